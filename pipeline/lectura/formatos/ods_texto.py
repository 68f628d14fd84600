"""Lo escrito en una celda de LibreOffice, o en un comentario suyo, mientras se recorre."""

from pipeline.lectura.capa_xml import Atributos
from pipeline.lectura.formatos.comentarios import limpiar_comentario


class TextoDeOds:
    """Los párrafos de una celda, uno por renglón. `con_parrafo`: trae alguno, aunque esté vacío."""

    def __init__(self) -> None:
        self.con_parrafo = False
        self._partes: list[str] = []

    def abrir(self, nombre: str, atributos: Atributos) -> None:
        """Un elemento que abre dentro del texto."""
        if nombre == "p":
            self.con_parrafo = True
            self._partes.append("\n" if self._partes else "")
        elif nombre == "s":
            self._partes.append(" " * min(veces_de(atributos, "c"), 1000))
        elif nombre in ("tab", "line-break"):
            self._partes.append("\t" if nombre == "tab" else "\n")

    def texto(self, parte: str) -> None:
        """Un trozo de texto."""
        self._partes.append(parte)

    def __str__(self) -> str:
        return "".join(self._partes)


class NotaDeOds(TextoDeOds):
    """Un comentario: su autor (`dc:creator`) y sus párrafos."""

    def __init__(self) -> None:
        super().__init__()
        self._autor: list[str] = []
        self._es_autor = False

    def abrir(self, nombre: str, atributos: Atributos) -> None:
        self._es_autor = nombre == "creator"
        super().abrir(nombre, atributos)

    def texto(self, parte: str) -> None:
        if self._es_autor:
            self._autor.append(parte)
        else:
            super().texto(parte)

    def dicho(self) -> str:
        """Lo anotado, sin su autor; vacío si es de este programa."""
        return limpiar_comentario(str(self), "".join(self._autor))


def veces_de(atributos: Atributos, nombre: str) -> int:
    """Un atributo que dice cuántas veces; 1 si no está."""
    valor = atributos.get(nombre, "1")
    return max(int(valor), 1) if valor.isdecimal() else 1
