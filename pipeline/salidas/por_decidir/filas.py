"""Las filas de las dos hojas: una por pregunta y una por decisión ya tomada."""

from pipeline.base.texto import recortar
from pipeline.calculo.resultado import Resultado
from pipeline.cruces.preguntas import vigentes
from pipeline.salidas._excel import Valor
from pipeline.tablas.avances import Avance
from pipeline.tablas.decisiones import NINGUNA, Decision

NINGUNA_DE_ESTAS, OTRA = "Ninguna de estas", "Otra (escriba el código)"
UNION = " · "


def opcion(codigo: str, textos: dict[str, str]) -> str:
    """`PTEP-2026-3.1.2 · Publicar el informe…`: el código manda; el texto es para quien elige."""
    return f"{codigo}{UNION}{recortar(textos[codigo], 110)}" if codigo in textos else codigo


def opciones(avance: Avance, textos: dict[str, str]) -> list[str]:
    """Lo que se puede elegir para un reporte."""
    return [*(opcion(c, textos) for c, _ in avance.cercanas), NINGUNA_DE_ESTAS, OTRA]


def fila_de_pregunta(avance: Avance, textos: dict[str, str]) -> list[Valor]:
    """Lo que se lee de un reporte dudoso; las celdas por llenar, vacías."""
    lugar = avance.origen("actividad" if avance.actividad else "numeral")
    dicho = " ".join(p for p in (avance.numeral, avance.actividad) if p)
    parecidas = "\n".join(
        f"• {opcion(c, textos)}" + (f" ({puntos:.0f} de 100)" if puntos else "") for c, puntos in avance.cercanas
    )
    donde = f"{lugar.archivo} › {lugar.hoja} › {lugar.celda}"
    return [
        avance.dependencia or "No la dice",
        dicho,
        avance.texto or avance.valor,
        parecidas or "Ninguna se le parece",
        *[""] * 5,
        donde,
        avance.clave,
    ]


def decididas(resultado: Resultado) -> list[Decision]:
    """La decisión que vale de cada pregunta, por dependencia."""
    tomadas = (d for d in vigentes(resultado.decisiones).values() if d.elegida)
    return sorted(tomadas, key=lambda d: (d.dependencia, d.texto, d.clave))


def fila_de_decision(decision: Decision, textos: dict[str, str]) -> list[Valor]:
    """Lo que se decidió, como se lee y se cambia."""
    elegida = NINGUNA_DE_ESTAS if decision.elegida == NINGUNA else opcion(decision.elegida, textos)
    return [
        decision.dependencia or "No la dice",
        decision.texto,
        elegida,
        "",
        decision.quien,
        decision.fecha,
        decision.nota,
        decision.archivo,
        decision.clave,
    ]
