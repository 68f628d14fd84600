"""Lo que opinó la ciudadanía: por pregunta, lo desfavorable a la izquierda del centro y lo favorable a la derecha."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from pipeline import estilo
from pipeline.base.texto import contar, visible
from pipeline.calculo.encuestas.cuestionarios import Cuestionario, reunir_cuestionarios
from pipeline.calculo.encuestas.preguntas import Pregunta
from pipeline.calculo.encuestas.reserva import a_la_izquierda, encuestas_reservadas, publicar
from pipeline.calculo.frase import decir
from pipeline.calculo.reserva import MINIMO
from pipeline.calculo.resultado import Resultado
from pipeline.graficas._barra_de_opinion import (
    APARTE,
    EJE,
    FAVORABLE,
    LARGO,
    Eje,
    N,
    dibujar_pregunta,
    medir_pregunta,
)
from pipeline.graficas._lamina import Lamina, componer_paginas, paginar
from pipeline.graficas._leyenda_de_opciones import dibujar_opciones, medir_opciones
from pipeline.graficas._lienzo import Lienzo
from pipeline.graficas._marco import MARGEN, UTIL, Marco, abrir_lamina, enmarcar
from pipeline.graficas._pie import escribir_pie
from pipeline.graficas._texto import alto_de_linea, envolver
from pipeline.graficas._titular_encuestas import describir_pregunta, titular_encuestas
from pipeline.graficas.textos import Textos

_LETRA, _LETRA_BANDA, _ALTO_TITULOS, _MAXIMO = 6.5, 7.5, 4.0, 11.0


def componer(resultado: Resultado) -> list[Lamina]:
    """Una lámina por encuesta y escala, o más si son muchas preguntas; ninguna si no hay qué mostrar."""
    laminas = [x for c in _con_que(resultado) for x in _componer_cuestionario(resultado, c)]
    if len(laminas) == 1:
        return [replace(laminas[0], nombre="encuestas")]
    return [replace(lamina, nombre=f"encuestas_{i}") for i, lamina in enumerate(laminas, 1)]


def _con_que(resultado: Resultado) -> list[Cuestionario]:
    """Los que tienen al menos una pregunta cuya parte favorable se dice."""
    todos = reunir_cuestionarios(resultado.encuestas)
    return [c for c in todos if any(publicar(p).favorables is not None for p in c.preguntas)]


def _componer_cuestionario(resultado: Resultado, cuestionario: Cuestionario) -> list[Lamina]:
    con_aparte = cuestionario.encuesta not in encuestas_reservadas(resultado.encuestas)
    textos = _escribir(resultado, cuestionario, con_aparte)
    preguntas, eje = cuestionario.preguntas, _hacer_eje(cuestionario.preguntas)
    bandas = [_alto_banda(p) if cambia else 0.0 for p, cambia in _con_cambio(preguntas)]
    cabeza = medir_opciones(cuestionario.escala) + _ALTO_TITULOS
    disponible = enmarcar(textos, "(página 88 de 88)").disponible - cabeza - max(map(_alto_banda, preguntas))
    altos = [medir_pregunta(p) + banda for p, banda in zip(preguntas, bandas, strict=True)]

    def pintar(marco: Marco, pagina: slice) -> Lienzo:
        return _pintar(marco, cuestionario, preguntas[pagina], eje, con_aparte)

    return componer_paginas("encuestas", textos, paginar(altos, disponible), pintar)


def _hacer_eje(preguntas: Sequence[Pregunta]) -> Eje:
    """El mismo para todas: cabe la que más se aparta a cada lado."""
    muestra = [a_la_izquierda(p) for p in map(publicar, preguntas) if p.favorables is not None]
    izquierda = max(muestra, default=0.5)
    derecha = max((1 - parte for parte in muestra), default=0.5)
    derecha = max(derecha, 0.3 * izquierda)  # que quepa el rótulo de su lado
    escala = LARGO / (izquierda + derecha)
    return Eje(EJE + izquierda * escala, escala)


def _pintar(
    marco: Marco, cuestionario: Cuestionario, preguntas: Sequence[Pregunta], eje: Eje, con_aparte: bool
) -> Lienzo:
    hay_barras = any(publicar(p).favorables is not None for p in preguntas)
    leyenda = medir_opciones(cuestionario.escala)
    bandas = sum(_alto_banda(next(suyas)) for _, suyas in groupby(preguntas, lambda p: p.texto))
    alto = sum(map(medir_pregunta, preguntas)) + bandas
    lienzo, y, abajo = abrir_lamina(marco, leyenda + _ALTO_TITULOS + alto)
    dibujar_opciones(lienzo, cuestionario.escala, y)
    y += leyenda
    for x, titulo in ((FAVORABLE, cuestionario.escala.columna), (N, "n"), (APARTE, "NS/NR" if con_aparte else "")):
        lienzo.texto(x, y + _ALTO_TITULOS / 2, titulo, _LETRA, color=estilo.GRIS, ancla="right")
    if hay_barras:
        malo, bueno = cuestionario.escala.lados
        lienzo.texto(eje.centro - 1.5, y + _ALTO_TITULOS / 2, f"◂ {malo}", _LETRA, ancla="right")
        lienzo.texto(eje.centro + 1.5, y + _ALTO_TITULOS / 2, f"{bueno} ▸", _LETRA)
    y += _ALTO_TITULOS
    sobra = max(0.0, abajo - y - alto) / len(preguntas)
    altos = [max(medir_pregunta(p), min(medir_pregunta(p) + sobra, _MAXIMO)) for p in preguntas]
    if hay_barras:
        lienzo.linea(eje.centro, y, eje.centro, y + bandas + sum(altos), estilo.GRIS, 0.7)
    for (pregunta, cambia), suyo in zip(_con_cambio(preguntas), altos, strict=True):
        if cambia and pregunta.grupo:
            y += _dibujar_banda(lienzo, pregunta, y)
        dibujar_pregunta(lienzo, publicar(pregunta), eje, y + suyo / 2, con_aparte)
        y += suyo
    return lienzo


def _con_cambio(preguntas: Sequence[Pregunta]) -> list[tuple[Pregunta, bool]]:
    """Cada una, y si es la primera de su pregunta."""
    previas = ["", *(p.texto for p in preguntas)]
    return [(p, i == 0 or p.texto != previas[i]) for i, p in enumerate(preguntas)]


def _alto_banda(pregunta: Pregunta) -> float:
    """Lo que ocupa la pregunta cuando sus renglones son de grupos; si no los hay, va al lado de su barra."""
    if not pregunta.grupo:
        return 0.0
    return len(envolver(pregunta.texto, UTIL - 3, _LETRA_BANDA, True)) * alto_de_linea(_LETRA_BANDA) + 1.4


def _dibujar_banda(lienzo: Lienzo, pregunta: Pregunta, y: float) -> float:
    alto = _alto_banda(pregunta)
    lienzo.rectangulo(MARGEN, y, UTIL, alto, estilo.BANDA)
    lineas = envolver(pregunta.texto, UTIL - 3, _LETRA_BANDA, True)
    lienzo.texto(MARGEN + 1, y + alto / 2, lineas, _LETRA_BANDA, negrita=True, color=estilo.AZUL)
    return alto


def _escribir(resultado: Resultado, cuestionario: Cuestionario, con_aparte: bool) -> Textos:
    preguntas, publicas = cuestionario.preguntas, [*map(publicar, cuestionario.preguntas)]
    otras = any(p.otras for p in preguntas if p.alcanza)
    aparte = f"Aparte, quienes no opinaron (NS/NR){' y las respuestas fuera de la escala' if otras else ''}."
    reserva = f"Rayado, sin detalle: alguna opción es de menos de {MINIMO} personas."
    return Textos(
        titular_encuestas(resultado, cuestionario),
        decir(f"{cuestionario.encuesta}: respuestas a cada pregunta, en % de quienes opinaron."),
        escribir_pie(
            resultado,
            "respuestas de cada opción / respuestas con opinión (n)",
            cuestionario.escala.nota,
            aparte if con_aparte else "",
            reserva if any(p.reservadas for p in publicas) else "",
            fuente=f"encuesta «{cuestionario.encuesta}»",
        ),
        f"Barras con las respuestas a {contar(len({p.texto for p in preguntas}), 'pregunta')} de la encuesta "
        f"«{visible(cuestionario.encuesta)}», lo desfavorable a la izquierda del centro y lo favorable a la derecha.",
        tuple(describir_pregunta(resultado, p, con_aparte) for p in publicas),
    )
