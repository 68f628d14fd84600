"""Lo público de los listados también está en `datos/`: lo mismo de los libros que se publican, y nada más."""

import csv
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pipeline.calculo.compromisos import con_compromisos
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.datos.de_listados import DE_LISTADOS
from pipeline.salidas.datos.escribir import escribir_datos
from pipeline.salidas.de_listados import escribir_de_listados
from pipeline.tablas.listados.asistencia import Asistencia
from pipeline.tablas.listados.mejoramiento import Mejora
from pipeline.tablas.listados.preguntas import Pregunta
from pipeline.tablas.listados.publicaciones import Publicacion
from pipeline.tablas.listados.recomendaciones import Recomendacion
from tests.calculo.eventos.test_eventos import ANTES, evento
from tests.fabrica import hacer_resultado
from tests.salidas.test_compromisos import OTRO, UNO
from tests.salidas.test_grupos_y_temas import de_temas

DE_ALGUIEN = ("Fulana", "Zutano", "3001234567", "38.123.456")
LIBROS = {
    "preguntas": "preguntas/preguntas_publicas.xlsx", "eventos": "eventos/eventos_publicos.xlsx",
    "asistencia_por_grupo": "eventos/eventos_publicos.xlsx", "compromisos": "compromisos/compromisos_publicos.xlsx",
    "temas": "temas/temas_publicos.xlsx", "plan_de_mejoramiento": "mejora/plan_de_mejoramiento_publico.xlsx",
    "recomendaciones": "mejora/recomendaciones_publicas.xlsx",
    "publicaciones": "publicaciones/registro_de_publicaciones.xlsx",
}  # fmt: skip


@pytest.fixture(scope="module")
def lleno() -> Resultado:
    eventos = (
        evento(
            "Foro de la señora Fulana Pérez",
            fecha=ANTES,
            fecha_realizado=ANTES,
            temas=("Vías", "Agua"),
            asistentes=23.0,
        ),
        evento("Mesa", fila=4, fecha=ANTES, fecha_realizado=ANTES, asistentes=3.0),
        evento("Feria", fila=5, fecha=ANTES, fecha_realizado=ANTES, asistentes=40.0),
    )
    asistencia = tuple(
        Asistencia(archivo="a.xlsx", hoja="A", evento="Feria", grupo_valor=g, cantidad=float(n))
        for g, n in (("Mujeres", 37), ("Jóvenes", 3))
    )
    pregunta = Pregunta(
        archivo="p.xlsx", hoja="P", fecha=ANTES, nombre="Fulana Pérez", pregunta="¿Y la vía? 3001234567"
    )
    mejora = Mejora(hallazgo="=SUMA(A1)", accion="Llamar a la señora Fulana Pérez", fecha_fin=ANTES, avance=0.5)
    listados = {
        "eventos": eventos, "asistencia": asistencia, "preguntas": (pregunta,), "compromisos": (UNO, OTRO),
        "temas": de_temas(("Vías", 9, "Jóvenes"), ("Salud", 7, "Juntas"), ("Agua", 3, "Juntas")).listados["temas"],
        "mejoramiento": (mejora,), "recomendaciones": (Recomendacion(origen_recomendacion="Fulana Pérez", recomendacion="x"),),
        "publicaciones": (Publicacion(titulo="Informe", fecha=ANTES, menu="4.7.1", enlace="https://a.gov.co/1.pdf"),),
    }  # fmt: skip
    return con_compromisos(replace(hacer_resultado(3), hoy=date(2026, 9, 10), listados=listados), ())


@pytest.fixture(scope="module")
def carpeta(lleno: Resultado, tmp_path_factory: pytest.TempPathFactory) -> Path:
    carpeta = tmp_path_factory.mktemp("corte")
    escribir_datos(lleno, carpeta / "datos")
    escribir_de_listados(lleno, carpeta, carpeta)
    return carpeta


def leer(ruta: Path) -> list[dict[str, str]]:
    with ruta.open(encoding="utf-8", newline="") as archivo:
        return list(csv.DictReader(archivo, strict=True))


def test_cada_tabla_dice_lo_de_su_libro_publico_y_nada_mas(carpeta: Path) -> None:
    assert {tabla.nombre for tabla, _ in DE_LISTADOS} == set(LIBROS)
    for nombre, libro in LIBROS.items():
        filas = leer(carpeta / "datos" / f"{nombre}.csv")
        celdas = [
            v.date() if hasattr(v, "date") else v
            for h in openpyxl.load_workbook(carpeta / libro)
            for f in h.iter_rows(values_only=True)
            for v in f
            if v is not None
        ]
        dicho = "\n".join(map(str, celdas))
        assert filas, nombre
        for fila in filas:
            for campo, valor in fila.items():
                if campo not in ("orden", "reservada") and valor:
                    assert all(parte in dicho for parte in valor.split("|")), (nombre, campo, valor)


def test_no_hay_nadie_y_lo_que_se_reserva_va_vacio(carpeta: Path) -> None:
    todo = "".join(
        r.read_text(encoding="utf-8") for r in (carpeta / "datos").rglob("*") if r.suffix in (".csv", ".json")
    )
    assert not [d for d in DE_ALGUIEN if d in todo]
    eventos = {f["evento"]: (f["asistentes"], f["reservada"]) for f in leer(carpeta / "datos" / "eventos.csv")}
    assert eventos["Mesa"] == ("", "sí") and ("", "sí") in [v for e, v in eventos.items() if e != "Mesa"]
    grupos = [(f["asistentes"], f["reservada"]) for f in leer(carpeta / "datos" / "asistencia_por_grupo.csv")]
    assert grupos == [("", "sí"), ("", "sí")]
    assert {f["tema"]: f["personas"] for f in leer(carpeta / "datos" / "temas.csv")}["Agua"] == ""


def test_estan_en_el_diccionario_en_el_paquete_y_en_la_copia_para_excel(carpeta: Path) -> None:
    paquete = json.loads((carpeta / "datos" / "datapackage.json").read_text(encoding="utf-8"))
    campos = {(f["tabla"], f["campo"]) for f in leer(carpeta / "datos" / "diccionario.csv")}
    descritos = {r["name"]: [c["name"] for c in r["schema"]["fields"]] for r in paquete["resources"]}
    for nombre in LIBROS:
        titulos = list(leer(carpeta / "datos" / f"{nombre}.csv")[0])
        assert descritos[nombre] == titulos and {(nombre, t) for t in titulos} <= campos
        assert (carpeta / "datos" / "excel" / f"{nombre}.csv").exists()


def test_sin_listados_no_hay_sus_tablas(tmp_path: Path) -> None:
    escribir_datos(hacer_resultado(3), tmp_path)
    assert not [n for n in LIBROS if (tmp_path / f"{n}.csv").exists()]
