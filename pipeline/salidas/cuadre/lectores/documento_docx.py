"""Un documento de Word: sus párrafos y sus tablas, en el orden en que están."""

from collections.abc import Container
from pathlib import Path

from pipeline.base.texto import recortar
from pipeline.entidad import Limites
from pipeline.lectura.capa_xml import Atributos, recorrer
from pipeline.lectura.formatos.paquete import Paquete
from pipeline.salidas.cuadre.documento import Cuadro, Documento, Texto, cuadro_de_filas

CUERPO = "word/document.xml"


def leer_docx(ruta: Path, archivo: str, partes: Container[str]) -> Documento:
    """El cuerpo entero; los textos alternativos de las imágenes van como textos."""
    lector = _Lector()
    xml = Paquete(ruta.read_bytes(), Limites()).leer(CUERPO) or b"<vacio/>"
    recorrer(xml, lector.abrir, lector.cerrar, frozenset({"t"}), lector.trozos.append)
    cuadros = tuple(_hacer_cuadro(n, filas) for n, filas in enumerate(lector.tablas, 1))
    return Documento(archivo, cuadros, tuple(lector.textos))


def _hacer_cuadro(n: int, filas: list[list[str]]) -> Cuadro:
    return cuadro_de_filas(f"tabla {n}", filas, lambda f, c: f"tabla {n} › fila {f}, columna {c}")


class _Lector:
    """El estado del recorrido; los párrafos se cuentan sin los de las tablas, como los ve quien los busca."""

    def __init__(self) -> None:
        self.trozos: list[str] = []
        self.textos: list[Texto] = []
        self.tablas: list[list[list[str]]] = []
        self._celda: list[str] = []
        self._hondura = self._parrafos = 0

    def abrir(self, nombre: str, atributos: Atributos) -> None:
        if nombre == "tbl":
            self._hondura += 1
            if self._hondura == 1:
                self.tablas.append([])
        elif nombre == "tr" and self._hondura == 1:
            self.tablas[-1].append([])
        elif nombre == "tc" and self._hondura == 1:
            self._celda = []
        elif nombre == "gridSpan" and self._hondura == 1:
            self.tablas[-1][-1] += [""] * (int(atributos.get("w:val", "1")) - 1)
        elif nombre in ("tab", "br", "cr"):
            self.trozos.append(" ")
        elif nombre == "docPr" and (dicho := atributos.get("descr")):
            self.textos.append(Texto("", f"texto alternativo de «{atributos.get('name', '')}»", dicho))

    def cerrar(self, nombre: str) -> None:
        if nombre == "tbl":
            self._hondura -= 1
        elif nombre == "p":
            self._guardar()
        elif nombre == "tc" and self._hondura == 1:
            self.tablas[-1][-1].append(" ".join(p for p in self._celda if p))

    def _guardar(self) -> None:
        dicho = "".join(self.trozos).strip()
        self.trozos.clear()
        if self._hondura:
            self._celda.append(dicho)
            if dicho:
                self.textos.append(Texto("", f"tabla {len(self.tablas)} › fila {len(self.tablas[-1])}", dicho))
        elif dicho:
            self._parrafos += 1
            self.textos.append(Texto("", f"párrafo {self._parrafos} («{recortar(dicho, 40)}»)", dicho))
