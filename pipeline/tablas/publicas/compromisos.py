"""Una fila es lo que se publica de un compromiso con la ciudadanía: sus columnas son las únicas que salen."""

from dataclasses import dataclass
from datetime import date

from pipeline.base.tabla import ENTERO, FECHA, NUMERO, PARTE, Tabla, campo


@dataclass(frozen=True, slots=True)
class CompromisoPublico:
    """Sin quién lo pidió; en los textos, lo personal va tapado."""

    numero: int = campo("Lugar del compromiso en la lista, primero lo abierto y lo más vencido", ENTERO)
    espacio: str = campo("Encuentro donde se adquirió")
    adquirido: date | None = campo("Día en que se adquirió", FECHA)
    compromiso: str = campo("El compromiso, con lo personal tapado")
    dependencia: str = campo("Dependencia que responde")
    plazo: date | None = campo("Último día para cumplirlo", FECHA)
    estado: str = campo("Cómo va el día de la corrida")
    avance: float | None = campo("Parte cumplida", NUMERO, unidad=PARTE)
    cumplido_el: date | None = campo("Día en que se cumplió", FECHA)
    evidencia: str = campo("Soporte de lo hecho")
    grupo_valor: str = campo("Grupo de valor")
    territorio: str = campo("Comuna, corregimiento o vereda")
    tema: str = campo("Tema")
    meta: str = campo("Meta del plan de desarrollo")
    ods: str = campo("Objetivos de Desarrollo Sostenible")
    publicado_en: str = campo("Dónde se publicó")


COMPROMISOS_PUBLICOS = Tabla(
    "compromisos", "un compromiso con la ciudadanía, sin quién lo pidió", ("numero",), CompromisoPublico
)
