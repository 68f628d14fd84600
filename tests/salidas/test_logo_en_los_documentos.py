"""Todo documento de Word de la entrega lleva arriba el escudo de la entidad, y si no se puede usar se dice."""

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.calculo.compromisos import con_compromisos
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.cartas import escribir_cartas
from pipeline.salidas.de_listados import escribir_de_listados
from pipeline.salidas.estrategia import escribir_estrategia
from pipeline.salidas.evaluacion import escribir_evaluacion
from tests.calculo.eventos.test_eventos import ANTES, evento
from tests.fabrica import hacer_resultado
from tests.salidas.leer_word import partes
from tests.salidas.test_agenda import con_agenda
from tests.salidas.test_compromisos import UNO
from tests.salidas.test_word import png


@pytest.fixture
def todo() -> Resultado:
    listados = {**con_agenda(4).listados, "eventos": (evento("Foro", fecha=ANTES),), "compromisos": (UNO,)}
    base = replace(con_agenda(4), listados=listados)
    return con_compromisos(replace(base, entidad=replace(base.entidad, logo="escudo.png")), ())


def test_cada_documento_lleva_el_escudo(todo: Resultado, tmp_path: Path) -> None:
    entradas, salidas = tmp_path / "entradas", tmp_path / "salidas"
    entradas.mkdir()
    (entradas / "escudo.png").write_bytes(png())
    escribir_de_listados(todo, entradas, salidas)
    escribir_cartas(todo, entradas, salidas / "cartas")
    escribir_evaluacion(todo, entradas, salidas / "evaluacion")
    escribir_estrategia(todo, entradas, salidas / "estrategia")
    documentos = sorted(salidas.rglob("*.docx"))
    assert {d.parent.name for d in documentos} >= {"agenda", "actas", "compromisos", "evaluacion"}
    sin_escudo = [d.name for d in documentos if png() not in partes(d).values()]
    assert sin_escudo == []


def test_un_escudo_que_no_esta_se_dice_aunque_no_haya_a_quien_escribirle(tmp_path: Path) -> None:
    nada = hacer_resultado(1)
    sin_deudas = replace(nada, entidad=replace(nada.entidad, logo="no_esta.png"), seguimiento={nada.corte.fecha: ()})
    assert [h.nombre for h in escribir_cartas(sin_deudas, tmp_path, tmp_path / "cartas")] == ["logo_no_se_usa"]
    assert not (tmp_path / "cartas").exists()
