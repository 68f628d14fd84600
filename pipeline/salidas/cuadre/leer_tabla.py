"""Las cifras de una tabla: se busca por sus títulos y cada fila por el nombre de su grupo."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.base.texto import llave
from pipeline.salidas.cuadre.declaracion import Tabla, cifra_de
from pipeline.salidas.cuadre.documento import Cuadro, Documento, Leido
from pipeline.salidas.cuadre.lectura import Lectura
from pipeline.tablas.resumen import Resumen

Nombre = tuple[str, ...]
Renglon = Mapping[int, Leido]


@dataclass(frozen=True, slots=True)
class Sobra:
    """Una fila con cifras de un grupo que no se espera ahí."""

    archivo: str
    lugar: str
    nombre: str


def leer_tabla(tabla: Tabla, documento: Documento) -> Iterator[Lectura | Sobra]:
    """Cada cifra que la tabla debe decir, esté o no, y las filas de más."""
    for cuadro in documento.cuadros:
        if tabla.cuadro in ("", cuadro.nombre):
            filas = _filas(cuadro)
            if encabezado := _buscar_encabezado(tabla, filas):
                yield from _leer_filas(tabla, documento.archivo, cuadro, filas, *encabezado)
                return
    que = f"{tabla.cuadro} › la tabla con «{'», «'.join((*tabla.nombres, *tabla.medidas))}»".removeprefix(" › ")
    for _, resumen in tabla.filas:
        yield from _faltan(tabla, documento.archivo, que, resumen)


def _leer_filas(
    tabla: Tabla, archivo: str, cuadro: Cuadro, filas: Mapping[int, Renglon], cabeza: int, columnas: Mapping[str, int]
) -> Iterator[Lectura | Sobra]:
    esperan: dict[Nombre, list[Resumen]] = {}
    for nombre, resumen in tabla.filas:
        esperan.setdefault(tuple(map(llave, nombre)), []).append(resumen)
    de_nombres = [columnas[llave(n)] for n in tabla.nombres]
    medidas = {titulo: columnas[llave(titulo)] for titulo in tabla.medidas}
    anterior: Nombre = ("",) * len(de_nombres)
    leidas = 0
    for fila in sorted(f for f in filas if f > cabeza):
        celdas = filas[fila]
        dichos = [_a_texto(celdas.get(c, "")) for c in de_nombres]
        nombre = tuple(map(llave, dichos))
        if nombre and not nombre[0] and nombre not in esperan:
            nombre = (anterior[0], *nombre[1:])
        anterior = nombre
        if suyos := esperan.get(nombre):
            resumen, leidas = suyos.pop(0), leidas + 1
            for titulo, columna in medidas.items():
                que, dice = cifra_de(resumen, tabla.medidas[titulo]), celdas.get(columna, "")
                yield Lectura(que, archivo, cuadro.situar(fila, columna), dice, cuadro.decimal)
        elif tabla.parcial:
            break
        elif not tabla.con_mas and any(c in celdas for c in medidas.values()):
            yield Sobra(archivo, cuadro.situar(fila, de_nombres[-1] if de_nombres else 1), " › ".join(dichos))
        if not any(esperan.values()):
            return
    if tabla.parcial and leidas:
        return
    for resumenes in esperan.values():
        for resumen in resumenes:
            como = next(n for n, r in tabla.filas if r is resumen)
            lugar = " › ".join(parte for parte in (cuadro.nombre, f"la fila de «{' › '.join(como)}»") if parte)
            yield from _faltan(tabla, archivo, lugar, resumen)


def _faltan(tabla: Tabla, archivo: str, lugar: str, resumen: Resumen) -> Iterator[Lectura]:
    for medida in tabla.medidas.values():
        yield Lectura(cifra_de(resumen, medida), archivo, lugar, None)


def _filas(cuadro: Cuadro) -> dict[int, dict[int, Leido]]:
    filas: dict[int, dict[int, Leido]] = {}
    for (fila, columna), dicho in cuadro.celdas.items():
        filas.setdefault(fila, {})[columna] = dicho
    return filas


def _buscar_encabezado(tabla: Tabla, filas: Mapping[int, Renglon]) -> tuple[int, dict[str, int]] | None:
    """La primera fila con todos los títulos, y la columna de cada uno."""
    titulos = {llave(t) for t in (*tabla.nombres, *tabla.medidas)}
    for fila in sorted(filas):
        columnas: dict[str, int] = {}
        for columna, dicho in sorted(filas[fila].items()):
            if isinstance(dicho, str):
                columnas.setdefault(llave(dicho), columna)
        if titulos <= columnas.keys():
            return fila, columnas
    return None


def _a_texto(dicho: Leido) -> str:
    if isinstance(dicho, float):
        return str(int(dicho)) if dicho.is_integer() else str(dicho)
    return dicho
