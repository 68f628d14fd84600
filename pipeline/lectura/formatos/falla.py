"""Lo que impide leer un archivo o una hoja, dicho con un hallazgo del catálogo."""

from pipeline.base.espanol import numero


class NoSeLee(Exception):
    """Un archivo o una hoja no se puede leer: `nombre` es el hallazgo del catálogo; `datos`, lo que pide su mensaje."""

    def __init__(self, nombre: str, **datos: object) -> None:
        super().__init__(nombre)
        self.nombre = nombre
        self.datos = datos


def danado(motivo: str) -> NoSeLee:
    """El archivo está dañado; `motivo` dice en qué se vio."""
    return NoSeLee("archivo_danado", motivo=motivo)


def demasiado_grande(cuanto: float, limite: float, de_que: str) -> NoSeLee:
    """El archivo pasa un límite de `[limites]`: 120, 100, "hojas"."""
    return NoSeLee("archivo_demasiado_grande", que_tiene=f"{numero(cuanto)} {de_que}", limite=numero(limite))


def demasiadas_celdas(limite: int) -> NoSeLee:
    """El archivo tiene más celdas con contenido que el límite; no se siguió contando."""
    limite_escrito = numero(limite)
    return NoSeLee("archivo_demasiado_grande", que_tiene=f"más de {limite_escrito} celdas", limite=limite_escrito)
