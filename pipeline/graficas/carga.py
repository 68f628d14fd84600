"""Cuántas entregas tiene cada dependencia en cada mes: las que debe y las que vienen."""

from collections.abc import Sequence

from pipeline import estilo
from pipeline.base.espanol import MESES, fecha
from pipeline.base.texto import contar
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.frase import contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.sin_fechas import no_dice_cuando
from pipeline.graficas._calendario import Calendario
from pipeline.graficas._carga import Carga, hacer_carga
from pipeline.graficas._conteo import Grupo
from pipeline.graficas._fila_de_carga import EJE, LARGO, TOTAL, dibujar_debe, dibujar_fila, medir_fila
from pipeline.graficas._lamina import Lamina, anunciar_vacio, componer_paginas, paginar
from pipeline.graficas._lienzo import ANCHO, Lienzo
from pipeline.graficas._mapa import ALTO_LEYENDA, LETRA_LEYENDA, dibujar_leyenda
from pipeline.graficas._marco import MARGEN, UTIL, Marco, abrir_lamina, enmarcar
from pipeline.graficas._pie import escribir_pie
from pipeline.graficas._texto import medir
from pipeline.graficas._titular_carga import describir_carga, titular_carga
from pipeline.graficas.textos import Textos

_LETRA, _ALTO_MESES, _MAXIMO = 6.3, 4.5, 11.0


def componer(resultado: Resultado) -> list[Lamina]:
    """Una fila por dependencia, la de más entregas primero, y en cada página la de toda la entidad."""
    if no_dice_cuando(resultado):
        return []
    carga = hacer_carga(resultado)
    textos = _escribir(resultado, carga)
    if not carga.entidad.total.vencen:
        return anunciar_vacio("carga", textos, "El plan no tiene entregas con fecha.")
    fijo = ALTO_LEYENDA + _ALTO_MESES + medir_fila(carga.entidad)
    disponible = enmarcar(textos, "(página 88 de 88)").disponible - fijo

    def pintar(marco: Marco, pagina: slice) -> Lienzo:
        return _pintar(marco, resultado, carga, carga.dependencias[pagina])

    return componer_paginas("carga", textos, paginar([medir_fila(g) for g in carga.dependencias], disponible), pintar)


def _pintar(marco: Marco, resultado: Resultado, carga: Carga, grupos: Sequence[Grupo]) -> Lienzo:
    filas = (carga.entidad, *grupos)
    alto = sum(map(medir_fila, filas))
    lienzo, y, abajo = abrir_lamina(marco, ALTO_LEYENDA + _ALTO_MESES + alto)
    mayor = max(c.vencen for g in carga.dependencias for c in g.casillas)
    _dibujar_leyenda(lienzo, y + ALTO_LEYENDA / 2 - 0.8, mayor, resultado)
    y += ALTO_LEYENDA
    _dibujar_meses(lienzo, carga.meses, y)
    y += _ALTO_MESES
    cada = max(0.0, abajo - y - alto) / len(filas)
    altos = [max(medir_fila(g), min(medir_fila(g) + cada, _MAXIMO)) for g in filas]
    x = _situar_corte(resultado, carga)
    lienzo.rectangulo(MARGEN, y, UTIL, altos[0], estilo.BANDA)
    lienzo.linea(x, y - _ALTO_MESES, x, y + sum(altos), estilo.AZUL, 1.0)
    for grupo, suyo in zip(filas, altos, strict=True):
        dibujar_fila(lienzo, grupo, y, suyo, mayor, grupo is carga.entidad)
        y += suyo
    return lienzo


def _situar_corte(resultado: Resultado, carga: Carga) -> float:
    ancho = LARGO / len(carga.meses)
    calendario = Calendario(resultado.entidad.vigencia, EJE + ancho * (carga.meses[0] == "Antes"), ancho * 12)
    return calendario.situar(resultado.corte.fecha)


def _dibujar_leyenda(lienzo: Lienzo, y: float, mayor: int, resultado: Resultado) -> None:
    x = dibujar_leyenda(lienzo, MARGEN, y, mayor) + 6
    dibujar_debe(lienzo, x, y - 1.35, 5, "1")
    lienzo.texto(x + 6, y, "vencida sin cumplir", LETRA_LEYENDA)
    x += 6 + medir("vencida sin cumplir", LETRA_LEYENDA) + 6
    lienzo.linea(x, y - 1.6, x, y + 1.6, estilo.AZUL, 1.0)
    lienzo.texto(x + 1.5, y, f"Corte {fecha(resultado.corte.fecha)}", LETRA_LEYENDA)


def _dibujar_meses(lienzo: Lienzo, meses: Sequence[str], y: float) -> None:
    ancho, medio = LARGO / len(meses), y + _ALTO_MESES / 2
    for i, mes in enumerate(meses):
        rotulo = mes[:3] if mes in MESES else f"{mes[:3]}."
        lienzo.texto(EJE + (i + 0.5) * ancho, medio, rotulo, _LETRA, ancla="center")
    lienzo.texto(ANCHO - MARGEN - TOTAL / 2, medio, "Total", _LETRA, negrita=True, ancla="center")


def _escribir(resultado: Resultado, carga: Carga) -> Textos:
    entregas = cuenta(resultado, "entregas de la vigencia", carga.entidad.total.vencen)
    return Textos(
        titular_carga(resultado, carga),
        decir("Entregas que vencen por dependencia y mes, y las vencidas sin cumplir."),
        escribir_pie(
            resultado,
            decir(
                "lo ejecutado se abona a las entregas en el orden en que vencen (n = ",
                contadas(entregas, "entrega"),
                ")",
            ),
            "Una actividad de varias dependencias cuenta en cada una; en toda la entidad, una vez.",
            _explicar_fuera(resultado, carga),
        ),
        f"Tabla con las entregas de {contar(len(carga.dependencias), 'dependencia')} en cada mes.",
        tuple(describir_carga(resultado, g, carga.meses) for g in carga.dependencias)
        or (decir("No hay dependencias."),),
    )


def _explicar_fuera(resultado: Resultado, carga: Carga) -> str:
    fuera = [f"{m[:3]}.: {m.lower()} de {resultado.entidad.vigencia}" for m in carga.meses if m not in MESES]
    return f"{'; '.join(fuera)}." if fuera else ""
