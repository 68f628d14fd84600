"""La hoja «Una respuesta para varias»: los grupos de preguntas parecidas, con el texto que se propone para todas."""

from collections.abc import Sequence

from pipeline.calculo.preguntas import Juntas
from pipeline.salidas._excel import Columna, Cuadro, Enlace, Libro, Valor, agregar_hoja, poner_tabla
from pipeline.tablas.terminos import Termino

HOJA = "Una respuesta para varias"
_COLUMNAS = (
    Columna("Preguntas", 11, "entero"), Columna("Por responder", 12, "entero"), Columna("Dependencias", 28),
    Columna("Texto que se propone", 72), Columna("La respuesta sale de", 18), Columna("Consecutivos", 22),
    Columna("Celdas", 46),
)  # fmt: skip


def poner_respuestas_comunes(libro: Libro, juntas: Sequence[Juntas]) -> None:
    """Escribe la hoja; una fila por grupo."""
    poner_tabla(libro, agregar_hoja(libro, HOJA), Cuadro(
        "TablaRespuestasComunes", HOJA,
        "Esta hoja contiene una tabla con las preguntas que dicen casi lo mismo. Revise cada grupo antes de responder: "
        "el programa propone, usted decide.",
        _COLUMNAS, [_fila(j) for j in juntas],
        vacio="No hay preguntas parecidas.", volver=Enlace("Preguntas", "← Volver a las preguntas"),
    ))  # fmt: skip


def _fila(j: Juntas) -> list[Valor]:
    dependencias = dict.fromkeys(t.dependencia for t in j.todas if t.dependencia)
    return [
        len(j.todas), j.por_responder, "\n".join(dependencias), j.texto, _nombrar(j.dada) if j.dada else "",
        ", ".join(t.consecutivo for t in j.todas if t.consecutivo),
        "\n".join(str(t.pregunta.origen("pregunta")) for t in j.todas),
    ]  # fmt: skip


def _nombrar(t: Termino) -> str:
    return t.consecutivo or str(t.pregunta.origen("respuesta"))
