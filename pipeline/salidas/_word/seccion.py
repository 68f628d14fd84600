"""Las secciones: cuánto papel hay en un lugar del documento, y un trozo suyo acostado."""

from copy import deepcopy
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

_POR_CM = 567
_LADOS = {"w:left": 1440, "w:right": 1440, "w:gutter": 0}


def seccion_de(elemento: Any) -> Any:
    """El `w:sectPr` que rige a un elemento del cuerpo: el primero que lo sigue."""
    for otro in (elemento, *elemento.itersiblings()):
        if otro.tag == qn("w:sectPr"):
            return otro
        propia = otro.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
        if propia is not None:
            return propia
    raise ValueError("el documento no tiene sección")


def ancho_util(seccion: Any, acostada: bool = False) -> float:
    """El ancho de su columna de texto, en centímetros; `acostada`, el que tendría en una hoja horizontal."""
    hoja, margenes = seccion.find(qn("w:pgSz")), seccion.find(qn("w:pgMar"))
    lados = (_leer(hoja, "w:w", 12240), _leer(hoja, "w:h", 15840))
    ancho = max(lados) if acostada else lados[0]
    ancho -= sum(_leer(margenes, lado, usual) for lado, usual in _LADOS.items())
    columnas = None if acostada else seccion.find(qn("w:cols"))
    cuantas = max(_leer(columnas, "w:num", 1), 1)
    return float((ancho - (cuantas - 1) * _leer(columnas, "w:space", 708)) / cuantas / _POR_CM)


def acostar(primero: Any, ultimo: Any) -> None:
    """Pone en hojas horizontales lo que va del primero al último, que son hijos del cuerpo del documento.

    Lo de antes y lo de después siguen como estaban, con las mismas cabezas y pies.
    """
    actual = seccion_de(ultimo)
    antes, acostada = deepcopy(actual), _acostada(actual)
    _cerrar(primero.getprevious(), primero, antes)
    siguiente = ultimo.getnext()
    if siguiente is actual:  # no queda nada después: la última sección del documento es esta
        actual[:] = list(acostada)
        return
    _cerrar(ultimo, siguiente, acostada)
    _seguir(actual)


def _acostada(seccion: Any) -> Any:
    nueva = deepcopy(seccion)
    hoja = nueva.find(qn("w:pgSz"))
    if hoja is None:
        hoja = OxmlElement("w:pgSz")
        nueva.append(hoja)
    ancho, alto = sorted((_leer(hoja, "w:w", 12240), _leer(hoja, "w:h", 15840)), reverse=True)
    hoja.set(qn("w:w"), str(ancho))
    hoja.set(qn("w:h"), str(alto))
    hoja.set(qn("w:orient"), "landscape")
    columnas = nueva.find(qn("w:cols"))
    if columnas is not None:
        nueva.remove(columnas)
    _seguir(nueva)
    return nueva


def _seguir(seccion: Any) -> None:
    """Sigue a otra: empieza en hoja nueva, sin primera página distinta y sin volver a numerar."""
    for nombre in ("w:titlePg", "w:type"):
        if (sobra := seccion.find(qn(nombre))) is not None:
            seccion.remove(sobra)
    numeros = seccion.find(qn("w:pgNumType"))
    if numeros is not None:
        numeros.attrib.pop(qn("w:start"), None)


def _cerrar(anterior: Any, siguiente: Any, seccion: Any) -> None:
    """Termina una sección antes de `siguiente`; si lo anterior no es un párrafo libre, en uno propio."""
    libre = anterior is not None and anterior.tag == qn("w:p")
    if not libre or anterior.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
        anterior = OxmlElement("w:p")
        siguiente.addprevious(anterior)
    anterior.get_or_add_pPr()._insert_sectPr(seccion)


def _leer(elemento: Any, atributo: str, usual: int) -> int:
    """Una medida en veinteavos de punto; hay programas que la escriben con decimales."""
    crudo = elemento.get(qn(atributo)) if elemento is not None else None
    try:
        return round(float(crudo)) if crudo else usual
    except ValueError:
        return usual
