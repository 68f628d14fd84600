"""Las cifras de un recibo, en grande: son las mismas del seguimiento."""

from pipeline.estilo import ZONAS
from pipeline.salidas.recibos.hoja import Pagina
from pipeline.salidas.recibos.recibo import Recibo


def poner_tarjetas(pagina: Pagina, recibo: Recibo) -> None:
    """Las mismas cifras del seguimiento, en grande."""
    hoja, formatos, r = pagina.hoja, pagina.libro.formatos, recibo.resumen
    zona = ZONAS[r.zona if r else "No aplica"]
    fondo = pagina.libro.libro.add_format({
        "font_name": "Calibri", "font_size": 16, "bold": True, "align": "center", "valign": "vcenter",
        "bg_color": zona.fondo, "font_color": zona.tinta,
    })  # fmt: skip
    rotulos = (
        "",
        "",
        "Cumplidas de las que aplican al corte",
        "Zona",
        "Avance ponderado",
        "Filas que cuentan",
        "Por aclarar",
    )
    fila = pagina.fila
    hoja.merge_range(fila, 0, fila, 1, "% de avance", formatos["rotulo"])
    for j, rotulo in enumerate(rotulos[2:], 2):
        hoja.write_string(fila, j, rotulo, formatos["rotulo"])
    pagina.avanzar(19)
    fila = pagina.fila
    _poner_porcentaje(pagina, fila, 0, r.cumplimiento if r else None, hasta=1)
    dichas = f"{r.cumplidas} de {r.aplican}" if r else "No tiene actividades a su cargo"
    hoja.write_string(fila, 2, dichas, formatos["cifra_zona"])
    hoja.write_string(fila, 3, zona.rotulo, fondo)
    _poner_porcentaje(pagina, fila, 4, r.avance if r else None)
    valen = sum(x.cuentan for x in recibo.recibidos)
    hoja.write_string(fila, 5, f"{valen} de {len(recibo.leidas)}", formatos["cifra_zona"])
    hoja.write_number(fila, 6, len(recibo.hallazgos), formatos["cifra"])
    pagina.avanzar(34)


def _poner_porcentaje(pagina: Pagina, fila: int, columna: int, valor: float | None, hasta: int | None = None) -> None:
    hoja, formato = pagina.hoja, pagina.libro.formatos["cifra_porcentaje" if valor is not None else "cifra_zona"]
    if hasta is not None:
        hoja.merge_range(fila, columna, fila, hasta, "", formato)
    if valor is None:
        hoja.write_string(fila, columna, "No aplica", formato)
    else:
        hoja.write_number(fila, columna, valor, formato)
