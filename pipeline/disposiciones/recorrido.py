"""Las tablas de una clase que hay en una hoja, ya recorridas fila por fila."""

from pipeline.disposiciones import avance
from pipeline.disposiciones.encargo import Encargo
from pipeline.disposiciones.lado_a_lado import partir_en_franjas
from pipeline.disposiciones.papel import buscar_de
from pipeline.disposiciones.tabla import leer_tablas
from pipeline.lectura.contexto import Contexto
from pipeline.lectura.cuenta import Cuenta
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.fila import Cuerpo
from pipeline.lectura.malla import Malla
from pipeline.lectura.titulos import titulos_de


def recorrer_tablas(
    malla: Malla, encabezados: list[Encabezado], clase: str, encargo: Encargo, contexto: Contexto, cuenta: Cuenta
) -> list[Cuerpo]:
    """Las tablas de una clase (`plan` o `avance`) de cada franja de columnas de la hoja."""
    entidad = encargo.entidad
    titulos = titulos_de(clase, entidad.titulos, entidad.dependencias)
    ancla = avance.campo_ancla if clase == "avance" else _por_actividad
    vigencia = contexto.vigencia or entidad.vigencia
    return [
        cuerpo
        for franja in partir_en_franjas(malla, encabezados)
        for cuerpo in leer_tablas(
            franja, buscar_de(franja, clase, entidad), titulos, ancla, vigencia, encargo.catalogo, cuenta
        )
    ]


def _por_actividad(campos: frozenset[str]) -> str:
    return "actividad"
