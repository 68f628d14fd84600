"""El seguimiento que se entrega: cifras de la corrida en el formato de la entidad o en el que trae el programa."""

import shutil
import subprocess
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from pipeline.calculo.resultado import Resultado
from pipeline.entidad import Firma
from pipeline.salidas.seguimiento import ARCHIVO, escribir_seguimiento, leer_formato_del_programa
from tests.fabrica import hacer_resultado
from tests.herramientas.dibujar_formatos import DESTINOS, LADO_A_LADO, dibujar, dibujar_lado_a_lado
from tests.salidas import formatos_de_prueba as prueba

PRIMERA_DEL_RESUMEN, PRIMERA_DEL_DETALLE = 9, 6


def escribir(resultado: Resultado, ruta: Path, formatos: Path | None = None) -> Path:
    assert escribir_seguimiento(resultado, formatos, ruta / "s.xlsx") == []
    return ruta / "s.xlsx"


@pytest.mark.parametrize("n", [1, 24, 120])
def test_el_resumen_oficial_suma_y_coincide_con_la_corrida(tmp_path: Path, n: int) -> None:
    resultado = hacer_resultado(n)
    hoja = prueba.abrir(escribir(resultado, tmp_path).read_bytes())["Resumen"]
    componentes = resultado.por("componente")
    ultima = PRIMERA_DEL_RESUMEN + 2 * len(componentes) + 1
    todas = [[c.value for c in fila] for fila in hoja.iter_rows(PRIMERA_DEL_RESUMEN, ultima)]
    filas, debajo = todas[::2], todas[1::2]
    assert [f[:3] for f in filas[:-1]] == [[r.nombre, r.aplican, r.cumplidas] for r in componentes]
    assert filas[-1][:3] == ["Total", sum(f[1] for f in filas[:-1]), sum(f[2] for f in filas[:-1])]
    esperados = ["No aplica" if r.cumplimiento is None else r.cumplimiento for r in componentes]
    assert [f[3] for f in filas[:-1]] == esperados
    assert [f[4].split(" ", 1)[1] for f in filas[:-1]] == [r.zona for r in componentes]
    divisiones = [
        f"{r.cumplidas} ÷ {r.aplican}" if r.aplican else "0 programadas" for r in (*componentes, resultado.total)
    ]
    assert [f[3] for f in debajo] == divisiones, "debajo de cada porcentaje va con qué se dividió"
    assert not any(v for f in debajo for v in (*f[:3], *f[5:7]))


@pytest.mark.parametrize("n", [1, 24, 120])
def test_el_detalle_trae_cada_actividad_y_deja_vacio_lo_que_se_verifica(tmp_path: Path, n: int) -> None:
    resultado = hacer_resultado(n)
    hoja = prueba.abrir(escribir(resultado, tmp_path).read_bytes())["Detalle"]
    filas = [[c.value for c in fila] for fila in hoja.iter_rows(PRIMERA_DEL_DETALLE, PRIMERA_DEL_DETALLE + n - 1)]
    assert sorted(f[0] for f in filas) == sorted(s.codigo for s in resultado.filas)
    suyas = {s.codigo: s for s in resultado.filas}
    for fila in filas:
        seguimiento = suyas[fila[0]]
        avance = "No aplica" if seguimiento.avance_corte is None else seguimiento.avance_corte
        assert fila[6:10] == [seguimiento.ejecutado, seguimiento.programado, avance, seguimiento.estado]
        assert fila[11:15] == [None] * 4  # de nadie hasta que alguien lo escriba
    ultima = PRIMERA_DEL_DETALLE + n - 1
    assert sorted(str(v.sqref) for v in hoja.data_validations.dataValidation) in (
        [f"{c}{PRIMERA_DEL_DETALLE}:{c}{ultima}" for c in "LMN"], [f"{c}{PRIMERA_DEL_DETALLE}" for c in "LMN"],
    )  # fmt: skip
    assert hoja.auto_filter.ref == f"A5:O{ultima}", "ordenar con el filtro mueve también la clave de cada fila"


def test_quien_firma_no_ve_columnas_de_trabajo_ni_hay_nada_escondido(tmp_path: Path) -> None:
    libro = prueba.abrir(escribir(hacer_resultado(24), tmp_path).read_bytes())
    assert libro.sheetnames == ["Resumen", "Detalle", "Monitoreo", "Trazabilidad"]
    assert all(h.sheet_state == "visible" for h in libro)
    assert not any(d.hidden for h in libro for d in (*h.column_dimensions.values(), *h.row_dimensions.values()))
    titulos = [c.value for c in libro["Detalle"][5]]
    assert not {"Observaciones de Planeación", "% según monitoreo", "Celda del plan"} & set(titulos)
    assert [c.value for c in libro["Monitoreo"][5]][-2:] == ["% según monitoreo", "Observaciones de Planeación"]


def test_la_cabeza_la_firma_el_area_de_impresion_y_los_colores_estan_en_su_sitio(tmp_path: Path) -> None:
    libro = prueba.abrir(escribir(hacer_resultado(24), tmp_path).read_bytes())
    hoja = libro["Resumen"]
    assert (hoja["B4"].value, hoja["F4"].value, hoja["F6"].value) == (
        "Alcaldía de Prueba", datetime(2026, 8, 31), datetime(2026, 9, 14),
    )  # fmt: skip
    firmas = [str(hoja.cell(23, c).value).split("\n")[0] for c in (1, 3, 6)]
    assert firmas == ["Elaboró:", "Revisó:", "Aprobó:"]
    assert (hoja.print_area, hoja.print_title_rows) == ("'Resumen'!$A$1:$G$23", "$8:$8")
    assert [str(r.sqref) for r in hoja.conditional_formatting] == ["E9:E16"]
    assert (hoja.page_setup.orientation, hoja.page_setup.paperSize) == ("landscape", 1)
    assert not any("{{" in str(c.value) for h in libro for fila in h.iter_rows() for c in fila)
    assert all("{{" not in h.oddFooter.left.text for h in libro)


def test_lo_que_no_aplica_se_dice_con_la_palabra(tmp_path: Path) -> None:
    resultado = hacer_resultado(24)
    nada = {"aplican": 0, "cumplidas": 0, "cumplimiento": None, "zona": "No aplica"}
    vacio = tuple(replace(r, **nada) for r in resultado.por("componente"))
    resultado = replace(resultado, resumenes={resultado.corte.fecha: (resultado.total, *vacio)})
    libro = CalamineWorkbook.from_path(escribir(resultado, tmp_path))
    filas = libro.get_sheet_by_name("Resumen").to_python(skip_empty_area=False)
    assert [f[3:5] for f in filas[8:14]] == [["No aplica", "– No aplica"], ["0 programadas", "sin programación"]] * 3


def test_el_reporte_largo_se_recorta_y_dice_donde_sigue(tmp_path: Path) -> None:
    resultado = hacer_resultado(1)
    (fila,) = resultado.filas
    largo = tuple(replace(r, descripcion="Se hizo la jornada. " * 80) for r in fila.reportes)
    resultado = replace(resultado, seguimiento={resultado.corte.fecha: (replace(fila, reportes=largo),)})
    texto = prueba.abrir(escribir(resultado, tmp_path).read_bytes())["Detalle"]["K6"].value
    assert len(texto) < 560 and "… (sigue en Avance.xlsx › Avance › 5:5)" in texto


def test_el_formato_de_la_entidad_manda_y_conserva_lo_suyo(tmp_path: Path) -> None:
    formatos = tmp_path / "formatos"
    formatos.mkdir()
    propio = prueba.dibujar(lambda libro, hoja: hoja.write_column("C3", [
        "{{subcomponente.nombre}}", "{{total.zona}}", "{{actividad.codigo}}", "Mi pie",
    ]))  # fmt: skip
    (formatos / ARCHIVO).write_bytes(propio)
    hoja = prueba.abrir(escribir(hacer_resultado(3), tmp_path, formatos).read_bytes())["Informe"]
    valores = [c.value for c in hoja["C"] if c.value]
    assert valores[-4:] == ["PAAC-2026-1.1", "PAAC-2026-2.1", "PAAC-2026-3.1", "Mi pie"]


SIN_MARCAS = prueba.dibujar(lambda libro, hoja: hoja.write("A1", "sin marcas"))


@pytest.mark.parametrize("contenido", [b"no soy un libro", SIN_MARCAS])
def test_un_formato_inservible_se_anota_grave_y_se_usa_el_del_programa(tmp_path: Path, contenido: bytes) -> None:
    (tmp_path / ARCHIVO).write_bytes(contenido)
    (hallazgo,) = escribir_seguimiento(hacer_resultado(3), tmp_path, tmp_path / "s.xlsx")
    assert (hallazgo.codigo, hallazgo.gravedad, hallazgo.fuera) == ("RC-H902", "GRAVE", True)
    assert prueba.abrir((tmp_path / "s.xlsx").read_bytes())["Resumen"]["B4"].value == "Alcaldía de Prueba"


def test_la_misma_corrida_da_los_mismos_bytes(tmp_path: Path) -> None:
    primera = escribir(hacer_resultado(24), tmp_path).read_bytes()
    assert escribir(hacer_resultado(24), tmp_path).read_bytes() == primera


def test_los_dos_formatos_son_el_que_dibuja_su_herramienta() -> None:
    assert [d.read_bytes() for d in DESTINOS] == [dibujar()] * 2
    assert leer_formato_del_programa() == dibujar()
    assert LADO_A_LADO.read_bytes() == dibujar_lado_a_lado()


@pytest.mark.lenta
def test_libreoffice_lo_abre_y_lo_imprime(tmp_path: Path) -> None:
    oficina = shutil.which("soffice")
    if not oficina:
        pytest.skip("no está LibreOffice")
    ruta = escribir(hacer_resultado(24), tmp_path)
    perfil = f"-env:UserInstallation={(tmp_path / 'perfil').as_uri()}"
    orden = [oficina, perfil, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(ruta)]
    subprocess.run(orden, check=True, capture_output=True, timeout=180)
    assert (tmp_path / "s.pdf").read_bytes().startswith(b"%PDF")


def test_las_firmas_de_la_entidad_van_en_su_bloque_y_cada_fila_nombra_sus_celdas(tmp_path: Path) -> None:
    base = hacer_resultado(4)
    firmas = (Firma("elaboro", "Rosa Ñáñez", "Profesional"), Firma("aprobo", "", "Jefe de Control Interno"))
    libro = prueba.abrir(escribir(replace(base, entidad=replace(base.entidad, firmas=firmas)), tmp_path).read_bytes())
    bloque = [str(libro["Resumen"].cell(23, c).value).split("\n")[4:6] for c in (1, 3, 6)]
    bloque = [[t.strip() for t in renglones] for renglones in bloque]
    assert bloque == [
        ["Nombre: Rosa Ñáñez", "Cargo: Profesional"], ["Nombre:", "Cargo:"], ["Nombre:", "Cargo: Jefe de Control Interno"],
    ]  # fmt: skip
    trazas = libro["Trazabilidad"]
    for fila, dicha in enumerate(sorted(base.filas, key=lambda f: f.componente), PRIMERA_DEL_DETALLE):
        codigo, plan, reporte = (trazas.cell(fila, c).value for c in (1, 4, 5))
        assert (codigo, plan) == (dicha.codigo, f"{dicha.archivo} › {dicha.hoja} › {dicha.celda}")
        assert str(reporte).startswith(str(dicha.reportes[0].origen()) if dicha.reportes else "sin reporte")
        assert trazas.cell(fila, 1).hyperlink.location == f"'Detalle'!A{fila}", "cada una vuelve a su fila del detalle"
