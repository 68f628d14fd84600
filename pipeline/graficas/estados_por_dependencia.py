"""Cuántas actividades de cada dependencia deben entregas al corte, por qué, y cuántas no."""

from collections.abc import Sequence

from pipeline import estilo
from pipeline.calculo.cifras import Cifra, cifra, cuenta_del_grupo
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.graficas._agrupacion import DEPENDENCIAS, es_anonimo, explicar_anonimo, nombrar
from pipeline.graficas._apiladas import ALTO_CLAVES, Apilada, dibujar_apiladas, dibujar_claves, medir_apiladas
from pipeline.graficas._lamina import Lamina, anunciar_vacio, componer_paginas, paginar
from pipeline.graficas._lienzo import Lienzo
from pipeline.graficas._marco import Marco, abrir_lamina, enmarcar
from pipeline.graficas._pie import escribir_pie
from pipeline.graficas._titular_deudas import cifrar_deudas, contar_deudas, titular_deudas
from pipeline.graficas.textos import Textos
from pipeline.tablas.resumen import Resumen
from pipeline.tablas.seguimiento import (
    ATRASADA,
    CUMPLIDA,
    EN_EJECUCION,
    EN_TERMINO,
    FUERA_DE_TERMINO,
    INCUMPLIDA,
    POR_INICIAR,
    SIN_REPORTE,
)

_ESTADOS = ((SIN_REPORTE,), (INCUMPLIDA,), (ATRASADA,), (CUMPLIDA, FUERA_DE_TERMINO, EN_TERMINO),
            (EN_EJECUCION, POR_INICIAR))  # fmt: skip
"""Los estados de cada tramo, en el orden de estilo.TRAMOS."""


def componer(resultado: Resultado) -> list[Lamina]:
    """Barras apiladas, primero la dependencia que debe más; al final, lo que no tiene responsable (reglas, 4 y 5)."""
    grupos = sorted(resultado.por("dependencia"), key=lambda g: (es_anonimo(g), -contar_deudas(g), -g.actividades))
    textos = _escribir(resultado, grupos)
    if not grupos:
        return anunciar_vacio("estados_por_dependencia", textos, "No hay dependencias con actividades en la vigencia.")
    barras = [_apilar(g) for g in grupos]

    def pintar(marco: Marco, pagina: slice) -> Lienzo:
        return _pintar(marco, barras, pagina)

    disponible = enmarcar(textos, "(página 88 de 88)").disponible - ALTO_CLAVES
    paginas = paginar(medir_apiladas(barras), disponible)
    return componer_paginas("estados_por_dependencia", textos, paginas, pintar)


def _pintar(marco: Marco, barras: Sequence[Apilada], pagina: slice) -> Lienzo:
    lienzo, arriba, abajo = abrir_lamina(marco, sum(medir_apiladas(barras)[pagina]) + ALTO_CLAVES)
    dibujar_claves(lienzo, arriba + 1)
    dibujar_apiladas(lienzo, barras, pagina, arriba + ALTO_CLAVES, abajo)
    return lienzo


def _apilar(grupo: Resumen) -> Apilada:
    cuantas = tuple(sum(grupo.estados.get(e, 0) for e in estados) for estados in _ESTADOS)
    return Apilada(nombrar(grupo), cuantas, f"debe {cifrar_deudas(grupo).texto} de {cifra(grupo, 'actividades').texto}")


def _escribir(resultado: Resultado, grupos: Sequence[Resumen]) -> Textos:
    return Textos(
        titular_deudas(resultado, grupos, DEPENDENCIAS),
        decir("Actividades de la vigencia por dependencia y estado al corte, en número."),
        escribir_pie(
            resultado,
            decir("cada actividad está en un solo estado (n = ", cifra(resultado.total, "actividades"), ")")
            if grupos
            else "cada actividad está en un solo estado",
            "Una actividad de varias dependencias cuenta en cada una.",
            "Debe: sin reporte, incumplida o atrasada.",
            explicar_anonimo(grupos, DEPENDENCIAS),
        ),
        f"Barras apiladas con las actividades de {len(grupos)} dependencias, primero la que debe más.",
        tuple(map(_describir, grupos)) or (decir("No hay dependencias."),),
    )


def _describir(grupo: Resumen) -> Frase:
    de = decir(cifrar_deudas(grupo), " de ", contadas(cifra(grupo, "actividades"), "actividad"))
    partes = [
        decir("; " if i else "", f"{tramo.palabra.lower()}: ", _contar(grupo, tramo.palabra, estados))
        for i, (tramo, estados) in enumerate(zip(estilo.TRAMOS, _ESTADOS, strict=True))
    ]
    return decir(nombrar(grupo), ": debe entregas de ", de, " (", *partes, ").")


def _contar(grupo: Resumen, que: str, estados: Sequence[str]) -> Cifra:
    return cuenta_del_grupo(grupo, f"actividades «{que}»", sum(grupo.estados.get(e, 0) for e in estados))
