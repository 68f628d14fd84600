"""La forma al azar de un plan inventado: cómo agrupa, qué columnas trae, cómo titula y con qué ruido."""

import unicodedata
from dataclasses import dataclass
from random import Random

from tests.disposiciones.adversario.tiempos import EstiloDeTiempo, elegir_tiempo

GRUPOS = ("combinada", "repetida", "primera", "banda", "banda suelta", "dos bandas", "banda y columna", "hoja", "título", "numerada", "ninguna")
NUMERALES = ("columna", "columna", "texto", "texto punto", "texto paréntesis", "texto guion", "pegada", "ninguno")

TITULOS = {
    "componente": ("Componente", "COMPONENTE", "Componente PAAC", "Componentes"),
    "subcomponente": ("Subcomponente", "Subcomponente / proceso", "SUBCOMPONENTE", "Elemento"),
    "numeral": ("No.", "N°", "#", "Ítem", "Numeral", "No. Actividad", "ID", "Cód."),
    "actividad": ("Actividad", "Actividades", "ACTIVIDADES PROGRAMADAS", "Acción", "Actividades a realizar", "¿Qué?", "Descripción de la actividad",
                  "* ACTIVIDAD *", "ACTIVIDADES:", "ACTIVDAD", "Actividad (describa en infinitivo qué se va a hacer, con verbo y objeto, sin abreviaturas ni siglas)"),
    "meta": ("Meta o producto", "META/PRODUCTO", "Meta", "Producto", "Entregable", "Meta / Producto (cantidad)"),
    "indicador": ("Indicador", "INDICADORES", "Nombre del indicador", "Fórmula del indicador"),
    "responsable": ("Responsable", "RESPONSABLES", "Dependencia responsable", "Responsable(s)", "¿Quién?", "Área responsable", "RESPOSABLE", "Líder"),
    "otro": ("Recursos", "Observaciones", "Presupuesto", "Lugar", "Comentario interno", "Grupo de valor"),
}  # fmt: skip
MEMBRETES = (("ALCALDÍA MUNICIPAL DE VALLE SERENO",), ("Código: F-PL-01", "", "", "Versión: 3"), ("", "", "Página 1 de 4"), ("Fecha de aprobación: 15/01/2026",),
             ("NIT 800.000.000-1",), ("PROCESO: DIRECCIONAMIENTO ESTRATÉGICO",), ("Código", "F-PL-01", "Versión", "n:3"), (), (),
             ("MATRIZ DE PROGRAMACIÓN",), ("Objetivo: acercar la administración a la ciudadanía con información clara y oportuna",))  # fmt: skip
PIES = (("Elaboró: Profesional de planeación",), ("", "Revisó: Comité", "", "Aprobó: Comité"), ("Fuente: actas del comité",), ("Nota: las fechas pueden cambiar",),
        ("TOTAL",), ("Elaboró", "", "Revisó", "Aprobó"), ("Convenciones",), ("", "% CUMPLIMIENTO COMPONENTE"), ("PROMEDIO", "", "", "p:0.8"), ("Total actividades", "n:12"))  # fmt: skip
TITULO = ("PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026", "Programa de Transparencia y Ética Pública - Vigencia 2026", "PLAN DE ACCIÓN 2026", "")


@dataclass(frozen=True, slots=True)
class Forma:
    """Todo lo que se decide al azar de una hoja, antes de dibujarla."""

    grupo: str
    numeral: str
    tiempo: EstiloDeTiempo
    columnas: tuple[str, ...]
    titulos: dict[str, str]
    filas_de_titulo: int
    titulo: str
    membretes: tuple[tuple[str, ...], ...]
    pies: tuple[tuple[str, ...], ...]
    corrida: tuple[int, int]
    repite: bool
    blancas: float
    subtotales: bool
    columna_blanca: int
    fechas_en_filas: bool


def elegir_forma(azar: Random) -> Forma:
    """Una forma al azar; las combinaciones que nadie podría leer no se proponen."""
    grupo, numeral, tiempo = azar.choice(GRUPOS), azar.choice(NUMERALES), elegir_tiempo(azar)
    columnas = ["actividad", "responsable", "tiempo"]
    columnas += [c for c, prob in (("meta", 0.85), ("indicador", 0.5), ("otro", 0.3)) if azar.random() < prob]
    azar.shuffle(columnas)
    if azar.random() < 0.7:
        columnas.sort(key=("actividad", "meta", "indicador", "responsable", "tiempo", "otro").index)
    if numeral == "columna":
        columnas.insert(columnas.index("actividad"), "numeral")
    if grupo in ("combinada", "repetida", "primera"):
        columnas = ["componente", *(["subcomponente"] if azar.random() < 0.6 else []), *columnas]
    elif grupo == "banda y columna":
        columnas = ["subcomponente", *columnas]
    return Forma(
        grupo, numeral, tiempo, tuple(columnas), {c: _escribir(azar, azar.choice(t)) for c, t in TITULOS.items()},
        azar.choice((1, 1, 2, 3)), azar.choice(TITULO), tuple(azar.sample(MEMBRETES, azar.choice((0, 0, 2, 4, 8)))),
        tuple(azar.sample(PIES, azar.choice((0, 1, 3)))), (azar.choice((0, 0, 1, 3, 40)), azar.choice((0, 0, 0, 1, 3))),
        azar.random() < 0.2, azar.choice((0, 0, 0.2)), azar.random() < 0.15, azar.choice((-1, -1, -1, 1, 2, 3)),
        tiempo.nombre == "frase" and azar.random() < 0.2,
    )  # fmt: skip


def _escribir(azar: Random, titulo: str) -> str:
    """El título con una decoración que no cambia lo que dice."""
    return azar.choice((str, str, str.upper, _sin_tildes, lambda t: f" {t}  ", lambda t: t.replace(" ", "\\n", 1)))(titulo)


def _sin_tildes(texto: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", texto) if not unicodedata.combining(c))
