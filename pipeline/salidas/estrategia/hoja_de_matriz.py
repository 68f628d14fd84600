"""Una matriz de cobertura en su hoja: cada cuenta con su tono, lleva a las actividades de su casilla."""

from itertools import product

from xlsxwriter.worksheet import Worksheet

from pipeline.calculo.cobertura import Matriz
from pipeline.estilo import BLANCO, GRIS, SECUENCIA, ZONAS
from pipeline.salidas._excel import PRIMERA, Columna, Cuadro, Enlace, Libro, Ligada, Valor, poner_tabla
from pipeline.salidas.estrategia.actividades_de_casilla import HOJA, Lugares

_TOTAL = "Total"
_HOJAS = {
    "etapas": "Etapas", "cuatrimestres": "Cuatrimestres", "grupos_valor": "Grupos de valor", "ods": "ODS",
    "derechos": "Derechos", "enfoques": "Enfoque diferencial",
}  # fmt: skip
_SIN_NADA = " ■ es un vacío."
_AYUDA = 240
"""Lo que cabe en la ayuda de un vínculo de Excel."""


def nombrar_hoja(matriz: Matriz) -> str:
    """El nombre de su hoja."""
    return _HOJAS[matriz.clave]


def poner_matriz(libro: Libro, hoja: Worksheet, m: Matriz, lugares: Lugares) -> None:
    """Escribe la matriz con sus totales; el cero de un cruce exigido va marcado, y el otro, apagado."""
    columnas = (Columna(m.rotulo, 40), *(Columna(c, 17, "entero") for c in m.columnas), Columna(_TOTAL, 11, "entero"))
    filas = [[fila, *(_cuenta(m, fila, c, lugares) for c in m.columnas), len(m.de_la_fila(fila))] for fila in m.filas]
    total: list[Valor] = [_TOTAL, *(len(m.de_la_columna(c)) for c in m.columnas), len(m.todas)]
    ultima = poner_tabla(libro, hoja, Cuadro(
        f"Tabla_{m.clave}", m.titulo,
        f"Cuántas actividades hay en cada cruce. {m.nota}{_SIN_NADA if m.exigidas else ''}",
        columnas, filas, total, volver=Enlace("Vacíos", "← Ver los vacíos y qué hacer"),
    ))  # fmt: skip
    _pintar(libro, hoja, m, ultima - 1)


def _cuenta(m: Matriz, fila: str, columna: str, lugares: Lugares) -> Valor:
    codigos = m.casillas.get((fila, columna), ())
    if not codigos:
        return 0
    ayuda = ", ".join(codigos)
    ayuda = ayuda if len(ayuda) <= _AYUDA else ayuda[:_AYUDA].rpartition(",")[0] + "…"
    return Ligada(len(codigos), Enlace(HOJA, "", ayuda, f"A{lugares[m.clave, fila, columna] + 1}"))


def _pintar(libro: Libro, hoja: Worksheet, m: Matriz, ultima: int) -> None:
    mayor, pasos = max(map(len, m.casillas.values())), len(SECUENCIA)
    rojo = libro.libro.add_format({"font_color": ZONAS["Baja"].fondo, "bold": True, "num_format": '"■ "0_)'})
    apagado = libro.libro.add_format({"font_color": GRIS, "bg_color": BLANCO, "num_format": '"–"_)'})
    for (i, fila), (j, columna) in product(enumerate(m.filas, PRIMERA), enumerate(m.columnas, 1)):
        if not m.casillas.get((fila, columna)):
            formato = rojo if (fila, columna) in m.exigidas else apagado
            hoja.conditional_format(i, j, i, j, {"type": "cell", "criteria": "==", "value": 0, "format": formato})
    desde = 1
    for paso, (fondo, tinta) in enumerate(SECUENCIA, 1):
        hasta = max(mayor * paso // pasos, desde - 1)
        if hasta >= desde:
            formato = libro.libro.add_format({"bg_color": fondo, "font_color": tinta})
            regla = {"type": "cell", "criteria": "between", "minimum": desde, "maximum": hasta, "format": formato}
            hoja.conditional_format(PRIMERA, 1, ultima, len(m.columnas), regla)
        desde = hasta + 1
