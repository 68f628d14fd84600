"""Una corrida que no cuadra termina en 5, lo dice en una pantalla y no toca lo último que estaba bien."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from pipeline.base.huella import huella
from pipeline.calculo.resultado import Resultado
from pipeline.estado_de_salida import CONTRADICCION, HECHO
from pipeline.fallas import REGISTRO_DE_FALLAS
from pipeline.salidas import entregables
from pipeline.salidas.cuadre import Cuadre, cuadrar
from pipeline.salidas.cuadre.declaracion import Declaracion
from tests.dibujo import dibujar
from tests.orden import dar_orden
from tests.salidas.cuadre.entrega import cambiar_texto

pytestmark = pytest.mark.usefixtures("lectura_sin_hijos", "un_solo_taller")

ENTIDAD = 'nombre = "Alcaldía de Prueba"\nvigencia = 2026\n'
PLAN = """
    PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026
    Componente | Actividad | Meta | Responsable | Fecha programada
    Rendición de cuentas | Publicar el informe de gestión | 1 | Hacienda | 30/04/2026
    Rendición de cuentas | Hacer la audiencia pública | 1 | Hacienda | Noviembre
"""
AVANCE = """
    Dependencia: | Hacienda
    Corte: | 30 de abril de 2026
    Actividad | % de avance | Evidencia
    Publicar el informe de gestión | 100% | Enlace
"""


@pytest.fixture
def entradas(tmp_path: Path) -> Path:
    carpeta = tmp_path / "entradas"
    carpeta.mkdir()
    (carpeta / "entidad.toml").write_text(ENTIDAD, encoding="utf-8")
    dibujar(carpeta / "PAAC 2026.xlsx", Plan=PLAN)
    dibujar(carpeta / "avance.xlsx", Avance=AVANCE)
    return carpeta


def generar(entradas: Path, hoy: str = "2026-05-10") -> int:
    return dar_orden("generar", entradas, corte="2026-04-30", hoy=hoy)


def huellas(carpeta: Path) -> dict[str, str]:
    return {r.relative_to(carpeta).as_posix(): huella(r) for r in sorted(carpeta.rglob("*")) if r.is_file()}


@pytest.fixture
def danar(monkeypatch: pytest.MonkeyPatch) -> None:
    """La cifra del total cambia en el csv después de escrito y antes del cuadre."""

    def danado(resultado: Resultado, carpeta: Path, declaraciones: Sequence[Declaracion]) -> Cuadre:
        cambiar_texto(
            carpeta / "datos" / "resumen.csv", "2026-04-30,total,,total,2,1,1,", "2026-04-30,total,,total,2,1,7,"
        )
        return cuadrar(resultado, carpeta, declaraciones)

    monkeypatch.setattr(entregables, "cuadrar", danado)


def test_la_corrida_dice_cuantas_cifras_cuadro(entradas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert generar(entradas) == HECHO
    cuadre = json.loads((entradas.parent / "salidas" / "2026-04-30" / "manifiesto.json").read_bytes())["cuadre"]
    assert (
        f"Cuadre: {cuadre['cifras_leidas']} cifras iguales en {cuadre['archivos']} archivos." in capsys.readouterr().out
    )


@pytest.mark.usefixtures("danar")
def test_la_primera_corrida_que_no_cuadra_no_deja_nada_a_medias(
    entradas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert generar(entradas) == CONTRADICCION
    dicho = capsys.readouterr().err
    salidas = entradas.parent / "salidas"
    rechazada = salidas / ".2026-04-30.rechazado"
    assert "entidad, cumplidas al 30 de abril de 2026: debe decir 1." in dicho
    assert "datos/resumen.csv › fila 2, columna «cumplidas»: dice «7»" in dicho
    assert "datos/excel/resumen.csv › fila 2, columna «cumplidas» dice «1»" in dicho  # el otro lugar
    assert str(rechazada) in dicho
    assert (rechazada / "no_cuadra.txt").is_file()
    assert not (salidas / "2026-04-30").exists()
    assert "Traceback" not in dicho
    assert not list(salidas.rglob(REGISTRO_DE_FALLAS))
    assert not (entradas / "registro" / "identidades.csv").exists()


def test_si_no_cuadra_queda_la_ultima_entrega_y_el_registro_como_estaban(
    entradas: Path, request: pytest.FixtureRequest
) -> None:
    assert generar(entradas) == HECHO
    salidas, registro = entradas.parent / "salidas", entradas / "registro"
    antes = huellas(salidas / "2026-04-30"), huellas(registro)
    dibujar(entradas / "otro plan.xlsx", Plan=PLAN.replace("audiencia pública", "feria de servicios"))
    request.getfixturevalue("danar_lo_que_sea")
    assert generar(entradas, "2026-05-11") == CONTRADICCION
    assert (huellas(salidas / "2026-04-30"), huellas(registro)) == antes


@pytest.fixture
def danar_lo_que_sea(monkeypatch: pytest.MonkeyPatch) -> None:
    def danado(resultado: Resultado, carpeta: Path, declaraciones: Sequence[Declaracion]) -> Cuadre:
        cambiar_texto(carpeta / "datos" / "resumen.csv", "2026-04-30,total,,total,", "2026-04-30,total,,total,9")
        return cuadrar(resultado, carpeta, declaraciones)

    monkeypatch.setattr(entregables, "cuadrar", danado)


def test_la_siguiente_que_cuadra_quita_la_rechazada(entradas: Path) -> None:
    with pytest.MonkeyPatch.context() as parche:
        parche.setattr(entregables, "declarar", lambda *_: [])  # nadie declara: ninguna cifra se comprobó
        assert generar(entradas) == CONTRADICCION
    salidas = entradas.parent / "salidas"
    assert (salidas / ".2026-04-30.rechazado").is_dir()
    assert generar(entradas) == HECHO
    assert not (salidas / ".2026-04-30.rechazado").exists()
