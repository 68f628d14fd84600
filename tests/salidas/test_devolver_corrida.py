"""Qué se devuelve en una corrida: a cada quien lo suyo, con su nombre, y a quien no tiene nada, nada."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pipeline.base.hallazgo import Gravedad, anotar, catalogo
from pipeline.base.origen import Origen
from pipeline.calculo.resultado import ArchivoLeido
from pipeline.ordenes.generar import generar
from pipeline.ordenes.revisar import revisar
from pipeline.salidas.devolver.reparto import no_se_devuelven, nombrar_copias, remedios_de_quien_envia, repartir
from tests.dibujo import dibujar

pytestmark = pytest.mark.usefixtures("lectura_sin_hijos", "un_solo_taller")

TOML = """
nombre = "Alcaldía de Prueba"
vigencia = 2026
[[dependencias]]
nombre = "Secretaría de Hacienda"
alias = ["Hacienda"]
[[dependencias]]
nombre = "Secretaría de Salud"
alias = ["Salud"]
"""
PLAN = """
    PLAN DE ACCIÓN 2026 |             |            |
    Actividad           | Responsable | Fecha      | Meta
    Publicar el informe | Hacienda    | 30/06/2026 | 1 informe
    Hacer la audiencia  | Salud       | 30/06/2026 | 1 audiencia
"""
REPORTE = """
    Corte: 31/08/2026   |             |
    Actividad           | Dependencia | Avance
    Publicar el informe | Hacienda    | n:{avance}
    Hacer la audiencia  | Salud       | tal vez
"""
HOY = date(2026, 9, 5)


@pytest.fixture
def entradas(tmp_path: Path) -> Path:
    carpeta = tmp_path / "entradas"
    for nombre in ("planes", "hacienda", "salud"):
        (carpeta / nombre).mkdir(parents=True)
    (carpeta / "entidad.toml").write_text(TOML, encoding="utf-8")
    dibujar(carpeta / "planes" / "plan.xlsx", Plan=PLAN)
    dibujar(carpeta / "hacienda" / "reporte.xlsx", Reporte=REPORTE.format(avance=1))
    dibujar(carpeta / "salud" / "reporte.xlsx", Reporte=REPORTE.format(avance=2))
    (carpeta / "salud" / "danado.xlsx").write_bytes(b"PK\x03\x04 no es un zip")
    return carpeta


@pytest.mark.parametrize("orden", ["generar", "revisar"])
def test_cada_archivo_con_algo_por_corregir_tiene_su_copia_y_los_demas_no(
    entradas: Path, tmp_path: Path, orden: str
) -> None:
    if orden == "generar":
        corrida = generar(entradas, tmp_path / "salidas", None, date(2026, 8, 31), HOY, lambda _: None)
    else:
        corrida = revisar(entradas, tmp_path / "salidas", date(2026, 8, 31), HOY, lambda _: None)
    assert corrida.carpeta is not None
    carpeta = corrida.carpeta / "devolver"
    copias = {p.relative_to(carpeta).as_posix() for p in carpeta.rglob("*.xlsx")}
    assert copias == {"hacienda/reporte.xlsx", "salud/reporte.xlsx"}
    pagina = (carpeta / "00_que_devolver.html").read_text(encoding="utf-8")
    assert 'href="hacienda/reporte.xlsx"' in pagina and "No se pudo abrir" in pagina
    assert "No tiene nada por corregir" in pagina
    manifiesto = (corrida.carpeta / "manifiesto.json").read_text(encoding="utf-8")
    assert '"devolver/hacienda/reporte.xlsx"' in manifiesto


def test_con_el_original_y_su_copia_en_las_entradas_nada_se_cuenta_dos_veces(entradas: Path, tmp_path: Path) -> None:
    primera = generar(entradas, tmp_path / "salidas", None, date(2026, 8, 31), HOY, lambda _: None)
    assert primera.carpeta is not None
    (entradas / "devueltos").mkdir()
    for copia in (primera.carpeta / "devolver").rglob("*.xlsx"):
        (entradas / "devueltos" / f"{copia.parent.name} {copia.name}").write_bytes(copia.read_bytes())
    segunda = generar(entradas, tmp_path / "otras", None, date(2026, 8, 31), HOY, lambda _: None)
    cifras = [[(f.codigo, f.ejecutado, f.estado) for f in c.resultado.filas] for c in (primera, segunda)]
    assert cifras[0] == cifras[1] != []


def test_a_cada_archivo_le_tocan_los_suyos_y_no_los_de_quien_lleva_el_seguimiento() -> None:
    archivos = [ArchivoLeido("a.xlsx", f"{c}/a.xlsx", "plan", "", "0" * 64, celdas=9) for c in ("uno", "dos")]
    uno, dos = (Origen("a.xlsx", "Plan", 3, 1, ruta=a.ruta) for a in archivos)
    suyo = anotar("fecha_imposible", uno, "31/06/2026")
    de_nadie = anotar("fecha_imposible", replace(uno, ruta=""), "31/06/2026")
    sin_tarea = anotar("archivo_temporal", dos)
    del_seguimiento = anotar("sin_catalogo", dos)
    assert repartir([suyo, de_nadie, sin_tarea, del_seguimiento], archivos) == {"uno/a.xlsx": [suyo]}


def test_a_quien_envia_no_se_le_pide_tocar_un_archivo_que_no_tiene() -> None:
    assert remedios_de_quien_envia().keys() <= catalogo().keys()
    origen = Origen("plan.xlsx", "Plan", 3, 3, ruta="plan.xlsx")
    hallazgo = anotar("dependencia_desconocida", origen, "Acienda", pegar="")
    archivo = ArchivoLeido("plan.xlsx", "plan.xlsx", "plan", "", "")
    (suyos,) = repartir([hallazgo], [archivo]).values()
    assert "entidad.toml" in hallazgo.que_hacer and "entidad.toml" not in suyos[0].que_hacer


def test_los_que_no_se_devuelven_existen_y_ninguno_es_un_valor_por_corregir() -> None:
    por_nombre = catalogo()
    assert no_se_devuelven() <= por_nombre.keys()
    del_archivo = {n for n in no_se_devuelven() if por_nombre[n].gravedad is Gravedad.ERROR}
    assert del_archivo == {"base_sin_verificar", "decision_desconocida", "plan_declarado_ausente"}


@pytest.mark.parametrize(
    ("rutas", "copias"),
    [
        (["a/plan.xlsx", "b/otro.xlsx"], ["plan.xlsx", "otro.xlsx"]),
        (["a/plan.xlsx", "b/PLAN.xlsx"], ["a/plan.xlsx", "b/PLAN.xlsx"]),
        (["a/plan.xls", "b/plan.xls.xlsx"], ["a/plan.xls", "b/plan.xls.xlsx"]),
    ],
)
def test_dos_archivos_del_mismo_nombre_tienen_copias_distintas(rutas: list[str], copias: list[str]) -> None:
    assert list(nombrar_copias(rutas).values()) == copias


def test_la_copia_se_abre_en_la_hoja_de_hallazgos(entradas: Path, tmp_path: Path) -> None:
    corrida = revisar(entradas, tmp_path / "salidas", date(2026, 8, 31), HOY, lambda _: None)
    assert corrida.carpeta is not None
    libro = openpyxl.load_workbook(corrida.carpeta / "devolver" / "salud" / "reporte.xlsx")
    assert libro.active.title == "Hallazgos" and libro["Reporte"]["C4"].comment
