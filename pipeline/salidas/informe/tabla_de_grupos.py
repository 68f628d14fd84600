"""La tabla de cifras de unos grupos: cuántas aplican, cuántas se cumplieron, la zona y el total."""

from collections.abc import Sequence

from pipeline.base.texto import a_oracion, junto
from pipeline.calculo.cifras import cifra
from pipeline.estilo import ZONAS
from pipeline.salidas._word import Celda, Columna, Tabla
from pipeline.tablas.resumen import Resumen

_MEDIDAS = ("actividades", "aplican", "cumplidas", "cumplimiento", "avance")


def hacer_tabla(titulo: str, rotulo: str, grupos: Sequence[Resumen], total: Resumen | None = None) -> Tabla:
    """Un renglón por grupo, en el orden del plan; de último, el total de la entidad."""
    columnas = (
        Columna(rotulo, 5.09),
        Columna("En el plan", 1.4, "derecha"),
        Columna("Aplican", 1.6, "derecha"),
        Columna("Cumplidas", 1.9, "derecha"),
        Columna("Cumplimiento", 2.4, "derecha"),
        Columna("Avance ponderado", 2.0, "derecha"),
        Columna("Zona", 2.1, "centro"),
    )
    filas = [_fila(Celda(*nombrar(r)), r) for r in grupos]
    if total:
        filas.append(_fila(Celda("Total de la entidad", fuerte=True), total, fuerte=True))
    de = f"Una fila por {rotulo.lower()}: actividades del plan, las que aplican al corte, las cumplidas, cumplimiento, "
    return Tabla(
        titulo, f"{de}avance ponderado y zona." + (" La última es el total." if total else ""), columnas, filas
    )


def celda_de_zona(zona: str) -> Celda:
    """`● Alta`, con su color; el símbolo y la palabra dicen lo mismo en gris."""
    z = ZONAS[zona]
    return Celda(z.rotulo, fuerte=True, fondo=z.fondo, tinta=z.tinta)


def _fila(nombre: Celda, r: Resumen, fuerte: bool = False) -> list[str | Celda]:
    return [nombre, *(Celda(cifra(r, m).texto, fuerte=fuerte) for m in _MEDIDAS), celda_de_zona(r.zona)]


def nombrar(r: Resumen) -> tuple[str, tuple[str, ...]]:
    """El nombre de un grupo y lo que va debajo: el componente de un subcomponente."""
    return a_oracion(junto(r.nombre)) or "(sin nombre)", (a_oracion(junto(r.grupo)),) if r.grupo else ()
