"""Un libro de Excel: los valores guardados de las hojas que hacen falta, sin estilos ni fórmulas."""

from collections.abc import Container, Sequence
from pathlib import Path

from pipeline.base.origen import letra_de_columna
from pipeline.entidad import Limites
from pipeline.lectura.capa_xml import Atributos, recorrer
from pipeline.lectura.formatos.paquete import Paquete
from pipeline.lectura.formatos.xlsx_indice import leer_indice
from pipeline.lectura.formatos.xlsx_lugares import leer_lugar
from pipeline.lectura.formatos.xlsx_textos import leer_textos
from pipeline.salidas.cuadre.documento import Cuadro, Documento, Leido, Lugar, Texto


def leer_xlsx(ruta: Path, archivo: str, partes: Container[str]) -> Documento:
    """Las hojas que se piden por su nombre."""
    paquete = Paquete(ruta.read_bytes(), Limites())
    indice = leer_indice(paquete)
    xml = paquete.leer(indice.textos)
    textos = leer_textos(xml) if xml else []
    hojas = [h for h in indice.hojas if h.nombre in partes and not h.clase]
    cuadros = tuple(_leer_hoja(h.nombre, paquete.leer(h.parte) or b"", textos) for h in hojas)
    dichos = (
        Texto(c.nombre, c.situar(*lugar), dicho)
        for c in cuadros
        for lugar, dicho in c.celdas.items()
        if isinstance(dicho, str)
    )
    return Documento(archivo, cuadros, tuple(dichos))


def _leer_hoja(nombre: str, xml: bytes, textos: Sequence[str]) -> Cuadro:
    lector = _Lector(textos)
    recorrer(xml, lector.abrir, lector.cerrar, frozenset({"v", "t"}), lector.trozos.append)
    return Cuadro(nombre, lector.celdas, lambda f, c: f"{nombre} › {letra_de_columna(c)}{f}")


class _Lector:
    """El estado del recorrido de una hoja."""

    def __init__(self, textos: Sequence[str]) -> None:
        self.textos = textos
        self.celdas: dict[Lugar, Leido] = {}
        self.trozos: list[str] = []
        self._lugar, self._tipo = (0, 0), ""

    def abrir(self, nombre: str, atributos: Atributos) -> None:
        if nombre == "c":
            self._lugar = leer_lugar(atributos.get("r", "")) or (self._lugar[0], self._lugar[1] + 1)
            self._tipo = atributos.get("t", "n")
            self.trozos.clear()
        elif nombre == "f":
            self.trozos.clear()

    def cerrar(self, nombre: str) -> None:
        if nombre != "c" or not self.trozos:
            return
        dicho = "".join(self.trozos)
        if self._tipo == "s":
            self.celdas[self._lugar] = self.textos[int(dicho)]
        elif self._tipo == "n":
            self.celdas[self._lugar] = float(dicho)
        elif dicho:
            self.celdas[self._lugar] = dicho
