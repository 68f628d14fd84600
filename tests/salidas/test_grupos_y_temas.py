"""El libro de los grupos de valor y los de los temas: con su celda el interno, sin cuentas pequeñas el público."""

from dataclasses import replace
from pathlib import Path

import openpyxl

from pipeline.calculo.resultado import Resultado
from pipeline.graficas import temas as grafica
from pipeline.salidas.grupos_valor import LIBRO, escribir_grupos_valor
from pipeline.salidas.temas import INTERNO, PUBLICO, escribir_temas
from pipeline.tablas.listados.grupos_valor import GrupoDeValor
from pipeline.tablas.listados.temas import Tema
from tests.fabrica import hacer_resultado

GRUPO = GrupoDeValor(
    archivo="g.xlsx", hoja="H", fila=3, grupo_valor="Jóvenes", necesidades=("=Empleo",), canales=("TikTok",)
)


def de_temas(*cuantos: tuple[str, int, str]) -> Resultado:
    filas = [
        Tema(archivo="t.xlsx", hoja="H", fila=i, tema=tema, grupo_valor=grupo, detalle="Soy Fulana Pérez")
        for i, (tema, grupo) in enumerate(((t, g) for t, n, g in cuantos for _ in range(n)), 2)
    ]
    return replace(hacer_resultado(3), listados={"temas": tuple(filas)})


def filas(ruta: Path, hoja: str) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(ruta)[hoja].iter_rows(min_row=5, values_only=True))


def test_el_texto_de_una_necesidad_no_se_vuelve_formula(tmp_path):
    escribir_grupos_valor(replace(hacer_resultado(3), listados={"grupos_valor": (GRUPO,)}), tmp_path)
    celda = openpyxl.load_workbook(tmp_path / LIBRO)["Necesidades"]["C5"]
    assert (celda.value, celda.data_type) == ("=Empleo", "s")


def test_el_publico_tapa_lo_de_menos_de_cinco_y_el_interno_lo_dice(tmp_path):
    escribir_temas(
        de_temas(("Vías", 9, "Jóvenes"), ("Vías", 2, "Juntas"), ("Salud", 7, "Juntas"), ("Agua", 3, "Juntas")), tmp_path
    )
    assert [fila[1:3] for fila in filas(tmp_path / INTERNO, "Temas")] == [("Vías", 11), ("Salud", 7), ("Agua", 3)]
    assert [fila[2] for fila in filas(tmp_path / PUBLICO, "Temas")] == [11, "reservado", "reservado"]
    # De los jóvenes solo se habló de vías: su total diría cuántos fueron.
    por_grupo = filas(tmp_path / PUBLICO, "Por grupo de valor")
    assert por_grupo[0] == ("Vías", "reservado", "reservado", 11) and por_grupo[-1] == (
        "Total",
        "reservado",
        "reservado",
        21,
    )


def test_lo_que_alguien_quiso_saber_no_sale_en_lo_publico(tmp_path):
    escribir_temas(de_temas(("Vías", 9, "Jóvenes")), tmp_path)
    dicho = str([f for h in openpyxl.load_workbook(tmp_path / PUBLICO) for f in h.iter_rows(values_only=True)])
    assert "Vías" in dicho and "Fulana" not in dicho


def test_con_los_mismos_datos_da_los_mismos_bytes(tmp_path):
    resultado = replace(de_temas(("Vías", 9, "Jóvenes"), ("Salud", 5, "Juntas")))
    resultado.listados["grupos_valor"] = (GRUPO,)
    for carpeta in ("a", "b"):
        (tmp_path / carpeta).mkdir()
        escribir_temas(resultado, tmp_path / carpeta)
        escribir_grupos_valor(resultado, tmp_path / carpeta)
    for archivo in (INTERNO, PUBLICO, LIBRO):
        assert (tmp_path / "a" / archivo).read_bytes() == (tmp_path / "b" / archivo).read_bytes()


def test_trescientos_temas_de_cuarenta_grupos_y_textos_largos_se_escriben_y_se_dibujan(tmp_path):
    muchos = [(f"Asunto {'largo ' * 90}{i}", 1 + i % 9, f"Grupo {i % 40}") for i in range(300)]
    resultado = de_temas(*muchos)
    escribir_temas(resultado, tmp_path)
    assert len(filas(tmp_path / INTERNO, "Temas")) == 300
    assert all(lamina.lienzo.alto <= 230 for lamina in grafica.componer(resultado))


def test_sin_filas_no_se_escribe_ni_se_dibuja_nada(tmp_path):
    escribir_temas(hacer_resultado(3), tmp_path)
    escribir_grupos_valor(hacer_resultado(3), tmp_path)
    assert not list(tmp_path.iterdir()) and grafica.componer(hacer_resultado(3)) == []
