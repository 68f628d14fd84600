"""Lo que se responde en el libro de reportes por decidir, cuando no basta o se contradice."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import openpyxl

from pipeline.base.hallazgo import Hallazgo
from pipeline.salidas.por_decidir import escribir_por_decidir
from tests.hallazgos.ayuda import Receta, avance, calculado, corrida, escribir, plan

PLAN = plan(
    "Publicar el informe de gestión del primer semestre | 1 | Planeación | Junio",
    "Publicar el informe de gestión del segundo semestre | 1 | Planeación | Junio",
)
AVANCE = avance("Publicar el informe de gestión | 50% | Acta 3")
UNA, OTRA = "PAAC-2026-A01", "PAAC-2026-A02"
FILA, DECISION = 5, 5


def responder(**libros: str) -> Receta:
    """El libro de preguntas, respondido: uno por nombre, con lo que se escribe en la decisión de su única fila."""

    def receta(carpeta: Path) -> Iterable[Hallazgo]:
        escribir(carpeta, {"plan.xlsx": PLAN, "avance.xlsx": AVANCE})
        resultado: Any = calculado(carpeta)
        for nombre, dicho in libros.items():
            ruta = carpeta / f"{nombre}.xlsx"
            escribir_por_decidir(resultado, ruta)
            libro = openpyxl.load_workbook(ruta)
            libro["Por decidir"].cell(FILA, DECISION).value = dicho
            libro.save(ruta)
        return corrida(carpeta)

    return receta


RECETAS: dict[str, Receta] = {
    "decisiones_contradictorias": responder(por_decidir=UNA, por_decidir_2=OTRA),
    "decision_sin_actividad": responder(por_decidir="PAAC-2026-A09"),
    "reporte_dejado_sin_actividad": responder(por_decidir="Ninguna de estas"),
    "decision_no_entendida": responder(por_decidir="Otra (escriba el código)"),
}
LUGARES = {
    "decisiones_contradictorias": "por_decidir_2.xlsx",
    "decision_sin_actividad": "avance.xlsx › Hoja1 › A4",
    "reporte_dejado_sin_actividad": "avance.xlsx › Hoja1 › A4",
    "decision_no_entendida": "por_decidir.xlsx › Por decidir › E5",
}
