"""Una fila es un grupo de valor con las necesidades de información y los canales que prefiere (caracterización)."""

from dataclasses import dataclass

from pipeline.base.tabla import LISTA, NUMERO, Tabla, campo
from pipeline.tablas.listado import FilaDeListado


@dataclass(slots=True)
class GrupoDeValor(FilaDeListado):
    """Un grupo. `personas`: cuántas se estima que son."""

    grupo_valor: str = campo("Grupo de valor", por_defecto="")
    descripcion: str = campo("Quiénes son", por_defecto="")
    personas: float | None = campo("Cuántas personas se estima", NUMERO, por_defecto=None)
    territorio: str = campo("Dónde están", por_defecto="")
    necesidades: tuple[str, ...] = campo("Información que necesitan", LISTA, por_defecto=())
    canales: tuple[str, ...] = campo("Canales que prefieren", LISTA, por_defecto=())
    enfoque: str = campo("Enfoque diferencial", por_defecto="")
    dependencia: str = campo("Dependencia que se relaciona con ellos", por_defecto="")


GRUPOS_VALOR = Tabla(
    "grupos_valor", "un grupo de valor caracterizado", ("archivo", "hoja", "fila"), GrupoDeValor,
    orden=("grupo_valor", "descripcion", "personas", "territorio", "necesidades",),
)  # fmt: skip
