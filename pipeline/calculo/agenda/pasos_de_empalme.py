"""Lo que pide el empalme (Ley 951 de 2005), con el día en que vence cada cosa."""

from dataclasses import dataclass
from datetime import date

from pipeline.calculo.agenda.cierre import Cierre
from pipeline.calculo.plazos import sumar_dias_habiles
from pipeline.entidad import Entidad
from pipeline.vocabulario import cargar


@dataclass(frozen=True, slots=True)
class Paso:
    """Un paso. `vence` es None si la norma no le pone día; `clave` lo identifica de una vigencia a otra."""

    clave: str
    grupo: str
    que: str
    norma: str
    vence: date | None


def pasos_de_empalme(cierre: Cierre, entidad: Entidad) -> list[Paso]:
    """En el orden del vocabulario. Los términos se cuentan en días hábiles desde el siguiente al fin del periodo."""
    vencen: dict[str, date] = {"fin_de_periodo": cierre.fin_de_periodo}
    pasos = []
    for p in cargar("cierre_de_gobierno")["empalme"]:
        vence = sumar_dias_habiles(vencen[p["desde"]], p["habiles"], entidad.calendario) if "habiles" in p else None
        if vence:
            vencen[p["clave"]] = vence
        pasos.append(Paso(f"empalme|{cierre.anio}|{p['clave']}", p["grupo"], p["que"], p["norma"], vence))
    return pasos
