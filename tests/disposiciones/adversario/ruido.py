"""Lo que rodea a un plan y no es de él: membretes, pies, instrucciones, subtotales."""

from random import Random

Filas = list[list[str]]

MEMBRETES = (
    ("ALCALDÍA MUNICIPAL DE VALLE SERENO",), ("Código: F-PL-01", "", "", "Versión: 3"), ("", "", "Página 1 de 4"), ("Fecha de aprobación: 15/01/2026",),
    ("NIT 800.000.000-1",), ("PROCESO: DIRECCIONAMIENTO ESTRATÉGICO",), ("Código", "F-PL-01", "Versión", "n:3"), (), (), ("MATRIZ DE PROGRAMACIÓN",),
    ("Objetivo: acercar la administración a la ciudadanía con información clara y oportuna",), ("LOGO", "FORMATO PLAN", "<", "Código: F-01"),
    ("^", "^", "^", "Versión 2"), ("Fecha de vigencia", "f:2026-01-15"), ("INSTRUCCIONES",), ("1. Escriba una actividad por renglón.",),
    ("2. Marque con X el periodo programado.",), ("Responsable del plan: Secretaría de Planeación",), ("Actualizado el 20 de enero de 2026",),
)  # fmt: skip
PIES = (
    ("Elaboró: Profesional de planeación",), ("", "Revisó: Comité", "", "Aprobó: Comité"), ("Fuente: actas del comité",), ("Nota: las fechas pueden cambiar",),
    ("TOTAL",), ("Elaboró", "", "Revisó", "Aprobó"), ("Convenciones",), ("", "% CUMPLIMIENTO COMPONENTE"), ("PROMEDIO", "", "", "p:0.8"),
    ("Total actividades", "n:12"), ("Convenciones: X = programado",), ("Elaboró: Ana", "", "Cargo: profesional"), ("Firma", ""), ("NOTA 1: el plan se publica en la web",),
    ("* Las actividades con asterisco dependen de recursos",), ("Aprobado mediante acta 3 del 28 de enero de 2026",), ("Vo. Bo.", "", "Jefe de planeación"),
    ("TOTAL COMPONENTE", "", "n:4"), ("% de cumplimiento", "", "p:0.5"), ("Proyectó: Profesional", "<", "<"), ("Fecha de elaboración: 10/01/2026",),
)  # fmt: skip
TITULOS_DE_PLAN = ("PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026", "Programa de Transparencia y Ética Pública - Vigencia 2026",
                   "PLAN DE ACCIÓN 2026", "")  # fmt: skip


def elegir_membretes(azar: Random) -> tuple[tuple[str, ...], ...]:
    """De ninguno a ocho renglones de membrete, en cualquier orden."""
    elegidos = [list(m) for m in azar.sample(MEMBRETES, azar.choice((0, 0, 2, 4, 8)))]
    for i, fila in enumerate(elegidos):  # una combinación hacia arriba solo va debajo de la que la abre
        if fila and fila[0] == "^" and (i == 0 or elegidos[i - 1][:1] != ["LOGO"]):
            elegidos[i] = []
    return tuple(tuple(f) for f in elegidos)


def elegir_pies(azar: Random) -> tuple[tuple[str, ...], ...]:
    """De ninguno a cuatro renglones de pie."""
    return tuple(azar.sample(PIES, azar.choice((0, 1, 2, 4))))
