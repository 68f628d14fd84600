"""Leer de vuelta los CSV de `datos/` y de `datos/excel/`, con los tipos que su tabla declara."""

import csv
from datetime import date, datetime
from pathlib import Path

from pipeline.base.tabla import ENTERO, FECHA, LISTA, NUMERO, SI_NO, Campo, Tabla
from pipeline.salidas.datos.columnas import columnas_de, tipo_de_cada_parte
from pipeline.salidas.datos.dialecto import EXCEL, Dialecto
from pipeline.salidas.datos.texto_para_excel import desproteger

Valor = str | float | int | bool | date | None | tuple


def leer_tabla(ruta: Path, tabla: Tabla, dialecto: Dialecto) -> list[dict[str, Valor]]:
    """Las filas con sus valores; vacío es None salvo en el texto."""
    campos = {c.nombre: c for c in columnas_de(tabla)}
    with ruta.open(encoding=dialecto.codificacion, newline="") as archivo:
        filas = list(csv.DictReader(archivo, strict=True, delimiter=dialecto.separador))
    return [{n: _leer(v, campos[n], tabla, dialecto) for n, v in fila.items()} for fila in filas]


def _leer(escrito: str, campo: Campo, tabla: Tabla, dialecto: Dialecto) -> Valor:
    if campo.tipo == LISTA:
        parte = tipo_de_cada_parte(tabla, campo)
        texto = desproteger(escrito) if dialecto is EXCEL else escrito
        return tuple(_valor(t, parte, dialecto) for t in texto.split("|")) if texto else ()
    texto = desproteger(escrito) if dialecto is EXCEL and campo.tipo not in (ENTERO, NUMERO, FECHA) else escrito
    return _valor(texto, campo.tipo, dialecto)


def _valor(texto: str, tipo: str, dialecto: Dialecto) -> Valor:
    if tipo == NUMERO:
        return float(texto.replace(dialecto.decimal, ".")) if texto else None
    if tipo == ENTERO:
        return int(texto) if texto else None
    if tipo == FECHA:
        return datetime.strptime(texto, dialecto.como_fecha).date() if texto else None
    return {"sí": True, "no": False}[texto] if tipo == SI_NO else texto
