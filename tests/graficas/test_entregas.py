from dataclasses import replace
from datetime import date

from pipeline.graficas._entregas import Situacion, situar
from pipeline.graficas._puntos import calcular_puntos
from pipeline.tablas.programacion import Entrega
from tests.fabrica import hacer_resultado

CORTE = date(2026, 8, 31)
ABRIL, AGOSTO, NOVIEMBRE = date(2026, 4, 30), CORTE, date(2026, 11, 30)


def situaciones(ejecutado: float, estado: str = "En término", *, meta: float = 3.0) -> list[str]:
    fila = replace(hacer_resultado(1).filas[0], meta=meta, ejecutado=ejecutado, estado=estado)
    entregas = [Entrega("x", dia, 1.0, "fecha") for dia in (NOVIEMBRE, ABRIL, AGOSTO)]
    return [situacion for _, situacion in situar(fila, entregas, CORTE)]


def test_lo_ejecutado_se_abona_en_el_orden_en_que_vence():
    assert situaciones(1.0) == [Situacion.CUMPLIDA, Situacion.VENCIDA, Situacion.POR_VENCER]
    assert situaciones(1.9) == [Situacion.CUMPLIDA, Situacion.VENCIDA, Situacion.POR_VENCER]


def test_lo_que_vence_el_dia_del_corte_ya_vencio():
    assert situaciones(0.0) == [Situacion.VENCIDA, Situacion.VENCIDA, Situacion.POR_VENCER]


def test_una_entrega_adelantada_se_ve_cumplida_antes_de_vencer():
    assert situaciones(3.0, "Cumplida") == [Situacion.CUMPLIDA] * 3


def test_fuera_de_termino_se_marca_en_el_ultimo_vencimiento():
    assert situaciones(3.0, "Cumplida fuera de término")[-1] == Situacion.FUERA_DE_TERMINO


def test_las_fracciones_de_la_meta_no_pierden_la_ultima_entrega():
    fila = replace(hacer_resultado(1).filas[0], meta=1.0, ejecutado=1.0, estado="Cumplida")
    entregas = [Entrega("x", date(2026, mes, 28), 1 / 7, "fecha") for mes in range(1, 8)]
    assert {situacion for _, situacion in situar(fila, entregas, CORTE)} == {Situacion.CUMPLIDA}


def test_un_periodo_con_cantidad_cero_no_es_una_entrega():
    fila = replace(hacer_resultado(1).filas[0], meta=1.0, ejecutado=0.0, estado="Por iniciar")
    entregas = [Entrega("x", ABRIL, 0.0, "periodo"), Entrega("x", NOVIEMBRE, 1.0, "periodo")]
    assert situar(fila, entregas, CORTE) == ((NOVIEMBRE, Situacion.POR_VENCER),)


def test_cada_corte_compara_el_promedio_de_lo_programado_y_de_lo_ejecutado():
    resultado = hacer_resultado(24)
    abril, agosto, diciembre = calcular_puntos(resultado)
    filas = resultado.filas
    assert abs(agosto.programado - sum(f.programado / f.meta for f in filas) / len(filas)) < 1e-9
    assert abs((agosto.ejecutado or 0) - sum(f.ejecutado / f.meta for f in filas) / len(filas)) < 1e-9
    assert abril.programado < agosto.programado < diciembre.programado == 1.0


def test_lo_ejecutado_en_un_corte_por_venir_no_es_cero():
    *_, diciembre = calcular_puntos(hacer_resultado(24))
    assert (diciembre.ejecutado, diciembre.resumen) == (None, None)


def test_los_pesos_cuentan_en_el_avance():
    resultado = hacer_resultado(2)
    primera, segunda = resultado.filas
    pesadas = (replace(primera, peso=3.0, programado=2.0, meta=2.0), replace(segunda, peso=1.0, programado=0.0))
    punto = calcular_puntos(replace(resultado, seguimiento={**resultado.seguimiento, CORTE: pesadas}))[1]
    assert punto.programado == 0.75


def test_sin_entregas_programadas_no_hay_con_que_comparar():
    assert calcular_puntos(replace(hacer_resultado(3), programacion=())) == []
