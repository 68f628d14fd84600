"""Lo que dio una hoja: sus actividades, sus reportes, sus hallazgos y de quién es cada celda."""

from collections import Counter
from dataclasses import dataclass, field

from pipeline.base.hallazgo import Hallazgo
from pipeline.disposiciones.titulos_desconocidos import TituloDesconocido
from pipeline.disposiciones.usos import Uso
from pipeline.lectura.contexto import Contexto
from pipeline.lectura.cuenta import Cuenta
from pipeline.lectura.malla import Lugar
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance
from pipeline.tablas.encuestas import Abierta, Respuesta
from pipeline.tablas.listado import FilaDeListado
from pipeline.tablas.opiniones import Opinion


@dataclass(slots=True)
class HojaInterpretada:
    """Lo que una hoja dio. `reparto` dice de quién es cada celda; `marcas`, las que marcan solo con su color."""

    nombre: str
    papel: str
    reparto: Cuenta
    actividades: list[Actividad] = field(default_factory=list)
    avances: list[Avance] = field(default_factory=list)
    opiniones: list[Opinion] = field(default_factory=list)
    listados: dict[str, list[FilaDeListado]] = field(default_factory=dict)
    """Las filas de los listados que trae, por el nombre de su tabla."""
    encuestas: list[Respuesta] = field(default_factory=list)
    abiertas: list[Abierta] = field(default_factory=list)
    hallazgos: list[Hallazgo] = field(default_factory=list)
    contexto: Contexto = field(default_factory=Contexto)
    contadas: int = 0
    marcas: dict[Lugar, str] = field(default_factory=dict)
    colores_sin_leer: dict[Lugar, str] = field(default_factory=dict)
    titulos: list[TituloDesconocido] = field(default_factory=list)
    usos: set[Uso] = field(default_factory=set)

    @property
    def cuenta(self) -> Counter[str]:
        """Cuántas celdas reclamó cada quien."""
        return self.reparto.resumen()
