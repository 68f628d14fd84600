"""Una fila es un encuentro de la agenda con que cada dependencia rinde cuentas de su sector o participa en el
cierre de gobierno.
"""

from dataclasses import dataclass
from datetime import date

from pipeline.base.tabla import FECHA, LISTA, SI_NO, Tabla, campo
from pipeline.tablas.listado import FilaDeListado


@dataclass(slots=True)
class Encuentro(FilaDeListado):
    """Un encuentro. `fase`: informe de gestión, rendición de cuentas o empalme. `fecha` es su primer día; si no es uno
    solo, `fecha_fin` es el último, `dias` los sueltos y `cuando` lo que dice la celda."""

    dependencia: str = campo("Dependencia que lo hace", por_defecto="")
    fase: str = campo("Fase del cierre de gobierno", por_defecto="")
    tema: str = campo("Tema", por_defecto="")
    fecha: date | None = campo("Día, o el primero", FECHA, por_defecto=None)
    fecha_fin: date | None = campo("Último día, si son varios", FECHA, por_defecto=None)
    dias: tuple[date, ...] = campo("Días sueltos, si son varios", LISTA, por_defecto=())
    cuando: str = campo("Cuándo, como está escrito, si no es un día", por_defecto="")
    hora: str = campo("Hora, como está escrita", por_defecto="")
    publico: tuple[str, ...] = campo("A quién va dirigido", LISTA, por_defecto=())
    canal: str = campo("Canal", por_defecto="")
    lugar: str = campo("Lugar o enlace", por_defecto="")
    territorio: str = campo("Comuna, corregimiento o vereda", por_defecto="")
    responsable: str = campo("Quién lo tiene a cargo", por_defecto="", publico=False)
    apoyo_comunicaciones: bool | None = campo("Se pidió apoyo a Comunicaciones", SI_NO, por_defecto=None)


AGENDA = Tabla(
    "agenda", "un encuentro de la agenda de rendición sectorial", ("archivo", "hoja", "fila"), Encuentro,
    orden=("dependencia", "fase", "tema", "fecha", "hora",),
)  # fmt: skip
