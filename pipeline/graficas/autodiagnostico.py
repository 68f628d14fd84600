"""El autodiagnóstico por etapa: su puntaje de 0 a 100 y la palabra de su nivel."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.base.espanol import redondear
from pipeline.base.redaccion import redactar
from pipeline.base.texto import contar, enumerar, recortar, visible
from pipeline.calculo.autodiagnostico import (
    ETAPA,
    Autodiagnostico,
    Puntaje,
    medir_autodiagnosticos,
    nivel_de,
    niveles,
    norma_de_los_niveles,
)
from pipeline.calculo.cifras import Cifra, cuenta
from pipeline.calculo.filas_de import filas_de
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.estilo import GRIS, NIVELES_COLOR
from pipeline.graficas._barras import ALTO_EJE, Barra, dibujar_barras, dibujar_guias, medir_renglones, repartir_columnas
from pipeline.graficas._lamina import Lamina, componer_paginas, paginar
from pipeline.graficas._lienzo import Lienzo
from pipeline.graficas._marco import Marco, abrir_lamina, enmarcar
from pipeline.graficas._pie import escribir_pie
from pipeline.graficas.textos import Textos
from pipeline.tablas.listados.autodiagnostico import Calificacion

_SIN_CALIFICAR = "Sin calificar"
_NOMBRADAS, _LARGO = 2, 60


def componer(resultado: Resultado) -> list[Lamina]:
    """Una lámina por autodiagnóstico; ninguna si nadie lo entregó o no trae un solo puntaje."""
    todos = medir_autodiagnosticos(filas_de(resultado, Calificacion))
    medidos = [uno for uno in todos if uno.total.puntaje is not None]
    laminas = [lamina for uno in medidos for lamina in _de_uno(resultado, uno)]
    if len(laminas) == 1:
        return [replace(laminas[0], nombre="autodiagnostico")]
    return [replace(lamina, nombre=f"autodiagnostico_{i}") for i, lamina in enumerate(laminas, 1)]


def _de_uno(resultado: Resultado, uno: Autodiagnostico) -> list[Lamina]:
    etapas, textos = uno.de(ETAPA), _escribir(resultado, uno)
    barras = [_hacer_barra(resultado, uno, p) for p in etapas]
    columnas = repartir_columnas(barras)
    marcas = [(0.0, "0"), *((n.hasta / 100, str(n.hasta)) for n in niveles())]

    def pintar(marco: Marco, pagina: slice) -> Lienzo:
        lienzo, arriba, abajo = abrir_lamina(marco, sum(medir_renglones(barras[pagina], columnas)) + ALTO_EJE)
        dibujar_guias(lienzo, columnas, marcas, arriba, abajo - ALTO_EJE)
        dibujar_barras(lienzo, barras[pagina], columnas, arriba, abajo - ALTO_EJE)
        return lienzo

    disponible = enmarcar(textos, "(página 88 de 88)").disponible - ALTO_EJE
    return componer_paginas("autodiagnostico", textos, paginar(medir_renglones(barras, columnas), disponible), pintar)


def _hacer_barra(resultado: Resultado, uno: Autodiagnostico, p: Puntaje) -> Barra:
    nivel = nivel_de(p.puntaje)
    if nivel is None or p.puntaje is None:
        return Barra(visible(redactar(p.nombre).texto), None, _SIN_CALIFICAR, GRIS, GRIS)
    fondo, _ = NIVELES_COLOR[nivel.lugar]
    rotulo = f"{_puntaje(resultado, uno, p).texto}  {nivel.rotulo}"
    return Barra(visible(redactar(p.nombre).texto), p.puntaje / 100, rotulo, fondo, GRIS)


def _puntaje(resultado: Resultado, uno: Autodiagnostico, p: Puntaje) -> Cifra:
    """El puntaje como se lee, con un decimal."""
    que = f"puntaje de {p.nombre} en el autodiagnóstico «{uno.archivo}»"
    return cuenta(resultado, que, redondear(p.puntaje or 0.0, 1))


def _escribir(resultado: Resultado, uno: Autodiagnostico) -> Textos:
    etapas = uno.de(ETAPA)
    total = nivel_de(uno.total.puntaje)
    calificadas = cuenta(resultado, f"actividades calificadas en «{uno.archivo}»", uno.total.calificadas)
    return Textos(
        _titular(resultado, uno),
        decir(
            "Puntaje de 0 a 100 por etapa. Toda la entidad: ", _puntaje(resultado, uno, uno.total),
            f" ({total.palabra if total else _SIN_CALIFICAR}).",
        ),
        escribir_pie(
            resultado,
            decir("promedio de las categorías, y de las actividades de cada una (n = ", calificadas, ")"),
            f"Niveles: {enumerar([f'{n.palabra}, {n.rango}' for n in niveles()])}.",
            norma_de_los_niveles(),
            fuente=f"autodiagnóstico «{visible(uno.archivo)}»",
        ),
        f"Barras horizontales con el puntaje de {contar(len(etapas), 'etapa')}, cada una con la palabra de su nivel.",
        tuple(_describir(resultado, uno, p) for p in etapas),
    )  # fmt: skip


def _titular(resultado: Resultado, uno: Autodiagnostico) -> Frase:
    medidas = [p for p in uno.de(ETAPA) if p.puntaje is not None]
    peor = min(medidas, key=lambda p: redondear(p.puntaje or 0.0, 1))
    cifra, nivel = _puntaje(resultado, uno, peor), nivel_de(peor.puntaje)
    iguales = [p for p in medidas if _puntaje(resultado, uno, p).valor == cifra.valor]
    palabra = f" ({nivel.palabra})" if nivel else ""
    if len(medidas) == 1:
        return decir(f"{_nombrar([peor])} tiene ", cifra, f" de 100{palabra}")
    if len(iguales) == len(medidas):
        return decir("Todas las etapas tienen ", cifra, f" de 100{palabra}")
    if len(iguales) == 1:
        return decir(f"{_nombrar(iguales)} es la etapa con el puntaje más bajo: ", cifra, f" de 100{palabra}")
    if len(iguales) <= _NOMBRADAS:
        return decir(f"{_nombrar(iguales)} son las etapas con el puntaje más bajo: ", cifra, f" de 100{palabra}")
    cuantas = cuenta(resultado, f"etapas con el puntaje más bajo en «{uno.archivo}»", len(iguales))
    return decir(cuantas, " etapas tienen el puntaje más bajo: ", cifra, f" de 100{palabra}")


def _nombrar(etapas: Sequence[Puntaje]) -> str:
    return enumerar([recortar(visible(redactar(p.nombre).texto), _LARGO) for p in etapas])


def _describir(resultado: Resultado, uno: Autodiagnostico, p: Puntaje) -> Frase:
    nivel = nivel_de(p.puntaje)
    if nivel is None:
        return decir(f"{visible(redactar(p.nombre).texto)}: sin calificar.")
    suyas = contadas(
        cuenta(resultado, f"actividades calificadas de {p.nombre} en «{uno.archivo}»", p.calificadas), "actividad"
    )
    return decir(
        f"{visible(redactar(p.nombre).texto)}: ",
        _puntaje(resultado, uno, p),
        f" de 100, nivel {nivel.palabra} ({nivel.rango}), en ",
        suyas,
        ".",
    )
