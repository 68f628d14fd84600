"""Una fila es lo que una dependencia reporta de una actividad."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from pipeline.base.origen import Origen
from pipeline.base.tabla import ENTERO, FECHA, LISTA, NUMERO, Tabla, campo
from pipeline.tablas.actividades import Actividad


class Medida(StrEnum):
    """Cómo está dicha la cifra de un reporte (reglas, 3)."""

    CANTIDAD = "cantidad"
    """Un número en la unidad de la meta."""
    PROPORCION = "proporción de la meta"
    """De 0 a 1: un porcentaje, una palabra (Cumplida = 1) o `3 de 4`."""


@dataclass(slots=True)
class Avance:
    """Un reporte. Lo ejecutado es acumulado desde el 1 de enero; `base` es el 4 de `3 de 4`."""

    codigo: str = campo("Actividad a la que se unió", por_defecto="")
    numeral: str = campo("Numeral que trae el reporte", por_defecto="")
    actividad: str = campo("Texto de la actividad en el reporte", por_defecto="")
    dependencia: str = campo("Dependencia que reporta", por_defecto="")
    corte: date | None = campo("Corte que cubre", FECHA, por_defecto=None)
    fecha_reporte: date | None = campo("Día del reporte", FECHA, por_defecto=None)
    valor: float | None = campo("Cifra reportada", NUMERO, unidad="medida", por_defecto=None)
    medida: str = campo("Cómo está dicha la cifra", por_defecto="", valores=tuple(Medida))
    base: float | None = campo("El total que declara el reporte (el 4 de «3 de 4»)", NUMERO, por_defecto=None)
    texto: str = campo("La cifra, como está escrita", por_defecto="")
    fecha_ejecucion: date | None = campo("Día en que se ejecutó", FECHA, por_defecto=None)
    descripcion: str = campo("Lo que se hizo", por_defecto="")
    evidencia: str = campo("Soporte", por_defecto="")
    observaciones: str = campo("Observaciones de la dependencia", por_defecto="")
    metodo: str = campo("Cómo se unió: decisión, código, numeral, texto", por_defecto="")
    parecido: float | None = campo("Parecido del texto, de 0 a 100", NUMERO, por_defecto=None)
    candidatas: tuple[str, ...] = campo("Actividades parecidas, si no se unió", LISTA, por_defecto=())
    archivo: str = campo("Archivo de donde salió", por_defecto="")
    hoja: str = campo("Hoja de donde salió", por_defecto="")
    fila: int = campo("Fila", ENTERO, por_defecto=0)
    actividades_realizadas: str = campo("Actividades realizadas", por_defecto="")
    grupos_valor: str = campo("Grupos de valor que participaron", por_defecto="")
    temas: str = campo("Temas o metas asociadas", por_defecto="")
    propuestas: str = campo("Observaciones y propuestas recibidas", por_defecto="")
    resultado_participacion: str = campo("Resultado de la participación", por_defecto="")
    compromisos: str = campo("Compromisos adquiridos", por_defecto="")
    decidio: str = campo("Quién decidió de qué actividad es, y cuándo", por_defecto="", publico=False)
    clave: str = field(default="")
    """La de lo que dice, con que se recuerda de qué actividad es si hubo que preguntarlo."""
    cercanas: tuple[tuple[str, float], ...] = field(default=())
    """Las actividades que más se le parecen y su parecido, si no se unió."""
    instrumento: str = field(default="")
    componente: str = field(default="")
    tambien: tuple[str, ...] = field(default=())
    """Las demás dependencias en cuyo nombre va el mismo reporte."""
    propia: Actividad | None = field(default=None, compare=False, repr=False)
    """La actividad de su misma fila, en un libro que es plan y reporte."""
    origenes: dict[str, tuple[Origen, ...]] = field(default_factory=dict)

    def origen(self, nombre: str = "valor") -> Origen:
        """La primera celda de un campo; si no tiene, la de la cifra; si tampoco, la fila del reporte."""
        celdas = self.origenes.get(nombre) or self.origenes.get("valor")
        return celdas[0] if celdas else Origen(self.archivo, self.hoja, self.fila)


CONTENIDOS = (
    "actividades_realizadas", "grupos_valor", "temas", "propuestas", "resultado_participacion", "compromisos",
)  # fmt: skip
"""Los seis contenidos mínimos que pide el formato interno de reporte."""

AVANCES = Tabla(
    "avances", "lo que una dependencia reporta de una actividad", ("archivo", "hoja", "fila"), Avance, numerada=True
)
