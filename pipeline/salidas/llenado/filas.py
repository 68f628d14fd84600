"""Escribe las filas de una hoja: cada una en su sitio nuevo, y las de plantilla una vez por registro."""

from dataclasses import dataclass
from datetime import date

from pipeline.base.origen import letra_de_columna
from pipeline.salidas.llenado.arbol import escapar, poner_atributo, quitar_atributo
from pipeline.salidas.llenado.celdas import Escrita, llenar_celda
from pipeline.salidas.llenado.estilos import Estilos
from pipeline.salidas.llenado.hoja import Celda, HojaDelFormato, Renglon
from pipeline.salidas.llenado.marcas import Fuente, Registro
from pipeline.salidas.llenado.medidas import Medidas, con_alto, medir
from pipeline.salidas.llenado.referencias import Mover, mover_formula, mover_rango


@dataclass(frozen=True, slots=True)
class Obra:
    """Lo que hace falta para escribir cualquier hoja del libro."""

    fuente: Fuente
    estilos: Estilos
    dia_cero: date
    movedores: dict[str, Mover]
    cambiadas: frozenset[str]
    """Las hojas con marcas: las fórmulas que dependen de ellas se calculan de nuevo."""


def escribir_filas(hoja: HojaDelFormato, obra: Obra) -> str:
    """El contenido nuevo de `sheetData`."""
    medidas = medir(hoja)
    por_numero = {renglon.numero: renglon for renglon in hoja.renglones}
    salida = []
    for renglon in hoja.renglones:
        bloque = hoja.mapa.bloque_de(renglon.numero)
        if bloque is None:
            destino = hoja.mapa.primera(renglon.numero)
            salida.append(_escribir_renglon(hoja, renglon, destino, {}, obra, obra.movedores, medidas))
        elif renglon.numero == bloque.inicio:
            for copia, registro in enumerate(hoja.registros[bloque.inicio]):
                movedores = {**obra.movedores, hoja.nombre.casefold(): hoja.mapa.mover_en_copia(bloque, copia)}
                for numero in range(bloque.inicio, bloque.inicio + bloque.alto):
                    if fila := por_numero.get(numero):
                        destino = hoja.mapa.primera(numero) + copia * bloque.alto
                        salida.append(_escribir_renglon(hoja, fila, destino, registro, obra, movedores, medidas))
    return "".join(salida)


def _escribir_renglon(
    hoja: HojaDelFormato, renglon: Renglon, destino: int, registro: Registro, obra: Obra,
    movedores: dict[str, Mover], medidas: Medidas,
) -> str:  # fmt: skip
    escritas = [_escribir_celda(hoja, c, destino, registro, obra, movedores) for c in renglon.celdas]
    if destino == renglon.numero and all(e is None for e in escritas):
        return hoja.texto[renglon.nodo.inicio : renglon.nodo.fin]
    cuerpo = [e.xml if e else _con_lugar(hoja.texto, c, destino) for c, e in zip(renglon.celdas, escritas, strict=True)]
    apertura = poner_atributo(renglon.nodo.apertura, "r", destino)
    apertura = con_alto(apertura, renglon.numero, [e for e in escritas if e and e.texto], obra.estilos, medidas)
    return f"{apertura.removesuffix('/>').removesuffix('>')}>{''.join(cuerpo)}</{renglon.nodo.prefijo}row>"


def _escribir_celda(
    hoja: HojaDelFormato, celda: Celda, fila: int, registro: Registro, obra: Obra, movedores: dict[str, Mover]
) -> Escrita | None:
    """La celda cambiada; None si no cambia más que de fila."""
    if celda.tramos:
        lugar = f"{letra_de_columna(celda.columna)}{fila}"
        return llenar_celda(celda, lugar, obra.fuente, registro, obra.estilos, obra.dia_cero)
    if not celda.formula:
        return None
    nueva = mover_formula(celda.formula, hoja.nombre, movedores)
    depende = hoja.marcada or any(nombre in nueva.casefold() for nombre in obra.cambiadas)
    if nueva == celda.formula and not depende and not celda.compartida:
        return None
    return Escrita(_escribir_formula(hoja.texto, celda, fila, nueva, movedores[hoja.nombre.casefold()]), celda.columna)


def _escribir_formula(texto: str, celda: Celda, fila: int, formula: str, mover: Mover) -> str:
    """La fórmula sin el valor guardado, que ya no es el suyo: quien abre el libro la calcula."""
    f = next(n for n in celda.nodo.hijos if n.nombre == "f")
    apertura = f.apertura.removesuffix("/>").removesuffix(">") + ">"
    if celda.compartida:
        apertura = f"<{f.prefijo}f>"
    elif rango := f.atributo("ref"):
        apertura = poner_atributo(apertura, "ref", mover_rango(rango, mover))
    abierta = poner_atributo(quitar_atributo(celda.nodo.apertura, "t"), "r", f"{letra_de_columna(celda.columna)}{fila}")
    return f"{abierta}{apertura}{escapar(formula)}</{f.prefijo}f></{celda.nodo.prefijo}c>"


def _con_lugar(texto: str, celda: Celda, fila: int) -> str:
    apertura = poner_atributo(celda.nodo.apertura, "r", f"{letra_de_columna(celda.columna)}{fila}")
    return apertura + texto[celda.nodo.dentro : celda.nodo.fin]
