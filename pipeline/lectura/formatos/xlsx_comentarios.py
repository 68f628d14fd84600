"""Los comentarios de una hoja de xlsx: las notas de siempre y las conversaciones de los Excel de ahora."""

from pipeline.lectura.capa_xml import Atributos, recorrer
from pipeline.lectura.formatos.comentarios import limpiar_comentario
from pipeline.lectura.formatos.paquete import Paquete
from pipeline.lectura.formatos.xlsx_indice import leer_relaciones
from pipeline.lectura.formatos.xlsx_lugares import leer_lugar
from pipeline.lectura.hoja import Lugar

_ESCUCHAR = {"comment": frozenset({"t", "author"}), "threadedComment": frozenset({"text"})}


def leer_comentarios(paquete: Paquete, parte: str) -> dict[Lugar, str]:
    """Celda → lo anotado en ella, de las partes que nombra la hoja `parte`. NoSeLee si una está dañada.

    Una conversación reemplaza a la nota que Excel deja en su lugar para los programas que no la entienden.
    """
    notas: dict[Lugar, str] = {}
    conversaciones: dict[Lugar, str] = {}
    carpeta, _, nombre = parte.rpartition("/")
    if f"{carpeta}/_rels/{nombre}.rels" not in paquete:
        return notas
    for destino, clase in leer_relaciones(paquete, parte).values():
        if clase == "comments":
            notas.update(_leer(paquete.leer(destino) or b"<vacio/>", "comment"))
        elif clase == "threadedComment":
            conversaciones.update(_leer(paquete.leer(destino) or b"<vacio/>", "threadedComment"))
    return {**notas, **conversaciones}


def _leer(xml: bytes, elemento: str) -> dict[Lugar, str]:
    lector = _Lector(elemento)
    recorrer(xml, lector.abrir, lector.cerrar, _ESCUCHAR[elemento], lector.texto)
    return {lugar: texto for lugar, texto in lector.comentarios.items() if texto}


class _Lector:
    """Recorre la parte; los mensajes de una misma celda van uno debajo de otro."""

    def __init__(self, elemento: str) -> None:
        self.comentarios: dict[Lugar, str] = {}
        self._elemento = elemento
        self._autores: list[str] = []
        self._autor, self._lugar = "", leer_lugar("")
        self._partes: list[str] = []
        self._tramos = self._fonetica = 0
        self._negrita = self._primero_en_negrita = False

    def abrir(self, nombre: str, atributos: Atributos) -> None:
        if nombre == self._elemento:
            numero = atributos.get("authorId", "")
            conocido = numero.isdecimal() and int(numero) < len(self._autores)
            self._autor = self._autores[int(numero)] if conocido else ""
            self._lugar, self._tramos, self._primero_en_negrita = leer_lugar(atributos.get("ref", "")), 0, False
            self._partes.clear()
        elif nombre == "author":
            self._partes.clear()
        elif nombre == "r":
            self._tramos += 1
        elif nombre == "b":
            self._primero_en_negrita = self._primero_en_negrita or self._tramos == 1
        elif nombre == "rPh":
            self._fonetica += 1

    def cerrar(self, nombre: str) -> None:
        if nombre == "author":
            self._autores.append("".join(self._partes))
        elif nombre == "rPh":
            self._fonetica -= 1
        elif nombre == self._elemento and self._lugar:
            con_encabezado = self._primero_en_negrita and self._tramos > 1
            dicho = limpiar_comentario("".join(self._partes), self._autor, con_encabezado)
            antes = self.comentarios.get(self._lugar, "")
            self.comentarios[self._lugar] = "\n".join(parte for parte in (antes, dicho) if parte)

    def texto(self, parte: str) -> None:
        if not self._fonetica:
            self._partes.append(parte)
