"""Una fila es lo que cambió de una actividad, o de quien reporta, entre dos cortes o entre dos versiones de un plan."""

from dataclasses import dataclass

from pipeline.base.tabla import LISTA, Tabla, campo

AVANCE_BAJO, NUEVA, YA_NO_ESTA = "Avance que bajó", "Actividad nueva", "Actividad que ya no está"
REESCRITA, SUSTITUIDA = "Actividad reescrita", "Otra actividad con el mismo numeral"
META_BAJO, META_SUBIO, META_DISTINTA = "Meta más baja", "Meta más alta", "Meta reescrita o de otra unidad"
FECHAS_MOVIDAS, RESPONSABLE, NOVEDAD = "Fechas movidas", "Responsable distinto", "Novedad del plan"
DEJO_DE_REPORTAR, ESTADO = "Dependencia que dejó de reportar", "Estado distinto"
OTRO_LUGAR, OTRO_NUMERAL = "Otro componente", "Otro numeral"
INDICADOR, ETAPAS, PESO = "Indicador distinto", "Etapas distintas", "Peso distinto"
CLASES = (
    AVANCE_BAJO, NUEVA, YA_NO_ESTA, SUSTITUIDA, REESCRITA, META_BAJO, META_SUBIO, META_DISTINTA, FECHAS_MOVIDAS,
    RESPONSABLE, DEJO_DE_REPORTAR, NOVEDAD, OTRO_LUGAR, OTRO_NUMERAL, INDICADOR, ETAPAS, PESO, ESTADO,
)  # fmt: skip
"""En el orden en que se leen: primero lo que hay que explicar."""


@dataclass(frozen=True, slots=True)
class Cambio:
    """Un cambio, con la celda de cada lado; vacía en el lado donde la actividad no está."""

    clase: str = campo("Qué cambió", valores=CLASES)
    codigo: str = campo("Identidad estable de la actividad", por_defecto="")
    numeral: str = campo("Numeral que trae el plan", por_defecto="")
    componente: str = campo("Componente", por_defecto="")
    actividad: str = campo("Texto de la actividad, el último conocido", por_defecto="")
    dependencias: tuple[str, ...] = campo("Responsables", LISTA, por_defecto=())
    antes: str = campo("Lo que decía", por_defecto="")
    despues: str = campo("Lo que dice", por_defecto="")
    archivo_antes: str = campo("Archivo donde estaba", por_defecto="")
    hoja_antes: str = campo("Hoja donde estaba", por_defecto="")
    celda_antes: str = campo("Celda donde estaba", por_defecto="")
    archivo_despues: str = campo("Archivo donde está", por_defecto="")
    hoja_despues: str = campo("Hoja donde está", por_defecto="")
    celda_despues: str = campo("Celda donde está", por_defecto="")


CAMBIOS = Tabla(
    "cambios", "algo que cambió entre dos cortes o dos versiones", ("clase", "codigo", "antes"), Cambio, numerada=True
)


@dataclass(frozen=True, slots=True)
class Comparacion:
    """Todo lo que cambió entre dos momentos. `antes` y `despues` los nombran; `de_donde`, con qué se compararon."""

    antes: str
    despues: str
    cambios: tuple[Cambio, ...] = ()
    de_donde: tuple[str, str] = ("", "")
    iguales: int = 0
    """Las actividades que están en los dos lados y en las que nada cambió."""

    def contar(self, clase: str) -> int:
        """Cuántos cambios hay de una clase."""
        return sum(c.clase == clase for c in self.cambios)
