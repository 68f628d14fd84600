"""La parte A de la evaluación: qué tiene la estrategia, por elemento y por etapa."""

from collections import Counter

from pipeline.calculo.cifras import cuenta
from pipeline.calculo.estrategia import filas_de_la_estrategia
from pipeline.calculo.evaluacion.respuesta import ENTERO, Columna, Cuadro, Hallado
from pipeline.calculo.frase import contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.resumen import SIN_NOMBRE


def decir_la_estrategia(resultado: Resultado) -> Hallado:
    """Cuántas actividades tiene, de cuántas dependencias, y cómo se reparten."""
    filas = filas_de_la_estrategia(resultado)
    if not filas:
        return Hallado((decir("No llegó un plan con actividades de rendición de cuentas."),))
    dependencias = {d for f in filas for d in f.dependencias}
    cuantas = contadas(cuenta(resultado, "actividades de la estrategia", len(filas)), "actividad")
    de_cuantas = contadas(cuenta(resultado, "dependencias de la estrategia", len(dependencias)), "dependencia")
    frase = decir("La estrategia tiene ", cuantas, ", a cargo de ", de_cuantas, ".")
    por_elemento = Counter(f.subcomponente or SIN_NOMBRE["subcomponente"] for f in filas)
    por_etapa = Counter(e for f in filas for e in (f.etapas or (SIN_NOMBRE["etapa"],)))
    return Hallado((frase,), True, (_cuadro("Subcomponente", por_elemento), _cuadro("Etapa", por_etapa)))


def _cuadro(de_que: str, cuentas: Counter[str]) -> Cuadro:
    return Cuadro(
        f"Actividades de la estrategia por {de_que.lower()}", f"Una fila por {de_que.lower()}.",
        (Columna(de_que, ancho=11.0), Columna("Actividades", ENTERO, 3.5)),
        tuple(cuentas.items()), "el plan. Una actividad de varias etapas cuenta en cada una.",
    )  # fmt: skip
