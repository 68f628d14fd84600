"""Lo que una hoja dice por fuera de su tabla: instrumento, vigencia, corte, dependencia."""

from datetime import date

import pytest

from pipeline.lectura.contexto import Contexto, leer_contexto
from pipeline.lectura.corte_escrito import corte_de_texto
from pipeline.lectura.cuenta import Cuenta
from pipeline.lectura.dependencias import hacer_catalogo
from pipeline.lectura.malla import hacer_malla
from tests.dibujo import ENTIDAD, hoja_dibujada, rejilla

CORTES = {
    "30 de abril de 2026": date(2026, 4, 30),
    "31/08/2026": date(2026, 8, 31),
    "II cuatrimestre": date(2026, 8, 31),
    "Segundo cuatrimestre de 2026": date(2026, 8, 31),
    "3er cuatrimestre": date(2026, 12, 31),
    "Periodo del 01 de enero al 30 de abril de 2026": date(2026, 4, 30),
    "agosto 2026": date(2026, 8, 31),
    "avance_agosto_2026": date(2026, 8, 31),
    "reporte 31-08-2026": date(2026, 8, 31),
    "I semestre": date(2026, 6, 30),
    "T2": None,
    "Hacienda": None,
}


@pytest.mark.parametrize(("texto", "dia"), CORTES.items(), ids=CORTES)
def test_el_corte_que_dice_un_texto(texto: str, dia: date | None) -> None:
    assert corte_de_texto(texto, 2026) == dia


def contexto(dibujo: str, archivo: str = "libro.xlsx", nombre: str = "Hoja1") -> tuple[Contexto, Cuenta]:
    hoja = hoja_dibujada(dibujo, nombre, archivo)
    cuenta = Cuenta(hoja)
    primera = len(rejilla(dibujo)) + 1
    return leer_contexto(hacer_malla(hoja), primera, hacer_catalogo(ENTIDAD.dependencias), 2026, cuenta), cuenta


def test_los_rotulos_de_un_plan() -> None:
    leido, cuenta = contexto("""
        ALCALDÍA DE PRUEBA               |  | Código: F-12
        PROGRAMA DE TRANSPARENCIA Y ÉTICA PÚBLICA | | Versión: 2
        Componente 3: Rendición de cuentas
        Vigencia:                        | n:2026
    """)
    assert (leido.instrumento, leido.componente, leido.vigencia) == ("PTEP", "Rendición de cuentas", 2026)
    assert len(cuenta.reclamos) == 7


def test_los_rotulos_de_un_reporte() -> None:
    leido, _ = contexto("""
        Reporte de avance
        Dependencia:      | Sec. de Hacienda
        Corte:            | 31 de agosto de 2026
        Fecha de reporte: | 07/09/2026
    """)
    assert (leido.dependencia, leido.corte, leido.fecha_reporte) == (
        "Secretaría de Hacienda",
        date(2026, 8, 31),
        date(2026, 9, 7),
    )
    assert leido.lugar_corte == (3, 2)


def test_el_rotulo_y_su_valor_en_la_misma_celda() -> None:
    leido, _ = contexto("""
        Dependencia: Oficina de Prensa
        Con corte a: 30 de abril de 2026
    """)
    assert (leido.dependencia, leido.corte) == ("Oficina de Prensa", date(2026, 4, 30))


def test_lo_que_la_hoja_calla_lo_dice_su_nombre_o_el_del_archivo() -> None:
    leido, _ = contexto("Reporte", archivo="Prensa II cuatrimestre 2026.xlsx", nombre="Hoja1")
    assert (leido.dependencia, leido.corte, leido.vigencia) == ("Oficina de Prensa", date(2026, 8, 31), 2026)


def test_lo_que_dice_la_hoja_manda_sobre_el_nombre_del_archivo() -> None:
    leido, _ = contexto("Corte: 30 de abril de 2026", archivo="avance agosto 2026.xlsx")
    assert leido.corte == date(2026, 4, 30)


def test_la_fecha_de_aprobacion_es_la_de_la_version_y_no_el_corte() -> None:
    leido, _ = contexto("""
        Plan de acción 2026
        Fecha de aprobación: 28/01/2026
    """)
    assert (leido.fecha_version, leido.corte) == (date(2026, 1, 28), None)
