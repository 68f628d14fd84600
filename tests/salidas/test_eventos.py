"""Lo que se entrega de los eventos: el libro interno, el público, las actas, la agenda y el procedimiento."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from icalendar import Calendar

from pipeline.calculo.resultado import Resultado
from pipeline.salidas.eventos import escribir_eventos
from pipeline.tablas.listados.asistencia import Asistencia
from pipeline.tablas.listados.compromisos import Compromiso
from pipeline.tablas.listados.espacios import Paso
from pipeline.tablas.listados.preguntas import Pregunta
from tests.calculo.eventos.test_eventos import ANTES, DESPUES, con, evento
from tests.fabrica import hacer_resultado
from tests.salidas.leer_word import texto

DE_ALGUIEN = ("Fulana", "3001234567", "38.123.456", "Mengano")


def asistio(grupo: str, cuantas: float) -> Asistencia:
    return Asistencia(archivo="e.xlsx", hoja="Asistencia", evento="E-1", grupo_valor=grupo, cantidad=cuantas)


@pytest.fixture
def lleno() -> Resultado:
    hecho = evento(
        "Encuentro con la señora Fulana Pérez", consecutivo="E-1", tipo="Encuentro ciudadano", fecha=ANTES, fecha_realizado=ANTES,
        dependencia="Mengano Ruiz", objetivo="Oír a la gente. Cel 3001234567", temas=("Vías", "agua"), grupos_valor=("Mujeres",),
        territorio="C3", lugar="Parque", evidencia="Acta de C.C. 38.123.456",
    )  # fmt: skip
    vencido = evento("Cabildo", fila=4, consecutivo="E-2", fecha=ANTES, dependencia="Secretaría de Planeación")
    proximo = evento("Foro", fila=5, consecutivo="E-3", fecha=DESPUES, hora="6:00 p. m.")
    grupos = (asistio("Mujeres", 20), asistio("Jóvenes", 3), asistio("Comerciantes", 8), asistio("Ediles", 6))
    pasos = (
        Paso(archivo="e.xlsx", hoja="Pasos", espacio="E-3", momento="Antes", paso="Abrir el formulario", fecha=date(2026, 9, 1)),
        Paso(archivo="e.xlsx", hoja="Pasos", espacio="Encuentro ciudadano", momento="Después", paso="Publicar el acta", dependencia="Prensa"),
    )  # fmt: skip
    compromiso = Compromiso(
        archivo="c.xlsx", hoja="C", consecutivo="9 C.C. 38.123.456", espacio="E-1", fecha=ANTES, compromiso="Arreglar la vía", solicitante="Fulana Pérez",
        dependencia="Secretaría de Planeación", fecha_limite=date(2026, 12, 1),
    )  # fmt: skip
    return con(
        hecho,
        vencido,
        proximo,
        asistencia=grupos,
        espacios=pasos,
        compromisos=(compromiso,),
        territorios=("Comuna 1", "Comuna 3"),
    )


def hojas(ruta: Path) -> dict[str, list[dict[object, object]]]:
    libro = openpyxl.load_workbook(ruta)
    tablas = {}
    for hoja in libro:
        titulos, *filas = hoja.iter_rows(min_row=4, values_only=True)
        tablas[hoja.title] = [dict(zip(titulos, fila, strict=True)) for fila in filas]
    return tablas


def dicho(ruta: Path) -> str:
    return " ".join(
        str(c.value) for h in openpyxl.load_workbook(ruta) for f in h.iter_rows() for c in f if c.value is not None
    )


def test_el_interno_trae_primero_lo_vencido_y_cada_evento_con_su_celda(lleno, tmp_path):
    escribir_eventos(lleno, tmp_path)
    libro = hojas(tmp_path / "eventos.xlsx")
    assert [(f["Situación"], f["Código"]) for f in libro["Eventos"]] == [
        ("■ Vencido sin realizar", "E-2"), ("○ Programado", "E-3"), ("● Realizado", "E-1"),
    ]  # fmt: skip
    assert libro["Eventos"][0]["Celda"] == "e.xlsx › Eventos › B4"
    total = libro["Planeado y realizado"][0]
    assert (total["Planeados"], total["Realizados"], total["Realizados / debían hacerse"], total["Asistentes"]) == (
        3,
        1,
        0.5,
        37,
    )
    jovenes = next(f for f in libro["Asistencia"] if f["Grupo de valor"] == "Jóvenes")
    assert jovenes["Asistentes"] == 3, "el interno dice todas las cuentas"
    assert {f["Evento"] for f in libro["Asistencia"]} == {
        "Todos los realizados",
        "Encuentro con la señora Fulana Pérez",
    }
    assert [(t["Territorio"], t["Espacios"]) for t in libro["Territorio"]][:2] == [
        ("Comuna 1", "■ Sin espacio"),
        ("Comuna 3", None),
    ]
    chequeo = libro["Lista de chequeo"]
    assert [(f["Evento"], f["Estado"]) for f in chequeo] == [("Foro", "■ Vencido")]


def test_el_publico_reserva_las_cuentas_pequenas_y_no_nombra_a_nadie(lleno, tmp_path):
    escribir_eventos(lleno, tmp_path)
    libro = hojas(tmp_path / "eventos_publicos.xlsx")
    grupos = {f["Grupo de valor"]: f["Asistentes"] for f in libro["Asistencia por grupo"]}
    assert grupos == {"Mujeres": 20, "Comerciantes": 8, "Ediles": "Reservado", "Jóvenes": "Reservado"}
    assert not [d for d in DE_ALGUIEN if d in dicho(tmp_path / "eventos_publicos.xlsx")]
    assert [f["Dependencia que lidera"] for f in libro["Calendario"]] == [None, "Secretaría de Planeación", None]


def test_el_publico_no_tiene_renglones_de_territorio_sin_nada_que_decir(lleno, tmp_path):
    solo_pregunta = (Pregunta(archivo="p.xlsx", hoja="P", territorio="el barrio La Loma", pregunta="¿Y la luz?"),)
    escribir_eventos(replace(lleno, listados={**lleno.listados, "preguntas": solo_pregunta}), tmp_path)
    publico = [f["Territorio"] for f in hojas(tmp_path / "eventos_publicos.xlsx")["Territorio"]]
    interno = [f["Territorio"] for f in hojas(tmp_path / "eventos.xlsx")["Territorio"]]
    assert "Otros lugares" in interno and "Otros lugares" not in publico and "Comuna 1" in publico


def test_hay_un_acta_por_cada_evento_cuyo_dia_llego_con_lo_que_se_sabe(lleno, tmp_path):
    escribir_eventos(lleno, tmp_path)
    actas = sorted((tmp_path / "actas").iterdir())
    assert [a.name for a in actas] == [
        "acta_2026-08-20-cabildo-e-2.docx", "acta_2026-08-20-encuentro-con-la-senora-nombre-reservado-e-1.docx",
    ]  # fmt: skip
    vencida, hecha = map(texto, actas)
    assert "Fueron 37 personas." in hecha and "20 de agosto de 2026" in hecha and "Arreglar la vía" in hecha
    assert "Publicar el acta" in hecha and "Escriba qué se presentó" in hecha and "– Agua" in hecha
    assert not [d for d in DE_ALGUIEN if d in hecha.replace("señora [nombre reservado]", "")]
    assert "nadie ha dicho que se hizo" in vencida and "Escriba para qué se hizo" in vencida


def test_la_agenda_trae_los_eventos_con_fecha_y_al_moverlos_se_actualizan(lleno, tmp_path):
    escribir_eventos(lleno, tmp_path)
    suyos = Calendar.from_ical((tmp_path / "eventos.ics").read_bytes()).walk("VEVENT")
    titulos = [str(e["summary"]) for e in suyos]
    assert titulos[0] == "Hecho: Encuentro con la señora [nombre reservado]"
    assert "Foro" in titulos and [len(e.subcomponents) for e in suyos] == [0, 0, 2]
    movido = replace(lleno, listados={**lleno.listados, "eventos": tuple(
        replace(e, fecha=date(2026, 10, 1)) if e.consecutivo == "E-3" else e for e in lleno.listados["eventos"]
    )})  # fmt: skip
    (tmp_path / "otra").mkdir()
    escribir_eventos(movido, tmp_path / "otra")
    otros = Calendar.from_ical((tmp_path / "otra" / "eventos.ics").read_bytes()).walk("VEVENT")
    assert {str(e["uid"]) for e in suyos} == {str(e["uid"]) for e in otros}


def test_el_procedimiento_dice_que_momento_falta_y_que_evento_no_tiene(lleno, tmp_path):
    escribir_eventos(lleno, tmp_path)
    libro = hojas(tmp_path / "procedimiento_por_espacio.xlsx")
    foro = libro["Por espacio"][0]
    assert (foro["Antes"], foro["Durante"], foro["Vencidos"], foro["Sin responsable"]) == ("1 paso", "■ Falta", 1, 1)
    assert [f["Responsable"] for f in libro["Pasos"]] == ["■ Sin responsable", "Prensa"]
    assert [f["Evento"] for f in libro["Eventos sin procedimiento"]] == ["Cabildo"]


def test_sin_eventos_ni_pasos_no_se_escribe_nada(tmp_path):
    escribir_eventos(hacer_resultado(3), tmp_path)
    assert not list(tmp_path.iterdir())


def test_con_los_mismos_datos_salen_los_mismos_bytes(lleno, tmp_path):
    for carpeta in ("una", "otra"):
        (tmp_path / carpeta).mkdir()
        escribir_eventos(lleno, tmp_path / carpeta)
    una, otra = (
        {r.relative_to(tmp_path / c): r.read_bytes() for r in (tmp_path / c).rglob("*") if r.is_file()}
        for c in ("una", "otra")
    )
    assert una == otra


def test_caben_trescientos_eventos_de_textos_muy_largos(tmp_path):
    muchos = [
        evento(
            f"{'Encuentro larguísimo ' * 30}{i}",
            fila=i,
            fecha=DESPUES,
            territorio=f"Comuna {i % 40}",
            objetivo="=1+1 " * 120,
        )
        for i in range(1, 301)
    ]
    escribir_eventos(con(*muchos), tmp_path)
    assert len(hojas(tmp_path / "eventos.xlsx")["Eventos"]) == 300


def test_el_acta_trae_las_preguntas_del_evento_y_como_va_cada_una_sin_quien_la_hizo(lleno, tmp_path):
    hechas = (
        Pregunta(archivo="p.xlsx", hoja="P", consecutivo="12", espacio="E-1", fecha=ANTES, nombre="Fulana Pérez",
                 pregunta="¿Cuándo pavimentan? Cel 3001234567", dependencia="Secretaría de Planeación",
                 respuesta="En octubre", fecha_respuesta=ANTES),
        Pregunta(archivo="p.xlsx", hoja="P", consecutivo="13", espacio="E-1", fecha=ANTES, pregunta="¿Y el puente?"),
        Pregunta(archivo="p.xlsx", hoja="P", consecutivo="14", espacio="E-1", fecha=DESPUES, pregunta="¿Y la luz?"),
    )  # fmt: skip
    escribir_eventos(replace(lleno, listados={**lleno.listados, "preguntas": hechas}), tmp_path)
    vencida, hecha = map(texto, sorted((tmp_path / "actas").iterdir()))
    assert "En el registro hay 2 preguntas de este espacio; respondidas: 1." in hecha
    assert "¿Cuándo pavimentan?" in hecha and "En octubre" in hecha and "Respondida en término" in hecha
    assert "¿Y el puente?" in hecha and "¿Y la luz?" not in hecha and "1 pregunta más del registro nombra" in hecha
    assert "Escriba las que se respondieron en el espacio" in vencida and "¿Y el puente?" not in vencida
    assert not [d for d in DE_ALGUIEN if d in hecha.replace("señora [nombre reservado]", "")]
