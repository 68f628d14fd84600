"""La hoja con lo que hay que hacer en cada evento, de su procedimiento o del de su clase de espacio."""

from collections.abc import Sequence
from datetime import date

from pipeline.calculo.eventos import Procedimiento, Situado, procedimiento_de
from pipeline.calculo.eventos.procedimiento import HECHO, PasoSeguido
from pipeline.calculo.eventos.situacion import CANCELADO, REALIZADO
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import Columna, Cuadro, Enlace, Libro, Valor, agregar_hoja, poner_tabla
from pipeline.salidas.eventos.rotulos import SENALES

DE_SU_CLASE = "Por marcar"
"""El paso es del procedimiento de la clase: de este evento nadie ha dicho si se hizo."""
_COLUMNAS = (
    Columna("Evento", 34), Columna("Día del evento", 12, "fecha"), Columna("Momento", 11, "centro"),
    Columna("Estado", 14, "centro", SENALES.colores()), Columna("Qué se hace", 48), Columna("Responsable", 28),
    Columna("Para cuándo", 12, "fecha"), Columna("Evidencia", 24), Columna("Celda", 60),
)  # fmt: skip


def poner_chequeo(
    libro: Libro, situados: Sequence[Situado], procedimientos: Sequence[Procedimiento], resultado: Resultado
) -> None:
    """Los pasos de cada evento que no se ha cancelado, por su día; de los ya hechos, los que falten."""
    filas: list[list[Valor]] = []
    for s in sorted(situados, key=lambda s: s.dia or date.max):
        suyo = procedimiento_de(s, procedimientos) if s.situacion != CANCELADO else None
        if suyo:
            propio = s.es(suyo.evento)
            hecho = s.situacion == REALIZADO
            filas += [
                _fila(s, p, propio)
                for p in suyo.pasos
                if (propio and not (hecho and p.estado == HECHO)) or not (propio or hecho)
            ]
    poner_tabla(libro, agregar_hoja(libro, "Lista de chequeo"), Cuadro(
        "TablaChequeo", "Lista de chequeo de los eventos",
        f"Esta hoja contiene una tabla con los pasos de cada evento. {DE_SU_CLASE}: son los de su clase de espacio, y "
        "nadie ha dicho si se hicieron en este.",
        _COLUMNAS, filas, inmoviles=1, impresas=8, volver=Enlace("Eventos", "← Volver a los eventos"),
        vacio="No hay procedimientos de los que sacar la lista.",
    ))  # fmt: skip


def _fila(s: Situado, p: PasoSeguido, propio: bool) -> list[Valor]:
    paso = p.paso
    estado, vence = (SENALES.rotular(p.estado), p.vence) if propio else (DE_SU_CLASE, None)
    return [
        s.evento.evento, s.dia, paso.momento, estado, paso.paso, paso.dependencia, vence,
        paso.evidencia if propio else "", str(paso.origen("paso")),
    ]  # fmt: skip
