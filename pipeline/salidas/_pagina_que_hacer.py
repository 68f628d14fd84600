"""La sección de la página que dice qué abrir, corregir, decidir, firmar y enviar, y quién falta por reportar."""

from collections.abc import Sequence
from datetime import date
from urllib.parse import quote

from pipeline.base.espanol import fecha, fecha_larga
from pipeline.base.hallazgo import Gravedad
from pipeline.base.texto import contar, enumerar
from pipeline.calculo.pendientes import ordenar_responsables
from pipeline.calculo.plazo_de_reporte import reporte_pedido
from pipeline.calculo.por_decidir import buscar_por_decidir
from pipeline.calculo.por_reportar import buscar_por_reportar
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._pagina import Html, grupo, lista, parrafo, rejilla, seccion, tabla, texto
from pipeline.salidas._pagina_por_asunto import ir_a_los_asuntos, por_asunto
from pipeline.salidas.entregable import MOMENTOS, Entregable
from pipeline.salidas.por_decidir import ARCHIVO as POR_DECIDIR


def decir_que_hacer(resultado: Resultado, entregables: Sequence[Entregable]) -> Html:
    """El plazo, los archivos en el orden en que se usan, los demás por asunto y quién falta por reportar."""
    grupos = []
    for momento in MOMENTOS:
        suyos = [e for e in entregables if e.momento == momento and not e.carpeta]
        if suyos:
            grupos.append(grupo(momento, lista([_renglon(e, resultado) for e in suyos])))
    en_orden = rejilla(grupos, en_orden=True)
    if not resultado.actividades:
        return Html(
            por_asunto(entregables, "La rendición de cuentas") + seccion("que-hacer", "Qué hacer, en orden", en_orden)
        )
    partes = (_plazo(resultado), ir_a_los_asuntos(entregables), en_orden)
    que_hacer = seccion("que-hacer", "Qué hacer, en orden", *partes)
    return Html(que_hacer + _quien_falta(resultado) + por_asunto(entregables))


def _plazo(resultado: Resultado) -> Html:
    publicacion = resultado.corte.publicacion
    return Html(f'<div class="plazo"><p><strong>Publicar a más tardar el {texto(fecha_larga(publicacion))}</strong> '
                f"({texto(_faltan(resultado.hoy, publicacion))}).</p></div>\n")  # fmt: skip


def _renglon(entregable: Entregable, resultado: Resultado) -> Html:
    """El vínculo, cuánto hay que hacer y qué es."""
    nombre = entregable.nombre
    cuanto = _cuanto(nombre, resultado)
    return Html(f'<a href="{texto(quote(nombre))}">{texto(nombre)}</a>: '
                + (f"<strong>{texto(cuanto)}</strong>. " if cuanto else "") + texto(entregable.texto))  # fmt: skip


def _cuanto(nombre: str, resultado: Resultado) -> str:
    if nombre == "hallazgos.xlsx":
        graves = sum(h.gravedad is Gravedad.GRAVE for h in resultado.hallazgos)
        errores = sum(h.gravedad is Gravedad.ERROR for h in resultado.hallazgos)
        return enumerar([contar(n, que) for n, que in ((graves, "grave"), (errores, "error")) if n])
    if nombre == POR_DECIDIR:
        return contar(cuantas, "reporte dudoso") if (cuantas := len(buscar_por_decidir(resultado))) else ""
    if nombre == "modificaciones_del_plan.xlsx":
        faltan = sum(m.propia and not m.razon for m in resultado.modificaciones)
        return f"{contar(faltan, 'razón')} por escribir" if faltan else ""
    return ""


def _quien_falta(resultado: Resultado) -> Html:
    """Cada responsable que debe reportes de este corte, cuántos y para cuándo."""
    debe = buscar_por_reportar(resultado)
    pedido = reporte_pedido(resultado.corte, resultado.entidad, resultado.hoy)
    filas: list[list[object]] = [
        [nombre, contar(len(debe[nombre]), "actividad"), fecha(pedido) if pedido else "El plazo ya pasó"]
        for nombre in ordenar_responsables(debe)
    ]
    if not filas:
        return seccion("quien-falta", "Quién falta", parrafo("Ninguna dependencia debe reportes de este corte."))
    cuales = tabla("Quién falta por reportar", ["Dependencia", "Le falta reportar", "A más tardar"], filas)
    return seccion("quien-falta", "Quién falta", cuales)


def _faltan(hoy: date, plazo: date) -> str:
    dias = (plazo - hoy).days
    if dias == 0:
        return "vence hoy"
    if dias < 0:
        return f"venció hace {contar(-dias, 'día')}"
    return f"{'faltan' if dias > 1 else 'falta'} {contar(dias, 'día')}"
