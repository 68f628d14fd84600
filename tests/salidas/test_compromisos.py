"""Los libros de compromisos: el interno dice cómo va cada uno y su celda; el público, nada que identifique a nadie."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest

from pipeline.base.origen import Origen
from pipeline.calculo.compromisos import con_compromisos
from pipeline.calculo.resultado import Resultado
from pipeline.graficas import compromisos as grafica
from pipeline.salidas.compromisos import INFORME, INTERNO, PUBLICO, escribir_compromisos
from pipeline.tablas.listados.compromisos import Compromiso
from tests.fabrica import hacer_resultado

DE_ALGUIEN = ("Fulana", "3001234567", "38.123.456", "Zutano")
UNO = Compromiso(
    archivo="c.xlsx", hoja="H", fila=3, consecutivo="7", espacio="Audiencia", fecha=date(2026, 3, 1),
    compromiso="Arreglar la casa de la señora Fulana Pérez, cel 3001234567", solicitante="Fulana Pérez",
    grupo_valor="Juntas", tema="Vías", dependencia="Secretaría de Planeación", fecha_limite=date(2026, 6, 1),
    observaciones="Zutano lo pidió, C.C. 38.123.456", origenes={"compromiso": Origen("c.xlsx", "H", 3, 4)},
)  # fmt: skip
OTRO = replace(
    UNO, fila=4, consecutivo="8", compromiso="Podar los árboles", estado="Cumplido", fecha_cierre=date(2026, 5, 2),
    evidencia="acta 4", dependencia="Secretaría de Hacienda", origenes={},
)  # fmt: skip


def con(*filas: Compromiso) -> Resultado:
    base = replace(hacer_resultado(3), hoy=date(2026, 9, 10), listados={"compromisos": filas})
    return con_compromisos(base, ())


def hojas(ruta: Path) -> dict[str, list[list[object]]]:
    libro = openpyxl.load_workbook(ruta)
    return {h.title: [[c.value for c in fila] for fila in h.iter_rows(min_row=4)] for h in libro}


def todo(ruta: Path) -> str:
    if ruta.suffix == ".docx":
        documento = docx.Document(str(ruta))
        celdas = [c.text for t in documento.tables for fila in t.rows for c in fila.cells]
        return "\n".join([*(p.text for p in documento.paragraphs), *celdas])
    return " ".join(str(v) for filas in hojas(ruta).values() for fila in filas for v in fila)


def test_el_interno_trae_primero_lo_vencido_con_su_edad_y_su_celda(tmp_path):
    escribir_compromisos(con(OTRO, UNO), tmp_path)
    titulos, primero, segundo = hojas(tmp_path / INTERNO)["Compromisos"]
    fila = dict(zip(titulos, primero, strict=True))
    assert (fila["Estado"], fila["N.º"], fila["Días de vencido"]) == ("■ Vencido", "7", 101)
    assert (fila["Días que lleva o que tomó"], fila["Celda"]) == (193, "c.xlsx › H › D3")
    assert dict(zip(titulos, segundo, strict=True))["Estado"] == "● Cumplido"


@pytest.mark.parametrize("archivo", [PUBLICO, INFORME])
def test_lo_que_ve_la_ciudadania_no_identifica_a_nadie(tmp_path, archivo):
    escribir_compromisos(con(UNO, OTRO), tmp_path)
    dicho = todo(tmp_path / archivo)
    assert "Podar los árboles" in dicho and "[celular reservado]" in dicho
    assert not [dato for dato in DE_ALGUIEN if dato in dicho]


def test_el_informe_empieza_por_lo_que_se_cumplio_y_lo_que_no(tmp_path):
    escribir_compromisos(con(UNO, OTRO), tmp_path)
    dicho = todo(tmp_path / INFORME)
    assert "De los 2 compromisos con la ciudadanía, se cumplió 1 y sigue abierto 1 (1 vencido)." in dicho
    assert "lleva 193 días y se han hecho 0 encuentros desde entonces." in dicho


def test_con_los_mismos_datos_da_los_mismos_bytes(tmp_path):
    for carpeta in ("a", "b"):
        (tmp_path / carpeta).mkdir()
        escribir_compromisos(con(UNO, OTRO), tmp_path / carpeta)
    for archivo in (INTERNO, PUBLICO, INFORME):
        assert (tmp_path / "a" / archivo).read_bytes() == (tmp_path / "b" / archivo).read_bytes()


def test_trescientos_de_cuarenta_dependencias_y_textos_largos_se_escriben(tmp_path):
    filas = [
        replace(UNO, fila=i, consecutivo=str(i), dependencia=f"Dependencia número {i % 40}", compromiso=f"Obra {i} " + "muy larga " * 60)
        for i in range(300)
    ]  # fmt: skip
    resultado = con(*filas)
    escribir_compromisos(resultado, tmp_path)
    assert len(hojas(tmp_path / INTERNO)["Compromisos"]) == 301 == len(resultado.compromisos) + 1
    assert all(lamina.lienzo.alto <= 230 for lamina in grafica.componer(resultado))


def test_la_grafica_dice_cuantos_siguen_abiertos_y_lo_describe():
    (lamina,) = grafica.componer(con(UNO, OTRO))
    assert lamina.textos.titulo.startswith("De 2 compromisos con la ciudadanía sigue abierto 1 y 1 ya venció")
    assert str(lamina.textos.descripcion[0]) == "Secretaría de Planeación: 1 compromiso (vencido: 1)."


def test_sin_compromisos_no_se_escribe_ni_se_dibuja_nada(tmp_path):
    escribir_compromisos(hacer_resultado(3), tmp_path / "compromisos")
    assert not (tmp_path / "compromisos").exists() and grafica.componer(hacer_resultado(3)) == []


def test_en_el_informe_no_se_confunde_lo_cumplido_en_parte_con_su_plazo_y_ningun_titulo_queda_solo(tmp_path):
    parcial = replace(UNO, estado="Cumplido parcialmente", origenes={})
    escribir_compromisos(con(parcial), tmp_path)
    assert "su plazo venció hace 101 días" in todo(tmp_path / INFORME)
    documento = docx.Document(str(tmp_path / INFORME))
    dicho = next(p for p in documento.paragraphs if p.text.startswith("Adquirió 1"))
    assert dicho.paragraph_format.keep_with_next
