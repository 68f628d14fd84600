"""El tablero entero: qué hojas tiene y en qué orden."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import abrir_libro
from pipeline.salidas.tablero import datos_de_graficas, evolucion, graficas
from pipeline.salidas.tablero.actividades import COLUMNAS, escribir_actividades
from pipeline.salidas.tablero.bloques import hallar_bloques, ordenar_por_grupo
from pipeline.salidas.tablero.datos_de_graficas import escribir_datos_de_graficas, reunir_barras
from pipeline.salidas.tablero.dimensiones import GRUPOS, Grupo, claves_de, nombrar
from pipeline.salidas.tablero.evolucion import escribir_evolucion, llave_de, reunir_evolucion
from pipeline.salidas.tablero.fuente import Fuente, hay_que_contar_exacto
from pipeline.salidas.tablero.graficas import escribir_graficas
from pipeline.salidas.tablero.grupos import escribir_grupo
from pipeline.salidas.tablero.hallazgos import escribir_hallazgos_en
from pipeline.salidas.tablero.leame import escribir_leame
from pipeline.salidas.tablero.lugares import RESUMEN, VOLVER
from pipeline.salidas.tablero.pares import columnas_de_par, escribir_pares, reunir_pares
from pipeline.salidas.tablero.pendientes import reunir_pendientes
from pipeline.salidas.tablero.resumen import escribir_resumen
from pipeline.salidas.tablero.tareas import reunir_tareas_de
from pipeline.salidas.tablero.trazabilidad import (
    escribir_archivos,
    escribir_trazabilidad,
    fuente_de_trazas,
    reunir_trazas,
)
from pipeline.salidas.tablero.vencimientos import escribir_vencimientos

_AUXILIARES = {"dependencia": "Por dependencia", "etapa": "Por etapa"}
_CONTENIDO = {
    RESUMEN: "Una página: cómo vamos, dónde fallamos, qué vence y quién tiene que hacer qué.",
    graficas.HOJA: "Estados, evolución y cumplimiento por componente y por dependencia, dibujados por Excel.",
    **{g.hoja: f"Las cifras de cada {g.dimension}, con su zona, su tendencia y sus estados." for g in GRUPOS},
    evolucion.HOJA: "El cumplimiento de cada grupo en cada corte de la vigencia.",
    "Actividades": "Una fila por actividad: lo programado, lo ejecutado, el avance y el estado.",
    "Vencimientos": "Lo vencido sin entregar y lo que viene, por fecha.",
    "Por dependencia": "Las actividades de cada dependencia y lo que tiene pendiente de cada una.",
    "Por etapa": "Las actividades de cada etapa.",
    "Hallazgos": "Cada falla o corrección de los archivos leídos, con su celda y qué hacer.",
    "Trazabilidad": "La celda de donde salió cada dato: el plan, sus vencimientos y los reportes que cuentan.",
    "Archivos": "Cada archivo encontrado, qué se hizo con él y su huella.",
    datos_de_graficas.HOJA: "Las celdas de las que leen las gráficas.",
}


def escribir_tablero(resultado: Resultado, ruta: Path) -> None:
    """Escribe `tablero.xlsx`: fórmulas vivas con su valor, gráficas nativas. OSError si no se puede escribir."""
    resultado = ordenar_por_grupo(resultado)
    actividades = Fuente("Actividades", tuple(COLUMNAS), len(resultado.filas))
    grupos = [g for g in GRUPOS if resultado.por(g.dimension)]
    pares = {g.dimension: reunir_pares(resultado, g.dimension) for g in grupos if g.dimension in _AUXILIARES}
    en_pares = {d: Fuente(_AUXILIARES[d], columnas_de_par(d), len(p)) for d, p in pares.items()}
    hojas_de_grupo = {g.dimension: g.fuente(len(resultado.por(g.dimension))) for g in grupos}
    cambios, pendientes, trazas = reunir_evolucion(resultado), reunir_pendientes(resultado), reunir_trazas(resultado)
    con_barras = [g for g in grupos if g.dimension in ("componente", "dependencia")]
    barras = reunir_barras(resultado, con_barras)
    titulo = f"Tablero de seguimiento, {resultado.corte.nombre} de {resultado.entidad.vigencia}"
    asunto = f"Seguimiento con corte al {fecha(resultado.corte.fecha)}"
    with abrir_libro(ruta, "tablero", titulo, asunto, resultado) as libro:
        escribir_resumen(libro, resultado, actividades, hojas_de_grupo, cambios, pendientes)
        escribir_leame(libro, resultado, list(_contenido(grupos)))
        escribir_graficas(libro, resultado, barras, cambios)
        tareas = reunir_tareas_de(resultado)
        for g in grupos:
            exacta = hay_que_contar_exacto(nombre for r in resultado.por(g.dimension) for nombre in nombrar(r))
            fuente = replace(en_pares.get(g.dimension, actividades), exacta=exacta)
            claves = [p[0] for p in pares[g.dimension]] if g.dimension in pares else claves_de(g, resultado.filas)
            escribir_grupo(libro, resultado, g, (fuente, actividades), hallar_bloques(fuente, claves), cambios, tareas)
        escribir_evolucion(libro, cambios, _cumplimientos(resultado, hojas_de_grupo))
        de_trazas = hallar_bloques(fuente_de_trazas(trazas), (t[0] for t in trazas))
        escribir_actividades(libro, resultado, actividades, de_trazas, pendientes)
        de_cada_una = hallar_bloques(actividades, (f.codigo for f in resultado.filas))
        escribir_vencimientos(libro, resultado, pendientes, actividades, de_cada_una)
        for d, fuente in en_pares.items():
            escribir_pares(libro, resultado, pares[d], fuente, actividades, pendientes)
        escribir_hallazgos_en(libro, resultado.hallazgos, VOLVER)
        escribir_trazabilidad(libro, trazas, de_cada_una)
        escribir_archivos(libro, resultado)
        escribir_datos_de_graficas(libro, resultado, actividades, con_barras, barras)


def _contenido(grupos: list[Grupo]) -> Iterable[tuple[str, str]]:
    """Las hojas que este libro tiene, en su orden, y qué hay en cada una."""
    hay = {g.hoja for g in grupos} | {_AUXILIARES.get(g.dimension, "") for g in grupos}
    faltan = {g.hoja for g in GRUPOS} | set(_AUXILIARES.values())
    return ((h, dicho) for h, dicho in _CONTENIDO.items() if h in hay or h not in faltan)


def _cumplimientos(resultado: Resultado, hojas: dict[str, Fuente]) -> dict[tuple[str, str, str], str]:
    """En qué celda está el cumplimiento vivo de cada grupo."""
    celdas = {
        llave_de(r): f"'{fuente.hoja}'!{fuente.celda('cumplimiento', i)}"
        for dimension, fuente in hojas.items()
        for i, r in enumerate(resultado.por(dimension))
    }
    return celdas | {llave_de(resultado.total): f"'{RESUMEN}'!$A$5"}
