"""Los años de las columnas, los colores y las hojas que no son un plan."""

from collections.abc import Mapping
from pathlib import Path

import openpyxl
from openpyxl.styles import PatternFill

from pipeline.base.hallazgo import Hallazgo
from tests.hallazgos.ayuda import AUDIENCIA, INFORME, Receta, escribir, interpretado, interpretar, plan

MESES = "Actividad | Responsable | Enero | Febrero | Marzo | Abril"
AMARILLO, VERDE = "FFFF00", "00B050"
PRIMER_SEMESTRE = "Ene | Feb | Mar | Abr | May | Jun"
SEGUNDO_SEMESTRE = "Jul | Ago | Sep | Oct | Nov | Dic"


def pintado(dibujo: str, celdas: Mapping[str, str]) -> Receta:
    """Una hoja dibujada con algunas celdas pintadas: celda → color."""

    def receta(carpeta: Path) -> list[Hallazgo]:
        ruta = escribir(carpeta, {"libro.xlsx": dibujo}) / "libro.xlsx"
        libro = openpyxl.load_workbook(ruta)
        for celda, color in celdas.items():
            libro["Hoja1"][celda].fill = PatternFill("solid", fgColor=color)
        libro.save(ruta)
        return interpretado(ruta)

    return receta


DOS_FILAS = f"{MESES}\n{INFORME} | Hacienda\n{AUDIENCIA} | Planeación"
RECETAS: dict[str, Receta] = {
    "periodos_de_otro_anio": interpretar(
        f"Actividad | Responsable | nov-25 | dic-25 | ene-26 | feb-26\n{INFORME} | Hacienda | X | | X |"
    ),
    "fecha_fuera_de_su_columna": interpretar(f"{MESES}\n{INFORME} | Hacienda | | | 15/04/2026 |"),
    "hoja_de_otra_clase": interpretar(
        "Riesgo | Causas | Consecuencias | Probabilidad | Impacto | Controles\nPérdida | Robo | Daño | 3 | 4 | Llave"
    ),
    "meses_de_proyecto": interpretar(
        "Actividad | Responsable | Mes | < | < | < | <\n^ | ^ | 1 | 2 | 3 | 4 | 5\n"
        f"{INFORME} | Hacienda | X | | | |\n{AUDIENCIA} | Hacienda | | X | | |"
    ),
    "actividad_supuesta": interpretar(
        f"Compromiso interno | Responsable | Enero | Febrero | Marzo | Abril\n{INFORME} | Hacienda | X\n"
        f"{AUDIENCIA} | Planeación | | X\nPublicar el presupuesto | Hacienda | | | X"
    ),
    "cronograma_partido": interpretar(
        f"Actividad | Responsable | {PRIMER_SEMESTRE}\n{INFORME} | Hacienda | X\n{AUDIENCIA} | Planeación | | X\n\n"
        f"Actividad | Responsable | {SEGUNDO_SEMESTRE}\n{INFORME} | Hacienda | X\n{AUDIENCIA} | Planeación | | X"
    ),
    "filas_sin_actividad": interpretar(
        plan(
            *(f"{i} | | {i} | Hacienda | Junio" for i in (1, 2, 3)),
            titulos="Numeral | Actividad | Meta | Responsable | Fecha programada",
        )
    ),
    "colores_sin_convencion": pintado(DOS_FILAS, {"C2": AMARILLO, "D3": VERDE}),
    "colores_con_convencion": pintado(
        f"{DOS_FILAS}\n\nConvenciones\n| Programado\n| Ejecutado",
        {"C2": AMARILLO, "D3": VERDE, "A6": AMARILLO, "A7": VERDE},
    ),
    "color_junto_a_marcas": pintado(
        f"{MESES}\n{INFORME} | Hacienda | X\n{AUDIENCIA} | Planeación", {"D2": AMARILLO, "E3": AMARILLO}
    ),
}
LUGARES = {
    "periodos_de_otro_anio": "libro.xlsx › Hoja1 › C1",
    "fecha_fuera_de_su_columna": "libro.xlsx › Hoja1 › E2",
    "hoja_de_otra_clase": "libro.xlsx › Hoja1",
    "meses_de_proyecto": "libro.xlsx › Hoja1 › C2",
    "actividad_supuesta": "libro.xlsx › Hoja1 › A1",
    "cronograma_partido": "libro.xlsx › Hoja1 › A5",
    "filas_sin_actividad": "libro.xlsx › Hoja1 › B3:B5",
    "colores_sin_convencion": "libro.xlsx › Hoja1 › C2",
    "colores_con_convencion": "libro.xlsx › Hoja1 › C2",
    "color_junto_a_marcas": "libro.xlsx › Hoja1 › D2",
}
