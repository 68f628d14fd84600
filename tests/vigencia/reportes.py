"""Cómo devuelven las dependencias su formato: renombrado, ordenado, con columnas de más, en dos versiones, tarde."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from openpyxl.workbook import Workbook

from tests.dibujo import dibujar
from tests.vigencia import libros
from tests.vigencia.palabras import AL_REPORTAR, EN_HOJA_LIBRE
from tests.vigencia.relato import ABRIL, AGOSTO, COMUNICACIONES, DICIEMBRE

Avances = Mapping[str, tuple[float, str | None]]
_OTRO_CONTENIDO = "Grupos de valor"


def devolver_abril(formatos: Path, entradas: Path) -> None:
    """Planeación, ordenado y renombrado; Hacienda, dos veces y con columnas propias; Cultura, tarde; Comunicaciones, a su modo."""
    planeacion = llenar(
        _formato(formatos, "planeacion"), date(2026, 5, 5), ABRIL,
        {"1.1": (1, "03-20"), "1.2": (1, "04-22"), "1.3": (1, "04-24")},
    )  # fmt: skip
    libros.reordenar(planeacion["Avance"], lambda fila: str(fila["Actividad"]))
    planeacion.save(entradas / "LISTO planeación para enviar (1).xlsx")
    primero = {"2.1": (0.3, "04-28"), "2.2": (0, None), "2.3": (1, "04-29")}
    llenar(_formato(formatos, "hacienda"), date(2026, 5, 6), ABRIL, primero).save(entradas / "Hacienda abril.xlsx")
    segundo = llenar(_formato(formatos, "hacienda"), date(2026, 5, 12), ABRIL,
                     {"2.1": (0.3, "04-28"), "2.2": (1, "04-14"), "2.3": (2, "04-29")})  # fmt: skip
    _agregar_columnas(segundo)
    segundo.save(entradas / "Hacienda abril corregido.xlsx")
    llenar(_formato(formatos, "cultura"), date(2026, 5, 19), ABRIL, {"3.3": (0, None)}).save(entradas / "cultura.xlsx")
    _hoja_libre(entradas / "Comunicaciones abril.xlsx", ABRIL, "30 de abril de 2026")


def devolver_agosto(formatos: Path, entradas: Path) -> None:
    """Planeación borró las filas que no eran suyas; Hacienda mandó otra vez; Cultura filtró y ordenó."""
    planeacion = llenar(
        _formato(formatos, "planeacion"), date(2026, 9, 7), AGOSTO,
        {"1.2": (2, "08-28"), "1.3": (1, "04-24"), "3.7": (1, "08-28")},
    )  # fmt: skip
    _borrar(planeacion, "3.2")
    planeacion.save(entradas / "avance agosto.xlsx")
    for dia, avances, nombre in (
        (date(2026, 9, 3), {"2.1": (0.5, "08-27"), "2.3": (2, "04-29")}, "Hacienda agosto.xlsx"),
        (date(2026, 9, 8), {"2.1": (0.8, "08-27"), "2.3": (2, "04-29")}, "Hacienda agosto (este sí).xlsx"),
    ):
        llenar(_formato(formatos, "hacienda"), dia, AGOSTO, avances).save(entradas / nombre)
    cultura = llenar(
        _formato(formatos, "cultura"), date(2026, 9, 9), AGOSTO, {"3.3": (1, "08-20"), "3.6": (0.75, "08-25")}
    )
    libros.reordenar(cultura["Avance"], lambda fila: str(fila["Estado"]))
    cultura["Avance"].auto_filter.add_filter_column(3, ["Encuestar a los asistentes a los diálogos"])
    cultura.save(entradas / "reporte cultura 2.xlsx")


def devolver_tarde(entradas: Path) -> None:
    """Comunicaciones manda lo de agosto el 25 de septiembre, con el nombre que la actividad tenía antes de julio."""
    _hoja_libre(entradas / "Comunicaciones agosto.xlsx", AGOSTO, "31 de agosto de 2026", "25/09/2026")


def devolver_diciembre(formatos: Path, entradas: Path) -> None:
    """Cada quien el suyo, a tiempo."""
    for quien, avances in {
        "planeacion": {"1.2": (3, "12-10"), "3.2": (1, "11-28")},
        "hacienda": {"1.3": (2, "11-27"), "2.1": (1, "10-20"), "2.3": (3, "10-30")},
        "cultura": {"3.3": (3, "12-03")},
        "comunicaciones": {"3.1": (4, "12-14"), "3.2": (1, "11-29"), "3.5": (0, None)},
    }.items():
        libro = llenar(_formato(formatos, quien), date(2027, 1, 6), DICIEMBRE, avances)
        libro.save(entradas / f"{quien} diciembre.xlsx")


def llenar(formato: Path, dia: date, corte: date, avances: Avances) -> Workbook:
    """El formato de una dependencia con su fecha de reporte, sus cifras y lo que escribe al lado."""
    libro = libros.abrir(formato)
    hoja = libro["Avance"]
    hoja.cell(libros.encabezado(hoja, "Fecha de reporte"), 4).value = dia
    for numeral, (avance, ejecutada) in avances.items():
        descripcion, evidencia, contenido = AL_REPORTAR[corte, numeral]
        libros.poner(hoja, libros.fila_de(hoja, "No.", numeral), {
            "Avance acumulado": avance,
            "Fecha de ejecución": date.fromisoformat(f"{corte.year}-{ejecutada}") if ejecutada else None,
            "Descripción del avance": descripcion, "Evidencia": evidencia or None, _OTRO_CONTENIDO: contenido or None,
        })  # fmt: skip
    return libro


def _formato(formatos: Path, quien: str) -> Path:
    return next(ruta for ruta in formatos.glob("*.xlsx") if quien in ruta.name)


def _agregar_columnas(libro: Workbook) -> None:
    hoja = libro["Avance"]
    hoja.insert_cols(4, 2)
    fila = libros.encabezado(hoja, libros.CLAVE)
    hoja.cell(fila, 4, "Radicado interno")
    hoja.cell(fila, 5, "Quién lo hizo")
    for f in range(fila + 1, hoja.max_row + 1):
        hoja.cell(f, 4, f"RAD-{f}")
    for f in range(1, fila):  # el membrete se queda donde estaba
        hoja.cell(f, 4).value, hoja.cell(f, 6).value = hoja.cell(f, 6).value, None


def _borrar(libro: Workbook, numeral: str) -> None:
    hoja = libro["Avance"]
    hoja.delete_rows(libros.fila_de(hoja, "No.", numeral))


def _hoja_libre(ruta: Path, corte: date, dicho: str, reporte: str = "") -> None:
    renglones = [
        f"{actividad} | p:{float(cuanto.rstrip('%')) / 100} | {hecho} | {'f:' + dia if dia else ''} | carpeta de prensa"
        for (de, actividad), (cuanto, hecho, dia) in EN_HOJA_LIBRE.items()
        if de == corte
    ]
    membrete = [f"Dependencia: | {COMUNICACIONES}", f"Corte: | {dicho}"]
    membrete += [f"Fecha de reporte: | {reporte}"] if reporte else []
    titulos = "Actividad | % de avance | Descripción del avance | Fecha de ejecución | Evidencia"
    dibujar(ruta, Hoja1="\n".join([*membrete, titulos, *renglones]))
