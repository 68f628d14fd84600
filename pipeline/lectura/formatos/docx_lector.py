"""Recorre el cuerpo de un documento de Word y reparte en hojas sus tablas y los párrafos que van antes."""

import re

from pipeline.entidad import Limites
from pipeline.lectura.capa_xml import Atributos, atributo
from pipeline.lectura.formatos.docx_rejilla import Rejilla
from pipeline.lectura.formatos.falla import demasiadas_celdas, demasiado_grande
from pipeline.lectura.hoja import Celda, Hoja, Libro, Tipo

_CALLAN = frozenset({"del", "moveFrom", "Fallback"})  # lo borrado o movido de ahí, y la copia para un Word viejo
_SALTOS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SIMBOLOS = {**dict.fromkeys(("F0FC", "F0FE", "F050", "F052"), "✓"), "F0FB": "✗", "F0FD": "✗", "F0B7": "•"}
_DE_INDICE = re.compile(r"(?:TOC|TDC)\d")


class LectorDeDocumento:
    """El estado del recorrido. `hoja_de_tabla` dice en qué hoja quedó cada tabla que no está dentro de otra."""

    def __init__(self, libro: Libro, limites: Limites) -> None:
        self.libro, self.limites, self.libres = libro, limites, limites.celdas
        self.es_documento = False
        self.hoja_de_tabla: list[Hoja] = []
        self._abiertos: list[str] = [""]
        self._callado = self._tablas = self._parrafos = 0
        self._de_indice = False
        self._partes: list[str] = []
        self._titulos: list[str] = []
        self._rejilla = Rejilla()

    def abrir(self, nombre: str, atributos: Atributos) -> None:
        """Un elemento que abre."""
        dentro_de = self._abiertos[-1]
        self._abiertos.append(nombre)
        if nombre == "del" and dentro_de == "trPr" and self._tablas == 1 and not self._callado:
            self._rejilla.fila_borrada = True
        self._callado += _calla(nombre)
        if self._callado:
            return
        if nombre == "p":
            self._abrir_parrafo()
        elif nombre == "tbl":
            self._abrir_tabla()
        elif dentro_de == "r":
            self._partes.append(_SALTOS.get(nombre, ""))
            if nombre == "sym":
                self._partes.append(_SIMBOLOS.get(atributo(atributos, "char").upper(), "□"))
        elif nombre == "pStyle" and not self._tablas:
            self._de_indice = _DE_INDICE.match(atributo(atributos, "val")) is not None
        elif nombre == "body":
            self.es_documento = True
        elif self._tablas == 1:
            self._abrir_de_tabla(nombre, atributos)

    def cerrar(self, nombre: str) -> None:
        """Un elemento que cierra."""
        self._abiertos.pop()
        if self._callado:
            self._callado -= _calla(nombre)
        elif nombre == "tbl":
            self._tablas -= 1
            if not self._tablas:
                self.hoja_de_tabla[-1].combinadas.extend(self._rejilla.combinadas())
        elif nombre == "p" and not self._tablas:
            self._parrafos -= 1
            if not self._parrafos:
                self._guardar_titulo()
        elif self._tablas == 1 and nombre == "tc":
            self._rejilla.cerrar_celda("".join(self._partes).strip())
            self._partes = []
        elif self._tablas == 1 and nombre == "tr":
            self.hoja_de_tabla[-1].celdas.update(self._rejilla.cerrar_fila())

    def texto(self, parte: str) -> None:
        """Un trozo de texto, de un título o de la celda abierta."""
        if not self._callado:
            self._partes.append(parte)

    def _abrir_parrafo(self) -> None:
        if self._partes:
            self._partes.append("\n")
        if not self._tablas:
            self._parrafos += 1

    def _guardar_titulo(self) -> None:
        titulo = "".join(self._partes).strip()
        if titulo and not self._de_indice:
            self._gastar()
            self._titulos.append(titulo)
        self._partes, self._de_indice = [], False

    def _abrir_tabla(self) -> None:
        self._tablas += 1
        if self._tablas == 1:
            self._guardar_titulo()
            self._rejilla = Rejilla(self._rejilla)
            self.hoja_de_tabla.append(Hoja(self.libro.archivo, ""))

    def _abrir_de_tabla(self, nombre: str, atributos: Atributos) -> None:
        if nombre == "tr":
            if self._rejilla.vacia:
                self.hoja_de_tabla[-1] = self._abrir_hoja()
            self._rejilla.abrir_fila()
        elif nombre == "tc":
            self._gastar()
            self._partes = []
            self._rejilla.abrir_celda()
        else:
            self._rejilla.anotar(self._abiertos[-2], nombre, atributos)

    def _abrir_hoja(self) -> Hoja:
        """La hoja de la tabla que empieza: la de antes si la continúa; si no, una nueva con sus títulos."""
        hojas = self.libro.hojas
        if hojas and not self._titulos and self._rejilla.continua_la_anterior:
            return hojas[-1]
        if len(hojas) >= self.limites.hojas:
            raise demasiado_grande(len(hojas) + 1, self.limites.hojas, "tablas o más")
        hoja = Hoja(self.libro.archivo, f"Tabla {len(hojas) + 1}", contadas=len(self._titulos))
        hoja.celdas.update(((fila, 1), Celda(t, Tipo.TEXTO)) for fila, t in enumerate(self._titulos, 1))
        self._rejilla.fila = len(self._titulos) + bool(self._titulos)
        self._titulos = []
        hojas.append(hoja)
        return hoja

    def _gastar(self) -> None:
        self.libres -= 1
        if self.libres < 0:
            raise demasiadas_celdas(self.limites.celdas)


def _calla(nombre: str) -> bool:
    # Los `…Change` guardan las propiedades de antes de una revisión.
    return nombre in _CALLAN or nombre.endswith("Change")
