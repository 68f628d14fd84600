"""La pregunta en un renglón y, debajo, una opción por fila con su cuenta."""

from itertools import pairwise

from pipeline.base.texto import visible
from pipeline.disposiciones.encuesta.columnas_de_cuenta import Cuentas, contar_opciones, repartir, revisar_pie
from pipeline.disposiciones.encuesta.dicho import Tabulada
from pipeline.disposiciones.encuesta.senales import hay_senal
from pipeline.lectura.cuenta import RUIDO
from pipeline.lectura.escalas import es_no_responde, es_opcion, escala_de
from pipeline.lectura.escalas_declaradas import Escala
from pipeline.lectura.hoja import Tipo
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.renglones import es_pie
from pipeline.lectura.titulos import Titulos

_LARGO, _ENCIMA = 60, 3
_Hallado = tuple[list[Lugar], Lugar, Escala]
"""Las celdas de las opciones de una pregunta, la de la pregunta y su escala."""


def leer_apilada(malla: Malla, titulos: Titulos) -> Tabulada | None:
    """Las preguntas de la hoja con sus opciones debajo; None si no hay ninguna."""
    hallados = _buscar(malla, titulos)
    if not hallados or (all(e.comun for _, _, e in hallados) and not hay_senal(malla, hallados[0][1][0])):
        return None
    if len(hallados) < 2 and not hay_senal(malla, hallados[0][1][0]):
        return None
    salida = Tabulada(hallados[0][1][0], conocidas=2)
    de_pie: dict[int, tuple[Lugar, Cuentas]] = {}
    for opciones, pregunta, escala in hallados:
        salida.preguntas[pregunta], salida.escalas[pregunta] = visible(malla.texto(*pregunta)), escala
        salida.encabezado |= set(opciones)
        cuentas = _columnas(malla, opciones, pregunta, titulos)
        salida.encabezado |= {(f, c) for f in range(pregunta[0], opciones[0][0]) for c in malla.filas.get(f, ())}
        contar_opciones(salida, malla, pregunta, opciones, cuentas, None)
        _apartar(salida, malla, opciones)
        de_pie[opciones[-1][0] + 1] = pregunta, cuentas
    _cerrar(salida, malla, titulos, de_pie)
    return salida


def leer_apilada_clara(malla: Malla, titulos: Titulos) -> Tabulada | None:
    """La misma, si no puede ser otra cosa: cada pregunta está sola encima de sus opciones, o una vez a su izquierda."""
    hallados = _buscar(malla, titulos)
    con_cuenta = {f for opciones, _, _ in hallados for f, _ in opciones}
    claras = [h for h in hallados if _es_clara(malla, h, con_cuenta)]
    return leer_apilada(malla, titulos) if len(claras) > 1 and len(claras) == len(hallados) else None


def _es_clara(malla: Malla, hallado: _Hallado, con_cuenta: set[int]) -> bool:
    opciones, (fila, columna), _ = hallado
    if fila in con_cuenta:
        return not any(malla.texto(f, columna) for f, _ in opciones if f != fila)
    return True


def _buscar(malla: Malla, titulos: Titulos) -> list[_Hallado]:
    return [
        (g, suya, escala)
        for g in _grupos(malla)
        if (suya := _pregunta(malla, g[0], titulos)) and (escala := escala_de([malla.texto(*o) for o in g]))
    ]


def _columnas(malla: Malla, opciones: list[Lugar], pregunta: Lugar, titulos: Titulos) -> Cuentas:
    """El papel de las columnas a la derecha de las opciones; sus títulos, en los renglones de encima."""
    filas, derecha = [f for f, _ in opciones], opciones[0][1]

    def titulo(columna: int) -> str:
        cerca = range(opciones[0][0] - 1, max(0, min(pregunta[0], opciones[0][0] - _ENCIMA) - 1), -1)
        textos = (malla.texto(f, columna) for f in cerca if (f, columna) != pregunta)
        return next((t for t in textos if any(x.isalpha() for x in t) or t.strip() == "%"), "")

    columnas = sorted({c for f in filas for c in malla.filas[f] if c > derecha})
    cuentas = repartir(malla, filas, columnas, titulo, titulos)
    return cuentas if cuentas.suman else Cuentas((derecha + 1,))


def _apartar(salida: Tabulada, malla: Malla, opciones: list[Lugar]) -> None:
    contadas = {d.lugar for d in salida.dichos}
    for fila, columna in opciones:
        for c, celda in malla.celdas_de(fila):
            sobra = celda.tipo in (Tipo.NUMERO, Tipo.SIN_CALCULAR, Tipo.ERROR) or malla.texto(fila, c).endswith("%")
            if c > columna and (fila, c) not in contadas and sobra:
                salida.ruido.setdefault((fila, c), RUIDO + "columna que no se usa")


def _cerrar(salida: Tabulada, malla: Malla, titulos: Titulos, de_pie: dict[int, tuple[Lugar, Cuentas]]) -> None:
    """Los renglones de total, de notas y de títulos que quedan entre las preguntas."""
    for fila in malla.filas:
        propias = list(malla.celdas_de(fila))
        if fila > salida.fila and es_pie(propias):
            salida.ruido |= dict.fromkeys(((fila, c) for c, _ in propias), RUIDO + "pie de la tabla")
            if fila in de_pie:
                revisar_pie(salida, malla, fila, *de_pie[fila])
        elif fila > salida.fila and all(titulos.campo(malla.texto(fila, c)) for c, _ in propias):
            salida.encabezado |= {(fila, c) for c, _ in propias}


def _grupos(malla: Malla) -> list[list[Lugar]]:
    """Las filas seguidas que son una opción y su cuenta: la celda de cada opción."""
    grupos: list[list[Lugar]] = []
    previa = -1
    for fila in malla.filas:
        opcion = _opcion(malla, fila)
        if opcion:
            sigue = previa == fila - 1 and grupos and malla.texto(*opcion) not in [malla.texto(*o) for o in grupos[-1]]
            grupos[-1].append(opcion) if sigue else grupos.append([opcion])
            previa = fila
    return [g for g in grupos if len(g) > 1]


def _opcion(malla: Malla, fila: int) -> Lugar | None:
    """La opción de una fila, si tiene una cuenta a su derecha."""
    for c, siguiente in pairwise(malla.filas[fila]):
        texto = malla.texto(fila, c)
        if len(texto) <= _LARGO and not texto.isdecimal() and (es_no_responde(texto) or es_opcion(texto)):
            celda = malla.hoja.celdas[fila, siguiente]
            return (fila, c) if malla.texto(fila, siguiente).isdecimal() and not celda.porcentaje else None
    return None


def _pregunta(malla: Malla, opcion: Lugar, titulos: Titulos) -> Lugar | None:
    """El texto más cercano encima de la primera opción que no es un título; o el que está a su izquierda."""
    fila = opcion[0]
    for c in (c for c in malla.filas[fila] if c < opcion[1]):
        if any(x.isalpha() for x in malla.texto(fila, c)):
            return fila, c
    for f in (f for f in reversed([*malla.filas]) if fila - _ENCIMA <= f < fila):
        textos = [(f, c) for c in malla.filas[f] if len(malla.texto(f, c)) > 4 and not titulos.campo(malla.texto(f, c))]
        if textos:
            return max(textos, key=lambda lugar: ("?" in malla.texto(*lugar), len(malla.texto(*lugar))))
    return None
