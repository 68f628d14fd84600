"""Recorre el cuerpo de un documento de Word y reparte en hojas sus tablas y los párrafos que van antes."""

from pipeline.entidad import Limites
from pipeline.lectura.capa_xml import Atributos
from pipeline.lectura.formatos.docx_numeracion import Numeracion
from pipeline.lectura.formatos.docx_parrafo import PROPIEDADES, Parrafo, se_calla, signo
from pipeline.lectura.formatos.docx_rejilla import Rejilla
from pipeline.lectura.formatos.falla import demasiadas_celdas, demasiado_grande
from pipeline.lectura.hoja import Celda, Hoja, Libro, Tipo


class LectorDeDocumento:
    """El estado del recorrido. `hoja_de_tabla` dice en qué hoja quedó cada tabla que no está dentro de otra.

    `titulos` son los párrafos que van después de la última tabla recorrida.
    """

    def __init__(self, libro: Libro, limites: Limites, numeracion: Numeracion) -> None:
        self._parrafo = Parrafo(numeracion)
        self.libro, self.limites, self.libres = libro, limites, limites.celdas
        self.es_documento = False
        self.hoja_de_tabla: list[Hoja] = []
        self._abiertos = [""]
        self._callado = self._tablas = self._parrafos = 0
        self._de_indice = False
        self._partes: list[str] = []
        self._numeros: list[str] = []
        self.titulos: list[str] = []
        self._rejilla = Rejilla()

    def abrir(self, nombre: str, atributos: Atributos) -> None:
        """Un elemento que abre."""
        dentro_de = self._abiertos[-1]
        self._abiertos.append(nombre)
        if nombre == "del" and dentro_de == "trPr" and self._tablas == 1 and not self._callado:
            self._rejilla.fila_borrada = True
        self._callado += se_calla(nombre)
        if self._callado:
            return
        if nombre == "p":
            self._abrir_parrafo()
        elif nombre == "tbl":
            self._abrir_tabla()
        elif dentro_de == "r":
            self._partes.append(signo(nombre, atributos))
        elif nombre in PROPIEDADES:
            self._parrafo.anotar(nombre, atributos)
        elif nombre == "body":
            self.es_documento = True
        elif self._tablas == 1:
            self._abrir_de_tabla(nombre, atributos)

    def cerrar(self, nombre: str) -> None:
        """Un elemento que cierra."""
        self._abiertos.pop()
        if self._callado:
            self._callado -= se_calla(nombre)
        elif nombre == "pPr":
            self._numerar()
        elif nombre == "tbl":
            self._tablas -= 1
            if not self._tablas:
                self.hoja_de_tabla[-1].combinadas.extend(self._rejilla.combinadas())
        elif nombre == "p" and not self._tablas:
            self._parrafos -= 1
            if not self._parrafos:
                self._guardar_titulo()
        elif self._tablas == 1 and nombre == "tc":
            self._cerrar_celda()
        elif self._tablas == 1 and nombre == "tr":
            self.hoja_de_tabla[-1].celdas.update(self._rejilla.cerrar_fila())

    def texto(self, parte: str) -> None:
        """Un trozo de texto, de un título o de la celda abierta."""
        if not self._callado:
            self._partes.append(parte)

    def _abrir_parrafo(self) -> None:
        self._parrafo.abrir()
        if self._partes:
            self._partes.append("\n")
        if not self._tablas:
            self._parrafos += 1

    def _numerar(self) -> None:
        """Cuenta el párrafo en su lista; en una tabla, además, escribe el número que Word muestra."""
        if not self._tablas:
            self._de_indice = self._parrafo.es_de_indice
        elif self._rejilla.no_se_ve:
            return
        numero = self._parrafo.numerar()
        if numero and self._tablas:
            self._partes.append(f"{numero} ")
            self._numeros.append(numero)

    def _cerrar_celda(self) -> None:
        texto = "".join(self._partes).strip()
        self._rejilla.cerrar_celda(texto)
        # El testigo cuenta lo escrito; un número de lista se ve, pero no está escrito.
        solo_numeros = bool(self._numeros) and texto.split() == " ".join(self._numeros).split()
        self.hoja_de_tabla[-1].contadas += solo_numeros
        self._partes, self._numeros = [], []

    def _guardar_titulo(self) -> None:
        titulo = "".join(self._partes).strip()
        if titulo and not self._de_indice:
            self._gastar()
            self.titulos.append(titulo)
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
            self._partes, self._numeros = [], []
            self._rejilla.abrir_celda()
        else:
            self._rejilla.anotar(self._abiertos[-2], nombre, atributos)

    def _abrir_hoja(self) -> Hoja:
        """La hoja de la tabla que empieza: la de antes si la continúa; si no, una nueva con sus títulos."""
        hojas = self.libro.hojas
        if hojas and not self.titulos and self._rejilla.continua_la_anterior:
            return hojas[-1]
        if len(hojas) >= self.limites.hojas:
            raise demasiado_grande(len(hojas) + 1, self.limites.hojas, "tablas o más")
        hoja = Hoja(self.libro.archivo, f"Tabla {len(hojas) + 1}", contadas=len(self.titulos))
        hoja.celdas.update(((fila, 1), Celda(t, Tipo.TEXTO)) for fila, t in enumerate(self.titulos, 1))
        self._rejilla.fila = len(self.titulos) + bool(self.titulos)
        self.titulos = []
        hojas.append(hoja)
        return hoja

    def _gastar(self) -> None:
        self.libres -= 1
        if self.libres < 0:
            raise demasiadas_celdas(self.limites.celdas)
