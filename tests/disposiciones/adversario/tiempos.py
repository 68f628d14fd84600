"""Las maneras de decir cuándo en un plan inventado: títulos, celdas y lo que debe leerse de ellas."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from random import Random

MESES = (
    "Enero",
    "Febrero",
    "Marzo",
    "Abril",
    "Mayo",
    "Junio",
    "Julio",
    "Agosto",
    "Septiembre",
    "Octubre",
    "Noviembre",
    "Diciembre",
)
_PERIODOS = {
    "C": (("Cuatrimestre", ("1", "2", "3")), ("Cuatrimestre", ("I", "II", "III")), ("Fecha de realización", ("Cuatrimestre 1", "Cuatrimestre 2", "Cuatrimestre 3")),
          ("", ("I Cuatrimestre", "II Cuatrimestre", "III Cuatrimestre")), ("", ("Primer cuatrimestre", "Segundo cuatrimestre", "Tercer cuatrimestre"))),
    "T": (("Trimestre", ("1", "2", "3", "4")), ("Programación", ("T1", "T2", "T3", "T4")), ("", ("Trim 1", "Trim 2", "Trim 3", "Trim 4")),
          ("Programación trimestral", ("I", "II", "III", "IV")), ("Cronograma", ("ENERO - MARZO", "ABRIL - JUNIO", "JULIO - SEPT.", "OCT. - DIC."))),
    "S": (("Semestre", ("1", "2")), ("", ("Primer semestre", "Segundo semestre")), ("", ("I Semestre", "II Semestre"))),
    "B": (("Bimestre", ("1", "2", "3", "4", "5", "6")), ("", tuple(f"Bim {n}" for n in range(1, 7)))),
    "M": (("Meses", MESES), ("Cronograma 2026", tuple(m[:3] for m in MESES)), ("", tuple(m[:3].upper() for m in MESES)), ("Mes", tuple("EFMAMJJASOND"))),
}  # fmt: skip
_FRASES: dict[str, dict[str, object]] = {
    "f:2026-06-30": {"fechas": (date(2026, 6, 30),)},
    "30/06/2026": {"fechas": (date(2026, 6, 30),)},
    "30 de noviembre de 2026": {"fechas": (date(2026, 11, 30),)},
    "28/02/2026 y 30/08/2026": {"fechas": (date(2026, 2, 28), date(2026, 8, 30))},
    "28/02/2026\\n30/08/2026": {"fechas": (date(2026, 2, 28), date(2026, 8, 30))},
    "Trimestral": {"periodos": ("T1", "T2", "T3", "T4")},
    "Semestral": {"periodos": ("S1", "S2")},
    "Permanente": {"continua": True},
    "Junio": {"periodos": ("M06",)},
    "Segundo semestre": {"periodos": ("S2",)},
    "A demanda": {"a_demanda": True},
    "dic-26": {"periodos": ("M12",)},
}
Tiempo = dict[str, object]


@dataclass(frozen=True, slots=True)
class EstiloDeTiempo:
    """Columnas de tiempo: el título que las agrupa (vacío si ninguno), el de cada una, y cómo llenarlas."""

    nombre: str
    grupo: str
    titulos: tuple[str, ...]
    llenar: Callable[[Random], tuple[tuple[str, ...], Tiempo]]


def elegir_tiempo(azar: Random) -> EstiloDeTiempo:
    """Un estilo al azar."""
    clase = azar.choice(("frase", "frase", "lapso", "marcas", "marcas", "marcas", "cantidades"))
    if clase == "frase":
        titulo = azar.choice(
            ("Fecha programada", "Fecha", "Plazo", "Fecha de cumplimiento", "Cronograma", "Periodicidad", "¿Cuándo?")
        )
        return EstiloDeTiempo(clase, "", (titulo,), _frase)
    if clase == "lapso":
        grupo, *titulos = azar.choice(
            (
                ("", "Fecha inicio", "Fecha fin"),
                ("Fecha", "Inicio", "Fin"),
                ("Programación", "Desde", "Hasta"),
                ("", "Fecha de inicio", "Fecha de terminación"),
            )
        )
        return EstiloDeTiempo(clase, grupo, tuple(titulos), _lapso)
    letra = azar.choice("CTSBM") if clase == "marcas" else azar.choice("CTSB")
    grupo, nombres = azar.choice(_PERIODOS[letra])
    marca = azar.choice(("X", "x", "✓", "●", "Sí", " X ")) if clase == "marcas" else ""
    return EstiloDeTiempo(clase, grupo, nombres, lambda a: _marcas(a, letra, len(nombres), marca))


def _frase(azar: Random) -> tuple[tuple[str, ...], Tiempo]:
    frase = azar.choice(sorted(_FRASES))
    return (frase,), _FRASES[frase]


def _lapso(azar: Random) -> tuple[tuple[str, ...], Tiempo]:
    inicio, fin = (
        date(2026, azar.randint(1, 5), azar.randint(1, 28)),
        date(2026, azar.randint(6, 12), azar.randint(1, 28)),
    )
    forma = azar.choice(("f:{:%Y-%m-%d}", "{:%d/%m/%Y}"))
    return (forma.format(inicio), forma.format(fin)), {"fecha_inicio": inicio, "fecha_fin": fin}


def _marcas(azar: Random, letra: str, cuantos: int, marca: str) -> tuple[tuple[str, ...], Tiempo]:
    elegidos = sorted(azar.sample(range(cuantos), azar.randint(1, cuantos)))
    cantidades = tuple(float(azar.randint(2, 40)) for _ in elegidos)
    celdas = [""] * cuantos
    for i, cantidad in zip(elegidos, cantidades, strict=True):
        celdas[i] = marca or f"n:{cantidad:g}"
    periodos = tuple(f"M{i + 1:02d}" if letra == "M" else f"{letra}{i + 1}" for i in elegidos)
    return tuple(celdas), {"periodos": periodos, "cantidades": () if marca else cantidades}
