"""Filas, columnas y valores que no están donde deben."""

from tests.hallazgos.ayuda import INFORME, Receta, interpretar, plan

RECETAS: dict[str, Receta] = {
    "celda_con_error": interpretar(plan(f"{INFORME} | e:#REF! | Hacienda | 30/04/2026")),
}
LUGARES = {"celda_con_error": "libro.xlsx › Hoja1 › B3"}
