"""Las hojas de los cortes con sus plazos y de los días que no cuentan."""

from datetime import date

from pipeline.base.espanol import DIAS, fecha_larga
from pipeline.calculo.plazo_de_reporte import plazo_de_reporte, si_no_es_habil
from pipeline.calculo.plazos import fechas_de_esquema
from pipeline.calculo.resultado import Corte, Resultado
from pipeline.salidas._excel import Columna, Cuadro, Libro, Valor, agregar_hoja, poner_tabla
from pipeline.salidas.calendario.no_habiles import listar_no_habiles
from pipeline.vocabulario.instrumentos import Instrumento, instrumento_de

_DE_CORTE = (
    Columna("Corte", 20), Columna("Fecha del corte", 13, "fecha"), Columna("Reporte a más tardar", 14, "fecha"),
    Columna("Publicar a más tardar", 14, "fecha"), Columna("Día", 12, "centro"), Columna("Plazo", 34),
    Columna("Situación", 30), Columna("Lo pide", 44),
)  # fmt: skip
_NO_HABIL = (
    Columna("Día", 13, "fecha"), Columna("De la semana", 14, "centro"), Columna("Qué es", 52), Columna("Lo dice", 34),
)  # fmt: skip


def poner_cortes(libro: Libro, resultado: Resultado) -> None:
    """Una fila por corte de la vigencia."""
    entidad = resultado.entidad
    al_dia = fecha_larga(resultado.hoy)
    dias = "hábiles" if entidad.cortes.dias == "habiles" else "calendario"
    regla = f"{entidad.cortes.plazo} días {dias} después del corte"
    filas: list[list[Valor]] = [
        [c.nombre, c.fecha, plazo_de_reporte(c, entidad), c.publicacion, DIAS[c.publicacion.weekday()],
         f"{regla}. {si_no_es_habil(c.publicacion, entidad)}".strip(),
         _como_va(c, resultado.hoy), _lo_pide(c, resultado)]
        for c in resultado.cortes
    ]  # fmt: skip
    poner_tabla(libro, agregar_hoja(libro, "Cortes"), Cuadro(
        "TablaCortes", f"Cortes y plazos de {entidad.vigencia}",
        f"Esta hoja contiene una tabla con los cortes de {entidad.nombre} y sus plazos, al {al_dia}.",
        _DE_CORTE, filas,
    ))  # fmt: skip


def _lo_pide(corte: Corte, resultado: Resultado) -> str:
    """La norma de cada plan que fija ese corte; sin ninguna, la decisión de la entidad."""
    planes = dict.fromkeys(a.instrumento for a in resultado.actividades)
    normas = [f"{i.nombre}: {i.cortes.norma}" for i in map(instrumento_de, planes) if _lo_fija(i, corte)]
    return "; ".join(normas) or "La entidad"


def _lo_fija(instrumento: Instrumento, corte: Corte) -> bool:
    return corte.fecha in fechas_de_esquema(instrumento.cortes.esquema, corte.fecha.year)


def _como_va(corte: Corte, hoy: date) -> str:
    faltan = (corte.publicacion - hoy).days
    if faltan == 0:
        return "▲ El plazo para publicar vence hoy"
    cuantos = f"{abs(faltan)} {'día' if abs(faltan) == 1 else 'días'}"
    if faltan < 0:
        return f"El plazo venció hace {cuantos}"
    return f"{'▲ Faltan' if hoy > corte.fecha else 'Faltan'} {cuantos} para publicar"


def poner_no_habiles(libro: Libro, resultado: Resultado) -> None:
    """Una fila por día no hábil."""
    filas: list[list[Valor]] = [[d.dia, DIAS[d.dia.weekday()], d.que, d.de_quien] for d in listar_no_habiles(resultado)]
    poner_tabla(libro, agregar_hoja(libro, "Días no hábiles"), Cuadro(
        "TablaNoHabiles", "Festivos y días de la entidad",
        "Esta hoja contiene una tabla con los festivos y los días que la entidad cambió.",
        _NO_HABIL, filas,
    ))  # fmt: skip
