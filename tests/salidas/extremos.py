"""Un resultado con lo que más estropea un libro: nombres largos, comodines, comillas, textos enormes, pesos."""

from dataclasses import replace

from pipeline.calculo.resultado import Resultado
from pipeline.calculo.resumenes import resumir
from pipeline.entidad import Entidad, Semaforo
from pipeline.tablas.seguimiento import Seguimiento
from tests.fabrica import hacer_resultado

COMPONENTES = (
    "Atención 'oportuna' al \"ciudadano\"", "*", "RENDICIÓN", "Rendición", ">5", "~nota?", "1.1", "1.10",
    "Componente con un nombre que no acaba " * 9, "Nada aplica todavía", "",
)  # fmt: skip
DEPENDENCIAS = tuple(
    f"Dirección {i} de Fortalecimiento Institucional, Participación Ciudadana y Atención a Grupos de Valor"
    for i in range(40)
)
RAROS = ("=1+1", "-SUMA(A1)", "@hoy", "+57 300", "con \x01 control", '=HYPERLINK("http://ejemplo.invalid")')
LARGO = "Adelantar jornadas de diálogo con la ciudadanía en cada corregimiento del municipio. " * 24


def hacer_extremo(n: int = 120) -> Resultado:
    """120 actividades en 11 componentes y 40 dependencias, con etapas, pesos y límites propios del semáforo."""
    base = hacer_resultado(n)
    entidad = Entidad(nombre="Alcaldía & Concejo de Prueba", vigencia=2026, semaforo=Semaforo(media=50, alta=66.6))
    filas = tuple(_fila(i, f) for i, f in enumerate(base.filas))
    corte = base.corte.fecha
    return replace(
        base,
        entidad=entidad,
        seguimiento={**base.seguimiento, corte: filas},
        resumenes={**base.resumenes, corte: resumir(filas, entidad, corte)},
    )


def _fila(i: int, f: Seguimiento) -> Seguimiento:
    f = replace(
        f,
        componente=COMPONENTES[i % len(COMPONENTES)],
        subcomponente="" if i % 5 == 0 else f"Sub '{i % 3}'",
        dependencias=(DEPENDENCIAS[i % 40], DEPENDENCIAS[(i * 7) % 40]) if i % 9 else (),
        etapas=("Diálogo", "Evaluación")[: i % 3],
        actividad=LARGO[:2000] if i == 0 else dict(enumerate(RAROS, start=1)).get(i, f.actividad),
        peso=0.0 if f.componente == "*" else float(i % 4),
    )
    if f.componente == "Nada aplica todavía":
        return replace(f, programado=0.0, aplica=False, cumplida=False, avance_corte=None)
    if i == 6:  # A demanda: sin vencimientos y reportada, se compara con la meta.
        hecho = f.ejecutado / f.meta
        return replace(f, programado=0.0, aplica=True, cumplida=hecho >= 1, avance_corte=hecho, ultimo_vencimiento=None)
    return f
