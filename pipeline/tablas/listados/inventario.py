"""Una fila es una acción permanente de la estrategia: lo que se publica, los diálogos y los incentivos, y cada
cuánto.
"""

from dataclasses import dataclass

from pipeline.base.tabla import Tabla, campo
from pipeline.tablas.listado import FilaDeListado


@dataclass(slots=True)
class Accion(FilaDeListado):
    """Una acción del inventario. `periodicidad` está como la escribió la entidad."""

    codigo: str = campo("Número", por_defecto="")
    elemento: str = campo("Información, diálogo o incentivos", por_defecto="")
    accion: str = campo("La acción, como está escrita", por_defecto="")
    periodicidad: str = campo("Cada cuánto, como está escrito", por_defecto="")
    canal: str = campo("Canal o medio", por_defecto="")
    menu: str = campo("Numeral del menú de transparencia", por_defecto="")
    dependencia: str = campo("Dependencia que responde", por_defecto="")
    enlace: str = campo("Dónde se publica", por_defecto="")


INVENTARIO = Tabla(
    "inventario", "una acción permanente de información, diálogo o incentivo", ("archivo", "hoja", "fila"), Accion,
    orden=("codigo", "elemento", "accion", "periodicidad", "canal",),
)  # fmt: skip
