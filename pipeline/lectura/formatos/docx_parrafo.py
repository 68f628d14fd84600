"""El párrafo de Word que se está leyendo: su estilo, su lugar en una lista y los signos que no son letras."""

import re

from pipeline.lectura.capa_xml import Atributos, atributo
from pipeline.lectura.formatos.docx_numeracion import Numeracion

PROPIEDADES = frozenset({"pStyle", "numId", "ilvl"})
_CALLAN = frozenset({"del", "moveFrom", "Fallback"})  # lo borrado o movido de ahí, y la copia para un Word viejo
_SALTOS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SIMBOLOS = {**dict.fromkeys(("F0FC", "F0FE", "F050", "F052"), "✓"), "F0FB": "✗", "F0FD": "✗", "F0B7": "•"}
_DE_INDICE = re.compile(r"(?:TOC|TDC)\d")


class Parrafo:
    """El párrafo abierto."""

    def __init__(self, numeracion: Numeracion) -> None:
        self._numeracion = numeracion
        self._suyas: dict[str, str] = {}

    def abrir(self) -> None:
        """Empieza otro."""
        self._suyas = {}

    def anotar(self, nombre: str, atributos: Atributos) -> None:
        """Una de sus `PROPIEDADES`."""
        self._suyas[nombre] = atributo(atributos, "val")

    @property
    def es_de_indice(self) -> bool:
        """Es un renglón de la tabla de contenido."""
        return _DE_INDICE.match(self._suyas.get("pStyle", "")) is not None

    def numerar(self) -> str:
        """Lo cuenta en su lista y da el número que Word le pone delante; vacío si ninguno."""
        nivel = self._suyas.get("ilvl", "")
        estilo = self._suyas.get("pStyle", "")
        return self._numeracion.seguir(self._suyas.get("numId", ""), int(nivel) if nivel.isdecimal() else None, estilo)


def signo(nombre: str, atributos: Atributos) -> str:
    """Lo que escribe un elemento de un tramo que no es texto: un salto, una tabulación, un símbolo; vacío si nada."""
    if nombre == "sym":
        return _SIMBOLOS.get(atributo(atributos, "char").upper(), "□")
    return _SALTOS.get(nombre, "")


def se_calla(nombre: str) -> bool:
    """Lo que hay dentro de ese elemento no se ve: lo borrado, o lo de antes de una revisión (`…Change`)."""
    return nombre in _CALLAN or nombre.endswith("Change")
