"""Una palabra que se enseña en `entidad.toml` vale de punta a punta, y lo que no sirve o estorba se dice."""

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.cli import _correr as correr
from pipeline.decisiones_sin_efecto import anotar_decisiones
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.entidad import Dependencia, Entidad
from pipeline.vocabulario_sin_uso import anotar_sin_uso
from tests.dibujo import ENTIDAD, dibujar, hallados, interpretar, leer

PLAN = """
    PLAN DE ACCIÓN 2026
    {} | Meta | Responsable | Fecha programada
    Publicar el informe de gestión | 1 | Hacienda | f:2026-03-31
    Hacer la audiencia pública | 1 | Prensa | f:2026-11-30
"""
REPORTE = """
    CORTE 31 DE AGOSTO DE 2026
    Dependencia | Actividad | Estado
    Hacienda | Publicar el informe de gestión | {}
"""


@pytest.mark.parametrize(
    "titulo",
    [
        "Qué se hará",
        "QUE SE HARÁ",
        "qué  se\\nhará",
        "Qué se hará:",
        "¿QUÉ SE\\nHARA?",
        "Qué se hará (2026)",
        "Qué se harán",
    ],
)
def test_un_titulo_ensenado_vale_con_otras_tildes_mayusculas_renglones_y_signos(titulo: str) -> None:
    entidad = replace(ENTIDAD, titulos={"Qué se hará": "actividad"})
    assert len(interpretar(PLAN.format(titulo), entidad).actividades) == 2


def test_un_titulo_muy_largo_tambien_se_ensena() -> None:
    largo = "Describa aquí con sus palabras y de manera resumida qué es lo que su oficina hará durante el año"
    entidad = replace(ENTIDAD, titulos={largo: "actividad"})
    assert len(interpretar(PLAN.format(largo.upper()), entidad).actividades) == 2


def test_un_titulo_ensenado_puede_valer_por_otro_titulo_conocido_o_por_un_periodo() -> None:
    propios = {"Qué se hará": "Actividades a realizar", "Corte uno": "Cuatrimestre 1", "Corte dos": "II cuatrimestre"}
    (una, otra) = interpretar(
        """
        Qué se hará | Responsable | Corte uno | CORTE  DOS
        Publicar el informe de gestión | Hacienda | X |
        Hacer la audiencia pública | Prensa | | X
        """,
        replace(ENTIDAD, titulos=propios),
    ).actividades
    assert (una.periodos, otra.periodos) == (("C1",), ("C2",))


def test_los_periodos_ensenados_tambien_valen_debajo_de_un_titulo() -> None:
    (una,) = interpretar(
        """
        Actividad | Responsable | Cronograma | <
        ^ | ^ | Corte uno | Corte dos
        Publicar el informe de gestión | Hacienda | | X
        """,
        replace(ENTIDAD, titulos={"Corte uno": "Semestre 1", "Corte dos": "Semestre 2"}),
    ).actividades
    assert una.periodos == ("S2",)


@pytest.mark.parametrize("escrito", ["Surtida", "SURTIDA", " surtída. "])
def test_un_estado_ensenado_vale_con_otras_tildes_y_mayusculas(escrito: str) -> None:
    (avance,) = interpretar(REPORTE.format(escrito), replace(ENTIDAD, estados={"Surtida": "Cumplida"})).avances
    assert avance.valor == 1


def test_un_estado_que_no_se_ensena_propone_su_linea() -> None:
    (hallazgo,) = [h for h in interpretar(REPORTE.format("Surtida")).hallazgos if h.nombre == "estado_desconocido"]
    assert '"Surtida" = "Cumplida", "En proceso" o "Sin iniciar"' in hallazgo.que_hacer


@pytest.mark.parametrize("escrito", ["Tesorería", "TESORERIA", "La\\nTesorería"])
def test_un_alias_ensenado_vale_con_otras_tildes_mayusculas_y_renglones(escrito: str) -> None:
    tesoreria = Dependencia("Secretaría de Hacienda", alias=("Tesorería",))
    hoja = interpretar(
        PLAN.format("Actividad").replace("Hacienda", escrito), Entidad("A", 2026, dependencias=(tesoreria,))
    )
    assert hoja.actividades[0].dependencias == ("Secretaría de Hacienda",)


def test_un_nombre_parecido_propone_el_alias_con_su_parecido_y_uno_distinto_una_dependencia_nueva() -> None:
    hoja = interpretar("""
        Actividad | Meta | Responsable | Fecha programada
        Publicar el informe | 1 | Sria. Hacienda Municipal | f:2026-03-31
        Sembrar árboles | 1 | Secretaría de Gobierno | f:2026-03-31
        Regar | 1 | Oficina Asesora Jurídica | f:2026-03-31
    """)
    dichos = {h.valor: h.que_hacer for h in hoja.hallazgos if h.nombre == "dependencia_desconocida"}
    assert (
        'con nombre = "Secretaría de Gobierno" (ninguna del catálogo se le parece)' in dichos["Secretaría de Gobierno"]
    )
    assert (
        'nombre = "Oficina Jurídica" y alias = ["Oficina Asesora Jurídica"] (se parece a'
        in dichos["Oficina Asesora Jurídica"]
    )


@pytest.mark.parametrize(
    ("entidad", "valor", "quiso"),
    [
        (
            Entidad("A", 2026, titulos={"Qué": "actividades pogramadas"}),
            "actividades pogramadas",
            "«Actividades programadas»",
        ),
        (Entidad("A", 2026, titulos={"Qué": "mta_producto"}), "mta_producto", "«meta_producto»"),
        (Entidad("A", 2026, estados={"Surtida": "Cunplida"}), "Cunplida", "«Cumplida»"),
    ],
)
def test_una_palabra_que_apunta_a_nada_es_un_error_con_la_mas_parecida(
    entidad: Entidad, valor: str, quiso: str
) -> None:
    (hallazgo,) = anotar_decisiones(entidad)
    assert (hallazgo.nombre, hallazgo.valor, hallazgo.gravedad) == ("decision_desconocida", valor, "ERROR")
    assert f"¿Quiso decir {quiso}?" in hallazgo.que_hacer


def test_apuntar_a_un_periodo_o_a_una_etapa_no_es_un_error() -> None:
    propios = {"Uno": "Cuatrimestre 1", "Dos": "Enero", "Tres": "Diseño", "Cuatro": "otro"}
    assert anotar_decisiones(Entidad("A", 2026, titulos=propios)) == []


@pytest.mark.parametrize(
    ("entidad", "dice"),
    [
        (Entidad("A", 2026, titulos={"Responsables": "indicador"}), "«Responsables» ya quería decir «responsable»; ahora vale por «indicador»"),
        (Entidad("A", 2026, estados={"pendiente": "Cumplida"}), "«pendiente» ya quería decir «pendiente»; ahora vale por «Cumplida»"),
        (
            Entidad("A", 2026, dependencias=(Dependencia("Hacienda", ("Rentas",)), Dependencia("Salud", ("RENTAS",)))),
            "en [[dependencias]], «RENTAS» ya quería decir «Hacienda»; ahora vale por «Salud»",
        ),
    ],
)  # fmt: skip
def test_una_palabra_que_ya_queria_decir_otra_cosa_se_dice(entidad: Entidad, dice: str) -> None:
    (hallazgo,) = anotar_decisiones(entidad)
    assert hallazgo.nombre == "palabra_ya_conocida" and dice in hallazgo.mensaje


def test_repetir_lo_que_ya_se_sabia_no_cambia_nada_y_no_se_dice() -> None:
    propias = Entidad("A", 2026, titulos={"Responsable": "responsable"}, estados={"Cumplido": "Cumplida"})
    assert anotar_decisiones(propias) == []


def usados(tmp_path: Path, entidad: Entidad) -> list[ArchivoInterpretado]:
    plan = dibujar(tmp_path / "plan.xlsx", Plan=PLAN.format("QUÉ SE HARÁ"))
    return [leer(plan, entidad), leer(dibujar(tmp_path / "r.xlsx", Reporte=REPORTE.format("surtida")), entidad)]


def test_lo_que_ningun_archivo_trae_se_dice_una_vez_por_clase(tmp_path: Path) -> None:
    entidad = Entidad(
        "Alcaldía",
        2026,
        titulos={"Qué se hará": "actividad", "Que se ara": "actividad", "Entregable": "meta_producto"},
        estados={"Surtida": "Cumplida", "Zurcida": "Cumplida"},
        dependencias=(
            Dependencia("Secretaría de Hacienda", ("Hacienda", "Tesorería")),
            Dependencia("Oficina de Prensa", ("Prensa",), padre="Despacho"),
            Dependencia("Despacho"),
            Dependencia("Secretaría de Salud", ("Salud",)),
        ),
    )
    hallazgos = anotar_sin_uso(entidad, usados(tmp_path, entidad))
    assert [h.mensaje for h in hallazgos] == [
        "en [titulos] hay 2 títulos que ningún archivo leído trae: «Que se ara», «Entregable».",
        "en [estados] hay 1 estado que ningún archivo leído trae: «Zurcida».",
        "en [[dependencias]] hay 1 dependencia que ningún archivo leído trae: «Secretaría de Salud».",
        "en los alias de [[dependencias]] hay 1 alias que ningún archivo leído trae: «Tesorería».",
    ]
    assert {(h.origen.archivo, h.gravedad) for h in hallazgos} == {("entidad.toml", "AVISO")}


def test_lo_que_solo_aparece_en_un_rotulo_o_en_el_nombre_de_la_hoja_tambien_se_uso(tmp_path: Path) -> None:
    entidad = Entidad(
        "A", 2026, dependencias=(Dependencia("Secretaría de Hacienda", ("Rentas",)), Dependencia("Salud"))
    )
    tabla = "CORTE 31 DE AGOSTO DE 2026\nNo. | Actividad | % de avance\n1 | Publicar el informe | 50%"
    con_rotulo = leer(dibujar(tmp_path / "a.xlsx", Hoja="Dependencia: | Rentas\n" + tabla), entidad)
    en_la_hoja = leer(dibujar(tmp_path / "b.xlsx", Salud=tabla), entidad)
    assert [h.valor for h in anotar_sin_uso(entidad, [con_rotulo, en_la_hoja])] == []


def test_sin_ninguna_tabla_leida_no_se_dice_que_todo_sobra(tmp_path: Path) -> None:
    ajeno = leer(dibujar(tmp_path / "a.xlsx", Hoja="Contactos\nAna | 300"))
    assert anotar_sin_uso(ENTIDAD, [ajeno]) == []


def test_una_corrida_dice_las_palabras_que_no_se_usaron_y_las_que_faltan(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entradas = tmp_path / "entradas"
    entradas.mkdir()
    texto = (
        'nombre = "A"\nvigencia = 2026\n[titulos]\n"Que se ara" = "actividad"\n[[dependencias]]\nnombre = "Hacienda"\n'
    )
    (entradas / "entidad.toml").write_text(texto, encoding="utf-8")
    dibujar(entradas / "plan.xlsx", Plan=PLAN.format("Actividad").replace("Meta", "Semáforo"))
    correr(
        [
            "revisar",
            "--entradas",
            str(entradas),
            "--salidas",
            str(tmp_path / "s"),
            "--corte",
            "2026-08-31",
            "--hoy",
            "2026-09-01",
        ]
    )
    capsys.readouterr()
    propuesto = (tmp_path / "s" / "2026-08-31-revision" / "para_pegar" / "entidad.toml").read_text(encoding="utf-8")
    assert '"Semáforo" = "otro"' in propuesto and 'nombre = "Prensa"' in propuesto


def test_los_titulos_que_se_reconocen_y_no_se_usan_no_se_anotan() -> None:
    hoja = interpretar("""
        Actividad | Meta | Responsable | Fecha programada | Presupuesto | Observaciones | % de avance | Vacía
        Publicar el informe de gestión | 1 | Hacienda | f:2026-03-31 | n:100 | Ninguna | |
    """)
    assert hoja.titulos == []


def test_un_titulo_en_dos_hojas_del_mismo_libro_es_un_solo_hallazgo(tmp_path: Path) -> None:
    dibujo = PLAN.format("Actividad").replace("Meta", "Semáforo")
    leido = leer(dibujar(tmp_path / "p.xlsx", Uno=dibujo, Dos=dibujo.replace("Semáforo", "SEMÁFORO")))
    assert hallados(leido.hallazgos, "titulo_sin_parecido") == [("titulo_sin_parecido", "B2", "Semáforo")]
    (hallazgo,) = [h for h in leido.hallazgos if h.nombre == "titulo_sin_parecido"]
    assert "que trae 4 valores" in hallazgo.mensaje


def test_una_hoja_que_seria_un_plan_si_se_conocieran_sus_titulos_los_propone(tmp_path: Path) -> None:
    leido = leer(
        dibujar(
            tmp_path / "p.xlsx",
            Plan=PLAN.format("Asunto del año") + "    Regar los árboles del parque | 1 | Prensa | f:2026-11-30",
        )
    )
    (hallazgo,) = [h for h in leido.hallazgos if h.propuesta]
    assert (hallazgo.valor, hallazgo.propuesta.conocido) == ("Asunto del año", "actividad")


def test_lo_que_le_sobra_a_un_nombre_conocido_se_propone_como_otra_manera_de_nombrarlo() -> None:
    plan = """
        Actividad | Meta | Responsable | Fecha programada
        Publicar el informe | 1 | Sec. Hacienda Pública - Prensa | f:2026-03-31
        Sembrar árboles | 1 | Hacienda y Comité de Archivo | f:2026-03-31
    """
    hoja = interpretar(plan)
    dichas = {(h.propuesta.escrito, h.propuesta.conocido) for h in hoja.hallazgos if h.propuesta}
    assert dichas == {("Sec. Hacienda Pública", "Secretaría de Hacienda"), ("Comité de Archivo", "")}
    nueva = Dependencia("Secretaría de Hacienda", ("Hacienda", "Sec. Hacienda Pública"))
    entidad = replace(ENTIDAD, dependencias=(*ENTIDAD.dependencias, nueva))
    actividades = interpretar(plan, entidad).actividades
    assert actividades[0].dependencias == ("Secretaría de Hacienda", "Oficina de Prensa")
    assert hallados(interpretar(plan, entidad).hallazgos, "dependencia_desconocida") == [
        ("dependencia_desconocida", "C3", "Comité de Archivo")
    ]
