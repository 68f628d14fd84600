"""Lo pintado de una hoja de LibreOffice (.ods, .fods): el fondo de los estilos de sus celdas."""

from collections.abc import Iterable

from pipeline.lectura.capa_xml import Atributos, Locales, recorrer
from pipeline.lectura.formatos.ods_texto import veces_de
from pipeline.lectura.hoja import Rango
from pipeline.lectura.pintura import Pintura

ENTERA = 1000  # repeticiones desde las que es la hoja entera lo pintado, y no unas celdas


def leer_pintura_ods(partes: Iterable[bytes], hoja: str, maximo: int) -> Pintura | None:
    """Lo pintado de la hoja de ese nombre, de las partes con estilos y contenido; None si pinta más de `maximo`."""
    lector = _Lector(hoja, maximo)
    for parte in partes:
        recorrer(parte, lector.abrir, lector.cerrar)
    return None if len(lector.pintura.celdas) > maximo else lector.pintura


class _Lector:
    """Los estilos con fondo, y el lugar del recorrido: la tabla, la fila y la columna en que va."""

    def __init__(self, hoja: str, maximo: int) -> None:
        self.hoja, self.maximo, self.pintura = hoja, maximo, Pintura()
        self._local = Locales()
        self._fondos: dict[str, str] = {}
        self._estilo, self._padre = "", ""
        self._tablas, self._es_la_hoja = 0, False
        self._fila = self._columna = 0
        self._veces_fila = 1

    def abrir(self, nombre: str, crudos: Atributos) -> None:
        atributos = {self._local[n]: v for n, v in crudos.items() if not n.startswith("calcext:")}
        if nombre == "style":
            self._estilo = atributos.get("name", "")
            self._fondos[self._estilo] = self._fondos.get(atributos.get("parent-style-name", ""), "")
        elif nombre == "table-cell-properties" and "background-color" in atributos:
            fondo = atributos["background-color"]
            es_color = fondo.startswith("#") and fondo.lower() != "#ffffff"
            self._fondos[self._estilo] = fondo[1:].upper() if es_color else ""
        elif nombre == "table":
            self._tablas += 1
            self._es_la_hoja = self._es_la_hoja or (self._tablas == 1 and atributos.get("name") == self.hoja)
        elif self._es_la_hoja and self._tablas == 1:
            self._abrir_de_la_hoja(nombre, atributos)

    def cerrar(self, nombre: str) -> None:
        if nombre == "table":
            self._tablas -= 1
            self._es_la_hoja = self._es_la_hoja and self._tablas > 0
        elif nombre == "table-row" and self._es_la_hoja and self._tablas == 1:
            self._fila += self._veces_fila

    def _abrir_de_la_hoja(self, nombre: str, atributos: Atributos) -> None:
        if nombre == "table-row":
            self._veces_fila, self._columna = veces_de(atributos, "number-rows-repeated"), 0
        elif nombre in ("table-cell", "covered-table-cell"):
            veces = veces_de(atributos, "number-columns-repeated")
            color = self._fondos.get(atributos.get("style-name", ""))
            if color and max(veces, self._veces_fila) < ENTERA:
                self._pintar(color, veces)
            ancho, alto = veces_de(atributos, "number-columns-spanned"), veces_de(atributos, "number-rows-spanned")
            if ancho > 1 or alto > 1:
                fila, columna = self._fila + 1, self._columna + 1
                self.pintura.combinadas.append(Rango(fila, columna, fila + alto - 1, columna + ancho - 1))
            self._columna += veces

    def _pintar(self, color: str, veces: int) -> None:
        celdas = self.pintura.celdas
        for fila in range(self._fila + 1, self._fila + self._veces_fila + 1):
            if len(celdas) <= self.maximo:
                celdas.update(((fila, c), color) for c in range(self._columna + 1, self._columna + veces + 1))
