"""Lo que le pasa a un formato de avance entre que se envía y vuelve."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from openpyxl.worksheet.worksheet import Worksheet

from pipeline.base.hallazgo import Hallazgo
from tests.formato_lleno import CODIGOS, PRIMERA, correr, hacer_formato, llenar
from tests.hallazgos.ayuda import Receta


def volver(cambiar: Callable[[Worksheet], object] = lambda _: None, lleno: bool = True) -> Receta:
    """El formato de Hacienda, `avance.xlsx`, que vuelve con un cambio."""

    def receta(carpeta: Path) -> tuple[Hallazgo, ...]:
        libro = llenar(hacer_formato()) if lleno else hacer_formato()
        cambiar(libro["Avance"])
        libro.save(carpeta / "avance.xlsx")
        return correr(carpeta).hallazgos

    return receta


def dos_veces(uno: date, otro: date) -> Receta:
    """El mismo formato en dos versiones."""

    def receta(carpeta: Path) -> tuple[Hallazgo, ...]:
        for nombre, dia in (("a1.xlsx", uno), ("a2.xlsx", otro)):
            llenar(hacer_formato(dia)).save(carpeta / nombre)
        return correr(carpeta).hallazgos

    return receta


def combinar(hoja: Worksheet) -> None:
    hoja.merge_cells(start_row=PRIMERA, end_row=PRIMERA + 1, start_column=10, end_column=10)


RECETAS: dict[str, Receta] = {
    "formato_en_blanco": volver(lleno=False),
    "filas_sin_llenar": volver(lambda hoja: [setattr(hoja.cell(PRIMERA, j), "value", None) for j in range(10, 22)]),
    "fila_sin_actividad": volver(lambda hoja: hoja.cell(PRIMERA + 8, 10, 3)),
    "cifra_combinada": volver(combinar),
    "porcentaje_sin_formato": volver(lambda hoja: setattr(hoja.cell(PRIMERA + 2, 10), "number_format", "General")),
    "clave_de_otra_actividad": volver(lambda hoja: hoja.cell(PRIMERA, 1, CODIGOS[4])),
    "texto_que_no_es_el_de_su_clave": volver(lambda hoja: hoja.cell(PRIMERA, 4, "Jornada de vacunación canina")),
    "fechas_con_el_mes_primero": volver(lambda hoja: hoja.cell(4, 4, "08/31/2026")),
    "version_anterior_del_reporte": dos_veces(date(2026, 9, 1), date(2026, 9, 5)),
    "versiones_con_la_misma_fecha": dos_veces(date(2026, 9, 1), date(2026, 9, 1)),
}
LUGARES = {
    "formato_en_blanco": "avance.xlsx › Avance › A6",
    "filas_sin_llenar": "avance.xlsx › Avance › 7:7",
    "fila_sin_actividad": "avance.xlsx › Avance › J15",
    "cifra_combinada": "avance.xlsx › Avance › J7",
    "porcentaje_sin_formato": "avance.xlsx › Avance › J9",
    "clave_de_otra_actividad": "avance.xlsx › Avance › A7",
    "texto_que_no_es_el_de_su_clave": "avance.xlsx › Avance › D7",
    "fechas_con_el_mes_primero": "avance.xlsx › Avance › D4",
    "version_anterior_del_reporte": "a1.xlsx › Avance › J7",
}
