"""Los responsables de una celda, contra el catálogo de la entidad (reglas, 8)."""

import pytest

from pipeline.entidad import Dependencia
from pipeline.lectura.dependencias import Catalogo, Responsables, hacer_catalogo, responsables_de

CATALOGO = hacer_catalogo(
    (
        Dependencia("Secretaría de Planeación", alias=("Planeación", "SDP")),
        Dependencia("Secretaría de Hacienda"),
        Dependencia("Secretaría Administrativa"),
        Dependencia("Dirección de Talento Humano", alias=("Talento Humano",), padre="Secretaría Administrativa"),
        Dependencia("Dirección de Participación y Atención al Ciudadano"),
        Dependencia("Dirección de Atención al Ciudadano"),
        Dependencia("Oficina TIC", alias=("OATIC",)),
        Dependencia("Oficina de Control Interno", alias=("OCI", "Control Interno de Gestión")),
        Dependencia("Todas las dependencias", alias=("Todas las Secretarías",), colectiva=True),
        Dependencia("Equipo de Rendición de Cuentas", colectiva=True),
    )
)
PLANEACION, HACIENDA, TIC = "Secretaría de Planeación", "Secretaría de Hacienda", "Oficina TIC"
TALENTO, ADMINISTRATIVA, OCI = "Dirección de Talento Humano", "Secretaría Administrativa", "Oficina de Control Interno"
TODAS, EQUIPO = "Todas las dependencias", "Equipo de Rendición de Cuentas"

TEXTOS = {
    # cómo se separan
    "Secretaría de Planeación\nSecretaría de Hacienda": [PLANEACION, HACIENDA],
    "Secretaría de Planeación / Secretaría de Hacienda": [PLANEACION, HACIENDA],
    "Secretaría de Planeación; Secretaría de Hacienda": [PLANEACION, HACIENDA],
    "Secretaría de Planeación, Secretaría de Hacienda": [PLANEACION, HACIENDA],
    "Secretaría de Planeación - Secretaría de Hacienda": [PLANEACION, HACIENDA],
    "Secretaría de Planeación y Secretaría de Hacienda": [PLANEACION, HACIENDA],
    # sin separador
    "Secretaría de Planeación Secretaría de Hacienda": [PLANEACION, HACIENDA],
    "OATIC Todas las Dependencias": [TIC, TODAS],
    "Secretaría de Hacienda OATIC": [HACIENDA, TIC],
    # el orden es el del texto
    "OCI, Planeación": [OCI, PLANEACION],
    # cómo se escriben
    "SECRETARIA DE PLANEACION": [PLANEACION],
    "secretaría  de\nplaneación": [PLANEACION],
    "Sec. de Planeación": [PLANEACION],
    "Sria. de Hacienda": [HACIENDA],
    "Of. de Control Interno": [OCI],
    "Dir. de Talento Humano": [TALENTO],
    "Planeación": [PLANEACION],
    "S.D.P.": [],
    "Control Interno de Gestión": [OCI],
    "Oficina de Control Interno o quien haga sus veces": [OCI],
    "Secretaría de Planeación (apoyo OATIC)": [PLANEACION, TIC],
    # primero el nombre más largo
    "Dirección de Participación y Atención al Ciudadano": ["Dirección de Participación y Atención al Ciudadano"],
    "Dirección de Atención al Ciudadano": ["Dirección de Atención al Ciudadano"],
    # la jerarquía es la del catálogo
    "Secretaría Administrativa - Dirección de Talento Humano": [TALENTO],
    "Dirección de Talento Humano - Secretaría Administrativa": [TALENTO],
    "Secretaría Administrativa": [ADMINISTRATIVA],
    "Secretaría de Hacienda - Dirección de Talento Humano": [HACIENDA, TALENTO],
    # colectivas
    "Todas las Secretarías": [TODAS],
    "Equipo de rendición de cuentas": [EQUIPO],
    "Todas las áreas": [TODAS],
    # varias con una sola palabra que dice qué son
    "Secretarías de Hacienda y de Planeación": [HACIENDA, PLANEACION],
    "Secretarías de Planeación, Hacienda y Administrativa": [PLANEACION, HACIENDA, ADMINISTRATIVA],
    "Oficinas TIC y de Control Interno": [TIC, OCI],
    "Secretaría de Hacienda y Administrativa": [HACIENDA, ADMINISTRATIVA],
    # el cargo por la dependencia
    "Secretario(a) de Hacienda": [HACIENDA],
    "Jefe de la Oficina de Control Interno": [OCI],
    "Directora de Talento Humano": [TALENTO],
    # siglas que se deducen de los nombres
    "SH": [HACIENDA],
    "DTH - OCI": [TALENTO, OCI],
    # repetida
    "Planeación - Secretaría de Planeación": [PLANEACION],
    "": [],
}


@pytest.mark.parametrize(("texto", "nombres"), TEXTOS.items(), ids=lambda t: repr(t) if t else "vacío")
def test_los_responsables_de_un_texto(texto: str, nombres: list[str]) -> None:
    assert list(responsables_de(texto, CATALOGO).nombres) == nombres


LIMPIOS = [t for t, nombres in TEXTOS.items() if nombres]


@pytest.mark.parametrize("texto", LIMPIOS)
def test_un_texto_del_catalogo_no_deja_sobras(texto: str) -> None:
    hallados = responsables_de(texto, CATALOGO)
    assert (hallados.desconocidos, hallados.corregidos) == ((), ())


@pytest.mark.parametrize(
    ("texto", "nombre"),
    [
        ("Secretaría de Planeacon", PLANEACION),
        ("Secretaria de Haciendaa", HACIENDA),
        ("Ofcina de Control Interno", OCI),
    ],
)
def test_un_error_de_dedo_se_corrige_y_se_dice(texto: str, nombre: str) -> None:
    assert responsables_de(texto, CATALOGO) == Responsables((nombre,), (), ((texto, nombre),))


@pytest.mark.parametrize("texto", ["Secretaría de Cultura", "Dirección de Atención al Usuario", "Alcalde", "XYZ"])
def test_lo_que_no_esta_en_el_catalogo_no_se_adivina(texto: str) -> None:
    assert responsables_de(texto, CATALOGO) == Responsables((), (texto,))


def test_lo_desconocido_no_tapa_lo_conocido() -> None:
    hallados = responsables_de("Secretaría de Planeación, Secretaría de Cultura", CATALOGO)
    assert hallados == Responsables((PLANEACION,), ("Secretaría de Cultura",))


def test_un_nombre_a_medio_camino_de_dos_no_se_corrige() -> None:
    catalogo = hacer_catalogo((Dependencia("Subdirección Zona 1"), Dependencia("Subdirección Zona 2")))
    assert responsables_de("Subdirección Zona 3", catalogo).nombres == ()


def test_una_sigla_de_dos_dependencias_no_se_adivina() -> None:
    catalogo = hacer_catalogo((Dependencia("Secretaría de Salud"), Dependencia("Subsecretaría de Servicios")))
    assert responsables_de("SS", catalogo) == Responsables((), ("SS",))


def test_una_palabra_en_minusculas_no_es_una_sigla() -> None:
    catalogo = hacer_catalogo((Dependencia("Secretaría Ocasional"),))
    assert responsables_de("so", catalogo).nombres == ()


SIN_CATALOGO = Catalogo((), (), frozenset())


@pytest.mark.parametrize("union", ["\n", "; ", " / ", " - "])
def test_sin_catalogo_solo_se_corta_en_lo_que_no_deja_duda(union: str) -> None:
    hallados = responsables_de(f"Oficina A y B{union}Oficina C", SIN_CATALOGO)
    assert (hallados.nombres, hallados.sin_catalogo) == (("Oficina A y B", "Oficina C"), True)
