"""Lo que nombra filas fuera de las celdas (combinadas, reglas de color, listas, vínculos, dibujos) las sigue."""

from collections.abc import Sequence

from pipeline.base.origen import letra_de_columna
from pipeline.salidas.llenado.arbol import Edicion, Nodo, contenido, poner_atributo
from pipeline.salidas.llenado.ediciones import cambiar, editar
from pipeline.salidas.llenado.hoja import HojaDelFormato, Rectangulo, rectangulo
from pipeline.salidas.llenado.referencias import Mapa, Mover, mover_formula, mover_lista, mover_rango
from pipeline.salidas.llenado.repetir import escribir_combinadas, repetir_minigrafica, repetir_vinculo

_CON_RANGO = {
    "dimension": ("ref",), "conditionalFormatting": ("sqref",), "dataValidation": ("sqref",),
    "autoFilter": ("ref",), "sortState": ("ref",), "sortCondition": ("ref",), "protectedRange": ("sqref",),
    "ignoredError": ("sqref",), "selection": ("activeCell", "sqref"), "pane": ("topLeftCell",),
    "sheetView": ("topLeftCell",), "cellWatch": ("r",), "table": ("ref",), "comment": ("ref",),
    "threadedComment": ("ref",), "location": ("ref",),
}  # fmt: skip
_CON_FORMULA = ("formula", "formula1", "formula2", "f", "definedName", "calculatedColumnFormula", "totalsRowFormula")
# Lo que es de una sola celda nunca se vuelve rango.
_DE_UNA_CELDA = ("activeCell", "topLeftCell", "r", "comment", "threadedComment")


def mover_referencias(
    texto: str,
    raiz: Nodo,
    hoja: str,
    mapa: Mapa,
    movedores: dict[str, Mover],
    combinadas: Sequence[Rectangulo] = (),
) -> list[Edicion]:
    """Las ediciones que llevan a su fila nueva los rangos y fórmulas de una parte que habla de `hoja`.

    `combinadas`: las celdas combinadas de la hoja, si ya no son las que la parte dice.
    """
    ediciones: list[Edicion] = []
    for nodo in _fuera_de_las_celdas(raiz):
        if nodo.nombre in _CON_RANGO:
            ediciones += _mover_atributos(nodo, _CON_RANGO[nodo.nombre], mapa)
        elif nodo.nombre == "sqref" and not nodo.hijos:
            ediciones += editar(texto, nodo, mover_lista(contenido(texto, nodo), mapa.mover))
        elif nodo.nombre in _CON_FORMULA and not nodo.hijos:
            ediciones += editar(texto, nodo, mover_formula(contenido(texto, nodo), hoja, movedores))
        elif nodo.nombre == "mergeCells" and (mapa.bloques or combinadas):
            suyas = combinadas or [rectangulo(celda.atributo("ref")) for celda in nodo.hijos]
            ediciones.append((nodo.inicio, nodo.fin, escribir_combinadas(nodo, suyas, mapa)))
        elif nodo.nombre == "hyperlink":
            ediciones.append((nodo.inicio, nodo.fin, repetir_vinculo(texto, nodo, mapa, movedores)))
        elif nodo.nombre == "sparkline":
            ediciones.append((nodo.inicio, nodo.fin, repetir_minigrafica(texto, nodo, hoja, mapa, movedores)))
        elif nodo.nombre in ("from", "to") and (lugar := nodo.hijo("row")):
            ediciones += editar(texto, lugar, str(mapa.primera(int(contenido(texto, lugar)) + 1) - 1))
        elif nodo.nombre == "rowBreaks":
            for corte in nodo.hijos:
                fila = mapa.ultima(int(corte.atributo("id") or 0))
                ediciones += cambiar(corte, poner_atributo(corte.apertura, "id", fila))
    return ediciones


def abarcar_lo_escrito(hoja: HojaDelFormato, ediciones: list[Edicion]) -> list[Edicion]:
    """Las mismas ediciones, con la dimensión de la hoja crecida si se escribe fuera de la que decía."""
    nodo = hoja.raiz.hijo("dimension")
    escritas = [(f, c) for f, celdas in hoja.escrituras.items() for c in celdas]
    if nodo is None or not escritas:
        return ediciones
    f1, c1, f2, c2 = rectangulo(mover_rango(nodo.atributo("ref"), hoja.mapa.mover))
    f1, c1 = min(f1, *(f for f, _ in escritas)), min(c1, *(c for _, c in escritas))
    ultima, derecha = max(f2, *(f for f, _ in escritas)), max(c2, *(c for _, c in escritas))
    if (ultima, derecha) == (f2, c2):
        return ediciones
    referencia = f"{letra_de_columna(c1)}{f1}:{letra_de_columna(derecha)}{ultima}"
    otras = [e for e in ediciones if not nodo.inicio <= e[0] < nodo.fin]
    return [*otras, *cambiar(nodo, poner_atributo(nodo.apertura, "ref", referencia))]


def mover_dibujos(texto: str, raiz: Nodo, mapa: Mapa) -> list[Edicion]:
    """Las ediciones que bajan las imágenes, cuadros y gráficas ancladas debajo de una plantilla."""
    ediciones: list[Edicion] = []
    for ancla in raiz.todos("twoCellAnchor", "oneCellAnchor"):
        if ancla.atributo("editAs") == "absolute":
            continue
        filas = {e.nombre: f for e in ancla.hijos if e.nombre in ("from", "to") and (f := e.hijo("row"))}
        viejas = {nombre: int(contenido(texto, fila)) for nombre, fila in filas.items()}
        nuevas = {nombre: mapa.primera(vieja + 1) - 1 for nombre, vieja in viejas.items()}
        if ancla.atributo("editAs") == "oneCell" and len(nuevas) == 2:  # se mueve, pero no cambia de tamaño
            nuevas["to"] = nuevas["from"] + viejas["to"] - viejas["from"]
        for nombre, nodo in filas.items():
            ediciones += editar(texto, nodo, str(nuevas[nombre]))
    return ediciones


def _fuera_de_las_celdas(nodo: Nodo) -> list[Nodo]:
    todos = [nodo]
    for hijo in nodo.hijos:
        if hijo.nombre == "sparkline":
            todos.append(hijo)
        elif hijo.nombre != "sheetData":
            todos += _fuera_de_las_celdas(hijo)
    return todos


def _mover_atributos(nodo: Nodo, nombres: tuple[str, ...], mapa: Mapa) -> list[Edicion]:
    apertura = nodo.apertura
    for nombre in nombres:
        if valor := nodo.atributo(nombre):
            movido = mover_lista(valor, mapa.mover)
            sola = nombre in _DE_UNA_CELDA or nodo.nombre in _DE_UNA_CELDA
            apertura = poner_atributo(apertura, nombre, movido.partition(":")[0] if sola else movido)
    return cambiar(nodo, apertura)
