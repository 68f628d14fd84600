"""La lectura del analista: pandas.read_excel sobre hojas cuya disposición conoce (`plano_hojas.csv`)."""

import re
import unicodedata
from pathlib import Path
from typing import Any

import pandas as pd

from tests.bench.plano_cifras import PERIODOS, entregas, meta

_FIJAS = ("parte", "componente", "dependencia", "escala")
_DEL_PLAN = ("corte", "parte", "componente", "numeral", "actividad", "meta", "responsable", "cuando", "inicio", "fin")


def leer_planes(carpeta: Path) -> pd.DataFrame:
    """Una fila por actividad, con sus entregas y su meta; las fechas de varias filas quedan en una."""
    filas = _leer_hojas(carpeta, "plan").reindex(columns=[*_DEL_PLAN, "novedad", *PERIODOS])
    filas = filas[filas["actividad"].notna() | filas["cuando"].notna()]
    filas["cuando"] = filas["cuando"].apply(lambda v: v.strftime("%d/%m/%Y") if hasattr(v, "strftime") else v)
    numero = filas["actividad"].notna().cumsum()
    fechas = filas.groupby(numero)["cuando"].apply(lambda valores: " ".join(valores.dropna()))
    planes = filas[filas["actividad"].notna()].copy()
    planes["cuando"] = fechas.to_numpy()
    planes[["componente", "responsable"]] = planes[["componente", "responsable"]].ffill()
    planes = planes[~planes["novedad"].astype(str).str.startswith("Eliminada")].reset_index(drop=True)
    planes["entregas"] = planes.apply(entregas, axis=1)
    planes["total"] = planes.apply(meta, axis=1)
    planes["texto"] = planes["actividad"].apply(normalizar)
    planes["numeral"] = planes["numeral"].apply(_escribir_numeral)
    return planes


def leer_reportes(carpeta: Path) -> pd.DataFrame:
    """Una fila por actividad reportada."""
    reportes = _leer_hojas(carpeta, "avance")
    reportes = reportes[reportes["ejecutado"].notna()].copy()
    reportes["texto"] = reportes["actividad"].apply(normalizar)
    reportes["numeral"] = reportes["numeral"].apply(_escribir_numeral)
    reportes["parte"] = reportes["parte"].apply(_parte)
    return reportes


def normalizar(texto: Any) -> str:
    """Minúsculas, sin tildes y con un solo espacio."""
    plano = unicodedata.normalize("NFKD", str(texto).lower())
    return " ".join("".join(letra for letra in plano if not unicodedata.combining(letra)).split())


def _leer_hojas(carpeta: Path, clase: str) -> pd.DataFrame:
    hojas = pd.read_csv(Path(__file__).with_name("plano_hojas.csv"), sep=";", dtype=str, keep_default_na=False)
    elegidas = hojas[hojas["clase"] == clase]
    return pd.concat([_leer_hoja(carpeta, hoja) for _, hoja in elegidas.iterrows()], ignore_index=True)


def _leer_hoja(carpeta: Path, hoja: Any) -> pd.DataFrame:
    letras, nombres = hoja["columnas"].split()[::2], hoja["columnas"].split()[1::2]
    filas = pd.read_excel(
        carpeta / hoja["archivo"],
        sheet_name=hoja["hoja"],
        engine="openpyxl",
        header=None,
        skiprows=int(hoja["titulos"]),
        usecols=",".join(letras),
        names=nombres,
    )
    filas["corte"] = hoja["cortes"]
    for columna in _FIJAS:
        if columna not in filas:
            filas[columna] = hoja[columna]
    return filas


def _escribir_numeral(valor: Any) -> str:
    return "" if pd.isna(valor) else str(valor)


def _parte(valor: Any) -> str:
    numero = re.search(r"\d", str(valor))
    return numero.group() if numero else "acción" if "acción" in str(valor) else ""
