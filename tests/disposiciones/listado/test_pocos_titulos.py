"""Tablas pequeñas, con los títulos más pobres con que llegan: ninguna se toma callada por otra cosa."""

import pytest

from tests.dibujo import interpretar


@pytest.mark.parametrize(("nombre", "dibujo"), [
    ("eventos", "Espacio | Fecha | Lugar\nAudiencia | f:2026-05-15 | Coliseo"),
    ("eventos", "Encuentro | Fecha | Responsable\nComuna 3 | f:2026-05-15 | Planeación"),
    ("recomendaciones", "Recomendación | Respuesta\nPublicar las actas | Se publican"),
    ("recomendaciones", "Recomendación | Responsable | Estado\nPublicar las actas | Planeación | En proceso"),
    ("recomendaciones", "Origen | Recomendación | Acción | % de avance\nOCI | Publicar | Se hará | p:0.4"),
    ("compromisos", "Compromiso | Plazo\nPodar | f:2026-05-15"),
    ("compromisos", "Compromiso | Responsable\nPodar | Planeación"),
    ("grupos_valor", "Grupo de valor | Necesidades | Canal\nJAC | obras | correo"),
    ("grupos_valor", "Actor | Rol | Interés\nJAC | control | obras"),
    ("temas", "Tema | Votos\nVías | n:30"),
    ("mejoramiento", "Hallazgo | Acción | Responsable | Fecha\nSin actas | Levantarlas | Prensa | f:2026-05-15"),
    ("mejoramiento", "Oportunidad de mejora | Qué vamos a hacer | Quién | Cuándo\nSin actas | Levantarlas | Prensa | mayo"),
    ("espacios", "Etapa | Actividad | Responsable | Fecha\nAntes | Convocar | Prensa | f:2026-05-15"),
    ("espacios", "Fase | Actividad | Responsable\nAntes del evento | Convocar | Prensa\nDespués | Publicar | Prensa"),
])  # fmt: skip
def test_se_reconoce_con_lo_que_solo_su_listado_trae(nombre, dibujo):
    hoja = interpretar(dibujo)
    assert list(hoja.listados) == [nombre] and not hoja.actividades and not hoja.avances
    assert sum(hoja.cuenta.values()) == hoja.contadas


@pytest.mark.parametrize("dibujo", [
    "Actividad | Estado | Responsable | Recomendación\nPublicar el informe | Cumplida | Prensa | Hacerlo antes",
    "Etapa | Actividad | Responsable | Fecha\nDiseño | Escribir la estrategia | Prensa | f:2026-05-15",
    "Etapa | Actividad | Responsable | Fecha\nAntes | Convocar | Prensa | f:2026-05-15\nDiseño | Escribir | Prensa | f:2026-05-15",
    "Componente | Acción | Responsable | Fecha | Hallazgo\nUno | Publicar el informe | Prensa | f:2026-05-15 | x",
])  # fmt: skip
def test_lo_que_trae_un_titulo_de_plan_sigue_siendo_un_plan_o_un_reporte(dibujo):
    hoja = interpretar(dibujo)
    assert not hoja.listados and (hoja.actividades or hoja.avances)
