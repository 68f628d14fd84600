"""Cómo ocurre cada hallazgo de los listados y de las preguntas de la ciudadanía."""

from collections.abc import Callable

from tests.hallazgos.ayuda import Receta, correr

TITULOS = "Consecutivo | Fecha | Canal | Pregunta | Dependencia | Respuesta | Fecha de respuesta"


def registro(*filas: str, titulos: str = TITULOS) -> str:
    """Un registro de preguntas: título en A1, encabezado en la fila 2, filas desde la 3."""
    return "\n".join(("REGISTRO DE PREGUNTAS DE LA CIUDADANÍA 2026", titulos, *filas))


def _con(*filas: str, titulos: str = TITULOS) -> Callable[..., object]:
    return correr({"preguntas.xlsx": registro(*filas, titulos=titulos)})


_BUENA = "1 | f:2026-07-06 | Chat | ¿Cuándo arreglan la vía? | Planeación | En octubre | f:2026-07-20"
_ABIERTA = "| f:2026-07-06 | Chat | ¿Cuándo arreglan la vía? | Planeación"

RECETAS: dict[str, Receta] = {
    "fecha_de_listado": _con("1 | la otra semana | Chat | ¿Cuándo arreglan la vía? | Planeación"),
    "si_o_no_de_listado": _con(f"1 {_ABIERTA} | | | tal vez", titulos=TITULOS + " | Autorización"),
    "fila_de_listado_vacia": _con(_BUENA, "2 | f:2026-07-06 | Chat"),
    "columna_de_listado": _con(_BUENA + " | 18", titulos=TITULOS + " | Folio del archivador"),
    "respuesta_antes_de_pregunta": _con(
        "1 | f:2026-07-06 | Chat | ¿Cuándo arreglan la vía? | Planeación | Ya | f:2026-07-01"
    ),
    "consecutivo_repetido": _con(_BUENA, f"1 {_ABIERTA}"),
    "pregunta_sin_fecha": _con("1 | | Chat | ¿Cuándo arreglan la vía? | Planeación"),
    "respuesta_sin_fecha": _con(f"1 {_ABIERTA} | En octubre"),
    "pregunta_sin_dependencia": _con("1 | f:2026-07-06 | Chat | ¿Cuándo arreglan la vía?"),
    "pregunta_en_el_futuro": _con("1 | f:2027-07-06 | Chat | ¿Cuándo arreglan la vía? | Planeación"),
}
LUGARES = {
    "fecha_de_listado": "preguntas.xlsx › Hoja1 › B3",
    "si_o_no_de_listado": "preguntas.xlsx › Hoja1 › H3",
    "fila_de_listado_vacia": "preguntas.xlsx › Hoja1 › A4",
    "columna_de_listado": "preguntas.xlsx › Hoja1 › H2",
    "respuesta_antes_de_pregunta": "preguntas.xlsx › Hoja1 › G3",
    "consecutivo_repetido": "preguntas.xlsx › Hoja1 › A4",
    "pregunta_sin_fecha": "preguntas.xlsx › Hoja1 › B3",
    "respuesta_sin_fecha": "preguntas.xlsx › Hoja1 › F3",
    "pregunta_sin_dependencia": "preguntas.xlsx › Hoja1 › E3",
    "pregunta_en_el_futuro": "preguntas.xlsx › Hoja1 › B3",
}
