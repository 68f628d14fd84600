"""Cada celda con contenido tiene un destino, y el destino es cierto."""

import re
from pathlib import Path

import pytest

from pipeline.base.hallazgo import catalogo
from pipeline.disposiciones import borrador_de_mejora, decisiones, lista_de_chequeo, razones
from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado, Tarea
from pipeline.disposiciones.hoja_contada import HojaContada
from pipeline.entidad import Entidad
from pipeline.lectura.cuenta import ENCABEZADO, HALLAZGO, REMIENDO, RUIDO, TABLA, TITULO, reglas_de_ruido
from pipeline.lectura.devuelto import REGLA
from pipeline.lectura.formato_enviado import INSTRUCCIONES, LISTAS
from pipeline.vocabulario import cargar
from tests.dibujo import ENTIDAD, dibujar, dibujar_hojas, hallados

TITULOS = "    No. | Actividad | Meta | Responsable | Fecha\n"
RENGLON = "    1.1 | Publicar el informe de gestión | n:1 | Hacienda | 30/04/2026\n"


def contar(carpeta: Path, dibujo: str, **hojas: str) -> tuple[ArchivoInterpretado, HojaContada]:
    """El libro leído con sus destinos y la cuenta de su primera hoja."""
    ruta = dibujar(carpeta / "plan.xlsx", Plan=dibujo, **hojas)
    leido = interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD, con_destinos=True))
    assert all(sum(h.cuenta.values()) == h.celdas == len(h.destinos) for h in leido.hojas)
    return leido, leido.hojas[0]


def celdas(hoja: HojaContada, destino: str) -> list[str]:
    """Las celdas de la hoja que tienen ese destino, como las nombra Excel."""
    assert hoja.hoja is not None
    return [hoja.hoja.origen(*lugar).celda for lugar, suyo in sorted(hoja.destinos.items()) if suyo == destino]


def test_un_plan_limpio_son_titulos_encabezados_y_valores(tmp_path: Path) -> None:
    _, hoja = contar(tmp_path, "    PLAN ANTICORRUPCIÓN 2026\n" + TITULOS + RENGLON)
    assert hoja.cuenta == {TITULO: 1, ENCABEZADO: 5, TABLA: 5}


def test_sin_pedirlos_los_destinos_no_viajan(tmp_path: Path) -> None:
    ruta = dibujar(tmp_path / "plan.xlsx", Plan=TITULOS + RENGLON)
    (hoja,) = interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD)).hojas
    assert (hoja.celdas, hoja.hoja, hoja.destinos) == (10, None, {})


def test_en_una_fila_corrida_solo_lo_que_se_movio_queda_remendado(tmp_path: Path) -> None:
    corrida = "    1.2 | Hacer la audiencia pública de cuentas | Hacienda | 30/06/2026 |\n"
    leido, hoja = contar(tmp_path, TITULOS + RENGLON + corrida)
    assert hallados(leido.hallazgos, "fila_corrida")
    assert celdas(hoja, REMIENDO) == ["C3", "D3"]
    assert hoja.motivos[3, 3] == "fila_corrida"


def test_el_texto_que_se_corrigio_queda_remendado(tmp_path: Path) -> None:
    _, hoja = contar(tmp_path, TITULOS + RENGLON.replace("gestión", "gestión</p>").replace("Hacienda", "Haciienda"))
    assert celdas(hoja, REMIENDO) == ["B2", "D2"]


def test_lo_que_no_se_entendio_no_es_un_valor(tmp_path: Path) -> None:
    _, hoja = contar(tmp_path, TITULOS + RENGLON.replace("30/04/2026", "31/06/2026"))
    assert (celdas(hoja, HALLAZGO), hoja.motivos) == (["E2"], {(2, 5): "fecha_imposible"})


def test_una_fila_sin_actividad_no_deja_valores(tmp_path: Path) -> None:
    leido, hoja = contar(tmp_path, TITULOS + RENGLON + "    1.2 | | n:1 | Hacienda | 30/06/2026\n")
    assert hallados(leido.hallazgos, "actividad_sin_texto")
    assert celdas(hoja, HALLAZGO) == ["A3", "C3", "D3", "E3"]


def test_bajo_un_titulo_que_nadie_conoce_no_hay_valores_y_se_dice_una_vez(tmp_path: Path) -> None:
    cabeza = TITULOS.rstrip() + " | Quién acompaña\n"
    filas = RENGLON.rstrip() + " | La veeduría\n"
    leido, hoja = contar(tmp_path, cabeza + filas + filas.replace("1.1", "1.2").replace("informe", "balance"))
    assert hallados(leido.hallazgos, "titulo_desconocido", "titulo_sin_parecido") == [
        ("titulo_sin_parecido", "F1", "Quién acompaña")
    ]
    assert celdas(hoja, HALLAZGO) == ["F2", "F3"]


def test_bajo_un_titulo_conocido_que_no_da_cifras_hay_ruido_con_su_regla(tmp_path: Path) -> None:
    leido, hoja = contar(tmp_path, TITULOS.rstrip() + " | Recursos\n" + RENGLON.rstrip() + " | Propios\n")
    assert celdas(hoja, RUIDO + "columna que no se usa") == ["F2"]
    assert not hallados(leido.hallazgos, "titulo_desconocido", "titulo_sin_parecido")


def test_la_columna_que_no_es_del_plan_y_si_del_reporte_es_un_valor(tmp_path: Path) -> None:
    cabeza = TITULOS.rstrip() + " | % de avance | Evidencias | Medio de verificación\n"
    leido, hoja = contar(tmp_path, cabeza + RENGLON.rstrip() + " | p:0.5 | Acta 4 | Acta\n")
    assert leido.papel == "plan y avance"
    assert {hoja.destinos[2, c] for c in (6, 7)} == {TABLA}


def test_en_una_hoja_que_no_se_usa_los_espacios_son_ruido_y_lo_demas_es_hallazgo(tmp_path: Path) -> None:
    import openpyxl

    ruta = dibujar_hojas(tmp_path / "notas.xlsx", {"Notas": "    Comprar tinta"})
    libro = openpyxl.load_workbook(ruta)
    libro["Notas"]["B2"] = "   "
    libro.create_sheet("Vacía")["C3"] = " "
    libro.save(ruta)
    leido = interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD, con_destinos=True))
    assert [h.cuenta for h in leido.hojas] == [{HALLAZGO: 1, RUIDO + "solo espacios": 1}, {RUIDO + "solo espacios": 1}]
    assert [h.mensaje for h in leido.hallazgos if h.nombre == "hoja_sin_tabla"] == [
        "la hoja no tiene una tabla de actividades ni de reportes; no se usó (celdas con contenido: 1)."
    ]


REPORTE = """
    Dependencia: | Hacienda
    Corte: | 30 de abril de 2024
    Actividad | % de avance | Evidencia
    Publicar el informe de gestión | 100% | Enlace
"""


def test_el_reporte_de_otra_vigencia_no_deja_valores(tmp_path: Path) -> None:
    leido, hoja = contar(tmp_path, REPORTE)
    assert (leido.avances, hoja.cuenta) == ([], {TITULO: 4, ENCABEZADO: 3, HALLAZGO: 3})
    assert set(hoja.motivos.values()) == {"reporte_de_otra_vigencia"}


def test_el_plan_de_otra_vigencia_no_deja_valores(tmp_path: Path) -> None:
    leido, hoja = contar(
        tmp_path, "    PLAN ANTICORRUPCIÓN VIGENCIA 2024\n" + TITULOS + RENGLON.replace("2026", "2024")
    )
    assert [p.vigencia for p in leido.planes] == [2024]
    assert hoja.cuenta == {TITULO: 1, ENCABEZADO: 5, HALLAZGO: 5}


def test_si_nadie_declara_la_vigencia_ningun_plan_es_de_otra(tmp_path: Path) -> None:
    dibujo = "    PLAN ANTICORRUPCIÓN VIGENCIA 2024\n" + TITULOS + RENGLON
    ruta = dibujar(tmp_path / "plan.xlsx", Plan=dibujo + RENGLON.replace("1.1", "1.2"))
    (hoja,) = interpretar_archivo(Tarea(ruta, ruta.name, Entidad("", 0), respaldo=2026)).hojas
    assert hoja.cuenta[TABLA] == 10


def test_el_encabezado_repetido_en_otra_pagina_es_encabezado(tmp_path: Path) -> None:
    _, hoja = contar(tmp_path, TITULOS + RENGLON + TITULOS + RENGLON.replace("1.1", "1.2"))
    assert hoja.cuenta == {ENCABEZADO: 10, TABLA: 10}


def test_el_renglon_de_porcentaje_entre_p_y_e_es_ruido(tmp_path: Path) -> None:
    _, hoja = contar(tmp_path, """
        Actividad | Responsable | | Enero | Febrero | Marzo
        Publicar el informe | Hacienda | P | n:1 | | n:1
         | | E | n:1 | |
         | | Avance | 100% | 0% | 0%
    """)  # fmt: skip
    assert celdas(hoja, RUIDO + "renglón de cálculo") == ["D4", "E4", "F4"]


@pytest.mark.parametrize("lista", ["remiendos", "sin_usar"])
def test_los_hallazgos_que_mueven_celdas_estan_en_el_catalogo(lista: str) -> None:
    assert set(cargar("cuenta")[lista]["hallazgos"]) <= set(catalogo())


_DE_LIBROS = {m.REGLA for m in (borrador_de_mejora, decisiones, lista_de_chequeo, razones)}


def test_todo_ruido_que_el_programa_nombra_es_una_regla_declarada_y_todas_se_usan(raiz: Path) -> None:
    fuente = "\n".join(ruta.read_text(encoding="utf-8") for ruta in (raiz / "pipeline").rglob("*.py"))
    nombradas = set(re.findall(r'RUIDO \+ "([^"]+)"', fuente)) | set(re.findall(r'apartar\(.*, "([^"]+)"\)', fuente))
    assert nombradas | {REGLA, INSTRUCCIONES, LISTAS, *_DE_LIBROS} == set(reglas_de_ruido())


def test_pagina_de_algo_no_es_el_membrete(tmp_path: Path) -> None:
    dibujo = (
        "    PLAN ANTICORRUPCIÓN 2026 | Versión No. 3 | Página 1 de 2\n    Página de emergencia\n" + TITULOS + RENGLON
    )
    _, hoja = contar(tmp_path, dibujo)
    assert celdas(hoja, RUIDO + "membrete") == ["B1", "C1"]


def test_un_indicador_que_empieza_por_total_no_es_el_pie_si_la_actividad_lo_cubre(tmp_path: Path) -> None:
    leido, hoja = contar(tmp_path, """
        Actividad | Indicador | Responsable | Fecha
        Recaudar el predial | Total recaudado | Hacienda | 30/04/2026
        ^ | Total facturado | | Trimestral
        Total | | |
    """)  # fmt: skip
    ((actividad,),) = [p.actividades for p in leido.planes]
    assert actividad.indicador == "Total recaudado Total facturado"
    assert celdas(hoja, RUIDO + "pie de la tabla") == ["A4"]


def test_el_documento_trae_las_reglas_de_ruido_declaradas(raiz: Path) -> None:
    texto = (raiz / "docs" / "cuenta.md").read_text(encoding="utf-8")
    esperadas = [
        f"| {regla} | {que_es[0].lower()}{que_es[1:].rstrip('.')} |" for regla, que_es in reglas_de_ruido().items()
    ]
    assert [e for e in esperadas if e not in texto] == []


def test_el_error_de_excel_en_un_reporte_se_dice_y_no_es_un_valor(tmp_path: Path) -> None:
    leido, hoja = contar(tmp_path, """
        Actividad | % de avance | Evidencia | Observaciones
        Publicar el informe | 100% | e:#REF! | v:
        Hacer la audiencia | e:#DIV/0! | Acta |
    """)  # fmt: skip
    assert celdas(hoja, HALLAZGO) == ["C2", "D2", "B3"]
    assert hallados(leido.hallazgos, "celda_con_error", "formula_sin_valor") == [
        ("celda_con_error", "B3", "#DIV/0!"),
        ("celda_con_error", "C2", "#REF!"),
        ("formula_sin_valor", "D2", ""),
    ]
