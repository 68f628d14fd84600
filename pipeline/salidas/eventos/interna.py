"""`eventos.xlsx`: cada evento con su situación y su celda, lo planeado y lo hecho, la asistencia y lo que falta."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.calculo.eventos import MANERAS, SITUACIONES, Cuenta, Procedimiento, Situado, contar_eventos
from pipeline.calculo.eventos.frases import decir_eventos
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import Columna, Cuadro, Enlace, Libro, Valor, abrir_libro, agregar_hoja, poner_tabla
from pipeline.salidas.eventos.chequeo import poner_chequeo
from pipeline.salidas.eventos.hojas_de_asistencia import poner_asistencia, poner_territorios
from pipeline.salidas.eventos.rotulos import SENALES

INTERNA = "eventos.xlsx"
_COLUMNAS = (
    Columna("Situación", 22, "centro", SENALES.colores()), Columna("Fecha", 12, "fecha"), Columna("Días", 8, "entero"),
    Columna("Evento", 36), Columna("Clase de espacio", 19), Columna("Territorio", 20), Columna("Lugar", 22),
    Columna("Dependencia", 26), Columna("Asistentes", 11, "entero"), Columna("Código", 10), Columna("Modalidad", 13),
    Columna("Hora", 11), Columna("Grupos convocados", 28), Columna("Acta o soporte", 18), Columna("Corte", 18),
    Columna("Celda", 60),
)  # fmt: skip
_IMPRESAS = 9
"""Hasta los asistentes: lo demás se ve en pantalla."""
_CUENTAS = (
    Columna("Por", 17), Columna("Grupo", 36), Columna("Planeados", 11, "entero"), Columna("Realizados", 11, "entero"),
    Columna("Vencidos sin realizar", 12, "entero"), Columna("Por venir", 10, "entero"),
    Columna("Aplazados", 11, "entero"), Columna("Cancelados", 12, "entero"),
    Columna("Realizados / debían hacerse", 14, "porcentaje"), Columna("Asistentes", 11, "entero"),
)  # fmt: skip


def escribir_interna(
    situados: Sequence[Situado], procedimientos: Sequence[Procedimiento], resultado: Resultado, ruta: Path
) -> None:
    """Escribe el libro, primero lo vencido. OSError si no se puede escribir."""
    titulo = f"Eventos de rendición de cuentas al {fecha(resultado.hoy)}"
    with abrir_libro(ruta, "eventos", titulo, "Uso interno", resultado) as libro:
        _poner_eventos(libro, situados, resultado, titulo)
        _poner_cuentas(libro, situados)
        poner_asistencia(libro, situados, resultado)
        poner_territorios(libro, resultado)
        poner_chequeo(libro, situados, procedimientos, resultado)


def _poner_eventos(libro: Libro, situados: Sequence[Situado], resultado: Resultado, titulo: str) -> None:
    ordenados = sorted(situados, key=lambda s: (SITUACIONES.index(s.situacion), s.dia or date.max))
    poner_tabla(libro, agregar_hoja(libro, "Eventos"), Cuadro(
        "TablaEventos", titulo,
        f"Esta hoja contiene una tabla con los eventos. {decir_eventos(resultado, situados)}",
        _COLUMNAS, [_fila(s) for s in ordenados], inmoviles=1, impresas=_IMPRESAS,
        vacio="El calendario de eventos no está: solo llegó la asistencia.",
        volver=Enlace("Planeado y realizado", "Ver lo planeado y lo realizado →"),
    ))  # fmt: skip


def _fila(s: Situado) -> list[Valor]:
    e = s.evento
    return [
        SENALES.rotular(s.situacion), s.dia, s.dias, e.evento, e.tipo, "; ".join(s.territorios), e.lugar, e.dependencia,
        s.asistentes, e.consecutivo, e.modalidad, e.hora, "; ".join(e.grupos_valor), e.evidencia, s.corte,
        "\n".join(str(f.origen("evento")) for f in s.filas),
    ]  # fmt: skip


def _poner_cuentas(libro: Libro, situados: Sequence[Situado]) -> None:
    cuentas = [("Entidad", c) for c in contar_eventos(situados)]
    cuentas += [(que, c) for que, de in MANERAS for c in contar_eventos(situados, de)]
    poner_tabla(libro, agregar_hoja(libro, "Planeado y realizado"), Cuadro(
        "TablaPlaneadoYRealizado", "Eventos planeados y realizados",
        "Esta hoja contiene una tabla con los eventos por corte, clase, modalidad, dependencia y territorio. "
        "Planeados: sin los cancelados.",
        _CUENTAS, [_cuenta(que, c) for que, c in cuentas], inmoviles=2,
        volver=Enlace("Eventos", "← Volver a los eventos"),
    ))  # fmt: skip


def _cuenta(que: str, c: Cuenta) -> list[Valor]:
    parte = c.realizados / c.exigibles if c.exigibles else None
    return [que, c.nombre, c.planeados, c.realizados, c.vencidos, c.por_venir, c.aplazados, c.cancelados, parte,
            c.asistentes]  # fmt: skip
