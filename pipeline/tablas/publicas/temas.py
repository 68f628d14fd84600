"""Una fila es lo que se publica de un tema de interés: sus columnas son las únicas que salen."""

from dataclasses import dataclass

from pipeline.base.tabla import ENTERO, LISTA, NUMERO, SI_NO, Tabla, campo


@dataclass(frozen=True, slots=True)
class TemaPublico:
    """Con la cuenta de quienes lo pidieron, si se puede decir."""

    lugar: int = campo("Lugar del tema, primero el más pedido", ENTERO)
    tema: str = campo("Tema")
    personas: float | None = campo("Personas que lo pidieron; vacío si se reserva", NUMERO, unidad="personas")
    reservada: bool = campo("La cuenta se reserva: menos de cinco personas, o dejaría saber otra", SI_NO)
    organismos: tuple[str, ...] = campo("Organismos de control que lo piden", LISTA)
    situacion: str = campo("Con qué se responde: información, espacio, los dos o ninguno")


TEMAS_PUBLICOS = Tabla(
    "temas", "un tema de interés de la ciudadanía o de un organismo de control", ("lugar",), TemaPublico
)
