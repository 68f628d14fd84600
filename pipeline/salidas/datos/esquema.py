"""El Table Schema de una tabla declarada: tipos, lo que cada campo admite, su llave y las ajenas."""

from typing import Any

from pipeline.base.tabla import ENTERO, FECHA, LISTA, NUMERO, SI_NO, TEXTO, Campo, Tabla
from pipeline.salidas.datos.columnas import columnas_de, llave_de, puede_faltar, tipo_de_cada_parte
from pipeline.salidas.datos.dialecto import ABIERTO, Dialecto

_TIPOS = {TEXTO: "string", ENTERO: "integer", NUMERO: "number", FECHA: "date", SI_NO: "boolean", LISTA: "string"}
_PARTES = {FECHA: r"\d{4}-\d{2}-\d{2}", NUMERO: r"-?\d+(\.\d+)?"}


def armar_esquema(tabla: Tabla, dialecto: Dialecto) -> dict[str, Any]:
    """Lo que cada columna dice y admite. Una lista es texto con `|` entre sus partes."""
    esquema: dict[str, Any] = {
        "fields": [_campo(tabla, campo, dialecto) for campo in columnas_de(tabla)],
        "missingValues": [""],
        "primaryKey": list(llave_de(tabla)),
    }
    if tabla.ajenas:
        esquema["foreignKeys"] = [
            {"fields": campo, "reference": {"resource": ajena, "fields": campo}} for campo, ajena in tabla.ajenas
        ]
    return esquema


def _campo(tabla: Tabla, campo: Campo, dialecto: Dialecto) -> dict[str, Any]:
    unidad = f" Unidad: {campo.unidad}." if campo.unidad else ""
    dicho: dict[str, Any] = {
        "name": campo.nombre,
        "type": _TIPOS[campo.tipo],
        "title": campo.nombre.replace("_", " ").capitalize(),
        "description": f"{campo.descripcion}.{unidad}",
    }
    if campo.tipo == FECHA and dialecto is not ABIERTO:
        dicho["format"] = dialecto.como_fecha
    elif campo.tipo == NUMERO:
        dicho["decimalChar"] = dialecto.decimal
    elif campo.tipo == SI_NO:
        dicho |= {"trueValues": ["sí"], "falseValues": ["no"]}
    limites = _limites(tabla, campo, dialecto)
    return {**dicho, **({"constraints": limites} if limites else {})}


def _limites(tabla: Tabla, campo: Campo, dialecto: Dialecto) -> dict[str, Any]:
    limites: dict[str, Any] = {}
    if not puede_faltar(tabla, campo):
        limites["required"] = True
    if llave_de(tabla) == (campo.nombre,):
        limites["unique"] = True
    if campo.valores:
        limites["enum"] = list(campo.valores)
    if campo.tipo == LISTA and dialecto is ABIERTO and (parte := _PARTES.get(tipo_de_cada_parte(tabla, campo))):
        limites["pattern"] = rf"{parte}(\|{parte})*"
    return limites
