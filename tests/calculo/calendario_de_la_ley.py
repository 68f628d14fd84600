"""El calendario de Colombia calculado aparte del programa y de su librería: Pascua, Ley 51 de 1983 y Ley 2578 de 2026.

`python -m tests.calculo.calendario_de_la_ley` vuelve a escribir los datos de `calendario_2015_2035/`.
"""

from bisect import bisect_right
from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from pathlib import Path

DATOS = Path(__file__).parent / "calendario_2015_2035"
ANIOS = range(2015, 2036)
FIJOS = {
    (1, 1): "Año Nuevo", (5, 1): "Día del Trabajo", (7, 20): "Día de la Independencia", (8, 7): "Batalla de Boyacá",
    (12, 8): "Inmaculada Concepción", (12, 25): "Navidad",
}  # fmt: skip
AL_LUNES = {
    (1, 6): "Reyes Magos", (3, 19): "San José", (6, 29): "San Pedro y San Pablo", (8, 15): "La Asunción",
    (10, 12): "Día de la Raza", (11, 1): "Todos los Santos", (11, 11): "Independencia de Cartagena",
}  # fmt: skip
DESDE_PASCUA = {-3: "Jueves Santo", -2: "Viernes Santo", 43: "Ascensión", 64: "Corpus Christi", 71: "Sagrado Corazón"}
ESQUEMAS = {"trimestral": (3, "trimestre"), "cuatrimestral": (4, "cuatrimestre"), "semestral": (6, "semestre")}


def pascua(anio: int) -> date:
    """Domingo de Pascua por el cómputo gregoriano anónimo."""
    a, b, c = anio % 19, anio // 100, anio % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    k = (32 + 2 * e + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    mes, dia = divmod(h + k - 7 * m + 114, 31)
    return date(anio, mes, dia + 1)


@cache
def festivos_de_la_ley(anio: int) -> dict[date, str]:
    """Los festivos de un año; los que caen el mismo día, juntos."""
    al_lunes = AL_LUNES | ({(7, 9): "Nuestra Señora de Chiquinquirá"} if anio >= 2026 else {})
    hallados = [(date(anio, *dia), nombre) for dia, nombre in FIJOS.items()]
    for (mes, dia), nombre in al_lunes.items():
        suyo = date(anio, mes, dia)
        while suyo.isoweekday() != 1:
            suyo += timedelta(days=1)
        hallados.append((suyo, nombre))
    hallados += [(pascua(anio) + timedelta(days=n), nombre) for n, nombre in DESDE_PASCUA.items()]
    juntos: dict[date, str] = {}
    for suyo, nombre in sorted(hallados):
        juntos[suyo] = f"{juntos[suyo]} / {nombre}" if suyo in juntos else nombre
    return juntos


@cache
def _habiles() -> tuple[date, ...]:
    primero, ultimo = date(ANIOS[0], 1, 1), date(ANIOS[-1] + 1, 12, 31)
    dias = (primero + timedelta(days=n) for n in range((ultimo - primero).days + 1))
    return tuple(d for d in dias if d.isoweekday() < 6 and d not in festivos_de_la_ley(d.year))


def plazo(corte: date, cuantos: int, dias: str) -> date:
    """El último día de un plazo que empieza al día siguiente del corte."""
    if dias == "calendario":
        return date.fromordinal(corte.toordinal() + cuantos)
    return _habiles()[bisect_right(_habiles(), corte) + cuantos - 1]


def plazos() -> list[tuple[str, ...]]:
    """Cada corte de cada esquema con su plazo: 10 días hábiles, y 30 calendario para el semestral."""
    filas = []
    for anio in ANIOS:
        for esquema, (meses, nombre) in ESQUEMAS.items():
            for n in range(12 // meses):
                mes = meses * (n + 1)
                corte = date(anio, mes, monthrange(anio, mes)[1])
                for cuantos, dias in ((10, "habiles"), (30, "calendario")):
                    vence = plazo(corte, cuantos, dias)
                    rotulo = f"{('I', 'II', 'III', 'IV')[n]} {nombre}"
                    filas.append((str(anio), esquema, rotulo, str(corte), str(cuantos), dias, str(vence)))
    return filas


def escribir() -> None:
    """Vuelve a escribir los datos."""
    festivos = [(str(d), nombre) for anio in ANIOS for d, nombre in festivos_de_la_ley(anio).items()]
    for nombre, titulos, filas in (
        ("festivos.csv", ("fecha", "nombre"), festivos),
        ("plazos.csv", ("vigencia", "esquema", "nombre", "corte", "plazo", "dias", "publicacion"), plazos()),
    ):
        texto = "".join(",".join(fila) + "\n" for fila in (titulos, *filas))
        (DATOS / nombre).write_text(texto, encoding="utf-8")


if __name__ == "__main__":
    escribir()
