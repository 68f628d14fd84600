"""El cierre de gobierno de 2027: se consolidan las agendas, se pide la que falta y se prepara el empalme."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from icalendar import Calendar

from pipeline.calculo.plazos import corte_de_la_corrida
from pipeline.calculo.resultado import Resultado
from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import Tarea
from pipeline.entradas import listar_entradas
from pipeline.flujo import calcular_resultado
from pipeline.graficas import agenda
from pipeline.graficas._lienzo import ambiente
from pipeline.registro.memoria import Memoria, guardar_memoria, leer_memoria
from pipeline.salidas.agenda import CONSOLIDADA, ICS, LISTA, MEMORANDO, escribir_agenda
from tests.dibujo import ENTIDAD
from tests.hallazgos.ayuda import escribir

DE_2027 = replace(ENTIDAD, vigencia=2027)
HOY = date(2027, 9, 15)
HACIENDA = """
AGENDA DE RENDICIÓN DE CUENTAS SECTORIAL 2027
Secretaría: | Hacienda
Fase | Tema | Fecha | Hora | Público | Canal | Lugar
Informe de gestión | Cierre de las finanzas | mayo 14 | 9:00 | Gremios | Presencial | Auditorio
Rendición de cuentas | En qué se gastó el predial | 14 y 15 de octubre | 9:00 | Juntas; Veedurías | Presencial y Facebook Live | Auditorio
Empalme | Deuda y vigencias futuras | septiembre 20 | | Equipo de empalme | Reunión | Despacho
"""
SALUD = """
Secretaría o instituto | Fase | Tema | Fecha | Dirigido a | Medio | Lugar
Secretaría de Salud | 2 | Vacunación rural | f:2027-10-14 | Juntas | Radio | Emisora
Secretaría de Salud | 2 | El hospital | octubre | | | AUDITORIO
"""


def correr(carpeta: Path, memoria: Memoria) -> Resultado:
    leidos = [interpretar_archivo(Tarea(r, nombre, DE_2027)) for r, nombre in listar_entradas(carpeta)]
    dia = corte_de_la_corrida(DE_2027, date(2027, 8, 31), HOY).fecha
    return calcular_resultado(leidos, DE_2027, dia, HOY, memoria)


@pytest.fixture
def entradas(tmp_path: Path) -> Path:
    carpeta = tmp_path / "entradas"
    carpeta.mkdir()
    return escribir(carpeta, {"Agenda Hacienda.xlsx": {"Agenda": HACIENDA}, "Salud.xlsx": {"Hoja1": SALUD}})


def hoja(ruta: Path, nombre: str) -> list[dict[str, object]]:
    titulos, *filas = openpyxl.load_workbook(ruta)[nombre].iter_rows(min_row=4, values_only=True)
    return [dict(zip(titulos, fila, strict=True)) for fila in filas]


def test_las_agendas_se_consolidan_y_se_sabe_quien_falta_y_que_se_sale(entradas, tmp_path):
    resultado = correr(entradas, Memoria())
    escribir_agenda(resultado, tmp_path)
    respuestas = {f["Dependencia"]: f["Situación"] for f in hoja(tmp_path / CONSOLIDADA, "Quién respondió")}
    assert respuestas["Secretaría de Hacienda"] == respuestas["Secretaría de Salud"] == "● Respondió"
    assert [d for d, s in respuestas.items() if s == "■ No ha respondido"] == [
        "Secretaría de Planeación", "Oficina de Prensa", "Oficina Jurídica", "Oficina de Control Interno",
    ]  # fmt: skip
    assert [f["Tema"] for f in hoja(tmp_path / CONSOLIDADA, "Agenda")] == [
        "Cierre de las finanzas", "Deuda y vigencias futuras", "El hospital", "Vacunación rural",
        "En qué se gastó el predial",
    ]  # fmt: skip
    (fuera,) = hoja(tmp_path / CONSOLIDADA, "Fuera de su fase")
    assert (fuera["Tema"], fuera["Fase que dice"]) == ("Deuda y vigencias futuras", "Empalme")
    assert fuera["Celda"] == "Agenda Hacienda.xlsx › Agenda › C6"
    *_, total = hoja(tmp_path / CONSOLIDADA, "Canales")
    assert [total[m] for m in ("Encuentros", "Presencial", "Virtual", "Mixto", "No se sabe")] == [5, 3, 1, 1, 0]
    (cruce,) = hoja(tmp_path / CONSOLIDADA, "Cruces")
    assert (cruce["Comparten"], cruce["Cuál"], cruce["Día"].date()) == (
        "el mismo público",
        "Juntas",
        date(2027, 10, 14),
    )
    hallados = {h.nombre for h in resultado.hallazgos}
    assert {"encuentro_fuera_de_fase", "dependencia_sin_agenda", "choque_de_encuentros", "dato_que_falta"} <= hallados


def test_a_la_que_falta_se_le_pide_con_las_fases_y_su_norma(entradas, tmp_path):
    escribir_agenda(correr(entradas, Memoria()), tmp_path)
    documento = Document(str(tmp_path / MEMORANDO))
    dicho = "\n".join(p.text for p in documento.paragraphs)
    assert "De 6 dependencias, 4 no han enviado su agenda." in dicho and "miércoles 22 de septiembre de 2027" in dicho
    assert "Ley 951 de 2005" in dicho and "Ley 1757 de 2015" in dicho
    faltan, fases = ([[c.text for c in f.cells] for f in t.rows[1:]] for t in documento.tables)
    assert [f[0] for f in faltan][:2] == ["Secretaría de Planeación", "Oficina de Prensa"]
    assert fases[2] == ["Empalme", "01/11/2027", "31/12/2027"]


def test_los_dias_van_al_calendario_y_la_linea_de_tiempo_los_dice(entradas, tmp_path):
    resultado = correr(entradas, Memoria())
    escribir_agenda(resultado, tmp_path)
    dias = [(str(e["summary"]), e["dtstart"].dt, e["dtend"].dt)
            for e in Calendar.from_ical((tmp_path / ICS).read_bytes()).walk("VEVENT")]  # fmt: skip
    assert len(dias) == 4, "el de «octubre» no tiene día"
    assert (
        "9:00 · En qué se gastó el predial · Secretaría de Hacienda",
        date(2027, 10, 14),
        date(2027, 10, 16),
    ) in dias
    with ambiente():
        (lamina,) = agenda.componer(resultado)
    assert lamina.textos.titulo == "4 de 6 dependencias no han enviado su agenda"
    assert "3 fases del cierre de gobierno" in lamina.textos.medida


def test_lo_marcado_en_la_lista_de_empalme_vuelve_y_se_queda(entradas, tmp_path):
    registro = tmp_path / "registro"
    escribir_agenda(correr(entradas, Memoria()), tmp_path)
    libro = openpyxl.load_workbook(tmp_path / LISTA)
    pagina = libro["Empalme"]
    titulos = [c.value for c in pagina[4]]
    acta = next(f for f in range(5, pagina.max_row + 1) if "acta de informe" in str(pagina.cell(f, 3).value))
    assert pagina.cell(acta, titulos.index("Vence el") + 1).value.date() == date(2028, 1, 24)
    pagina.cell(acta, titulos.index("Hecho") + 1, "Sí")
    pagina.cell(acta, titulos.index("Responsable") + 1, "Secretaría General")
    libro.save(entradas / "lista marcada.xlsx")

    memoria = Memoria()
    escribir_agenda(correr(entradas, memoria), tmp_path)
    guardar_memoria(registro, memoria)
    (entradas / "lista marcada.xlsx").unlink()
    escribir_agenda(correr(entradas, leer_memoria(registro)), tmp_path)
    marcadas = [f for f in hoja(tmp_path / LISTA, "Empalme") if f["Hecho"]]
    assert [(f["Qué se debe hacer"], f["Hecho"], f["Responsable"]) for f in marcadas] == [
        ("Entregar el acta de informe de gestión", "Sí", "Secretaría General")
    ]


def test_en_un_anio_sin_elecciones_queda_solo_la_agenda(entradas, tmp_path):
    resultado = replace(correr(entradas, Memoria()), entidad=replace(DE_2027, vigencia=2026))
    escribir_agenda(resultado, tmp_path)
    assert (tmp_path / CONSOLIDADA).exists() and not (tmp_path / LISTA).exists()
    assert "Fases" not in "".join(p.text for p in Document(str(tmp_path / MEMORANDO)).paragraphs)


def test_en_el_anio_de_cierre_se_pide_aunque_nadie_haya_respondido(tmp_path):
    vacias, salidas = tmp_path / "vacias", tmp_path / "salidas"
    vacias.mkdir()
    salidas.mkdir()
    escribir_agenda(correr(vacias, Memoria()), salidas)
    assert {r.name for r in salidas.iterdir()} == {MEMORANDO, LISTA}
