"""El calendario: el libro que se imprime y las agendas que se importan."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from icalendar import Calendar

from pipeline.calculo.plazos import cortes_de, es_habil
from pipeline.calculo.resultado import Resultado
from pipeline.entidad import Calendario, Cortes, Dependencia, Entidad
from pipeline.salidas.calendario import ENTIDAD, LIBRO, escribir_calendario
from pipeline.salidas.calendario.agenda import hacer_agenda
from pipeline.salidas.calendario.eventos import eventos_por_dependencia
from tests.fabrica import CORTES, hacer_resultado
from tests.salidas.extremos import hacer_extremo

HOY = date(2026, 9, 3)


def escribir(resultado: Resultado, carpeta: Path) -> Path:
    escribir_calendario(resultado, carpeta)
    return carpeta


def eventos(ruta: Path) -> list:
    return list(Calendar.from_ical(ruta.read_bytes()).walk("VEVENT"))


def filas(carpeta: Path, hoja: str) -> list[dict[str, object]]:
    """Las filas de la tabla de una hoja, por el título de su columna."""
    libro = openpyxl.load_workbook(carpeta / LIBRO)[hoja]
    (tabla,) = libro.tables.values()
    titulos, *resto = [[c.value for c in fila] for fila in libro[tabla.ref]]
    return [dict(zip(titulos, fila, strict=True)) for fila in resto]


def test_la_agenda_de_la_entidad_tiene_cada_corte_con_sus_dos_plazos(tmp_path: Path) -> None:
    escribir(hacer_resultado(), tmp_path)
    hechos = [(e.decoded("dtstart"), str(e["categories"].cats[0])) for e in eventos(tmp_path / ENTIDAD)]
    reportes = [date(2026, 5, 8), date(2026, 9, 7), date(2027, 1, 8)]
    esperados = [
        par for c, r in zip(CORTES, reportes, strict=True)
        for par in ((c.fecha, "Corte"), (r, "Reporte"), (c.publicacion, "Publicación"))
    ]  # fmt: skip
    assert hechos == esperados


def test_cada_agenda_es_valida_de_dia_entero_y_con_sus_tildes(tmp_path: Path) -> None:
    escribir(hacer_resultado(), tmp_path)
    agendas = sorted(tmp_path.glob("*.ics"))
    assert len(agendas) == 5
    for ruta in agendas:
        crudo = ruta.read_bytes()
        assert all(len(renglon) <= 75 for renglon in crudo.split(b"\r\n"))
        assert b"\n" not in crudo.replace(b"\r\n", b"")
        agenda = Calendar.from_ical(crudo)
        assert (str(agenda["version"]), str(agenda["method"])) == ("2.0", "PUBLISH")
        claves = [str(e["uid"]) for e in agenda.walk("VEVENT")]
        assert len(claves) == len(set(claves)) and claves
        for e in agenda.walk("VEVENT"):
            assert type(e.decoded("dtstart")) is date
            assert e.decoded("dtend") - e.decoded("dtstart") == timedelta(days=1)
            assert e.decoded("dtstamp") == datetime.fromisoformat("2026-09-03T12:00:00+00:00")
    textos = " ".join(str(e["description"]) for e in eventos(tmp_path / "secretaria-de-planeacion.ics"))
    assert "gestión" in textos and "Código: PAAC-2026-" in textos and "PAAC 2026.xlsx › Plan › " in textos


def test_se_avisa_ocho_y_un_dia_habil_antes_y_de_lo_hecho_o_pasado_no(tmp_path: Path) -> None:
    base = hacer_resultado()
    calendario = Calendario(no_habiles=(date(2026, 12, 30),), habiles=(date(2026, 12, 8),))
    base = replace(base, entidad=replace(base.entidad, calendario=calendario))
    escribir(base, tmp_path)
    vistos = 0
    for ruta in tmp_path.glob("*.ics"):
        for e in eventos(ruta):
            dia, avisos = e.decoded("dtstart"), [a.decoded("trigger") for a in e.walk("VALARM")]
            if dia < HOY or str(e["summary"]).startswith(("Hecha", "Corte")):
                assert avisos == []
                continue
            vistos += 1
            dias = [(datetime.combine(dia, datetime.min.time()) + a) for a in avisos]
            assert [d.hour for d in dias] == [8, 8]
            assert all(es_habil(d.date(), calendario) for d in dias)
            habiles = [
                sum(es_habil(d.date() + timedelta(n), calendario) for n in range((dia - d.date()).days)) for d in dias
            ]
            assert habiles == [8, 1]
    assert vistos > 3


def test_volver_a_importar_actualiza_lo_mismo_y_no_lo_duplica() -> None:
    antes = hacer_resultado()
    hechas = tuple(replace(f, ejecutado=f.meta, actividad=f"{f.actividad} (ajustada)") for f in antes.filas)
    despues = replace(antes, hoy=date(2026, 9, 20), seguimiento={**antes.seguimiento, antes.corte.fecha: hechas})
    for nombre, suyos in eventos_por_dependencia(antes).items():
        viejos, nuevos = (
            {str(e["uid"]): e for e in Calendar.from_ical(hacer_agenda(r, nombre, v)).walk("VEVENT")}
            for r, v in ((antes, suyos), (despues, eventos_por_dependencia(despues)[nombre]))
        )
        assert viejos.keys() == nuevos.keys()
        assert all(nuevos[u]["sequence"] > viejos[u]["sequence"] for u in viejos)
        assert all(nuevos[u].decoded("dtstart") == viejos[u].decoded("dtstart") for u in viejos)
        de_actividad = [e for e in nuevos.values() if str(e["categories"].cats[0]) == "Actividad"]
        assert de_actividad and all(str(e["summary"]).startswith("Hecha: ") for e in de_actividad)


def test_la_identidad_cambia_con_la_fecha_y_con_la_actividad() -> None:
    base = hacer_resultado(2)
    claves = [e.clave for suyos in eventos_por_dependencia(base).values() for e in suyos if e.clase == "Actividad"]
    movida = replace(base, programacion=tuple(replace(e, fecha=e.fecha + timedelta(days=1)) for e in base.programacion))
    otras = [e.clave for suyos in eventos_por_dependencia(movida).values() for e in suyos if e.clase == "Actividad"]
    assert len(set(claves)) == len(claves) == 3 and not set(claves) & set(otras)


def test_el_libro_dice_los_cortes_con_su_regla(tmp_path: Path) -> None:
    (uno, dos, tres) = filas(escribir(hacer_resultado(), tmp_path), "Cortes")
    assert (uno["Corte"], uno["Situación"]) == ("I cuatrimestre", "El plazo venció hace 111 días")
    assert (dos["Publicar a más tardar"], dos["Día"]) == (datetime(2026, 9, 14), "lunes")
    assert (dos["Plazo"], dos["Situación"]) == ("10 días hábiles después del corte.", "▲ Faltan 11 días para publicar")
    assert (tres["Reporte a más tardar"], tres["Situación"]) == (datetime(2027, 1, 8), "Faltan 137 días para publicar")


def test_un_plazo_en_dias_calendario_que_cae_en_sabado_dice_cuando_hacerlo(tmp_path: Path) -> None:
    entidad = Entidad("Alcaldía de Prueba", 2026, cortes=Cortes("semestral", plazo=30, dias="calendario"))
    cortes = cortes_de(entidad)
    base = replace(hacer_resultado(2), entidad=entidad, cortes=cortes)
    (_, dos) = filas(escribir(base, tmp_path), "Cortes")
    aviso = "Ese sábado no es hábil: hágalo a más tardar el viernes 29 de enero de 2027."
    assert dos["Plazo"] == f"30 días calendario después del corte. {aviso}"
    assert aviso in str(eventos(tmp_path / ENTIDAD)[-1]["description"])


def test_el_libro_nombra_cada_entrega_vencida_o_por_vencer_con_su_celda(tmp_path: Path) -> None:
    base = hacer_resultado(24)
    carpeta = escribir(base, tmp_path)
    ejecutado = {f.codigo: f.ejecutado for f in base.filas}
    esperadas, proximas = [], []
    for f in base.filas:
        suma = 0.0
        for e in sorted((e for e in base.programacion if e.codigo == f.codigo), key=lambda e: e.fecha):
            suma += e.cantidad
            if suma - ejecutado[f.codigo] > 1e-9:
                (esperadas if e.fecha < HOY else proximas).append((f.dependencias[0], f.codigo, e.fecha))
    vencidas = filas(carpeta, "Vencidas")
    assert sorted((v["Dependencia"], v["Código"], v["Venció el"].date()) for v in vencidas) == sorted(esperadas)
    assert all(v["Días de retraso"] == (HOY - v["Venció el"].date()).days for v in vencidas)
    assert all(re.fullmatch(r"PAAC 2026\.xlsx › Plan › G\d+", v["De dónde sale"]) for v in vencidas)
    pronto = filas(carpeta, "Próximos 30 días")
    assert sorted((v["Dependencia"], v["Código"], v["Vence el"].date()) for v in pronto) == sorted(
        p for p in proximas if p[2] <= HOY + timedelta(days=30)
    )
    cuenta = filas(carpeta, "Por dependencia")
    assert sum(c["Vencidas"] + c["Vencieron después del corte"] for c in cuenta) == len(vencidas)
    assert sum(c["Vencen en 30 días"] for c in cuenta) == len(pronto)


def test_los_dias_no_habiles_son_los_nacionales_y_los_de_la_entidad(tmp_path: Path) -> None:
    base = hacer_resultado(3)
    propio = Calendario(no_habiles=(date(2026, 11, 20),), habiles=(date(2026, 7, 13),))
    dias = filas(escribir(replace(base, entidad=replace(base.entidad, calendario=propio)), tmp_path), "Días no hábiles")
    por_dia = {d["Día"].date(): d for d in dias}
    assert por_dia[date(2026, 11, 20)]["Qué es"] == "Día no hábil de la entidad"
    assert "cuenta como hábil" in por_dia[date(2026, 7, 13)]["Qué es"]
    assert por_dia[date(2027, 1, 11)]["Lo dice"] == "Calendario nacional"  # corre hasta publicar el último corte
    assert max(por_dia) < date(2027, 2, 1) and len(dias) == 19 + 1 + 2


@pytest.mark.parametrize(
    "hacer", [hacer_resultado, hacer_extremo, lambda: hacer_resultado(0)], ids=["usual", "extremo", "vacío"]
)
def test_los_mismos_datos_dan_los_mismos_bytes_y_nada_es_formula(hacer, tmp_path: Path) -> None:
    una, otra = (escribir(hacer(), tmp_path / n) for n in "ab")
    assert {r.name: r.read_bytes() for r in una.iterdir()} == {r.name: r.read_bytes() for r in otra.iterdir()}
    for hoja in openpyxl.load_workbook(una / LIBRO):
        assert not [c.coordinate for fila in hoja.iter_rows() for c in fila if c.data_type == "f"]
        assert (hoja.page_setup.paperSize, hoja.page_setup.fitToWidth) == ("1", 1) or hoja.page_setup.paperSize == 1
    for ruta in una.glob("*.ics"):
        assert b"\x01" not in ruta.read_bytes() and eventos(ruta)


def test_sin_nada_vencido_las_hojas_lo_dicen(tmp_path: Path) -> None:
    base = hacer_resultado(4)
    hechas = tuple(replace(f, ejecutado=f.meta) for f in base.filas)
    carpeta = escribir(replace(base, seguimiento={base.corte.fecha: hechas}), tmp_path)
    libro = openpyxl.load_workbook(carpeta / LIBRO)
    assert libro["Vencidas"]["A5"].value == "No hay entregas vencidas."
    assert libro["Próximos 30 días"]["A5"].value == "Nada vence en los próximos 30 días."


def test_dos_dependencias_de_nombre_casi_igual_tienen_cada_una_su_agenda(tmp_path: Path) -> None:
    base = hacer_resultado(2)
    nombres = (("Secretaría General",), ("SECRETARIA GENERAL",))
    suyas = tuple(replace(f, dependencias=d) for f, d in zip(base.filas, nombres, strict=True))
    entidad = replace(base.entidad, dependencias=(Dependencia("Secretaría General"),))
    escribir(replace(base, entidad=entidad, seguimiento={base.corte.fecha: suyas}), tmp_path)
    assert {r.name for r in tmp_path.glob("s*.ics")} == {"secretaria-general.ics", "secretaria-general-2.ics"}
