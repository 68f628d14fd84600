"""Qué filas de una hoja son plantilla de una tabla: se repiten una vez por registro."""

from pipeline.salidas.llenado.hoja import Celda, HojaDelFormato
from pipeline.salidas.llenado.marcas import Fuente
from pipeline.salidas.llenado.referencias import Bloque


def buscar_bloques(hoja: HojaDelFormato, fuente: Fuente) -> None:
    """Son un bloque las filas seguidas con marcas de las mismas tablas, y las que sus celdas combinadas cubren."""
    tablas_por_fila = {r.numero: _tablas(r.celdas, fuente) for r in hoja.renglones}
    con_marca = {(r.numero, c.columna) for r in hoja.renglones for c in r.celdas if _tablas([c], fuente)}
    crecen = [(f1, f2) for f1, c1, f2, _ in hoja.combinadas if (f1, c1) in con_marca]
    hasta = 0
    for numero, tablas in tablas_por_fila.items():
        if not tablas or numero <= hasta:
            continue
        fin, antes = numero, 0
        while fin != antes:
            antes = fin
            fin = max([fin, *(f2 for f1, f2 in crecen if numero <= f1 <= fin)])
            fin += tablas_por_fila.get(fin + 1) == tablas
        registros = fuente.registros(tablas)
        hoja.mapa.bloques.append(Bloque(numero, fin - numero + 1, len(registros)))
        hoja.registros[numero], hasta = registros, fin


def _tablas(celdas: list[Celda], fuente: Fuente) -> set[str]:
    return {t for celda in celdas for marca in celda.marcas if (t := fuente.tabla_de(marca))}
