"""Con qué oportunidad se responde a la ciudadanía, por dependencia y por tema."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from pipeline import estilo
from pipeline.base.agrupar import SIN_DECIR
from pipeline.base.espanol import porcentaje
from pipeline.base.redaccion import redactar
from pipeline.base.texto import recortar, visible
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.dependencia_publica import nombrar_dependencia
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.preguntas import Oportunidad, contar_terminos, medir_oportunidad, preguntas_de
from pipeline.calculo.resultado import Resultado
from pipeline.entidad import Entidad
from pipeline.graficas._barras import (
    ALTO_EJE,
    TRAMA,
    Barra,
    Columnas,
    dibujar_barras,
    dibujar_guias,
    medir_renglones,
    repartir_columnas,
)
from pipeline.graficas._lamina import Lamina, componer_paginas, paginar
from pipeline.graficas._lienzo import Lienzo
from pipeline.graficas._marco import MARGEN, Marco, abrir_lamina, enmarcar
from pipeline.graficas._pie import escribir_pie
from pipeline.graficas._texto import medir
from pipeline.graficas._titular_preguntas import cifra_de, de_cuantas, titular_preguntas
from pipeline.graficas.textos import Textos
from pipeline.tablas.terminos import VENCIDA, Termino

_MARCAS = tuple((n / 4, f"{n * 25} %") for n in range(5))
_LETRA, _ALTO_LEYENDA, _ALTO, _ANCHO, _LARGO = 6.5, 5.5, 2.4, 5.0, 80
_POR = ("dependencia", "tema")


def componer(resultado: Resultado) -> list[Lamina]:
    """Una lámina por dependencia y otra por tema, si alguna pregunta ya debía estar respondida y lo dicen."""
    terminos = contar_terminos(preguntas_de(resultado), resultado.entidad, resultado.hoy)
    laminas = [
        lamina
        for por in _POR
        for lamina in _componer_por(
            resultado, por, medir_oportunidad(terminos, partial(_grupo_de, por, resultado.entidad))
        )
    ]
    if len(laminas) == 1:
        return [replace(laminas[0], nombre="preguntas")]
    return [replace(lamina, nombre=f"preguntas_{i}") for i, lamina in enumerate(laminas, 1)]


def _grupo_de(por: str, entidad: Entidad, termino: Termino) -> str:
    return _nombrar(termino.tema if por == "tema" else nombrar_dependencia(termino.dependencia, entidad))


def _componer_por(resultado: Resultado, por: str, medidas: Sequence[Oportunidad]) -> list[Lamina]:
    if {m.nombre for m in medidas} <= {SIN_DECIR} or not any(m.exigibles for m in medidas):
        return []
    grupos = sorted(medidas, key=_orden)
    textos = _escribir(resultado, por, grupos)
    barras = [_hacer_barra(g, por) for g in grupos]
    columnas = repartir_columnas(barras)

    def pintar(marco: Marco, pagina: slice) -> Lienzo:
        return _pintar(marco, barras[pagina], columnas)

    disponible = enmarcar(textos, "(página 88 de 88)").disponible - ALTO_EJE - _ALTO_LEYENDA
    return componer_paginas("preguntas", textos, paginar(medir_renglones(barras, columnas), disponible), pintar)


def _orden(m: Oportunidad) -> tuple[bool, bool, float, int, str]:
    """Primero la que menos responde a tiempo; al final, lo que nadie nombró y las que todavía no debían ninguna."""
    return m.oportunidad is None, m.nombre == SIN_DECIR, m.oportunidad or 0.0, -m.exigibles, m.nombre


def _hacer_barra(m: Oportunidad, por: str) -> Barra:
    nombre = f"Sin {por}" if m.nombre == SIN_DECIR else m.nombre
    if m.oportunidad is None:
        return Barra(nombre, None, f"Ninguna debía estarlo (recibidas: {m.recibidas})", estilo.AZUL, estilo.AZUL)
    sin_responder = f" · {m.situaciones[VENCIDA]} sin responder" if m.situaciones[VENCIDA] else ""
    rotulo = f"{porcentaje(m.oportunidad)} ({m.en_termino} de {m.exigibles}){sin_responder}"
    return Barra(nombre, m.oportunidad, rotulo, estilo.AZUL, estilo.AZUL, sin_dato=1 - m.oportunidad)


def _pintar(marco: Marco, barras: Sequence[Barra], columnas: Columnas) -> Lienzo:
    lienzo, arriba, abajo = abrir_lamina(marco, sum(medir_renglones(barras, columnas)) + ALTO_EJE + _ALTO_LEYENDA)
    _dibujar_leyenda(lienzo, arriba + 1)
    arriba += _ALTO_LEYENDA
    dibujar_guias(lienzo, columnas, _MARCAS, arriba, abajo - ALTO_EJE)
    dibujar_barras(lienzo, barras, columnas, arriba, abajo - ALTO_EJE)
    return lienzo


def _dibujar_leyenda(lienzo: Lienzo, y: float) -> None:
    x = MARGEN
    claves = (("En término", estilo.AZUL, ""), ("Fuera de término o sin responder", estilo.BLANCO, TRAMA))
    for palabras, fondo, trama in claves:
        lienzo.rectangulo(x, y - _ALTO / 2, _ANCHO, _ALTO, fondo, borde=estilo.GRIS, trama=trama)
        lienzo.texto(x + _ANCHO + 1.4, y, palabras, _LETRA)
        x += _ANCHO + 1.4 + medir(palabras, _LETRA) + 5


def _nombrar(texto: str) -> str:
    """El nombre de un grupo, sin lo que identifique a alguien: la gráfica se publica."""
    return recortar(visible(redactar(texto).texto), _LARGO)


def _escribir(resultado: Resultado, por: str, grupos: Sequence[Oportunidad]) -> Textos:
    exigibles = cuenta(
        resultado, f"preguntas que ya debían estar respondidas, por {por}", sum(g.exigibles for g in grupos)
    )
    plazo = cuenta(resultado, "días hábiles para responder una pregunta", resultado.entidad.preguntas.plazo)
    return Textos(
        titular_preguntas(resultado, por, grupos),
        decir(f"Preguntas respondidas en término por {por}, en porcentaje de las que ya debían estarlo."),
        escribir_pie(
            resultado,
            decir("respondidas en término / las que ya debían estarlo (n = ", exigibles, "); término: ", plazo,
                  " días hábiles desde el siguiente al de recibo"),
            "Las trasladadas por competencia y las que no dicen cuándo se recibieron no cuentan.",
            fuente="registro de preguntas de la ciudadanía",
        ),
        f"Barras horizontales con la oportunidad de la respuesta por {por}, de menor a mayor.",
        tuple(_describir(resultado, por, g) for g in grupos),
    )  # fmt: skip


def _describir(resultado: Resultado, por: str, m: Oportunidad) -> Frase:
    nombre = f"Sin {por}" if m.nombre == SIN_DECIR else m.nombre
    recibidas = contadas(
        cuenta(resultado, f"preguntas recibidas, {por} «{m.nombre}»", m.recibidas), "pregunta recibida"
    )
    if m.oportunidad is None:
        return decir(nombre, ": ninguna debía estar respondida (", recibidas, ").")
    vencidas = cuenta(resultado, f"preguntas vencidas sin responder, {por} «{m.nombre}»", m.situaciones[VENCIDA])
    return decir(
        nombre, ": ", cifra_de(resultado, m, por), " (", de_cuantas(resultado, m, por), "), ", recibidas,
        "; vencidas sin responder: ", vencidas, ".",
    )  # fmt: skip
