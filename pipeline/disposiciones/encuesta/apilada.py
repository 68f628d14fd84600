"""La pregunta en un renglón y, debajo, una opción por fila con su cuenta."""

from itertools import pairwise

from pipeline.base.texto import visible
from pipeline.disposiciones.encuesta.dicho import Dicho, Tabulada
from pipeline.disposiciones.encuesta.senales import hay_senal
from pipeline.lectura.cuenta import RUIDO
from pipeline.lectura.escalas import Escala, es_no_responde, es_opcion, escala_de
from pipeline.lectura.escalas import es_no_responde, escala_de
from pipeline.lectura.escalas_declaradas import Escala
from pipeline.lectura.hoja import Tipo
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.renglones import es_pie
from pipeline.lectura.titulos import Titulos

_LARGO = 60
_Opcion = tuple[Lugar, Lugar]
"""La celda de la opción y la de su cuenta."""


def leer_apilada(malla: Malla, titulos: Titulos) -> Tabulada | None:
    """Las preguntas de la hoja con sus opciones debajo; None si no hay ninguna."""
    hallados = [
        (g, suya, escala)
        for g in _grupos(malla)
        if (suya := _pregunta(malla, g[0][0], titulos)) and (escala := _escala(malla, g))
    ]
    if not hallados or (all(e.comun for _, _, e in hallados) and not hay_senal(malla, hallados[0][1][0])):
        return None
    if len(hallados) < 2 and not hay_senal(malla, hallados[0][1][0]):
        return None
    salida = Tabulada(hallados[0][1][0], conocidas=2)
    for grupo, pregunta, escala in hallados:
        salida.preguntas[pregunta], salida.escalas[pregunta] = visible(malla.texto(*pregunta)), escala
        for opcion, cuenta in grupo:
            salida.encabezado.add(opcion)
            salida.dichos.append(Dicho(pregunta, malla.texto(*opcion), int(malla.texto(*cuenta)), cuenta))
            salida.ruido |= {
                (opcion[0], c): RUIDO + "columna que no se usa"
                for c, celda in malla.celdas_de(opcion[0])
                if c > cuenta[1] and celda.tipo in (Tipo.NUMERO, Tipo.SIN_CALCULAR, Tipo.ERROR)
            }
    for fila in malla.filas:
        propias = list(malla.celdas_de(fila))
        if fila > salida.fila and es_pie(propias):
            salida.ruido |= dict.fromkeys(((fila, c) for c, _ in propias), RUIDO + "pie de la tabla")
        elif fila > salida.fila and all(titulos.campo(malla.texto(fila, c)) for c, _ in propias):
            salida.encabezado |= {(fila, c) for c, _ in propias}
    return salida


def _grupos(malla: Malla) -> list[list[_Opcion]]:
    """Las filas seguidas que son una opción y su cuenta."""
    grupos: list[list[_Opcion]] = []
    previa = -1
    for fila in malla.filas:
        opcion = _opcion(malla, fila)
        if opcion:
            texto = malla.texto(*opcion[0])
            sigue = previa == fila - 1 and grupos and texto not in [malla.texto(*o) for o, _ in grupos[-1]]
            grupos[-1].append(opcion) if sigue else grupos.append([opcion])
            previa = fila
    return [g for g in grupos if len(g) > 1]


def _opcion(malla: Malla, fila: int) -> _Opcion | None:
    """La opción de una fila y la cuenta que tiene a su derecha."""
    columnas = malla.filas[fila]
    for c, siguiente in pairwise(columnas):
        texto = malla.texto(fila, c)
        if len(texto) <= _LARGO and not texto.isdecimal() and (es_no_responde(texto) or es_opcion(texto)):
            celda = malla.hoja.celdas[fila, siguiente]
            return (
                ((fila, c), (fila, siguiente))
                if malla.texto(fila, siguiente).isdecimal() and not celda.porcentaje
                else None
            )
    return None


def _escala(malla: Malla, grupo: list[_Opcion]) -> Escala | None:
    return escala_de([malla.texto(*opcion) for opcion, _ in grupo])


def _pregunta(malla: Malla, opcion: Lugar, titulos: Titulos) -> Lugar | None:
    """El texto más cercano encima de la primera opción que no es un título; o el que está a su izquierda."""
    fila = opcion[0]
    for c in (c for c in malla.filas[fila] if c < opcion[1]):
        if any(x.isalpha() for x in malla.texto(fila, c)):
            return fila, c
    for f in (f for f in reversed([*malla.filas]) if fila - 3 <= f < fila):
        textos = [(f, c) for c in malla.filas[f] if len(malla.texto(f, c)) > 4 and not titulos.campo(malla.texto(f, c))]
        if textos:
            return max(textos, key=lambda lugar: len(malla.texto(*lugar)))
    return None
