"""Los compromisos con la ciudadanía de cada dependencia, según cómo van."""

from collections.abc import Sequence

from pipeline import estilo
from pipeline.base.agrupar import SIN_DECIR
from pipeline.base.texto import contar as contar_texto
from pipeline.base.texto import visible
from pipeline.calculo.cifras import Cifra, cuenta
from pipeline.calculo.compromisos import compromisos_de
from pipeline.calculo.compromisos.cuentas import Cuenta, contar
from pipeline.calculo.dependencia_publica import nombrar_dependencia
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.graficas._apiladas import ALTO_CLAVES, Apilada, dibujar_apiladas, dibujar_claves, medir_apiladas
from pipeline.graficas._lamina import Lamina, componer_paginas, paginar
from pipeline.graficas._lienzo import Lienzo
from pipeline.graficas._marco import Marco, abrir_lamina, enmarcar
from pipeline.graficas._pie import escribir_pie
from pipeline.graficas.textos import Textos
from pipeline.tablas.estados_de_compromiso import ESTADOS

_CLAVES_POR_RENGLON = 4


def componer(resultado: Resultado) -> list[Lamina]:
    """Barras apiladas, primero la dependencia con más vencidos; ninguna si nadie ha prometido nada."""
    seguidos = compromisos_de(resultado)
    if not seguidos:
        return []
    cuentas = contar(seguidos, lambda s: nombrar_dependencia(s.dicho("dependencia"), resultado.entidad))
    (total,) = contar(seguidos)
    textos = _escribir(resultado, cuentas, total)
    tramos = [(e, t) for e, t in zip(ESTADOS, estilo.TRAMOS_DE_COMPROMISOS, strict=True) if total.estados[e]]
    barras = [
        Apilada(_nombrar(c), tuple(c.estados[e] for e, _ in tramos), f"{c.abiertos} de {c.total} abiertos")
        for c in cuentas
    ]
    suyos = [t for _, t in tramos]
    renglones = [suyos[i : i + _CLAVES_POR_RENGLON] for i in range(0, len(suyos), _CLAVES_POR_RENGLON)]
    claves = ALTO_CLAVES * len(renglones)

    def pintar(marco: Marco, pagina: slice) -> Lienzo:
        lienzo, arriba, abajo = abrir_lamina(marco, sum(medir_apiladas(barras)[pagina]) + claves)
        for i, renglon in enumerate(renglones):
            dibujar_claves(lienzo, arriba + 1 + i * ALTO_CLAVES, renglon)
        dibujar_apiladas(lienzo, barras, pagina, arriba + claves, abajo, suyos)
        return lienzo

    disponible = enmarcar(textos, "(página 88 de 88)").disponible - claves
    return componer_paginas("compromisos", textos, paginar(medir_apiladas(barras), disponible), pintar)


def _escribir(resultado: Resultado, cuentas: Sequence[Cuenta], total: Cuenta) -> Textos:
    n = _cifra(resultado, "compromisos", total.total)
    return Textos(
        _titular(resultado, cuentas, total),
        decir("Compromisos con la ciudadanía por dependencia y estado, en número."),
        escribir_pie(
            resultado,
            decir("cada compromiso está en un solo estado y cuenta una vez, aunque se lleve de un encuentro a otro "
                  "(n = ", n, ")"),
            decir("Estado al ", cuenta(resultado, "día del estado de los compromisos", resultado.hoy), "."),
            "Abiertos: los que no se han cumplido y son viables. Vencidos: los abiertos con el plazo cumplido.",
            fuente="registro de compromisos",
        ),
        f"Barras apiladas con los compromisos de {contar_texto(len(cuentas), 'dependencia')}, primero la que más tiene "
        "vencidos.",
        tuple(_describir(resultado, c) for c in cuentas),
    )  # fmt: skip


def _titular(resultado: Resultado, cuentas: Sequence[Cuenta], total: Cuenta) -> Frase:
    todos = contadas(_cifra(resultado, "compromisos", total.total), "compromiso")
    if not total.abiertos:
        return decir("Ninguno de los ", todos, " con la ciudadanía sigue abierto")
    siguen = "sigue abierto " if total.abiertos == 1 else "siguen abiertos "
    frase = decir(
        "De ", todos, " con la ciudadanía ", siguen, _cifra(resultado, "compromisos abiertos", total.abiertos)
    )
    ya = " ya venció" if total.vencidos == 1 else " ya vencieron"
    vencidos = decir(_cifra(resultado, "compromisos vencidos", total.vencidos), ya)
    con_mas = [c for c in cuentas if c.vencidos == cuentas[0].vencidos]
    if not total.vencidos:
        return decir(frase, " y ninguno ha vencido")
    if len(con_mas) > 1 or len(cuentas) == 1 or cuentas[0].nombre == SIN_DECIR:
        return decir(frase, " y ", vencidos)
    suyos = _cifra(resultado, f"vencidos de «{cuentas[0].nombre}»", cuentas[0].vencidos)
    return decir(frase, " y ", vencidos, ": ", _nombrar(cuentas[0]), " es la que más tiene (", suyos, ")")


def _describir(resultado: Resultado, c: Cuenta) -> Frase:
    partes = [
        decir(
            "; " if i else "", f"{estado.lower()}: ", _cifra(resultado, f"{estado} de «{c.nombre}»", c.estados[estado])
        )
        for i, estado in enumerate(e for e in ESTADOS if c.estados[e])
    ]
    todos = contadas(_cifra(resultado, f"compromisos de «{c.nombre}»", c.total), "compromiso")
    return decir(_nombrar(c), ": ", todos, " (", *partes, ").")


def _nombrar(c: Cuenta) -> str:
    return "Sin dependencia" if c.nombre == SIN_DECIR else visible(c.nombre)


def _cifra(resultado: Resultado, que: str, valor: int) -> Cifra:
    return cuenta(resultado, que, valor)
