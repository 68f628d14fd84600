"""El recibo de una dependencia: una hoja que dice qué llegó, qué se leyó, qué resultó, qué aclarar y qué falta."""

from pathlib import Path

from pipeline.base.catalogo_por_temas import ROTULOS
from pipeline.base.espanol import cantidad, fecha, fecha_larga
from pipeline.base.texto import con_mayuscula
from pipeline.calculo.plazo_de_reporte import reporte_pedido
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import abrir_libro, agregar_hoja, preparar_impresion
from pipeline.salidas.notas_seguimiento import plural
from pipeline.salidas.recibos.hoja import ANCHOS, ULTIMA, Pagina
from pipeline.salidas.recibos.recibo import Recibo
from pipeline.salidas.recibos.tarjetas import poner_tarjetas
from pipeline.tablas.seguimiento import Seguimiento

HUELLA = 12
SIN_DEPENDENCIA = "Sin dependencia"


def escribir_recibo(recibo: Recibo, resultado: Resultado, ruta: Path) -> None:
    """Escribe el recibo. OSError si no se puede escribir."""
    quien = recibo.dependencia or SIN_DEPENDENCIA
    titulo = f"Recibo de reporte · {quien}"
    with abrir_libro(ruta, "recibo", titulo, "Lo que se recibió de la dependencia para el corte", resultado) as libro:
        hoja = agregar_hoja(libro, "Recibo")
        for j, ancho in enumerate(ANCHOS):
            hoja.set_column(j, j, ancho)
        pagina = Pagina(hoja, libro)
        _poner_cabeza(pagina, titulo, recibo, resultado)
        _poner_recibidos(pagina, recibo)
        _poner_leidas(pagina, recibo)
        _poner_hallazgos(pagina, recibo)
        _poner_pendientes(pagina, recibo, resultado)
        preparar_impresion(hoja, libro.pie, pagina.fila - 1, ULTIMA)
        if pagina.cabe_en_una():
            hoja.fit_to_pages(1, 1)


def _poner_cabeza(pagina: Pagina, titulo: str, recibo: Recibo, resultado: Resultado) -> None:
    corte = resultado.corte
    pagina.poner_a_lo_ancho(titulo, "titulo_de_hoja", 26)
    leido = f"Corte al {fecha_larga(corte.fecha)} ({corte.nombre}) · Leído el {fecha(resultado.hoy)}"
    pagina.poner_a_lo_ancho(f"{resultado.entidad.nombre} · {leido}", "nota", 24)
    if resultado.nota_de_base:
        dicho = f"{resultado.nota_de_base} por Control Interno en toda la entidad; en las demás vale lo reportado."
        pagina.poner_a_lo_ancho(dicho, "nota", 20)
    poner_tarjetas(pagina, recibo)


def _poner_recibidos(pagina: Pagina, recibo: Recibo) -> None:
    nota = "De dos versiones cuenta, en cada actividad, la de fecha posterior; si es la misma, la menor cifra."
    pagina.titular("Qué se recibió", nota if len(recibo.recibidos) > 1 else "")
    pagina.encabezar(("Huella", "Filas", "Archivo", "Fecha de reporte", "Qué se tuvo en cuenta"), 4)
    for i, r in enumerate(recibo.recibidos, 1):
        nombre = f"{i} · {r.archivo}" if len(recibo.recibidos) > 1 else r.archivo
        fechas = " y ".join(map(fecha, r.fechas)) or "No la dice"
        valores = (r.sha256[:HUELLA] or "—", r.filas, nombre, fechas, r.veredicto)
        pagina.escribir(valores, ("centro", "entero", "texto", "centro", "texto"), 4)


def _poner_leidas(pagina: Pagina, recibo: Recibo) -> None:
    pagina.titular("Qué se leyó, fila por fila")
    if not recibo.leidas:
        pagina.escribir(("Ninguna fila trae un reporte.",), ("nota",), 0)
        return
    pagina.encabezar(("Celda", "No.", "Actividad", "Lo reportado", "Estado al corte", "¿Cuenta?", "Cómo se unió"))
    for leida in recibo.leidas:
        valores = (
            leida.lugar,
            leida.numeral,
            leida.actividad,
            leida.reportado,
            leida.estado,
            leida.cuenta,
            leida.union,
        )
        pagina.escribir(valores, ("centro", "centro", "texto", "centro", "centro", "texto", "centro"))


def _poner_hallazgos(pagina: Pagina, recibo: Recibo) -> None:
    pagina.titular("Qué no se entendió o hay que confirmar")
    if not recibo.hallazgos:
        pagina.escribir(("Nada: todo lo escrito se entendió.",), ("nota",), 0)
        return
    pagina.encabezar(("Celda", "Código", "Qué pasó", "Gravedad", "Qué hacer"), 4)
    for lugar, h in recibo.hallazgos:
        valores = (lugar, h.codigo, con_mayuscula(h.mensaje), ROTULOS[h.gravedad], con_mayuscula(h.que_hacer))
        pagina.escribir(valores, ("centro", "centro", "texto", "centro", "texto"), 4)


def _poner_pendientes(pagina: Pagina, recibo: Recibo, resultado: Resultado) -> None:
    cuantas = plural(len(recibo.pendientes), "actividad", "actividades")
    pagina.titular("Qué falta")
    if not recibo.pendientes:
        pagina.escribir(("No falta el reporte de ninguna actividad de las que vencen.",), ("nota",), 0)
        return
    pedido = reporte_pedido(resultado.corte, resultado.entidad, resultado.hoy)
    plazo = f"Falta el reporte de {cuantas}." + (f" Envíelo a más tardar el {fecha(pedido)}." if pedido else "")
    pagina.escribir((plazo,), ("nota",), 0)
    pagina.encabezar(
        ("Última fecha", "No.", "Actividad", "Va / debía ir", "Estado al corte", "Dónde está en el plan"), 5
    )
    for fila in recibo.pendientes:
        donde = " › ".join(p for p in (fila.archivo, fila.hoja, fila.celda) if p)
        valores = (fila.ultimo_vencimiento, fila.numeral, fila.actividad, _va(fila), _estado(fila), donde)
        pagina.escribir(valores, ("fecha", "centro", "texto", "centro", "centro", "texto"), 5)


def _estado(fila: Seguimiento) -> str:
    """El estado; si otra dependencia ya la cumplió, que lo que falta es la parte de esta."""
    return f"{fila.estado}; falta su parte" if fila.cumplida else fila.estado


def _va(fila: Seguimiento) -> str:
    signo = " %" if fila.unidad == "%" else ""
    return f"{cantidad(fila.ejecutado)}{signo} de {cantidad(fila.programado)}{signo}"
