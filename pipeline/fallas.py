"""Las fallas que se explican en una frase, con su estado de salida, y el registro de las que no."""

import traceback
from pathlib import Path

from pipeline.estado_de_salida import CONTRADICCION, MAL_USO, NO_SE_PUEDE_ESCRIBIR, MalPedido

REGISTRO_DE_FALLAS = "rendicion-falla.log"


def estado_y_frase(error: Exception) -> tuple[int, str] | None:
    """El estado y la frase de una falla conocida; None si no lo es."""
    from pipeline.calculo.plazos import CorteDesconocido
    from pipeline.empezar import NoSePuedeEmpezar
    from pipeline.entidad import ErrorDeEntidad
    from pipeline.explicar import NoSeConoce
    from pipeline.ordenes.celdas import CeldasMalPedidas
    from pipeline.salidas.entrega import NoSePuedeEscribir, Rechazada

    if isinstance(error, MalPedido):
        return MAL_USO, str(error)
    if isinstance(error, ErrorDeEntidad | CorteDesconocido | NoSePuedeEmpezar | NoSeConoce | CeldasMalPedidas):
        return MAL_USO, str(error)
    if isinstance(error, Rechazada):
        return CONTRADICCION, str(error)
    if isinstance(error, NoSePuedeEscribir):
        return NO_SE_PUEDE_ESCRIBIR, str(error)
    if isinstance(error, PermissionError | FileExistsError | IsADirectoryError | NotADirectoryError) or (
        isinstance(error, OSError) and error.errno in (28, 30)
    ):
        donde = error.filename or "la carpeta de salidas"
        return (
            NO_SE_PUEDE_ESCRIBIR,
            f"No se pudo escribir «{donde}». Qué hacer: ciérrelo si está abierto en Excel, revise el "
            "permiso y el espacio, y vuelva a ejecutar.",
        )
    return None


def registrar(error: Exception, carpeta: Path) -> str:
    """Guarda en la carpeta la traza de una falla por dentro y devuelve lo que hay que decir de ella."""
    registro = carpeta.absolute() / REGISTRO_DE_FALLAS
    try:
        registro.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    except OSError:
        return f"El programa falló por dentro ({type(error).__name__}) y no pudo escribir en {registro.parent}"
    return (
        f"El programa falló por dentro y no cambió lo que había. Qué hacer: envíe este archivo a quien lo "
        f"mantiene: {registro}"
    )
