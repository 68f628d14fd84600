"""Lo que se publica de los eventos y de su asistencia: sus columnas son las únicas que salen."""

from dataclasses import dataclass
from datetime import date

from pipeline.base.tabla import ENTERO, FECHA, NUMERO, SI_NO, Tabla, campo


@dataclass(frozen=True, slots=True)
class EventoPublico:
    """Con lo personal tapado y la asistencia sin las cuentas pequeñas."""

    numero: int = campo("Lugar del evento en el calendario", ENTERO)
    fecha: date | None = campo("Día en que se hizo o para el que está", FECHA)
    hora: str = campo("Hora")
    evento: str = campo("Nombre del evento")
    tipo: str = campo("Clase de espacio")
    modalidad: str = campo("Modalidad")
    temas: str = campo("Temas, separados por punto y coma")
    grupos_valor: str = campo("A quiénes va dirigido, separados por punto y coma")
    territorio: str = campo("Comunas, corregimientos o veredas, separados por punto y coma")
    lugar: str = campo("Lugar o enlace")
    dependencia: str = campo("Dependencia que lidera")
    situacion: str = campo("Cómo va el día de la corrida")
    asistentes: float | None = campo("Personas que fueron; vacío si no se sabe o se reserva", NUMERO, unidad="personas")
    reservada: bool = campo("La asistencia se reserva: menos de cinco personas, o dejaría saber otra", SI_NO)
    evidencia: str = campo("Acta o soporte")


@dataclass(frozen=True, slots=True)
class GrupoPublico:
    """La asistencia de un grupo de valor a todos los eventos hechos."""

    grupo_valor: str = campo("Grupo de valor")
    asistentes: float | None = campo("Personas que fueron; vacío si se reserva", NUMERO, unidad="personas")
    reservada: bool = campo("Se reserva: menos de cinco personas, o dejaría saber otra cuenta", SI_NO)


EVENTOS_PUBLICOS = Tabla("eventos", "un evento de rendición de cuentas", ("numero",), EventoPublico)
ASISTENCIA_PUBLICA = Tabla(
    "asistencia_por_grupo",
    "un grupo de valor que fue a los eventos hechos",
    ("grupo_valor",),
    GrupoPublico,
    numerada=True,
)
