"""Una hoja grande se lee pronto: lo que dice un texto se averigua una vez, por muchas celdas y tablas que lo traigan."""

from collections import Counter

import pytest

from pipeline.lectura.encabezado import buscar_encabezados
from pipeline.lectura.hoja import Celda, Hoja, Tipo
from pipeline.lectura.malla import Malla, hacer_malla
from pipeline.lectura.titulos import Titulos, titulos_de

_FILAS, _COLUMNAS = 300, 6


def _hoja() -> Hoja:
    """Un encabezado y cientos de filas que repiten los mismos pocos textos."""
    escritas = {(1, c): t for c, t in enumerate(("No.", "Actividad", "Meta", "Responsable", "Inicio", "Fin"), 1)}
    for fila in range(2, _FILAS + 2):
        escritas |= {(fila, c): f"Texto {c} de la fila {fila % 3}" for c in range(1, _COLUMNAS + 1)}
    return Hoja("plan.xlsx", "Plan", celdas={lugar: Celda(t, Tipo.TEXTO) for lugar, t in escritas.items()})


def test_cada_texto_distinto_se_compara_una_vez_con_los_titulos(monkeypatch: pytest.MonkeyPatch) -> None:
    preguntados: Counter[str] = Counter()
    propia = Titulos.campo

    def campo(self: Titulos, titulo: str) -> str | None:
        preguntados[titulo] += 1
        return propia(self, titulo)

    monkeypatch.setattr(Titulos, "campo", campo)
    malla, titulos = hacer_malla(_hoja()), titulos_de("plan", {})
    for _ in range(5):
        assert [e.fila for e in buscar_encabezados(malla, titulos, lambda campos: "actividad" in campos)] == [1]
    de_datos = {t: n for t, n in preguntados.items() if t.startswith("Texto")}
    assert max(de_datos.values()) <= 12, "no crece con las filas ni con las veces que se busca"


def test_lo_averiguado_vale_mientras_la_hoja_no_cambie() -> None:
    malla = hacer_malla(_hoja())
    veces: list[int] = []

    def contar(malla: Malla) -> int:
        return malla.recordar("cuenta", lambda: veces.append(1) or len(malla.filas))  # type: ignore[func-returns-value]

    assert (contar(malla), contar(malla), len(veces)) == (_FILAS + 1, _FILAS + 1, 1)
    malla.quitar({(1, c) for c in range(1, _COLUMNAS + 1)})
    assert contar(malla) == _FILAS
    assert "Actividad" not in malla.filas_por_texto()


def test_un_texto_lleva_a_todas_sus_filas_una_por_celda() -> None:
    hoja = Hoja("a.xlsx", "Hoja", celdas={(f, c): Celda("Sí", Tipo.TEXTO) for f in (2, 5) for c in (1, 3)})
    malla = hacer_malla(hoja)
    assert malla.filas_por_texto() == {"Sí": [2, 2, 5, 5]}
    hoja.celdas[2, 1] = Celda("No", Tipo.TEXTO)
    malla.olvidar()
    assert malla.filas_por_texto() == {"No": [2], "Sí": [2, 5, 5]}


def test_el_lugar_de_una_celda_es_uno_y_sigue_a_la_ruta_de_su_libro() -> None:
    hoja = Hoja("a.xlsx", "Hoja")
    antes = hoja.origen(2, 3)
    assert hoja.origen(2, 3) is antes
    hoja.ruta = "planes/a.xlsx"
    assert hoja.origen(2, 3).ruta == "planes/a.xlsx"
