"""Lo que se publica del plan de mejoramiento y de las recomendaciones: sus columnas son las únicas que salen."""

from dataclasses import dataclass
from datetime import date

from pipeline.base.tabla import ENTERO, FECHA, LISTA, NUMERO, PARTE, Tabla, campo


@dataclass(frozen=True, slots=True)
class MejoraPublica:
    """Una acción de mejora, con lo personal tapado."""

    numero: int = campo("Lugar de la acción en el plan, primero lo vencido", ENTERO)
    origen: str = campo("De dónde salió el hallazgo")
    hallazgo: str = campo("Hallazgo")
    accion: str = campo("Acción de mejora")
    meta: str = campo("Meta o producto")
    dependencia: str = campo("Dependencia que responde")
    empieza: date | None = campo("Día en que empieza", FECHA)
    termina: date | None = campo("Día en que termina", FECHA)
    avance: float | None = campo("Parte hecha", NUMERO, unidad=PARTE)
    estado: str = campo("Cómo va el día de la corrida")


@dataclass(frozen=True, slots=True)
class RecomendacionPublica:
    """Una recomendación y lo que se hizo con ella, con lo personal tapado."""

    numero: int = campo("Lugar de la recomendación, primero las que no tienen respuesta", ENTERO)
    fecha: date | None = campo("Día en que se recibió", FECHA)
    origen: str = campo("Organismo u organización que recomienda, o «Ciudadanía»")
    espacio: str = campo("Espacio o informe donde se hizo")
    recomendacion: str = campo("La recomendación")
    respuesta: str = campo("Respuesta de la entidad")
    acciones: tuple[str, ...] = campo("Acciones de mejora que la atienden", LISTA)
    dependencia: str = campo("Dependencia que responde")
    situacion: str = campo("Qué se hizo con ella")


MEJORAS_PUBLICAS = Tabla("plan_de_mejoramiento", "una acción de mejora", ("numero",), MejoraPublica)
RECOMENDACIONES_PUBLICAS = Tabla("recomendaciones", "una recomendación recibida", ("numero",), RecomendacionPublica)
