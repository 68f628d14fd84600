"""Las notas de una hoja (`comments*.xml`): las que había quedan, y en cada celda marcada se agrega la del programa."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.base.origen import letra_de_columna
from pipeline.salidas.devolver.marca import Lugar
from pipeline.salidas.devolver.paquete import DE_HOJA_DE_CALCULO
from pipeline.salidas.devolver.textos import AUTOR, NEGRITA, SEPARADOR
from pipeline.salidas.llenado.arbol import Edicion, Nodo, aplicar, contenido, escapar, leer_arbol
from pipeline.salidas.llenado.referencias import separar
from pipeline.salidas.llenado.textos import Tramo, Tramos, escribir_tramos

_AGREGADO = re.compile(rf"(?:\s|&#10;|_x000[aAdD]_)*{SEPARADOR}")
_VACIAS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<comments xmlns="{DE_HOJA_DE_CALCULO}"><authors></authors><commentList></commentList></comments>'
)


@dataclass(frozen=True, slots=True)
class Notas:
    """La parte como queda, y los lugares a los que se les puso o se les quitó una nota entera, con su dibujo."""

    texto: str
    lugares: list[Lugar]


def poner_notas(texto: str, notas: Mapping[Lugar, Tramos]) -> Notas:
    """Agrega las notas a la parte de una hoja (vacía si no tiene). La celda que ya tiene una la conserva encima."""
    texto = texto or _VACIAS
    raiz = leer_arbol(texto)
    autores, lista = raiz.hijo("authors"), raiz.hijo("commentList")
    if autores is None or lista is None:
        raise ValueError("notas sin autores o sin lista")
    viejas = {separar(n.atributo("ref")): n for n in lista.hijos if n.nombre == "comment"}
    nombres = [contenido(texto, n) for n in autores.hijos]
    prefijo = raiz.prefijo
    ediciones: list[Edicion] = []
    if AUTOR not in nombres:
        nombres.append(AUTOR)
        ediciones.append(_al_final(autores, f"<{prefijo}author>{AUTOR}</{prefijo}author>"))
    numero, nuevas, sin_dibujo = nombres.index(AUTOR), [], []
    for lugar, tramos in sorted(notas.items()):
        if lugar in viejas:
            ediciones += _alargar(viejas[lugar], tramos)
            continue
        sin_dibujo.append(lugar)
        celda = f"{letra_de_columna(lugar[1])}{lugar[0]}"
        nuevas.append(
            f'<{prefijo}comment ref="{celda}" authorId="{numero}" shapeId="0"><{prefijo}text>'
            f"{escribir_tramos(tramos, prefijo)}</{prefijo}text></{prefijo}comment>"
        )
    ediciones.append(_al_final(lista, "".join(nuevas)))
    return Notas(aplicar(texto, ediciones), sin_dibujo)


def quitar_notas(texto: str) -> Notas:
    """La parte sin las notas del programa; de las que compartía con otra persona queda la de ella."""
    raiz = leer_arbol(texto)
    autores, lista = raiz.hijo("authors"), raiz.hijo("commentList")
    if autores is None or lista is None:
        return Notas(texto, [])
    propios = {str(i) for i, n in enumerate(autores.hijos) if contenido(texto, n) == AUTOR}
    ediciones: list[Edicion] = []
    lugares: list[Lugar] = []
    for nota in lista.hijos:
        if nota.atributo("authorId") in propios:
            lugares.append(separar(nota.atributo("ref")))
            ediciones.append((nota.inicio, nota.fin, ""))
            continue
        agregado = _AGREGADO.search(texto, nota.dentro, nota.hasta)
        if agregado:
            textos = [n for n in nota.todos("t") if n.hasta > agregado.start()]
            inicios = [max(n.dentro, agregado.start()) for n in textos]
            ediciones += [(inicio, n.hasta, "") for inicio, n in zip(inicios, textos, strict=True)]
    return Notas(aplicar(texto, ediciones), lugares)


def _alargar(nota: Nodo, tramos: Tramos) -> list[Edicion]:
    """La nota de quien hizo el libro, con la del programa debajo."""
    dentro = nota.hijo("text")
    if dentro is None:
        return []
    prefijo = nota.prefijo
    agregado = escribir_tramos((Tramo(NEGRITA, f"\n\n{SEPARADOR}\n"), *tramos), prefijo)
    ediciones: list[Edicion] = []
    suelto = dentro.hijo("t")
    if suelto is not None:  # un texto sin tramos no admite otros a su lado
        ediciones.append((suelto.inicio, suelto.inicio, f"<{prefijo}r>"))
        ediciones.append((suelto.fin, suelto.fin, f"</{prefijo}r>"))
    ultimo = max((n.fin for n in dentro.hijos if n.nombre in ("r", "t")), default=dentro.hasta)
    if dentro.apertura.endswith("/>"):
        return [(dentro.inicio, dentro.fin, f"<{prefijo}text>{agregado}</{prefijo}text>")]
    if suelto is not None and ultimo == suelto.fin:
        return [ediciones[0], (suelto.fin, suelto.fin, f"</{prefijo}r>{agregado}")]
    return [*ediciones, (ultimo, ultimo, agregado)]


def _al_final(nodo: Nodo, xml: str) -> Edicion:
    if nodo.apertura.endswith("/>"):
        cierre = f"</{escapar(nodo.prefijo)}{nodo.nombre}>"
        return nodo.inicio, nodo.fin, f"{nodo.apertura[:-2].rstrip()}>{xml}{cierre}"
    return nodo.hasta, nodo.hasta, xml
