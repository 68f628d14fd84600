"""`revisar --celdas` y `--mapa`, como los usa una persona."""

from pathlib import Path

import pytest

from pipeline.cli import _correr as correr
from tests.dibujo import dibujar

ENTIDAD = 'nombre = "Alcaldía de Prueba"\nvigencia = 2026\n\n[[dependencias]]\nnombre = "Secretaría de Hacienda"\nalias = ["Hacienda"]\n'
PLAN = """
    PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026
    Actividad | Meta | Responsable | Fecha programada
    Publicar el informe de gestión | 1 | Haciendaa | 30/04/2026
"""


def dibujar_configuracion(ruta: Path, corregido: str) -> Path:
    """El libro de configuración con el catálogo, y una corrección de quien escribió mal a la dependencia."""
    return dibujar(
        ruta,
        Entidad="""
            Ajuste | Valor | Clave
            Nombre | Alcaldía de Prueba | nombre
            Vigencia | 2026 | vigencia
        """,
        Dependencias="""
            Nombre de la dependencia | Otros nombres (separados por ;) | Hace parte de | Es un grupo | Confirmada
            Secretaría de Planeación |  |  |  | sí
            Secretaría de Hacienda |  |  |  | sí
        """,
        Correcciones=f"""
            Archivo | Hoja | Celda | Dice | Debe decir | Razón
            {corregido} | Plan | C3 | Haciendaa | Secretaría de Hacienda | Error de dedo
        """,
    )


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Un plan en una carpeta sin entidad.toml."""
    carpeta = tmp_path / "entradas"
    carpeta.mkdir()
    return dibujar(carpeta / "mi plan.xlsx", Plan=PLAN)


def revisar(capsys: pytest.CaptureFixture[str], *partes: object) -> tuple[int, str, str]:
    estado = correr(["revisar", "--hoy", "2026-09-15", *map(str, partes)])
    dicho = capsys.readouterr()
    return estado, dicho.out, dicho.err


def test_no_hace_falta_una_carpeta_de_entradas(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    estado, dicho, quejas = revisar(capsys, "--entradas", plan.parent / "no-hay", "--celdas", plan)
    assert (estado, quejas) == (0, "")
    assert "Celdas con dueño: 100,0 % (9 de 9)." in dicho


def test_se_lee_con_la_entidad_de_las_entradas(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (plan.parent / "entidad.toml").write_text(ENTIDAD, encoding="utf-8")
    _, dicho, _ = revisar(capsys, "--entradas", plan.parent, "--celdas", plan)
    assert "Plan              9        3        5           1      0          0    100,0 %" in dicho


def test_el_mapa_queda_donde_se_pide(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mapa = plan.parent / "mapa.xlsx"
    estado, dicho, _ = revisar(capsys, "--entradas", plan.parent, "--celdas", plan, "--mapa", mapa)
    assert (estado, mapa.read_bytes()[:2], str(mapa) in dicho) == (0, b"PK", True)
    assert {r.name for r in plan.parent.iterdir()} == {"mi plan.xlsx", "mapa.xlsx"}


@pytest.mark.parametrize(
    ("partes", "queja"),
    [
        (["--mapa", "mapa.xlsx"], "agregue --celdas ARCHIVO"),
        (["--celdas", "no hay.xlsx"], "No se encontró"),
        (["--celdas", "mi plan.xlsx", "--mapa", "mapa.pdf"], "llámelo «mapa.xlsx»"),
        (["--celdas", "mi plan.xlsx", "--mapa", "mi plan.xlsx"], "dele otro nombre"),
    ],
)
def test_lo_mal_pedido_se_dice_en_espanol_y_no_escribe_nada(
    plan: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, partes: list[str], queja: str
) -> None:
    monkeypatch.chdir(plan.parent)
    antes = plan.read_bytes()
    estado, dicho, quejas = revisar(capsys, *partes)
    assert (estado, dicho, queja in quejas) == (2, "", True)
    assert [r.read_bytes() for r in plan.parent.iterdir()] == [antes]


def test_un_archivo_que_no_se_lee_sale_con_tres_y_sin_mapa(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan.write_bytes(b"PK\x03\x04 esto no es un libro")
    mapa = plan.parent / "mapa.xlsx"
    estado, dicho, _ = revisar(capsys, "--entradas", plan.parent, "--celdas", plan, "--mapa", mapa)
    assert (estado, mapa.exists()) == (3, False)
    assert "Qué hacer:" in dicho and "el mapa no se escribió" in dicho


def test_si_el_mapa_no_se_puede_escribir_sale_con_cuatro(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mapa = plan.parent / "no hay carpeta" / "mapa.xlsx"
    estado, _, quejas = revisar(capsys, "--entradas", plan.parent, "--celdas", plan, "--mapa", mapa)
    assert (estado, "mapa.xlsx" in quejas) == (4, True)


def test_la_corrida_dice_que_parte_de_cada_plan_tiene_dueno(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (plan.parent / "entidad.toml").write_text(ENTIDAD, encoding="utf-8")
    salidas = plan.parent.parent / "salidas"
    _, dicho, _ = revisar(capsys, "--entradas", plan.parent, "--salidas", salidas)
    assert "  mi plan.xlsx: 100,0 % de sus 9 celdas.\n" in dicho and "--celdas" not in dicho
    dibujar(plan, Plan=PLAN, Notas="Comprar tinta")
    _, dicho, _ = revisar(capsys, "--entradas", plan.parent, "--salidas", salidas)
    assert "  mi plan.xlsx: 90,0 % de sus 10 celdas.\n" in dicho and "rendicion revisar --celdas ARCHIVO" in dicho


def test_un_plan_de_otro_ano_que_no_esta_en_las_entradas_se_cuenta_celda_por_celda(
    tmp_path: Path, plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (plan.parent / "entidad.toml").write_text(ENTIDAD.replace("2026", "2031"), encoding="utf-8")
    _, dentro, _ = revisar(capsys, "--entradas", plan.parent, "--celdas", plan)
    _, fuera, _ = revisar(capsys, "--entradas", plan.parent, "--celdas", plan.rename(tmp_path / "suelto.xlsx"))
    assert "RC-H301" in dentro
    assert "RC-H301" not in fuera and "Celdas con dueño: 100,0 % (9 de 9)." in fuera


def test_sin_entidad_toml_se_lee_con_el_libro_de_configuracion_y_sus_correcciones(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dibujar_configuracion(plan.parent / "configuracion.xlsx", "mi plan.xlsx")
    _, dicho, _ = revisar(capsys, "--entradas", plan.parent, "--celdas", plan)
    assert "Plan              9        3        5           1      0          0    100,0 %" in dicho


def test_una_correccion_que_nombra_la_carpeta_tambien_se_ve_en_la_cuenta(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (plan.parent / "planes").mkdir()
    dibujar_configuracion(plan.parent / "configuracion.xlsx", "planes/mi plan.xlsx")
    _, dicho, _ = revisar(
        capsys, "--entradas", plan.parent, "--celdas", plan.rename(plan.parent / "planes" / plan.name)
    )
    assert "Plan              9        3        5           1      0          0    100,0 %" in dicho


def test_normalizar_recibe_el_libro_de_configuracion_donde_va_entidad_toml(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    libro = dibujar_configuracion(tmp_path / "la entidad.xlsx", "mi plan.xlsx")
    tabla = tmp_path / "tabla.csv"
    assert correr(["normalizar", str(plan), "--entidad", str(libro), "--salida", str(tabla)]) == 0
    assert "Secretaría de Hacienda" in tabla.read_text(encoding="utf-8")
    capsys.readouterr()
