"""Lo que una tabla del formato es: sus columnas, de qué son sus renglones y dónde empieza."""

from dataclasses import dataclass, field, replace
from datetime import date

from pipeline.base.origen import Origen
from pipeline.salidas.formato_propio.rejilla import Rejilla

ACTIVIDAD = "actividad"
DEL_PLAN = frozenset({
    "orden", "codigo", "numeral", "instrumento", "componente", "subcomponente", "actividad", "responsable",
    "dependencias", "etapas", "fecha_programada", "fecha_inicio", "fecha_fin", "ultimo_vencimiento", "meta",
    "meta_numero", "unidad", "indicador", "ponderacion", "nombre", "grupo",
})  # fmt: skip
"""Lo que dice el plan: en una fila ya escrita no se cambia."""


@dataclass(frozen=True, slots=True)
class Columna:
    """Una columna con su título y el dato que la llena; `campo` vacío si no se conoce."""

    numero: int
    titulo: str
    grupo: str = ""
    campo: str = ""
    corte: date | None = None
    """El corte del que es, si la tabla tiene un bloque por corte."""

    @property
    def es_opinion(self) -> bool:
        """La llena una persona de Control Interno o de Planeación: el programa solo devuelve lo que ella dijo."""
        return "." in self.campo

    @property
    def es_del_plan(self) -> bool:
        """Dice qué actividad o grupo es la fila, no cómo va."""
        return self.campo in DEL_PLAN


@dataclass(slots=True)
class Tabla:
    """Una tabla reconocida. `clase`: actividad, o la dimensión de cada renglón (componente, dependencia…)."""

    rejilla: Rejilla
    fila: int
    fila_final: int
    clase: str
    columnas: tuple[Columna, ...]
    limite: int = 0
    """La última fila que puede ser suya."""
    alcance: str = ""
    """El componente del que es toda la tabla; vacío si es de todos."""
    componentes: tuple[str, ...] = ()
    """Los componentes del plan, con los que se reconocen los rótulos."""
    cortes: tuple[date, ...] = field(default=())
    """Los cortes que tienen bloque; ninguno si la tabla es de un solo corte."""

    @property
    def llave(self) -> int:
        """La columna que dice de quién es cada renglón."""
        campo = ACTIVIDAD if self.clase == ACTIVIDAD else "nombre"
        return next(c.numero for c in self.columnas if c.campo == campo)

    def de(self, campo: str) -> Columna | None:
        """La primera columna de un dato."""
        return next((c for c in self.columnas if c.campo == campo), None)

    def origen(self, archivo: str, fila: int, columna: int = 0) -> Origen:
        """Un lugar de la tabla en el formato."""
        return Origen(archivo, self.rejilla.nombre, fila, columna)


def con_campo(columna: Columna, campo: str) -> Columna:
    """La misma columna con otro dato."""
    return replace(columna, campo=campo)
