"""La hoja con todo lo que se ha dicho de cada compromiso, fila por fila y con su celda."""

from collections.abc import Sequence

from pipeline.salidas._excel import Columna, Cuadro, Enlace, Libro, Valor, agregar_hoja, poner_tabla
from pipeline.tablas.compromisos_recordados import Recordado
from pipeline.tablas.compromisos_seguidos import Seguido
from pipeline.tablas.listados.compromisos import Compromiso

_COLUMNAS = (
    Columna("Compromiso que vale", 40), Columna("Encuentro", 22), Columna("Fecha", 12, "fecha"),
    Columna("N.º", 8, "centro"), Columna("Como estaba escrito", 44), Columna("Estado que decía", 20),
    Columna("Avance", 10, "porcentaje"), Columna("Plazo", 12, "fecha"), Columna("Cierre", 12, "fecha"),
    Columna("Leído", 26), Columna("Celda", 36),
)  # fmt: skip


def poner_historia(libro: Libro, seguidos: Sequence[Seguido]) -> None:
    """Una fila por cada vez que un libro lo nombra, de la más vieja a la que vale."""
    poner_tabla(libro, agregar_hoja(libro, "Historia"), Cuadro(
        "TablaHistoria", "La historia de cada compromiso",
        "Esta hoja contiene una tabla con lo que cada libro dijo de cada compromiso. La última fila es la que vale.",
        _COLUMNAS, [_fila(s, f) for s in seguidos for f in s.filas], inmoviles=1,
        volver=Enlace("Compromisos", "← Volver a los compromisos"),
    ))  # fmt: skip


def _fila(s: Seguido, f: Compromiso) -> list[Valor]:
    leido = "En los libros de hoy"
    if isinstance(f, Recordado):
        leido = f"En la corrida del {f.visto:%d/%m/%Y}" if f.visto else "En una corrida anterior"
    return [
        s.vale.compromiso, f.espacio, f.fecha, f.consecutivo, f.compromiso, f.estado, f.avance, f.fecha_limite,
        f.fecha_cierre, leido, str(f.origen("compromiso")),
    ]  # fmt: skip
