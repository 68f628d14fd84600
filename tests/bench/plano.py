"""Lo que un analista escribe en una tarde para los libros del ejemplo, con pandas: con él se compara el programa.

Conoce de antemano cada hoja; no anota hallazgos ni de qué celda viene cada cifra.
Uso: python -m tests.bench.plano ENTRADAS SALIDAS
"""

import sys
from pathlib import Path

import pandas as pd
from rapidfuzz import fuzz, process

from tests.bench.plano_cifras import ejecutado, estado, programado
from tests.bench.plano_lectura import leer_planes, leer_reportes
from tests.bench.plano_salidas import dibujar, escribir_libro

CORTES = {"abril": pd.Timestamp(2026, 4, 30), "agosto": pd.Timestamp(2026, 8, 31)}


def unir(reportes: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    """Lo ejecutado por actividad: por texto; si no, por numeral; si no, por el texto más parecido."""
    por_numeral = planes[planes["numeral"] != ""].drop_duplicates(["parte", "numeral"])
    unidos = reportes.merge(planes[["texto", "total"]], on="texto", how="left")
    unidos = unidos.merge(
        por_numeral[["parte", "numeral", "texto"]], on=["parte", "numeral"], how="left", suffixes=("", "_numeral")
    )
    sueltos = unidos["total"].isna()
    unidos.loc[sueltos, "texto"] = unidos[sueltos].apply(_buscar, axis=1, textos=planes["texto"].to_list())
    unidos = unidos.drop(columns="total").merge(planes[["texto", "total"]], on="texto")
    unidos["hecho"] = unidos.apply(ejecutado, axis=1)
    ultimos = unidos.drop_duplicates(["texto", "dependencia"], keep="last")
    return ultimos.groupby("texto", as_index=False).agg(hecho=("hecho", "max"), evidencia=("evidencia", "last"))


def _buscar(fila: "pd.Series", textos: list[str]) -> str | None:
    if isinstance(fila["texto_numeral"], str):
        return fila["texto_numeral"]
    hallado = process.extractOne(fila["texto"], textos, scorer=fuzz.token_sort_ratio, score_cutoff=75)
    return hallado[0] if hallado else None


def seguir(planes: pd.DataFrame, reportes: pd.DataFrame, corte: str) -> pd.DataFrame:
    """El seguimiento de un corte: una fila por actividad del plan que rige."""
    rigen = planes[planes["corte"].str.contains(corte)]
    seguimiento = rigen.copy()
    for nombre in list(CORTES)[: list(CORTES).index(corte) + 1]:
        unidos = unir(reportes[reportes["corte"] == nombre], rigen)
        seguimiento = seguimiento.merge(unidos, on="texto", how="left", suffixes=("_antes", ""))
    if "hecho_antes" in seguimiento:
        seguimiento["hecho"] = seguimiento["hecho"].fillna(seguimiento["hecho_antes"])
        seguimiento["evidencia"] = seguimiento["evidencia"].fillna(seguimiento["evidencia_antes"])
    seguimiento["programado"] = seguimiento.apply(programado, axis=1, corte=CORTES[corte])
    sin_fecha = (seguimiento["entregas"].str.len() == 0) & seguimiento["hecho"].notna()
    seguimiento["programado"] = seguimiento["programado"].mask(sin_fecha, seguimiento["total"])
    seguimiento["aplica"] = seguimiento["programado"] > 0
    seguimiento["cumplida"] = seguimiento["aplica"] & (seguimiento["hecho"] >= seguimiento["programado"] - 1e-9)
    seguimiento["avance"] = (seguimiento["hecho"].fillna(0) / seguimiento["programado"]).clip(upper=1)
    seguimiento["estado"] = seguimiento.apply(estado, axis=1)
    return seguimiento


def resumir(seguimiento: pd.DataFrame, corte: str) -> pd.DataFrame:
    """Cumplimiento por componente."""
    por_componente = seguimiento[seguimiento["aplica"]].groupby("componente", as_index=False)
    resumen = por_componente.agg(aplican=("aplica", "sum"), cumplidas=("cumplida", "sum"), avance=("avance", "mean"))
    resumen["cumplimiento"] = resumen["cumplidas"] / resumen["aplican"]
    resumen.insert(0, "corte", corte)
    return resumen


def principal(entradas: Path, salidas: Path) -> None:
    """De los libros de `entradas` a un libro y tres gráficas en `salidas`."""
    planes, reportes = leer_planes(entradas / "planes"), leer_reportes(entradas / "avances")
    seguimientos = {corte: seguir(planes, reportes, corte) for corte in CORTES}
    resumen = pd.concat([resumir(s, corte) for corte, s in seguimientos.items()], ignore_index=True)
    salidas.mkdir(parents=True, exist_ok=True)
    escribir_libro(seguimientos["agosto"], resumen, salidas / "seguimiento.xlsx")
    dibujar(seguimientos["agosto"], resumen[resumen["corte"] == "agosto"], salidas)


if __name__ == "__main__":
    principal(Path(sys.argv[1]), Path(sys.argv[2]))
