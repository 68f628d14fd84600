"""Todo lo que una corrida sabe: lo que leen las gráficas y las salidas."""

from dataclasses import dataclass, field
from datetime import date

from pipeline.base.hallazgo import Hallazgo
from pipeline.base.texto import contar
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.anotaciones import Anotacion
from pipeline.tablas.avances import Avance
from pipeline.tablas.cambios import Comparacion
from pipeline.tablas.compromisos_seguidos import Seguido
from pipeline.tablas.decisiones import Decision
from pipeline.tablas.diferencias import Diferencia, DiferenciaDeGrupo
from pipeline.tablas.encuestas import Abierta, Respuesta
from pipeline.tablas.listado import FilaDeListado
from pipeline.tablas.modificaciones import Modificacion
from pipeline.tablas.opiniones import Opinion
from pipeline.tablas.programacion import Entrega
from pipeline.tablas.resumen import Resumen
from pipeline.tablas.seguimiento import Seguimiento


@dataclass(frozen=True, slots=True)
class Corte:
    """Un corte: su fecha, su nombre (`II cuatrimestre`) y el último día para publicar su seguimiento."""

    fecha: date
    nombre: str
    publicacion: date


@dataclass(frozen=True, slots=True)
class ArchivoLeido:
    """El veredicto de un archivo. `papel`: plan, avance, plan y avance, salida propia, sin uso, no se pudo leer."""

    archivo: str
    ruta: str
    papel: str
    que_se_hizo: str
    sha256: str
    actividades: int = 0
    avances: int = 0
    celdas: int = 0
    celdas_reclamadas: int = 0


@dataclass(frozen=True, slots=True)
class Resultado:
    """El resultado de una corrida a un corte.

    `seguimiento` y `resumenes` tienen un elemento por corte, desde el primero de la vigencia hasta `corte`.
    """

    entidad: Entidad
    corte: Corte
    hoy: date
    cortes: tuple[Corte, ...]
    actividades: tuple[Actividad, ...]
    programacion: tuple[Entrega, ...]
    avances: tuple[Avance, ...]
    seguimiento: dict[date, tuple[Seguimiento, ...]]
    resumenes: dict[date, tuple[Resumen, ...]]
    hallazgos: tuple[Hallazgo, ...]
    archivos: tuple[ArchivoLeido, ...]
    avances_sin_unir: tuple[Avance, ...] = field(default=())
    decisiones: tuple[Decision, ...] = field(default=())
    """Lo que se ha decidido de los reportes dudosos, en el orden en que se decidió."""
    opiniones: tuple[Opinion, ...] = field(default=())
    """Lo que Planeación y Control Interno han dicho en todos los cortes de la vigencia, cada quien lo suyo."""
    base: str = "reportado"
    """Con qué se calculó: lo reportado, o lo verificado donde Control Interno ya verificó."""
    diferencias: tuple[Diferencia, ...] = field(default=())
    """Lo reportado y lo verificado de cada actividad verificada al corte, rija la base que rija."""
    diferencias_de_grupos: tuple[DiferenciaDeGrupo, ...] = field(default=())
    rigen: dict[date, tuple[Actividad, ...]] = field(default_factory=dict)
    """Las actividades que rigen en cada corte hasta el de la corrida."""
    cambios: Comparacion | None = None
    """Lo que cambió desde el corte anterior; None si este es el primero."""
    modificaciones: tuple[Modificacion, ...] = field(default=())
    """Lo que cada versión de un plan cambió de la primera."""
    encuestas: tuple[Respuesta, ...] = field(default=())
    """Lo que se contó de cada opción de las encuestas a la ciudadanía."""
    abiertas: tuple[Abierta, ...] = field(default=())
    """Lo que las personas escribieron en las preguntas abiertas de las encuestas."""

    listados: dict[str, tuple[FilaDeListado, ...]] = field(default_factory=dict)
    """Las filas de los listados de la oficina (preguntas, compromisos…), por el nombre de su tabla."""
    anotaciones: tuple[Anotacion, ...] = field(default=())
    """Lo que vale en cada casilla de las listas de chequeo."""
    compromisos: tuple[Seguido, ...] = field(default=())
    """Los compromisos con la ciudadanía, uno por uno con su historia; los abiertos que ya no están, también."""

    @property
    def filas(self) -> tuple[Seguimiento, ...]:
        """El seguimiento al corte de la corrida."""
        return self.seguimiento[self.corte.fecha]

    @property
    def hay_listados(self) -> bool:
        """Si de los archivos que hay salió algo que se puede entregar aunque no haya ningún plan."""
        return bool(self.archivos) and bool(self.encuestas or any(self.listados.values()))

    @property
    def nota_de_base(self) -> str:
        """Cuántas actividades se verificaron, para ir junto a cada denominador; vacía con la base reportada."""
        if self.base != "verificado":
            return ""
        verificadas = sum(f.base == "verificado" for f in self.filas)
        return f"Base verificada: {verificadas} de {contar(len(self.filas), 'actividad verificada')}"

    @property
    def total(self) -> Resumen:
        """El resumen de toda la entidad al corte de la corrida."""
        return self.por("total")[0]

    def por(self, dimension: str) -> tuple[Resumen, ...]:
        """Los resúmenes de una dimensión al corte de la corrida."""
        return tuple(r for r in self.resumenes[self.corte.fecha] if r.dimension == dimension)
