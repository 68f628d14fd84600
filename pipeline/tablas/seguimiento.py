"""Una fila es una actividad en un corte (reglas, 4)."""

from dataclasses import dataclass, field
from datetime import date

from pipeline.base.tabla import FECHA, LISTA, NUMERO, SI_NO, Tabla, campo
from pipeline.tablas.avances import Avance

CUMPLIDA, FUERA_DE_TERMINO, EN_TERMINO, SIN_REPORTE = (
    "Cumplida", "Cumplida fuera de término", "En término", "Sin reporte",
)  # fmt: skip
INCUMPLIDA, ATRASADA, EN_EJECUCION, POR_INICIAR = "Incumplida", "Atrasada", "En ejecución", "Por iniciar"
ESTADOS = (
    CUMPLIDA, FUERA_DE_TERMINO, EN_TERMINO, SIN_REPORTE, INCUMPLIDA, ATRASADA, EN_EJECUCION, POR_INICIAR,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seguimiento:
    """Lo programado y lo ejecutado de una actividad a un corte."""

    codigo: str = campo("Identidad estable de la actividad")
    numeral: str = campo("Numeral que trae el plan")
    meta: float = campo("Meta de la vigencia (M)", NUMERO, unidad="unidad")
    programado: float = campo("Lo que vence hasta el corte (P)", NUMERO, unidad="unidad")
    ejecutado: float = campo("Lo ejecutado hasta el corte (E), a lo sumo la meta", NUMERO, unidad="unidad")
    avance_corte: float | None = campo("min(E/P, 1); vacío si no aplica al corte", NUMERO, unidad="proporción")
    avance_vigencia: float = campo("E/M", NUMERO, unidad="proporción")
    estado: str = campo("Estado al corte", valores=ESTADOS)
    componente: str = campo("Componente")
    subcomponente: str = campo("Subcomponente")
    actividad: str = campo("Texto de la actividad")
    dependencias: tuple[str, ...] = campo("Responsables", LISTA)
    unidad: str = campo("Unidad de la meta: unidad, % o entrega")
    etapas: tuple[str, ...] = campo("Etapas", LISTA)
    instrumento: str = campo("Plan al que pertenece")
    aplica: bool = campo("Aplica al corte", SI_NO)
    cumplida: bool = campo("Cumplida al corte: aplica y E ≥ P", SI_NO)
    ultimo_vencimiento: date | None = campo("Último vencimiento de la vigencia", FECHA)
    proximo_vencimiento: date | None = campo("Primer vencimiento después del corte", FECHA)
    fecha_ejecucion: date | None = campo("Día de ejecución que cuenta", FECHA)
    peso: float = campo("Peso en el avance ponderado", NUMERO)
    por_decidir: bool = campo("Tiene un reporte por decidir", SI_NO)
    corte: date = campo("Corte", FECHA)
    archivo: str = campo("Archivo del plan")
    hoja: str = campo("Hoja del plan")
    celda: str = campo("Celda de la actividad en el plan")
    base: str = campo("De dónde sale la cifra", por_defecto="reportado", valores=("reportado", "verificado"))
    verificacion: tuple[str, ...] = field(default=(), compare=False)
    """De dónde sale la cifra, si es la que verificó Control Interno."""
    reportes: tuple[Avance, ...] = field(default=(), compare=False)
    """Los reportes que cuentan a este corte."""


SEGUIMIENTO = Tabla(
    "seguimiento", "una actividad en el corte", ("codigo",), Seguimiento, ajenas=(("codigo", "actividades"),)
)
