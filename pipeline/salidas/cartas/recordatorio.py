"""La carta con que Planeación pide el reporte de un corte."""

from collections.abc import Sequence
from datetime import date

from docx.document import Document

from pipeline.base.espanol import fecha, fecha_con_dia, fecha_larga
from pipeline.base.texto import contar
from pipeline.calculo.bases import VERIFICADO
from pipeline.calculo.plazo_de_reporte import reporte_pedido
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._word import Celda, Columna, Fuerte, Tabla, agregar_parrafo, agregar_tabla, agregar_titulo
from pipeline.salidas._word.logo import Logo
from pipeline.salidas.cartas.carta import (
    abrir_carta,
    aclaraciones,
    cerrar_carta,
    enumerar_pasos,
    texto_de,
)
from pipeline.salidas.cartas.fundamento import buscar_normas
from pipeline.salidas.cartas.personas import PLANEACION, Destino, quien_firma
from pipeline.salidas.unidades import con_unidad
from pipeline.tablas.seguimiento import Seguimiento

_COLUMNAS = (
    Columna("Código", 2.6),
    Columna("Actividad", 6.9),
    Columna("Última fecha hasta el corte", 2.3, "centro"),
    Columna("Debe estar al corte", 2.35, "centro"),
    Columna("Lo último reportado", 2.34, "centro"),
)
_PASOS = (
    "Escriba lo hecho desde el 1 de enero hasta el corte, en la unidad de la meta, y el día.",
    "Describa las actividades realizadas, los grupos de valor, los temas o metas, las observaciones recibidas, el "
    "resultado de la participación y los compromisos adquiridos.",
    "Diga dónde está el soporte: sin él, control interno puede no dar por cumplido lo reportado.",
    "Lo que no se hizo se reporta en cero y con su causa: sin reporte no es lo mismo que cero.",
)


def hacer_recordatorio(
    resultado: Resultado,
    destino: Destino,
    propias: Sequence[Seguimiento],
    de_conjunto: Sequence[Seguimiento],
    formato: str,
    logo: Logo | None,
) -> Document:
    """La carta a una dependencia: lo suyo y, aparte, lo que responde un conjunto del que puede hacer parte.

    `formato`: el libro en que reporta, que va anexo; vacío si no tiene uno.
    """
    corte = fecha_larga(resultado.corte.fecha)
    documento = abrir_carta(resultado, destino, f"Reporte de avance con corte al {corte}", logo)
    _pedir(documento, resultado, destino, propias, formato)
    _poner(documento, resultado, destino, "Actividades por reportar", propias)
    if de_conjunto:
        _poner(documento, resultado, destino, "Actividades que responde un conjunto de dependencias", de_conjunto)
        agregar_parrafo(documento, "Si su dependencia hizo su parte de alguna de estas, repórtela en el mismo libro.")
    agregar_titulo(documento, "Cómo se diligencia", 2)
    enumerar_pasos(documento, _PASOS)
    normas = buscar_normas(
        "recordatorio", (f.instrumento for f in (*propias, *de_conjunto)), resultado.entidad.vigencia
    )
    cerrar_carta(documento, normas, quien_firma(resultado.entidad, PLANEACION), formato)
    return documento


def _pedir(
    documento: Document, resultado: Resultado, destino: Destino, propias: Sequence[Seguimiento], formato: str
) -> None:
    corte, cuantas = resultado.corte, contar(len(propias), "actividad")
    del_corte = f"con corte al {fecha_larga(corte.fecha)} ({corte.nombre} de {resultado.entidad.vigencia})."
    pedido = reporte_pedido(corte, resultado.entidad, resultado.hoy)
    cuando = ("a más tardar el ", Fuerte(fecha_con_dia(pedido))) if pedido else (Fuerte("cuanto antes"),)
    if destino.es_lider:
        agregar_parrafo(
            documento, "Hay ", Fuerte(f"{cuantas} por reportar"), " a cargo de un conjunto de dependencias o sin "
            f"responsable en el plan, {del_corte} Le solicito coordinar el reporte, con sus soportes, ",
            *cuando, ".",
        )  # fmt: skip
    else:
        agregar_parrafo(
            documento, "Su dependencia tiene ", Fuerte(f"{cuantas} por reportar"), f" {del_corte} Le solicito enviar "
            "el reporte, con sus soportes, ", *cuando, f", en el libro {formato}, que va anexo.",
        )  # fmt: skip
    agregar_parrafo(documento, _por_que_ese_dia(resultado, tarde=pedido is None))


def _por_que_ese_dia(resultado: Resultado, tarde: bool) -> str:
    publicacion = fecha_con_dia(resultado.corte.publicacion)
    cuenta = resultado.entidad.calculo.extemporaneos
    consecuencia = "cuenta, pero queda como extemporáneo" if cuenta else "ya no cuenta en este corte"
    if tarde:
        return f"El plazo para publicar el seguimiento venció el {publicacion}: lo que llegue ahora {consecuencia}."
    return (
        f"El seguimiento se publica a más tardar el {publicacion}. Lo que se envíe después de ese día {consecuencia}."
    )


def _poner(
    documento: Document, resultado: Resultado, destino: Destino, titulo: str, filas: Sequence[Seguimiento]
) -> None:
    agregar_titulo(documento, titulo, 2)
    descripcion = (
        "Una fila por actividad: su código, su texto, la última fecha en que vence algo hasta el corte, "
        "lo que debe estar hecho y lo último que se reportó."
    )
    fechas: dict[str, list[date]] = {}
    for entrega in resultado.programacion:
        if entrega.fecha <= resultado.corte.fecha:
            fechas.setdefault(entrega.codigo, []).append(entrega.fecha)
    puestas = [_fila(destino, f, fechas.get(f.codigo, [])) for f in filas]
    agregar_tabla(documento, Tabla(titulo, descripcion, _COLUMNAS, puestas))


def _fila(destino: Destino, f: Seguimiento, vencen: list[date]) -> list[str | Celda]:
    cuantas = (f"{contar(len(vencen), 'entrega')} hasta el corte",) if len(vencen) > 1 else ()
    parte = ("Ya la reportó otra dependencia: falta lo de la suya.",) if f.cumplida else ()
    lugar = " › ".join(p for p in (f.archivo, f.hoja, f.celda) if p)
    reportado = con_unidad(f.ejecutado, f.unidad) if f.reportes else "Sin reporte"
    return [
        f.codigo,
        Celda(texto_de(f), (*aclaraciones(f, destino, lugar), *parte)),
        Celda(fecha(max(vencen)) if vencen else "—", cuantas),
        con_unidad(f.programado, f.unidad),
        Celda(con_unidad(f.ejecutado, f.unidad), ("Según Control Interno",)) if f.base == VERIFICADO else reportado,
    ]
