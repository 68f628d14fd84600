"""Los espacios de rendición de cuentas de cada comuna, corregimiento y vereda: los hechos frente a los planeados."""

from collections.abc import Sequence

from pipeline import estilo
from pipeline.base.espanol import fecha_larga
from pipeline.base.texto import contar, visible
from pipeline.calculo.cifras import Cifra, cuenta
from pipeline.calculo.eventos import DelTerritorio, medir_territorios
from pipeline.calculo.eventos.frases import decir_sin_espacio
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.graficas._barras import Barra, Columnas, dibujar_barras, marcar_debido, medir_renglones, repartir_columnas
from pipeline.graficas._lamina import Lamina, componer_paginas, paginar
from pipeline.graficas._lienzo import Lienzo
from pipeline.graficas._marco import MARGEN, Marco, abrir_lamina, enmarcar
from pipeline.graficas._pie import escribir_pie
from pipeline.graficas._texto import medir
from pipeline.graficas.textos import Textos

NOMBRE = "territorio"
_ALTO_LEYENDA, _LETRA = 5.5, 6.5


def componer(resultado: Resultado) -> list[Lamina]:
    """Una barra por territorio, en su orden; ninguna lámina si ningún espacio dice dónde."""
    territorios = [t for t in medir_territorios(resultado) if t.es_lugar or t.eventos.planeados or t.compromisos]
    if not any(t.eventos.planeados for t in territorios if t.es_lugar):
        return []
    mayor = max(max(t.eventos.planeados, t.eventos.realizados) for t in territorios)
    textos, barras = _escribir(resultado, territorios), [_barra(t, mayor, resultado) for t in territorios]
    columnas = repartir_columnas(barras)

    def pintar(marco: Marco, pagina: slice) -> Lienzo:
        return _pintar(marco, barras[pagina], columnas)

    disponible = enmarcar(textos, "(página 88 de 88)").disponible - _ALTO_LEYENDA
    return componer_paginas(NOMBRE, textos, paginar(medir_renglones(barras, columnas), disponible), pintar)


def _pintar(marco: Marco, barras: Sequence[Barra], columnas: Columnas) -> Lienzo:
    lienzo, arriba, abajo = abrir_lamina(marco, sum(medir_renglones(barras, columnas)) + _ALTO_LEYENDA)
    lienzo.rectangulo(MARGEN, arriba - 0.2, 5, 2.4, estilo.AZUL)
    lienzo.texto(MARGEN + 6.4, arriba + 1, "Realizados", _LETRA)
    x = MARGEN + 6.4 + medir("Realizados", _LETRA) + 5
    marcar_debido(lienzo, x, arriba + 1, 2.4)
    lienzo.texto(x + 2, arriba + 1, "Planeados", _LETRA)
    dibujar_barras(lienzo, barras, columnas, arriba + _ALTO_LEYENDA, abajo)
    return lienzo


def _barra(t: DelTerritorio, mayor: int, resultado: Resultado) -> Barra:
    return Barra(
        visible(t.nombre), t.eventos.realizados / mayor, str(_rotular(t, resultado)), estilo.AZUL, estilo.AZUL,
        debido=t.eventos.planeados / mayor,
    )  # fmt: skip


def _rotular(t: DelTerritorio, resultado: Resultado) -> Frase:
    """`1 de 2`."""
    return decir(_cuenta(resultado, t, "realizados", t.eventos.realizados), " de ", _planeados(resultado, t))


def _planeados(resultado: Resultado, t: DelTerritorio) -> Cifra:
    return _cuenta(resultado, t, "planeados", t.eventos.planeados)


def _cuenta(resultado: Resultado, t: DelTerritorio, que: str, valor: int) -> Cifra:
    return cuenta(resultado, f"{que} en {t.nombre}", valor)


def _escribir(resultado: Resultado, territorios: Sequence[DelTerritorio]) -> Textos:
    return Textos(
        decir_sin_espacio(resultado, territorios),
        decir("Espacios de rendición de cuentas por territorio: realizados y planeados, en número."),
        escribir_pie(
            resultado,
            "espacios realizados de los planeados, sin los cancelados",
            f"Al {fecha_larga(resultado.hoy)}.",
            "El espacio de varios territorios cuenta en cada uno.",
            fuente="calendario de eventos",
        ),
        f"Barras con los espacios de {contar(len(territorios), 'territorio')} y una raya en los planeados.",
        tuple(_describir(resultado, t) for t in territorios),
    )


def _describir(resultado: Resultado, t: DelTerritorio) -> Frase:
    """Los espacios y los compromisos; ni la asistencia ni las preguntas, que pueden ser de muy pocas personas."""
    planeados, compromisos = _planeados(resultado, t), _cuenta(resultado, t, "compromisos", t.compromisos)
    return decir(
        f"{visible(t.nombre)}: ", _cuenta(resultado, t, "realizados", t.eventos.realizados), " de ",
        *contadas(planeados, "espacio planeado"), "; ", *contadas(compromisos, "compromiso"), ".",
    )  # fmt: skip
