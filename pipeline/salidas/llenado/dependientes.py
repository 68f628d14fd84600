"""Qué hojas hay que volver a calcular: las que se llenan, y las que dependen de ellas aunque sea por un nombre."""

from pipeline.salidas.llenado.arbol import contenido, leer_arbol
from pipeline.salidas.llenado.hoja import HojaDelFormato
from pipeline.salidas.llenado.paquete import Partes, leer_parte, leer_relaciones


def buscar_dependientes(partes: Partes, libro: str, hojas: list[HojaDelFormato]) -> frozenset[str]:
    """Los nombres, en minúsculas, de las hojas cuyas fórmulas ya no valen lo que tienen guardado."""
    nombres = _nombres(partes, libro, hojas)
    formulas = {
        h.nombre.casefold(): [c.formula.casefold() for r in h.renglones for c in r.celdas if c.formula] for h in hojas
    }
    cambiadas = {hoja.nombre.casefold() for hoja in hojas if hoja.marcada}
    antes = -1
    while cambiadas and len(cambiadas) != antes:
        antes = len(cambiadas)
        claves = cambiadas | {nombre for nombre, dueno in nombres.items() if any(c in dueno for c in cambiadas)}
        cambiadas |= {n for n, suyas in formulas.items() if any(clave in f for f in suyas for clave in claves)}
    return frozenset(cambiadas)


def _nombres(partes: Partes, libro: str, hojas: list[HojaDelFormato]) -> dict[str, str]:
    """Los nombres definidos y las tablas del libro, con el texto que dice de qué hoja son."""
    texto = leer_parte(partes, libro)
    nombres = {
        n.atributo("name").casefold(): contenido(texto, n).casefold() for n in leer_arbol(texto).todos("definedName")
    }
    for hoja in hojas:
        for relacion in leer_relaciones(partes, hoja.parte):
            if relacion.tipo == "table" and relacion.destino in partes:
                tabla = leer_arbol(leer_parte(partes, relacion.destino))
                nombres[tabla.atributo("name").casefold()] = hoja.nombre.casefold()
    return nombres
