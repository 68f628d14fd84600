"""El tablero entero: qué hojas tiene y en qué orden."""

from dataclasses import replace
from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import Enlace, abrir_libro
from pipeline.salidas.tablero.actividades import COLUMNAS, escribir_actividades
from pipeline.salidas.tablero.bloques import hallar_bloques, ordenar_por_grupo
from pipeline.salidas.tablero.fuente import Fuente, hay_que_contar_exacto
from pipeline.salidas.tablero.grupos import GRUPOS, claves_de, escribir_grupo, nombrar
from pipeline.salidas.tablero.hallazgos import escribir_hallazgos_en
from pipeline.salidas.tablero.pares import COLUMNAS_DE_PAR, Par, escribir_pares, reunir_pares
from pipeline.salidas.tablero.resumen import escribir_resumen
from pipeline.salidas.tablero.trazabilidad import (
    escribir_archivos,
    escribir_trazabilidad,
    fuente_de_trazas,
    reunir_trazas,
)
from pipeline.salidas.tablero.vencimientos import escribir_vencimientos

_AUXILIARES = {"dependencia": ("Por dependencia", "Dependencia"), "etapa": ("Por etapa", "Etapa")}
_OTRAS = ("Actividades", "Vencimientos", "Hallazgos", "Trazabilidad", "Archivos")


def escribir_tablero(resultado: Resultado, ruta: Path) -> None:
    """Escribe `tablero.xlsx`: fórmulas vivas con su valor, gráficas nativas. OSError si no se puede escribir."""
    resultado = ordenar_por_grupo(resultado)
    actividades = Fuente("Actividades", tuple(COLUMNAS), len(resultado.filas))
    grupos = [g for g in GRUPOS if resultado.por(g.dimension)]
    pares = {g.dimension: reunir_pares(resultado, g.dimension) for g in grupos if g.dimension in _AUXILIARES}
    titulo = f"Tablero de seguimiento, {resultado.corte.nombre} de {resultado.entidad.vigencia}"
    asunto = f"Seguimiento con corte al {fecha(resultado.corte.fecha)}"
    with abrir_libro(ruta, "tablero", titulo, asunto, resultado) as libro:
        hojas = [*(g.hoja for g in grupos), *_OTRAS, *(_AUXILIARES[d][0] for d in pares)]
        escribir_resumen(libro, resultado, actividades, [Enlace(h, h, f"Ir a la hoja {h}") for h in hojas])
        fuentes = {d: _fuente_de_pares(d, pares[d]) for d in pares}
        for g in grupos:
            exacta = hay_que_contar_exacto(nombre for r in resultado.por(g.dimension) for nombre in nombrar(r))
            fuente = replace(fuentes.get(g.dimension, actividades), exacta=exacta)
            claves = [p[0] for p in pares[g.dimension]] if g.dimension in pares else claves_de(g, resultado.filas)
            escribir_grupo(libro, resultado, g, fuente, actividades, hallar_bloques(fuente, claves))
        trazas = reunir_trazas(resultado)
        escribir_actividades(
            libro, resultado, actividades, hallar_bloques(fuente_de_trazas(trazas), (t[0] for t in trazas))
        )
        de_cada_una = hallar_bloques(actividades, (f.codigo for f in resultado.filas))
        escribir_vencimientos(libro, resultado, actividades, de_cada_una)
        escribir_hallazgos_en(libro, resultado.hallazgos, Enlace("Resumen", "← Volver al resumen"))
        escribir_trazabilidad(libro, trazas, de_cada_una)
        escribir_archivos(libro, resultado)
        for d, fuente in fuentes.items():
            escribir_pares(libro, pares[d], fuente, actividades, _AUXILIARES[d][1])


def _fuente_de_pares(dimension: str, pares: list[Par]) -> Fuente:
    return Fuente(_AUXILIARES[dimension][0], COLUMNAS_DE_PAR, len(pares))
