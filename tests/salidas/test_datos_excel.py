"""`datos/excel/`: lo mismo que `datos/`, escrito como lo espera el Excel en español, y sin que cambie ningún texto."""

import shutil
import subprocess
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.base.tabla import ENTERO, FECHA, LISTA, NUMERO, SI_NO, Tabla, a_texto, campo
from pipeline.salidas.datos.dialecto import ABIERTO, EXCEL
from pipeline.salidas.datos.escribir import escribir_datos
from pipeline.salidas.datos.tabla_csv import escribir_tabla
from pipeline.salidas.datos.tablas import reunir_tablas
from pipeline.salidas.datos.texto_para_excel import desproteger, parece_otra_cosa, proteger
from tests.fabrica import hacer_resultado
from tests.salidas.leer_datos import leer_tabla


@dataclass(frozen=True)
class Muestra:
    """Un campo de cada clase."""

    texto: str = campo("Texto")
    otro: str = campo("Otro texto")
    numero: float | None = campo("Número", NUMERO)
    entero: int = campo("Entero", ENTERO)
    dia: date | None = campo("Día", FECHA)
    cierto: bool = campo("Sí o no", SI_NO)
    dias: tuple[date, ...] = campo("Días", LISTA)
    cantidades: tuple[float, ...] = campo("Cantidades", LISTA)
    nombres: tuple[str, ...] = campo("Nombres", LISTA)


MUESTRAS = Tabla("muestras", "una muestra", ("texto",), Muestra)
UNA = Muestra("1.10", "a;b", 0.5, 2026, date(2026, 8, 31), True, (date(2026, 4, 30),), (1.0, 2.5), ("Hacienda", "TIC"))
TEXTO = st.text(st.characters(exclude_categories=("Cs",)), max_size=12) | st.sampled_from(
    [
        "1.10",
        "'1",
        "''",
        "=A1",
        " =A1",
        "-",
        "- Acta 4",
        "+57",
        "@x",
        "#N/A",
        "VERDADERO",
        "50%",
        "1e5",
        "5-may",
        "a\rb",
        '"',
    ]
)
NUMEROS = st.floats(-1e15, 1e15, allow_nan=False).map(lambda n: float(a_texto(n)))
DIAS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
NOMBRES = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="|"), min_size=1, max_size=8)
FILAS = st.builds(
    Muestra, TEXTO, TEXTO, NUMEROS | st.none(), st.integers(0, 9999), DIAS | st.none(), st.booleans(),
    st.lists(DIAS, max_size=3).map(tuple), st.lists(NUMEROS, max_size=3).map(tuple), st.lists(NOMBRES, max_size=3).map(tuple),
)  # fmt: skip


def test_se_escribe_con_marca_punto_y_coma_coma_decimal_y_fechas_de_aqui(tmp_path: Path) -> None:
    escribir_tabla(tmp_path / "m.csv", MUESTRAS, [UNA], EXCEL)
    titulos, fila, cola = (tmp_path / "m.csv").read_bytes().split(b"\r\n")
    assert titulos == "\ufefftexto;otro;numero;entero;dia;cierto;dias;cantidades;nombres".encode()
    assert fila.decode() == '\'1.10;"a;b";0,5;2026;31/08/2026;sí;30/04/2026;1|2,5;Hacienda|TIC'
    assert cola == b""


@given(st.lists(FILAS, max_size=4))
@example(
    [UNA, replace(UNA, texto="'", otro="=1", nombres=("1.10",), dias=(), cantidades=(0.5,), dia=None, numero=None)]
)
def test_los_dos_dialectos_vuelven_a_los_mismos_valores(filas: list[Muestra]) -> None:
    vueltas = []
    for dialecto in (ABIERTO, EXCEL):
        with TemporaryDirectory() as carpeta:
            ruta = Path(carpeta) / "m.csv"
            escribir_tabla(ruta, MUESTRAS, filas, dialecto)
            vueltas.append([Muestra(**fila) for fila in leer_tabla(ruta, MUESTRAS, dialecto)])
    assert vueltas[0] == vueltas[1] == filas


def test_una_corrida_entera_dice_lo_mismo_en_las_dos_carpetas(tmp_path: Path) -> None:
    resultado = hacer_resultado()
    escribir_datos(resultado, tmp_path)
    for tabla in (p.tabla for p in reunir_tablas(resultado)):
        abiertas = leer_tabla(tmp_path / f"{tabla.nombre}.csv", tabla, ABIERTO)
        assert leer_tabla(tmp_path / "excel" / f"{tabla.nombre}.csv", tabla, EXCEL) == abiertas != []


@pytest.mark.parametrize(
    "texto",
    ["1.10", "1.9", "2.1.1", "1,5", "007", "1", "1.", "(1)", "50%", "50 %", "$ 1.000", "3/4", "10-15", "2026-08-31", "31/08/2026",
     "5-may", "5 de mayo", "mayo 5", "lunes 4 de mayo de 2026", "MAR-26", "sept 3", "12:30", "8:00 a. m.", "3 pm", "1e5", "1E+5",
     "=A1", "=HYPERLINK(\"x\")", " =A1", "\t=A1", "\u00a0-1", "-", "- Acta 4", "+57 300", "@usuario", "#N/A", "#REF!", "VERDADERO",
     "falso", "TRUE", "'", "'hola", "1234567890123456789", "-5", "°5", "＝1"],
)  # fmt: skip
def test_lo_que_excel_tomaria_por_otra_cosa_queda_como_texto(texto: str) -> None:
    assert proteger(texto) == "'" + texto
    assert desproteger(proteger(texto)) == texto


@pytest.mark.parametrize(
    "texto",
    ["", "Publicar 2 informes", "PAAC-2026-1.10", "3 de 4", "Acta 4 del 5 de mayo", "mayo", "T1|T2", "M06", "C1", "sí", "no", "Cumplida",
     "Secretaría de Hacienda", "1.10 Publicar", "N/A", "unidad", "%", "Decreto 648", "2 informes", "— Acta", "verdaderos"],
)  # fmt: skip
def test_el_texto_que_excel_deja_quieto_va_sin_apostrofo(texto: str) -> None:
    assert not parece_otra_cosa(texto)
    assert desproteger(proteger(texto)) == texto


@given(TEXTO)
def test_proteger_se_deshace_siempre(texto: str) -> None:
    assert desproteger(proteger(texto)) == texto
    assert not proteger(texto).lstrip().startswith(("=", "+", "-", "@"))


@pytest.mark.lenta
def test_un_programa_de_oficina_en_espanol_abre_cada_valor_como_lo_que_es(tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        pytest.skip("no está LibreOffice (soffice)")
    filas = [
        UNA,
        replace(UNA, texto="=A1", otro="31/08/2026"),
        replace(UNA, texto="5-may", otro="VERDADERO"),
        replace(UNA, texto="50%"),
    ]
    escribir_tabla(tmp_path / "m.csv", MUESTRAS, filas, EXCEL)
    opciones = "--infilter=Text - txt - csv (StarCalc):59,34,76,1,,9226,false,true"  # con todo lo que sabe adivinar
    perfil = f"-env:UserInstallation={(tmp_path / 'perfil').as_uri()}"
    orden = [
        "soffice",
        perfil,
        "--headless",
        opciones,
        "--convert-to",
        "xlsx",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "m.csv"),
    ]
    subprocess.run(orden, check=True, capture_output=True, timeout=120)
    hoja = openpyxl.load_workbook(tmp_path / "m.xlsx").active
    for fila, celdas in zip(filas, hoja.iter_rows(min_row=2), strict=True):
        abierto = [c.value for c in celdas]
        assert [desproteger(t) for t in abierto[:2]] == [fila.texto, fila.otro]
        assert abierto[2:4] == [0.5, 2026]
        assert celdas[4].is_date and abierto[4].date() == date(2026, 8, 31)
        assert [c.data_type for c in celdas[:2]] == ["s", "s"]
