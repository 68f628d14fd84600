"""Barajar filas y columnas, ocultar filas o meter columnas ajenas en un formato lleno no cambia lo que se une."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.cruces.avances import unir
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.tablas.actividades import Actividad
from tests.dibujo import hoja_dibujada, interpretar
from tests.formato_lleno import CODIGOS, DADOS, TITULOS

CABEZA = [
    ["", "Formato interno de reporte: llene solo las casillas blancas"],
    ["", "Entidad", "", "Alcaldía de Prueba"],
    ["", "Dependencia", "", "Secretaría de Hacienda"],
    ["", "Corte", "", "f:2026-08-31"],
    ["", "Fecha de reporte", "", "f:2026-09-04"],
]
CIFRAS = ("n:1", "p:0.5", "3 de 4", "75 %", "", "Cumplida")
CUERPO = [
    [codigo, numeral, componente, actividad, meta, fecha, f"n:{programado}", vencimiento, "Sin reporte", cifra]
    + (["", "f:2026-08-14", "Se hizo", "Acta 1", "Reunión", "Juntas", "Vías", "Arreglar", "Bien", "Volver", "Nada"] if cifra else [""] * 11)
    for codigo, (numeral, componente, actividad, meta, fecha, programado, vencimiento), cifra in zip(CODIGOS, DADOS, CIFRAS, strict=True)
]  # fmt: skip
PLAN = [
    Actividad(codigo=codigo, numeral=numeral, componente=componente, actividad=actividad, dependencias=("Secretaría de Hacienda",))
    for codigo, (numeral, componente, actividad, *_) in zip(CODIGOS, DADOS, strict=True)
]  # fmt: skip
AJENAS = ["Quién lo revisó", "Semáforo", "Columna1", "Vo. Bo. de la secretaria", ""]
pocas = settings(max_examples=40)


def unido(hoja: HojaInterpretada) -> list[tuple[Any, ...]]:
    """Lo que se une, sin el lugar de donde salió."""
    unir(hoja.avances, PLAN, frozenset())
    campos = ("valor", "medida", "base", "dependencia", "corte", "fecha_reporte", "fecha_ejecucion", "descripcion",
              "evidencia", "grupos_valor", "temas", "propuestas", "compromisos", "observaciones")  # fmt: skip
    return sorted((a.codigo, *(str(getattr(a, c)) for c in campos)) for a in hoja.avances)


ORIGINAL = unido(interpretar([*CABEZA, list(TITULOS), *CUERPO]))


def test_el_modelo_se_une_entero() -> None:
    assert [fila[0] for fila in ORIGINAL] == sorted(c for c, cifra in zip(CODIGOS, CIFRAS, strict=True) if cifra)


@pocas
@given(st.permutations(range(len(CUERPO))), st.permutations(range(len(TITULOS))))
def test_barajar_filas_y_columnas(filas: list[int], columnas: list[int]) -> None:
    tabla = [list(TITULOS), *(CUERPO[f] for f in filas)]
    hoja = interpretar([*CABEZA, *([fila[c] for c in columnas] for fila in tabla)])
    assert unido(hoja) == ORIGINAL
    assert sum(hoja.cuenta.values()) == hoja.contadas


@pocas
@given(st.data())
def test_meter_columnas_ajenas_y_filas_en_blanco(datos: st.DataObject) -> None:
    tabla = [list(TITULOS), *(list(fila) for fila in CUERPO)]
    for ajena in datos.draw(st.lists(st.sampled_from(AJENAS), max_size=4)):
        lugar = datos.draw(st.integers(0, len(tabla[0])))
        for i, fila in enumerate(tabla):
            fila.insert(lugar, ajena if i == 0 else f"apunte {i}")
    blancas = [datos.draw(st.integers(0, 2)) for _ in tabla]
    dibujo = [*CABEZA, *(f for fila, n in zip(tabla, blancas, strict=True) for f in (fila, *[[]] * n))]
    hoja = interpretar(dibujo)
    assert unido(hoja) == ORIGINAL
    assert sum(hoja.cuenta.values()) == hoja.contadas


@pocas
@given(st.sets(st.integers(1, 14)), st.sets(st.integers(1, 21)), st.integers(1, 40), st.integers(1, 20))
def test_ocultar_filas_y_columnas_o_mover_la_tabla(
    filas: set[int], columnas: set[int], fila: int, columna: int
) -> None:
    dibujada = hoja_dibujada([*CABEZA, list(TITULOS), *CUERPO], desde=(fila, columna))
    dibujada.filas_ocultas, dibujada.columnas_ocultas = {f + fila for f in filas}, {c + columna for c in columnas}
    assert unido(interpretar(dibujada)) == ORIGINAL


@pocas
@given(st.sets(st.sampled_from(range(len(CUERPO))), min_size=1), st.sampled_from([0, 1]))
def test_sin_la_clave_de_unas_filas_se_une_por_lo_que_se_lee(sin: set[int], columna: int) -> None:
    cuerpo = [[*fila] for fila in CUERPO]
    for i in sin:
        cuerpo[i][0] = ""
        cuerpo[i][columna] = ""
    assert unido(interpretar([*CABEZA, list(TITULOS), *cuerpo])) == ORIGINAL
