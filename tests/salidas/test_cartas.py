"""Las cartas: a quién llegan, qué dicen y qué no dicen."""

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from docx.oxml.ns import qn

from pipeline.calculo.resultado import Resultado
from pipeline.calculo.retrasos import buscar_retrasos
from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import Tarea
from pipeline.entidad import Calculo, Calendario, Dependencia, Entidad, Firma
from pipeline.lectura_de_entradas import veredicto
from pipeline.salidas.cartas import escribir_cartas
from pipeline.salidas.cartas.fundamento import buscar_normas
from pipeline.tablas.programacion import Entrega
from tests.fabrica import hacer_resultado
from tests.salidas.extremos import hacer_extremo
from tests.salidas.leer_word import arbol, filas, texto, trozos

HACIENDA, TODAS = "Secretaría de Hacienda", "Todas las dependencias"
CATALOGO = (
    Dependencia(HACIENDA, responsable="Secretaria de Hacienda"),
    Dependencia("Secretaría de Planeación", responsable="Secretario de Planeación"),
    Dependencia("Dirección de Planeación Territorial", padre="Secretaría de Planeación"),
    Dependencia("Oficina de Control Interno"),
    Dependencia(TODAS, colectiva=True),
)
ENTIDAD = Entidad("Alcaldía de Valle Sereno", 2026, municipio="Valle Sereno", dependencias=CATALOGO)


def con(
    *dependencias: tuple[str, ...], hoy: date = date(2026, 9, 3), entidad: Entidad = ENTIDAD, **campos: object
) -> Resultado:
    """Un resultado con una actividad por cada grupo de dependencias, vencida el 30 de junio y sin reporte."""
    base = hacer_resultado(len(dependencias))
    vencida = {
        "programado": 1.0,
        "ejecutado": 0.0,
        "cumplida": False,
        "estado": "Sin reporte",
        "reportes": (),
        **campos,
    }
    pares = zip(base.filas, dependencias, strict=True)
    hechas = tuple(replace(f, dependencias=d, meta=2.0, avance_corte=0.0, **vencida) for f, d in pares)
    entregas = tuple(
        Entrega(f.codigo, dia, 1.0, "fecha", "PAAC 2026.xlsx", "Plan", f"G{i}")
        for i, f in enumerate(hechas, start=6)
        for dia in (date(2026, 6, 30), date(2026, 12, 31))
    )
    return replace(
        base,
        hoy=hoy,
        entidad=entidad,
        programacion=entregas,
        seguimiento={**base.seguimiento, base.corte.fecha: hechas},
    )


def escribir(resultado: Resultado, carpeta: Path) -> dict[str, Path]:
    escribir_cartas(resultado, carpeta, carpeta / "cartas")
    return {ruta.stem: ruta for ruta in sorted((carpeta / "cartas").glob("*"))}


def test_el_recordatorio_dice_que_se_reporta_cuando_y_en_que_libro(tmp_path: Path) -> None:
    cartas = escribir(con((HACIENDA,)), tmp_path)
    assert list(cartas) == ["recordatorio_secretaria-de-hacienda", "retrasos_secretaria-de-hacienda"]
    dicho = texto(cartas["recordatorio_secretaria-de-hacienda"])
    for frase in (
        "Valle Sereno, 3 de septiembre de 2026",
        "Señor(a)Secretaria de HaciendaSecretaría de HaciendaCiudad",
        "Su dependencia tiene 1 actividad por reportar con corte al 31 de agosto de 2026 (II cuatrimestre de 2026).",
        "a más tardar el lunes 7 de septiembre de 2026, en el libro avance_2026-08-31_secretaria-de-hacienda.xlsx",
        "se publica a más tardar el lunes 14 de septiembre de 2026",
        "cuenta, pero queda como extemporáneo",
        "Cargo: Secretario de PlaneaciónSecretaría de Planeación",
    ):
        assert frase in dicho, frase
    encabezado, fila = filas(cartas["recordatorio_secretaria-de-hacienda"])
    assert encabezado[2:] == ["Última fecha hasta el corte", "Debe estar al corte", "Lo último reportado"]
    assert (fila[0], *fila[2:]) == ("PAAC-2026-1.1", "30/06/2026", "1 unidad", "Sin reporte")


def test_los_retrasos_dicen_desde_cuando_cuanto_y_para_cuando_se_responde(tmp_path: Path) -> None:
    carta = escribir(con((HACIENDA,), (HACIENDA,)), tmp_path)["retrasos_secretaria-de-hacienda"]
    dicho = texto(carta)
    for frase in (
        "su dependencia tiene 2 actividades con retraso: 2 sin reporte.",
        "La más antigua debía estar el 30 de junio de 2026, hace 65 días.",
        "en los 5 días hábiles que siguen a esta carta, a más tardar el jueves 10 de septiembre de 2026",
        "De las que están sin reporte:",
        "Ley 87 de 1993",
        "Oficina de Control Interno",
    ):
        assert frase in dicho, frase
    assert "De las atrasadas" not in dicho
    fila = filas(carta)[1]
    assert fila[2:] == ["30/06/2026", "65", "1 unidad", "Sin reporte"]
    assert "PAAC 2026.xlsx › Plan › G6" in fila[1]


def test_el_termino_de_la_carta_no_cuenta_el_dia_civico(tmp_path: Path) -> None:
    entidad = replace(ENTIDAD, calendario=Calendario(no_habiles=(date(2026, 9, 7),)))
    dicho = texto(escribir(con((HACIENDA,), entidad=entidad), tmp_path)["retrasos_secretaria-de-hacienda"])
    assert "viernes 11 de septiembre de 2026" in dicho


def test_vencido_el_plazo_se_pide_cuanto_antes_y_se_dice_que_pasa(tmp_path: Path) -> None:
    entidad = replace(ENTIDAD, calculo=Calculo(extemporaneos=False))
    cartas = escribir(con((HACIENDA,), hoy=date(2026, 10, 1), entidad=entidad), tmp_path)
    dicho = texto(cartas["recordatorio_secretaria-de-hacienda"])
    assert "cuanto antes" in dicho
    assert "venció el lunes 14 de septiembre de 2026: lo que llegue ahora ya no cuenta en este corte." in dicho


def test_lo_de_un_conjunto_y_lo_de_nadie_van_al_lider_del_plan(tmp_path: Path) -> None:
    cartas = escribir(con((TODAS,), (), (HACIENDA,)), tmp_path)
    assert list(cartas) == [
        "recordatorio_lider-del-plan", "recordatorio_secretaria-de-hacienda",
        "retrasos_lider-del-plan", "retrasos_secretaria-de-hacienda",
    ]  # fmt: skip
    for nombre in ("recordatorio_lider-del-plan", "retrasos_lider-del-plan"):
        celdas = [fila[1] for fila in filas(cartas[nombre])[1:]]
        assert [c.rpartition("Responsable en el plan: ")[2] for c in celdas] == [TODAS, "no lo dice"]
    dicho = texto(cartas["recordatorio_secretaria-de-hacienda"])
    assert "Actividades que responde un conjunto de dependencias" in dicho
    assert len(filas(cartas["recordatorio_secretaria-de-hacienda"], 1)) == 2  # la de nadie no se le pide
    assert len(filas(cartas["retrasos_secretaria-de-hacienda"])) == 2


def test_sin_nada_que_pedir_no_hay_cartas(tmp_path: Path) -> None:
    hecha = con((HACIENDA,), ejecutado=2.0, cumplida=True, estado="Cumplida")
    con_reporte = tuple(
        replace(f, reportes=hacer_resultado(1).filas[0].reportes, dependencias=(TODAS,)) for f in hecha.filas
    )
    limpio = replace(hecha, seguimiento={hecha.corte.fecha: con_reporte})
    assert escribir_cartas(limpio, tmp_path, tmp_path / "cartas") == []
    assert not (tmp_path / "cartas").exists()


def test_una_entidad_enorme_y_sin_catalogo_tambien_recibe_sus_cartas(tmp_path: Path) -> None:
    extremo = hacer_extremo()
    cartas = escribir(extremo, tmp_path)
    assert len([c for c in cartas if c.startswith("retrasos_")]) >= 30
    assert max(len(ruta.name) for ruta in cartas.values()) < 90
    for ruta in cartas.values():
        assert all(r.find(qn("w:rPr")) is not None for r in trozos(ruta))
    esperadas = {d for r in buscar_retrasos(extremo) for d in r.actividad.dependencias}
    lider = any(not r.actividad.dependencias for r in buscar_retrasos(extremo))
    assert len([c for c in cartas if c.startswith("retrasos_")]) == len(esperadas) + lider
    dicho = "\n".join(texto(ruta) for ruta in cartas.values())
    assert "\x01" not in dicho and "con  control" in dicho and "=1+1" in dicho
    celdas = [celda for ruta in cartas.values() for fila in filas(ruta) for celda in fila]
    assert max(len(celda) for celda in celdas) < 1600


def test_los_mismos_datos_dan_las_mismas_cartas(tmp_path: Path) -> None:
    una, otra = (escribir(con((HACIENDA,), (TODAS,)), tmp_path / n) for n in "ab")
    assert {n: r.read_bytes() for n, r in una.items()} == {n: r.read_bytes() for n, r in otra.items()}


def test_una_carta_puesta_en_entradas_no_se_lee_como_plan(tmp_path: Path) -> None:
    for ruta in escribir(con((HACIENDA,)), tmp_path).values():
        leido = interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD))
        assert veredicto(leido).papel == "salida propia"
        assert not leido.planes and not leido.avances


def test_la_tabla_repite_su_encabezado_y_la_firma_no_se_parte(tmp_path: Path) -> None:
    for ruta in escribir(con((HACIENDA,)), tmp_path).values():
        documento = arbol(ruta, "word/document.xml")
        assert len(list(documento.iter(qn("w:tblHeader")))) == 1
        (firma,) = [
            p for p in documento.iter(qn("w:p")) if "Atentamente," in "".join(t.text or "" for t in p.iter(qn("w:t")))
        ]
        assert firma.find(f"{qn('w:pPr')}/{qn('w:keepLines')}") is not None


@pytest.mark.parametrize(
    ("carta", "instrumentos", "vigencia", "citadas"),
    [
        ("retrasos", ["PTEP"], 2026, ["Ley 87 de 1993", "Ley 2195 de 2022"]),
        ("retrasos", ["PAAC"], 2021, ["Ley 87 de 1993", "Decreto 124 de 2016"]),
        ("recordatorio", ["RDC", "PA"], 2026, ["Ley 1757 de 2015", "artículo 74"]),
        ("recordatorio", ["PM"], 2026, []),
    ],
)
def test_cada_carta_cita_la_norma_de_su_plan_y_de_su_anio(carta, instrumentos, vigencia, citadas) -> None:
    normas = buscar_normas(carta, instrumentos, vigencia)
    assert len(normas) == len(citadas) and all(c in n for c, n in zip(citadas, normas, strict=True))


@pytest.mark.lenta
def test_en_papel_ninguna_carta_tiene_una_pagina_vacia_ni_la_firma_partida(tmp_path: Path) -> None:
    faltan = [programa for programa in ("soffice", "pdftotext") if shutil.which(programa) is None]
    if faltan:
        pytest.skip(f"no está {faltan[0]} para ver las páginas")
    cartas = list(escribir(hacer_extremo(), tmp_path).values())[::6]
    perfil = f"-env:UserInstallation={(tmp_path / 'perfil').as_uri()}"
    orden = ["soffice", perfil, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, cartas)]
    subprocess.run(orden, check=True, capture_output=True, timeout=300)
    for carta in cartas:
        pdf = str(tmp_path / f"{carta.stem}.pdf")
        dicho = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, timeout=60).stdout
        paginas = dicho.decode().rstrip("\f").split("\f")
        assert all(len(pagina.split()) > 40 for pagina in paginas), carta.name
        (con_firma,) = [pagina for pagina in paginas if "Atentamente," in pagina]
        assert "Nombre:" in con_firma and "Cargo:" in con_firma and "Elaboró:" in con_firma


def test_las_firmas_de_la_entidad_van_al_pie_y_lo_que_falta_queda_con_su_raya(tmp_path: Path) -> None:
    firmas = (
        Firma("elaboro", "Rosa Ñáñez", "Profesional"),
        Firma("aprobo", "Luz Vélez", "Jefe de Control Interno"),
        Firma("reviso", "Iván Díaz", "Secretario de Planeación"),
    )
    escribir_cartas(con((HACIENDA,), entidad=replace(ENTIDAD, firmas=firmas)), tmp_path, tmp_path / "cartas")
    retrasos = texto(next((tmp_path / "cartas").glob("retrasos_*.docx")))
    assert "Nombre: Luz Vélez" in retrasos
    assert "Cargo: Jefe de Control Interno" in retrasos
    assert "Elaboró: Rosa Ñáñez – Profesional" in retrasos
    recordatorio = texto(next((tmp_path / "cartas").glob("recordatorio_*.docx")))
    assert "Nombre: Iván Díaz" in recordatorio
    sin = con((HACIENDA,))
    escribir_cartas(sin, tmp_path, tmp_path / "otras")
    assert "Elaboró: ____" in texto(next((tmp_path / "otras").glob("retrasos_*.docx")))
