"""Sin recolector de basura mientras se hacen miles de objetos que van a quedarse."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def sin_recolector() -> Iterator[None]:
    """Crear de seguido cientos de miles de celdas despierta al recolector en vano y cuesta la mitad."""
    activo = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if activo:
            # Lo hecho pasa a la generación vieja sin recorrerlo: si no, la primera vuelta lo miraría entero.
            gc.freeze()
            gc.unfreeze()
            gc.enable()
