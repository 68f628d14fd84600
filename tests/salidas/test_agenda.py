"""La agenda consolidada: nada si no hay, siempre igual, y se deja leer con un encuentro o con cientos."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest

from pipeline.base.origen import Origen
from pipeline.calculo.resultado import Resultado
from pipeline.entidad import Dependencia
from pipeline.salidas.agenda import CONSOLIDADA, ICS, LISTA, MEMORANDO, escribir_agenda
from pipeline.tablas.listados.agenda import Encuentro
from tests.fabrica import hacer_resultado

LARGO = "De qué se rinde cuentas, dicho muy despacio. " * 14


def con_agenda(cuantos: int, dependencias: int = 4, vigencia: int = 2026, tema: str = "Finanzas") -> Resultado:
    """Un resultado con esa agenda, de las dependencias pares: las demás no la han enviado."""
    nombres = [f"Secretaría número {n}" for n in range(dependencias)]
    base = hacer_resultado(3)
    entidad = replace(base.entidad, vigencia=vigencia, dependencias=tuple(map(Dependencia, nombres)))
    encuentros = tuple(
        Encuentro(
            dependencia=nombres[2 * (i % max(dependencias // 2, 1))], tema=tema, archivo="a.xlsx", hoja="Agenda", fila=i + 2,
            fecha=date(vigencia, 2, 1) + timedelta(days=i % 300), canal=("Presencial", "Chat", "Mixta", "")[i % 4],
            lugar="Auditorio", publico=("Juntas",), origenes={"tema": Origen("a.xlsx", "Agenda", i + 2, 1)},
        )
        for i in range(cuantos)
    )  # fmt: skip
    return replace(base, entidad=entidad, listados={"agenda": encuentros} if encuentros else {})


def escribir(resultado: Resultado, carpeta: Path) -> dict[str, bytes]:
    carpeta.mkdir()
    escribir_agenda(resultado, carpeta)
    return {r.name: r.read_bytes() for r in sorted(carpeta.iterdir())}


def test_sin_agendas_ni_cierre_de_gobierno_no_se_escribe_nada(tmp_path):
    assert escribir(con_agenda(0), tmp_path / "a") == {}


@pytest.mark.parametrize(
    ("cuantos", "dependencias", "tema"), [(1, 2, "Finanzas"), (300, 40, "Finanzas"), (3, 4, LARGO)]
)
def test_se_escribe_con_uno_con_cientos_y_con_textos_largos_y_siempre_igual(tmp_path, cuantos, dependencias, tema):
    resultado = con_agenda(cuantos, dependencias, 2027, tema)
    uno, otro = (escribir(resultado, tmp_path / n) for n in "ab")
    assert uno == otro and set(uno) == {CONSOLIDADA, ICS, LISTA, MEMORANDO}
    libro = openpyxl.load_workbook(tmp_path / "a" / CONSOLIDADA)
    assert libro["Agenda"].max_row == cuantos + 4 and libro["Quién respondió"].max_row == dependencias + 4
    assert not [h.title for h in libro if str(h["A2"].value).endswith("…")]


def test_el_texto_de_un_libro_nunca_queda_como_formula(tmp_path):
    escribir(con_agenda(1, tema='=HYPERLINK("http://x")'), tmp_path / "a")
    fila = openpyxl.load_workbook(tmp_path / "a" / CONSOLIDADA)["Agenda"][5]
    assert [c.data_type for c in fila if c.value == '=HYPERLINK("http://x")'] == ["s"]


def test_sin_encuentros_con_dia_no_hay_archivo_de_calendario(tmp_path):
    resultado = con_agenda(1)
    (sin_dia,) = resultado.listados["agenda"]
    escritos = escribir(replace(resultado, listados={"agenda": (replace(sin_dia, fecha=None),)}), tmp_path / "a")
    assert set(escritos) == {CONSOLIDADA, MEMORANDO}


def test_cuando_todas_respondieron_no_hay_memorando(tmp_path):
    resultado = con_agenda(1)
    sola = replace(resultado.entidad, dependencias=(Dependencia("Secretaría número 0"),))
    assert set(escribir(replace(resultado, entidad=sola), tmp_path / "a")) == {CONSOLIDADA, ICS}
