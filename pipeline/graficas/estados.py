"""Cuántas actividades hay en cada estado, según deban o no entregas al corte."""

from collections import Counter
from collections.abc import Mapping

from pipeline import estilo
from pipeline.base.espanol import numero, porcentaje
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.frase import Frase, decir
from pipeline.calculo.resultado import Resultado
from pipeline.graficas._barras import LETRA, Barra, dibujar_barras, medir_renglones, repartir_columnas
from pipeline.graficas._lamina import Lamina, anunciar_vacio
from pipeline.graficas._marco import MARGEN, abrir_lamina, enmarcar
from pipeline.graficas._pie import escribir_pie
from pipeline.graficas._texto import alto_de_linea
from pipeline.graficas._titular_estados import titular_estados
from pipeline.graficas.textos import Textos
from pipeline.tablas.seguimiento import (
    ATRASADA,
    CUMPLIDA,
    EN_EJECUCION,
    EN_TERMINO,
    ESTADOS,
    FUERA_DE_TERMINO,
    INCUMPLIDA,
    POR_INICIAR,
    SIN_REPORTE,
)

GRUPOS = (
    ("Cumplidas o en término", (CUMPLIDA, FUERA_DE_TERMINO, EN_TERMINO)),
    ("Deben entregas al corte", (SIN_REPORTE, INCUMPLIDA, ATRASADA)),
    ("Aún no vencen", (EN_EJECUCION, POR_INICIAR)),
)
_ALTO_TITULO = alto_de_linea(LETRA) + 1.2


def componer(resultado: Resultado) -> list[Lamina]:
    """Una barra por estado; cada actividad está en uno solo (reglas, 4)."""
    contados = Counter(fila.estado for fila in resultado.filas)
    cuentas = {estado: contados[estado] for estado in ESTADOS}
    textos = _escribir(resultado, cuentas)
    if not resultado.filas:
        return anunciar_vacio("estados", textos, "El plan no tiene actividades en esta vigencia.")
    barras = {estado: _hacer_barra(estado, cuentas) for estado in ESTADOS}
    columnas = repartir_columnas(list(barras.values()))
    alto = sum(medir_renglones(list(barras.values()), columnas)) + len(GRUPOS) * _ALTO_TITULO
    lienzo, y, abajo = abrir_lamina(enmarcar(textos), alto)
    por_barra = (abajo - y - len(GRUPOS) * _ALTO_TITULO) / len(ESTADOS)
    for titulo, estados in GRUPOS:
        suma = sum(cuentas[e] for e in estados)
        lienzo.texto(MARGEN, y + _ALTO_TITULO / 2, f"{titulo}: {numero(suma)}", LETRA, negrita=True)
        y += _ALTO_TITULO
        dibujar_barras(lienzo, [barras[e] for e in estados], columnas, y, y + por_barra * len(estados))
        y += por_barra * len(estados)
    return [Lamina("estados", textos, lienzo)]


def _hacer_barra(estado: str, cuentas: Mapping[str, int]) -> Barra:
    rayada = estado in estilo.ESTADOS_RAYADOS
    fondo = estilo.BLANCO if rayada else estilo.ESTADOS_COLOR[estado]
    mayor = max(cuentas.values()) or 1
    return Barra(estado, cuentas[estado] / mayor, _contar(estado, cuentas), fondo, estilo.GRIS, rayada)


def _contar(estado: str, cuentas: Mapping[str, int]) -> str:
    n, total = cuentas[estado], sum(cuentas.values())
    return f"{numero(n)} ({porcentaje(n / total)})" if n else "0"


def _escribir(resultado: Resultado, cuentas: Mapping[str, int]) -> Textos:
    total = cuenta(resultado, "actividades", sum(cuentas.values()))
    por_decidir = cuenta(
        resultado, "actividades con un reporte por decidir", sum(f.por_decidir for f in resultado.filas)
    )
    return Textos(
        titular_estados(resultado, cuentas),
        decir("Actividades del plan según su estado al corte: número y porcentaje del total."),
        escribir_pie(
            resultado,
            decir("cada actividad está en un solo estado (n = ", total, ")"),
            decir(por_decidir, " con un reporte por decidir.") if por_decidir.valor else "",
        ),
        f"Barras horizontales con el número de actividades en cada uno de los {len(ESTADOS)} estados.",
        tuple(_describir(resultado, g, e, cuentas) for g, estados in GRUPOS for e in estados),
    )


def _describir(resultado: Resultado, grupo: str, estado: str, cuentas: Mapping[str, int]) -> Frase:
    cuantas = cuenta(resultado, f"actividades en estado «{estado}»", cuentas[estado])
    parte = f" ({porcentaje(cuentas[estado] / sum(cuentas.values()))})" if cuentas[estado] else ""
    return decir(f"{grupo}, {estado}: ", cuantas, f"{parte}.")
