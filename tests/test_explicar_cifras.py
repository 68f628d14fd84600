"""`rendicion explicar` de una cifra: la cadena entera, de lo que se firma a la celda de donde salió."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pipeline.base.espanol import porcentaje
from pipeline.calculo.resultado import Resultado
from pipeline.cli import _correr as correr
from pipeline.explicar import ANCHO, NoSeConoce, explicar
from pipeline.explicar.busqueda import DIMENSIONES
from pipeline.ordenes.explicar import calcular_para_explicar
from pipeline.tablas.opiniones import Opinion
from tests.fabrica import hacer_resultado

ENTRADAS = Path(__file__).parents[1] / "entradas"


@pytest.fixture(scope="module")
def ejemplo() -> Resultado:
    resultado = calcular_para_explicar(ENTRADAS, date(2026, 8, 31), date(2026, 9, 10))
    assert resultado is not None
    return resultado


def _junto(texto: str) -> str:
    return " ".join(texto.split())


def test_cada_actividad_dice_su_cifra_y_nombra_las_celdas_del_plan_y_de_sus_reportes(ejemplo: Resultado) -> None:
    for f in ejemplo.filas:
        texto = _junto(explicar([f.codigo], lambda: ejemplo))
        assert texto.startswith(f"{f.codigo} · ")
        lugares = [f"{f.archivo} › {f.hoja} › {f.celda}", *(str(r.origen()) for r in f.reportes)]
        for lugar in lugares:
            assert _junto(lugar) in texto
        assert f"estado: {f.estado}" in texto
        assert (porcentaje(f.avance_corte) if f.aplica else "no aplica al corte") in texto


def test_cada_suma_lista_las_filas_que_la_hacen_y_cuadra_con_ellas(ejemplo: Resultado) -> None:
    for r in (ejemplo.total, *(r for d in DIMENSIONES for r in ejemplo.por(d))):
        texto = explicar([r.nombre], lambda: ejemplo)
        if r.aplican:
            assert f"= {r.cumplidas} cumplidas ÷ {r.aplican} que aplican" in texto
        suyo = [b for b in _bloques(texto) if f"= {r.cumplidas} cumplidas ÷ {r.aplican} que" in b or not r.aplican]
        assert any((b.count("  ✓ "), b.count("  ✗ ")) == (r.cumplidas, r.aplican - r.cumplidas) for b in suyo)


def _bloques(texto: str) -> Iterator[str]:
    bloque: list[str] = []
    for renglon in texto.splitlines():
        if renglon.endswith(")") and not renglon.startswith(" ") and bloque:
            yield "\n".join(bloque)
            bloque = []
        bloque.append(renglon)
    yield "\n".join(bloque)


@pytest.mark.parametrize(
    ("pedido", "dicho"),
    [
        ("1.2", "PTEP-2026-1.1.2 ·"),
        ("ptep 2026 3.1.2", "PTEP-2026-3.1.2 ·"),
        ("Componente 3", "Rendición de cuentas (componente)"),
        ("total", "Total de la entidad"),
        ("secretaria de hacienda", "Secretaría de Hacienda (dependencia)"),
        ("publicar los estados financieros", "PTEP-2026-3.1.2 ·"),
    ],
)
def test_se_nombra_como_se_ve_escrito(ejemplo: Resultado, pedido: str, dicho: str) -> None:
    assert dicho in explicar(pedido.split(), lambda: ejemplo)


def test_un_numero_solo_es_un_hallazgo_y_con_la_palabra_actividad_es_una_actividad() -> None:
    resultado = hacer_resultado(3)
    filas = tuple(replace(f, numeral="12") if i == 0 else f for i, f in enumerate(resultado.filas))
    resultado = replace(resultado, seguimiento={**resultado.seguimiento, resultado.corte.fecha: filas})
    assert explicar(["12"], lambda: resultado).startswith("RC-H012")
    assert explicar(["actividad", "12"], lambda: resultado).startswith(filas[0].codigo)


def test_dice_que_opina_cada_oficina_con_su_celda() -> None:
    resultado = hacer_resultado(2)
    f = resultado.filas[0]
    opinion = Opinion(f.codigo, corte=resultado.corte.fecha, porcentaje=0.5, observacion="Falta el acta",
                      archivo="seguimiento.xlsx", hoja="Detalle", celda="P6")  # fmt: skip
    texto = _junto(explicar([f.codigo], lambda: replace(resultado, opiniones=(opinion,))))
    assert "Control Interno al 31/08/2026: 50,0 %, «Falta el acta» · seguimiento.xlsx › Detalle › P6" in texto


def test_lo_que_no_existe_nombra_lo_mas_parecido_de_las_actividades_y_de_las_sumas(ejemplo: Resultado) -> None:
    with pytest.raises(NoSeConoce, match="Rendición de cuentas"):
        explicar(["rendicion", "de", "cuantas"], lambda: ejemplo)


def test_nada_se_sale_de_la_pantalla(ejemplo: Resultado) -> None:
    for pedido in ("total", *(f.codigo for f in ejemplo.filas)):
        largos = [r for r in explicar([pedido], lambda: ejemplo).splitlines() if len(r) > ANCHO]
        assert not [r for r in largos if " › " not in r]


def test_la_orden_lee_las_entradas_y_no_escribe_nada(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    antes = sorted(ENTRADAS.rglob("*"))
    opciones = ["--entradas", str(ENTRADAS), "--corte", "2026-08-31", "--hoy", "2026-09-10"]
    assert correr(["explicar", "Componente", "3", *opciones]) == 0
    assert "cumplimiento" in capsys.readouterr().out
    assert sorted(ENTRADAS.rglob("*")) == antes


def test_sin_entradas_una_cifra_no_se_conoce_y_se_dice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert correr(["explicar", "1.2", "--entradas", str(tmp_path)]) == 2
    assert "1.2" in capsys.readouterr().err
