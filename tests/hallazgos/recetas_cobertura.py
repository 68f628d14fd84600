"""Cómo ocurre cada hallazgo de la cobertura de la estrategia."""

from tests.hallazgos.ayuda import Receta, correr

TITULO = "CRONOGRAMA DE LA ESTRATEGIA DE RENDICIÓN DE CUENTAS 2026"
CON_ODS = "Elemento | Actividad | Meta/producto | Cuatrimestre 1 | Responsable | ODS | Grupo de valor"
EXACTO = "Elemento | Actividad | Meta/producto | Cuatrimestre 1 | Responsable | Fecha exacta | Cantidad de cada entrega"


def _cronograma(titulos: str, *filas: str) -> str:
    return "\n".join((TITULO, titulos, *filas))


_GRUPOS = "\n".join((
    "CARACTERIZACIÓN DE LOS GRUPOS DE VALOR",
    "Grupo de valor | Descripción | Cuántas personas | Necesidades de información | Canales preferidos",
    "Mujeres rurales | Las de las veredas | n:900 | Créditos | Radio",
    "Personas con discapacidad | Las del registro | n:300 | Accesos | Correo",
))  # fmt: skip

RECETAS: dict[str, Receta] = {
    "ods_fuera_de_rango": correr({"cronograma.xlsx": _cronograma(
        CON_ODS, "Información | Publicar el informe de gestión | 1 informe | X | Planeación | ODS 18 | Mujeres",
    )}),
    "grupo_de_valor_sin_actividades": correr({
        "cronograma.xlsx": _cronograma(
            CON_ODS, "Información | Publicar el informe | 1 informe | X | Planeación | ODS 16 | Mujeres rurales",
        ),
        "grupos.xlsx": _GRUPOS,
    }),
    "cantidades_de_otras_entregas": correr({"cronograma.xlsx": _cronograma(
        EXACTO, "Información | Publicar boletines | 25 boletines | X | Planeación | 10/02/2026; 10/03/2026 | 10; 5; 10",
    )}),
}  # fmt: skip
LUGARES = {
    "ods_fuera_de_rango": "cronograma.xlsx › Hoja1 › F3",
    "grupo_de_valor_sin_actividades": "grupos.xlsx › Hoja1 › A4",
    "cantidades_de_otras_entregas": "cronograma.xlsx › Hoja1 › G3",
}
