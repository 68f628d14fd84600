"""Lo que se escribió y no se entrega: queda aparte, para mirarlo, hasta la próxima vez."""

from contextlib import suppress
from pathlib import Path

from pipeline.salidas.entrega.disco import mover, quitar


class Rechazada(Exception):
    """Lo escrito no pasó su revisión. `carpeta`: dónde quedó; None si no se pudo guardar."""

    carpeta: Path | None = None


def apartar_rechazada(error: Rechazada, nuevo: Path, sitio: Path) -> None:
    """Mueve la carpeta a medio entregar al sitio de las rechazadas y lo dice en el error."""
    with suppress(OSError):
        quitar(sitio)
        mover(nuevo, sitio)
        error.carpeta = sitio
