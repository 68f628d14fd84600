"""Las cifras del relato, hechas a mano: unas pocas líneas que no llaman al programa."""

from collections.abc import Mapping
from datetime import date

Entregas = Mapping[str, tuple[float, list[tuple[str, float]]]]
Hecho = Mapping[str, tuple[float, str | None]]


def contar(entregas: Entregas, hecho: Hecho, corte: date) -> dict[str, tuple[float, float, float, str]]:
    """Por numeral: meta, programado al corte, ejecutado y estado."""
    hoy = corte.isoformat()[5:]
    cuentas = {}
    for numeral, (meta, fechas) in entregas.items():
        programado = sum(cuanto for dia, cuanto in fechas if dia <= hoy)
        ejecutado, dia = hecho.get(numeral, (0, None))
        ultimo = max(dia for dia, _ in fechas)
        if ejecutado >= meta:
            estado = "Cumplida" if not dia or dia <= ultimo else "Cumplida fuera de término"
        elif programado and ejecutado >= programado:
            estado = "En término"
        elif programado and numeral not in hecho:
            estado = "Sin reporte"
        elif hoy >= ultimo:
            estado = "Incumplida"
        elif programado:
            estado = "Atrasada"
        else:
            estado = "En ejecución" if ejecutado else "Por iniciar"
        cuentas[numeral] = (meta, programado, ejecutado, estado)
    return cuentas


def sumar(cuentas: Mapping[str, tuple[float, float, float, str]]) -> dict[str, object]:
    """Cuántas aplican, cuántas cumplen, el cumplimiento, el avance y la zona."""
    avances = [min(e / p, 1) for _, p, e, _ in cuentas.values() if p]
    if not avances:
        return {"aplican": 0, "cumplidas": 0, "cumplimiento": None, "avance": None, "zona": "No aplica"}
    cumplimiento = sum(a >= 1 for a in avances) / len(avances)
    zona = "Alta" if cumplimiento >= 0.8 else "Media" if cumplimiento >= 0.6 else "Baja"
    return {
        "aplican": len(avances), "cumplidas": sum(a >= 1 for a in avances), "cumplimiento": cumplimiento,
        "avance": sum(avances) / len(avances), "zona": zona,
    }  # fmt: skip
