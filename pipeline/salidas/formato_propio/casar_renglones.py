"""Cada renglón escrito en el formato, con la actividad o el grupo que es; lo que no casa se dice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.salidas.formato_propio.acomodo import Reparto
from pipeline.salidas.formato_propio.casar import Escrito, casar_actividades
from pipeline.salidas.formato_propio.componentes import alcance_de
from pipeline.salidas.formato_propio.faltas import y_las_demas
from pipeline.salidas.formato_propio.tabla import Tabla
from pipeline.salidas.llenado import Fila

_SUELTOS_UNO_A_UNO = 5


@dataclass(slots=True)
class Plan:
    """Lo que va en cada tramo de cada tabla que se llena, y lo que no tuvo dónde."""

    repartos: list[Reparto] = field(default_factory=list)
    hallazgos: list[Hallazgo] = field(default_factory=list)


def casar_renglones(reparto: Reparto, registros: Sequence[Fila], plan: Plan, archivo: str) -> None:
    """Une los renglones escritos de una tabla con lo que son."""
    tabla = reparto.tabla
    escritos = [escrito_en(tabla, p.fila) for p in reparto.tramo.puestos if p.escrito]
    casados = casar_actividades(escritos, registros)
    reparto.casados = {fila: registros[i] for fila, i in casados.items()}
    usados = set(casados.values())
    reparto.nuevos += [r for i, r in enumerate(registros) if i not in usados]
    anotar_sueltos(tabla, escritos, casados, plan, archivo)


def escrito_en(tabla: Tabla, fila: int) -> Escrito:
    """Lo que un renglón del formato ya dice."""

    def leer(campo: str) -> str:
        columna = tabla.de(campo)
        return tabla.rejilla.texto(fila, columna.numero) if columna else ""

    componente = alcance_de(leer("componente"), tabla.componentes) or leer("componente")
    return Escrito(fila, tabla.rejilla.texto(fila, tabla.llave), leer("codigo"), leer("numeral"), componente)


def anotar_sueltos(
    tabla: Tabla, escritos: Sequence[Escrito], casados: Mapping[int, int], plan: Plan, archivo: str
) -> None:
    """Dice cuáles renglones escritos no son de nada de la corrida."""
    sueltos = [e for e in escritos if e.fila not in casados]
    por_hallazgo = 1 if len(sueltos) <= _SUELTOS_UNO_A_UNO else len(sueltos)
    for i in range(0, len(sueltos), por_hallazgo):
        primero, *otros = sueltos[i : i + por_hallazgo]
        origen = tabla.origen(archivo, primero.fila, tabla.llave)
        mas = y_las_demas([e.fila for e in otros])
        plan.hallazgos.append(anotar("formato_fila_sin_plan", origen, primero.texto, mas=mas))
