"""Borrar también es decir algo: lo que su autor dejó en blanco se quita, se guarda, y ninguna copia lo devuelve."""

import shutil
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pipeline.entradas import REGISTRO
from pipeline.ordenes.corrida import Corrida
from pipeline.ordenes.generar import generar
from pipeline.registro.memoria import Memoria, leer_memoria
from pipeline.registro.opiniones import recordar_opiniones
from pipeline.tablas.opiniones import Opinion
from tests.dibujo import dibujar
from tests.registro.test_recoger import ENTIDAD

pytestmark = pytest.mark.usefixtures("lectura_sin_hijos", "un_solo_taller")

AGOSTO, HOY = date(2026, 8, 31), date(2026, 9, 10)
TITULOS = "Componente | Numeral | Actividad | Meta | Responsable | Fecha programada"
INFORME, AUDIENCIA = "Publicar el informe de gestión", "Hacer la audiencia pública"
PLAN = (INFORME, AUDIENCIA)


def dibujar_plan(carpeta: Path, *textos: str) -> None:
    filas = (
        f"Rendición de cuentas | 3.{i} | {t} | n:1 | Secretaría de Hacienda | 30/07/2026"
        for i, t in enumerate(textos, 1)
    )
    dibujar(carpeta / "PAAC 2026.xlsx", Plan="\n".join(("PLAN ANTICORRUPCIÓN 2026", TITULOS, *filas)))


def hacer(carpeta: Path) -> Corrida:
    return generar(carpeta / "entradas", carpeta / "salidas", None, AGOSTO, HOY, lambda _: None)


@pytest.fixture(scope="module")
def entregada(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Una carpeta con su plan y el corte de agosto ya entregado: se copia y no se cambia."""
    carpeta = tmp_path_factory.mktemp("entregada")
    (carpeta / "entradas").mkdir()
    (carpeta / "entradas" / "entidad.toml").write_text(ENTIDAD, encoding="utf-8")
    dibujar_plan(carpeta / "entradas", *PLAN)
    hacer(carpeta)
    return carpeta


@pytest.fixture
def hecha(entregada: Path, tmp_path: Path) -> Path:
    return shutil.copytree(entregada, tmp_path / "hecha")


def seguimiento(carpeta: Path) -> Path:
    return carpeta / "salidas" / "2026-08-31" / "seguimiento_control_interno.xlsx"


def celda(hoja, texto: str, titulo: str):  # type: ignore[no-untyped-def]
    columna = max(c.column for c in hoja[5] if str(c.value).startswith(titulo))
    return next(hoja.cell(f[0].row, columna) for f in hoja.iter_rows(min_row=6) if texto in [c.value for c in f])


def teclear(libro: Path, texto: str, **dichos: object) -> None:
    titulos = {"observacion": "Observaciones", "porcentaje": "% verificado"}
    abierto = openpyxl.load_workbook(libro)
    for campo, valor in dichos.items():
        celda(abierto["Detalle"], texto, titulos[campo]).value = valor
    abierto.save(libro)


def dice(carpeta: Path, texto: str = INFORME) -> object:
    return celda(openpyxl.load_workbook(seguimiento(carpeta))["Detalle"], texto, "Observaciones").value


def nombres(corrida: Corrida) -> set[str]:
    return {h.nombre for h in corrida.resultado.hallazgos}


@pytest.mark.lenta
def test_lo_que_se_deja_en_blanco_se_borra_se_guarda_y_ninguna_copia_lo_devuelve(hecha: Path) -> None:
    teclear(seguimiento(hecha), INFORME, observacion="Falta el informe", porcentaje=0.5)
    hacer(hecha)
    copia = shutil.copy(seguimiento(hecha), hecha / "copia.xlsx")
    teclear(seguimiento(hecha), INFORME, observacion=None)
    corrida = hacer(hecha)
    assert dice(hecha) is None
    assert "opinion_borrada" in nombres(corrida)
    memoria = leer_memoria(hecha / "entradas" / REGISTRO)
    assert [(o.observacion, o.porcentaje) for o in memoria.opiniones] == [("", 0.5)]
    assert [o.observacion for o in memoria.reemplazadas] == ["Falta el informe"]
    (tabla,) = (hecha / "entradas" / REGISTRO).rglob("seguimiento_control_interno 2_cambios.xlsx")
    (fila,) = openpyxl.load_workbook(tabla).active.iter_rows(min_row=5, values_only=True)
    assert fila[4:] == ("Falta el informe", None, "Pasó al libro nuevo")
    shutil.copy(copia, hecha / "entradas" / "copia de antes.xlsx")
    corrida = hacer(hecha)
    assert dice(hecha) is None
    assert "opinion_borrada_sigue" in nombres(corrida)


@pytest.mark.lenta
def test_quien_guarda_un_libro_de_antes_no_borra_lo_que_nunca_vio_ni_revive_lo_borrado(hecha: Path) -> None:
    teclear(seguimiento(hecha), INFORME, observacion="Falta el informe")
    hacer(hecha)
    vieja = shutil.copy(seguimiento(hecha), hecha / "vieja.xlsx")
    teclear(seguimiento(hecha), INFORME, observacion=None)
    teclear(seguimiento(hecha), AUDIENCIA, observacion="Se revisó el acta")
    hacer(hecha)
    shutil.copy(vieja, seguimiento(hecha))
    hacer(hecha)
    assert (dice(hecha), dice(hecha, AUDIENCIA)) == (None, "Se revisó el acta")


@pytest.mark.lenta
def test_si_el_plan_se_renumera_lo_dicho_sigue_a_su_actividad(hecha: Path) -> None:
    teclear(seguimiento(hecha), INFORME, observacion="Del informe")
    teclear(seguimiento(hecha), AUDIENCIA, observacion="De la audiencia")
    hacer(hecha)
    dibujar_plan(hecha / "entradas", "Conformar el equipo líder", *PLAN)
    hacer(hecha)
    assert [dice(hecha, t) for t in ("Conformar el equipo líder", *PLAN)] == [None, "Del informe", "De la audiencia"]
    dibujar_plan(hecha / "entradas", "Conformar el equipo líder", AUDIENCIA)
    corrida = hacer(hecha)
    assert dice(hecha, AUDIENCIA) == "De la audiencia"
    assert "opinion_sin_actividad" in nombres(corrida)
    dibujar_plan(hecha / "entradas", *PLAN)
    hacer(hecha)
    assert [dice(hecha, t) for t in PLAN] == ["Del informe", "De la audiencia"]


def test_ningun_libro_que_ya_lo_decia_devuelve_lo_reemplazado() -> None:
    def dicha(huella: str, **dichos: object) -> Opinion:
        return Opinion("A", corte=AGOSTO, huella=huella, archivo=f"{huella}.xlsx", **dichos)  # type: ignore[arg-type]

    memoria = Memoria()
    libros = [dicha("a", observacion="Falta", porcentaje=0.5), dicha("b", observacion="Falta")]
    recordar_opiniones(memoria, libros, HOY)
    recordar_opiniones(memoria, [*libros, dicha("salida1", observacion="Ya está")], HOY)
    recordar_opiniones(memoria, [*libros, dicha("salida2", porcentaje=0.9)], HOY)
    for _ in range(2):
        recordar_opiniones(memoria, libros, HOY)
    (vale,) = memoria.opiniones
    assert (vale.observacion, vale.porcentaje) == ("Ya está", 0.9)
    assert [(r.observacion, r.porcentaje) for r in memoria.reemplazadas] == [("Falta", None), ("", 0.5)]
