"""Las notas de una hoja y su dibujo: se agregan a los que tenga o se le hacen, donde el esquema los pide."""

import re
from collections.abc import Mapping, Sequence

from pipeline.base.hallazgo import Hallazgo
from pipeline.salidas.devolver.declarar import declarar_extension, declarar_parte, nombre_libre, relacionar
from pipeline.salidas.devolver.dibujos import dibujar_notas
from pipeline.salidas.devolver.marca import Lugar
from pipeline.salidas.devolver.medidas import Medidas, alto_de_nota
from pipeline.salidas.devolver.notas import poner_notas
from pipeline.salidas.devolver.textos import redactar
from pipeline.salidas.llenado.arbol import leer_arbol
from pipeline.salidas.llenado.paquete import Partes, leer_parte, leer_relaciones
from pipeline.salidas.llenado.referencias import separar
from pipeline.salidas.llenado.textos import Tramos, juntar

_RELACIONES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NOTAS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DIBUJO = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_DEL_DIBUJO = re.compile(r'<legacyDrawing\s[^>]*?:id="([^"]+)"')
_DESPUES = frozenset(
    {"legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
     "AlternateContent"}
)  # fmt: skip


def anotar_celdas(
    partes: Partes,
    parte: str,
    texto: str,
    notas: Mapping[Lugar, Sequence[Hallazgo]],
    medidas: Medidas,
    grupos: set[int],
) -> str:
    """Pone las notas de una hoja en sus partes; devuelve el XML de la hoja, que nombra el dibujo si no lo nombraba."""
    tramos = {lugar: redactar(hallazgos) for lugar, hallazgos in notas.items()}
    sueltas = _poner_notas(partes, parte, tramos) if tramos else []
    if not sueltas:
        return texto
    altos = {lugar: alto_de_nota(juntar(tramos[lugar])) for lugar in sueltas}
    nombrado = _DEL_DIBUJO.search(texto)
    relaciones = {r.identidad: r.destino for r in leer_relaciones(partes, parte)}
    ruta = relaciones.get(nombrado[1], "") if nombrado else ""
    if nombrado is None:
        texto, ruta = _con_dibujo(partes, parte, texto)
    dibujo = partes[ruta].decode("utf-8-sig", "surrogateescape") if ruta in partes else ""
    partes[ruta] = dibujar_notas(dibujo, altos, medidas, grupos).encode("utf-8", "surrogateescape")
    return texto


def celdas_con_conversacion(partes: Partes, parte: str) -> frozenset[Lugar]:
    """Las celdas donde hay una conversación de Excel (comentarios que se responden)."""
    ruta = _parte_de(partes, parte, "threadedComment")
    hilos = leer_arbol(leer_parte(partes, ruta)).hijos if ruta else []
    return frozenset(separar(hilo.atributo("ref")) for hilo in hilos)


def _poner_notas(partes: Partes, parte: str, tramos: Mapping[Lugar, Tramos]) -> list[Lugar]:
    ruta = _parte_de(partes, parte, "comments")
    puestas = poner_notas(leer_parte(partes, ruta) if ruta else "", tramos)
    if not ruta:
        ruta = nombre_libre(partes, "xl/comments{}.xml")
        declarar_parte(partes, ruta, _NOTAS)
        relacionar(partes, parte, "comments", ruta)
    partes[ruta] = puestas.texto.encode()
    return puestas.lugares


def _con_dibujo(partes: Partes, parte: str, texto: str) -> tuple[str, str]:
    """La hoja con un dibujo nuevo para sus notas, en el lugar que le toca entre sus elementos, y su ruta."""
    ruta = nombre_libre(partes, "xl/drawings/vmlDrawing{}.vml")
    declarar_extension(partes, "vml", _DIBUJO)
    identidad = relacionar(partes, parte, "vmlDrawing", ruta)
    corte = texto.index("</sheetData>") + len("</sheetData>")
    cola = f"<x>{texto[corte : texto.rindex('</worksheet>')]}</x>"
    antes = [n.fin for n in leer_arbol(cola).hijos if n.nombre not in _DESPUES]
    donde = corte - len("<x>") + max(antes, default=len("<x>"))
    elemento = f'<legacyDrawing xmlns:r="{_RELACIONES}" r:id="{identidad}"/>'
    return texto[:donde] + elemento + texto[donde:], ruta


def _parte_de(partes: Partes, dueno: str, tipo: str) -> str:
    destinos = (r.destino for r in leer_relaciones(partes, dueno) if r.tipo == tipo)
    return next((d for d in destinos if d in partes), "")
