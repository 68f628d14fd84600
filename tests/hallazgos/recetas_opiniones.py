"""Lo que Planeación y Control Interno escribieron: lo que no se entiende, no se une o se contradice."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from pipeline.base.hallazgo import Hallazgo
from pipeline.base.origen import Origen
from pipeline.registro.memoria import Memoria
from pipeline.registro.opiniones import recordar_opiniones
from pipeline.tablas.opiniones import Opinion
from tests.hallazgos.ayuda import AUDIENCIA, INFORME, Receta, correr, interpretar, plan

PLAN = plan(f"{INFORME} | 4 | Planeación | 30/04/2026", f"{AUDIENCIA} | 1 | Hacienda | 15/08/2026")
CORTE = "Seguimiento de Control Interno a 31 de agosto de 2026"
TITULOS = "Actividad | ¿Cumplida según verificación? | % verificado | Estado verificado | Observaciones OCI"


def verificado(*filas: str, titulo: str = CORTE) -> str:
    return "\n".join((titulo, TITULOS, *filas))


def verificar(*filas: str, titulo: str = CORTE) -> Receta:
    """El plan y un seguimiento de Control Interno, leídos y calculados."""
    return correr({"plan.xlsx": PLAN, "verificado.xlsx": verificado(*filas, titulo=titulo)})


def dicha(archivo: str) -> Opinion:
    donde = (Origen(archivo, "Detalle", 6, 18),)
    return Opinion("A", corte=date(2026, 8, 31), observacion="Falta", huella=archivo, origenes={"observacion": donde})


def borrar(*vuelven: str) -> Callable[[Path], list[Hallazgo]]:
    """Lo que alguien escribió y después dejó en blanco, y los libros que todavía lo traen."""

    def receta(carpeta: Path) -> list[Hallazgo]:
        for nombre in ("copia.xlsx", "seguimiento.xlsx"):
            (carpeta / nombre).touch()
        memoria, hoy = Memoria(), date(2026, 9, 10)
        recordar_opiniones(memoria, [dicha("copia.xlsx")], hoy)
        hallazgos = recordar_opiniones(memoria, [], hoy, [dicha("seguimiento.xlsx")])
        return recordar_opiniones(memoria, [dicha(v) for v in vuelven], hoy) if vuelven else hallazgos

    return receta


RECETAS: dict[str, Receta] = {
    "opinion_borrada": borrar(),
    "opinion_borrada_sigue": borrar("copia.xlsx"),
    "porcentaje_sin_signo": verificar(f"{INFORME} | | p:80 | |"),
    "seguimiento_sin_opiniones": interpretar(
        f"{CORTE}\nComponente | Actividades programadas | Actividades cumplidas | % de avance | Observaciones\n"
        f"Rendición de cuentas | {INFORME} | | |"
    ),
    "opinion_sin_actividad": verificar("Sembrar árboles en el parque | Sí | p:1 | | Se sembraron"),
    "opinion_sin_corte": verificar(f"{INFORME} | Sí | p:1 | | Bien", titulo="Seguimiento de Control Interno"),
    "opinion_de_otra_vigencia": verificar(f"{INFORME} | Sí | p:1 | | Bien", titulo=CORTE.replace("2026", "2025")),
    "opinion_sin_componente": correr(
        {
            "plan.xlsx": plan(
                f"Rendición de cuentas | {INFORME} | 4 | Planeación | 30/04/2026",
                titulos="Componente | Actividad | Meta | Responsable | Fecha programada",
            ),
            "verificado.xlsx": f"{CORTE}\nComponente | Actividades programadas | % de avance | Observaciones\n"
            "Bienestar animal | n:3 | p:0.5 | Va bien",
        }
    ),
    "opiniones_distintas": correr(
        {
            "plan.xlsx": PLAN,
            "v1.xlsx": verificado(f"{INFORME} | No | p:0.5 | | Falta"),
            "v2.xlsx": verificado(f"{INFORME} | | p:0.75 | |"),
        }
    ),
    "verificacion_contradictoria": verificar(f"{INFORME} | No | p:1 | |"),
    "estado_verificado_desconocido": verificar(f"{INFORME} | | p:0.5 | Casi lista |"),
    "estado_verificado_contradice": verificar(f"{INFORME} | | p:0.5 | Cumplida |"),
    "porcentaje_verificado_fuera": verificar(f"{INFORME} | | p:1.2 | |"),
    "cumplida_no_entendida": verificar(f"{INFORME} | quién sabe | p:0.5 | |"),
}
LUGARES: dict[str, str] = {
    "opinion_borrada": "seguimiento.xlsx › Detalle › R6",
    "opinion_borrada_sigue": "copia.xlsx › Detalle › R6",
    "porcentaje_sin_signo": "verificado.xlsx › Hoja1 › C3",
    "seguimiento_sin_opiniones": "libro.xlsx › Hoja1 › A2",
    "opinion_sin_actividad": "verificado.xlsx › Hoja1 › E3",
    "opinion_de_otra_vigencia": "verificado.xlsx › Hoja1",
    "opinion_sin_componente": "verificado.xlsx › Hoja1 › D3",
    "opinion_sin_corte": "verificado.xlsx › Hoja1",
    "opiniones_distintas": "v2.xlsx › Hoja1 › C3",
    "verificacion_contradictoria": "verificado.xlsx › Hoja1 › B3",
    "estado_verificado_desconocido": "verificado.xlsx › Hoja1 › D3",
    "estado_verificado_contradice": "verificado.xlsx › Hoja1 › D3",
    "porcentaje_verificado_fuera": "verificado.xlsx › Hoja1 › C3",
    "cumplida_no_entendida": "verificado.xlsx › Hoja1 › B3",
}
