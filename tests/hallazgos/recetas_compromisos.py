"""Cómo ocurre cada hallazgo de los compromisos con la ciudadanía."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from pipeline.base.hallazgo import Hallazgo
from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import Tarea
from pipeline.entradas import listar_entradas
from pipeline.flujo import calcular_resultado
from pipeline.registro.memoria import Memoria
from tests.dibujo import ENTIDAD
from tests.hallazgos.ayuda import CORTE, HOY, Receta, correr, escribir

_TITULOS = "No. | Encuentro | Fecha | Compromiso | Actividad del plan | ODS | Responsable | Fecha límite | Estado | % de avance"
_UNO = "1 | Diálogo | f:2026-03-14 | Publicar el cronograma del puente"
_DE = "Planeación | f:2026-12-01"


def _libro(*filas: str) -> str:
    return "\n".join(("COMPROMISOS CON LA CIUDADANÍA 2026", _TITULOS, *filas))


def _con(*filas: str) -> Callable[..., object]:
    return correr({"compromisos.xlsx": _libro(*filas)})


def _borrado(carpeta: Path) -> Iterable[Hallazgo]:
    """En mayo estaba abierto; en septiembre su fila es de otro."""
    memoria = Memoria()
    otro = "2 | Diálogo | f:2026-03-14 | Podar los árboles del parque"
    for hoy, fila in ((date(2026, 5, 4), _UNO), (HOY, otro)):
        escribir(carpeta, {"compromisos.xlsx": _libro(f"{fila} | | | {_DE}")})
        leidos = [interpretar_archivo(Tarea(r, nombre, ENTIDAD)) for r, nombre in listar_entradas(carpeta)]
        resultado = calcular_resultado(leidos, ENTIDAD, CORTE, hoy, memoria)
    return resultado.hallazgos


RECETAS: dict[str, Receta] = {
    "compromiso_sin_evidencia": _con(f"{_UNO} | | | {_DE} | Cumplido | p:1"),
    "compromiso_que_se_contradice": _con(f"{_UNO} | | | {_DE} | Cumplido | p:0.6"),
    "compromiso_completo_y_abierto": _con(f"{_UNO} | | | {_DE} | En ejecución | p:1"),
    "no_viable_sin_justificacion": _con(f"{_UNO} | | | {_DE} | No viable"),
    "compromiso_traido": _borrado,
    "compromiso_sin_su_actividad": _con(f"{_UNO} | 9.9 | | {_DE}"),
    "compromiso_con_dos_estados": correr({
        "compromisos.xlsx": {
            "Diálogo": _libro(f"{_UNO} | | | {_DE} | Cumplido"),
            "Consolidado": _libro(f"{_UNO} | | | {_DE} | En ejecución"),
        }
    }),
    "ods_de_un_compromiso": _con(f"{_UNO} | | 21 | {_DE}"),
}  # fmt: skip
LUGARES = {
    "compromiso_sin_evidencia": "compromisos.xlsx › Hoja1 › I3",
    "compromiso_que_se_contradice": "compromisos.xlsx › Hoja1 › J3",
    "compromiso_completo_y_abierto": "compromisos.xlsx › Hoja1 › J3",
    "no_viable_sin_justificacion": "compromisos.xlsx › Hoja1 › I3",
    "compromiso_traido": "compromisos.xlsx › Hoja1 › D3",
    "compromiso_sin_su_actividad": "compromisos.xlsx › Hoja1 › E3",
    "compromiso_con_dos_estados": "compromisos.xlsx › Consolidado › I3",
    "ods_de_un_compromiso": "compromisos.xlsx › Hoja1 › F3",
}
