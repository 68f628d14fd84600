"""El otro formato oficial: los seguimientos de la vigencia lado a lado, por componente."""

from typing import Any

from tests.herramientas.formato_seguimiento import CABEZA, NOTAS
from tests.herramientas.reglas_del_formato import colorear_zonas, preparar_pagina

ANCHO_COMPONENTE = 30
COLUMNAS = (
    ("Actividades programadas", 13, "programadas", "numero"),
    ("Actividades cumplidas", 13, "cumplidas", "numero"),
    ("% de avance", 12, "avance", "porcentaje"),
    ("Zona", 13, "zona", "zona"),
    ("Observaciones", 32, "observacion_control_interno", "vacia"),
)
CORTES = 3
_ULTIMA = CORTES * len(COLUMNAS)


def dibujar_tres_cortes(libro: Any, estilos: dict[str, Any], firmar: Any) -> None:
    """Una hoja con la cabeza oficial, una banda por seguimiento y dos filas por componente."""
    hoja = libro.add_worksheet("Seguimiento")
    preparar_pagina(hoja, "Seguimiento", alto=1)
    hoja.set_column(0, 0, ANCHO_COMPONENTE)
    hoja.set_row(0, 27)
    hoja.write_string(0, 0, "Seguimiento de Control Interno", estilos["titulo"])
    hoja.merge_range(1, 0, 1, _ULTIMA, "{{planes}}", estilos["subtitulo"])
    for i, (rotulo, valor, otro, suyo, clase) in enumerate(CABEZA, 3):
        hoja.write_string(i, 0, rotulo, estilos["rotulo"])
        hoja.merge_range(i, 1, i, 5, valor, estilos["dato"])
        hoja.merge_range(i, 6, i, 8, otro, estilos["rotulo"])
        hoja.merge_range(i, 9, i, 10, suyo, estilos[clase])
    hoja.write_blank(7, 0, None, estilos["encabezado_para_escribir"])
    hoja.write_string(8, 0, "Componente", estilos["encabezado"])
    for fila, nombre, tabla, total in ((9, "{{resumen.componente}}", "resumen", ""), (11, "Total", "total", "total_")):
        hoja.write_string(fila, 0, nombre, estilos[f"{total}texto_arriba"])
        hoja.write_blank(fila + 1, 0, None, estilos[f"{total}texto_abajo"])
        for corte in range(CORTES):
            _dibujar_corte(hoja, estilos, fila, corte, tabla, total)
    hoja.set_row(8, 33)
    for i, (rotulo, marca) in enumerate(NOTAS, 14):
        hoja.write_string(i, 0, rotulo, estilos["nota_rotulo"])
        hoja.merge_range(i, 1, i, _ULTIMA, marca, estilos["nota"])
    for desde, hasta, rol in ((0, 1, "elaboro"), (3, 5, "reviso"), (8, 10, "aprobo")):
        firmar(hoja, estilos, 19, desde, hasta, rol, 30)
    for corte in range(CORTES):
        letra = "ABCDEFGHIJKLMNOP"[1 + corte * len(COLUMNAS) + 3]
        colorear_zonas(libro, hoja, f"{letra}10:{letra}13")
    hoja.repeat_rows(7, 8)
    hoja.print_area(0, 0, 19, _ULTIMA)


def _dibujar_corte(hoja: Any, estilos: dict[str, Any], fila: int, corte: int, tabla: str, total: str) -> None:
    primera = 1 + corte * len(COLUMNAS)
    banda = f"Seguimiento {corte + 1} de Control Interno · Corte {{{{corte_{corte + 1}}}}}"
    if fila == 9:
        hoja.merge_range(7, primera, 7, primera + len(COLUMNAS) - 1, banda, estilos["encabezado_para_escribir"])
    for i, (titulo, ancho, campo, clase) in enumerate(COLUMNAS, primera):
        hoja.set_column(i, i, ancho)
        hoja.write_string(8, i, titulo, estilos["encabezado"])
        hoja.write_string(fila, i, f"{{{{{tabla}.{campo}_{corte + 1}}}}}", estilos[f"{total}{clase}_arriba"])
        debajo = f"{{{{{tabla}.cuenta_{corte + 1}}}}}" if campo == "avance" else None
        hoja.write(fila + 1, i, debajo, estilos[f"{total}{clase}_abajo"])
