"""Una fila es un compromiso que la entidad adquirió con la ciudadanía; sigue en la lista hasta que se cierra."""

from dataclasses import dataclass
from datetime import date

from pipeline.base.tabla import FECHA, NUMERO, PARTE, Tabla, campo
from pipeline.tablas.listado import FilaDeListado


@dataclass(slots=True)
class Compromiso(FilaDeListado):
    """Un compromiso. Quien lo pidió no es público; el grupo de valor sí. `avance` va de 0 a 1."""

    consecutivo: str = campo("Número o código del compromiso", por_defecto="")
    espacio: str = campo("Espacio o encuentro donde se adquirió", por_defecto="")
    fecha: date | None = campo("Día en que se adquirió", FECHA, por_defecto=None)
    compromiso: str = campo("El compromiso, como está escrito", por_defecto="")
    solicitante: str = campo("Quién lo pidió", por_defecto="", publico=False)
    grupo_valor: str = campo("Grupo de valor al que se le prometió", por_defecto="")
    territorio: str = campo("Comuna, corregimiento o vereda", por_defecto="")
    tema: str = campo("Tema", por_defecto="")
    actividad: str = campo("Actividad del plan con la que se enlaza", por_defecto="")
    meta: str = campo("Meta del plan de desarrollo", por_defecto="")
    ods: str = campo("Objetivo de desarrollo sostenible", por_defecto="")
    dependencia: str = campo("Dependencia que responde", por_defecto="")
    fecha_limite: date | None = campo("Para cuándo", FECHA, por_defecto=None)
    estado: str = campo("Estado que dice la entidad", por_defecto="")
    avance: float | None = campo("Parte cumplida", NUMERO, unidad=PARTE, por_defecto=None)
    fecha_cierre: date | None = campo("Día en que se cumplió", FECHA, por_defecto=None)
    evidencia: str = campo("Soporte", por_defecto="")
    publicado_en: str = campo("Dónde se publicó su avance", por_defecto="")
    observaciones: str = campo("Observaciones", por_defecto="", publico=False)


COMPROMISOS = Tabla(
    "compromisos", "un compromiso con la ciudadanía", ("archivo", "hoja", "fila"), Compromiso,
    orden=("consecutivo", "espacio", "fecha", "compromiso", "solicitante",),
)  # fmt: skip
