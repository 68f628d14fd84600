"""Los casos compartidos, que viven al lado del proyecto: lectura exacta y cifras exactas."""

import csv
import json
import subprocess
import sys
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from pipeline.calculo.resultado import Resultado
from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado, Tarea
from pipeline.entidad import Entidad, leer_entidad
from pipeline.entradas import listar_entradas
from pipeline.flujo import calcular_resultado
from pipeline.registro.memoria import Memoria
from pipeline.tablas.seguimiento import Seguimiento

LECTURA = ["cronograma_2021", "plan_accion_rdc", "paac_2020"]
CORTES = {
    "seguimiento_2020": ["2020-04-30", "2020-08-31", "2020-12-31"],
    "seguimiento_2021": ["2021-04-30", "2021-08-31", "2021-12-31"],
}
TODOS = [(caso, corte) for caso, cortes in CORTES.items() for corte in cortes]


@pytest.mark.parametrize("libro", ["limpio", "pegado"])
@pytest.mark.parametrize("caso", LECTURA)
def test_la_tabla_de_actividades_es_la_que_debe_ser(
    raiz: Path, casos: Path, tmp_path: Path, caso: str, libro: str
) -> None:
    carpeta, tabla = casos / caso, tmp_path / "tabla.csv"
    propio = carpeta / f"esperado_{libro}.csv"
    esperado = propio if propio.exists() else carpeta / "esperado.csv"
    _correr(
        raiz,
        "-m",
        "pipeline",
        "normalizar",
        carpeta / f"{libro}.xlsx",
        "--entidad",
        carpeta / "entidad.toml",
        "--salida",
        tabla,
    )
    comparador = casos.parent / "herramientas" / "comparar.py"
    _correr(raiz, comparador, tabla, esperado, "--minimo", "1.0", "--detalle", sin_falla=True)


def _correr(raiz: Path, *partes: object, sin_falla: bool = False) -> None:
    hecho = subprocess.run(
        [sys.executable, *map(str, partes)], cwd=raiz, capture_output=True, text=True, encoding="utf-8"
    )
    assert hecho.returncode == 0 or (hecho.returncode == 1 and not sin_falla), hecho.stdout + hecho.stderr


@cache
def _leer(carpeta: Path) -> tuple[Entidad, list[ArchivoInterpretado]]:
    entidad = leer_entidad(carpeta / "entidad.toml")
    return entidad, [interpretar_archivo(Tarea(ruta, nombre, entidad)) for ruta, nombre in listar_entradas(carpeta)]


@cache
def _resultado(casos: Path, caso: str, corte: str) -> Resultado:
    entidad, leidos = _leer(casos / caso / "entradas")
    hoy = date(entidad.vigencia + 1, 2, 1)
    return calcular_resultado(deepcopy(leidos), entidad, date.fromisoformat(corte), hoy, Memoria())


@pytest.mark.parametrize(("caso", "corte"), TODOS)
def test_el_seguimiento_es_el_que_dan_las_reglas(casos: Path, caso: str, corte: str) -> None:
    resultado = _resultado(casos, caso, corte)
    with (casos / caso / f"esperado_{corte}.csv").open(encoding="utf-8", newline="") as archivo:
        esperadas = list(csv.DictReader(archivo))
    llave = "numeral" if "numeral" in esperadas[0] else "actividad"
    salidas = {" ".join(getattr(f, llave).split()): f for f in resultado.filas}
    assert sorted(salidas) == sorted(" ".join(e[llave].split()) for e in esperadas)
    distintas = [
        f"{e[llave][:40]} · {campo}: {getattr(salidas[' '.join(e[llave].split())], campo)} y no {valor}"
        for e in esperadas
        for campo, valor in e.items()
        if campo != llave and not _es_igual(salidas[" ".join(e[llave].split())], campo, valor)
    ]
    assert distintas == []


def _es_igual(fila: Seguimiento, campo: str, valor: str) -> bool:
    dicho = getattr(fila, campo)
    if isinstance(dicho, float) or dicho is None:
        return dicho is None if valor == "" else dicho is not None and abs(dicho - float(valor)) <= 1e-6
    return " ".join(str(dicho).split()) == " ".join(valor.split())


def test_el_resumen_es_el_que_dan_las_reglas(casos: Path) -> None:
    esperado = json.loads((casos / "seguimiento_2020" / "esperado_resumen.json").read_text(encoding="utf-8"))
    for corte, grupos in esperado.items():
        salidos = {}
        for r in _resultado(casos, "seguimiento_2020", corte).resumenes[date.fromisoformat(corte)]:
            clave = {"total": "total", "componente": r.nombre, "subcomponente": f"{r.grupo} / {r.nombre}"}.get(
                r.dimension
            )
            if clave:
                salidos[clave] = {c: getattr(r, c) for c in ("aplican", "cumplidas", "cumplimiento", "avance", "zona")}
        assert salidos == {clave: {c: pytest.approx(v, abs=1e-6) for c, v in g.items()} for clave, g in grupos.items()}


@pytest.mark.parametrize("caso", LECTURA)
@pytest.mark.parametrize("libro", ["limpio", "pegado"])
def test_ninguna_celda_queda_sin_dueno(casos: Path, caso: str, libro: str) -> None:
    ruta = casos / caso / f"{libro}.xlsx"
    leido = interpretar_archivo(Tarea(ruta, ruta.name, leer_entidad(casos / caso / "entidad.toml")))
    assert sum(leido.cuenta.values()) == leido.celdas > 0


def test_las_cuatro_faltas_del_cronograma_pegado_salen_con_su_celda(casos: Path) -> None:
    carpeta = casos / "cronograma_2021"
    leido = interpretar_archivo(Tarea(carpeta / "pegado.xlsx", "pegado.xlsx", leer_entidad(carpeta / "entidad.toml")))
    salidos = {(h.nombre, h.origen.celda) for h in leido.hallazgos}
    assert salidos >= {
        ("encabezado_corrido", "A30"),
        ("producto_en_responsable", "L54"),
        ("responsable_ausente", "L23"),
        ("responsable_ausente", "L25"),
        ("responsable_ausente", "L52"),
        ("fila_corrida", "A58"),
        ("tabla_sin_encabezado", "A58"),
    }
