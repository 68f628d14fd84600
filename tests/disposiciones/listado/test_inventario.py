"""El inventario de acciones, en tabla o en lista, y con la periodicidad donde la escriban."""

import pytest

from pipeline.lectura.cuenta import familia
from pipeline.lectura.periodicidad import separar_periodicidad
from tests.dibujo import interpretar

LISTA = """
ESTRATEGIA DE RENDICIÓN DE CUENTAS 2026
1. ACCIONES DE INFORMACIÓN
¿Qué se le cuenta a la ciudadanía?
Para ello se definieron las siguientes herramientas:
{v}Informes de avance de las obras (trimestral)
{v}Informe anual de gestión | Planeación
2. ACCIONES DE DIÁLOGO
{v}El alcalde responde en la emisora – según agenda del alcalde
{v}Recorridos por los barrios | semestral
3. ACCIONES DE INCENTIVOS
{v}Reconocimiento a quien más pregunta
"""


@pytest.mark.parametrize("vineta", ["- ", "• ", ""])
def test_la_lista_se_lee_con_vinetas_o_sin_ellas(vineta):
    hoja = interpretar(LISTA.format(v=vineta))
    filas = hoja.listados["inventario"]
    assert [(f.elemento, f.accion, f.periodicidad, f.dependencia) for f in filas] == [
        ("Información", "Informes de avance de las obras", "trimestral", ""),
        ("Información", "Informe anual de gestión", "anual", "Secretaría de Planeación"),
        ("Diálogo", "El alcalde responde en la emisora", "según agenda del alcalde", ""),
        ("Diálogo", "Recorridos por los barrios", "semestral", ""),
        ("Incentivos", "Reconocimiento a quien más pregunta", "", ""),
    ]
    assert "hallazgo" not in {familia(d) for d in hoja.cuenta} and sum(hoja.cuenta.values()) == hoja.contadas


def test_el_plan_que_sigue_a_la_lista_se_lee_como_siempre():
    hoja = interpretar(
        LISTA.format(v="- ") + "Plan Anticorrupción y de Atención al Ciudadano 2026\n"
        "Subcomponente | Actividades | Meta | Responsable | Fecha programada\n"
        "Información | Publicar el informe de gestión | 1 informe | Planeación | 30/06/2026\n"
    )
    assert len(hoja.listados["inventario"]) == 5 and len(hoja.actividades) == 1


def test_el_titulo_de_un_grupo_de_un_plan_no_es_una_lista():
    hoja = interpretar("""
        Actividades | Meta | Responsable | Fecha programada
        ACCIONES DE INFORMACIÓN
        Publicar el informe | 1 | Planeación | 30/06/2026
        Publicar el mapa | 1 | Planeación | 30/06/2026
        ACCIONES DE DIÁLOGO
        Hacer la audiencia | 1 | Planeación | 30/11/2026
    """)
    leidas = {a.actividad for a in hoja.actividades}
    assert not hoja.listados and {"Publicar el informe", "Publicar el mapa", "Hacer la audiencia"} <= leidas


@pytest.mark.parametrize(
    ("texto", "accion", "cada"),
    [
        ("Informes al Concejo (trimestral)", "Informes al Concejo", "trimestral"),
        ("Uso de redes (obras y programas)", "Uso de redes (obras y programas)", ""),
        ("Ruedas de prensa (gremios - academia)", "Ruedas de prensa (gremios - academia)", ""),
        ("Audiencia (presencial) (anual)", "Audiencia (presencial)", "anual"),
        ("Audiencia pública anual", "Audiencia pública anual", "anual"),
        ("Facebook Live – según agenda del alcalde", "Facebook Live", "según agenda del alcalde"),
        ("Boletín (semanal)", "Boletín", "semanal"), ("Boletín (dos veces al año)", "Boletín", "dos veces al año"),
        ("Mapa de obras", "Mapa de obras", ""),
    ],
)  # fmt: skip
def test_la_periodicidad_se_saca_del_texto(texto, accion, cada):
    assert separar_periodicidad(texto) == (accion, cada)


def test_en_tabla_se_reconoce_y_su_elemento_se_escribe_de_varias_maneras():
    hoja = interpretar("""
        Elemento | Acción | Periodicidad | Responsable
        DIÁLOGO | Audiencia | Anual | Planeación
        Responsabilidad | Reconocimiento | Anual | Prensa
    """)
    assert [f.elemento for f in hoja.listados["inventario"]] == ["Diálogo", "Incentivos"]
