"""Una fila es lo que se publica de una pregunta de la ciudadanía: sus columnas son las únicas que salen."""

from dataclasses import dataclass
from datetime import date

from pipeline.base.tabla import ENTERO, FECHA, Tabla, campo


@dataclass(frozen=True, slots=True)
class PreguntaPublica:
    """Sin quién preguntó; en los textos, lo personal va tapado."""

    numero: int = campo("Lugar de la pregunta en el registro", ENTERO)
    fecha: date | None = campo("Día en que se recibió", FECHA)
    espacio: str = campo("Espacio donde se hizo")
    canal: str = campo("Canal por el que llegó")
    tema: str = campo("Tema")
    pregunta: str = campo("La pregunta, con lo personal tapado")
    dependencia: str = campo("Dependencia que responde")
    respuesta: str = campo("La respuesta, con lo personal tapado")
    fecha_respuesta: date | None = campo("Día en que se respondió", FECHA)
    situacion: str = campo("Cómo va la respuesta el día de la corrida")
    publicada_en: str = campo("Dónde se publicó la respuesta")


PREGUNTAS_PUBLICAS = Tabla(
    "preguntas", "una pregunta de la ciudadanía, sin datos personales", ("numero",), PreguntaPublica
)
