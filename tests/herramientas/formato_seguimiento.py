"""Lo que dice y cómo se ve el formato de seguimiento: columnas, marcas y estilos."""

from typing import Any

from pipeline import estilo
from pipeline.tablas.seguimiento import ESTADOS

SUAVE, PARA_ESCRIBIR = "#E4EBF1", "#FFFFFF"

RESUMEN = (
    ("Componente", 36, "{{resumen.componente}}", "texto"),
    ("Actividades programadas", 13.5, "{{resumen.programadas}}", "numero"),
    ("Actividades cumplidas", 13.5, "{{resumen.cumplidas}}", "numero"),
    ("% de avance", 13.5, "{{resumen.avance}}", "porcentaje"),
    ("Zona", 16, "{{resumen.zona}}", "zona"),
    ("Hechos al corte", 46, "{{resumen.observaciones}}", "texto"),
    ("Observaciones de Control Interno", 62, "{{resumen.observacion_control_interno}}", "vacia"),
)
BAJO_EL_RESUMEN = {"% de avance": "{{resumen.cuenta}}", "Zona": "{{resumen.rango}}"}
"""Lo que se imprime en la celda de abajo: con qué se dividió y entre qué cifras está la zona."""
CABEZA = (
    ("Entidad", "{{entidad}}", "Corte", "{{corte}}", "dato_fecha"),
    ("Vigencia", "{{vigencia}}", "Fecha de seguimiento", "{{fecha_seguimiento}}", "dato_fecha"),
    ("Periodo evaluado", "{{periodo}}", "Fecha de publicación", "{{plazo_publicacion}}", "dato_plazo"),
)
NOTAS = (("Método", "{{metodo}}"), ("Denominador", "{{denominador}}"), ("Zonas", "{{zonas}}"),
         ("Fuente", "{{fuente}}"))  # fmt: skip
CLAVE = "Código rendición"
DETALLE = (
    (CLAVE, 10.5, "{{actividad.codigo}}", "clave"),
    ("Componente", 13.5, "{{actividad.componente}}", "texto"),
    ("Actividad", 30, "{{actividad.actividad}}", "texto"),
    ("Responsable", 15, "{{actividad.responsable}}", "texto"),
    ("Fecha programada", 12, "{{actividad.fecha_programada}}", "fecha"),
    ("Meta o producto", 16, "{{actividad.meta}}", "texto"),
    ("Ejecutado", 10, "{{actividad.ejecutado}}", "numero"),
    ("Programado al corte", 11.5, "{{actividad.programado}}", "numero"),
    ("% de avance (ejecutado ÷ programado)", 12, "{{actividad.avance}}", "porcentaje"),
    ("Estado", 12, "{{actividad.estado}}", "estado"),
    ("Lo reportado y su soporte", 27, "{{actividad.reporte}}", "texto"),
    ("¿Cumplida según verificación?", 13.5, "{{actividad.cumplida_verificada}}", "vacia_corta"),
    ("% verificado", 11, "{{actividad.verificado}}", "vacia_porcentaje"),
    ("Estado verificado", 12.5, "{{actividad.estado_verificado}}", "vacia"),
    ("Observaciones", 34, "{{actividad.observacion_control_interno}}", "vacia"),
)
MONITOREO = (
    (CLAVE, 12, "{{actividad.codigo}}", "clave"),
    ("Componente", 20, "{{actividad.componente}}", "texto"),
    ("Actividad", 44, "{{actividad.actividad}}", "texto"),
    ("Responsable", 24, "{{actividad.responsable}}", "texto"),
    ("% de avance", 11, "{{actividad.avance}}", "porcentaje"),
    ("Estado", 14, "{{actividad.estado}}", "estado"),
    ("% según monitoreo", 12, "{{actividad.monitoreo}}", "vacia_porcentaje"),
    ("Observaciones de Planeación", 48, "{{actividad.observacion_planeacion}}", "vacia"),
)
TRAZABILIDAD = (
    (CLAVE, 21, "{{actividad.codigo}}", "vinculo"),
    ("Subcomponente", 20, "{{actividad.subcomponente}}", "texto"),
    ("Actividad", 44, "{{actividad.actividad}}", "texto"),
    ("Celda del plan", 44, "{{actividad.origen}}", "texto"),
    ("Celda de lo reportado", 50, "{{actividad.origen_reporte}}", "texto"),
)
DE_CONTROL_INTERNO = frozenset(t for t, *_ in DETALLE[11:])
DE_PLANEACION = frozenset(t for t, *_ in MONITOREO[6:])
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
        "dato_plazo": {**celda, "align": "left", "indent": 1, "num_format": f'"a más tardar el "{estilo.FORMATO_FECHA}'},
        "encabezado": {**celda, "bold": True, "font_color": estilo.BLANCO, "bg_color": estilo.AZUL, "align": "center"},
        "encabezado_para_escribir": {**celda, "bold": True, "bg_color": estilo.PROGRAMADO, "align": "center"},
        "texto": {**celda, "align": "left", "indent": 1},
        "numero": numero,
        "porcentaje": porcentaje,
        "zona": {**celda, "align": "center", "bold": True},
        "estado": {**celda, "align": "left", "indent": 1},
        "fecha": {**celda, "align": "left", "indent": 1, "num_format": estilo.FORMATO_FECHA},
        "clave": {**celda, "align": "left"},
        "vinculo": {**celda, "align": "left", "font_color": estilo.AZUL, "underline": 1, "text_wrap": False},
        "enlace": {**base, "font_color": estilo.AZUL, "underline": 1},
        "vacia": {**celda, "align": "left", "indent": 1, "bg_color": PARA_ESCRIBIR, "locked": False},
        "vacia_corta": {**celda, "align": "center", "bg_color": PARA_ESCRIBIR, "locked": False},
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
        "firma": {**base, "text_wrap": True, "valign": "top", "align": "left", "indent": 1},
    }  # fmt: skip


def _partir_en_dos(rasgos: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Los mismos rasgos para una fila que se ve como una sola celda con la de abajo, y los de esa de abajo."""
    dos = {}
    for clase in ("texto", "numero", "porcentaje", "zona", "vacia"):
        for nombre in (clase, f"total_{clase}"):
            suyo = rasgos[nombre]
            alto = "bottom" if clase in ("porcentaje", "numero") else "vcenter"
            dos[f"{nombre}_arriba"] = {**suyo, "bottom": 0, "valign": alto}
            dos[f"{nombre}_abajo"] = {**suyo, "top": 0, "bold": False, "valign": "top", "num_format": "General"}
    return dos


RASGOS = _hacer_rasgos()
RASGOS |= _partir_en_dos(RASGOS)
