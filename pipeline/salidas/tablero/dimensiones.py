"""Las dimensiones del tablero: la hoja de cada una, sus columnas y cómo se nombran sus grupos."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.salidas._excel import Columna
from pipeline.salidas.tablero.fuente import Fuente
from pipeline.salidas.tablero.tareas import COLUMNAS_DE_TAREA, COLUMNAS_DE_TURNO
from pipeline.tablas.resumen import SIN_NOMBRE, Resumen
from pipeline.tablas.seguimiento import ESTADOS, Seguimiento

CIFRAS = {
    "actividades": Columna("Actividades", 12, "entero"),
    "aplican": Columna("Aplican", 10, "entero"),
    "cumplidas": Columna("Cumplidas", 12, "entero"),
    "cumplimiento": Columna("Cumplimiento", 14, "porcentaje"),
    "zona": Columna("Zona", 14, "centro"),
    "avance": Columna("Avance ponderado", 12, "porcentaje"),
}
_ANCHOS = {"Cumplida fuera de término": 15, "Incumplida": 13}
_EVOLUCION = {
    "anterior": Columna("Cumplimiento del corte anterior", 14, "porcentaje"),
    "cambio": Columna("Cambio en puntos", 10, "cambio"),
    "tendencia": Columna("Tendencia por corte", 16, "centro"),
}
_AL_FINAL = {
    **{e: Columna(e, _ANCHOS.get(e, 12), "entero") for e in ESTADOS},
    "orden": Columna("Orden, del menor cumplimiento", 14, "cantidad"),
}
_POR_QUE = {"por_que": Columna("Qué deben", 34)}


@dataclass(frozen=True, slots=True)
class Grupo:
    """Una dimensión: su hoja, los títulos de las columnas que nombran el grupo y dónde se buscan."""

    dimension: str
    hoja: str
    titulos: tuple[str, ...]
    columnas: tuple[str, ...]

    @property
    def tabla(self) -> dict[str, Columna]:
        """Las columnas de su hoja, por nombre; primero las que se imprimen."""
        nombres = {t: Columna(t, 44 if len(self.titulos) == 1 else 30) for t in self.titulos}
        tareas, final = (
            (COLUMNAS_DE_TAREA, {**_POR_QUE, **COLUMNAS_DE_TURNO})
            if self.dimension == "dependencia"
            else (_POR_QUE, {})
        )
        return {**nombres, **CIFRAS, **_EVOLUCION, **tareas, **_AL_FINAL, **final}

    @property
    def impresas(self) -> int:
        """Cuántas columnas van al papel."""
        return list(self.tabla).index(ESTADOS[0])

    def fuente(self, filas: int) -> Fuente:
        """Su hoja, como la ven las fórmulas de otras."""
        return Fuente(self.hoja, tuple(self.tabla), filas)


GRUPOS = (
    Grupo("componente", "Componentes", ("Componente",), ("componente",)),
    Grupo("subcomponente", "Subcomponentes", ("Componente", "Subcomponente"), ("componente", "subcomponente")),
    Grupo("dependencia", "Dependencias", ("Dependencia",), ("grupo",)),
    Grupo("etapa", "Etapas", ("Etapa",), ("grupo",)),
)


def claves_de(grupo: Grupo, filas: Sequence[Seguimiento]) -> list[tuple[str, ...]]:
    """El grupo de cada actividad, como lo nombra `nombrar`."""
    return [tuple(getattr(f, c) or SIN_NOMBRE[c] for c in grupo.columnas) for f in filas]


def nombrar(r: Resumen) -> tuple[str, ...]:
    """El nombre de un grupo como se ve en el libro; el de un subcomponente lleva delante el de su componente."""
    return (r.grupo or SIN_NOMBRE["componente"], r.nombre) if r.dimension == "subcomponente" else (r.nombre,)
