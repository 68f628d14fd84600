"""El texto de una celda por tramos (cada uno con su letra), y cómo una marca se cambia dentro de ellos."""

import re
from dataclasses import dataclass, replace

from pipeline.salidas.llenado.arbol import Nodo, contenido, escapar, leer_arbol
from pipeline.salidas.llenado.marcas import Fuente, Registro, a_letra, buscar_marcas

LARGO_MAXIMO = 32_767
_PROHIBIDOS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_RARO = re.compile('[\x00-\x08\x0b-\x1f&<>"_\ud800-\udfff\ufffe\uffff]')
_CODIFICADO = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class Tramo:
    """Un pedazo de texto y el XML de su letra (vacío si es la de la celda)."""

    letra: str
    texto: str


Tramos = tuple[Tramo, ...]


def leer_tramos(xml: str, nodo: Nodo) -> Tramos:
    """Los tramos de un `si` o un `is`; las guías de pronunciación no son texto."""
    tramos = []
    for hijo in nodo.hijos:
        if hijo.nombre == "t":
            tramos.append(Tramo("", _decodificar(contenido(xml, hijo))))
        elif hijo.nombre == "r" and (texto := hijo.hijo("t")):
            letra = hijo.hijo("rPr")
            crudo = xml[letra.inicio : letra.fin] if letra else ""
            tramos.append(Tramo(crudo, _decodificar(contenido(xml, texto))))
    return tuple(tramos)


def leer_compartidos(xml: str) -> list[Tramos]:
    """Los textos compartidos del libro, en su orden."""
    return [leer_tramos(xml, nodo) for nodo in leer_arbol(xml).hijos if nodo.nombre == "si"]


def juntar(tramos: Tramos) -> str:
    """El texto sin letras."""
    return "".join(tramo.texto for tramo in tramos)


def sustituir(tramos: Tramos, fuente: Fuente, registro: Registro, ampersand: str = "&") -> Tramos:
    """Los tramos con cada marca conocida cambiada por su valor; la letra es la del tramo donde empieza."""
    for marca in reversed(list(buscar_marcas(juntar(tramos)))):
        if fuente.conoce(marca):
            valor = a_letra(fuente.valor(marca, registro)).replace("&", ampersand)
            tramos = _reemplazar(tramos, marca.inicio, marca.fin, valor)
    return tramos


def _reemplazar(tramos: Tramos, inicio: int, fin: int, nuevo: str) -> Tramos:
    nuevos, lugar = [], 0
    for tramo in tramos:
        largo = len(tramo.texto)
        desde, hasta = max(inicio - lugar, 0), min(fin - lugar, largo)
        if desde < largo and hasta > 0:
            puesto = nuevo if lugar <= inicio else ""
            tramo = replace(tramo, texto=tramo.texto[:desde] + puesto + tramo.texto[hasta:])
        nuevos.append(tramo)
        lugar += largo
    return tuple(nuevos)


def escribir_tramos(tramos: Tramos, prefijo: str) -> str:
    """El contenido de un `is`: texto que nunca se vuelve fórmula ni vínculo."""
    if len(tramos) == 1 and not tramos[0].letra:
        return _escribir_texto(tramos[0].texto, prefijo)
    partes = (f"<{prefijo}r>{t.letra}{_escribir_texto(t.texto, prefijo)}</{prefijo}r>" for t in tramos if t.texto)
    return "".join(partes)


def limpiar(texto: str) -> str:
    """El texto sin lo que un libro no admite: caracteres de control y más de 32.767 caracteres."""
    texto = _PROHIBIDOS.sub("", texto.replace("\r\n", "\n").replace("\r", "\n"))
    return texto if len(texto) <= LARGO_MAXIMO else texto[: LARGO_MAXIMO - 1] + "…"


def es_corriente(texto: str) -> bool:
    """Si el texto va en una celda tal como está: sin signos de XML ni nada que un libro no admita."""
    return _RARO.search(texto) is None and len(texto) <= LARGO_MAXIMO


def escapar_texto(texto: str) -> str:
    """El texto como va dentro de una celda."""
    return escapar(_CODIFICADO.sub(lambda m: f"_x005F{m[0]}", limpiar(texto)))


def _escribir_texto(texto: str, prefijo: str) -> str:
    return f'<{prefijo}t xml:space="preserve">{escapar_texto(texto)}</{prefijo}t>'


def _decodificar(texto: str) -> str:
    return _CODIFICADO.sub(lambda m: chr(int(m[1], 16)), texto)
