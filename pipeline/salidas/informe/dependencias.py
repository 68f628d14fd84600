"""El cumplimiento por dependencia y lo que cada una debe."""

from pipeline.base.espanol import fecha, numero
from pipeline.base.texto import recortar
from pipeline.calculo.relato import decir_lo_que_deben, decir_por_grupo, decir_quien_hace_que, reunir_tareas
from pipeline.calculo.retrasos import Retraso
from pipeline.graficas._pie import escribir_pie
from pipeline.salidas._word import Celda, Columna, Tabla
from pipeline.salidas.informe.notas import anotar_cumplimiento
from pipeline.salidas.informe.pluma import Pluma
from pipeline.salidas.informe.tabla_de_grupos import hacer_tabla
from pipeline.salidas.unidades import con_unidad

RETRASOS = 40
"""Las que se nombran una por una; las demás están en el tablero."""
_REPETIDAS = "Una actividad de varias dependencias cuenta en cada una; en el total, una vez."


def escribir_dependencias(pluma: Pluma) -> None:
    """Cómo va cada una, qué debe hacer y qué actividades debe."""
    resultado = pluma.resultado
    pluma.titular("Por dependencia", 1)
    pluma.decir(decir_por_grupo(resultado, "dependencia"))
    if grupos := resultado.por("dependencia"):
        tabla = hacer_tabla("Cumplimiento por dependencia", "Dependencia", grupos, resultado.total)
        pluma.tabular(tabla, anotar_cumplimiento(resultado, _REPETIDAS))
    pluma.titular("Lo que debe cada dependencia", 1)
    pluma.decir(decir_quien_hace_que(resultado), decir_lo_que_deben(resultado))
    _poner_tareas(pluma)
    _poner_retrasos(pluma)


def _poner_tareas(pluma: Pluma) -> None:
    tareas = reunir_tareas(pluma.resultado)
    if not tareas:
        return
    columnas = (Columna("Dependencia", 4.6), Columna("Por reportar", 1.9, "derecha"),
                Columna("Con retraso", 1.8, "derecha"), Columna("Por vencer", 1.7, "derecha"),
                Columna("Qué hacer", 6.49))  # fmt: skip
    filas = [
        [t.dependencia, *(numero(len(p)) for p in (t.por_reportar, t.con_retraso, t.por_vencer)), t.que_hacer]
        for t in tareas
    ]
    calculo = "por reportar y con retraso, en actividades; por vencer, en entregas de los 30 días que siguen"
    tabla = Tabla("Lo que debe cada dependencia", "Una fila por dependencia con pendientes.", columnas, filas)
    pluma.tabular(tabla, escribir_pie(pluma.resultado, calculo, _REPETIDAS.partition(";")[0] + "."))


def _poner_retrasos(pluma: Pluma) -> None:
    """Las actividades con retraso de cada dependencia, las más antiguas primero."""
    suyos = [(t.dependencia, r) for t in reunir_tareas(pluma.resultado) for r in t.con_retraso]
    if not suyos:
        return
    mas_antiguos = sorted(range(len(suyos)), key=lambda i: (suyos[i][1].desde, i))[:RETRASOS]
    puestos = [suyos[i] for i in sorted(mas_antiguos)]
    columnas = (Columna("Dependencia", 3.6), Columna("Actividad", 6.59), Columna("Debía estar", 2.2, "derecha"),
                Columna("Falta", 2.0, "derecha"), Columna("Estado", 2.1, "centro"))  # fmt: skip
    titulo = "Actividades con retraso, por dependencia"
    tabla = Tabla(titulo, "Una fila por actividad con retraso y dependencia.", columnas, [_fila(*p) for p in puestos])
    quedan = len(suyos) - len(puestos)
    otras = (
        f"Se muestran las {RETRASOS} más antiguas; las otras {numero(quedan)} están en tablero.xlsx." if quedan else ""
    )
    pluma.tabular(tabla, escribir_pie(pluma.resultado, "lo programado al corte menos lo ejecutado", otras))


def _fila(dependencia: str, retraso: Retraso) -> list[str | Celda]:
    f = retraso.actividad
    actividad = Celda(recortar(f.actividad, 220) or "(sin texto en el plan)", (f.codigo,))
    return [dependencia, actividad, fecha(retraso.desde), con_unidad(retraso.falta, f.unidad), f.estado]
