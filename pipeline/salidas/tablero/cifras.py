"""Las cifras de un grupo como fórmulas, con el valor que ya calculó el programa (reglas, 5)."""

from pipeline.salidas._excel import Formula
from pipeline.salidas.tablero.fuente import SI, Condiciones, Fuente, entrecomillar
from pipeline.salidas.tablero.semaforo import hacer_zona
from pipeline.tablas.resumen import Resumen
from pipeline.tablas.seguimiento import ESTADOS


def contar_cifras(fuente: Fuente, condiciones: Condiciones, celdas: dict[str, str], r: Resumen) -> dict[str, Formula]:
    """Actividades, aplican, cumplidas, cumplimiento, zona y avance; `celdas` dice dónde quedan las que otras usan."""
    aplican = (*condiciones, ("aplica", SI))
    pesos, aportes, avances = (fuente.sumar(columna, aplican) for columna in ("peso", "aporte", "avance_corte"))
    cuantas, cumplidas, cumplimiento = celdas["aplican"], celdas["cumplidas"], celdas["cumplimiento"]
    # Si todas las que aplican pesan cero, el avance es su promedio simple.
    avance = f'=IF({cuantas}>0,IF({pesos}>0,MIN({aportes}/{pesos},1),{avances}/{cuantas}),"")'
    return {
        "actividades": Formula(f"={fuente.contar(condiciones)}", r.actividades),
        "aplican": Formula(f"={fuente.contar(aplican)}", r.aplican),
        "cumplidas": Formula(f"={fuente.contar((*condiciones, ('cumplida', SI)))}", r.cumplidas),
        "cumplimiento": Formula(f'=IF({cuantas}>0,{cumplidas}/{cuantas},"")', r.cumplimiento),
        "zona": hacer_zona(cumplimiento, r.zona),
        "avance": Formula(avance, r.avance),
    }


def contar_estado(fuente: Fuente, condiciones: Condiciones, estado: str, r: Resumen) -> Formula:
    """Cuántas actividades del grupo están en un estado."""
    en_el_estado = (*condiciones, ("estado", entrecomillar(estado)))
    return Formula(f"={fuente.contar(en_el_estado)}", r.estados.get(estado, 0))


def contar_estados(fuente: Fuente, condiciones: Condiciones, r: Resumen) -> list[Formula]:
    """Cuántas hay en cada estado, en el orden de ESTADOS; suman las actividades del grupo."""
    return [contar_estado(fuente, condiciones, estado, r) for estado in ESTADOS]
