"""El código de cada actividad: estable aunque el plan se reescriba, se reordene o crezca (reglas, 8)."""

import json

import pytest

from pipeline.cruces.identidad import Identidades, asignar_codigos
from pipeline.registro.identidades import a_json, de_json
from pipeline.tablas.actividades import Actividad

RDC, RIESGO = "Rendición de cuentas", "Gestión del riesgo de corrupción"


def actividad(texto: str, numeral: str = "", componente: str = RDC, instrumento: str = "PTEP") -> Actividad:
    return Actividad(numeral=numeral, actividad=texto, componente=componente, instrumento=instrumento, vigencia=2026)


def codigos(*actividades: Actividad, recordadas: Identidades | None = None) -> list[str]:
    asignar_codigos(actividades, recordadas if recordadas is not None else Identidades())
    return [a.codigo for a in actividades]


@pytest.mark.parametrize(
    ("numeral", "componente", "codigo"),
    [
        ("1.1", RDC, "PTEP-2026-3.1.1"),
        ("1.1", RIESGO, "PTEP-2026-1.1.1"),
        ("3.1.2", RDC, "PTEP-2026-3.1.2"),
        ("1.10", RDC, "PTEP-2026-3.1.10"),
        ("4", RDC, "PTEP-2026-3.4"),
    ],
)
def test_el_codigo_lleva_el_numero_del_componente(numeral: str, componente: str, codigo: str) -> None:
    assert codigos(actividad("Hacer", numeral, componente)) == [codigo]


def test_dos_componentes_que_empiezan_de_nuevo_no_chocan() -> None:
    assert (
        len(
            set(
                codigos(
                    actividad("a", "1.1", RDC), actividad("b", "1.1", RIESGO), actividad("c", "1.1", "Huertas urbanas")
                )
            )
        )
        == 3
    )


def test_dos_componentes_con_las_mismas_iniciales_no_se_acusan_de_repetir_el_numeral() -> None:
    filas = [
        actividad("a", "1", "Gestión Documental"),
        actividad("b", "1", "Gobierno Digital"),
        actividad("c", "1", "Integridad"),
    ]
    assert asignar_codigos(filas, Identidades()) == []
    assert [f.codigo for f in filas] == ["PTEP-2026-GESDOC.1", "PTEP-2026-GOBDIG.1", "PTEP-2026-I.1"]


def test_el_numeral_repetido_se_distingue_y_se_anota() -> None:
    filas = [actividad("Publicar", "1.2"), actividad("Responder", "1.2"), actividad("Medir", "1.2")]
    hallazgos = asignar_codigos(filas, Identidades())
    assert [f.codigo for f in filas] == ["PTEP-2026-3.1.2", "PTEP-2026-3.1.2-2", "PTEP-2026-3.1.2-3"]
    assert [(h.nombre, h.valor) for h in hallazgos] == [("numeral_repetido", "1.2")] * 2


UNO, DOS, TRES = (
    "Hacer la audiencia pública de rendición de cuentas",
    "Publicar los boletines de prensa",
    "Recorrer las veredas",
)


def test_sin_numeral_el_codigo_es_el_orden_en_que_se_vio() -> None:
    assert codigos(actividad(UNO), actividad(DOS)) == ["PTEP-2026-A01", "PTEP-2026-A02"]


CAMBIOS = {
    "se reordena": ([TRES, UNO, DOS], [3, 1, 2]),
    "se inserta una al comienzo": (["Sembrar árboles en el parque", UNO, DOS, TRES], [4, 1, 2, 3]),
    "se quita una": ([UNO, TRES], [1, 3]),
    "se cambia la redacción": (["Hacer la audiencia pública de la rendición de cuentas", DOS, TRES], [1, 2, 3]),
    "se escribe en mayúsculas": ([UNO.upper(), DOS.upper(), TRES.upper()], [1, 2, 3]),
    "se quita una y llega otra": ([UNO, TRES, "Sembrar árboles en el parque"], [1, 3, 4]),
}


@pytest.mark.parametrize("cambio", CAMBIOS)
def test_el_codigo_se_conserva_cuando(cambio: str) -> None:
    textos, ordinales = CAMBIOS[cambio]
    recordadas = Identidades()
    codigos(actividad(UNO), actividad(DOS), actividad(TRES), recordadas=recordadas)
    assert codigos(*map(actividad, textos), recordadas=recordadas) == [f"PTEP-2026-A{n:02d}" for n in ordinales]


def test_el_ordinal_de_una_que_se_fue_no_se_da_a_otra() -> None:
    recordadas = Identidades()
    codigos(actividad(UNO), actividad(DOS), recordadas=recordadas)
    codigos(actividad(UNO), recordadas=recordadas)
    assert codigos(actividad(UNO), actividad("Sembrar árboles"), recordadas=recordadas) == [
        "PTEP-2026-A01",
        "PTEP-2026-A03",
    ]


def test_dos_actividades_de_igual_texto_tienen_cada_una_su_codigo() -> None:
    recordadas = Identidades()
    assert codigos(actividad(UNO), actividad(UNO), recordadas=recordadas) == ["PTEP-2026-A01", "PTEP-2026-A02"]
    assert codigos(actividad(UNO), actividad(UNO), recordadas=recordadas) == ["PTEP-2026-A01", "PTEP-2026-A02"]


def test_lo_que_se_recuerda_vuelve_igual_del_registro() -> None:
    recordadas = Identidades()
    codigos(actividad(UNO), actividad(DOS), recordadas=recordadas)
    assert de_json(a_json(recordadas)) == recordadas
    assert list(json.loads(a_json(recordadas))) == ["PTEP-2026"]
