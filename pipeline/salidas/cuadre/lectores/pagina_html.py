"""Una página: sus tablas, con el título de cada una, y el texto de cada bloque."""

from collections.abc import Container
from html.parser import HTMLParser
from pathlib import Path

from pipeline.base.texto import recortar
from pipeline.salidas.cuadre.documento import Cuadro, Documento, Texto, cuadro_de_filas

_BLOQUES = frozenset({"p", "li", "h1", "h2", "h3", "caption", "strong", "div", "td", "th"})
_CALLADOS = frozenset({"style", "script", "title"})


def leer_html(ruta: Path, archivo: str, partes: Container[str]) -> Documento:
    """La página entera."""
    lector = _Lector()
    lector.feed(ruta.read_text(encoding="utf-8"))
    cuadros = tuple(_hacer_cuadro(titulo, filas) for titulo, filas in lector.tablas)
    return Documento(archivo, cuadros, tuple(lector.textos))


def _hacer_cuadro(titulo: str, filas: list[list[str]]) -> Cuadro:
    return cuadro_de_filas(titulo, filas, lambda f, c: f"tabla «{titulo}» › fila {f}, columna {c}")


class _Lector(HTMLParser):
    """El estado del recorrido. `parte` de un texto: el título de su sección; en lo destacado, también su clase."""

    def __init__(self) -> None:
        super().__init__()
        self.tablas: list[tuple[str, list[list[str]]]] = []
        self.textos: list[Texto] = []
        self._abiertos: list[tuple[str, list[str]]] = []
        self._clase = ""
        self._callado = 0
        self._seccion = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._callado += tag in _CALLADOS
        if tag == "div":
            self._clase = dict(attrs).get("class") or ""
        if tag == "table":
            self.tablas.append(("", []))
        elif tag == "tr" and self.tablas:
            self.tablas[-1][1].append([])
        elif tag in _BLOQUES:
            self._abiertos.append((tag, []))

    def handle_data(self, data: str) -> None:
        if not self._callado:
            for _, trozos in self._abiertos:
                trozos.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._callado -= tag in _CALLADOS
        if tag not in _BLOQUES or tag not in (t for t, _ in self._abiertos):
            return
        while (abierto := self._abiertos.pop())[0] != tag:
            pass
        dicho = " ".join("".join(abierto[1]).split())
        if tag in ("td", "th"):
            if self.tablas and self.tablas[-1][1]:
                self.tablas[-1][1][-1].append(dicho)
            return
        if tag == "caption":
            self.tablas[-1] = (dicho, self.tablas[-1][1])
        if tag in ("h1", "h2"):
            self._seccion = dicho
        if dicho and tag != "div":
            parte = f"{self._seccion} › {self._clase}" if tag == "strong" else self._seccion
            self.textos.append(Texto(parte, f"«{parte}» › «{recortar(dicho, 60)}»", dicho))
