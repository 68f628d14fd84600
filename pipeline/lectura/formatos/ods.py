"""Libros de LibreOffice (.ods, .fods): de `content.xml`, con las repeticiones acotadas."""

import re

from pipeline.entidad import Limites
from pipeline.lectura.capa_xml import Atributos, Locales, recorrer
from pipeline.lectura.formatos.falla import NoSeLee, demasiadas_celdas, demasiado_grande
from pipeline.lectura.formatos.ods_texto import NotaDeOds, TextoDeOds, veces_de
from pipeline.lectura.formatos.ods_valores import a_celda
from pipeline.lectura.hoja import Celda, Hoja, Libro, Rango

_CELDAS = ("table-cell", "covered-table-cell")
_APARTE = frozenset({"annotation", "shapes", "frame", "custom-shape", "tracked-changes", "forms"})
_ESCUCHAR = frozenset({"p", "span", "a", "creator"})
COLUMNAS = 16384
_DE_OTRO_LIBRO = re.compile(r"'\w+://.*'#")  # lo que LibreOffice guarda de un vínculo externo, como si fuera otra hoja


def leer_ods(xml: bytes, libro: Libro, limites: Limites) -> None:
    """Llena el libro con las tablas del documento."""
    lector = _Lector(libro, limites)
    recorrer(xml, lector.abrir, lector.cerrar, _ESCUCHAR, lector.texto)
    if not lector.es_calculo:
        raise NoSeLee("zip_que_no_es_excel")


class _Lector:
    """El estado del recorrido: la tabla, la fila y la celda abiertas, y lo que se repite."""

    def __init__(self, libro: Libro, limites: Limites) -> None:
        self.libro, self.limites, self.libres = libro, limites, limites.celdas
        self.es_calculo = False
        self._local = Locales()
        self._ocultas: set[str] = set()
        self._estilo = ""
        self._hoja: Hoja | None = None
        self._tablas = self._aparte = 0
        self._fila = self._columna = self._columna_de_estilo = 0
        self._veces_fila = 1
        self._de_la_fila: list[tuple[int, int, Celda]] = []
        self._combinadas: list[tuple[int, int, int]] = []
        self._celda: Atributos | None = None
        self._escrito = TextoDeOds()
        self._nota: NotaDeOds | None = None

    def abrir(self, nombre: str, crudos: Atributos) -> None:
        """Un elemento que abre."""
        if nombre == "annotation" and self._celda is not None and not self._aparte:
            self._nota = NotaDeOds()
        self._aparte += nombre in _APARTE
        self.es_calculo = self.es_calculo or nombre == "spreadsheet"
        atributos = {self._local[n]: v for n, v in crudos.items() if not n.startswith("calcext:")}
        if self._nota is not None:
            self._nota.abrir(nombre, atributos)
        if self._aparte:
            return
        if nombre == "style":
            self._estilo = atributos.get("name", "")
        elif nombre == "table-properties" and atributos.get("display") == "false":
            self._ocultas.add(self._estilo)
        elif nombre == "table":
            self._abrir_tabla(atributos)
        elif self._hoja is None or self._tablas != 1:
            return
        elif nombre == "table-row":
            self._abrir_fila(atributos, self._hoja)
        elif nombre == "table-column":
            self._abrir_columna(atributos, self._hoja)
        elif nombre in _CELDAS:
            error = {"value-type": "error"} if crudos.get("calcext:value-type") == "error" else {}
            self._celda, self._escrito = {**atributos, **error}, TextoDeOds()
        elif self._celda is not None:
            self._escrito.abrir(nombre, atributos)

    def cerrar(self, nombre: str) -> None:
        """Un elemento que cierra."""
        if nombre in _APARTE:
            self._aparte -= 1
            if not self._aparte:
                self._cerrar_nota()
        elif self._aparte:
            return
        elif nombre == "table":
            self._tablas -= 1
            if not self._tablas:
                self._hoja = None
        elif self._hoja is None or self._tablas != 1:
            return
        elif nombre in _CELDAS and self._celda is not None:
            self._cerrar_celda(self._celda)
        elif nombre == "table-row":
            self._cerrar_fila(self._hoja)

    def texto(self, parte: str) -> None:
        """Texto dentro de un párrafo de la celda abierta."""
        if self._nota is not None:
            self._nota.texto(parte)
        elif self._celda is not None and not self._aparte:
            self._escrito.texto(parte)

    def _cerrar_nota(self) -> None:
        if self._nota is not None and self._hoja is not None and (dicho := self._nota.dicho()):
            self._hoja.comentarios[self._fila + 1, self._columna + 1] = dicho
        self._nota = None

    def _abrir_tabla(self, atributos: Atributos) -> None:
        self._tablas += 1
        if self._tablas > 1 or _DE_OTRO_LIBRO.match(atributos.get("name", "")):
            return
        orden = len(self.libro.hojas) + 1
        if orden > self.limites.hojas:
            raise demasiado_grande(orden, self.limites.hojas, "hojas o más")
        nombre = atributos.get("name", "") or f"Hoja{orden}"
        self._hoja = Hoja(self.libro.archivo, nombre, atributos.get("style-name", "") not in self._ocultas)
        self.libro.hojas.append(self._hoja)
        self._fila = self._columna_de_estilo = 0

    def _abrir_fila(self, atributos: Atributos, hoja: Hoja) -> None:
        self._veces_fila = veces_de(atributos, "number-rows-repeated")
        self._columna, self._de_la_fila, self._combinadas = 0, [], []
        if atributos.get("visibility", "visible") != "visible" and self._veces_fila <= self.limites.celdas:
            hoja.filas_ocultas.update(range(self._fila + 1, self._fila + self._veces_fila + 1))

    def _abrir_columna(self, atributos: Atributos, hoja: Hoja) -> None:
        desde = self._columna_de_estilo + 1
        self._columna_de_estilo += veces_de(atributos, "number-columns-repeated")
        if atributos.get("visibility", "visible") != "visible":
            hoja.columnas_ocultas.update(range(desde, min(self._columna_de_estilo, COLUMNAS) + 1))

    def _cerrar_celda(self, atributos: Atributos) -> None:
        self._celda, celda = None, a_celda(atributos, self._escrito)
        veces = veces_de(atributos, "number-columns-repeated")
        if celda is not None:
            self._de_la_fila.append((self._columna + 1, veces, celda))
        ancho, alto = veces_de(atributos, "number-columns-spanned"), veces_de(atributos, "number-rows-spanned")
        if ancho > 1 or alto > 1:
            self._combinadas.append((self._columna + 1, ancho, alto))
        self._columna += veces

    def _cerrar_fila(self, hoja: Hoja) -> None:
        self.libres -= sum(veces for _, veces, _ in self._de_la_fila) * self._veces_fila
        if self.libres < 0:
            raise demasiadas_celdas(self.limites.celdas)
        if self._de_la_fila:
            for fila in range(self._fila + 1, self._fila + self._veces_fila + 1):
                for primera, veces, celda in self._de_la_fila:
                    hoja.celdas.update(((fila, columna), celda) for columna in range(primera, primera + veces))
                    hoja.contadas += veces
        for columna, ancho, alto in self._combinadas:
            hoja.combinadas.append(Rango(self._fila + 1, columna, self._fila + alto, columna + ancho - 1))
        self._fila += self._veces_fila
