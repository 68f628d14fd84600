"""La página de resumen: cómo vamos, dónde fallamos, qué se debe, qué vence y quién hace qué."""

from pipeline.calculo.cifras import cifra
from pipeline.calculo.relato import (
    decir_como_vamos,
    decir_lo_que_deben,
    decir_que_falta,
    decir_que_vence,
    decir_quien_hace_que,
    reunir_fallas,
    reunir_tareas,
)
from pipeline.calculo.sin_fechas import decir_sin_fechas
from pipeline.salidas._word import Celda, Columna, Tabla
from pipeline.salidas.informe.notas import anotar_cumplimiento
from pipeline.salidas.informe.pluma import Pluma
from pipeline.salidas.informe.tabla_de_grupos import celda_de_zona

PRIMEROS = 5
"""Los componentes y las dependencias que caben en la página; los demás están en sus secciones."""


def escribir_resumen(pluma: Pluma) -> None:
    """Escribe la página; la primera frase es la cifra oficial."""
    resultado = pluma.resultado
    pluma.decir(*decir_como_vamos(resultado), decir_sin_fechas(resultado) or "")
    _poner_cifras(pluma)
    fallas = reunir_fallas(resultado)
    mas = f"Los {PRIMEROS} de menor cumplimiento:" if len(fallas) > PRIMEROS else ""
    pluma.decir(decir_que_falta(resultado), mas, rotulo="Dónde fallamos.", lista=[f.frase for f in fallas[:PRIMEROS]])
    pluma.decir(decir_lo_que_deben(resultado), rotulo="Qué se debe.")
    pluma.decir(decir_que_vence(resultado), rotulo="Qué vence.")
    pluma.decir(decir_quien_hace_que(resultado), rotulo="Quién hace qué.")
    _poner_tareas(pluma)


def _poner_cifras(pluma: Pluma) -> None:
    total = pluma.resultado.total
    medidas = {
        "Cumplimiento": "cumplimiento", "Cumplidas": "cumplidas", "Que aplican al corte": "aplican",
        "Avance ponderado": "avance", "Sin reporte": "sin_reporte",
    }  # fmt: skip
    columnas = [*(Columna(titulo, 2.75, "centro") for titulo in medidas), Columna("Zona", 2.74, "centro")]
    fila = [*(Celda(cifra(total, m).texto, fuerte=True) for m in medidas.values()), celda_de_zona(total.zona)]
    tabla = Tabla("Cifras de la entidad al corte", "Una fila con las cifras de toda la entidad.", columnas, [fila])
    pluma.tabular(tabla, anotar_cumplimiento(pluma.resultado))


def _poner_tareas(pluma: Pluma) -> None:
    tareas = reunir_tareas(pluma.resultado)[:PRIMEROS]
    if not tareas:
        return
    columnas = (Columna("Dependencia", 6.0), Columna("Qué hacer", 10.49))
    filas = [[t.dependencia, t.que_hacer] for t in tareas]
    titulo = "Las dependencias que más deben" if len(tareas) > 1 else "La dependencia que debe"
    pluma.tabular(Tabla(titulo, "Una fila por dependencia, con lo que debe hacer.", columnas, filas))
