"""Cómo lee el analista las fechas, las metas y lo ejecutado: con apply, una fila a la vez."""

import re
from typing import Any

import pandas as pd

Entrega = tuple[pd.Timestamp, float | None]

PERIODOS = {
    **{f"c{n}": pd.Timestamp(2026, 4 * n, 1) + pd.offsets.MonthEnd(0) for n in (1, 2, 3)},
    **{f"t{n}": pd.Timestamp(2026, 3 * n, 1) + pd.offsets.MonthEnd(0) for n in (1, 2, 3, 4)},
}
MESES = {
    "cuatrimestral": (4, 8, 12),
    "permanente": (4, 8, 12),
    "trimestral": (3, 6, 9, 12),
    "semestral": (6, 12),
    "mensual": range(1, 13),
    "segundo semestre": (12,),
    "junio y noviembre": (6, 11),
    "junio y diciembre": (6, 12),
    "octubre": (10,),
    "diciembre": (12,),
    "28 de febrero": (2,),
    "a demanda": (),
    "según agenda": (),
}
CUMPLIDAS, SIN_AVANCE = ("cumplida", "terminada"), ("sin iniciar", "no iniciada")
FIN_DE_ANO = pd.Timestamp(2026, 12, 31)


def entregas(fila: "pd.Series[Any]") -> list[Entrega]:
    """Las entregas de una actividad: fecha y cantidad (None: la meta se reparte por igual)."""
    marcadas = [
        (fecha, None if str(fila[c]).upper() == "X" else float(fila[c]))
        for c, fecha in PERIODOS.items()
        if pd.notna(fila[c]) and fila[c] != "-"
    ]
    if marcadas:
        return marcadas
    if pd.notna(fila["fin"]):
        return [(min(fila["fin"], FIN_DE_ANO), None)]
    texto = fila["cuando"].strip().lower()
    if texto in MESES:
        return [(pd.Timestamp(2026, mes, 1) + pd.offsets.MonthEnd(0), None) for mes in MESES[texto]]
    escritas = pd.to_datetime(pd.Series(re.findall(r"\d\d/\d\d/\d{4}", texto)), format="%d/%m/%Y", errors="coerce")
    return [(min(fecha, FIN_DE_ANO), None) for fecha in escritas.dropna()] or [(FIN_DE_ANO, None)]


def meta(fila: "pd.Series[Any]") -> float:
    """La meta de una actividad en su unidad: lo programado por periodo, el número escrito o una por entrega."""
    cantidades = [cantidad for _, cantidad in fila["entregas"] if cantidad is not None]
    if cantidades:
        return sum(cantidades)
    escrito = re.search(r"\d+", str(fila["meta"]))
    return float(escrito.group()) if escrito else float(len(fila["entregas"]) or 1)


def programado(fila: "pd.Series[Any]", corte: pd.Timestamp) -> float:
    """Lo que vence hasta el corte."""
    parte = fila["total"] / max(len(fila["entregas"]), 1)
    return sum(parte if cantidad is None else cantidad for fecha, cantidad in fila["entregas"] if fecha <= corte)


def ejecutado(fila: "pd.Series[Any]") -> float | None:
    """Lo reportado, en la unidad de la meta y sin pasar de ella."""
    valor, total = fila["ejecutado"], fila["total"]
    if not isinstance(valor, str):
        escala = {"fracción": total, "porcentaje": total / 100}.get(fila["escala"], 1)
        return None if pd.isna(valor) else min(valor * escala, total)
    texto = valor.strip().lower()
    if texto in CUMPLIDAS + SIN_AVANCE:
        return total if texto in CUMPLIDAS else 0.0
    partes = [float(n) for n in re.findall(r"\d+(?:\.\d+)?", texto)]
    if " de " in texto:
        return min(partes[0] / partes[1], 1) * total
    return min(partes[0] / 100, 1) * total if partes and texto.endswith("%") else None


def estado(fila: "pd.Series[Any]") -> str:
    """El estado al corte."""
    if fila["hecho"] >= fila["total"]:
        return "Cumplida"
    if fila["programado"] > 0 and fila["hecho"] >= fila["programado"]:
        return "En término"
    if fila["programado"] > 0:
        vencida = fila["programado"] >= fila["total"]
        return "Sin reporte" if pd.isna(fila["hecho"]) else "Incumplida" if vencida else "Atrasada"
    return "En ejecución" if fila["hecho"] > 0 else "Por iniciar"
