"""Los cronogramas que marcan los meses solo con color se leen como si llevaran una X."""

from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import PatternFill

from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado, Tarea
from pipeline.entidad import Dependencia, Entidad

MESES = ["Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic"]
AMARILLO = PatternFill("solid", fgColor="FFFF00")


def leer(ruta: Path, pintadas: dict[str, str], escritas: dict[str, str] | None = None) -> ArchivoInterpretado:
    libro = Workbook()
    hoja = libro.active
    hoja.append(["Actividad", "Responsable", *MESES])
    hoja.append(["Revisar los extintores", "Hacienda"])
    hoja.append(["Pintar las aulas", "Hacienda"])
    for celda, color in pintadas.items():
        hoja[celda].fill = PatternFill("solid", fgColor=color)
    for celda, texto in (escritas or {}).items():
        hoja[celda] = texto
    libro.save(ruta)
    return interpretar_archivo(
        Tarea(ruta, ruta.name, Entidad("Alcaldía", 2026, dependencias=(Dependencia("Hacienda"),)))
    )


def periodos(leido: ArchivoInterpretado) -> list[tuple[str, ...]]:
    return [a.periodos for plan in leido.planes for a in plan.actividades]


def test_una_celda_pintada_y_vacia_es_una_marca_y_se_dice(tmp_path: Path) -> None:
    leido = leer(tmp_path / "c.xlsx", {"C2": "FFFF00", "H2": "FFFF00", "N3": "FFFF00"})
    assert periodos(leido) == [("M01", "M06"), ("M12",)]
    assert [(h.nombre, h.origen.celda) for h in leido.hallazgos if h.nombre == "marcas_de_color"] == [
        ("marcas_de_color", "C2")
    ]


def test_si_hay_marcas_escritas_el_color_no_cuenta(tmp_path: Path) -> None:
    leido = leer(tmp_path / "c.xlsx", {"C2": "FFFF00", "D2": "FFFF00"}, {"E2": "X", "F3": "X"})
    assert periodos(leido) == [("M03",), ("M04",)]


def test_el_fondo_de_toda_la_cuadricula_no_es_una_marca(tmp_path: Path) -> None:
    fondo = {f"{c}{f}": "F2F2F2" for c in "CDEFGHIJKLMN" for f in (2, 3)}
    assert periodos(leer(tmp_path / "c.xlsx", fondo)) == [(), ()]
