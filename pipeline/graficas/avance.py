"""Lo ejecutado de la vigencia frente a lo programado, corte por corte."""

from collections.abc import Sequence

from pipeline import estilo
from pipeline.base.espanol import fecha_larga, porcentaje
from pipeline.calculo.cifras import cifra, cuenta
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.graficas._lamina import Lamina, anunciar_vacio, componer_paginas, paginar
from pipeline.graficas._lienzo import ANCHO, Lienzo
from pipeline.graficas._marco import MARGEN, Marco, abrir_lamina, enmarcar
from pipeline.graficas._pie import escribir_pie
from pipeline.graficas._puntos import Punto, calcular_puntos, contar_programadas, tiene_pesos
from pipeline.graficas._texto import envolver
from pipeline.graficas._titular_avance import decir_diferencia, titular_avance
from pipeline.graficas.textos import Textos

_LETRA, _LETRA_NOTA = 8.0, 6.5
_EJE, _LARGO, _CIFRAS, _ALTO_RENGLON, _ALTO_EJE = 44.0, 62.0, 112.0, 13.5, 5.0


def componer(resultado: Resultado) -> list[Lamina]:
    """Por cada corte, una barra con lo ejecutado y otra detrás con lo programado; de los que faltan, lo programado."""
    puntos = calcular_puntos(resultado)
    textos = _escribir(resultado, puntos)
    if not puntos:
        return anunciar_vacio("avance", textos, "No hay entregas programadas con qué comparar lo ejecutado.")
    disponible = enmarcar(textos, "(página 88 de 88)").disponible - _ALTO_EJE
    paginas = paginar([_ALTO_RENGLON] * len(puntos), disponible)

    def pintar(marco: Marco, pagina: slice) -> Lienzo:
        return _pintar(marco, puntos[pagina])

    return componer_paginas("avance", textos, paginas, pintar)


def _pintar(marco: Marco, puntos: Sequence[Punto]) -> Lienzo:
    lienzo, arriba, abajo = abrir_lamina(marco, _ALTO_RENGLON * len(puntos) + _ALTO_EJE)
    abajo -= _ALTO_EJE
    for parte in (0.25, 0.5, 0.75, 1.0, 0.0):
        x = _EJE + parte * _LARGO
        lienzo.texto(x, abajo + _ALTO_EJE / 2, porcentaje(parte, 0), _LETRA_NOTA, color=estilo.GRIS, ancla="center")
        lienzo.linea(x, arriba, x, abajo, estilo.BORDE if parte else estilo.GRIS, 0.6 if parte else 0.9)
    alto = min((abajo - arriba) / len(puntos), 20.0)
    y = arriba + (abajo - arriba - alto * len(puntos)) / 2
    for punto in puntos:
        _dibujar_punto(lienzo, punto, y + alto / 2)
        y += alto
    return lienzo


def _dibujar_punto(lienzo: Lienzo, punto: Punto, y: float) -> None:
    lienzo.texto(_EJE - 2.5, y - 1.7, _dia(punto), _LETRA, negrita=True, ancla="right")
    nombre = envolver(punto.corte.nombre, _EJE - 2.5 - MARGEN, _LETRA_NOTA, maximo=1)
    lienzo.texto(_EJE - 2.5, y + 2.0, nombre, _LETRA_NOTA, color=estilo.GRIS, ancla="right")
    if punto.programado > 0:
        lienzo.rectangulo(_EJE, y - 4, punto.programado * _LARGO, 8, estilo.PROGRAMADO)
    if punto.ejecutado:
        lienzo.rectangulo(_EJE, y - 2, punto.ejecutado * _LARGO, 4, estilo.AZUL)
    lienzo.linea(_EJE, y - 4.6, _EJE, y + 4.6, estilo.GRIS, 0.9)
    _escribir_cifra(lienzo, y - 4.0, "Programado", porcentaje(punto.programado), estilo.PROGRAMADO)
    hecho = "por medir" if punto.ejecutado is None else porcentaje(punto.ejecutado)
    _escribir_cifra(lienzo, y, "Ejecutado", hecho, estilo.AZUL)
    if punto.resumen:
        cumplimiento = f"Cumplimiento: {_cumplimiento(punto)}"
        lienzo.texto(_CIFRAS, y + 3.8, cumplimiento, _LETRA_NOTA, color=estilo.GRIS)


def _escribir_cifra(lienzo: Lienzo, y: float, nombre: str, cifra: str, color: str) -> None:
    lienzo.rectangulo(_CIFRAS, y - 1.1, 2.2, 2.2, color)
    lienzo.texto(_CIFRAS + 3.4, y, nombre, _LETRA)
    lienzo.texto(ANCHO - MARGEN, y, cifra, _LETRA, negrita=True, ancla="right")


def _dia(punto: Punto) -> str:
    return fecha_larga(punto.corte.fecha).rsplit(" de ", 1)[0]


def _cumplimiento(punto: Punto) -> str:
    resumen = punto.resumen
    if resumen is None or resumen.cumplimiento is None:
        return porcentaje(None)
    return f"{porcentaje(resumen.cumplimiento)} ({resumen.cumplidas} de {resumen.aplican})"


def _escribir(resultado: Resultado, puntos: Sequence[Punto]) -> Textos:
    actual = next((p for p in puntos if p.corte.fecha == resultado.corte.fecha), None)
    n = contar_programadas(resultado)
    con = contadas(cuenta(resultado, "actividades con entregas programadas", n), "actividad")
    sin = cuenta(resultado, "actividades sin entregas programadas", len(resultado.filas) - n)
    promedio = "promedio ponderado" if tiene_pesos(resultado) else "promedio simple"
    return Textos(
        titular_avance(actual),
        decir("Meta de la vigencia programada y ejecutada hasta cada corte, en porcentaje."),
        escribir_pie(
            resultado,
            decir(f"{promedio} de programado / meta y de ejecutado / meta (n = ", con, ")"),
            decir(sin, f" sin entregas programadas no {'entra' if sin.valor == 1 else 'entran'}.") if sin.valor else "",
            "Lo que unas adelantan compensa aquí lo que otras deben: el atraso de cada una está en el cumplimiento.",
        ),
        f"Barras horizontales de lo programado y lo ejecutado en {len(puntos)} cortes.",
        tuple(map(_describir, puntos)) or (decir("No hay entregas programadas."),),
    )


def _describir(punto: Punto) -> Frase:
    inicio = decir(f"{fecha_larga(punto.corte.fecha)}: programado ", punto.cifra("programado"))
    if punto.ejecutado is None:
        return decir(inicio, "; lo ejecutado está por medir.")
    hecho = decir(inicio, ", ejecutado ", punto.cifra("ejecutado"), ", ", decir_diferencia(punto), ".")
    resumen = punto.resumen
    if resumen is None or resumen.cumplimiento is None:
        return decir(hecho, " Cumplimiento: No aplica.")
    de_cuantas = decir(cifra(resumen, "cumplidas"), " de ", cifra(resumen, "aplican"))
    oficial = decir(" Cumplimiento: ", cifra(resumen, "cumplimiento"), " (", de_cuantas, ").")
    return decir(hecho, oficial, " Avance ponderado: ", cifra(resumen, "avance"), ".")
