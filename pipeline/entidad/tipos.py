"""La entidad y sus decisiones, ya comprobadas: qué dice cada sección de `entidad.toml` y qué vale si no está."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Cortes:
    """El calendario de seguimiento."""

    esquema: str = "cuatrimestral"
    fechas: tuple[date, ...] = ()
    plazo: int = 10
    dias: str = "habiles"


@dataclass(frozen=True, slots=True)
class Calculo:
    """Las reglas que la entidad puede fijar distinto."""

    actividad_compartida: str = "maximo"
    sin_fecha: str = "31-dic"
    extemporaneos: bool = True
    exigir_evidencia: bool = False
    base: str = "reportado"


@dataclass(frozen=True, slots=True)
class Semaforo:
    """Límites de las zonas, en porcentaje."""

    media: float = 60
    alta: float = 80


@dataclass(frozen=True, slots=True)
class Estrategia:
    """Lo que la entidad se propone con su rendición de cuentas; lo que no diga queda por escribir en el documento.

    `metas`: una por renglón o separadas por punto y coma.
    """

    objetivo: str = ""
    reto: str = ""
    metas: str = ""


@dataclass(frozen=True, slots=True)
class Preguntas:
    """El término de las preguntas ciudadanas, en días hábiles."""

    plazo: int = 15


@dataclass(frozen=True, slots=True)
class CierreDeGobierno:
    """Las fechas propias del cierre de gobierno: de cada fase, su primer día y el último. Vacías, las de ese año."""

    aplica: bool = True
    fin_de_periodo: date | None = None
    informe: tuple[date, ...] = ()
    rendicion: tuple[date, ...] = ()
    empalme: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Calendario:
    """Días que la entidad agrega o quita al calendario de festivos."""

    no_habiles: tuple[date, ...] = ()
    habiles: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Dependencia:
    """Una dependencia del catálogo. `colectiva`: «Todas las dependencias», un equipo, un comité."""

    nombre: str = ""
    alias: tuple[str, ...] = ()
    padre: str = ""
    colectiva: bool = False
    responsable: str = ""


@dataclass(frozen=True, slots=True)
class PlanDeclarado:
    """Un plan que la entidad nombra: qué archivo, desde cuándo rige y con qué acta."""

    archivo: str = ""
    instrumento: str = ""
    vigente_desde: date | None = None
    acta: str = ""


@dataclass(frozen=True, slots=True)
class Firma:
    """Quién firma: `rol` es elaboro, reviso o aprobo."""

    rol: str = ""
    nombre: str = ""
    cargo: str = ""


@dataclass(frozen=True, slots=True)
class Limites:
    """Tamaños que se miran antes de abrir un archivo."""

    megabytes: int = 50
    megabytes_descomprimidos: int = 400
    celdas: int = 2_000_000
    hojas: int = 100
    segundos: int = 60
    memoria_megabytes: int = 1024


@dataclass(frozen=True, slots=True)
class Entidad:
    """La entidad y sus decisiones."""

    nombre: str
    vigencia: int
    nit: str = ""
    municipio: str = ""
    departamento: str = ""
    logo: str = ""
    sitio: str = ""
    licencia: str = "CC-BY-4.0"
    corte: date | None = None
    cortes: Cortes = Cortes()
    calculo: Calculo = Calculo()
    semaforo: Semaforo = Semaforo()
    pesos: dict[str, float] = field(default_factory=dict)
    preguntas: Preguntas = Preguntas()
    estrategia: Estrategia = Estrategia()
    calendario: Calendario = Calendario()
    cierre_de_gobierno: CierreDeGobierno = CierreDeGobierno()
    menu_de_transparencia: dict[str, str] = field(default_factory=dict)
    territorios: tuple[str, ...] = ()
    dependencias: tuple[Dependencia, ...] = ()
    planes: tuple[PlanDeclarado, ...] = ()
    firmas: tuple[Firma, ...] = ()
    titulos: dict[str, str] = field(default_factory=dict)
    estados: dict[str, str] = field(default_factory=dict)
    limites: Limites = Limites()
