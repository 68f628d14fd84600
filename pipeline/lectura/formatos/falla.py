"""Lo que impide leer un archivo o una hoja, dicho con un hallazgo del catálogo."""


class NoSeLee(Exception):
    """Un archivo o una hoja no se puede leer: `nombre` es el hallazgo del catálogo; `datos`, lo que pide su mensaje."""

    def __init__(self, nombre: str, **datos: object) -> None:
        super().__init__(nombre)
        self.nombre = nombre
        self.datos = datos


def danado(motivo: str) -> NoSeLee:
    """El archivo está dañado; `motivo` dice en qué se vio."""
    return NoSeLee("archivo_danado", motivo=motivo)


def demasiado_grande(que_tiene: str, limite: str) -> NoSeLee:
    """El archivo pasa un límite de `[limites]`."""
    return NoSeLee("archivo_demasiado_grande", que_tiene=que_tiene, limite=limite)
