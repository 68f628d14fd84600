"""De la cifra a la celda dentro del tablero: cada cifra lleva a sus filas y cada fila nombra su archivo, hoja y celda."""

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.calculo.resultado import Resultado
from pipeline.salidas.tablero import escribir_tablero
from pipeline.salidas.tablero.actividades import COLUMNAS
from tests.fabrica import hacer_resultado

LETRAS = list(COLUMNAS)


@pytest.fixture(scope="module")
def resultado() -> Resultado:
    return hacer_resultado(40)


@pytest.fixture(scope="module")
def libro(resultado: Resultado, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    ruta = tmp_path_factory.mktemp("enlaces") / "tablero.xlsx"
    escribir_tablero(resultado, ruta)
    return load_workbook(ruta, data_only=True)


def _filas(libro: Workbook, lugar: str) -> tuple[Worksheet, list[tuple[object, ...]]]:
    hoja, rango = lugar.rsplit("!", 1)
    destino = libro[hoja.strip("'")]
    return destino, [tuple(c.value for c in fila) for fila in destino[rango]]


@pytest.mark.parametrize(("hoja", "k"), [("Componentes", 1), ("Subcomponentes", 2)])
def test_cada_cifra_de_un_grupo_lleva_a_las_filas_que_la_suman(libro: Workbook, hoja: str, k: int) -> None:
    *grupos, total = libro[hoja].iter_rows(min_row=5)
    vistas = 0
    for renglon in grupos:
        for celda in renglon[k : k + 6]:
            if celda.value is None:
                continue
            destino, filas = _filas(libro, celda.hyperlink.location)
            assert destino.title == "Actividades" and len(filas) == renglon[k].value
            columnas = [LETRAS.index(c) for c in ("componente", "subcomponente")][:k]
            assert {tuple(f[c] for c in columnas) for f in filas} == {tuple(c.value for c in renglon[:k])}
            assert sum(f[LETRAS.index("cumplida")] == "Sí" for f in filas) == renglon[k + 2].value
            vistas += 1
    assert vistas >= 5 * len(grupos)
    assert len(_filas(libro, total[k].hyperlink.location)[1]) == total[k].value


def test_la_cifra_de_una_dependencia_lleva_a_sus_filas(libro: Workbook) -> None:
    *grupos, _ = libro["Dependencias"].iter_rows(min_row=5)
    for renglon in grupos:
        destino, filas = _filas(libro, renglon[1].hyperlink.location)
        assert destino.title == "Por dependencia" and len(filas) == renglon[1].value
        assert {f[0] for f in filas} == {renglon[0].value}


def test_las_cifras_grandes_y_las_del_resumen_llevan_a_actividades(libro: Workbook) -> None:
    tarjetas = [c for c in libro["Resumen"][5] if c.hyperlink]
    assert len(tarjetas) == 5
    assert all("Actividades" in c.hyperlink.location for c in tarjetas)


def test_cada_actividad_nombra_su_celda_y_lleva_a_la_traza_de_donde_sale(libro: Workbook, resultado: Resultado) -> None:
    por_codigo = {f.codigo: f for f in resultado.filas}
    renglones = list(libro["Actividades"].iter_rows(min_row=5))
    assert len(renglones) == len(por_codigo)
    for renglon in renglones:
        valores = dict(zip(LETRAS, renglon, strict=True))
        suya = por_codigo[str(valores["codigo"].value)]
        assert [valores[c].value for c in ("archivo", "hoja", "celda")] == [suya.archivo, suya.hoja, suya.celda]
        for reporte in suya.reportes:
            assert str(reporte.origen()) in str(valores["celda_reporte"].value)
        destino, filas = _filas(libro, valores["codigo"].hyperlink.location)
        assert destino.title == "Trazabilidad" and {f[0] for f in filas} == {suya.codigo}
        assert sum(f[0] == suya.codigo for f in destino.iter_rows(min_row=5, values_only=True)) == len(filas)


@pytest.mark.parametrize(("hoja", "columna"), [("Trazabilidad", 0), ("Vencimientos", 3)])
def test_de_vuelta_el_codigo_lleva_a_su_actividad(libro: Workbook, hoja: str, columna: int) -> None:
    for renglon in libro[hoja].iter_rows(min_row=5):
        _, filas = _filas(libro, renglon[columna].hyperlink.location)
        assert [f[LETRAS.index("codigo")] for f in filas] == [renglon[columna].value]
