"""El cierre de gobierno de una vigencia: si lo hay, y los días de cada fase."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.entidad import Entidad
from pipeline.vocabulario import cargar


@dataclass(frozen=True, slots=True)
class Fase:
    """Una fase del cierre, del primer día al último."""

    clave: str
    nombre: str
    desde: date
    hasta: date

    def contiene(self, desde: date, hasta: date) -> bool:
        """Todo el lapso cae dentro."""
        return self.desde <= desde and hasta <= self.hasta


@dataclass(frozen=True, slots=True)
class Cierre:
    """El cierre de un año. Dos fases pueden ir a la vez: el empalme empieza antes de que termine la rendición."""

    anio: int
    fases: tuple[Fase, ...]
    fin_de_periodo: date
    elecciones: date | None = None

    def fase(self, nombre: str) -> Fase | None:
        """La que se llama así."""
        return next((f for f in self.fases if f.nombre == nombre), None)

    def fase_del_dia(self, desde: date, hasta: date) -> Fase | None:
        """La primera que abarca el lapso."""
        return next((f for f in self.fases if f.contiene(desde, hasta)), None)


def cierre_de(entidad: Entidad) -> Cierre | None:
    """El cierre de la vigencia: lo que dice la entidad y, en lo demás, lo de su año. None si ese año no hay."""
    propio, declarado = entidad.cierre_de_gobierno, cargar("cierre_de_gobierno")
    del_anio = declarado["anios"].get(str(entidad.vigencia), {})
    dias = {f["clave"]: getattr(propio, f["clave"]) or del_anio.get(f["clave"], ()) for f in declarado["fases"]}
    if not propio.aplica or not any(dias.values()):
        return None
    fases = tuple(_fase(f["clave"], f["nombre"], dias[f["clave"]]) for f in declarado["fases"] if dias[f["clave"]])
    fin = propio.fin_de_periodo or del_anio.get("fin_de_periodo") or date(entidad.vigencia, 12, 31)
    return Cierre(entidad.vigencia, fases, fin, del_anio.get("elecciones"))


def _fase(clave: str, nombre: str, dias: Sequence[date]) -> Fase:
    return Fase(clave, nombre, dias[0], dias[1])
