"""Los encabezados de un mapa de riesgos: el riesgo, su análisis, lo que se hace con él y quién o cuándo."""

from pipeline.disposiciones.plan_tiempo import DE_TIEMPO
from pipeline.disposiciones.riesgos.columnas import acomodar
from pipeline.entidad import Entidad
from pipeline.lectura.encabezado import Encabezado, buscar_encabezados
from pipeline.lectura.malla import Malla
from pipeline.lectura.titulos import titulos_de
from pipeline.vocabulario import cargar

CLASE = "riesgos"
_LO_QUE_SE_HACE = {"actividad", "control", "tratamiento"}
_QUIEN_O_CUANDO = {"responsable", "fecha_suelta", *DE_TIEMPO}


def buscar_mapa(malla: Malla, entidad: Entidad) -> list[Encabezado]:
    """Los encabezados de la hoja, con cada columna en su papel; ninguno si la hoja no es un mapa de riesgos."""
    titulos = titulos_de(CLASE, entidad.titulos)
    return [acomodar(malla, e, titulos) for e in buscar_encabezados(malla, titulos, _sirve)]


def _sirve(campos: frozenset[str]) -> bool:
    reglas = cargar("mapa_de_riesgos")
    return (
        "riesgo" in campos
        and len(campos & set(reglas["analisis"])) >= reglas["minimo"]
        and bool(campos & _LO_QUE_SE_HACE)
        and bool(campos & _QUIEN_O_CUANDO)
    )
