"""Una fila es lo que Planeación o Control Interno dijo de una actividad (o de un componente) en un corte.

Son tres opiniones que no se mezclan: lo que reporta la dependencia está en `avances`; lo que aquí hay lo escribió
una persona, y el programa solo lo lee, lo recuerda y lo devuelve a su sitio.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import reduce

from pipeline.base.origen import Origen
from pipeline.base.tabla import FECHA, NUMERO, Tabla, campo
from pipeline.tablas.actividades import Actividad

PLANEACION, CONTROL_INTERNO = "planeacion", "control_interno"
CAMPOS_DICHOS = ("porcentaje", "cumplida", "estado", "observacion", "realizado")
"""Lo que una opinión dice; lo demás, de qué y de dónde."""


@dataclass(slots=True)
class Opinion:
    """Una opinión. `codigo` vacío: es de un grupo (`dimension` y `nombre`: componente, total) o no se ha unido."""

    codigo: str = campo("Actividad de la que se opina", por_defecto="")
    dimension: str = campo("Actividad, componente, total…", por_defecto="actividad")
    nombre: str = campo("Nombre del grupo, si no es una actividad", por_defecto="")
    corte: date | None = campo("Corte del que se opina", FECHA, por_defecto=None)
    quien: str = campo("Qué oficina opina", por_defecto=CONTROL_INTERNO, valores=(PLANEACION, CONTROL_INTERNO))
    porcentaje: float | None = campo("Porcentaje verificado", NUMERO, unidad="proporción", por_defecto=None)
    cumplida: str = campo("¿Cumplida según verificación?: Sí, No o vacío", por_defecto="")
    estado: str = campo("Estado verificado, como está escrito", por_defecto="")
    observacion: str = campo("Observación, como está escrita", por_defecto="")
    fecha: date | None = campo("Día en que se recogió", FECHA, por_defecto=None)
    numeral: str = campo("Numeral que trae el libro", por_defecto="")
    actividad: str = campo("Texto de la actividad en el libro", por_defecto="")
    componente: str = campo("Componente que trae el libro", por_defecto="")
    dependencia: str = campo("Responsable que trae el libro", por_defecto="")
    archivo: str = campo("Archivo de donde salió", por_defecto="")
    hoja: str = campo("Hoja de donde salió", por_defecto="")
    celda: str = campo("Celda de donde salió", por_defecto="")
    realizado: str = campo("Actividades cumplidas según quien opina, como está escrito", por_defecto="")
    metodo: str = campo("Cómo se unió a su actividad: código, misma fila, numeral, texto", por_defecto="")
    huella: str = field(default="", compare=False)
    """La del archivo de donde salió: dice si vuelve a leerse lo mismo."""
    dicho_en: dict[str, list[str]] = field(default_factory=dict, compare=False)
    """Las huellas de los libros en que se ha leído cada cosa dicha: ninguno la trae de vuelta si después se cambia."""
    lugares: dict[str, str] = field(default_factory=dict, compare=False)
    """De qué celda salió cada cosa dicha; a diferencia de `origenes`, se recuerda."""
    propia: Actividad | None = field(default=None, compare=False, repr=False)
    """La actividad de su misma fila, en un libro que es plan y trae opiniones; no se guarda."""
    origenes: dict[str, tuple[Origen, ...]] = field(default_factory=dict, compare=False)

    @property
    def unida(self) -> str:
        """El código de su actividad, si está unida; el que traía su libro no basta: los numerales se corren."""
        return self.codigo if self.metodo or not self.actividad else ""

    @property
    def celdas(self) -> tuple[str, ...]:
        """De dónde salió todo lo dicho, un renglón por hoja: `verificado.xlsx › Detalle › P6, O6`."""
        por_hoja: dict[str, list[str]] = {}
        for lugar in self.lugares.values() or [str(self.origen())]:
            hoja, _, celda = lugar.rpartition(" › ")
            por_hoja.setdefault(hoja, []).append(celda)
        return tuple(f"{hoja} › {', '.join(dict.fromkeys(celdas))}" for hoja, celdas in por_hoja.items())

    def origen(self, nombre: str = "") -> Origen:
        """La primera celda de un campo; si no tiene, la de toda la opinión; si tampoco, su hoja."""
        celdas = self.origenes.get(nombre) or self.origenes.get("observacion") or next(iter(self.origenes.values()), ())
        if celdas:
            return celdas[0]
        letras, numeros = self.celda.rstrip("0123456789"), self.celda.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        columna = reduce(lambda n, letra: n * 26 + ord(letra) - 64, letras, 0)
        return Origen(self.archivo, self.hoja, int(numeros) if numeros.isdigit() else 0, columna)


def sin_decir(opinion: Opinion, campos: Iterable[str]) -> Opinion:
    """La opinión sin lo que dice en esos campos."""
    callados = {campo: None if campo == "porcentaje" else "" for campo in campos}
    quedan = [c for c in CAMPOS_DICHOS if c not in callados]
    lugares = {c: lugar for c, lugar in opinion.lugares.items() if c in quedan}
    dicho_en = {c: huellas for c, huellas in opinion.dicho_en.items() if c in quedan}
    origenes = {c: celdas for c, celdas in opinion.origenes.items() if c not in callados}
    return replace(opinion, **callados, lugares=lugares, dicho_en=dicho_en, origenes=origenes)  # type: ignore[arg-type]


OPINIONES = Tabla(
    "opiniones",
    "lo que una oficina opina de algo en un corte",
    ("codigo", "corte", "quien"),
    Opinion,
    numerada=True,
)
