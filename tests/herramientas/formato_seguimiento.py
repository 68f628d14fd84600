"""Lo que dice y cómo se ve el formato de seguimiento: columnas, marcas y estilos."""

from typing import Any

from pipeline import estilo
from pipeline.tablas.seguimiento import ESTADOS

SUAVE, PARA_ESCRIBIR = "#E4EBF1", "#FFFFFF"

RESUMEN = (
    ("Componente", 37, "{{resumen.componente}}", "texto"),
    ("Actividades programadas", 13.5, "{{resumen.programadas}}", "numero"),
    ("Actividades cumplidas", 13.5, "{{resumen.cumplidas}}", "numero"),
    ("% de avance", 11, "{{resumen.avance}}", "porcentaje"),
    ("Zona", 13.5, "{{resumen.zona}}", "zona"),
    ("Hechos al corte", 34, "{{resumen.observaciones}}", "texto"),
    ("Observaciones de Control Interno", 42, "{{resumen.observacion_control_interno}}", "vacia"),
)
CABEZA = (
    ("Entidad", "{{entidad}}", "Corte", "{{corte}}"),
    ("Vigencia", "{{vigencia}}", "Fecha de seguimiento", "{{fecha_seguimiento}}"),
    ("Periodo evaluado", "{{periodo}}", "Plazo de publicación", "{{plazo_publicacion}}"),
)
NOTAS = (("Método", "{{metodo}}"), ("Denominador", "{{denominador}}"), ("Zonas", "{{zonas}}"),
         ("Fuente", "{{fuente}}"))  # fmt: skip
DETALLE = (
    ("Lo programado", (
        ("Componente", 14, "{{actividad.componente}}", "texto"),
        ("Subcomponente", 15.5, "{{actividad.subcomponente}}", "texto"),
        ("Código", 10, "{{actividad.codigo}}", "texto"),
        ("Actividad", 31, "{{actividad.actividad}}", "texto"),
        ("Responsable", 15.5, "{{actividad.responsable}}", "texto"),
        ("Fecha programada", 12.5, "{{actividad.fecha_programada}}", "fecha"),
        ("Meta o producto", 15, "{{actividad.meta}}", "texto"),
        ("Programado al corte", 11, "{{actividad.programado}}", "numero"),
    )),
    ("{{cifras_de}}", (
        ("Ejecutado", 10, "{{actividad.ejecutado}}", "numero"),
        ("% de avance", 8.5, "{{actividad.avance}}", "porcentaje"),
        ("Estado", 11.5, "{{actividad.estado}}", "estado"),
        ("Descripción y soporte", 30, "{{actividad.reporte}}", "texto"),
    )),
    ("Lo que monitorea Planeación", (
        ("% según monitoreo", 10.5, "{{actividad.monitoreo}}", "vacia_porcentaje"),
        ("Observaciones de Planeación", 18, "{{actividad.observacion_planeacion}}", "vacia"),
    )),
    ("Lo que verifica Control Interno (para diligenciar)", (
        ("¿Cumplida según verificación?", 11.5, "{{actividad.cumplida_verificada}}", "vacia"),
        ("% verificado", 10.5, "{{actividad.verificado}}", "vacia_porcentaje"),
        ("Estado verificado", 12, "{{actividad.estado_verificado}}", "vacia"),
        ("Observaciones", 24, "{{actividad.observacion_control_interno}}", "vacia"),
    )),
    ("De dónde sale", (
        ("Archivo, hoja y celda", 25, "Plan: {{actividad.origen}}\nReporte: {{actividad.origen_reporte}}", "origen"),
    )),
    ("", (("Código rendición", 10, "{{actividad.codigo}}", "clave"),)),
)  # fmt: skip
ESTADOS_VERIFICADOS = list(ESTADOS)


def _hacer_rasgos() -> dict[str, dict[str, Any]]:
    base = {"font_name": estilo.LETRA_LIBRO, "font_size": estilo.TAMANO_LIBRO, "font_color": estilo.TEXTO,
            "valign": "vcenter"}  # fmt: skip
    celda = {**base, "border": 1, "border_color": estilo.BORDE, "text_wrap": True}
    numero = {**celda, "text_wrap": False, "align": "center", "num_format": estilo.FORMATO_NUMERO}
    porcentaje = {**numero, "num_format": estilo.FORMATO_PORCENTAJE}
    total = {"bold": True, "bg_color": SUAVE, "top": 2, "top_color": estilo.AZUL}
    return {
        "titulo": {**base, "bold": True, "font_size": 16, "font_color": estilo.AZUL},
        "subtitulo": {**base, "font_size": 11, "text_wrap": True, "valign": "top"},
        "rotulo": {**celda, "bold": True, "font_color": estilo.AZUL, "bg_color": SUAVE, "text_wrap": False,
                   "indent": 1},
        "dato": {**celda, "align": "left", "indent": 1},
        "dato_fecha": {**celda, "align": "left", "indent": 1, "num_format": estilo.FORMATO_FECHA},
        "encabezado": {**celda, "bold": True, "font_color": estilo.BLANCO, "bg_color": estilo.AZUL, "align": "center"},
        "grupo": {**celda, "bold": True, "font_color": estilo.AZUL, "bg_color": SUAVE, "align": "center"},
        "grupo_oci": {**celda, "bold": True, "bg_color": estilo.PROGRAMADO, "align": "center"},
        "encabezado_oci": {**celda, "bold": True, "bg_color": estilo.PROGRAMADO, "align": "center"},
        "texto": {**celda, "align": "left", "indent": 1},
        "numero": numero,
        "porcentaje": porcentaje,
        "zona": {**celda, "align": "center", "bold": True},
        "estado": {**celda, "align": "left", "indent": 1},
        "fecha": {**celda, "align": "left", "indent": 1, "num_format": estilo.FORMATO_FECHA},
        "origen": {**celda, "align": "left", "indent": 1, "font_size": estilo.TAMANO_LIBRO - 1},
        "vacia": {**celda, "align": "left", "indent": 1, "bg_color": PARA_ESCRIBIR, "locked": False},
        "vacia_porcentaje": {**porcentaje, "bg_color": PARA_ESCRIBIR, "locked": False},
        "total_texto": {**celda, **total, "align": "left", "indent": 1},
        "total_numero": {**numero, **total},
        "total_porcentaje": {**numero, **total, "num_format": estilo.FORMATO_PORCENTAJE},
        "total_zona": {**celda, **total, "align": "center"},
        "total_vacia": {**celda, **total, "align": "left", "indent": 1, "bg_color": PARA_ESCRIBIR, "bold": False,
                        "locked": False},
        "nota_rotulo": {**base, "bold": True, "font_color": estilo.AZUL, "valign": "top"},
        "nota": {**base, "text_wrap": True, "valign": "top"},
        "suelto": {**base},
        "clave": {**base},
        "firma": {**base, "text_wrap": True, "valign": "top"},
    }  # fmt: skip


RASGOS = _hacer_rasgos()
