"""Cómo ocurre cada hallazgo de las encuestas de satisfacción."""

from tests.hallazgos.ayuda import Receta, correr

TITULOS = "Nombre | ¿Cómo califica la organización? | ¿Qué tan satisfecho quedó? | De 1 a 5, ¿qué tan útil fue?"
_BUENA = "Una Persona | Excelente | Satisfecho | n:4"


def encuesta(*filas: str, titulos: str = TITULOS) -> str:
    """Una tabulación: título en A1, encabezado en la fila 2, filas desde la 3."""
    return "\n".join(("ENCUESTA DE SATISFACCIÓN - FERIA DE SERVICIOS", titulos, *filas))


def _con(*filas: str, titulos: str = TITULOS) -> Receta:
    return correr({"encuesta.xlsx": encuesta(*filas, titulos=titulos)})


_CUADRO = "Pregunta | Excelente | Bueno | Regular"
_MARCAS = " | ¿Cómo fue el lugar? | < | ¿Cómo fue la hora? | <\nN.º | Bueno | Malo | Bueno | Malo"

RECETAS: dict[str, Receta] = {
    "respuesta_fuera_de_escala": _con(_BUENA, _BUENA, "Otra Persona | Bueno | Satisfecho | n:7"),
    "escala_desconocida": _con(*[f"{_BUENA} | Rojo"] * 3, titulos=TITULOS + " | ¿De qué color fue?"),
    "cuenta_de_encuesta": _con("¿Cómo fue el lugar? | n:12 | n:8 | p:0.1", "¿Y la hora? | n:9 | n:5 | n:6", titulos=_CUADRO),
    "respuesta_doble": _con("n:1 | X | | X |", "n:2 | X | X | X |", "n:3 | | X | | X", titulos=_MARCAS),
    "cuestionario_en_blanco": _con(_BUENA, _BUENA, "Otra Persona"),
    "suma_de_encuesta": _con("¿Cómo fue el lugar? | n:12 | n:8 | n:6 | n:27", titulos=_CUADRO + " | Total"),
    "pregunta_de_encuesta_repetida": correr({
        "encuesta.xlsx": {
            "Uno": encuesta("¿Cómo fue el lugar? | n:12 | n:8 | n:6", titulos=_CUADRO),
            "Dos": encuesta("¿Cómo fue el lugar? | n:10 | n:7 | n:5", titulos=_CUADRO),
        }
    }),
}  # fmt: skip
LUGARES = {
    "respuesta_fuera_de_escala": "encuesta.xlsx › Hoja1 › D5",
    "escala_desconocida": "encuesta.xlsx › Hoja1 › E2",
    "cuenta_de_encuesta": "encuesta.xlsx › Hoja1 › D3",
    "respuesta_doble": "encuesta.xlsx › Hoja1 › B5",
    "cuestionario_en_blanco": "encuesta.xlsx › Hoja1 › A5",
    "suma_de_encuesta": "encuesta.xlsx › Hoja1 › E3",
    "pregunta_de_encuesta_repetida": "encuesta.xlsx › Dos",
}
