"""Los totales y los porcentajes escritos en un cuadro, contra sus cuentas: los de cada fila y los del pie."""

from collections.abc import Sequence, Set

from pipeline.base.texto import llave
from pipeline.disposiciones.encuesta.dicho import Anotado, Dicho, Tabulada
from pipeline.disposiciones.encuesta.impresos import revisar_parte, revisar_total, sumar
from pipeline.lectura.escalas import es_no_responde
from pipeline.lectura.malla import Malla
from pipeline.lectura.renglones import es_pie
from pipeline.lectura.titulos import Titulos

_TOTALES = ("total", "subtotal", "suma", "n", "encuestados", "gran total")


def revisar_cuadro(
    malla: Malla, titulos: Titulos, filas: Sequence[int], columnas: Set[int], tabulada: Tabulada
) -> list[Anotado]:
    """Los hallazgos de un cuadro; `filas`: la de los títulos y las suyas."""
    cabeza, *cuerpo = filas
    de_fila: dict[int, list[Dicho]] = {}
    for d in tabulada.dichos:
        if d.lugar[0] in cuerpo:
            de_fila.setdefault(d.lugar[0], []).append(d)
    dudosas = {a.lugares[0][0] for a in tabulada.anotados if a.nombre == "cuenta_de_encuesta"}
    anotados = list[Anotado]()
    for fila, dichos in de_fila.items():
        if fila not in dudosas and len({d.pregunta for d in dichos}) == 1:
            anotados += _revisar_fila(malla, (cabeza, fila), columnas, dichos, tabulada)
    pie = next((f for f in cuerpo if llave(_primero(malla, f)) in _TOTALES and es_pie(list(malla.celdas_de(f)))), None)
    return anotados + (_revisar_pie(malla, pie, de_fila) if pie and not dudosas else [])


def _revisar_fila(
    malla: Malla, filas: tuple[int, int], columnas: Set[int], dichos: Sequence[Dicho], tabulada: Tabulada
) -> list[Anotado]:
    cabeza, fila = filas
    pregunta = tabulada.preguntas[dichos[0].pregunta]
    sumas = sumar([d.cuantas for d in dichos], sum(d.cuantas for d in dichos if es_no_responde(d.opcion)))
    por_columna = {d.lugar[1]: d for d in dichos}
    anotados = list[Anotado]()
    for c in (c for c in malla.filas[fila] if c > min(columnas) and c not in columnas):
        titulo = malla.cubre(cabeza, c) or malla.cubre(cabeza - 1, c)
        if llave(titulo).split(" ")[0] in _TOTALES and c > max(columnas):
            anotados += revisar_total(malla, (fila, c), pregunta, sumas, "el total")
        elif titulo.strip() in ("%", "Porcentaje") and c - 1 in por_columna:
            anotados += revisar_parte(malla, (fila, c), pregunta, por_columna[c - 1].cuantas, sumas)
    return anotados


def _revisar_pie(malla: Malla, fila: int, de_fila: dict[int, list[Dicho]]) -> list[Anotado]:
    """El total de cada opción en todas las preguntas."""
    sumas: dict[int, int] = {}
    for d in (d for dichos in de_fila.values() for d in dichos if d.lugar[0] < fila):
        sumas[d.lugar[1]] = sumas.get(d.lugar[1], 0) + d.cuantas
    return [
        a
        for c, suma in sumas.items()
        if malla.texto(fila, c)
        for a in revisar_total(malla, (fila, c), "todas las preguntas", [suma], "el total de la columna")
    ]


def _primero(malla: Malla, fila: int) -> str:
    return next((t for c in malla.filas[fila] if (t := malla.texto(fila, c))), "")
