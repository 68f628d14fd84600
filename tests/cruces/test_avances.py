"""Cada reporte con su actividad; lo dudoso se lista con sus candidatas y nunca se une en silencio."""

import pytest

from pipeline.cruces.avances import unir
from pipeline.cruces.frase import entender
from pipeline.cruces.indice import Indice
from pipeline.cruces.parecido import comparar
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance

PLANEACION, HACIENDA, PRENSA = "Secretaría de Planeación", "Secretaría de Hacienda", "Oficina de Prensa"
TODAS = "Todas las dependencias"
RDC, RIESGO = "Rendición de cuentas", "Gestión del riesgo de corrupción"
PLAN = [
    ("P-1", "1.1", "Actualizar la descripción de los públicos de interés", PLANEACION, RDC),
    ("P-2", "1.2", "Describir los públicos de interés", PRENSA, RDC),
    ("P-3", "2.1", "Publicar el informe de gestión de la vigencia anterior en el sitio web", PRENSA, RDC),
    ("P-4", "2.2", "Hacer la audiencia pública de rendición de cuentas", PLANEACION, RDC),
    ("P-5", "1.1", "Revisar el mapa de riesgos con cada oficina", PLANEACION, RIESGO),
    ("P-6", "3.1", "Atender las solicitudes de información", TODAS, RDC),
    ("P-7", "3.2", "Publicar el boletín mensual de ejecución presupuestal", HACIENDA, RDC),
    ("P-8", "3.3", "Publicar el boletín trimestral de ejecución presupuestal", HACIENDA, RDC),
]


def plan() -> list[Actividad]:
    return [
        Actividad(
            codigo=codigo,
            numeral=numeral,
            actividad=texto,
            dependencias=(quien,),
            componente=componente,
            instrumento="PTEP",
            vigencia=2026,
        )
        for codigo, numeral, texto, quien, componente in PLAN
    ]


def unido(**reporte: str) -> tuple[Avance, list]:
    avance = Avance(**reporte)
    return avance, unir([avance], plan(), frozenset({TODAS}))


SEGUROS = {
    "por código": ({"codigo": "P-4"}, "P-4", "código"),
    "por código, aunque el texto sea otro": ({"codigo": "p-4", "actividad": "Otra cosa", "numeral": "9"}, "P-4", "código"),
    "por numeral": ({"numeral": "2.2", "dependencia": PLANEACION}, "P-4", "numeral"),
    "por numeral y texto": ({"numeral": "2.2", "actividad": "Audiencia pública", "dependencia": PLANEACION}, "P-4", "numeral"),
    "por numeral repetido en otro componente, según el texto": ({"numeral": "1.1", "actividad": "Revisar el mapa de riesgos"}, "P-5", "numeral"),
    "por numeral repetido, según el componente": ({"numeral": "1.1", "componente": RIESGO}, "P-5", "numeral"),
    "por texto igual": ({"actividad": "DESCRIBIR LOS PÚBLICOS DE INTERÉS", "dependencia": PRENSA}, "P-2", "texto"),
    "por texto recortado": ({"actividad": "Publicar el informe de gestión de la vigencia", "dependencia": PRENSA}, "P-3", "texto"),
    "por texto con otras palabras vacías": ({"actividad": "Hacer audiencia pública de la rendición de cuentas", "dependencia": PLANEACION}, "P-4", "texto"),
    "por texto de otra dependencia, si es igual": ({"actividad": "Hacer la audiencia pública de rendición de cuentas", "dependencia": HACIENDA}, "P-4", "texto"),
    "a una colectiva": ({"actividad": "Atender las solicitudes de informacion", "dependencia": HACIENDA}, "P-6", "texto"),
    "la gemela de nombre exacto": ({"actividad": "Actualizar la descripción de los públicos de interés"}, "P-1", "texto"),
}  # fmt: skip

FRASES = {
    "«realizada» no es otra acción": ({"actividad": "Audiencia pública de rendición de cuentas realizada", "dependencia": PLANEACION}, "P-4"),
    "dos participios": ({"actividad": "Informe de gestión de la vigencia anterior revisado y publicado en el sitio web", "dependencia": PRENSA}, "P-3"),
    "falta aquello sobre lo que recae": ({"actividad": "Se publicó en el sitio web la gestión de la vigencia", "dependencia": PRENSA}, ""),
    "un numeral con algo que no es suyo": ({"numeral": "2.2", "actividad": "Se suscribió convenio con la gobernación", "dependencia": PLANEACION}, ""),
}  # fmt: skip


@pytest.mark.parametrize("caso", FRASES)
def test_como_lo_dice_un_funcionario(caso: str) -> None:
    reporte, codigo = FRASES[caso]
    assert unido(**reporte)[0].codigo == codigo


@pytest.mark.parametrize("caso", SEGUROS)
def test_se_une(caso: str) -> None:
    reporte, codigo, metodo = SEGUROS[caso]
    avance, hallazgos = unido(**reporte)
    assert (avance.codigo, avance.metodo) == (codigo, metodo)
    assert all(h.nombre in ("reporte_unido_por_texto",) for h in hallazgos)


def test_lo_que_se_une_por_un_texto_que_no_es_igual_se_dice() -> None:
    _, (hallazgo,) = unido(actividad="Se publicó el informe de gestión", dependencia=PRENSA)
    assert (hallazgo.nombre, "P-3" in hallazgo.mensaje) == ("reporte_unido_por_texto", True)


def test_si_el_numeral_y_el_texto_son_de_actividades_distintas_se_pregunta() -> None:
    avance, hallazgos = unido(
        numeral="2.1", actividad="Hacer la audiencia pública de rendición de cuentas", dependencia=PLANEACION
    )
    assert (avance.codigo, avance.metodo, avance.candidatas) == ("", "por decidir", ("P-4", "P-3"))
    assert [h.nombre for h in hallazgos] == ["numeral_y_texto_no_coinciden"]


def test_un_texto_libre_no_le_quita_su_actividad_al_numeral() -> None:
    for texto in ("Se hizo en el parque principal", "Ver soportes en la carpeta", "Con 200 asistentes"):
        assert unido(numeral="2.2", actividad=texto, dependencia=PLANEACION)[0].codigo == "P-4"


DUDOSOS = {
    "entre dos gemelas": (
        {"actividad": "Publicar el boletín de ejecución presupuestal", "dependencia": HACIENDA},
        {"P-7", "P-8"},
    ),
    "un numeral de dos componentes sin más señas": ({"numeral": "1.1"}, {"P-1", "P-5"}),
    "la descripción, dicha de otra manera": ({"actividad": "Descripción de públicos de interés"}, {"P-1", "P-2"}),
}


@pytest.mark.parametrize("caso", DUDOSOS)
def test_lo_dudoso_espera_decision_con_sus_candidatas(caso: str) -> None:
    reporte, candidatas = DUDOSOS[caso]
    avance, (hallazgo,) = unido(**reporte)
    assert (avance.codigo, avance.metodo, hallazgo.nombre) == ("", "por decidir", "reporte_por_decidir")
    assert set(avance.candidatas) == candidatas
    assert all(c in hallazgo.mensaje for c in candidatas)


@pytest.mark.parametrize("texto", ["Organizar el festival de cometas", "Informe", "Publicar"])
def test_lo_que_no_esta_en_el_plan_se_dice(texto: str) -> None:
    avance, (hallazgo,) = unido(actividad=texto, dependencia=PRENSA)
    assert (avance.codigo, hallazgo.nombre) == ("", "reporte_sin_actividad")


def test_un_reporte_que_no_nombra_ninguna_actividad_se_dice() -> None:
    avance, (hallazgo,) = unido(numeral="9.9", dependencia=PRENSA)
    assert (avance.codigo, hallazgo.nombre) == ("", "reporte_sin_actividad")


@pytest.mark.parametrize("quien", ["", PLANEACION, PRENSA, HACIENDA])
def test_las_gemelas_nunca_se_confunden(quien: str) -> None:
    for texto, codigo in (
        ("Describir los públicos de interés", "P-2"),
        ("Actualizar la descripción de los públicos de interés", "P-1"),
    ):
        assert unido(actividad=texto, dependencia=quien)[0].codigo == codigo


def test_solo_lo_igual_da_cien() -> None:
    indice = Indice(plan())
    for uno in indice.frases:
        for i, otro in enumerate(indice.frases):
            assert (comparar(uno, indice, i).puntos == 100) == (uno is otro)
            assert 0 <= comparar(entender(otro.llave), indice, i).puntos <= 100


def test_dos_libros_del_mismo_nombre_no_se_confunden() -> None:
    lugar = {"archivo": "plan.xlsx", "hoja": "Plan", "fila": 5}
    una = Actividad(codigo="A-1", actividad="Revisar los recaudos", **lugar)
    otra = Actividad(codigo="B-1", actividad="Vacunar en las veredas", **lugar)
    avances = [Avance(metodo="misma fila", propia=a, **lugar) for a in (otra, una)]
    assert unir(avances, [una, otra], frozenset()) == []
    assert [a.codigo for a in avances] == ["B-1", "A-1"]
