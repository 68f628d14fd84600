"""Lo que un instrumento dice de cada actividad y no es de otro campo: el trámite, el riesgo, su causa, la mejora."""

from collections import Counter

from pipeline.base.texto import junto
from pipeline.lectura.fila import Cuerpo, Fila
from pipeline.lectura.hoja import Tipo
from pipeline.tablas.actividades import Actividad

CAMPOS = ("detalle", "riesgo", "control", "causa", "consecuencia", "probabilidad", "impacto", "zona")
"""Los de una matriz propia de un instrumento, que no son de la actividad."""


def poner_detalles(cuerpo: Cuerpo, fila: Fila, actividad: Actividad) -> None:
    """Cada uno con el título de su columna, de izquierda a derecha: «Situación actual: se radica en papel»."""
    rotulos = _rotulos(cuerpo)
    dichos = [
        (v.columna.numero, rotulos.get(v.columna.numero, ""), v.texto)
        for campo in CAMPOS
        for v in fila.de(campo)
        if v.texto and v.celda.tipo is not Tipo.ERROR
    ]
    en_orden = sorted(dict.fromkeys(dichos), key=lambda d: d[0])
    actividad.detalles = tuple(f"{titulo}: {junto(texto)}" if titulo else junto(texto) for _, titulo, texto in en_orden)


def _rotulos(cuerpo: Cuerpo) -> dict[int, str]:
    """El título de cada columna; con los que la cubren, si otra columna se titula igual («Impacto», dos veces)."""
    columnas, malla = [c for campo in CAMPOS for c in cuerpo.encabezado.de(campo)], cuerpo.malla
    cortos = {c.numero: junto(malla.cubre(cuerpo.encabezado.fila_final, c.numero)) for c in columnas}
    veces = Counter(cortos.values())
    return {c.numero: cortos[c.numero] if veces[cortos[c.numero]] == 1 else junto(c.titulo) for c in columnas}
