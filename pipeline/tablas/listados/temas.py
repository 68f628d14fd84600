"""Una fila es un tema del que alguien quiere que se rindan cuentas: la ciudadanía antes de la audiencia, o un
organismo de control.
"""

from dataclasses import dataclass
from datetime import date

from pipeline.base.tabla import FECHA, NUMERO, Tabla, campo
from pipeline.tablas.listado import FilaDeListado


@dataclass(slots=True)
class Tema(FilaDeListado):
    """Un tema. `veces`: cuántas personas lo pidieron, si la fila ya viene contada. Quien lo propuso no es público."""

    tema: str = campo("Tema de interés, como está escrito", por_defecto="")
    detalle: str = campo("Qué se quiere saber", por_defecto="", publico=False)
    origen_tema: str = campo("Quién lo propone: ciudadanía u organismo de control", por_defecto="")
    grupo_valor: str = campo("Grupo de valor", por_defecto="")
    territorio: str = campo("Comuna, corregimiento o vereda", por_defecto="")
    veces: float | None = campo("Cuántas personas lo pidieron", NUMERO, por_defecto=None)
    fecha: date | None = campo("Día en que se propuso", FECHA, por_defecto=None)
    informacion: str = campo("Información prevista para responderlo", por_defecto="")
    espacio: str = campo("Espacio en que se tratará", por_defecto="")
    dependencia: str = campo("Dependencia que responde", por_defecto="")


TEMAS = Tabla(
    "temas", "un tema de interés que alguien propuso", ("archivo", "hoja", "fila"), Tema,
    orden=("tema", "detalle", "origen_tema", "grupo_valor", "territorio",),
)  # fmt: skip
