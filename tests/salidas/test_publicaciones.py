"""Los libros de publicaciones: siempre iguales, con textos largos y con cientos de filas."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest

from pipeline.base.origen import Origen
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.publicaciones import INTERNO, REGISTRO, escribir_publicaciones
from pipeline.tablas.listados.inventario import Accion
from pipeline.tablas.listados.publicaciones import Publicacion
from tests.fabrica import DEPENDENCIAS, hacer_resultado

LARGO = "Informe de avance de la gestión, contado muy despacio. " * 11


def con_publicaciones(acciones: int, publicaciones: int, texto: str = "Informe") -> Resultado:
    cada = ("Mensual", "Trimestral", "según agenda", "semanal", "")
    inventario = tuple(
        Accion(
            codigo=str(i), elemento="Información", accion=texto, periodicidad=cada[i % 5], dependencia=DEPENDENCIAS[i % 4],
            origenes={"accion": Origen("i.xlsx", "Hoja1", i + 2, 3)},
        )
        for i in range(acciones)
    )  # fmt: skip
    registro = tuple(
        Publicacion(
            codigo=str(i), titulo=texto, accion=str(i % max(acciones, 1)), fecha=date(2026, 1, 5) + timedelta(days=i % 200),
            menu="4.7.1", enlace=f"https://a.gov.co/{i}.pdf", origenes={"titulo": Origen("r.xlsx", "Hoja1", i + 2, 2)},
        )
        for i in range(publicaciones)
    )  # fmt: skip
    return replace(
        hacer_resultado(3), hoy=date(2026, 9, 10), listados={"inventario": inventario, "publicaciones": registro}
    )


def escribir(resultado: Resultado, carpeta: Path) -> dict[str, bytes]:
    carpeta.mkdir()
    escribir_publicaciones(resultado, carpeta)
    return {r.name: r.read_bytes() for r in sorted(carpeta.iterdir())}


@pytest.mark.parametrize(
    ("acciones", "publicaciones", "texto"), [(1, 1, "Informe"), (60, 300, "Informe"), (3, 3, LARGO)]
)
def test_se_escriben_con_una_con_cientos_y_con_textos_largos_y_siempre_igual(tmp_path, acciones, publicaciones, texto):
    resultado = con_publicaciones(acciones, publicaciones, texto)
    uno, otro = (escribir(resultado, tmp_path / n) for n in "ab")
    assert uno == otro and set(uno) == {INTERNO, REGISTRO}
    libro = openpyxl.load_workbook(tmp_path / "a" / INTERNO)
    assert libro["Esperado y publicado"].max_row == acciones + 4 and libro["Publicaciones"].max_row == publicaciones + 4
    assert not [h.title for h in libro if str(h["A2"].value).endswith("…")]


def test_primero_va_lo_que_falta_con_su_celda(tmp_path):
    escribir(con_publicaciones(5, 0), tmp_path / "a")
    escribir(con_publicaciones(5, 1), tmp_path / "b")
    sin, con = (openpyxl.load_workbook(tmp_path / n / INTERNO)["Esperado y publicado"] for n in "ab")
    assert {f[0].value for f in sin.iter_rows(min_row=5)} >= {"– Sin registro de publicaciones"}
    assert (con["A5"].value, con["N5"].value) == ("■ Falta publicar", "i.xlsx › Hoja1 › C2")


def test_lo_publico_no_trae_de_que_celda_salio_ni_lo_que_aun_no_se_publica(tmp_path):
    resultado = con_publicaciones(1, 2)
    primera, segunda = resultado.listados["publicaciones"]
    futura = replace(segunda, titulo="Lo que viene", fecha=date(2026, 12, 1))
    escribir(replace(resultado, listados={"publicaciones": (primera, futura)}), tmp_path / "a")
    libro = openpyxl.load_workbook(tmp_path / "a" / REGISTRO)
    dicho = " ".join(str(c.value) for h in libro for f in h.iter_rows() for c in f)
    assert "r.xlsx" not in dicho and "Lo que viene" not in dicho and "https://a.gov.co/0.pdf" in dicho
