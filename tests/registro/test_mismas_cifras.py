"""Un corte pasado da las mismas cifras hoy y dentro de dos años: ni el día ni lo que se supo después las cambian."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from pipeline.calculo.resultado import Resultado
from pipeline.salidas.datos.escribir import escribir_datos
from tests.registro.ayuda_historia import (
    ABRIL,
    AGOSTO,
    DICIEMBRE,
    FILAS,
    calcular,
    correr,
    fundar,
    planear,
    reportar,
)

pytestmark = pytest.mark.usefixtures("lectura_sin_hijos", "un_solo_taller")

DIAS = (date(2027, 1, 20), date(2027, 12, 31), date(2029, 3, 1), date(2036, 6, 30))
OTRA = "| Capacitar a los servidores en integridad | 2 | Hacienda | 30/08/2026"
INFORME = "1.1 | Publicar el informe de gestión financiera"


@pytest.fixture
def entradas(tmp_path: Path) -> Path:
    """Un plan con tres cortes reportados, uno de ellos tarde."""
    carpeta = fundar(tmp_path)
    reportar(carpeta, "Hacienda", "30 de abril de 2026", f"{INFORME} | 2 | 05/05/2026")
    reportar(carpeta, "Hacienda", "31 de agosto de 2026", f"{INFORME} | 3 | 30/09/2026")
    reportar(carpeta, "Hacienda", "31 de diciembre de 2026", f"{INFORME} | 4 | 10/01/2027")
    return carpeta


def cifras(resultado: Resultado, corte: date) -> tuple[object, ...]:
    return (
        [(f.actividad, f.programado, f.ejecutado, f.avance_corte, f.estado) for f in resultado.seguimiento[corte]],
        resultado.resumenes[corte],
    )


def datos_de(resultado: Resultado, carpeta: Path) -> dict[str, bytes]:
    escribir_datos(resultado, carpeta)
    return {str(r.relative_to(carpeta)): r.read_bytes() for r in carpeta.rglob("*") if r.is_file()}


@pytest.mark.parametrize("corte", [ABRIL, AGOSTO, DICIEMBRE])
def test_el_dia_en_que_se_corre_no_cambia_ni_un_byte_de_los_datos(entradas: Path, corte: date, tmp_path: Path) -> None:
    hechos = [datos_de(calcular(entradas, corte, dia), tmp_path / dia.isoformat()) for dia in DIAS]
    assert all(hecho == hechos[0] for hecho in hechos[1:])


def test_los_reportes_de_cortes_posteriores_no_cuentan_en_uno_pasado(entradas: Path, tmp_path: Path) -> None:
    solo_abril = fundar(tmp_path / "aparte") if (tmp_path / "aparte").mkdir() is None else entradas
    shutil.copy(entradas / "Hacienda 30 de abril de 2026.xlsx", solo_abril)
    assert cifras(calcular(entradas, ABRIL, DIAS[1]), ABRIL) == cifras(calcular(solo_abril, ABRIL, DIAS[1]), ABRIL)
    ejecutados = [calcular(entradas, corte, DIAS[1]).filas[0].ejecutado for corte in (ABRIL, AGOSTO, DICIEMBRE)]
    assert ejecutados == [2, 3, 4]


def test_lo_unico_que_el_dia_cambia_es_un_reporte_fechado_despues_de_el(entradas: Path) -> None:
    """El de agosto dice 30/09/2026: corrido el 10 de septiembre todavía no existe (reglas, 3)."""
    antes, despues = (calcular(entradas, AGOSTO, dia) for dia in (date(2026, 9, 10), date(2026, 9, 30)))
    assert [r.filas[0].ejecutado for r in (antes, despues)] == [2, 3]
    assert "reporte_del_futuro" in [h.nombre for h in antes.hallazgos]


def test_correr_los_cortes_que_siguen_no_cambia_lo_que_da_uno_pasado(entradas: Path, tmp_path: Path) -> None:
    antes = datos_de(correr(entradas, ABRIL, DIAS[0]), tmp_path / "antes")
    correr(entradas, AGOSTO, DIAS[0])
    correr(entradas, DICIEMBRE, DIAS[0])
    assert datos_de(correr(entradas, ABRIL, DIAS[2]), tmp_path / "despues") == antes


def test_una_redaccion_que_cambia_poco_a_poco_no_le_quita_su_identidad_a_la_primera(tmp_path: Path) -> None:
    """Sin numeral, la identidad es el texto: tres versiones lo van cambiando y ninguna de ellas corre las demás."""
    textos = (
        "Publicar en la página web el informe de gestión financiera de la entidad",
        "Publicar y divulgar en la página web el informe de gestión financiera de la entidad",
        "Publicar y divulgar en la página web y redes el informe anual de gestión financiera de la entidad",
    )
    entradas = fundar(tmp_path, FILAS[1])
    for i, texto in enumerate(textos):
        planear(
            entradas,
            f"| {texto} | 4 | Hacienda | 30/04/2026; 30/08/2026; 30/12/2026",
            OTRA,
            nombre=f"PAAC 2026 v{i + 1}.xlsx",
        )
    (entradas / "PAAC 2026.xlsx").unlink()
    desde = ("2026-01-01", "2026-05-01", "2026-09-01")
    declarados = "".join(
        f'[[planes]]\narchivo = "PAAC 2026 v{i + 1}.xlsx"\nvigente_desde = {dia}\n' for i, dia in enumerate(desde)
    )
    toml = entradas / "entidad.toml"
    toml.write_text(toml.read_text(encoding="utf-8") + declarados, encoding="utf-8")
    reportar(entradas, "Hacienda", "30 de abril de 2026", f"| {textos[0]} | 1 |")

    primera = correr(entradas, ABRIL, DIAS[0])
    ultima = correr(entradas, DICIEMBRE, DIAS[0])
    otra_vez = correr(entradas, ABRIL, DIAS[1])
    assert cifras(otra_vez, ABRIL) == cifras(primera, ABRIL)
    assert [a.codigo for a in otra_vez.actividades] == [a.codigo for a in primera.actividades]
    assert cifras(correr(entradas, DICIEMBRE, DIAS[2]), ABRIL) == cifras(ultima, ABRIL)
    assert ultima.seguimiento[ABRIL][0].ejecutado == primera.filas[0].ejecutado == 1


def test_lo_reportado_de_una_actividad_que_despues_se_quito_sigue_contando_en_su_corte(tmp_path: Path) -> None:
    quitada = "| Publicar el informe de gestión financiera | 2 | Hacienda | 30/04/2026"
    quedan = (OTRA, "| Realizar la audiencia pública del año | 1 | Hacienda | 30/11/2026")
    entradas = fundar(tmp_path, quitada, *quedan)
    planear(entradas, *quedan, nombre="PAAC 2026 v2.xlsx")
    declarado = '[[planes]]\narchivo = "PAAC 2026 v2.xlsx"\nvigente_desde = 2026-07-01\n'
    toml = entradas / "entidad.toml"
    toml.write_text(toml.read_text(encoding="utf-8") + declarado, encoding="utf-8")
    reportar(entradas, "Hacienda", "30 de abril de 2026", "| Publicar el informe de gestión financiera | 2 |")
    en_abril, en_agosto = (calcular(entradas, corte, DIAS[0]) for corte in (ABRIL, AGOSTO))
    assert cifras(en_agosto, ABRIL) == cifras(en_abril, ABRIL)
    assert next(f.estado for f in en_agosto.seguimiento[ABRIL]) == "Cumplida"
    assert not {"reporte_sin_actividad", "reporte_por_decidir"} & {h.nombre for h in en_agosto.hallazgos}
