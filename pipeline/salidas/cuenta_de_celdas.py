"""La cuenta de un archivo en una pantalla: cuántas celdas tiene cada destino y qué quedó sin dueño."""

from collections import Counter
from collections.abc import Sequence

from pipeline.base.espanol import numero, porcentaje
from pipeline.base.texto import contar, junto
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.disposiciones.hoja_contada import HojaContada
from pipeline.lectura.cuenta import ENCABEZADO, HALLAZGO, REMIENDO, RUIDO, TABLA, TITULO, familia
from pipeline.salidas.regiones_sin_dueno import Region, regiones_sin_dueno

REGIONES = 30
ANCHO_DE_HOJA = 32
COLUMNAS = ("Hoja", "Con contenido", "Valores", "Títulos", "Remendadas", "Ruido", "Hallazgos", "Con dueño")


def redactar_cuenta(leido: ArchivoInterpretado) -> str:
    """El texto que muestra `revisar --celdas`."""
    partes = [_cabeza(leido)]
    con_algo = [h for h in leido.hojas if h.celdas]
    if con_algo:
        partes += [_tabla(con_algo, len(leido.hojas) - len(con_algo)), _aparte(leido), _sin_dueno(con_algo)]
    sin_hoja = [
        h for h in leido.hallazgos if h.fuera and not any(c.nombre == h.origen.hoja and c.hoja for c in leido.hojas)
    ]
    if sin_hoja:
        partes.append("\n".join(str(h) for h in sin_hoja))
    return "\n\n".join(parte for parte in partes if parte)


def renglon_de(hoja: HojaContada) -> list[int]:
    """Las cifras de una hoja: con contenido, valores, títulos y encabezados, remendadas, ruido y hallazgos."""
    de = Counter[str]()
    for destino, cuantas in hoja.cuenta.items():
        de[familia(destino)] += cuantas
    return [hoja.celdas, de[TABLA], de[TITULO] + de[ENCABEZADO], de[REMIENDO], de[familia(RUIDO)], de[HALLAZGO]]


def parte_con_dueno(cifras: Sequence[int]) -> str:
    """La parte de las celdas que alguien reclamó, como `97,3 %`; vacío si no hay celdas."""
    return porcentaje((cifras[0] - cifras[-1]) / cifras[0]) if cifras[0] else ""


def _cabeza(leido: ArchivoInterpretado) -> str:
    actividades = sum(len(p.actividades) for p in leido.planes)
    partes = [leido.papel, *([contar(actividades, "actividad")] if actividades else [])]
    partes += [contar(len(leido.avances), "reporte")] if leido.avances else []
    return " · ".join((leido.archivo, *partes))


def _tabla(hojas: list[HojaContada], vacias: int) -> str:
    filas = [(h.nombre, renglon_de(h)) for h in hojas]
    total = [sum(cifras) for cifras in zip(*(c for _, c in filas), strict=True)]
    marcas = [h.marcas for h in hojas]
    if len(filas) > 1:
        filas.append(("Total", total))
        marcas.append(sum(marcas))
    titulos = [*COLUMNAS, *(["Marcas de color"] if any(marcas) else [])]
    textos = [
        [_corto(n, ANCHO_DE_HOJA), *map(numero, c), parte_con_dueno(c), *([numero(m)] if any(marcas) else [])]
        for (n, c), m in zip(filas, marcas, strict=True)
    ]
    anchos = [max(len(f[i]) for f in (titulos, *textos)) for i in range(len(titulos))]
    renglones = [_renglon(f, anchos) for f in (titulos, ["─" * a for a in anchos], *textos)]
    if vacias:
        renglones.append(f"Sin nada escrito: {contar(vacias, 'hoja')}.")
    return "\n".join(renglones)


def _renglon(celdas: Sequence[str], anchos: list[int]) -> str:
    return "  ".join([celdas[0].ljust(anchos[0]), *(c.rjust(a) for c, a in zip(celdas[1:], anchos[1:], strict=True))])


def _aparte(leido: ArchivoInterpretado) -> str:
    """Lo que no cabe en la tabla: el ruido por su regla y el color."""
    ruido = {d.removeprefix(RUIDO): n for d, n in leido.cuenta.items() if d.startswith(RUIDO)}
    marcas, sin_leer = sum(h.marcas for h in leido.hojas), sum(len(h.colores_sin_leer) for h in leido.hojas)
    total = [sum(c) for c in zip(*(renglon_de(h) for h in leido.hojas), strict=True)]
    renglones = [f"Celdas con dueño: {parte_con_dueno(total)} ({numero(total[0] - total[-1])} de {numero(total[0])})."]
    if ruido:
        orden = sorted(ruido.items(), key=lambda r: (-r[1], r[0]))
        renglones.append("Ruido, por su regla: " + "; ".join(f"{regla}, {numero(n)}" for regla, n in orden) + ".")
    if marcas or sin_leer:
        renglones.append(
            f"Marcas de color: {numero(marcas)} celdas vacías leídas como marca; {numero(sin_leer)} con color que no "
            "se leyeron. Van aparte de la suma."
        )
    return "\n".join(renglones)


def _sin_dueno(hojas: list[HojaContada]) -> str:
    regiones = [(h.nombre, r) for h in hojas for r in regiones_sin_dueno(h)]
    if not regiones:
        return "Nada quedó sin dueño."
    orden = sorted(regiones, key=lambda r: -len(r[1].lugares))
    renglones = [f"Lo que quedó sin dueño, de lo más grande a lo más pequeño ({contar(len(orden), 'región')}):"]
    renglones += [_de_region(nombre, region) for nombre, region in orden[:REGIONES]]
    if resto := orden[REGIONES:]:
        celdas = sum(len(r.lugares) for _, r in resto)
        renglones.append(f"  … y {contar(len(resto), 'región')} más, con {contar(celdas, 'celda')}: véalas con --mapa.")
    return "\n".join(renglones)


def _de_region(nombre: str, region: Region) -> str:
    muestra = f" · «{_corto(region.muestra, 50)}»" if region.muestra else ""
    return (
        f"  {_corto(nombre, 24)} › {region.donde} · {contar(len(region.lugares), 'celda')} · {region.motivo}{muestra}"
    )


def _corto(texto: str, largo: int) -> str:
    limpio = junto(texto)
    return limpio if len(limpio) <= largo else limpio[: largo - 1].rstrip() + "…"
