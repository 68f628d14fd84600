"""Una fila es una opción de una pregunta de una encuesta: cuántas personas la escogieron."""

from dataclasses import dataclass

from pipeline.base.tabla import ENTERO, NUMERO, PARTE, SI_NO, Tabla, campo


@dataclass(frozen=True, slots=True)
class Respuesta:
    """Lo que se contó de una opción. La escala dice qué opciones tiene la pregunta y cuál es mejor que cuál."""

    encuesta: str = campo("Nombre de la encuesta")
    pregunta: str = campo("Texto de la pregunta")
    opcion: str = campo("Opción, como está escrita")
    respuestas: int = campo("Personas que la escogieron", ENTERO)
    escala: str = campo("Escala de la pregunta, por su nombre en el vocabulario")
    grupo: str = campo("De quiénes son las respuestas (una zona, un sexo); vacío si son de todos", por_defecto="")
    archivo: str = campo("Archivo de donde salió", por_defecto="")
    hoja: str = campo("Hoja de donde salió", por_defecto="")
    celda: str = campo("Celda de donde salió", por_defecto="")
    personas: int = campo(
        "Personas que contestaron la pregunta, si se podía marcar más de una opción", ENTERO, por_defecto=0
    )


@dataclass(frozen=True, slots=True)
class Abierta:
    """Lo que una persona escribió en una pregunta abierta. No se publica."""

    encuesta: str = campo("Nombre de la encuesta")
    pregunta: str = campo("Texto de la pregunta")
    texto: str = campo("Lo que escribió", publico=False)
    archivo: str = campo("Archivo de donde salió", por_defecto="")
    hoja: str = campo("Hoja de donde salió", por_defecto="")
    celda: str = campo("Celda de donde salió", por_defecto="")


@dataclass(frozen=True, slots=True)
class RespuestaPublica:
    """Lo que se publica de una opción; vacío lo que se reserva."""

    encuesta: str = campo("Evento o espacio que se evaluó")
    pregunta: str = campo("Texto de la pregunta")
    escala: str = campo("Escala con que se contesta")
    opcion: str = campo("Opción de la escala; «Sin opinión» reúne NS/NR, en blanco y lo que no es de la escala")
    n: int | None = campo("Personas que opinaron en la pregunta; vacío si fueron de una a cuatro", ENTERO)
    respuestas: int | None = campo("Personas que escogieron la opción; vacío si se reserva", ENTERO)
    parte: float | None = campo("Parte de las que opinaron; vacía si se reserva", NUMERO, unidad=PARTE)
    favorables: float | None = campo("Parte favorable de la pregunta; vacía si se reserva", NUMERO, unidad=PARTE)
    reservada: bool = campo("Se reserva por ser de menos de cinco personas, o porque con ella se deduciría otra", SI_NO)


_LLAVE = ("encuesta", "pregunta", "escala", "opcion")
ENCUESTAS = Tabla("encuestas", "una opción de una pregunta de una encuesta", _LLAVE, RespuestaPublica)
