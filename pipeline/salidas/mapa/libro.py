"""El libro del mapa: la leyenda y una hoja por cada hoja del original, con sus mismas celdas."""

from datetime import datetime
from io import BytesIO

from xlsxwriter.workbook import Workbook

from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.salidas._excel.formatos import crear_formatos
from pipeline.salidas.mapa.hoja import dibujar_hoja
from pipeline.salidas.mapa.leyenda import escribir_leyenda
from pipeline.salidas.mapa.nombres import nombrar_hojas
from pipeline.salidas.mapa.pinceles import Pinceles

LEYENDA = "Leyenda"
_OPCIONES = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
_SIEMPRE = datetime(2000, 1, 1)  # los mismos bytes con el mismo archivo


def dibujar_mapa(leido: ArchivoInterpretado) -> bytes:
    """El .xlsx del mapa de un archivo leído con sus destinos; lleva la marca de los libros que hace el programa."""
    salida = BytesIO()
    libro = Workbook(salida, _OPCIONES)
    libro.set_properties({"title": f"Mapa de celdas de {leido.archivo}", "created": _SIEMPRE})
    libro.set_custom_property("rendicion", "mapa", "text")
    hojas = [h for h in leido.hojas if h.hoja]
    leyenda, *nombres = nombrar_hojas([LEYENDA, *(h.nombre for h in hojas)], ceden=1)
    escribir_leyenda(libro.add_worksheet(leyenda), crear_formatos(libro), libro, leido)
    pinceles = Pinceles(libro)
    for contada, nombre in zip(hojas, nombres, strict=True):
        dibujar_hoja(libro.add_worksheet(nombre), contada, pinceles)
    libro.close()
    return salida.getvalue()
