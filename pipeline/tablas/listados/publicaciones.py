"""Una fila es un documento o contenido que la entidad publicó, con su fecha, su enlace y su lugar en el menú de
transparencia.
"""

from dataclasses import dataclass
from datetime import date

from pipeline.base.tabla import FECHA, Tabla, campo
from pipeline.tablas.listado import FilaDeListado


@dataclass(slots=True)
class Publicacion(FilaDeListado):
    """Una publicación."""

    codigo: str = campo("Número", por_defecto="")
    titulo: str = campo("Documento o contenido", por_defecto="")
    accion: str = campo("Acción del inventario a la que corresponde", por_defecto="")
    periodo: str = campo("Período que cubre", por_defecto="")
    fecha: date | None = campo("Día en que se publicó", FECHA, por_defecto=None)
    menu: str = campo("Numeral del menú de transparencia", por_defecto="")
    enlace: str = campo("Enlace", por_defecto="")
    dependencia: str = campo("Dependencia que responde", por_defecto="")


PUBLICACIONES = Tabla(
    "publicaciones", "algo que se publicó", ("archivo", "hoja", "fila"), Publicacion,
    orden=("codigo", "titulo", "accion", "periodo", "fecha",),
)  # fmt: skip
