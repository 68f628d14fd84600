"""Las fallas que se explican en una frase, con su estado de salida."""


def estado_y_frase(error: Exception) -> tuple[int, str] | None:
    """El estado (2 mal uso, 4 no se puede escribir) y la frase de una falla conocida; None si no lo es."""
    from pipeline.calculo.plazos import CorteDesconocido
    from pipeline.empezar import NoSePuedeEmpezar
    from pipeline.entidad import ErrorDeEntidad
    from pipeline.explicar import NoSeConoce
    from pipeline.ordenes_celdas import CeldasMalPedidas
    from pipeline.salidas.entrega import NoSePuedeEscribir

    if isinstance(error, ErrorDeEntidad | CorteDesconocido | NoSePuedeEmpezar | NoSeConoce | CeldasMalPedidas):
        return 2, str(error)
    if isinstance(error, NoSePuedeEscribir):
        return 4, str(error)
    if isinstance(error, PermissionError | FileExistsError | IsADirectoryError | NotADirectoryError) or (
        isinstance(error, OSError) and error.errno in (28, 30)
    ):
        donde = error.filename or "la carpeta de salidas"
        return (
            4,
            f"No se pudo escribir «{donde}». Qué hacer: ciérrelo si está abierto en Excel, revise el "
            "permiso y el espacio, y vuelva a ejecutar.",
        )
    return None
