"""La agenda de rendición sectorial en el año: los encuentros de cada dependencia sobre las fases del cierre."""

from collections.abc import Sequence
from itertools import groupby

from pipeline.base.agrupar import SIN_DECIR
from pipeline.base.espanol import fecha
from pipeline.base.redaccion import redactar
from pipeline.base.texto import enumerar, llave, visible
from pipeline.calculo.agenda import (
    Cierre,
    Momento,
    agenda_de,
    cierre_de,
    fuera_de_fase,
    modalidad_de,
    ordenar_por_fecha,
    quien_respondio,
)
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.dependencia_publica import nombrar_dependencia
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.entidad import Entidad
from pipeline.graficas._hoja_de_agenda import Fila, Punto, pintar, repartir_en_hojas
from pipeline.graficas._lamina import Lamina, componer_paginas
from pipeline.graficas._lienzo import Lienzo
from pipeline.graficas._marco import Marco, enmarcar
from pipeline.graficas._pie import escribir_pie
from pipeline.graficas.textos import Textos


def componer(resultado: Resultado) -> list[Lamina]:
    """Las páginas de la línea de tiempo; ninguna si nadie envió su agenda."""
    encuentros, cierre = agenda_de(resultado), cierre_de(resultado.entidad)
    if not encuentros:
        return []
    momentos = ordenar_por_fecha(encuentros, cierre)
    fuera = {id(m) for m, _ in fuera_de_fase(momentos, cierre)}
    filas = _por_dependencia(momentos, fuera, resultado.entidad)
    textos = _escribir(resultado, momentos, len(fuera), filas, cierre)
    hojas = repartir_en_hojas(filas, enmarcar(textos, "(página 88 de 88)").disponible, cierre)

    def pintar_hoja(marco: Marco, hoja: slice) -> Lienzo:
        return pintar(marco, filas[hoja], resultado.entidad.vigencia, cierre)

    return componer_paginas("agenda", textos, hojas, pintar_hoja)


def _por_dependencia(momentos: Sequence[Momento], fuera: set[int], entidad: Entidad) -> list[Fila]:
    ordenados = sorted(momentos, key=lambda m: llave(m.encuentro.dependencia))
    return [
        Fila(
            visible(nombrar_dependencia(nombre, entidad)) or SIN_DECIR,
            tuple(Punto(m.desde, m.hasta or m.desde, modalidad_de(m.encuentro), id(m) in fuera)
                  for m in suyos if m.desde),
            tuple(_decir(m) for m in suyos),
        )
        for nombre, grupo in groupby(ordenados, key=lambda m: m.encuentro.dependencia)
        if (suyos := list(grupo))
    ]  # fmt: skip


def _decir(m: Momento) -> str:
    if m.desde is None or m.hasta is None:
        cuando = "sin fecha"
    else:
        cuando = fecha(m.desde) if m.desde == m.hasta else f"{fecha(m.desde)} a {fecha(m.hasta)}"
    return f"{visible(redactar(m.encuentro.tema).texto).rstrip('.')} ({cuando}, {modalidad_de(m.encuentro).lower()})"


def _escribir(
    resultado: Resultado, momentos: Sequence[Momento], fuera: int, filas: Sequence[Fila], cierre: Cierre | None
) -> Textos:
    todos = contadas(cuenta(resultado, "encuentros de la agenda", len(momentos)), "encuentro")
    fases = f" sobre las {len(cierre.fases)} fases del cierre de gobierno" if cierre else ""
    return Textos(
        _titular(resultado, len(momentos), fuera),
        decir(f"Encuentros de cada dependencia en {resultado.entidad.vigencia}{fases}: qué día son y por qué canal."),
        escribir_pie(
            resultado, decir("cada encuentro va en el día o en los días que dice la agenda (n = ", *todos, ")"),
            fuente="agendas de rendición de cuentas sectorial",
        ),
        str(decir("Línea de tiempo del año con ", *todos, ".")),
        tuple(_describir(f) for f in filas),
    )  # fmt: skip


def _titular(resultado: Resultado, encuentros: int, fuera: int) -> Frase:
    respuestas = quien_respondio(agenda_de(resultado), resultado.entidad)
    deben = sum(r.debe for r in respuestas)
    todas = cuenta(resultado, "dependencias a las que se pidió la agenda", len(respuestas))
    if deben:
        cuantas = cuenta(resultado, "dependencias que no han enviado su agenda", deben)
        verbo = "no ha" if deben == 1 else "no han"
        return decir(cuantas, " de ", *contadas(todas, "dependencia"), f" {verbo} enviado su agenda")
    suyos = contadas(cuenta(resultado, "encuentros de la agenda", encuentros), "encuentro")
    if fuera:
        verbo = "está" if fuera == 1 else "están"
        return decir(
            cuenta(resultado, "encuentros fuera de su fase", fuera), " de ", *suyos, f" {verbo} fuera de su fase"
        )
    return decir("Todas las dependencias enviaron su agenda: ", *suyos)


def _describir(fila: Fila) -> Frase:
    return decir(f"{fila.nombre}: {enumerar(fila.dichos)}.")
