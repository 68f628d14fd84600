"""El lector general de una hoja de xlsx: por expat, con cualquier prefijo, codificación o referencia que falte."""

import re

from pipeline.lectura.capa_xml import CODIFICACIONES, Atributos, es_si, recorrer
from pipeline.lectura.formatos.celdas import HacerCelda
from pipeline.lectura.formatos.falla import demasiadas_celdas
from pipeline.lectura.formatos.xlsx_lugares import COLUMNAS, REFERENCIA, leer_rango, numero_de_columna
from pipeline.lectura.hoja import Celda, Hoja, Tipo

_CON_CONTENIDO = re.compile(rb"<(?:\w+:)?c(?:\s[^>]*)?(?<!/)>\s*<(?:\w+:)?(?:v|f|is)[\s/>]")
_COMENTARIO = re.compile(rb"<!--.*?-->", re.DOTALL)
_ESCUCHAR = frozenset({"v", "t"})


def contar_en_xml(xml: bytes) -> int:
    """Cuántas celdas con valor o fórmula hay en los bytes de una hoja, sin interpretarla: testigo de lo leído."""
    for marca, codificacion in CODIFICACIONES:
        if xml.startswith(marca):
            xml = xml.decode(codificacion, "replace").encode()
    return len(_CON_CONTENIDO.findall(_COMENTARIO.sub(b"", xml)))


class LectorDeHoja:
    """Llena una hoja al recorrer su XML. `repetidas` e `ilegibles` dicen lo que no se pudo guardar como venía."""

    def __init__(self, hoja: Hoja, hacer: HacerCelda, maximo: int) -> None:
        self.hoja, self.maximo = hoja, maximo
        self.repetidas: list[tuple[int, int]] = []
        self.ilegibles: list[tuple[int, int]] = []
        self.hacer = hacer
        self._fila = self._columna = 0
        self._celda: Atributos | None = None
        self._partes: list[str] = []
        self._formula = self._valor = False
        self._fonetica = 0

    def leer(self, xml: bytes) -> None:
        """Recorre la hoja entera."""
        recorrer(xml, self._abrir, self._cerrar, _ESCUCHAR, self._texto)

    def guardar(self, fila: int, columna: int, tipo: str, estilo: str, crudo: str | None, formula: bool) -> Celda:
        """Pone una celda con contenido en la hoja y la devuelve."""
        lugar = (fila, columna)
        try:
            celda = self.hacer(tipo, estilo, crudo, formula)
        except (ValueError, LookupError):
            self.ilegibles.append(lugar)
            celda = Celda(crudo or "", Tipo.ERROR)
        if lugar in self.hoja.celdas:
            self.repetidas.append(lugar)
        elif len(self.hoja.celdas) >= self.maximo:
            raise demasiadas_celdas(self.maximo)
        self.hoja.celdas[lugar] = celda
        return celda

    def _texto(self, parte: str) -> None:
        if self._celda is not None and not self._fonetica:
            self._partes.append(parte)

    def _abrir(self, nombre: str, atributos: Atributos) -> None:
        if nombre == "c":
            self._celda, self._partes, self._formula, self._valor = atributos, [], False, False
        elif nombre in ("v", "is"):
            self._valor = True
        elif nombre == "f":
            self._formula = True
        elif nombre == "rPh":
            self._fonetica += 1
        elif nombre == "row":
            self._abrir_fila(atributos)
        elif nombre == "mergeCell":
            rango = leer_rango(atributos.get("ref", ""))
            if rango:
                self.hoja.combinadas.append(rango)
        elif nombre == "col" and es_si(atributos.get("hidden")):
            desde, hasta = _entero(atributos.get("min")) or 1, _entero(atributos.get("max")) or 0
            self.hoja.columnas_ocultas.update(range(desde, min(hasta, COLUMNAS) + 1))

    def _abrir_fila(self, atributos: Atributos) -> None:
        self._fila = _entero(atributos.get("r")) or self._fila + 1
        self._columna = 0
        if es_si(atributos.get("hidden")):
            self.hoja.filas_ocultas.add(self._fila)

    def _cerrar(self, nombre: str) -> None:
        if nombre == "rPh":
            self._fonetica -= 1
        elif nombre == "c" and self._celda is not None:
            atributos, self._celda = self._celda, None
            fila = self._situar(atributos.get("r", ""))
            if self._valor or self._formula:
                tipo, crudo = atributos.get("t", ""), "".join(self._partes) if self._valor else None
                # En `inlineStr` el texto va en `is`; hay quien lo escribe en `v`: ambos son texto.
                self.guardar(fila, self._columna, tipo, atributos.get("s", ""), crudo, self._formula)

    def _situar(self, referencia: str) -> int:
        """Pone la columna y devuelve la fila de una celda; sin referencia, la que sigue."""
        partes = REFERENCIA.match(referencia)
        if partes is None:
            self._columna += 1
            return self._fila or 1
        self._columna = numero_de_columna(partes[1])
        return int(partes[2] or 0) or self._fila or 1


def _entero(texto: str | None) -> int | None:
    return int(texto) if texto and texto.strip().isdecimal() else None
