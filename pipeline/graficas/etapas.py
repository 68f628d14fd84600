"""Mapa de calor de las etapas por corte: cuántas entregas vencen en cada casilla, cuántas se cumplieron, y huecos."""

from collections.abc import Sequence

from pipeline import estilo
from pipeline.base.espanol import numero
from pipeline.base.texto import contar
from pipeline.calculo.frase import decir
from pipeline.calculo.resultado import Resultado
from pipeline.graficas._cabeza_de_periodos import dibujar_cabeza, medir_cabeza
from pipeline.graficas._conteo import Casilla, Grupo
from pipeline.graficas._etapas import SIN_ETAPA, Mapa, Periodo, hacer_mapa
from pipeline.graficas._lamina import Lamina, componer_paginas, paginar
from pipeline.graficas._lienzo import Lienzo
from pipeline.graficas._mapa import (
    ALTO_LEYENDA,
    LETRA_LEYENDA,
    dibujar_casilla,
    dibujar_hueco,
    dibujar_leyenda,
    escoger_tono,
)
from pipeline.graficas._marco import MARGEN, UTIL, Marco, abrir_lamina, enmarcar
from pipeline.graficas._pie import escribir_pie
from pipeline.graficas._texto import alto_de_linea, envolver
from pipeline.graficas._titular_etapas import describir_etapa, titular_etapas
from pipeline.graficas.textos import Textos

_NOMBRES, _LETRA, _LETRA_CHICA, _MINIMO, _MAXIMO = 43.0, 8.0, 6.3, 7.0, 16.0
_LARGO = UTIL - _NOMBRES
_ANGOSTA = 14.0  # por debajo de este ancho, lo cumplido y lo que vencía van en dos renglones


def componer(resultado: Resultado) -> list[Lamina]:
    """Una casilla por etapa y periodo entre cortes; nada si el plan no marca etapas."""
    mapa = hacer_mapa(resultado)
    if mapa is None:
        return []
    textos = _escribir(resultado, mapa)
    cabeza = ALTO_LEYENDA + medir_cabeza(mapa.periodos, _LARGO)
    disponible = enmarcar(textos, "(página 88 de 88)").disponible - cabeza
    mayor = max((c.vencen for g in mapa.etapas for c in g.casillas), default=0)

    def pintar(marco: Marco, pagina: slice) -> Lienzo:
        return _pintar(marco, mapa.grupos[pagina], mapa.periodos, mayor)

    return componer_paginas("etapas", textos, paginar([_alto(g) for g in mapa.grupos], disponible), pintar)


def _pintar(marco: Marco, grupos: Sequence[Grupo], periodos: Sequence[Periodo], mayor: int) -> Lienzo:
    cabeza = medir_cabeza(periodos, _LARGO)
    lienzo, y, abajo = abrir_lamina(marco, ALTO_LEYENDA + cabeza + sum(map(_alto, grupos)))
    if mayor:
        x = dibujar_leyenda(lienzo, MARGEN, y + ALTO_LEYENDA / 2 - 0.8, mayor, "No vence nada")
        _explicar(lienzo, x + 5, y + ALTO_LEYENDA / 2 - 0.8)
    y += ALTO_LEYENDA
    dibujar_cabeza(lienzo, periodos, MARGEN + _NOMBRES, y, _LARGO)
    y += cabeza
    sobra = max(0.0, abajo - y - sum(map(_alto, grupos))) / len(grupos)
    for grupo in grupos:
        alto = max(_alto(grupo), min(_alto(grupo) + sobra, _MAXIMO))
        _dibujar_grupo(lienzo, grupo, periodos, y, alto, mayor)
        y += alto
    return lienzo


def _explicar(lienzo: Lienzo, x: float, y: float) -> None:
    texto = "«1 de 3»: cumplida 1 de las 3 que vencían"
    lienzo.texto(x, y, texto, LETRA_LEYENDA, color=estilo.GRIS)


def _lineas(grupo: Grupo) -> tuple[list[str], list[str]]:
    n = grupo.actividades
    cuantas = f"{numero(n)} {'actividad' if n == 1 else 'actividades'}" if n else "sin actividades"
    return envolver(grupo.nombre, _NOMBRES - 2, _LETRA), envolver(cuantas, _NOMBRES - 2, _LETRA_CHICA)


def _alto(grupo: Grupo) -> float:
    nombre, cuantas = _lineas(grupo)
    return max(_MINIMO, len(nombre) * alto_de_linea(_LETRA) + len(cuantas) * alto_de_linea(_LETRA_CHICA) + 1.4)


def _dibujar_grupo(
    lienzo: Lienzo, grupo: Grupo, periodos: Sequence[Periodo], y: float, alto: float, mayor: int
) -> None:
    nombre, cuantas = _lineas(grupo)
    de_nombre, de_cuantas = len(nombre) * alto_de_linea(_LETRA), len(cuantas) * alto_de_linea(_LETRA_CHICA)
    arriba = y + (alto - de_nombre - de_cuantas) / 2
    lienzo.texto(MARGEN, arriba + de_nombre / 2, nombre, _LETRA)
    lienzo.texto(MARGEN, arriba + de_nombre + de_cuantas / 2, cuantas, _LETRA_CHICA, color=estilo.GRIS)
    ancho, es_aparte = _LARGO / len(periodos), grupo.nombre == SIN_ETAPA
    for i, (periodo, casilla) in enumerate(zip(periodos, grupo.casillas, strict=True)):
        x = MARGEN + _NOMBRES + i * ancho
        if not casilla.vencen:
            if periodo.hasta:
                dibujar_hueco(lienzo, x, y, ancho, alto)
            continue
        # Las que no dicen su etapa suelen ser de otros planes y muchas más: van sin tono, fuera de la escala.
        fondo, tinta = (estilo.BANDA, estilo.TEXTO) if es_aparte else escoger_tono(casilla.vencen, mayor)
        dibujar_casilla(lienzo, x, y, ancho, alto, fondo)
        angosta = ancho < _ANGOSTA
        rotulo = _rotular(casilla, periodo, angosta)
        letra = _LETRA_CHICA if angosta else _LETRA
        lienzo.texto(x + ancho / 2, y + alto / 2, rotulo, letra, color=tinta, ancla="center")


def _rotular(casilla: Casilla, periodo: Periodo, angosta: bool) -> list[str]:
    if periodo.por_venir:
        return [numero(casilla.vencen)]
    cumplidas, de = numero(casilla.cumplidas), f"de {numero(casilla.vencen)}"
    return [cumplidas, de] if angosta else [f"{cumplidas} {de}"]


def _escribir(resultado: Resultado, mapa: Mapa) -> Textos:
    return Textos(
        titular_etapas(resultado, mapa.etapas),
        decir("Entregas que vencen por etapa y corte, y cuántas de las vencidas están cumplidas."),
        escribir_pie(
            resultado,
            "lo ejecutado se abona a las entregas en el orden en que vencen",
            "Una actividad de varias etapas cuenta en cada una.",
        ),
        f"Mapa de calor de {contar(len(mapa.etapas), 'etapa')} en {contar(len(mapa.periodos), 'periodo')}.",
        tuple(describir_etapa(resultado, g, mapa.periodos) for g in mapa.grupos),
    )
