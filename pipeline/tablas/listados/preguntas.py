"""Una fila es una pregunta que una persona hizo a la entidad en el proceso de rendición de cuentas.

Quien pregunta se lee para responderle; su nombre, documento y contacto no son públicos (Ley 1581 de 2012).
"""

from dataclasses import dataclass
from datetime import date

from pipeline.base.tabla import FECHA, SI_NO, Tabla, campo
from pipeline.tablas.listado import FilaDeListado


@dataclass(slots=True)
class Pregunta(FilaDeListado):
    """Una pregunta y su respuesta. `fecha_traslado` es el día en que pasó a quien debe responder."""

    consecutivo: str = campo("Consecutivo o radicado", por_defecto="")
    fecha: date | None = campo("Día en que se recibió", FECHA, por_defecto=None)
    espacio: str = campo("Espacio donde se hizo", por_defecto="")
    canal: str = campo("Canal por el que llegó", por_defecto="")
    nombre: str = campo("Nombre de quien pregunta", por_defecto="", publico=False)
    documento: str = campo("Documento de quien pregunta", por_defecto="", publico=False)
    contacto: str = campo("Correo, teléfono o dirección de quien pregunta", por_defecto="", publico=False)
    territorio: str = campo("Barrio, comuna, corregimiento o vereda", por_defecto="", publico=False)
    grupo_de_valor: str = campo("Grupo de valor u organización", por_defecto="", publico=False)
    pregunta: str = campo("La pregunta, como está escrita", por_defecto="", publico=False)
    tema: str = campo("Tema", por_defecto="")
    dependencia: str = campo("Dependencia que responde", por_defecto="")
    fecha_traslado: date | None = campo("Día en que se trasladó", FECHA, por_defecto=None)
    trasladada_a: str = campo("Entidad a la que se trasladó por competencia", por_defecto="")
    respuesta: str = campo("La respuesta, como está escrita", por_defecto="", publico=False)
    fecha_respuesta: date | None = campo("Día en que se respondió", FECHA, por_defecto=None)
    medio_respuesta: str = campo("Medio por el que se respondió", por_defecto="")
    publicada_en: str = campo("Dónde se publicó la respuesta", por_defecto="")
    autoriza: bool | None = campo("Autorizó el tratamiento de sus datos", SI_NO, por_defecto=None, publico=False)
    estado: str = campo("Estado que dice el listado", por_defecto="")


PREGUNTAS = Tabla(
    "preguntas", "una pregunta de la ciudadanía", ("archivo", "hoja", "fila"), Pregunta,
    orden=("consecutivo", "fecha", "espacio", "canal", "tema", "dependencia"),
)  # fmt: skip
