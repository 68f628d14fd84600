"""Filas, columnas y valores que no están donde deben."""

from dataclasses import replace
from pathlib import Path

import openpyxl
from openpyxl.styles import PatternFill

from pipeline.base.hallazgo import Hallazgo
from tests.dibujo import ENTIDAD, dibujar_hojas, leer
from tests.hallazgos.ayuda import AUDIENCIA, INFORME, Receta, interpretado, interpretar, plan
from tests.test_casos import CASOS, _partir

CON_NUMERAL = "Numeral | Actividad | Meta | Responsable | Fecha programada"


def caso_de_oro(nombre: str) -> Receta:
    """El libro de un caso de oro, de los que se pegaron torcidos."""

    def receta(carpeta: Path) -> list[Hallazgo]:
        _, hojas = _partir((CASOS / nombre / "libro.txt").read_text(encoding="utf-8"))
        return leer(dibujar_hojas(carpeta / "libro.xlsx", hojas)).hallazgos

    return receta


def pintado(carpeta: Path) -> list[Hallazgo]:
    libro = openpyxl.Workbook()
    hoja = libro.active
    hoja.title = "Hoja1"
    for fila in (["Actividad", "Responsable", "Ene", "Feb", "Mar"], [INFORME, "Hacienda"], [AUDIENCIA, "Planeación"]):
        hoja.append(fila)
    hoja["D2"].fill = PatternFill("solid", fgColor="FFFF00")
    libro.save(carpeta / "libro.xlsx")
    return interpretado(carpeta / "libro.xlsx")


RECETAS: dict[str, Receta] = {
    "texto_fuera_de_tabla": interpretar(plan(f"{INFORME} | 1 | Hacienda | 30/04/2026 | | Pendiente de firma")),
    "actividad_sin_texto": interpretar(
        plan(f"1.1 | {INFORME} | 1 | Hacienda | 30/04/2026", "1.2 | | 2 | Planeación | Junio", titulos=CON_NUMERAL)
    ),
    "fila_partida": interpretar(
        plan(f"{INFORME} ante los | 1 | Hacienda | 30/04/2026", "grupos de valor del municipio")
    ),
    "valor_sin_columna": interpretar(plan(f" | {INFORME} | 1 | Hacienda | 30/04/2026 | Pendiente de firma")),
    "fila_corrida": caso_de_oro("cronograma_corrido"),
    "encabezado_corrido": caso_de_oro("cronograma_corrido"),
    "texto_con_restos": interpretar(plan(f"<p>{INFORME}</p> | 1 | Hacienda | 30/04/2026")),
    "dependencia_corregida": interpretar(plan(f"{INFORME} | 1 | Secretaria de Hasienda | 30/04/2026")),
    "dependencia_desconocida": interpretar(plan(f"{INFORME} | 1 | Inspección de Policía | 30/04/2026")),
    "sin_catalogo": interpretar(plan(f"{INFORME} | 1 | Hacienda | 30/04/2026"), replace(ENTIDAD, dependencias=())),
    "celda_con_error": interpretar(plan(f"{INFORME} | e:#REF! | Hacienda | 30/04/2026")),
    "formula_sin_valor": interpretar(plan(f"{INFORME} | v: | Hacienda | 30/04/2026")),
    "otra_columna_de_actividad": interpretar(
        plan(
            f"{INFORME} | Escribirlo y subirlo | Hacienda | 30/04/2026",
            titulos="Actividades | Acción a implementar | Responsable | Fecha",
        )
    ),
    "marcas_de_color": pintado,
    "tabla_sin_encabezado": caso_de_oro("cronograma_corrido"),
}
LUGARES = {
    "texto_fuera_de_tabla": "libro.xlsx › Hoja1 › F3",
    "actividad_sin_texto": "libro.xlsx › Hoja1 › A4",
    "fila_partida": "libro.xlsx › Hoja1 › A4",
    "valor_sin_columna": "libro.xlsx › Hoja1 › F3",
    "fila_corrida": "libro.xlsx › Hoja1 › A33",
    "encabezado_corrido": "libro.xlsx › Hoja1 › A16",
    "texto_con_restos": "libro.xlsx › Hoja1 › A3",
    "dependencia_corregida": "libro.xlsx › Hoja1 › C3",
    "dependencia_desconocida": "libro.xlsx › Hoja1 › C3",
    "sin_catalogo": "libro.xlsx",
    "celda_con_error": "libro.xlsx › Hoja1 › B3",
    "formula_sin_valor": "libro.xlsx › Hoja1 › B3",
    "marcas_de_color": "libro.xlsx › Hoja1 › D2",
    "tabla_sin_encabezado": "libro.xlsx › Hoja1 › A33",
}
