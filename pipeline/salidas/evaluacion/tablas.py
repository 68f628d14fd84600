"""`tablas_evaluacion.xlsx`: los cuadros de la evaluación y de la participación, uno por hoja."""

from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.calculo.evaluacion import (
    ENTERO,
    FECHA,
    PARTE,
    Cuadro,
    decir_la_estrategia,
    responder,
    reunir_fuentes,
    reunir_mecanismos,
)
from pipeline.calculo.resultado import Resultado
from pipeline.salidas import _excel
from pipeline.salidas._excel import abrir_libro, agregar_hoja, poner_tabla

TABLAS = "tablas_evaluacion.xlsx"
_FORMATOS = {ENTERO: "entero", PARTE: "porcentaje", FECHA: "fecha"}
_ANCHO_POR_CM = 4.5


def escribir_tablas(resultado: Resultado, ruta: Path) -> None:
    """Escribe el libro; el índice dice en qué hoja está cada cuadro. OSError si no se puede."""
    titulo = f"Tablas de la evaluación de la estrategia {resultado.entidad.vigencia}"
    respuestas = [(f"{r.numero}", c) for r in responder(resultado) for c in r.cuadros if c.filas]
    propios = [("A", c) for c in decir_la_estrategia(resultado).cuadros if c.filas]
    mecanismos = [("OCI", c) for c in reunir_mecanismos(resultado).cuadros if c.filas]
    todos = [*propios, *respuestas, *mecanismos, ("", reunir_fuentes(resultado))]
    with abrir_libro(ruta, "evaluación", titulo, f"Corte al {fecha(resultado.corte.fecha)}", resultado) as libro:
        hojas = [agregar_hoja(libro, f"Tabla {i}") for i in range(1, len(todos) + 1)]
        for i, (hoja, (resultado_pedido, cuadro)) in enumerate(zip(hojas, todos, strict=True), 1):
            poner_tabla(libro, hoja, _como_hoja(i, resultado_pedido, cuadro))


def _como_hoja(numero: int, pedido: str, cuadro: Cuadro) -> _excel.Cuadro:
    columnas = [
        _excel.Columna(c.titulo, max(10.0, c.ancho * _ANCHO_POR_CM), _FORMATOS.get(c.clase, "texto"))
        for c in cuadro.columnas
    ]
    titulo = f"{pedido}. {cuadro.titulo}" if pedido else cuadro.titulo
    filas = [list(f) for f in cuadro.filas]
    return _excel.Cuadro(f"TablaEvaluacion{numero}", titulo, cuadro.descripcion, columnas, filas)
