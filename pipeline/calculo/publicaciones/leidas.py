"""El inventario y el registro de publicaciones que se leyeron de todas las entradas."""

from pipeline.calculo.filas_de import filas_de
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.listados.inventario import Accion
from pipeline.tablas.listados.publicaciones import Publicacion


def inventario_de(resultado: Resultado) -> list[Accion]:
    """En el orden de los libros."""
    return filas_de(resultado, Accion)


def publicaciones_de(resultado: Resultado) -> list[Publicacion]:
    """En el orden de los libros."""
    return filas_de(resultado, Publicacion)
