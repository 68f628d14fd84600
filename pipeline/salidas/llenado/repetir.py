"""Lo que vive en una celda que se copia (combinada, vínculo, minigráfico) va en cada copia de su fila."""

from collections.abc import Sequence

from pipeline.base.origen import letra_de_columna
from pipeline.salidas.llenado.arbol import Nodo, aplicar, contenido, poner_atributo
from pipeline.salidas.llenado.ediciones import editar
from pipeline.salidas.llenado.hoja import Rectangulo
from pipeline.salidas.llenado.referencias import Mapa, Mover, mover_formula, mover_lista, mover_rango, separar


def repetir_minigrafica(texto: str, nodo: Nodo, hoja: str, mapa: Mapa, movedores: dict[str, Mover]) -> str:
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

        ediciones = editar(texto, lugar, mover_rango(celda, mover))
        if rango:
            propios = {**movedores, hoja.casefold(): mover}
            ediciones += editar(texto, rango, mover_formula(contenido(texto, rango), hoja, propios))
        copias.append(aplicar(texto, ediciones, nodo.inicio, nodo.fin))
    return "".join(copias)


def repetir_vinculo(texto: str, nodo: Nodo, mapa: Mapa, movedores: dict[str, Mover]) -> str:
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


def escribir_combinadas(nodo: Nodo, combinadas: Sequence[Rectangulo], mapa: Mapa) -> str:
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
