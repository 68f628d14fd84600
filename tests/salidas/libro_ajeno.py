"""Un libro como los que llegan: con todo lo que una librería que lo abra y lo guarde podría perder."""

import io
import zipfile
from pathlib import Path

import xlsxwriter

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.entidad import Limites
from pipeline.salidas.devolver.libro import marcar_libro
from pipeline.salidas.devolver.marca import Encargo
from tests.salidas.formatos_de_prueba import partes

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db0"
    "0000000049454e44ae426082"
)


def hacer_libro_con_todo(ruta: Path) -> Path:
    """Plan (con de todo), una hoja oculta, una protegida con su nota y una de gráfico; abierto en la segunda."""
    libro = xlsxwriter.Workbook(str(ruta))
    plan, oculta, protegida = (libro.add_worksheet(n) for n in ("Plan d'acción", "Listas", "Datos & más"))
    rojo, fecha = (
        libro.add_format({"bg_color": "#FF0000"}),
        libro.add_format({"num_format": "dd/mm/yyyy", "bold": True}),
    )
    plan.write_row(0, 0, ["Actividad", "Responsable", "Fecha", "Avance"])
    for fila in range(1, 8):
        plan.write_row(fila, 0, [f"Publicar el informe {fila}", "Hacienda"])
        plan.write_number(fila, 2, 46000 + fila, fecha)
        plan.write_formula(fila, 3, f"=C{fila + 1}*2", None, (46000 + fila) * 2)
    plan.write_blank(2, 5, None, rojo)
    plan.merge_range(9, 0, 9, 3, "Notas", rojo)
    plan.insert_image(12, 0, "logo.png", {"image_data": io.BytesIO(PIXEL), "description": "El escudo"})
    plan.insert_textbox(12, 2, "Elaboró: Planeación")
    plan.insert_button(14, 0, {"caption": "Actualizar"})
    plan.insert_checkbox(15, 0, False)
    plan.write_comment("B2", "Confirmar con Hacienda", {"author": "Jefe de Planeación"})
    plan.data_validation("B2:B8", {"validate": "list", "source": ["Hacienda", "Salud"]})
    plan.conditional_format("D2:D8", {"type": "data_bar", "data_bar_2010": True})
    plan.add_sparkline("E2", {"range": "'Plan d''acción'!C2:D2"})
    plan.autofilter("A1:D8")
    plan.repeat_rows(0)
    plan.print_area("A1:F20")
    grafica = libro.add_chart({"type": "column"})
    grafica.add_series({"values": "='Plan d''acción'!$D$2:$D$8"})
    plan.insert_chart("G2", grafica)
    libro.define_name("Responsables", "=Listas!$A$1:$A$2")
    oculta.write_column(0, 0, ["Hacienda", "Salud"])
    oculta.hide()
    protegida.add_table(0, 0, 3, 1, {"name": "Datos"})
    protegida.protect("clave")
    protegida.repeat_rows(2)
    protegida.activate()
    torta = libro.add_chart({"type": "pie"})
    torta.add_series({"values": "=Listas!$A$1:$A$2"})
    libro.add_chartsheet("Gráfico").set_chart(torta)
    libro.close()
    return ruta


def falla(
    hoja: str, fila: int, columna: int, valor: str = "31/06/2026", nombre: str = "fecha_imposible", **datos: int
) -> Hallazgo:
    """Un hallazgo en una celda del libro; `fila_final` y `columna_final` si es de una región."""
    return anotar(nombre, Origen("libro.xlsx", hoja, fila, columna, **datos), valor, cuantas=1)


def marcar(contenido: bytes, *hallazgos: Hallazgo) -> bytes:
    """El libro marcado."""
    return marcar_libro(contenido, Encargo("libro.xlsx", "31/08/2026", hallazgos), Limites())


def rehacer(contenido: bytes, **cambios: tuple[str, str]) -> bytes:
    """El libro con un pedazo de texto cambiado en las partes cuyo nombre termina así (`_` por `.` y por `/`)."""
    salida = io.BytesIO()
    with zipfile.ZipFile(salida, "w", zipfile.ZIP_DEFLATED) as zip_:
        for nombre, datos in partes(contenido).items():
            for final, (viejo, nuevo) in cambios.items():
                if nombre.replace("/", "_").replace(".", "_").endswith(final):
                    assert viejo.encode() in datos
                    datos = datos.replace(viejo.encode(), nuevo.encode())
            zip_.writestr(nombre, datos)
    return salida.getvalue()
