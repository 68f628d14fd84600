"""Lo que un corte responde: cómo vamos, dónde fallamos, qué vence y quién hace qué."""

from dataclasses import replace
from datetime import date, timedelta

from pipeline.base.hallazgo import anotar
from pipeline.base.origen import Origen
from pipeline.calculo.cifras import cifras_del_resumen
from pipeline.calculo.pendientes import VENTANA, buscar_pendientes
from pipeline.calculo.relato import (
    decir_como_vamos,
    decir_lo_que_deben,
    decir_por_grupo,
    decir_que_falta,
    decir_que_vence,
    decir_quien_hace_que,
    reunir_fallas,
    reunir_por_dependencia,
    reunir_tareas,
    reunir_vencimientos,
)
from pipeline.calculo.resultado import Resultado
from tests.fabrica import hacer_resultado
from tests.graficas.muestras import con_grupos, sin_nada_que_aplique


def todas(resultado: Resultado) -> list[str]:
    sueltas = (decir_que_falta, decir_lo_que_deben, decir_que_vence, decir_quien_hace_que)
    return [*map(str, decir_como_vamos(resultado)), *(str(f(resultado)) for f in sueltas)]


def test_la_primera_frase_dice_la_cifra_oficial_con_su_denominador():
    resultado = hacer_resultado(40)
    total = resultado.total
    frase = decir_como_vamos(resultado)[0]
    oficiales = cifras_del_resumen(resultado)
    assert all(oficiales[c.clave] == c.valor for c in frase.cifras)
    assert {c.valor for c in frase.cifras} == {total.cumplimiento, total.cumplidas, total.aplican, total.zona}


def test_las_fallas_van_de_la_peor_a_la_mejor_y_sin_las_de_zona_alta():
    resultado = con_grupos(
        "componente", ("Bien", 9, 10), ("Mal", 1, 5), ("Peor", 0, 2), ("Regular", 7, 10), ("Nada", 0, 0)
    )
    assert [f.resumen.nombre for f in reunir_fallas(resultado)] == ["Peor", "Mal", "Regular"]
    assert str(decir_que_falta(resultado)) == "3 de 4 componentes están por debajo de la zona Alta; 2 en zona Baja."


def test_si_todo_esta_en_zona_alta_lo_dice():
    resultado = con_grupos("componente", ("Uno", 2, 2))
    assert str(decir_que_falta(resultado)) == "Ningún componente está por debajo de la zona Alta, de 1 componente."


def test_lo_que_vence_es_lo_pendiente_de_la_ventana():
    resultado = replace(hacer_resultado(40), hoy=date(2026, 9, 10))
    fin = resultado.hoy + timedelta(days=VENTANA)
    esperadas = [p for p in buscar_pendientes(resultado) if resultado.hoy <= p.entrega.fecha <= fin]
    assert reunir_vencimientos(resultado) == esperadas


def test_a_cada_dependencia_se_le_dice_que_hacer():
    tareas = reunir_tareas(hacer_resultado(40))
    assert tareas
    assert all(t.que_hacer.endswith(".") and t.que_hacer != "Nada pendiente." for t in tareas)


def test_sin_actividades_o_sin_nada_que_aplique_las_frases_lo_dicen():
    assert todas(hacer_resultado(0))[0] == "No hay actividades en los planes de 2026."
    assert "no hay qué medir" in todas(sin_nada_que_aplique())[0]


def test_ninguna_frase_dice_none_ni_un_plural_de_uno():
    for resultado in (hacer_resultado(0), sin_nada_que_aplique(), *(hacer_resultado(n) for n in (1, 2, 3, 40))):
        for frase in todas(resultado):
            assert "None" not in frase and " 1 actividades" not in frase and " 1 entregas" not in frase, frase


def test_por_grupo_no_llama_grupo_a_lo_que_no_dice_el_suyo_y_cuenta_los_empates():
    resultado = con_grupos("dependencia", ("Sin responsable", 0, 3), ("Una", 1, 4), ("Otra", 2, 8), ("Bien", 9, 10))
    assert str(decir_por_grupo(resultado, "dependencia")) == (
        "2 de 3 dependencias con actividades que aplican están por debajo de la zona Alta; 2 tienen el menor "
        "cumplimiento, 25,0 %."
    )
    assert "Ninguna etapa" in str(decir_por_grupo(hacer_resultado(), "etapa"))


def test_cada_hallazgo_se_cuenta_una_vez_en_quien_lo_envio():
    resultado = hacer_resultado()
    lugar = Origen("Avance.xlsx", "Avance", resultado.avances[0].fila, 4)
    suyo = anotar("reporte_sin_cifra", lugar, "x")
    resultado = replace(resultado, hallazgos=(*resultado.hallazgos, suyo))
    reparto = {d.nombre: d.hallazgos for d in reunir_por_dependencia(resultado)}
    assert reparto[resultado.avances[0].dependencia] == (suyo,)
    assert sum(map(len, reparto.values())) == len(resultado.hallazgos)
