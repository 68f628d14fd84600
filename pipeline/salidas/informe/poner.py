"""Llevar lo escrito a su marcador: toma el lugar de lo que el marcador abarca y no toca nada más."""

from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from pipeline.salidas.informe.lugares import Lugar

_CON_TEXTO = [
    qn(f"w:{n}") for n in ("t", "tab", "br", "cr", "drawing", "pict", "object", "sym", "fldSimple", "instrText")
]


def poner_en(lugar: Lugar, elementos: Sequence[Any]) -> None:
    """Mueve los elementos al lugar. El marcador queda, para que lo que lo nombra lo siga encontrando."""
    if lugar.ancla is None:
        return
    ancla, final = lugar.ancla, _final_de(lugar)
    borrados = _vaciar(lugar, final)
    if final is not None and final.getparent() is None:  # terminaba en un párrafo que se quitó
        lugar.inicio.addnext(final)
    despues = ancla
    for elemento in elementos:
        despues.addnext(elemento)
        despues = elemento
    if ancla.tag == qn("w:p") and (borrados or _esta_vacio(ancla)) and _esta_vacio(ancla):
        _quitar(ancla, elementos)
    _cerrar_celda(elementos[-1])


def _final_de(lugar: Lugar) -> Any:
    """Donde termina el marcador, si es en el mismo cuerpo o celda en que empieza."""
    identidad, abierto = lugar.inicio.get(qn("w:id")), False
    for marca in lugar.ancla.getparent().iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd")):
        abierto = abierto or marca is lugar.inicio
        if abierto and marca.tag == qn("w:bookmarkEnd") and marca.get(qn("w:id")) == identidad:
            return marca if _hermano_de(marca, lugar.ancla) is not None else None
    return None


def _hermano_de(elemento: Any, ancla: Any) -> Any:
    """El que contiene al elemento entre los hermanos del ancla; None si está en otra celda o más adentro."""
    while elemento is not None and elemento.getparent() is not ancla.getparent():
        elemento = elemento.getparent()
    return elemento


def _vaciar(lugar: Lugar, final: Any) -> bool:
    """Quita lo que el marcador abarca; el párrafo en que termina conserva lo que sigue."""
    if final is None:
        return False
    ultimo = _hermano_de(final, lugar.ancla)
    if ultimo is lugar.ancla:
        return _quitar_entre(lugar.inicio, final)
    if list(lugar.ancla.getparent()).index(ultimo) < list(lugar.ancla.getparent()).index(lugar.ancla):
        return False
    if lugar.ancla.tag == qn("w:p"):
        _quitar_desde(lugar.inicio)
    siguiente = lugar.ancla.getnext()
    while siguiente is not ultimo:
        siguiente, este = siguiente.getnext(), siguiente
        if este.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None:
            este.getparent().remove(este)
    if ultimo is not final:
        _quitar_hasta(final)
        if _esta_vacio(ultimo) and ultimo.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None:
            ultimo.getparent().remove(ultimo)
            lugar.inicio.addnext(final)
    return True


def _quitar_entre(inicio: Any, final: Any) -> bool:
    """Quita los trozos entre las dos puntas de un mismo párrafo."""
    quitados = False
    for este in list(inicio.itersiblings()):
        if este is final or final in este.iter():
            break
        este.getparent().remove(este)
        quitados = True
    return quitados


def _quitar_desde(inicio: Any) -> None:
    for este in list(inicio.itersiblings()):
        este.getparent().remove(este)


def _quitar_hasta(final: Any) -> None:
    for este in list(final.itersiblings(preceding=True)):
        if este.tag != qn("w:pPr"):
            este.getparent().remove(este)


def _esta_vacio(parrafo: Any) -> bool:
    return not any(e.text != "" for e in parrafo.iter(*_CON_TEXTO))


def _quitar(parrafo: Any, elementos: Sequence[Any]) -> None:
    """Quita el párrafo vacío y lleva sus marcadores al comienzo de lo escrito; si cierra una sección, se queda."""
    if parrafo.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
        return
    primero = next((e for e in elementos if e.tag == qn("w:p")), None)
    if primero is None:
        return
    sitio = primero.find(qn("w:pPr"))
    for marca in reversed(list(parrafo.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd")))):
        sitio.addnext(marca) if sitio is not None else primero.insert(0, marca)
    parrafo.getparent().remove(parrafo)


def _cerrar_celda(ultimo: Any) -> None:
    """Una celda termina siempre en un párrafo."""
    if ultimo.getparent().tag == qn("w:tc") and ultimo.getnext() is None and ultimo.tag != qn("w:p"):
        ultimo.addnext(OxmlElement("w:p"))
