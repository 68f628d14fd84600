"""Una fila es una actividad verificada: lo que reportó su dependencia frente a lo que verificó Control Interno."""

from dataclasses import dataclass
from datetime import date

from pipeline.base.tabla import ENTERO, FECHA, LISTA, NUMERO, Tabla, campo


@dataclass(frozen=True, slots=True)
class Diferencia:
    """Lo reportado y lo verificado de una actividad en un corte, cada uno con su celda."""

    corte: date = campo("Corte", FECHA)
    codigo: str = campo("Identidad estable de la actividad")
    numeral: str = campo("Numeral que trae el plan")
    componente: str = campo("Componente")
    actividad: str = campo("Texto de la actividad")
    dependencias: tuple[str, ...] = campo("Responsables", LISTA)
    unidad: str = campo("Unidad de la meta")
    programado: float = campo("Lo que vence hasta el corte (P)", NUMERO, unidad="unidad")
    ejecutado_reportado: float = campo("Lo ejecutado según la dependencia", NUMERO, unidad="unidad")
    ejecutado_verificado: float = campo("Lo ejecutado según Control Interno", NUMERO, unidad="unidad")
    avance_reportado: float | None = campo("Avance del corte con lo reportado", NUMERO, unidad="proporción")
    avance_verificado: float | None = campo("Avance del corte con lo verificado", NUMERO, unidad="proporción")
    diferencia: float | None = campo("Verificado menos reportado", NUMERO, unidad="proporción")
    estado_reportado: str = campo("Estado con lo reportado")
    estado_verificado: str = campo("Estado con lo verificado")
    cumplida_reportada: str = campo("Cumplida al corte con lo reportado")
    cumplida_verificada: str = campo("Cumplida al corte con lo verificado")
    observacion: str = campo("Observación de Control Interno, como está escrita")
    celda_reportada: str = campo("De dónde salió lo reportado")
    celda_verificada: str = campo("De dónde salió lo verificado")


@dataclass(frozen=True, slots=True)
class DiferenciaDeGrupo:
    """El cumplimiento de un componente, o el total, con lo reportado y con lo verificado."""

    corte: date = campo("Corte", FECHA)
    dimension: str = campo("Por qué se agrupa", valores=("componente", "total"))
    nombre: str = campo("Nombre del grupo")
    actividades: int = campo("Actividades del grupo en la vigencia", ENTERO)
    verificadas: int = campo("Actividades verificadas por Control Interno", ENTERO)
    aplican_reportado: int = campo("Aplican al corte, con lo reportado", ENTERO)
    cumplidas_reportado: int = campo("Cumplidas, con lo reportado", ENTERO)
    cumplimiento_reportado: float | None = campo("Cumplimiento, con lo reportado", NUMERO, unidad="proporción")
    aplican_verificado: int = campo("Aplican al corte, con la base verificada", ENTERO)
    cumplidas_verificado: int = campo("Cumplidas, con la base verificada", ENTERO)
    cumplimiento_verificado: float | None = campo("Cumplimiento, con la base verificada", NUMERO, unidad="proporción")
    diferencia: float | None = campo("Verificado menos reportado", NUMERO, unidad="proporción")


DIFERENCIAS = Tabla(
    "diferencias",
    "lo reportado y lo verificado de una actividad",
    ("codigo", "corte"),
    Diferencia,
    ajenas=(("codigo", "actividades"),),
)
DIFERENCIAS_DE_GRUPOS = Tabla(
    "diferencias_por_componente",
    "un grupo con lo reportado y con lo verificado",
    ("corte", "dimension", "nombre"),
    DiferenciaDeGrupo,
)
