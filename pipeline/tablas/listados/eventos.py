"""Una fila es un espacio o evento de diálogo, planeado o ya hecho: la programación que lleva la entidad (documento
de planificación).
"""

from dataclasses import dataclass
from datetime import date

from pipeline.base.tabla import FECHA, LISTA, NUMERO, Tabla, campo
from pipeline.tablas.listado import FilaDeListado


@dataclass(slots=True)
class Evento(FilaDeListado):
    """Un evento. `asistentes` es cuántas personas fueron, nunca quiénes."""

    consecutivo: str = campo("Número o código del evento", por_defecto="")
    evento: str = campo("Nombre del espacio o evento", por_defecto="")
    tipo: str = campo("Clase de espacio", por_defecto="")
    modalidad: str = campo("Presencial, virtual o mixta", por_defecto="")
    objetivo: str = campo("Para qué se hace", por_defecto="")
    temas: tuple[str, ...] = campo("Temas de los que se rinde cuentas", LISTA, por_defecto=())
    grupos_valor: tuple[str, ...] = campo("Grupos de valor convocados", LISTA, por_defecto=())
    territorio: str = campo("Comuna, corregimiento o vereda", por_defecto="")
    lugar: str = campo("Lugar o enlace", por_defecto="")
    fecha: date | None = campo("Día programado", FECHA, por_defecto=None)
    hora: str = campo("Hora de inicio, como está escrita", por_defecto="")
    dependencia: str = campo("Dependencia que lo lidera", por_defecto="")
    estado: str = campo("Estado que dice la entidad", por_defecto="")
    fecha_realizado: date | None = campo("Día en que se hizo", FECHA, por_defecto=None)
    convocados: float | None = campo("Personas convocadas", NUMERO, por_defecto=None)
    asistentes: float | None = campo("Personas que asistieron", NUMERO, por_defecto=None)
    evidencia: str = campo("Acta o soporte", por_defecto="")


EVENTOS = Tabla(
    "eventos", "un espacio o evento de la rendición de cuentas", ("archivo", "hoja", "fila"), Evento,
    orden=("consecutivo", "evento", "tipo", "modalidad", "objetivo",),
)  # fmt: skip
