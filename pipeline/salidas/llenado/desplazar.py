"""Lo que nombra filas fuera de las celdas (combinadas, reglas de color, listas, vínculos, dibujos) las sigue."""

from collections.abc import Sequence

from pipeline.base.origen import letra_de_columna
from pipeline.salidas.llenado.arbol import Edicion, Nodo, aplicar, contenido, escapar, poner_atributo
from pipeline.salidas.llenado.hoja import HojaDelFormato, Rectangulo, rectangulo
from pipeline.salidas.llenado.referencias import Mapa, Mover, mover_formula, mover_lista, mover_rango, separar

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
            ediciones += _editar(texto, nodo, mover_lista(contenido(texto, nodo), mapa.mover))
        elif nodo.nombre in _CON_FORMULA and not nodo.hijos:
            ediciones += _editar(texto, nodo, mover_formula(contenido(texto, nodo), hoja, movedores))
        elif nodo.nombre == "mergeCells" and (mapa.bloques or combinadas):
            suyas = combinadas or [rectangulo(celda.atributo("ref")) for celda in nodo.hijos]
            ediciones.append((nodo.inicio, nodo.fin, _escribir_combinadas(nodo, suyas, mapa)))
        elif nodo.nombre == "hyperlink":
            ediciones.append((nodo.inicio, nodo.fin, _repetir_vinculo(texto, nodo, mapa, movedores)))
        elif nodo.nombre == "sparkline":
            ediciones.append((nodo.inicio, nodo.fin, _repetir_minigrafica(texto, nodo, hoja, mapa, movedores)))
        elif nodo.nombre in ("from", "to") and (lugar := nodo.hijo("row")):
            ediciones += _editar(texto, lugar, str(mapa.primera(int(contenido(texto, lugar)) + 1) - 1))
        elif nodo.nombre == "rowBreaks":
            for corte in nodo.hijos:
                fila = mapa.ultima(int(corte.atributo("id") or 0))
                ediciones += _cambiar(corte, poner_atributo(corte.apertura, "id", fila))
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
    return [*otras, *_cambiar(nodo, poner_atributo(nodo.apertura, "ref", referencia))]


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
            ediciones += _editar(texto, nodo, str(nuevas[nombre]))
    return ediciones


def _fuera_de_las_celdas(nodo: Nodo) -> list[Nodo]:
    todos = [nodo]
    for hijo in nodo.hijos:
        if hijo.nombre == "sparkline":
            todos.append(hijo)
        elif hijo.nombre != "sheetData":
            todos += _fuera_de_las_celdas(hijo)
    return todos


def _repetir_minigrafica(texto: str, nodo: Nodo, hoja: str, mapa: Mapa, movedores: dict[str, Mover]) -> str:
    """Un minigráfico vive en una celda: cada copia de su fila lleva el suyo, con los datos de su fila."""
    rango, lugar = nodo.hijo("f"), nodo.hijo("sqref")
    if lugar is None:
        return texto[nodo.inicio : nodo.fin]
    celda = contenido(texto, lugar)
    fila = separar(celda)[0]
    copias = []
    for destino in mapa.destinos(fila):

        def mover(otra: int, es_fin: bool, fija: bool, destino: int = destino) -> int:
            return destino if otra == fila and not fija else mapa.mover(otra, es_fin, fija)

        ediciones = _editar(texto, lugar, mover_rango(celda, mover))
        if rango:
            propios = {**movedores, hoja.casefold(): mover}
            ediciones += _editar(texto, rango, mover_formula(contenido(texto, rango), hoja, propios))
        copias.append(aplicar(texto, ediciones, nodo.inicio, nodo.fin))
    return "".join(copias)


def _repetir_vinculo(texto: str, nodo: Nodo, mapa: Mapa, movedores: dict[str, Mover]) -> str:
    """El vínculo de una celda que se copia va en cada copia; si lleva a otra fila que también se copia, a la suya."""
    celda, lugar = nodo.atributo("ref"), nodo.atributo("location")
    destinos = mapa.destinos(separar(celda)[0]) if ":" not in celda else []
    if len(destinos) < 2:
        movido = _poner(nodo.apertura, mover_lista(celda, mapa.mover), lugar and mover_formula(lugar, "", movedores))
        return movido + texto[nodo.dentro : nodo.fin]
    columna = celda.rstrip("0123456789").replace("$", "")
    copias = []
    for i, fila in enumerate(destinos):
        propios = {hoja: _a_la_copia(mover, i, len(destinos)) for hoja, mover in movedores.items()}
        lleva = mover_formula(lugar, "", propios) if lugar else ""
        copias.append(_poner(nodo.apertura, f"{columna}{fila}", lleva) + texto[nodo.dentro : nodo.fin])
    return "".join(copias)


def _poner(apertura: str, celda: str, lugar: str) -> str:
    apertura = poner_atributo(apertura, "ref", celda)
    return poner_atributo(apertura, "location", lugar) if lugar else apertura


def _a_la_copia(mover: Mover, copia: int, copias: int) -> Mover:
    """Una referencia a una fila que también se repite `copias` veces es a la copia de ese orden."""

    def mover_a_la_copia(fila: int, es_fin: bool, fija: bool) -> int:
        primera, ultima = mover(fila, False, False), mover(fila, True, False)
        paso, sobra = divmod(ultima - primera, copias - 1)
        return primera if sobra else primera + paso * copia

    return mover_a_la_copia


def _mover_atributos(nodo: Nodo, nombres: tuple[str, ...], mapa: Mapa) -> list[Edicion]:
    apertura = nodo.apertura
    for nombre in nombres:
        if valor := nodo.atributo(nombre):
            movido = mover_lista(valor, mapa.mover)
            sola = nombre in _DE_UNA_CELDA or nodo.nombre in _DE_UNA_CELDA
            apertura = poner_atributo(apertura, nombre, movido.partition(":")[0] if sola else movido)
    return _cambiar(nodo, apertura)


def _cambiar(nodo: Nodo, apertura: str) -> list[Edicion]:
    return [(nodo.inicio, nodo.dentro, apertura)] if apertura != nodo.apertura else []


def _editar(texto: str, nodo: Nodo, nuevo: str) -> list[Edicion]:
    return [(nodo.dentro, nodo.hasta, escapar(nuevo))] if nuevo != contenido(texto, nodo) else []


def _escribir_combinadas(nodo: Nodo, combinadas: Sequence[Rectangulo], mapa: Mapa) -> str:
    nuevas = [r for unida in combinadas for r in _repetir(unida, mapa)]
    celdas = "".join(
        f'<{nodo.prefijo}mergeCell ref="{letra_de_columna(c1)}{f1}:{letra_de_columna(c2)}{f2}"/>'
        for f1, c1, f2, c2 in nuevas
    )
    return f"{poner_atributo(nodo.apertura, 'count', len(nuevas))}{celdas}</{nodo.prefijo}mergeCells>"


def _repetir(unida: Rectangulo, mapa: Mapa) -> list[Rectangulo]:
    """Una combinación de una fila que se copia se repite con ella; las demás siguen a sus filas."""
    f1, c1, f2, c2 = unida
    bloque = mapa.bloque_de(f1)
    if bloque is None or mapa.bloque_de(f2) is not bloque:
        copias = [d for d in mapa.destinos(f1) if f1 == f2 or d == mapa.primera(f1)]
        estira = mapa.ultima(f2) - mapa.primera(f1)
        return [(d, c1, d + estira if d == mapa.primera(f1) else d, c2) for d in copias]
    return [(d, c1, d + f2 - f1, c2) for d in mapa.destinos(f1)]
