"""Uno de los seis resultados que pide la evaluación anual de la estrategia, con sus cuadros."""

from dataclasses import dataclass

from pipeline.base.redaccion import redactar
from pipeline.calculo.cifras import Dato
from pipeline.calculo.frase import Frase

TEXTO, ENTERO, PARTE, FECHA = "texto", "entero", "porcentaje", "fecha"


@dataclass(frozen=True, slots=True)
class Columna:
    """Una columna de un cuadro: su título, la clase de sus valores y lo que ocupa en Word, en centímetros."""

    titulo: str
    clase: str = TEXTO
    ancho: float = 4.0


@dataclass(frozen=True, slots=True)
class Cuadro:
    """Una tabla con sus valores, para Word y para Excel. `fuente`: de qué entrada sale y cómo se cuenta."""

    titulo: str
    descripcion: str
    columnas: tuple[Columna, ...]
    filas: tuple[tuple[Dato, ...], ...]
    fuente: str

    def __post_init__(self) -> None:
        """Va a un documento que se publica: en los textos se tapa lo que identifica a una persona."""
        tapadas = tuple(tuple(redactar(v).texto if isinstance(v, str) else v for v in fila) for fila in self.filas)
        object.__setattr__(self, "filas", tapadas)


@dataclass(frozen=True, slots=True)
class Hallado:
    """Lo que se sabe de un resultado. `completo`: está la entrada que lo dice entero."""

    frases: tuple[Frase, ...] = ()
    completo: bool = False
    cuadros: tuple[Cuadro, ...] = ()


@dataclass(frozen=True, slots=True)
class Respuesta:
    """Uno de los seis. `falta`: la entrada sin la cual no se puede calcular entero; `llenar`: lo que escribe la
    entidad."""

    numero: int
    titulo: str
    frases: tuple[Frase, ...]
    falta: str
    llenar: str
    cuadros: tuple[Cuadro, ...] = ()
