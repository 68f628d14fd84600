"""comparar, historia y las modificaciones del plan, como las usa una persona."""

import csv
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pipeline.cli import _correr
from pipeline.tablas.cambios import CLASES
from tests.herramientas.escribir_historia import DOCUMENTO, redactar
from tests.registro.ayuda_historia import ABRIL, AGOSTO, FILAS, calcular, correr, fundar, planear, reportar

pytestmark = pytest.mark.usefixtures("lectura_sin_hijos", "un_solo_taller")

INFORME = "1.1 | Publicar el informe de gestión financiera"
IGUALES = (
    "1.5 | Actualizar el mapa de riesgos de corrupción | 1 | Salud | 30/06/2026",
    "1.6 | Medir la satisfacción de la ciudadanía | 1 | Hacienda | 30/11/2026",
)
V2 = (
    FILAS[0].replace("| 4 |", "| 3 |"),
    "1.2 | Capacitar a los servidores públicos en integridad | 2 | Salud | 30/09/2026",
    "1.4 | Diseñar la estrategia de datos abiertos | 1 | Salud | 30/11/2026",
    *IGUALES,
)
DEL_PLAN_V2 = {
    ("Actividad nueva", "1.4"), ("Actividad que ya no está", "1.3"), ("Meta más baja", "1.1"),
    ("Actividad reescrita", "1.2"), ("Fechas movidas", "1.2"),
}  # fmt: skip


@pytest.fixture
def entradas(tmp_path: Path) -> Path:
    carpeta = fundar(tmp_path, *FILAS, *IGUALES)
    reportar(carpeta, "Hacienda", "30 de abril de 2026", f"{INFORME} | 2 | 05/05/2026")
    return carpeta


def pedir(entradas: Path, orden: str, *mas: str) -> int:
    return _correr([orden, *mas, "--entradas", str(entradas)])


def comparar(entradas: Path, a: str, b: str) -> tuple[int, list[dict[str, str]]]:
    salidas = entradas.parent / "salidas"
    estado = pedir(entradas, "comparar", a, b, "--salidas", str(salidas), "--hoy", "2026-09-10")
    hallados = sorted(salidas.glob("comparacion_*/*.csv"))
    with hallados[-1].open(encoding="utf-8", newline="") as texto:
        return estado, list(csv.DictReader(texto))


def generar(entradas: Path, corte: str, hoy: str = "2026-09-10") -> Path:
    salidas = entradas.parent / "salidas"
    assert pedir(entradas, "generar", "--sin-pdf", "--salidas", str(salidas), "--corte", corte, "--hoy", hoy) in (0, 1)
    return salidas / corte


# ── comparar ──────────────────────────────────────────────────────────────────


def test_compara_dos_cortes_de_las_entradas_sin_que_se_hayan_guardado(entradas: Path, capsys) -> None:
    estado, filas = comparar(entradas, "2026-04-30", "2026-08-31")
    dicho = capsys.readouterr().out
    assert estado == 0 and "las entradas de hoy" in dicho
    (callada,) = [f for f in filas if f["clase"] == "Dependencia que dejó de reportar"]
    assert (callada["dependencias"], callada["archivo_antes"], callada["celda_antes"]) == (
        "Secretaría de Hacienda", "Hacienda 30 de abril de 2026.xlsx", "C4",
    )  # fmt: skip
    assert not (entradas / "registro").exists(), "comparar no escribe en el registro"


def test_lo_guardado_manda_sobre_las_entradas_de_hoy(entradas: Path, capsys) -> None:
    correr(entradas, ABRIL)
    planear(entradas, *V2)
    _, filas = comparar(entradas, "2026-08-31", "2026-04-30")
    assert "lo que se guardó de ese corte" in capsys.readouterr().out
    assert {(f["clase"], f["numeral"]) for f in filas} >= DEL_PLAN_V2
    assert all(f["archivo_antes"] or f["archivo_despues"] for f in filas)


def test_el_libro_de_la_comparacion_trae_lo_mismo_que_el_csv(entradas: Path) -> None:
    correr(entradas, ABRIL)
    planear(entradas, *V2)
    _, filas = comparar(entradas, "2026-04-30", "2026-08-31")
    (ruta,) = (entradas.parent / "salidas").glob("comparacion_2026-04-30_2026-08-31/*.xlsx")
    libro = openpyxl.load_workbook(ruta)
    assert libro.sheetnames == ["Resumen", "Cambios", "Estados"]
    escritas = [
        fila[0].value
        for hoja in ("Cambios", "Estados")
        for fila in libro[hoja].iter_rows(min_row=5)
        if fila[0].value in CLASES
    ]
    assert sorted(escritas) == sorted(f["clase"] for f in filas)
    assert libro["Cambios"]["G5"].value.startswith("Hacienda") or " › " in str(libro["Cambios"]["H5"].value)


def test_la_misma_comparacion_da_los_mismos_bytes(entradas: Path) -> None:
    correr(entradas, ABRIL)
    veces = []
    for _ in range(2):
        comparar(entradas, "2026-04-30", "2026-08-31")
        carpeta = entradas.parent / "salidas" / "comparacion_2026-04-30_2026-08-31"
        veces.append({r.name: r.read_bytes() for r in carpeta.iterdir()})
    assert veces[0] == veces[1]


def test_compara_dos_libros_del_plan(entradas: Path) -> None:
    planear(entradas, *V2, nombre="PAAC 2026 propuesta.xlsx")
    estado, filas = comparar(entradas, "PAAC 2026.xlsx", "PAAC 2026 propuesta.xlsx")
    assert estado == 0 and {(f["clase"], f["numeral"]) for f in filas} == DEL_PLAN_V2


@pytest.mark.parametrize(
    ("pedidos", "queja"),
    [
        (("2026-04-30", "2026-04-30"), "consigo mismo"),
        (("2026-04-30", "2026-08-30"), "no es un corte de la entidad"),
        (("2026-04-30", "nada.xlsx"), "ni un archivo que exista"),
    ],
)
def test_lo_que_no_se_puede_comparar_se_dice_con_su_remedio(entradas: Path, capsys, pedidos, queja) -> None:
    assert pedir(entradas, "comparar", *pedidos, "--salidas", str(entradas.parent / "salidas")) == 2
    dicho = capsys.readouterr().err
    assert queja in dicho and "Qué hacer:" in dicho


def test_sin_plan_y_sin_nada_guardado_se_dice_que_hacer(entradas: Path, capsys) -> None:
    (entradas / "PAAC 2026.xlsx").unlink()
    assert pedir(entradas, "comparar", "2026-04-30", "2026-08-31", "--salidas", str(entradas.parent / "salidas")) == 2
    assert "no hay nada guardado" in capsys.readouterr().err


# ── historia ──────────────────────────────────────────────────────────────────


def test_historia_dice_que_cortes_hay_y_los_exporta(entradas: Path, tmp_path: Path, capsys) -> None:
    assert pedir(entradas, "historia") == 3
    correr(entradas, ABRIL)
    correr(entradas, AGOSTO, date(2026, 9, 12))
    assert pedir(entradas, "historia", "--exportar", str(tmp_path / "exportada")) == 0
    dicho = capsys.readouterr().out
    assert "Corte del 30/04/2026: 1 versión guardada" in dicho and "vale la del 12/09/2026" in dicho
    with (tmp_path / "exportada" / "seguimiento.csv").open(encoding="utf-8", newline="") as texto:
        filas = list(csv.DictReader(texto))
    assert [(f["corrida"], f["corte_de_la_corrida"], f["vigente"], f["numeral"]) for f in filas][:2] == [
        ("1", "2026-04-30", "sí", "1.1"), ("1", "2026-04-30", "sí", "1.2"),
    ]  # fmt: skip


def test_exportar_no_reemplaza_nada_ni_escribe_en_las_entradas(entradas: Path, tmp_path: Path, capsys) -> None:
    correr(entradas, ABRIL)
    (tmp_path / "llena").mkdir()
    (tmp_path / "llena" / "notas.txt").write_text("mías", encoding="utf-8")
    assert pedir(entradas, "historia", "--exportar", str(tmp_path / "llena")) == 2
    assert pedir(entradas, "historia", "--exportar", str(entradas / "copia")) == 2
    assert [r.name for r in (tmp_path / "llena").iterdir()] == ["notas.txt"] and not (entradas / "copia").exists()
    capsys.readouterr()


def test_el_documento_de_la_historia_dice_las_tablas_que_hay() -> None:
    texto = DOCUMENTO.read_text(encoding="utf-8")
    assert texto == redactar(texto), "python -m tests.herramientas.escribir_historia"


# ── Las modificaciones del plan ───────────────────────────────────────────────


def declarar(entradas: Path, archivo: str, desde: str, acta: str) -> None:
    toml = entradas / "entidad.toml"
    texto = f'[[planes]]\narchivo = "{archivo}"\nvigente_desde = {desde}\nacta = "{acta}"\n'
    toml.write_text(toml.read_text(encoding="utf-8") + texto, encoding="utf-8")


def test_cada_version_se_compara_con_la_primera_y_dice_su_acta(entradas: Path) -> None:
    planear(entradas, *V2, nombre="PAAC 2026 v2.xlsx")
    declarar(entradas, "PAAC 2026 v2.xlsx", "2026-07-01", "Acta 5 del CIGD")
    hechas = calcular(entradas, AGOSTO).modificaciones
    assert {(m.clase, m.numeral) for m in hechas} == DEL_PLAN_V2
    assert {(m.linea_base, m.version, m.vigente_desde, m.acta) for m in hechas} == {
        ("PAAC 2026.xlsx", "PAAC 2026 v2.xlsx", date(2026, 7, 1), "Acta 5 del CIGD")
    }
    (meta,) = [m for m in hechas if m.clase == "Meta más baja"]
    assert (meta.archivo_antes, meta.celda_antes, meta.archivo_despues, meta.celda_despues) == (
        "PAAC 2026.xlsx", "C3", "PAAC 2026 v2.xlsx", "C3",
    )  # fmt: skip


def test_lo_que_ya_venia_de_una_version_anterior_se_dice(entradas: Path) -> None:
    planear(entradas, *V2, nombre="PAAC 2026 v2.xlsx")
    planear(entradas, *V2[:2], V2[2].replace("30/11/2026", "15/12/2026"), *IGUALES, nombre="PAAC 2026 v3.xlsx")
    declarar(entradas, "PAAC 2026 v2.xlsx", "2026-07-01", "Acta 5")
    declarar(entradas, "PAAC 2026 v3.xlsx", "2026-08-01", "Acta 6")
    hechas = calcular(entradas, AGOSTO).modificaciones
    propias = {(m.version, m.clase, m.numeral) for m in hechas if m.propia}
    assert propias == {("PAAC 2026 v2.xlsx", *cambio) for cambio in DEL_PLAN_V2} | {
        ("PAAC 2026 v3.xlsx", "Actividad nueva", "1.4")
    }
    assert sum(not m.propia for m in hechas) == 4


def test_un_plan_que_aun_no_rige_ya_tiene_su_tabla_para_el_acta(entradas: Path) -> None:
    planear(entradas, *V2, nombre="PAAC 2026 v2.xlsx")
    declarar(entradas, "PAAC 2026 v2.xlsx", "2026-11-01", "Acta 9")
    resultado = calcular(entradas, AGOSTO)
    assert {(m.clase, m.numeral) for m in resultado.modificaciones} == DEL_PLAN_V2
    assert [a.numeral for a in resultado.actividades] == ["1.1", "1.2", "1.3", "1.5", "1.6"]


def test_si_el_libro_del_plan_se_reemplazo_la_primera_version_sale_de_la_historia(entradas: Path) -> None:
    correr(entradas, ABRIL, date(2026, 5, 6))
    planear(entradas, *V2)
    for dia in (date(2026, 9, 10), date(2026, 10, 1)):
        hechas = correr(entradas, AGOSTO, dia).modificaciones
        assert {(m.clase, m.numeral) for m in hechas} == DEL_PLAN_V2
        assert {m.linea_base for m in hechas} == {"PAAC 2026.xlsx (como estaba antes)"}
    correr(entradas, ABRIL, date(2026, 9, 20))  # volver a correr abril con el libro nuevo no borra cómo era
    assert {(m.clase, m.numeral) for m in calcular(entradas, AGOSTO).modificaciones} == DEL_PLAN_V2


def test_la_suspendida_en_el_mismo_libro_tambien_va_al_acta(tmp_path: Path) -> None:
    from tests.dibujo import dibujar
    from tests.registro.ayuda_historia import CABEZA

    entradas = fundar(tmp_path)
    filas = (f"{FILAS[0]} |", f"{FILAS[1]} | Suspendida, acta 5 del 30/06/2026", f"{FILAS[2]} |")
    dibujar(entradas / "PAAC 2026.xlsx", Plan="\n".join((f"{CABEZA} | Novedad", *filas)))
    assert [(m.clase, m.numeral, m.antes, m.despues) for m in calcular(entradas, AGOSTO).modificaciones] == [
        ("Novedad del plan", "1.2", "Sin novedad", "Suspendida (acta del 30/06/2026)")
    ]


# ── La razón que se escribe ───────────────────────────────────────────────────


def escribir_razon(libro: Path, que: str, razon: str) -> None:
    """Como una persona: abre el libro, ordena las filas al revés y escribe."""
    abierto = openpyxl.load_workbook(libro)
    hoja = abierto["Modificaciones"]
    filas = [[c.value for c in fila] for fila in hoja.iter_rows(min_row=5) if fila[9].value]
    for i, fila in enumerate(reversed(filas)):
        for j, valor in enumerate(fila, 1):
            hoja.cell(5 + i, j).value = razon if j == 9 and fila[1] == que else valor
    abierto.save(libro)


def razones(libro: Path) -> dict[str, str]:
    hoja = openpyxl.load_workbook(libro)["Modificaciones"]
    return {fila[1].value: fila[8].value for fila in hoja.iter_rows(min_row=5) if fila[8].value}


def test_la_razon_que_se_escribe_en_el_libro_vuelve_en_su_fila(entradas: Path) -> None:
    planear(entradas, *V2, nombre="PAAC 2026 v2.xlsx")
    declarar(entradas, "PAAC 2026 v2.xlsx", "2026-07-01", "Acta 5")
    libro = generar(entradas, "2026-08-31") / "modificaciones_del_plan.xlsx"
    escribir_razon(libro, "Meta más baja", "Se recortó el presupuesto")
    assert razones(generar(entradas, "2026-08-31") / libro.name) == {"Meta más baja": "Se recortó el presupuesto"}
    escribir_razon(libro, "Fechas movidas", "La licitación quedó desierta")
    nuevo = generar(entradas, "2026-12-31", "2027-01-20") / libro.name
    assert razones(nuevo) == {
        "Meta más baja": "Se recortó el presupuesto", "Fechas movidas": "La licitación quedó desierta",
    }  # fmt: skip


def test_la_ultima_razon_escrita_manda_sobre_una_copia_vieja_que_quedo_en_las_entradas(entradas: Path) -> None:
    planear(entradas, *V2, nombre="PAAC 2026 v2.xlsx")
    declarar(entradas, "PAAC 2026 v2.xlsx", "2026-07-01", "Acta 5")
    libro = generar(entradas, "2026-08-31") / "modificaciones_del_plan.xlsx"
    escribir_razon(libro, "Meta más baja", "Por presupuesto")
    (entradas / "razones de planeación.xlsx").write_bytes(libro.read_bytes())
    libro = generar(entradas, "2026-08-31") / libro.name
    assert razones(libro) == {"Meta más baja": "Por presupuesto"}
    escribir_razon(libro, "Meta más baja", "Por decreto 12")
    for _ in range(2):
        assert razones(generar(entradas, "2026-08-31") / libro.name) == {"Meta más baja": "Por decreto 12"}
    with (entradas.parent / "salidas" / "2026-08-31" / "datos" / "modificaciones.csv").open(encoding="utf-8") as texto:
        assert "Por decreto 12" in texto.read()


# ── Lo que se entrega con cada corte ──────────────────────────────────────────


def test_el_primer_corte_no_tiene_con_que_compararse_y_el_segundo_si(entradas: Path) -> None:
    primero, segundo = generar(entradas, "2026-04-30"), generar(entradas, "2026-08-31")
    nombre = "cambios_desde_el_corte_anterior.xlsx"
    assert not (primero / nombre).exists() and (segundo / nombre).is_file()
    assert nombre in (segundo / "00_empiece_aqui.html").read_text(encoding="utf-8")
    assert not (segundo / "modificaciones_del_plan.xlsx").exists()


def test_generar_de_nuevo_no_cambia_ni_un_byte(entradas: Path) -> None:
    planear(entradas, *V2, nombre="PAAC 2026 v2.xlsx")
    generar(entradas, "2026-04-30")
    veces = []
    for _ in range(2):
        carpeta = generar(entradas, "2026-08-31")
        guardado = (entradas / "registro" / "historia.sqlite").read_bytes()
        veces.append(
            {r.relative_to(carpeta): r.read_bytes() for r in carpeta.rglob("*") if r.is_file()} | {"h": guardado}
        )
    assert [n for n in veces[0] if veces[0][n] != veces[1].get(n)] == []
