"""Cómo ocurre cada hallazgo de los instrumentos y de los mapas de riesgos."""

from dataclasses import replace
from datetime import date

from pipeline.entidad import Cortes
from tests.dibujo import ENTIDAD
from tests.hallazgos.ayuda import Receta, correr

_MAPA = "\n".join(
    (
        "MAPA DE RIESGOS DE CORRUPCIÓN 2026",
        "Riesgo | Causa | Consecuencia | Zona de riesgo | Control | Acciones | Responsable | Fecha",
        "Direccionar un contrato | Una sola persona | Sanciones | Alta | Lista | Revisar entre dos | Hacienda | 30/06/2026",
        "Rebajar un impuesto | Sin registro | Detrimento | Alta | Doble firma | | Hacienda | 30/06/2026",
        "Ocultar información | Desorden | Quejas | Media | | | Prensa |",
    )
)
_PAAC = "\n".join(
    (
        "PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026",
        "Componente | Actividad | Meta | Responsable | Fecha programada",
        "Gestión del riesgo de corrupción | Actualizar el mapa | 1 | Planeación | 30/06/2026",
        "Rendición de cuentas | Celebrar la audiencia | 1 | Prensa | 30/11/2026",
        "Servicio al ciudadano | Medir la satisfacción | 1 | Salud | 30/09/2026",
        "Gobierno digital | Abrir los datos | 1 | Planeación | 30/10/2026",
    )
)
_SEMESTRAL = replace(ENTIDAD, cortes=Cortes(esquema="semestral"))

RECETAS: dict[str, Receta] = {
    "riesgo_sin_tratamiento": correr({"mapa.xlsx": _MAPA}),
    "control_por_accion": correr({"mapa.xlsx": _MAPA}),
    "componente_sin_actividades": correr({"paac.xlsx": _PAAC}),
    "componente_ajeno": correr({"paac.xlsx": _PAAC}),
    "cortes_del_instrumento": correr({"paac.xlsx": _PAAC}, entidad=_SEMESTRAL, corte=date(2026, 6, 30)),
}
LUGARES = {
    "riesgo_sin_tratamiento": "mapa.xlsx › Hoja1 › A5",
    "control_por_accion": "mapa.xlsx › Hoja1 › E4",
    "componente_sin_actividades": "paac.xlsx › Hoja1",
    "componente_ajeno": "paac.xlsx › Hoja1 › A6",
    "cortes_del_instrumento": "entidad.toml",
}
