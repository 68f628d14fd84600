"""`agenda_consolidada.xlsx`: quién respondió, la agenda por fecha, lo que está fuera de fase, canales y cruces."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.base.agrupar import SIN_DECIR
from pipeline.base.espanol import fecha
from pipeline.calculo.agenda import (
    MODALIDADES,
    Choque,
    Cierre,
    Mezcla,
    Momento,
    Respuesta,
    buscar_choques,
    fuera_de_fase,
    medir_canales,
    modalidad_de,
)
from pipeline.calculo.agenda.quien_respondio import NO_RESPONDIO, RESPONDIO
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import (
    BIEN,
    MAL,
    Columna,
    Cuadro,
    Enlace,
    Libro,
    Senal,
    Senales,
    Valor,
    abrir_libro,
    agregar_hoja,
    poner_tabla,
)
from pipeline.tablas.listados.agenda import Encuentro

CONSOLIDADA = "agenda_consolidada.xlsx"
_SENALES = Senales({NO_RESPONDIO: MAL, RESPONDIO: BIEN}, otra=Senal("–"))
_VOLVER = Enlace("Quién respondió", "← Volver a quién respondió")
_COLUMNAS = (
    Columna("Desde", 12, "fecha"), Columna("Hasta", 12, "fecha"), Columna("Hora", 11), Columna("Dependencia", 26),
    Columna("Fase", 18), Columna("Tema", 38), Columna("Público", 26), Columna("Canal", 22), Columna("Lugar", 22),
    Columna("Modalidad", 13, "centro"), Columna("Comuna o zona", 18), Columna("Apoyo de Comunicaciones", 16, "centro"),
    Columna("Responsable", 24), Columna("Cuándo, como está escrito", 22), Columna("Celda", 34),
)  # fmt: skip
_IMPRESAS = 9


def escribir_consolidada(
    resultado: Resultado,
    momentos: Sequence[Momento],
    cierre: Cierre | None,
    respuestas: Sequence[Respuesta],
    ruta: Path,
) -> None:
    """Escribe el libro. OSError si no se puede."""
    titulo = f"Agenda de rendición de cuentas sectorial {resultado.entidad.vigencia}"
    with abrir_libro(ruta, "agenda", titulo, f"Al {fecha(resultado.hoy)}", resultado) as libro:
        _poner_respuestas(libro, respuestas, resultado)
        _poner_agenda(libro, momentos, titulo)
        _poner_fuera(libro, momentos, cierre)
        _poner_canales(libro, medir_canales([m.encuentro for m in momentos]))
        _poner_cruces(libro, buscar_choques(momentos))


def _poner_respuestas(libro: Libro, respuestas: Sequence[Respuesta], resultado: Resultado) -> None:
    ordenadas = sorted(respuestas, key=lambda r: not r.debe)
    poner_tabla(libro, agregar_hoja(libro, "Quién respondió"), Cuadro(
        "TablaRespuestas", "Quién envió su agenda",
        f"Esta hoja contiene una tabla con las dependencias del catálogo al {fecha(resultado.hoy)}.",
        (Columna("Dependencia", 44), Columna("Situación", 26, "centro", _SENALES.colores()),
         Columna("Encuentros", 12, "entero"), Columna("Archivos", 40)),
        [[r.dependencia, _SENALES.rotular(r.situacion), r.encuentros, "; ".join(r.archivos)] for r in ordenadas],
        volver=Enlace("Agenda", "Ver la agenda por fecha →"),
    ))  # fmt: skip


def _poner_agenda(libro: Libro, momentos: Sequence[Momento], titulo: str) -> None:
    poner_tabla(libro, agregar_hoja(libro, "Agenda"), Cuadro(
        "TablaAgenda", titulo, "Esta hoja contiene una tabla con los encuentros por fecha; al final, los que no la "
        "tienen. De un mes o una semana se dan el primer día y el último.",
        _COLUMNAS, [_fila(m) for m in momentos], inmoviles=2, impresas=_IMPRESAS, volver=_VOLVER,
    ))  # fmt: skip


def _fila(m: Momento) -> list[Valor]:
    e = m.encuentro
    apoyo = {True: "Sí", False: "No", None: ""}[e.apoyo_comunicaciones]
    return [
        m.desde, m.hasta, e.hora, e.dependencia, m.fase, e.tema, "; ".join(e.publico), e.canal, e.lugar,
        modalidad_de(e), e.territorio, apoyo, e.responsable, e.cuando, str(e.origen("tema")),
    ]  # fmt: skip


def _poner_fuera(libro: Libro, momentos: Sequence[Momento], cierre: Cierre | None) -> None:
    if cierre is None:
        descripcion = "Esta vigencia no es de cierre de gobierno: no hay fases que cumplir."
    else:
        descripcion = " · ".join(f"{f.nombre}: {fecha(f.desde)} a {fecha(f.hasta)}" for f in cierre.fases) + "."
    poner_tabla(libro, agregar_hoja(libro, "Fuera de su fase"), Cuadro(
        "TablaFueraDeFase", "Encuentros fuera de su fase del cierre de gobierno", descripcion,
        (Columna("Desde", 12, "fecha"), Columna("Hasta", 12, "fecha"), Columna("Dependencia", 30), Columna("Tema", 44),
         Columna("Fase que dice", 22), Columna("Su fecha", 34), Columna("Celda", 34)),
        [[m.desde, m.hasta, (e := m.encuentro).dependencia, e.tema, m.fase, por_que, str(e.origen("fecha"))]
         for m, por_que in fuera_de_fase(momentos, cierre)],
        vacio="Ningún encuentro se sale de su fase.", volver=_VOLVER,
    ))  # fmt: skip


def _poner_canales(libro: Libro, mezclas: Sequence[Mezcla]) -> None:
    suma = {m: sum(x.cuantos[m] for x in mezclas) for m in MODALIDADES}
    poner_tabla(libro, agregar_hoja(libro, "Canales"), Cuadro(
        "TablaCanales", "Por qué canales se rinde cuentas",
        "Esta hoja contiene una tabla con los encuentros de cada dependencia según su canal.",
        (Columna("Dependencia", 44), Columna("Encuentros", 12, "entero"),
         *(Columna(m, 13, "entero") for m in MODALIDADES)),
        [[x.dependencia or SIN_DECIR, x.encuentros, *(x.cuantos[m] for m in MODALIDADES)] for x in mezclas],
        total=["Toda la entidad", sum(x.encuentros for x in mezclas), *suma.values()], volver=_VOLVER,
    ))  # fmt: skip


def _poner_cruces(libro: Libro, choques: Sequence[Choque]) -> None:
    poner_tabla(libro, agregar_hoja(libro, "Cruces"), Cuadro(
        "TablaCruces", "Encuentros que se cruzan",
        "Esta hoja contiene una tabla con los que comparten día y lugar, o día y público, si tienen día fijo.",
        (Columna("Día", 12, "fecha"), Columna("Comparten", 18), Columna("Cuál", 30), Columna("Encuentros", 60),
         Columna("Celdas", 40)),
        [[c.dia, c.que, c.cual, "\n".join(map(_nombrar, c.encuentros)),
          "\n".join(str(e.origen("fecha")) for e in c.encuentros)] for c in choques],
        vacio="Ningún encuentro se cruza con otro.", volver=_VOLVER,
    ))  # fmt: skip


def _nombrar(e: Encuentro) -> str:
    return " · ".join(p for p in (e.dependencia, e.tema, e.hora) if p)
