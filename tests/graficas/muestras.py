"""Resultados normales y extremos con los que se prueban las gráficas."""

from dataclasses import replace
from datetime import date, timedelta

from pipeline.calculo.resultado import Resultado
from pipeline.tablas.programacion import Entrega
from pipeline.tablas.resumen import Resumen
from pipeline.tablas.seguimiento import ESTADOS, POR_INICIAR
from tests.fabrica import hacer_resultado

LARGO = (
    "Secretaría de Desarrollo Económico, Agropecuario, Ambiente y Minas con sus oficinas de asistencia técnica rural, "
    "turismo, emprendimiento y empleo digno del municipio"
)
CORTE = date(2026, 8, 31)


def hacer_resumen(nombre: str, cumplidas: int, aplican: int, dimension: str = "componente") -> Resumen:
    """Un grupo con su zona, según los límites de siempre."""
    cumplimiento = cumplidas / aplican if aplican else None
    zona = "No aplica"
    if cumplimiento is not None:
        zona = "Alta" if cumplimiento >= 0.8 else "Media" if cumplimiento >= 0.6 else "Baja"
    total = max(aplican, 2)
    estados = dict.fromkeys(ESTADOS, 0) | {"En término": cumplidas, "Atrasada": aplican - cumplidas}
    estados["Por iniciar"] = total - aplican
    return Resumen(
        CORTE, dimension, "", nombre, total, aplican, cumplidas, cumplimiento, cumplimiento, zona, 0, estados
    )


def con_grupos(dimension: str, *grupos: tuple[str, int, int]) -> Resultado:
    """Un resultado cuyos grupos de una dimensión son (nombre, cumplidas, aplican)."""
    resultado = hacer_resultado()
    otros = tuple(r for r in resultado.resumenes[CORTE] if r.dimension != dimension)
    nuevos = tuple(hacer_resumen(*grupo, dimension) for grupo in grupos)
    return replace(resultado, resumenes={**resultado.resumenes, CORTE: otros + nuevos})


def vacio() -> Resultado:
    """Un plan sin actividades."""
    return replace(hacer_resultado(0), resumenes=dict.fromkeys(hacer_resultado(0).resumenes, ()))


def sin_nada_que_aplique() -> Resultado:
    """Todo vence después del corte."""
    base = hacer_resultado(12)
    dia = date(2026, 10, 15)
    quietas = {
        corte: tuple(
            replace(f, programado=0.0, ejecutado=0.0, avance_corte=None, avance_vigencia=0.0, estado=POR_INICIAR,
                    aplica=False, cumplida=False)
            for f in filas
        )
        for corte, filas in base.seguimiento.items()
    }  # fmt: skip
    return replace(
        base,
        actividades=tuple(replace(a, fechas=(dia,)) for a in base.actividades),
        programacion=tuple(Entrega(a.codigo, dia, a.meta_valor or 1.0, "fecha") for a in base.actividades),
        seguimiento=quietas,
        resumenes={
            corte: tuple(
                replace(
                    r,
                    aplican=0,
                    cumplidas=0,
                    cumplimiento=None,
                    avance=None,
                    zona="No aplica",
                    sin_reporte=0,
                    estados={POR_INICIAR: r.actividades},
                )
                for r in resumenes
            )
            for corte, resumenes in base.resumenes.items()
        },
    )


def con_nombres_largos(n: int = 24) -> Resultado:
    """Nombres de más de 150 letras, 40 dependencias, lapsos, entregas semanales, fuera del año y sin fecha."""
    base = hacer_resultado(n)
    colas = ("w" * 180, *["ñ $x^2$ & <b> =1+1"] * 6)
    textos = {a.codigo: f"{LARGO} {i} {colas[i % 7]}" for i, a in enumerate(base.actividades)}
    componente = "Gestión del riesgo. " + LARGO
    filas = {
        corte: tuple(
            replace(f, actividad=textos[f.codigo], componente=componente, por_decidir=i % 5 == 0)
            for i, f in enumerate(filas)
        )
        for corte, filas in base.seguimiento.items()
    }
    lapso = {"fecha_inicio": date(2025, 12, 1), "fecha_fin": date(2027, 2, 1)}
    cambios = (lapso, {}, {"a_demanda": True}, {})
    actividades = tuple(replace(a, **cambios[i % 4]) for i, a in enumerate(base.actividades))
    semanas = [date(2026, 1, 7) + timedelta(days=7 * k) for k in range(51)]
    por_caso = ([*semanas], [date(2025, 12, 15), CORTE], [], [date(2026, 12, 31), date(2027, 1, 30)])
    programacion = tuple(
        Entrega(a.codigo, dia, 1.0, "fecha") for i, a in enumerate(base.actividades) for dia in por_caso[i % 4]
    )
    resumenes = tuple(r for r in base.resumenes[CORTE] if r.dimension not in ("componente", "dependencia"))
    resumenes += tuple(
        hacer_resumen(f"{i} {LARGO}", i % 4 if i % 5 else 0, 3 if i % 5 else 0, "dependencia") for i in range(40)
    )
    resumenes += tuple(hacer_resumen(f"{i} {LARGO}", i, 3, "componente") for i in range(3))
    return replace(
        base,
        entidad=replace(base.entidad, nombre=f"Alcaldía Municipal y {LARGO}"),
        actividades=actividades,
        programacion=programacion,
        seguimiento=filas,
        resumenes={**base.resumenes, CORTE: resumenes},
    )


EXTREMOS = {
    "normal": hacer_resultado,
    "una actividad": lambda: hacer_resultado(1),
    "vacío": vacio,
    "nada aplica": sin_nada_que_aplique,
    "ciento veinte actividades": lambda: hacer_resultado(120, 2),
    "nombres largos": con_nombres_largos,
}
