"""Una parte que se entrega por separado: ni rehacerla toca lo demás ni rehacer lo demás la toca."""

import os
from pathlib import Path

import pytest

from pipeline.salidas.entrega.reparar import reparar
from tests.salidas.test_entrega import CORTE, PRIMERA, SEGUNDA, correr, escribir, ocultas, ver
from tests.salidas.test_entrega_cortada import correr_y_morir

PARTE = f"{CORTE}/formatos"
FORMATOS = {"avance_hacienda.xlsx": "formato 1", "avance_juridica.xlsx": "formato 2"}
CON_PARTE = {f"formatos/{nombre}": texto for nombre, texto in FORMATOS.items()}


def test_la_parte_se_entrega_aunque_no_haya_entrega(tmp_path: Path) -> None:
    correr(tmp_path, FORMATOS, PARTE)
    assert ver(tmp_path / CORTE) == CON_PARTE
    obra = correr(tmp_path, PRIMERA)
    assert obra.conservados == [] and ver(tmp_path / CORTE) == PRIMERA | CON_PARTE
    assert ocultas(tmp_path) == []


def test_rehacer_la_parte_no_toca_lo_que_alguien_escribio_en_lo_demas(tmp_path: Path) -> None:
    correr(tmp_path, PRIMERA)
    escribir(tmp_path / CORTE, {"tablero.xlsx": "mis notas", "acta.docx": "acta"})
    obra = correr(tmp_path, FORMATOS, PARTE)
    assert obra.conservados == []
    esperado = PRIMERA | {"tablero.xlsx": "mis notas", "acta.docx": "acta"} | CON_PARTE
    assert ver(tmp_path / CORTE) == esperado


def test_lo_que_alguien_escribio_en_la_parte_se_conserva_con_segundo_nombre_solo_al_rehacerla(tmp_path: Path) -> None:
    correr(tmp_path, FORMATOS, PARTE)
    escribir(tmp_path / PARTE, {"avance_hacienda.xlsx": "lleno"})
    correr(tmp_path, PRIMERA)
    assert ver(tmp_path / PARTE) == FORMATOS | {"avance_hacienda.xlsx": "lleno"}
    obra = correr(tmp_path, FORMATOS, PARTE)
    assert obra.conservados == ["avance_hacienda (cambiado por usted).xlsx"]
    assert ver(tmp_path / PARTE) == FORMATOS | {"avance_hacienda (cambiado por usted).xlsx": "lleno"}


def test_una_carpeta_puesta_por_alguien_no_se_toma_por_parte(tmp_path: Path) -> None:
    correr(tmp_path, PRIMERA)
    escribir(tmp_path / CORTE / "formatos", {"suyo.txt": "de alguien", "manifiesto.json": "{}"})
    obra = correr(tmp_path, SEGUNDA)
    assert obra.conservados == ["formatos/manifiesto.json", "formatos/suyo.txt"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="se necesita fork para matar una corrida")
@pytest.mark.parametrize("nombre", [CORTE, PARTE])
def test_morir_en_cualquier_paso_no_pierde_ni_la_parte_ni_lo_demas(tmp_path: Path, nombre: str) -> None:
    for paso in range(1, 1000):
        salidas = tmp_path / str(paso)
        correr(salidas, PRIMERA)
        correr(salidas, FORMATOS, PARTE)
        murio = correr_y_morir(salidas, paso, nombre)
        reparar(salidas)
        nuevas = (
            [PRIMERA | CON_PARTE, SEGUNDA | CON_PARTE]
            if nombre == CORTE
            else [PRIMERA | CON_PARTE, PRIMERA | {f"formatos/{n}": t for n, t in SEGUNDA.items()}]
        )
        assert ver(salidas / CORTE) in nuevas, f"mezcla al morir en el paso {paso}"
        assert ocultas(salidas) == []
        if not murio:
            assert ver(salidas / CORTE) == nuevas[1]
            break
