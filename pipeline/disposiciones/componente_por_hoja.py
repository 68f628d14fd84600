"""Un libro con una hoja por componente: lo dice el nombre de cada hoja cuando nadie más lo dice."""

import re
from collections.abc import Sequence

from pipeline.base.texto import a_oracion, junto, llave
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.lectura.corte_escrito import corte_de_texto
from pipeline.lectura.dependencias import Catalogo, responsables_de
from pipeline.lectura.instrumento_de_rotulo import instrumento_de_rotulo
from pipeline.vocabulario import cargar, nombre_de_instrumento

_NUMERAL = re.compile(
    r"^\s*(?:comp(?:onente)?\.?\s*)?(?:\d{1,2}|[ivx]{1,4}(?=[.\-)]))\s*[.)\-–_:]*\s*(?=\D)", re.IGNORECASE
)


def nombrar_por_hoja(hojas: Sequence[HojaInterpretada], catalogo: Catalogo) -> None:
    """Pone por componente el nombre de la hoja, si son varias las que traen actividades sin componente propio.

    No sirve de componente el nombre que es de un periodo, un año, una dependencia, el plan o ninguno («Hoja1»).
    """
    sin_componente = [h for h in hojas if h.actividades and not h.contexto.componente and _nadie_lo_dice(h)]
    if sum(bool(h.actividades) for h in hojas) < 2:
        return
    nombres = {h.nombre: _propio(h, catalogo) for h in sin_componente}
    for hoja in sin_componente:
        for actividad in hoja.actividades:
            actividad.componente = nombres[hoja.nombre] or actividad.componente


def _propio(hoja: HojaInterpretada, catalogo: Catalogo) -> str:
    """El componente que nombra la hoja; vacío si es la dependencia que dicen sus rótulos, más corta."""
    nombre = componente_de_hoja(hoja.nombre, catalogo)
    return "" if set(llave(nombre).split()) <= set(llave(hoja.contexto.dependencia).split()) else nombre


def componente_de_hoja(nombre: str, catalogo: Catalogo) -> str:
    """El componente que nombra una hoja; vacío si su nombre es de otra cosa."""
    limpio = junto(_NUMERAL.sub("", nombre).replace("_", " ")).strip(" .:-–")
    palabras = set(re.sub(r"\d", " ", llave(limpio)).split())
    de_nadie = palabras <= set(cargar("valores")["ruido"]["nombres_de_hoja"])
    if de_nadie or len(limpio) < 4 or instrumento_de_rotulo(limpio) or re.search(r"20\d\d", limpio):
        return ""
    if corte_de_texto(f"corte {limpio}", 2000) or (not catalogo.vacio and responsables_de(limpio, catalogo).nombres):
        return ""
    return a_oracion(limpio)


def _nadie_lo_dice(hoja: HojaInterpretada) -> bool:
    return all(a.componente in ("", nombre_de_instrumento(a.instrumento)) for a in hoja.actividades)
