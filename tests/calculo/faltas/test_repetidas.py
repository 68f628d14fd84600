"""Una actividad dos veces se dice con las dos celdas; lo que puede estar bien se dice de otro modo."""

from pipeline.calculo.faltas.parecidas import buscar_parecidas
from pipeline.calculo.faltas.repetidas import buscar_en_dos_instrumentos, buscar_repetidas
from tests.calculo.ayuda import ENTIDAD, HACIENDA, hacer_actividad

INFORME = "Publicar el informe de gestión"


def _celdas(hallazgos) -> list[tuple[str, str]]:
    return [(h.nombre, h.origen.celda) for h in hallazgos]


def test_la_misma_fila_dos_veces_es_una_duplicada_con_las_dos_celdas() -> None:
    actividades = [hacer_actividad(f"1.{i}", fila=5 + i, actividad=INFORME) for i in range(3)]
    hallazgos = buscar_repetidas(actividades, ENTIDAD)
    assert _celdas(hallazgos) == [("actividad_duplicada", "B6"), ("actividad_duplicada", "B7")]
    assert "B5" in hallazgos[0].mensaje


def test_el_mismo_texto_de_otra_dependencia_puede_estar_bien_y_se_dice_una_vez() -> None:
    otras = [("Prensa",), (HACIENDA,), ("Salud",)]
    actividades = [
        hacer_actividad(f"1.{i}", fila=5 + i, actividad=INFORME, dependencias=d) for i, d in enumerate(otras)
    ]
    (hallazgo,) = buscar_repetidas(actividades, ENTIDAD)
    assert (hallazgo.nombre, hallazgo.origen.celda) == ("actividad_repetida_en_el_plan", "B7")
    assert "B5 y B6" in hallazgo.mensaje


def test_en_otro_instrumento_se_dice_en_el_segundo() -> None:
    actividades = [
        hacer_actividad("1", actividad=INFORME),
        hacer_actividad("2", actividad=INFORME, instrumento="PA", archivo="otro.xlsx", fila=9),
    ]
    assert _celdas(buscar_en_dos_instrumentos(actividades, ENTIDAD)) == [("actividad_en_dos_instrumentos", "B9")]
    assert buscar_repetidas(actividades, ENTIDAD) == []


def test_la_parecida_nombra_la_otra_y_su_celda_y_no_repite_la_identica() -> None:
    textos = (INFORME, INFORME, "Publicar informes de gestión", "Medir el ruido del parque")
    actividades = [hacer_actividad(f"1.{i}", fila=5 + i, actividad=t) for i, t in enumerate(textos)]
    (hallazgo,) = buscar_parecidas(actividades, ENTIDAD)
    assert (hallazgo.nombre, hallazgo.origen.celda) == ("actividad_parecida_en_el_plan", "B7")
    assert f"«{INFORME}», en B5" in hallazgo.mensaje


def test_textos_vacios_o_de_una_palabra_no_se_comparan() -> None:
    actividades = [
        hacer_actividad(f"1.{i}", fila=5 + i, actividad=t) for i, t in enumerate(("", "", "Ferias", "Feria"))
    ]
    assert buscar_repetidas(actividades, ENTIDAD) + buscar_parecidas(actividades, ENTIDAD) == []
