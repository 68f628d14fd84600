"""Un archivo o carpeta de la entrega, en qué momento se usa y de qué asunto es."""

from dataclasses import dataclass

ABRA, CORRIJA, DECIDA = "Abra", "Corrija", "Decida"
FIRME, ENVIE, GUARDE = "Firme y publique", "Envíe a las dependencias", "Guarde o reutilice"
MOMENTOS = (ABRA, CORRIJA, DECIDA, FIRME, ENVIE, GUARDE)
"""En el orden en que se hace el trabajo de un corte."""
ASUNTOS = {
    "estrategia": "La estrategia y su cronograma",
    "grupos_valor": "Grupos de valor",
    "temas": "Temas de interés",
    "agenda": "Agenda de rendición sectorial",
    "eventos": "Eventos y espacios de diálogo",
    "preguntas": "Preguntas de la ciudadanía",
    "encuestas": "Encuestas de los eventos",
    "compromisos": "Compromisos con la ciudadanía",
    "publicaciones": "Información publicada",
    "mejora": "Autodiagnóstico, mejora y recomendaciones",
    "evaluacion": "Evaluación y control",
}
"""Cómo se llama lo de cada carpeta de la rendición de cuentas, en el orden en que se hace."""


@dataclass(frozen=True, slots=True)
class Entregable:
    """`nombre` dentro de la carpeta del corte; `texto`: qué es y qué hacer con él, en una o dos frases."""

    nombre: str
    momento: str
    texto: str

    @property
    def carpeta(self) -> str:
        """La de su asunto; vacía si el archivo no es de ninguno."""
        return self.nombre.partition("/")[0] if "/" in self.nombre else ""
