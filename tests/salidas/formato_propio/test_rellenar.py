"""El formato que ya trae escrito lo de un corte anterior: se pone al día y nada de lo escrito se pierde."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pipeline.calculo.resultado import Resultado
from pipeline.entidad import Firma
from pipeline.tablas.opiniones import CONTROL_INTERNO, Opinion
from tests.fabrica import CORTES, hacer_resultado
from tests.salidas.formato_propio import dibujos as d
from tests.salidas.formato_propio.ayuda import codigos, columna, llenar
from tests.salidas.formatos_de_prueba import abrir

FORMATO = d.dibujar(d.por_actividad())


def con_filas(resultado: Resultado, cambiar: Any) -> Resultado:
    return replace(resultado, seguimiento={resultado.corte.fecha: cambiar(resultado.filas)})


def test_lo_de_abril_se_pone_al_dia_en_agosto_y_lo_nuevo_va_al_final() -> None:
    abril = llenar(FORMATO, hacer_resultado(6, corte=0))[0]
    lleno, hallazgos = llenar(abril, hacer_resultado(9, corte=1))
    textos = columna(lleno, "Seguimiento", "C", 8, 16)
    assert textos[:6] == columna(abril, "Seguimiento", "C", 8, 13)
    assert sorted(textos) == sorted(f.actividad for f in hacer_resultado(9).filas)
    avances = {f.actividad: "No aplica" if f.avance_corte is None else f.avance_corte for f in hacer_resultado(9).filas}
    assert columna(lleno, "Seguimiento", "I", 8, 16) == [avances[t] for t in textos]
    assert columna(lleno, "Seguimiento", "I", 17, 17) == ["=AVERAGE(I8:I16)"]
    assert "formato_con_datos" in codigos(hallazgos)
    assert abrir(lleno)["Seguimiento"]["E4"].value.date() == CORTES[1].fecha


def test_la_que_ya_no_esta_en_el_plan_queda_palabra_por_palabra_y_se_dice() -> None:
    antes = llenar(FORMATO, hacer_resultado(6))[0]
    sin_una = con_filas(hacer_resultado(6), lambda filas: tuple(f for f in filas if f.numeral != "1.1"))
    lleno, hallazgos = llenar(antes, sin_una)
    fila_de = lambda libro: [c.value for c in abrir(libro)["Seguimiento"][8]]  # noqa: E731
    assert fila_de(lleno) == fila_de(antes)
    (suelta,) = [h for h in hallazgos if h.nombre == "formato_fila_sin_plan"]
    assert suelta.origen.celda == "C8"


def test_la_que_cambio_de_redaccion_se_une_por_su_numeral_y_conserva_lo_escrito() -> None:
    antes = llenar(FORMATO, hacer_resultado(3))[0]
    nueva = con_filas(
        hacer_resultado(3),
        lambda filas: (
            replace(filas[0], actividad=f"{filas[0].actividad} y sus anexos", estado="Atrasada"),
            *filas[1:],
        ),
    )
    lleno, _ = llenar(antes, nueva)
    assert columna(lleno, "Seguimiento", "C", 8, 10) == columna(antes, "Seguimiento", "C", 8, 10)
    assert columna(lleno, "Seguimiento", "J", 8, 8) == ["Atrasada"]
    assert columna(lleno, "Seguimiento", "A", 11, 11) == ["TOTAL"]


def test_la_opinion_escrita_en_el_formato_se_queda_y_la_recogida_la_reemplaza() -> None:
    resultado = hacer_resultado(3)
    codigo = resultado.filas[0].codigo
    opinion = Opinion(codigo=codigo, corte=date(2026, 8, 31), quien=CONTROL_INTERNO, observacion="Lo de abril")
    antes = llenar(FORMATO, replace(resultado, opiniones=(opinion,)))[0]
    lleno, hallazgos = llenar(antes, resultado)
    assert columna(lleno, "Seguimiento", "M", 8, 8) == ["Lo de abril"]
    assert "formato_opinion_de_antes" in codigos(hallazgos)
    nueva = replace(opinion, observacion="Lo de agosto")
    otro, hallazgos = llenar(antes, replace(resultado, opiniones=(nueva,)))
    assert columna(otro, "Seguimiento", "M", 8, 8) == ["Lo de agosto"]
    assert "formato_opinion_de_antes" not in codigos(hallazgos)


def test_el_corte_escrito_a_mano_no_se_cambia_y_se_avisa() -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        hoja.write_row("A1", ["Fecha de corte:", "30/04/2026"])
        hoja.write("A2", "SEGUIMIENTO CON CORTE A 30 DE ABRIL DE 2026")
        hoja.write_row("A4", ["Actividad", "% de avance"])

    lleno, hallazgos = llenar(d.dibujar(hacer), hacer_resultado(2))
    assert columna(lleno, "Seguimiento", "B", 1, 1) == ["30/04/2026"]
    assert [(h.nombre, h.origen.celda) for h in hallazgos] == [
        ("formato_con_otro_corte", "B1"), ("formato_con_otro_corte", "A2"),
    ]  # fmt: skip


def test_las_firmas_de_la_entidad_van_bajo_su_rotulo_y_lo_escrito_se_respeta() -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        m = d.marcos(libro)
        hoja.write_row("B3", ["Actividad", "Responsable", "% de avance", "Observaciones"], m["cabeza"])
        hoja.write_row("B4", [""] * 4, m["texto"])
        hoja.merge_range("B5:C5", "Elaboró: ______________", m["texto"])
        hoja.merge_range("D5:E5", "Aprobó: ______________", m["texto"])
        for celda, texto in (
            ("B6", "Nombre:"),
            ("D6", "Nombre: Otra Persona"),
            ("B7", "Cargo:"),
            ("D7", "Cargo: ____"),
        ):
            hoja.write(celda, texto)
        hoja.write("B9", "Revisado por: ______")

    base = hacer_resultado(3)
    firmas = (
        Firma("elaboro", "Rosa Ñáñez", "Profesional"),
        Firma("aprobo", "Luz Vélez", "Jefe"),
        Firma("reviso", "", "Secretario"),
    )
    lleno, hallazgos = llenar(d.dibujar(hacer), replace(base, entidad=replace(base.entidad, firmas=firmas)))
    hoja = abrir(lleno)["Seguimiento"]
    assert [hoja[c].value for c in ("B7", "D7", "B8", "D8", "D9", "B9", "B11")] == [
        "Elaboró: ______________", "Aprobó: ______________", "Nombre: Rosa Ñáñez", "Nombre: Otra Persona",
        "Cargo: Jefe", "Cargo: Profesional", "Revisado por: Secretario",
    ]  # fmt: skip
    assert not hallazgos
    lleno, _ = llenar(d.dibujar(hacer), base)
    assert abrir(lleno)["Seguimiento"]["B8"].value == "Nombre:"


def test_muchas_filas_que_no_son_del_plan_se_dicen_juntas_con_sus_numeros() -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        m = d.marcos(libro)
        hoja.write_row("A3", ["Actividad", "% de avance", "Observaciones OCI"], m["cabeza"])
        for fila in range(3, 15):
            hoja.write_row(
                fila, 0, [f"Sembrar mil árboles en la vereda {'ABCDEFGHIJKL'[fila - 3]}", 0.4, "Se vio"], m["texto"]
            )

    base = con_filas(hacer_resultado(3), lambda filas: filas)
    lleno, hallazgos = llenar(d.dibujar(hacer), base)
    (uno,) = [h for h in hallazgos if h.nombre == "formato_fila_sin_plan"]
    assert (uno.origen.celda, "11 filas más: 5 a 15" in uno.mensaje) == ("A4", True)
    assert columna(lleno, "Seguimiento", "B", 4, 15) == [0.4] * 12


@pytest.mark.parametrize("unido", [True, False])
def test_la_fecha_de_cada_seguimiento_va_solo_en_el_bloque_del_corte(unido: bool) -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        m = d.marcos(libro)
        if unido:
            hoja.merge_range("A3:A5", "Componente", m["cabeza"])
        else:
            hoja.write("A5", "Componente", m["cabeza"])
        for k in range(3):
            hoja.merge_range(2, 1 + 3 * k, 2, 3 + 3 * k, f"Seguimiento {k + 1} OCI", m["cabeza"])
            hoja.merge_range(3, 1 + 3 * k, 3, 3 + 3 * k, "Fecha seguimiento:", m["cabeza"])
            hoja.write_row(4, 1 + 3 * k, ["Actividades cumplidas", "% de avance", "Observaciones"], m["cabeza"])
        hoja.write("A6", "Componente 1: Gestión del Riesgo de Corrupción", m["texto"])

    lleno, _ = llenar(d.dibujar(hacer), hacer_resultado(6))
    hoja = abrir(lleno)["Seguimiento"]
    assert [hoja[c].value for c in ("B4", "E4", "H4")] == [
        "Fecha seguimiento:", "Fecha seguimiento: 03/09/2026", "Fecha seguimiento:",
    ]  # fmt: skip
    assert hoja.row_dimensions[6].height > 60, "el nombre que ya estaba también cabe"
