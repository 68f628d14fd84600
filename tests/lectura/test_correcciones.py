"""Las correcciones, aplicadas a un libro: cambian lo que esperaban encontrar y nada más, y lo dicen."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado, Tarea
from pipeline.entidad import Correccion
from pipeline.lectura.correcciones import repartir_correcciones
from pipeline.lectura.cuenta import REMIENDO
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.valor_corregido import dice
from tests.dibujo import ENTIDAD, dibujar, hallados

PLAN = """
    PAAC 2026 | | |
    Actividad | Meta | Responsable | Fecha programada
    Publicar el informe de gestión | n:1 | Hacienda | 31/06/2026
    Hacer la audiencia pública | p:0.8 | Planeación | f:2026-11-30
    Contestar las peticiones | | Prensa | f:2026-12-15
"""
FECHA = Correccion("plan.xlsx", "Plan", "D3", "31/06/2026", date(2026, 6, 30), "Correo del 4 de mayo")


def leer(carpeta: Path, *correcciones: Correccion) -> ArchivoInterpretado:
    ruta = dibujar(carpeta / "plan.xlsx", Plan=PLAN)
    return interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD, correcciones=correcciones))


def test_lo_corregido_es_lo_que_se_lee_y_queda_dicho_con_su_razon(tmp_path: Path) -> None:
    leido = leer(tmp_path, FECHA)
    (plan,) = leido.planes
    assert plan.actividades[0].fechas == (date(2026, 6, 30),)
    (hallazgo,) = [h for h in leido.hallazgos if h.nombre == "correccion_aplicada"]
    assert (hallazgo.origen.celda, hallazgo.valor) == ("D3", "31/06/2026")
    assert "de «31/06/2026» a «30/06/2026». Razón: Correo del 4 de mayo." in hallazgo.mensaje
    assert hallados(leido.hallazgos, "fecha_imposible") == []
    assert leido.cuenta[REMIENDO] == 1 and sum(leido.cuenta.values()) == leido.celdas


def test_si_la_celda_ya_dice_otra_cosa_no_se_aplica_y_es_grave(tmp_path: Path) -> None:
    leido = leer(tmp_path, replace(FECHA, esperado="30/06/2026"))
    (hallazgo,) = [h for h in leido.hallazgos if h.nombre.startswith("correccion")]
    assert (hallazgo.nombre, hallazgo.origen.celda, hallazgo.fuera) == (
        "correccion_no_encontro_lo_esperado",
        "D3",
        True,
    )
    assert "esperaba aquí «30/06/2026» y la celda dice «31/06/2026»" in hallazgo.mensaje
    assert ("fecha_imposible", "D3", "31/06/2026") in hallados(leido.hallazgos)


def test_una_celda_vacia_se_llena_y_una_llena_se_vacia_sin_descuadrar_la_cuenta(tmp_path: Path) -> None:
    llenar = replace(FECHA, celda="b5", esperado="", nuevo=4)
    vaciar = replace(FECHA, celda="B4", esperado="80%", nuevo="")
    leido = leer(tmp_path, llenar, vaciar)
    actividades = leido.planes[0].actividades
    assert [a.meta_valor for a in actividades] == [1, None, 4]
    assert sum(leido.cuenta.values()) == leido.celdas == 17
    assert hallados(leido.hallazgos, "sin_lugar_en_cuentas") == []


def test_un_titulo_tambien_se_corrige_y_la_tabla_se_reconoce_con_el(tmp_path: Path) -> None:
    ruta = dibujar(tmp_path / "plan.xlsx", Plan=PLAN.replace("Actividad |", "Xyz |"))
    correccion = Correccion("plan.xlsx", "Plan", "A2", "Xyz", "Actividad", "La oficina cambió el título")
    assert hallados(interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD)).hallazgos, "actividad_supuesta")
    leido = interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD, correcciones=(correccion,)))
    assert len(leido.planes[0].actividades) == 3
    assert hallados(leido.hallazgos, "actividad_supuesta") == []


@pytest.mark.parametrize(
    ("cambio", "nombre", "dice_"),
    [
        ({"hoja": "Otra"}, "correccion_sin_lugar", "el archivo no tiene esa hoja (tiene: «Plan»)"),
        ({"celda": "F"}, "correccion_sin_lugar", "esa celda no existe"),
        ({"celda": "XFE1"}, "correccion_sin_lugar", "esa celda no existe"),
        ({"celda": "Z99"}, "correccion_no_encontro_lo_esperado", "la celda está vacía"),
    ],
)
def test_lo_que_no_existe_se_dice_y_no_se_usa(cambio: dict[str, Any], nombre: str, dice_: str, tmp_path: Path) -> None:
    (hallazgo,) = [h for h in leer(tmp_path, replace(FECHA, **cambio)).hallazgos if h.nombre.startswith("correccion")]
    assert (hallazgo.nombre, hallazgo.fuera) == (nombre, True)
    assert dice_ in hallazgo.mensaje


def test_dos_correcciones_de_una_celda_dejan_la_primera_y_lo_dicen(tmp_path: Path) -> None:
    otra = replace(FECHA, celda="$D$3", nuevo="julio")
    leido = leer(tmp_path, FECHA, otra)
    assert leido.planes[0].actividades[0].fechas == (date(2026, 6, 30),)
    assert hallados(leido.hallazgos, "correccion_repetida") == [
        ("correccion_repetida", "D3", "plan.xlsx › Plan › $D$3")
    ]


def test_sirve_en_un_csv_por_el_nombre_de_su_archivo(tmp_path: Path) -> None:
    ruta = tmp_path / "plan.csv"
    ruta.write_text("Actividad;Meta;Responsable;Fecha programada\nPublicar el informe;1;Hacienda;31/06/2026\n")
    correccion = replace(FECHA, archivo="plan.csv", hoja="plan", celda="D2")
    leido = interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD, correcciones=(correccion,)))
    assert leido.planes[0].actividades[0].fechas == (date(2026, 6, 30),)


def test_el_archivo_se_nombra_solo_o_con_su_carpeta() -> None:
    nombres = ["planes/plan.xlsx", "avances/plan.xlsx", "avances/Señales.xlsx"]
    sola, con_carpeta = replace(FECHA, archivo="sen\u0303ales.XLSX"), replace(FECHA, archivo="avances\\plan.xlsx")
    de_cada_uno, hallazgos = repartir_correcciones([sola, con_carpeta], nombres)
    assert de_cada_uno == {"avances/Señales.xlsx": (sola,), "avances/plan.xlsx": (con_carpeta,)}
    assert hallazgos == []


@pytest.mark.parametrize(
    ("cambio", "nombre", "dice_"),
    [
        ({"archivo": "otro.xlsx"}, "correccion_sin_lugar", "no hay ningún archivo con ese nombre"),
        ({"archivo": "plan.xlsx"}, "correccion_sin_lugar", "hay más de un archivo con ese nombre"),
        ({"archivo": "a/plan.xlsx", "razon": " "}, "correccion_sin_razon", "no dice por qué se hace; no se usó"),
    ],
)
def test_la_que_no_es_de_un_archivo_o_no_dice_por_que_no_se_reparte(
    cambio: dict[str, str], nombre: str, dice_: str
) -> None:
    de_cada_uno, (hallazgo,) = repartir_correcciones([replace(FECHA, **cambio)], ["a/plan.xlsx", "b/plan.xlsx"])
    assert (de_cada_uno, hallazgo.nombre, hallazgo.origen.archivo) == ({}, nombre, "correcciones.toml")
    assert dice_ in hallazgo.mensaje


@pytest.mark.parametrize(
    ("celda", "esperado", "lo_dice"),
    [
        (Celda("  Publicar\n el  informe ", Tipo.TEXTO), "Publicar el informe", True),
        (Celda("Publicar", Tipo.TEXTO), "publicar", False),
        (Celda(3.0, Tipo.NUMERO), 3, True),
        (Celda(3.0, Tipo.NUMERO), "3", True),
        (Celda(0.5, Tipo.NUMERO), "0,5", True),
        (Celda(0.8, Tipo.NUMERO, True), 0.8, True),
        (Celda(0.8, Tipo.NUMERO, True), "80 %", True),
        (Celda("80%", Tipo.TEXTO), 0.8, True),
        (Celda(3.0, Tipo.NUMERO), 4, False),
        (Celda(date(2026, 6, 30), Tipo.FECHA), "2026-06-30", True),
        (Celda(date(2026, 6, 30), Tipo.FECHA), "30/06/2026", True),
        (Celda(date(2026, 6, 30), Tipo.FECHA), date(2026, 6, 30), True),
        (Celda("30/06/2026", Tipo.TEXTO), date(2026, 6, 30), True),
        (Celda(date(2026, 6, 30), Tipo.FECHA), date(2026, 6, 29), False),
        (Celda("#REF!", Tipo.ERROR), "#REF!", True),
        (Celda("", Tipo.SIN_CALCULAR), "", True),
        (None, "", True),
        (None, 0, False),
    ],
)  # fmt: skip
def test_cuando_una_celda_dice_lo_esperado(celda: Celda | None, esperado: Any, lo_dice: bool) -> None:
    assert dice(celda, esperado) is lo_dice
