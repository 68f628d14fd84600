"""Una fila es algo que una versión de un plan cambió de la primera, con la razón que dio quien la hizo."""

from dataclasses import dataclass, field
from datetime import date

from pipeline.base.origen import Origen
from pipeline.base.tabla import FECHA, SI_NO, Tabla, campo
from pipeline.tablas.cambios import Cambio


@dataclass(frozen=True, slots=True)
class Modificacion(Cambio):
    """Un cambio del plan, listo para el acta. `clave` es la misma mientras el cambio sea el mismo."""

    clave: str = campo("Identidad del cambio", por_defecto="")
    instrumento: str = campo("Plan que se modifica", por_defecto="")
    linea_base: str = campo("La primera versión", por_defecto="")
    version: str = campo("La versión que trae el cambio", por_defecto="")
    vigente_desde: date | None = campo("Desde cuándo rige la versión", FECHA, por_defecto=None)
    acta: str = campo("Acta que la aprueba", por_defecto="")
    propia: bool = campo("El cambio es de esta versión: no venía de una anterior", SI_NO, por_defecto=True)
    razon: str = campo("Razón del cambio, como la escribió la entidad", por_defecto="")


MODIFICACIONES = Tabla(
    "modificaciones", "algo que una versión de un plan cambió de la primera", ("clave", "version"), Modificacion
)


@dataclass(slots=True)
class Razon:
    """La razón que una persona escribió para un cambio, con su celda."""

    clave: str = campo("Identidad del cambio", por_defecto="")
    razon: str = campo("La razón, como está escrita", por_defecto="")
    actividad: str = campo("Texto de la actividad que cambió", por_defecto="")
    fecha: date | None = campo("Día en que se recogió", FECHA, por_defecto=None)
    archivo: str = campo("Libro de donde se tomó", por_defecto="")
    hoja: str = campo("Hoja", por_defecto="")
    celda: str = campo("Celda", por_defecto="")
    origenes: dict[str, tuple[Origen, ...]] = field(default_factory=dict, compare=False)


RAZONES = Tabla("razones", "la razón de un cambio del plan", ("clave",), Razon)
