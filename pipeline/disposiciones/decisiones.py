"""Las decisiones que alguien tomó en por_decidir.xlsx, cada una con la clave de su fila."""

import re
from collections.abc import Iterator
from datetime import date

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import llave
from pipeline.disposiciones.tabla_con_clave import CLAVE, buscar_titulos, filas_escritas, texto_escrito, trae_tabla
from pipeline.lectura.fechas import a_dia, fechas_de
from pipeline.lectura.hoja import Hoja, Libro
from pipeline.lectura.malla import texto_de
from pipeline.lectura.tiempo import plano
from pipeline.tablas.decisiones import NINGUNA, Decision

REGLA = "decisiones sobre reportes"
ELEGIDA, OTRO = "decision", "otro codigo"
QUIEN, FECHA, NOTA = "quien decide", "fecha", "nota"
DEPENDENCIA, TEXTO = "dependencia", "lo que dice el reporte"
_CODIGO = re.compile(r"^\s*([A-Za-z0-9]\S*)")


def es_de_decisiones(libro: Libro) -> bool:
    """Dice si el libro tiene una tabla de decisiones."""
    return trae_tabla(libro, ELEGIDA)


def leer_decisiones(libro: Libro, anio: int) -> tuple[list[Decision], list[Hallazgo]]:
    """Las decisiones escritas y lo que no se entendió; la fila sin decisión no da nada. `anio`: el de «15 de mayo»."""
    decisiones: list[Decision] = []
    hallazgos: list[Hallazgo] = []
    for hoja in libro.hojas:
        for leida in _de_hoja(hoja, anio):
            (decisiones if isinstance(leida, Decision) else hallazgos).append(leida)  # type: ignore[arg-type]
    return decisiones, hallazgos


def _de_hoja(hoja: Hoja, anio: int) -> Iterator[Decision | Hallazgo]:
    titulos = buscar_titulos(hoja, ELEGIDA)
    if not titulos:
        return
    encabezado, columnas = titulos
    for fila in filas_escritas(hoja, encabezado):
        dicho = {nombre: texto_escrito(hoja, fila, columna) for nombre, columna in columnas.items()}
        escrita, otro = dicho.get(ELEGIDA, ""), dicho.get(OTRO, "")
        if not dicho[CLAVE] or not (escrita or otro):
            continue
        elegida = _codigo(otro) or _codigo(escrita)
        if not elegida:
            yield anotar("decision_no_entendida", hoja.origen(fila, columnas[ELEGIDA]), escrita or otro)
            continue
        yield Decision(
            clave=dicho[CLAVE], elegida=elegida, dependencia=dicho.get(DEPENDENCIA, ""), texto=dicho.get(TEXTO, ""),
            quien=dicho.get(QUIEN, ""), fecha=_fecha(hoja, fila, columnas.get(FECHA, 0), anio),
            nota=dicho.get(NOTA, ""), archivo=hoja.archivo,
            origenes={n: (hoja.origen(fila, c),) for n, c in columnas.items()
                      if n in (ELEGIDA, OTRO, QUIEN, FECHA, NOTA) and (fila, c) in hoja.celdas},
        )  # fmt: skip


def _codigo(escrito: str) -> str:
    """El código con que empieza lo elegido; `ninguna`; vacío si no dice cuál."""
    clave = llave(escrito)
    if clave.startswith("ningun"):
        return NINGUNA
    hallado = _CODIGO.match(escrito)
    return hallado[1] if hallado and any(c.isdigit() for c in hallado[1]) else ""


def _fecha(hoja: Hoja, fila: int, columna: int, anio: int) -> date | None:
    celda = hoja.celdas.get((fila, columna))
    if celda is None:
        return None
    return a_dia(celda.valor) or next((f.dia for f in fechas_de(plano(texto_de(celda)), anio)), None)
