"""De dos columnas de actividad que van a la par, una sola dice cuál es; la otra no se le pega."""

from dataclasses import replace

from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.fila import Cuerpo
from pipeline.lectura.malla import Malla
from pipeline.lectura.titulos import Titulos

CASI_TODAS = 0.8


def dejar_una_actividad(malla: Malla, encabezado: Encabezado, titulos: Titulos, desde: int, hasta: int) -> Encabezado:
    """El encabezado con una sola columna de actividad: la que se titula «Actividad» o, si no, la primera.

    Si una es el detalle de la otra («Actividad», en varios renglones, y «Tarea»), las dos hacen el texto.
    """
    anclas = encabezado.de("actividad")
    if len({titulos.forma(c.titulo) or c.titulo for c in anclas}) < 2:
        return encabezado
    textos = {c: {f: t for f in malla.filas if desde <= f <= hasta and (t := malla.texto(f, c.numero))} for c in anclas}
    filas = set().union(*textos.values())
    if any(len(suyos) < CASI_TODAS * len(filas) for suyos in textos.values()):
        return encabezado
    manda = next((c for c in anclas if titulos.forma(c.titulo) == "actividad"), anclas[0])
    columnas = tuple(replace(c, campo="otro") if c in anclas and c is not manda else c for c in encabezado.columnas)
    return replace(encabezado, columnas=columnas)


def anotar_la_otra(cuerpo: Cuerpo, propio: Encabezado) -> None:
    """Dice cuál columna de actividad quedó por fuera."""
    manda = cuerpo.encabezado.de("actividad")
    quedan = {c.numero for c in manda}
    for columna in propio.de("actividad"):
        campo = next((c.campo for c in cuerpo.encabezado.columnas if c.numero == columna.numero), "")
        if manda and columna.numero not in quedan and campo == "otro":
            lugar = (propio.fila_final, columna.numero)
            cuerpo.anotar("otra_columna_de_actividad", lugar, columna.titulo, usada=manda[0].titulo)
