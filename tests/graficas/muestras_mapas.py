"""Resultados con etapas, muchos cortes y muchas dependencias, para los mapas de calor y la comparación de dos cortes."""

from calendar import monthrange
from dataclasses import replace
from datetime import date

from pipeline.calculo.resultado import Corte, Resultado
from pipeline.tablas.programacion import Entrega
from pipeline.tablas.resumen import Resumen
from tests.fabrica import CORTES, hacer_resultado
from tests.graficas.muestras import hacer_resumen

ETAPAS = ("Aprestamiento", "Diseño", "Preparación", "Ejecución", "Seguimiento y Evaluación")
ABRIL, AGOSTO = CORTES[0].fecha, CORTES[1].fecha


def con_etapas(n: int = 24, *, sin: tuple[str, ...] = ("Diseño",)) -> Resultado:
    """Cada actividad en una etapa (una de cada siete, en dos; una de cada once, en ninguna), menos en las `sin`."""
    base = hacer_resultado(n)
    usadas = [e for e in ETAPAS if e not in sin]
    etapas = {
        a.codigo: () if i % 11 == 10 else tuple(dict.fromkeys((usadas[i % len(usadas)], usadas[-(i % 7 == 6)])))[:2]
        for i, a in enumerate(base.actividades)
    }
    return replace(
        base,
        actividades=tuple(replace(a, etapas=etapas[a.codigo]) for a in base.actividades),
        seguimiento={c: tuple(replace(f, etapas=etapas[f.codigo]) for f in fs) for c, fs in base.seguimiento.items()},
    )


def con_cortes_mensuales(resultado: Resultado) -> Resultado:
    """El mismo resultado, con doce cortes."""
    dias = [date(2026, mes, monthrange(2026, mes)[1]) for mes in range(1, 13)]
    return replace(resultado, cortes=tuple(Corte(dia, f"corte {i}", dia) for i, dia in enumerate(dias, 1)))


def con_dependencias(n: int, cuantas: int, *, nombre: str = "Secretaría número {i}", corte: int = 1) -> Resultado:
    """`cuantas` dependencias, cada una con su parte de las n actividades, que vencen todos los meses."""
    base = hacer_resultado(n, corte)
    nombres = [nombre.format(i=i + 1) for i in range(cuantas)]
    de = {a.codigo: (nombres[i % cuantas if i % 7 else i % 2 % cuantas],) for i, a in enumerate(base.actividades)}
    meses = (1, 3, 4, 6, 8, 10, 11, 11)
    programacion = tuple(
        Entrega(a.codigo, date(2026, meses[(i + k) % 8], 20), 1.0, "fecha")
        for i, a in enumerate(base.actividades)
        for k in range(1 + i % 3)
    )
    return replace(
        base,
        programacion=programacion,
        seguimiento={c: tuple(replace(f, dependencias=de[f.codigo]) for f in fs) for c, fs in base.seguimiento.items()},
    )


def con_dos_cortes(dimension: str, *grupos: tuple[str, tuple[int, int] | None, tuple[int, int] | None]) -> Resultado:
    """Grupos (nombre, cumplidas y aplican en abril, lo mismo en agosto); None: en ese corte el grupo no está."""
    base = hacer_resultado()

    def resumenes(dia: date, cual: int) -> tuple[Resumen, ...]:
        otros = tuple(r for r in base.resumenes[dia] if r.dimension != dimension)
        suyos = [(g[0], g[cual]) for g in grupos]
        return otros + tuple(replace(hacer_resumen(n, *c, dimension), corte=dia) for n, c in suyos if c is not None)

    return replace(base, resumenes={ABRIL: resumenes(ABRIL, 1), AGOSTO: resumenes(AGOSTO, 2)})


def con_muchos_que_cambian(cuantos: int, nombre: str = "Secretaría número {i}") -> Resultado:
    """`cuantos` grupos que suben, bajan o siguen igual, y alguno que no aplica en uno de los dos cortes."""

    def cuenta(i: int, paso: int) -> tuple[int, int]:
        return (i * paso % 6, 0 if (i + paso) % 13 == 0 else 5)

    grupos = [(nombre.format(i=i + 1), cuenta(i, 7), cuenta(i, 11)) for i in range(cuantos)]
    return con_dos_cortes("dependencia", *((n, (min(a, m), m), (min(b, k), k)) for n, (a, m), (b, k) in grupos))
