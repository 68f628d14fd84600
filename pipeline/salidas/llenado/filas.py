"""Escribe las filas de una hoja: cada una en su sitio nuevo, y las de plantilla una vez por registro."""

from collections.abc import Iterator

from pipeline.salidas.llenado.hoja import HojaDelFormato
from pipeline.salidas.llenado.medidas import medir
from pipeline.salidas.llenado.obra import Obra, Paso
from pipeline.salidas.llenado.referencias import Mover
from pipeline.salidas.llenado.renglones import escribir_renglon


def escribir_filas(hoja: HojaDelFormato, obra: Obra) -> str:
    """El contenido nuevo de `sheetData`; el mismo texto si ninguna fila cambia."""
    medidas = medir(hoja)
    por_numero = {renglon.numero: renglon for renglon in hoja.renglones}
    salida: dict[int, str] = {}
    cambia = False
    for paso in _pasos(hoja):
        renglon = por_numero.get(paso.numero)
        if renglon or paso.escrituras:
            xml = escribir_renglon(hoja, paso, renglon, obra, medidas)
            salida[paso.destino] = xml
            cambia = cambia or renglon is None or xml != hoja.texto[renglon.nodo.inicio : renglon.nodo.fin]
    datos = hoja.raiz.hijo("sheetData")
    if not cambia and datos and not hoja.mapa.bloques:
        return hoja.texto[datos.dentro : datos.hasta]
    return "".join(salida[destino] for destino in sorted(salida))


def _pasos(hoja: HojaDelFormato) -> Iterator[Paso]:
    """Cada fila del formato con sus copias, y las que no estaban y se escriben."""
    pendientes = dict(hoja.escrituras)
    mapa = hoja.mapa
    for numero in sorted({r.numero for r in hoja.renglones} | {b.inicio for b in mapa.bloques}):
        bloque = mapa.bloque_de(numero)
        if bloque is None:
            destino = mapa.primera(numero)
            yield Paso(numero, destino, {}, _mover(hoja, numero, destino), False, pendientes.pop(destino, {}))
        elif numero == bloque.inicio:
            registros = hoja.registros.get(numero)
            for copia in range(bloque.veces):
                for lugar in range(bloque.alto):
                    destino = mapa.primera(numero) + copia * bloque.alto + lugar
                    fuente = bloque.fuente(copia)
                    fila = fuente + lugar if fuente else 0
                    mover = mapa.mover_en_copia(bloque, copia) if registros else _mover(hoja, fila, destino)
                    registro = registros[copia] if registros else {}
                    yield Paso(fila, destino, registro, mover, not registros and copia > 0, pendientes.pop(destino, {}))
    for destino, escrituras in pendientes.items():
        yield Paso(0, destino, {}, mapa.mover, False, escrituras)


def _mover(hoja: HojaDelFormato, numero: int, destino: int) -> Mover:
    """Dentro de una tabla que se llena, lo que va sin `$` a otra fila de ella se corre como al arrastrar la fórmula."""
    cuerpo = next((c for c in hoja.cuerpos if numero in c), None)
    if cuerpo is None:
        return hoja.mapa.mover

    def mover(fila: int, es_fin: bool, fija: bool) -> int:
        if not fija and fila in cuerpo:
            return destino + fila - numero
        return hoja.mapa.mover(fila, es_fin, fija)

    return mover
