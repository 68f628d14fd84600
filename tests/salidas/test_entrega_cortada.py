"""Una corrida que muere en cualquier punto deja, al volver a empezar, la carpeta vieja entera o la nueva entera."""

import os
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.salidas.entrega.reparar import apartada, reparar
from tests.salidas.test_entrega import CORTE, PRIMERA, SEGUNDA, correr, escribir, ocultas, ver

CAMBIOS = {"tablero.xlsx": "mis notas", "acta.docx": "acta"}
VIEJA = {**PRIMERA, **CAMBIOS}
NUEVA = {**SEGUNDA, "acta.docx": "acta", "tablero (cambiado por usted).xlsx": "mis notas"}
PASOS_DEL_DISCO = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.utime", "shutil.copyfile")


def preparar(salidas: Path) -> None:
    correr(salidas, PRIMERA)
    escribir(salidas / CORTE, CAMBIOS)


def correr_y_morir(salidas: Path, en_el_paso: int, nombre: str = CORTE) -> bool:
    """Corre en otro proceso, que muere sin despedirse antes de su enésimo paso en el disco; dice si murió."""
    hijo = os.fork()
    if hijo == 0:
        pasos = iter(range(1, 100_000))

        def vigilar(suceso: str, _: tuple[Any, ...]) -> None:
            if suceso in PASOS_DEL_DISCO and next(pasos) == en_el_paso:
                os._exit(9)

        sys.addaudithook(vigilar)
        correr(salidas, SEGUNDA, nombre)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(hijo, 0)[1]) == 9


@pytest.mark.skipif(not hasattr(os, "fork"), reason="se necesita fork para matar una corrida")
def test_morir_en_cualquier_paso_no_pierde_ni_mezcla_nada(tmp_path: Path) -> None:
    quedo = []
    for paso in range(1, 1000):
        salidas, seguida = tmp_path / str(paso), tmp_path / f"{paso} seguida"
        for lugar in (salidas, seguida):
            preparar(lugar)
            murio = correr_y_morir(lugar, paso)
        reparar(salidas)
        hay = ver(salidas / CORTE)
        assert hay in (VIEJA, NUEVA), f"mezcla al morir en el paso {paso}"
        assert ocultas(salidas) == [], f"quedaron restos al morir en el paso {paso}"
        quedo.append(hay == NUEVA)
        correr(seguida, SEGUNDA)
        assert ver(seguida / CORTE) == NUEVA, f"la corrida siguiente al paso {paso} no quedó bien"
        assert ocultas(seguida) == []
        if not murio:
            break
    assert quedo == sorted(quedo), "una vez nueva, nueva queda"
    assert False in quedo and quedo[-1] and len(quedo) > 20


def test_morir_mientras_se_repara_tambien_se_repara(tmp_path: Path) -> None:
    preparar(tmp_path)
    (tmp_path / CORTE).rename(apartada(tmp_path, CORTE, "viejo"))
    escribir(apartada(tmp_path, CORTE, "nuevo"), {"a medias.txt": "x"})
    escribir(apartada(tmp_path, CORTE, "basura"), {"a medias.txt": "x"})
    reparar(tmp_path)
    reparar(tmp_path)
    assert ver(tmp_path / CORTE) == VIEJA
    assert ocultas(tmp_path) == []


def test_lo_que_alguien_puso_en_el_hueco_de_una_corrida_cortada_se_aparta_sin_perderse(tmp_path: Path) -> None:
    preparar(tmp_path)
    (tmp_path / CORTE).rename(apartada(tmp_path, CORTE, "viejo"))
    escribir(tmp_path / CORTE, {"otra cosa.txt": "de la persona"})
    reparar(tmp_path)
    assert ver(tmp_path / CORTE) == VIEJA
    assert ver(tmp_path / f"{CORTE} (cambiado por usted)") == {"otra cosa.txt": "de la persona"}


def test_una_corrida_de_otro_corte_repara_la_que_quedo_cortada(tmp_path: Path) -> None:
    preparar(tmp_path)
    (tmp_path / CORTE).rename(apartada(tmp_path, CORTE, "viejo"))
    correr(tmp_path, PRIMERA, "2026-12-31")
    assert ver(tmp_path / CORTE) == VIEJA


SALIDAS = ["tablero.xlsx", "datos/resumen.csv", "datos/año.csv", "sin_extension", "nota.txt"]
COSAS = [
    *SALIDAS, "Tablero.xlsx", "tablero (cambiado por usted).xlsx", "tablero (cambiado por usted) 2.xlsx",
    "datos/an\u0303o.csv", "datos.csv", "NOTA.txt", "mis cosas/a/nota.txt",
]  # fmt: skip
HACE_EL_PROGRAMA = st.dictionaries(st.sampled_from(SALIDAS), st.sampled_from(["p", "q"]), max_size=5)
ESCRIBE_LA_PERSONA = st.sets(st.sampled_from(COSAS), max_size=7)
BORRA_LA_PERSONA = st.sets(st.sampled_from([*COSAS, "manifiesto.json"]), max_size=3)
CORRIDA = st.tuples(HACE_EL_PROGRAMA, ESCRIBE_LA_PERSONA, BORRA_LA_PERSONA)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(corridas=st.lists(CORRIDA, min_size=2, max_size=4))
def test_nada_de_lo_que_escribio_una_persona_se_pierde_nunca(
    tmp_path_factory: pytest.TempPathFactory, corridas: list[tuple[dict[str, str], set[str], set[str]]]
) -> None:
    """Tras cada corrida hay exactamente sus salidas y, una vez cada uno, los textos de la persona que ella no borró."""
    salidas = tmp_path_factory.mktemp("s")
    carpeta, numero, con_manifiesto = salidas / CORTE, 0, True
    for salida, escritos, borrados in corridas:
        antes = ver(carpeta) if carpeta.exists() else {}
        obra = correr(salidas, {ruta: f"programa {texto}" for ruta, texto in salida.items()})
        hay = ver(carpeta)
        conservado = {ruta: texto for ruta, texto in hay.items() if ruta not in salida}
        assert {ruta: hay.get(ruta) for ruta in salida} == {r: f"programa {t}" for r, t in salida.items()}
        assert sorted(conservado) == obra.conservados
        assert [t for t in sorted(conservado.values()) if "persona" in t] == sorted(
            t for t in antes.values() if "persona" in t
        )
        assert not con_manifiesto or all("persona" in texto for texto in conservado.values())
        assert ocultas(salidas) == []
        for ruta in sorted(borrados):
            (carpeta / ruta).unlink(missing_ok=True)
        con_manifiesto = con_manifiesto and "manifiesto.json" not in borrados
        for ruta in sorted(escritos):
            numero += 1
            escribir(carpeta, {ruta: f"persona {numero}"})
