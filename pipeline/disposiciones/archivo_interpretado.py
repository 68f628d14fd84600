"""Un archivo por leer y lo que dio."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.base.hallazgo import Hallazgo
from pipeline.disposiciones.hoja_contada import HojaContada
from pipeline.disposiciones.usos import Uso
from pipeline.entidad import Correccion, Entidad
from pipeline.tablas.anotaciones import Anotacion
from pipeline.tablas.avances import Avance
from pipeline.tablas.decisiones import Decision
from pipeline.tablas.encuestas import Abierta, Respuesta
from pipeline.tablas.listado import FilaDeListado
from pipeline.tablas.modificaciones import Razon
from pipeline.tablas.opiniones import Opinion
from pipeline.tablas.planes import PlanLeido


@dataclass(frozen=True, slots=True)
class Tarea:
    """Un archivo por leer, con lo que hace falta para entenderlo. `nombre` es su ruta dentro de la carpeta."""

    ruta: Path
    nombre: str
    entidad: Entidad
    vigencia: int | None = None
    respaldo: int = 0
    """El año que se supone cuando nadie dice la vigencia."""
    correcciones: tuple[Correccion, ...] = ()
    con_destinos: bool = False
    """Traer también el destino de cada celda; sin él, solo cuántas hay de cada uno."""


@dataclass(slots=True)
class ArchivoInterpretado:
    """Lo que un archivo dio: planes, avances, hallazgos y la cuenta de sus celdas."""

    archivo: str
    nombre: str
    sha256: str = ""
    papel: str = "sin uso"
    planes: list[PlanLeido] = field(default_factory=list)
    avances: list[Avance] = field(default_factory=list)
    opiniones: list[Opinion] = field(default_factory=list)
    decisiones: list[Decision] = field(default_factory=list)
    razones: list[Razon] = field(default_factory=list)
    anotaciones: list[Anotacion] = field(default_factory=list)
    """Lo escrito en las casillas de una lista de chequeo."""
    listados: dict[str, list[FilaDeListado]] = field(default_factory=dict)
    """Las filas de cada listado, por el nombre de su tabla."""
    encuestas: list[Respuesta] = field(default_factory=list)
    """Lo que se contó de cada opción de las encuestas que trae."""
    abiertas: list[Abierta] = field(default_factory=list)
    borradas: list[Opinion] = field(default_factory=list)
    """De un libro que se entregó con ellas: lo que alguien dejó en blanco, con lo que decía."""
    de_salida: bool = False
    """Es un seguimiento que hizo el programa: trae ya escrito lo que se sabía al hacerlo."""
    de_otra_entrega: bool = False
    """De un libro cambiado en las salidas: no salió de la última entrega, o no se sabe."""
    hallazgos: list[Hallazgo] = field(default_factory=list)
    hojas: list[HojaContada] = field(default_factory=list)
    usos: set[Uso] = field(default_factory=set)
    """Las palabras de `entidad.toml` que sirvieron para leerlo."""

    @property
    def celdas(self) -> int:
        """Las celdas con contenido de todas sus hojas."""
        return sum(h.celdas for h in self.hojas)

    @property
    def cuenta(self) -> Counter[str]:
        """Cuántas celdas tiene cada destino; suma `celdas`."""
        return sum((h.cuenta for h in self.hojas), Counter())
