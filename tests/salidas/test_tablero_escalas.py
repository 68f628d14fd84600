"""El tablero de una entidad de cualquier tamaño: una actividad, nada que medir, doce cortes, nombres larguísimos."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from pipeline.calculo.resultado import Corte, Resultado
from pipeline.calculo.resumenes import resumir
from pipeline.salidas.tablero import escribir_tablero
from pipeline.tablas.seguimiento import POR_INICIAR, Seguimiento
from tests.fabrica import hacer_resultado
from tests.salidas.recalculo import Celdas, abrir, leer

LARGO = (
    "Secretaría de Desarrollo Económico, Agropecuario y de Ambiente, con sus oficinas de asistencia técnica, turismo "
)
LARGO += "y empleo digno del municipio, sede de la cabecera y de los corregimientos de la ribera alta "


def rehacer(resultado: Resultado, cambiar: Callable[[int, Seguimiento], Seguimiento]) -> Resultado:
    """El mismo resultado con otras filas y las sumas que les corresponden."""
    seguimiento = {
        dia: tuple(cambiar(i, f) for i, f in enumerate(filas)) for dia, filas in resultado.seguimiento.items()
    }
    resumenes = {dia: resumir(filas, resultado.entidad, dia) for dia, filas in seguimiento.items()}
    return replace(resultado, seguimiento=seguimiento, resumenes=resumenes)


def _leer(resultado: Resultado, carpeta: Path) -> Celdas:
    escribir_tablero(resultado, carpeta / "tablero.xlsx")
    return leer(carpeta / "tablero.xlsx")


def _columna(celdas: Celdas, letra: str = "A") -> list[str]:
    return [str(v) for (hoja, celda), v in celdas.items() if hoja == "Resumen" and celda.rstrip("0123456789") == letra]


def test_con_un_solo_corte_dice_que_es_el_primero_y_no_inventa_un_cambio(tmp_path: Path) -> None:
    celdas = _leer(hacer_resultado(10, 0), tmp_path)
    assert (celdas["Resumen", "C5"], celdas["Resumen", "C6"]) == ("–", "es el primer corte")
    assert ("Componentes", "I5") not in celdas


def test_donde_nada_aplica_lo_dice_y_no_hay_ceros_que_parezcan_fallas(tmp_path: Path) -> None:
    quietas = rehacer(hacer_resultado(12), lambda i, f: replace(
        f, programado=0.0, ejecutado=0.0, avance_corte=None, estado=POR_INICIAR, aplica=False, cumplida=False, reportes=(),
    ))  # fmt: skip
    celdas = _leer(quietas, tmp_path)
    assert ("Resumen", "A5") not in celdas and celdas["Resumen", "B5"] == "– No aplica"
    assert "no aplica todavía ninguna de las 12 actividades" in " ".join(_columna(celdas))
    assert celdas["Resumen", "A6"] == "ninguna aplica todavía"


def test_un_plan_sin_actividades_tambien_abre(tmp_path: Path) -> None:
    celdas = _leer(rehacer(hacer_resultado(0), lambda i, f: f), tmp_path)
    assert "No hay actividades en los planes de 2026." in _columna(celdas)


def test_doce_cortes_tienen_cada_uno_su_columna_y_su_cifra(tmp_path: Path) -> None:
    base = hacer_resultado(30, 2)
    cortes = tuple(
        Corte(date(2026, m, 28), f"mes {m}", date(2026, m, 28) + timedelta(days=14)) for m in range(1, 13)
    )  # fmt: skip
    ultimas = list(base.seguimiento.values())[-1]
    mensual = replace(
        base, cortes=cortes, corte=cortes[-1], hoy=date(2027, 1, 5),
        seguimiento={c.fecha: tuple(replace(f, corte=c.fecha) for f in ultimas) for c in cortes},
    )  # fmt: skip
    celdas = _leer(rehacer(mensual, lambda i, f: f), tmp_path)
    assert [celdas["Evolución", f"{c}4"] for c in "CDEFGHIJKLMN"] == [f"28/{m:02d}/2026" for m in range(1, 13)]
    assert all(("Evolución", f"{c}5") in celdas for c in "CDEFGHIJKLMN")


def test_con_nombres_de_doscientas_letras_la_primera_hoja_se_reparte_en_paginas_legibles(tmp_path: Path) -> None:
    largos = rehacer(hacer_resultado(60), lambda i, f: replace(
        f, componente=f"{LARGO}{i % 9}", dependencias=(f"{LARGO}{i % 40}",), actividad=LARGO + f.actividad,
    ))  # fmt: skip
    celdas = _leer(largos, tmp_path)
    hoja = abrir(tmp_path / "tablero.xlsx")["Resumen"]
    assert (hoja.page_setup.fitToWidth or 1, hoja.page_setup.fitToHeight) == (1, 0)
    enteros = [v for v in _columna(celdas) if v.startswith(LARGO) and not v.endswith("…")]
    assert len(enteros) >= 8
