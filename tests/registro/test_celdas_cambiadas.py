"""Qué escribió una persona en un libro entregado: cada celda se encuentra, y lo que se calculó o se movió no es escribir."""

from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment

from pipeline.entidad import Limites
from pipeline.lectura.hoja import Hoja
from pipeline.registro.celdas_cambiadas import CELDA, COMENTARIO, FILA, Cambio, comparar
from pipeline.registro.formulas import leer_formulas
from pipeline.registro.leer_conservado import Encargo, leer_conservado
from pipeline.registro.pagina import Pagina
from tests.dibujo import ENTIDAD, FUERA_DE_XML, dibujar, hoja_dibujada

SEGUIMIENTO = """
    Seguimiento al 31 de agosto
    Código rendición | Actividad           | Avance | Observaciones
    P-1              | Publicar el informe | p:1    |
    P-2              | Hacer la audiencia  | p:0.5  | Falta el acta
    P-3              | Capacitar al equipo | p:0    |
    Total            |                     | p:0.5  |
"""


def cambios(antes: str | Hoja, ahora: str | Hoja) -> list[Cambio]:
    hojas = [h if isinstance(h, Hoja) else hoja_dibujada(h) for h in (antes, ahora)]
    return comparar(Pagina(hojas[0]), Pagina(hojas[1]))


def dichos(hechos: list[Cambio]) -> list[tuple[str, str, str, str]]:
    return [(c.celda, c.llave, c.antes, c.ahora) for c in hechos if c.clase == CELDA]


def test_lo_que_no_cambio_no_se_nombra() -> None:
    assert cambios(SEGUIMIENTO, SEGUIMIENTO) == []


def test_cada_celda_dice_lo_que_decia_y_lo_que_dice() -> None:
    ahora = SEGUIMIENTO.replace("Falta el acta", "Ya está el acta").replace("p:0  ", "p:0.8")
    assert dichos(cambios(SEGUIMIENTO, ahora)) == [
        ("D4", "P-2", "Falta el acta", "Ya está el acta"),
        ("C5", "P-3", "0", "0,8"),
    ]


def test_lo_borrado_tambien_se_nombra() -> None:
    assert dichos(cambios(SEGUIMIENTO, SEGUIMIENTO.replace("Falta el acta", ""))) == [
        ("D4", "P-2", "Falta el acta", "")
    ]


def test_ordenar_las_filas_no_es_cambiarlas_y_lo_escrito_va_con_su_llave() -> None:
    ahora = """
        Seguimiento al 31 de agosto
        Código rendición | Actividad           | Avance | Observaciones
        P-3              | Capacitar al equipo | p:0    | una nota
        P-1              | Publicar el informe | p:1    |
        P-2              | Hacer la audiencia  | p:0.5  | Falta el acta
        Total            |                     | p:0.5  |
    """
    assert dichos(cambios(SEGUIMIENTO, ahora)) == [("D3", "P-3", "", "una nota")]


def test_insertar_filas_y_columnas_no_hace_cambiado_todo_lo_demas() -> None:
    ahora = """
        Oficina de Control Interno
        Seguimiento al 31 de agosto
        Código rendición | Mi columna | Actividad           | Avance | Observaciones
        P-1              |            | Publicar el informe | p:1    |
        P-2              | revisado   | Hacer la audiencia  | p:0.5  | Falta el acta
        P-3              |            | Capacitar al equipo | p:0    |
        Total            |            |                     | p:0.5  |
    """
    assert dichos(cambios(SEGUIMIENTO, ahora)) == [
        ("A1", "", "", "Oficina de Control Interno"),
        ("B3", "", "", "Mi columna"),
        ("B5", "P-2", "", "revisado"),
    ]


def test_una_fila_quitada_se_dice_y_no_cambia_las_otras() -> None:
    ahora = "\n".join(r for r in SEGUIMIENTO.splitlines() if "P-2" not in r)
    (cambio,) = cambios(SEGUIMIENTO, ahora)
    assert (cambio.clase, cambio.llave) == (FILA, "P-2")
    assert "Hacer la audiencia" in cambio.antes


def test_una_fila_copiada_con_su_llave_no_tapa_a_la_primera() -> None:
    ahora = SEGUIMIENTO.rstrip() + "\n    P-2              | Hacer la audiencia  | p:0.5  | otra versión\n"
    assert dichos(cambios(SEGUIMIENTO, ahora)) == [("D7", "P-2", "Falta el acta", "otra versión")]


def test_sin_llaves_las_filas_se_emparejan_por_lo_que_dicen() -> None:
    antes = "Zona | Cuántas\nAlta | n:3\nMedia | n:5\nBaja | n:1"
    ahora = "Mi título\nZona | Cuántas\nAlta | n:3\nMedia | n:6\nBaja | n:1\nuna nota"
    assert dichos(cambios(antes, ahora)) == [
        ("A1", "", "", "Mi título"),
        ("B4", "", "5", "6"),
        ("A6", "", "", "una nota"),
    ]


def test_un_salto_de_linea_de_otro_programa_no_es_un_cambio() -> None:
    antes, ahora = hoja_dibujada("uno\\ndos | n:0.1"), hoja_dibujada("uno\\ndos | n:0.1")
    ahora.celdas[1, 1] = ahora.celdas[1, 1]._replace(valor="uno\r\ndos")
    ahora.celdas[1, 2] = ahora.celdas[1, 2]._replace(valor=0.1 + 1e-14)
    assert cambios(antes, ahora) == []


def test_lo_que_recalcula_una_formula_no_lo_escribio_nadie() -> None:
    antes, ahora = hoja_dibujada("n:1 | n:1"), hoja_dibujada("n:5 | n:5")
    formulas = {(1, 2): "SUM($A$1:A1)"}, {(1, 2): "sum(A1:A1)"}
    hechos = comparar(Pagina(antes, formulas[0]), Pagina(ahora, formulas[1]))
    assert dichos(hechos) == [("A1", "", "1", "5")]


def test_una_formula_que_alguien_escribe_o_borra_si_es_un_cambio() -> None:
    antes, ahora = hoja_dibujada("n:1 | n:1"), hoja_dibujada("n:3 | n:9")
    hechos = comparar(Pagina(antes, {(1, 2): "A1"}), Pagina(ahora, {(1, 1): "1+2"}))
    assert dichos(hechos) == [("A1", "", "1", "=1+2 → 3"), ("B1", "", "1", "9")]


def test_un_comentario_tambien_se_escribe() -> None:
    antes, ahora = hoja_dibujada(SEGUIMIENTO), hoja_dibujada(SEGUIMIENTO)
    antes.comentarios[20, 1] = ahora.comentarios[20, 1] = "ya estaba"
    ahora.comentarios[4, 3] = "Verificar con Hacienda"
    (cambio,) = cambios(antes, ahora)
    assert (cambio.clase, cambio.celda, cambio.llave, cambio.ahora) == (
        COMENTARIO,
        "C4",
        "P-2",
        "Verificar con Hacienda",
    )


def test_las_formulas_de_un_libro_son_solo_las_de_sus_celdas(tmp_path: Path) -> None:
    libro = openpyxl.Workbook()
    libro.active["B2"] = "=SUM(A1:A3)"
    libro.active.conditional_formatting.add(
        "B2:B9",
        openpyxl.formatting.rule.FormulaRule(formula=["B2>1"]),  # otra fórmula, que no es de una celda
    )
    libro.save(tmp_path / "a.xlsx")
    assert leer_formulas(tmp_path / "a.xlsx", Limites()) == {"Sheet": {(2, 2): "SUM(A1:A3)"}}
    (tmp_path / "b.xlsx").write_bytes(b"no es un libro")
    assert leer_formulas(tmp_path / "b.xlsx", Limites()) == {}


def test_una_hoja_con_otro_nombre_es_la_misma(tmp_path: Path) -> None:
    antes, ahora = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    dibujar(antes, Detalle=SEGUIMIENTO, Otra="x | y")
    dibujar(ahora, Mi_hoja=SEGUIMIENTO.replace("Falta el acta", "Ya"), Otra="x | y")
    leido = leer_conservado(Encargo(ahora, "b.xlsx", ENTIDAD, antes))
    assert dichos(leido.cambios or []) == [("D4", "P-2", "Falta el acta", "Ya")]


LETRAS = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters=FUERA_DE_XML)
TEXTOS = st.text(LETRAS, min_size=1, max_size=12).map(lambda t: f"yo{t.strip()}")
LUGARES = st.tuples(st.integers(1, 9), st.integers(1, 7))


en_cualquier_celda = given(escritos=st.dictionaries(LUGARES, TEXTOS, min_size=1, max_size=6), comentado=st.booleans())


@settings(max_examples=20)
@en_cualquier_celda
def test_todo_lo_escrito_en_cualquier_celda_se_encuentra(
    tmp_path_factory, escritos: dict[tuple[int, int], str], comentado: bool
) -> None:
    """Aunque tape un título, una llave o el total, aunque caiga fuera de la tabla."""
    _comprobar_que_se_encuentra(tmp_path_factory.mktemp("c"), escritos, comentado)


@pytest.mark.lenta
@settings(max_examples=200)
@en_cualquier_celda
def test_todo_lo_escrito_en_cualquier_celda_se_encuentra_en_muchos_libros(
    tmp_path_factory, escritos: dict[tuple[int, int], str], comentado: bool
) -> None:
    _comprobar_que_se_encuentra(tmp_path_factory.mktemp("c"), escritos, comentado)


def _comprobar_que_se_encuentra(carpeta: Path, escritos: dict[tuple[int, int], str], comentado: bool) -> None:
    entregado = dibujar(carpeta / "a.xlsx", Detalle=SEGUIMIENTO)
    libro = openpyxl.load_workbook(entregado)
    for (fila, columna), texto in escritos.items():
        celda = libro.active.cell(fila, columna)
        celda.value, celda.data_type = texto, "s"
    if comentado:
        libro.active["F20"].comment = Comment("yo comento", "Ana")
    libro.save(carpeta / "b.xlsx")
    leido = leer_conservado(Encargo(carpeta / "b.xlsx", "b.xlsx", ENTIDAD, entregado))
    hallados = {c.ahora for c in leido.cambios or []}
    assert {t.strip() for t in escritos.values()} <= {t.strip() for t in hallados}
    assert not comentado or "yo comento" in hallados
