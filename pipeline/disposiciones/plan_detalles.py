"""Lo que un instrumento dice de cada actividad y no es de otro campo: el trámite, el riesgo, su causa, la mejora."""

from collections import Counter

from pipeline.base.texto import junto
from pipeline.lectura.fila import Cuerpo, Fila, Valor
from pipeline.lectura.hoja import Tipo
from pipeline.tablas.actividades import Actividad

CAMPOS = ("detalle", "riesgo", "control", "causa", "consecuencia", "probabilidad", "impacto", "zona")
"""Los de una matriz propia de un instrumento, que no son de la actividad."""


def poner_detalles(cuerpo: Cuerpo, fila: Fila, actividad: Actividad) -> None:
    """Cada uno con el título de su columna y su celda, de izquierda a derecha: «Riesgo: direccionar un contrato»."""
    rotulos = _rotulos(cuerpo)
    vistos: dict[tuple[int, str], Valor] = {}
    for valor in sorted((v for campo in CAMPOS for v in fila.de(campo)), key=lambda v: v.columna.numero):
        if valor.texto and valor.celda.tipo is not Tipo.ERROR:
            vistos.setdefault((valor.columna.numero, junto(valor.texto)), valor)
    if vistos:
        actividad.detalles = tuple(f"{r}: {t}" if (r := rotulos.get(n, "")) else t for n, t in vistos)
        actividad.origenes["detalles"] = tuple(cuerpo.malla.hoja.origen(*v.lugar) for v in vistos.values())


def _rotulos(cuerpo: Cuerpo) -> dict[int, str]:
    """El título de cada columna; con los que la cubren, si otra columna se titula igual («Impacto», dos veces)."""
    columnas, malla = [c for campo in CAMPOS for c in cuerpo.encabezado.de(campo)], cuerpo.malla
    cortos = {c.numero: junto(malla.cubre(cuerpo.encabezado.fila_final, c.numero)) for c in columnas}
    veces = Counter(cortos.values())
    return {c.numero: cortos[c.numero] if veces[cortos[c.numero]] == 1 else junto(c.titulo) for c in columnas}
