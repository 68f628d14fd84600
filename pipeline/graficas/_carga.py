"""Las entregas de cada dependencia por mes: quién tiene cuántas y cuándo."""

from dataclasses import dataclass
from datetime import date

from pipeline.base.espanol import MESES
from pipeline.base.texto import a_oracion, visible
from pipeline.calculo.resultado import Resultado
from pipeline.graficas._conteo import Grupo, contar_entregas
from pipeline.graficas._entregas import Renglon, hacer_renglones
from pipeline.tablas.resumen import SIN_NOMBRE


@dataclass(frozen=True, slots=True)
class Carga:
    """Los meses (y, si algo vence fuera del año, «Antes» y «Después»), la entidad y sus dependencias.

    La que más entregas tiene va primero; las actividades sin responsable, al final.
    """

    meses: tuple[str, ...]
    entidad: Grupo
    dependencias: tuple[Grupo, ...]


def hacer_carga(resultado: Resultado) -> Carga:
    """Una actividad de varias dependencias cuenta en cada una; en la entidad, una vez."""
    renglones = hacer_renglones(resultado)
    vigencia, corte = resultado.entidad.vigencia, resultado.corte.fecha
    dias = [dia for r in renglones for dia, _ in r.entregas]
    antes, despues = (any(d.year < vigencia for d in dias), any(d.year > vigencia for d in dias))
    meses = (*(["Antes"] if antes else []), *MESES, *(["Después"] if despues else []))

    def mes_de(dia: date) -> int:
        dentro = dia.month - 1 if dia.year == vigencia else (-1 if dia.year < vigencia else 12)
        return dentro + antes

    def contar(nombre: str, suyos: list[Renglon]) -> Grupo:
        return contar_entregas(nombre, suyos, len(meses), mes_de, corte)

    grupos = [contar(nombre, suyos) for nombre, suyos in _por_dependencia(renglones).items()]
    sin_nombre = SIN_NOMBRE["dependencia"]
    grupos.sort(key=lambda g: (g.nombre == sin_nombre, -g.total.vencen, g.nombre))
    return Carga(meses, contar("Toda la entidad", renglones), tuple(grupos))


def _por_dependencia(renglones: list[Renglon]) -> dict[str, list[Renglon]]:
    grupos: dict[str, list[Renglon]] = {}
    for renglon in renglones:
        for nombre in dict.fromkeys(renglon.fila.dependencias or (SIN_NOMBRE["dependencia"],)):
            grupos.setdefault(a_oracion(visible(nombre)), []).append(renglon)
    return grupos
