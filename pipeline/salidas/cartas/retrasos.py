"""La carta con que Control Interno informa los retrasos y pide respuesta."""

from collections.abc import Sequence

from docx.document import Document

from pipeline.base.espanol import fecha, fecha_con_dia, fecha_larga
from pipeline.base.texto import contar, enumerar
from pipeline.calculo.plazo_de_reporte import RESPUESTA, plazo_de_respuesta
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.retrasos import Retraso
from pipeline.salidas._word import Celda, Columna, Fuerte, Tabla, agregar_parrafo, agregar_tabla, agregar_titulo
from pipeline.salidas._word.estilos import NOTA
from pipeline.salidas._word.logo import Logo
from pipeline.salidas.cartas.carta import (
    abrir_carta,
    aclaraciones,
    cerrar_carta,
    enumerar_pasos,
    texto_de,
)
from pipeline.salidas.cartas.fundamento import buscar_normas
from pipeline.salidas.cartas.personas import CONTROL_INTERNO, Destino, quien_firma
from pipeline.salidas.unidades import con_unidad
from pipeline.tablas.seguimiento import ATRASADA, INCUMPLIDA, SIN_REPORTE

_COLUMNAS = (
    Columna("Código", 2.6),
    Columna("Actividad", 6.6),
    Columna("Debía estar el", 2.1, "centro"),
    Columna("Días de retraso", 1.55, "centro"),
    Columna("Falta", 1.75, "centro"),
    Columna("Estado", 1.89, "centro"),
)
_COMO_SE_CUENTAN = {SIN_REPORTE: "sin reporte", INCUMPLIDA: "incumplida", ATRASADA: "atrasada"}
_QUE_SE_PIDE = {
    SIN_REPORTE: "De las que están sin reporte: enviar a Planeación el reporte de avance con su soporte, o decir que "
    "no se ha hecho nada y por qué.",
    ATRASADA: "De las atrasadas: la causa del retraso, lo que se hará y el día en que quedarán al día.",
    INCUMPLIDA: "De las incumplidas, cuya última fecha ya pasó: la causa, y la acción con que se terminarán.",
}
_MODIFICAR = (
    "Si una fecha o una meta debe cambiar: pedir la modificación del plan, que se aprueba con acta. "
    "Esta carta y su respuesta no cambian el plan."
)


def hacer_carta_de_retrasos(
    resultado: Resultado, destino: Destino, retrasos: Sequence[Retraso], logo: Logo | None
) -> Document:
    """La carta a una dependencia con sus actividades retrasadas, primero la más antigua."""
    corte = fecha_larga(resultado.corte.fecha)
    documento = abrir_carta(resultado, destino, f"Retrasos en el plan con corte al {corte}", logo)
    _informar(documento, resultado, destino, retrasos)
    agregar_titulo(documento, "Actividades con retraso", 2)
    descripcion = "Una fila por actividad: desde cuándo debía estar, cuántos días van, cuánto falta y su estado."
    filas = [_fila(r, destino) for r in retrasos]
    agregar_tabla(documento, Tabla("Actividades con retraso", descripcion, _COLUMNAS, filas))
    agregar_parrafo(
        documento,
        f"Días calendario desde la entrega más antigua sin cubrir hasta el {fecha(resultado.hoy)}. Los estados son los "
        f"del corte, según lo {_segun(resultado)} hasta el {fecha(resultado.corte.fecha)}.{_base(resultado)}",
        estilo=NOTA,
    )
    _pedir(documento, resultado, retrasos)
    normas = buscar_normas("retrasos", (r.actividad.instrumento for r in retrasos), resultado.entidad.vigencia)
    cerrar_carta(documento, normas, quien_firma(resultado.entidad, CONTROL_INTERNO))
    return documento


def _informar(documento: Document, resultado: Resultado, destino: Destino, retrasos: Sequence[Retraso]) -> None:
    cuantas = Fuerte(contar(len(retrasos), "actividad") + " con retraso")
    ajenas = " a cargo de un conjunto de dependencias o sin responsable en el plan"
    agregar_parrafo(
        documento,
        f"Al {fecha_larga(resultado.corte.fecha)}, {'hay' if destino.es_lider else 'su dependencia tiene'} ",
        cuantas,
        f"{ajenas if destino.es_lider else ''}: {_contar_estados(retrasos)}. {_la_mas_antigua(retrasos)}",
    )


def _segun(resultado: Resultado) -> str:
    return "verificado y, en lo demás, lo reportado" if resultado.nota_de_base else "reportado"


def _base(resultado: Resultado) -> str:
    return f" {resultado.nota_de_base} en toda la entidad." if resultado.nota_de_base else ""


def _contar_estados(retrasos: Sequence[Retraso]) -> str:
    partes = []
    for estado, nombre in _COMO_SE_CUENTAN.items():
        if cuantas := sum(r.actividad.estado == estado for r in retrasos):
            plural = nombre if estado == SIN_REPORTE or cuantas == 1 else f"{nombre}s"
            partes.append(f"{cuantas} {plural}")
    return enumerar(partes)


def _la_mas_antigua(retrasos: Sequence[Retraso]) -> str:
    primera = min(retrasos, key=lambda r: r.desde)
    sujeto = "Debía" if len(retrasos) == 1 else "La más antigua debía"
    return f"{sujeto} estar el {fecha_larga(primera.desde)}, hace {contar(primera.dias, 'día')}."


def _pedir(documento: Document, resultado: Resultado, retrasos: Sequence[Retraso]) -> None:
    agregar_titulo(documento, "Qué se pide y para cuándo", 2)
    plazo = plazo_de_respuesta(resultado.hoy, resultado.entidad)
    agregar_parrafo(
        documento,
        f"Responder a esta oficina en los {RESPUESTA} días hábiles que siguen a esta carta, a más tardar el ",
        Fuerte(fecha_con_dia(plazo)),
        ":",
    ).paragraph_format.keep_with_next = True
    hay = {r.actividad.estado for r in retrasos}
    enumerar_pasos(documento, [*(que for estado, que in _QUE_SE_PIDE.items() if estado in hay), _MODIFICAR])


def _fila(retraso: Retraso, destino: Destino) -> list[str | Celda]:
    f = retraso.actividad
    supuesta = ("El plan no dice la fecha: se toma el 31 de diciembre.",) if retraso.supuesta else ()
    entregas = (f"{contar(retraso.entregas, 'entrega')} sin cubrir",) if retraso.entregas > 1 else ()
    return [
        f.codigo,
        Celda(texto_de(f), (*aclaraciones(f, destino, retraso.lugar), *supuesta)),
        Celda(fecha(retraso.desde), entregas),
        str(retraso.dias),
        con_unidad(retraso.falta, f.unidad),
        Celda(f.estado, fuerte=True),
    ]
