"""Lo que se esperaba publicar hasta el corte, lo que se publicó y lo que falta."""

from datetime import date

import pytest

from pipeline.calculo.publicaciones import comparar, enlazar, sumar_grupos
from pipeline.calculo.publicaciones.enlazar import NINGUNA, POR_CODIGO, POR_TEXTO, PROPUESTA
from pipeline.calculo.publicaciones.esperado import (
    AL_DIA,
    AUN_NO,
    FALTA,
    LIBRE,
    POR_CONFIRMAR,
    SIN_REGISTRO,
    SIN_SABER,
)
from pipeline.calculo.publicaciones.periodicidad import FIJA, NO_DICE, NO_SE_ENTIENDE, SIN_DIA_FIJO, periodicidad_de
from pipeline.tablas.listados.inventario import Accion
from pipeline.tablas.listados.publicaciones import Publicacion

CORTE, HOY = date(2026, 8, 31), date(2026, 9, 10)
INFORME = Accion(
    codigo="1.1", elemento="Información", accion="Informe de avance de las obras", periodicidad="Trimestral"
)
AJENA = Publicacion(titulo="Algo que no tiene nada que ver", fecha=date(2026, 2, 1))


def publicada(mes: int, dia: int = 10, **datos: object) -> Publicacion:
    return Publicacion(**{"titulo": "Obras", "accion": "1.1", "fecha": date(2026, mes, dia), **datos})  # type: ignore[arg-type]


def esperado(*publicaciones: Publicacion, accion: Accion = INFORME, corte: date = CORTE):
    (uno,) = comparar([accion], enlazar([AJENA, *publicaciones], [accion]), 2026, corte, HOY)
    return uno


@pytest.mark.parametrize(
    ("escrito", "clase", "cuantas"),
    [
        ("Trimestral", FIJA, 4),
        ("semestral", FIJA, 2),
        ("Mensual", FIJA, 12),
        ("Anual", FIJA, 1),
        ("Bimestral", FIJA, 6),
        ("quincenal", FIJA, 24),
        ("semanal", FIJA, 52),
        ("dos veces al año", FIJA, 2),
        ("4 veces al año", FIJA, 4),
        ("junio y diciembre", FIJA, 2),
        ("30 de junio", FIJA, 1),
        ("según agenda del alcalde", SIN_DIA_FIJO, 0),
        ("permanente", SIN_DIA_FIJO, 0),
        ("diaria", SIN_DIA_FIJO, 0),
        ("a demanda", SIN_DIA_FIJO, 0),
        ("de vez en cuando", NO_SE_ENTIENDE, 0),
        ("5 veces al año", NO_SE_ENTIENDE, 0),
        ("", NO_DICE, 0),
    ],
)
def test_cada_periodicidad_da_sus_dias(escrito, clase, cuantas):
    cada = periodicidad_de(Accion(accion="Informe", periodicidad=escrito), 2026)
    assert (cada.clase, len(cada.dias)) == (clase, cuantas)


def test_sin_columna_vale_la_que_dice_el_texto():
    assert len(periodicidad_de(Accion(accion="Informe anual de gestión"), 2026).dias) == 1
    assert len(periodicidad_de(Accion(accion="Informes al Concejo (trimestral)"), 2026).dias) == 4


def test_de_dos_trimestres_vencidos_falta_el_que_nadie_publico():
    uno = esperado(publicada(7, periodo="II trimestre"))
    assert (uno.esperadas, uno.publicadas, uno.faltan, uno.situacion) == (2, 1, (date(2026, 3, 31),), FALTA)


def test_la_que_no_dice_su_periodo_cubre_lo_mas_antiguo_que_ya_vencio():
    assert esperado(publicada(4)).faltan == (date(2026, 6, 30),)
    assert esperado(publicada(2)).faltan == (date(2026, 3, 31), date(2026, 6, 30)), "en febrero no había vencido nada"
    assert esperado(publicada(4), publicada(7)).situacion == AL_DIA


def test_dos_del_mismo_periodo_cubren_uno():
    dos = esperado(publicada(4, periodo="I trimestre"), publicada(5, periodo="primer trimestre"))
    assert (dos.publicadas, dos.faltan) == (2, (date(2026, 6, 30),))


def test_lo_de_otra_vigencia_lo_que_no_ha_llegado_y_lo_sin_fecha_no_cuentan():
    vieja, futura = publicada(4, fecha=date(2025, 4, 10)), publicada(12)
    assert esperado(vieja, futura, publicada(4, fecha=None)).publicadas == 0
    assert esperado(publicada(1, periodo="2025")).faltan == (date(2026, 3, 31), date(2026, 6, 30))


@pytest.mark.parametrize(
    ("cada", "situacion"),
    [("anual", AUN_NO), ("según agenda", LIBRE), ("", SIN_SABER), ("raro", SIN_SABER), ("semestral", FALTA)],
)
def test_la_situacion_de_una_accion_de_la_que_no_se_publico_nada(cada, situacion):
    uno = esperado(accion=Accion(codigo="1", accion="Mapa de obras", periodicidad=cada))
    assert uno.situacion == situacion and (uno.esperadas is None) == (situacion in (LIBRE, SIN_SABER))


def test_sin_registro_no_se_dice_que_falte():
    (uno,) = comparar([INFORME], [], 2026, CORTE, HOY)
    (grupo,) = sumar_grupos([uno])
    assert (uno.situacion, uno.faltan, grupo.esperadas, grupo.parte) == (SIN_REGISTRO, (), 2, None)


def test_la_propuesta_no_cuenta_hasta_que_alguien_la_confirme():
    parecidas = [publicada(m, accion="", titulo="Avance de obras al trimestre, informe") for m in (4, 7)]
    uno = esperado(*parecidas)
    assert (uno.publicadas, uno.propuestas, len(uno.faltan), uno.situacion) == (0, 2, 2, POR_CONFIRMAR)


@pytest.mark.parametrize(
    ("accion", "titulo", "como"),
    [
        ("1.1", "Cualquiera", POR_CODIGO),
        ("informe de avance de las obras", "Cualquiera", POR_TEXTO),
        ("", "Informe de avance de obras del primer trimestre", PROPUESTA),
        ("9.9", "Otra cosa", NINGUNA),
        ("", "Informe de gestión", NINGUNA),
    ],
)
def test_una_publicacion_es_de_una_accion_por_su_codigo_por_su_texto_o_se_propone(accion, titulo, como):
    (enlazada,) = enlazar([Publicacion(titulo=titulo, accion=accion)], [INFORME])
    assert enlazada.como == como and (enlazada.accion is INFORME) == (como != NINGUNA)


def test_si_dos_acciones_se_parecen_igual_no_se_propone_ninguna():
    otra = Accion(codigo="1.2", accion="Informe de avance de las obras")
    (enlazada,) = enlazar([Publicacion(titulo="Informe de avance de las obras de marzo")], [INFORME, otra])
    assert enlazada.accion is None


def test_los_grupos_suman_lo_mismo_que_la_entidad():
    acciones = [
        INFORME,
        Accion(codigo="2", elemento="Diálogo", accion="Foros", periodicidad="mensual", dependencia="Prensa"),
    ]
    esperados = comparar(acciones, enlazar([publicada(4)], acciones), 2026, CORTE, HOY)
    (entidad,) = sumar_grupos(esperados, lambda _: "Toda la entidad")
    for de in (lambda e: e.accion.elemento, lambda e: e.accion.dependencia):
        grupos = sumar_grupos(esperados, de)
        assert sum(g.esperadas for g in grupos) == entidad.esperadas == 10
        assert sum(g.faltan for g in grupos) == entidad.faltan == 9
