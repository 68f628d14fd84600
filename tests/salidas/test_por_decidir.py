"""Un reporte dudoso se pregunta en un libro; lo que alguien elige se toma, se recuerda y no se vuelve a preguntar."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.calculo.resultado import Resultado
from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import Tarea
from pipeline.flujo import calcular_resultado
from pipeline.registro.memoria import Memoria, guardar_memoria, leer_memoria
from pipeline.salidas.datos.escribir import escribir_datos
from pipeline.salidas.por_decidir import escribir_por_decidir
from pipeline.tablas.decisiones import NINGUNA, Decision
from tests.dibujo import ENTIDAD
from tests.hallazgos.ayuda import CORTE, HOY, avance, escribir, plan

PLAN = plan(
    "1.1 | Publicar el informe de gestión del primer semestre | 1 | Planeación | Junio",
    "1.2 | Publicar el informe de gestión del segundo semestre | 1 | Planeación | Junio",
    "1.3 | Sembrar árboles en el parque | 1 | Planeación | Junio",
    titulos="Numeral | Actividad | Meta | Responsable | Fecha programada",
)
AVANCE = avance("Publicar el informe de gestión | 50% | Acta 3", "Organizar la feria del libro | 100% | Fotos")
SEMESTRE = "Publicar el informe de gestión"
CODIGOS = ("PAAC-2026-1.1", "PAAC-2026-1.2", "PAAC-2026-1.3")


def correr(carpeta: Path, memoria: Memoria, hoy: date = HOY) -> Resultado:
    rutas = sorted(r for r in carpeta.iterdir() if r.suffix in (".xlsx", ".ods", ".xls"))
    leidos = [interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD)) for ruta in rutas]
    return calcular_resultado(leidos, ENTIDAD, CORTE, hoy, memoria)


def preguntar(carpeta: Path) -> Path:
    """La carpeta con el plan y el reporte, y el libro de preguntas que sale de ella."""
    escribir(carpeta, {"plan.xlsx": PLAN, "avance.xlsx": AVANCE})
    ruta = carpeta / "por_decidir.xlsx"
    escribir_por_decidir(correr(carpeta, Memoria()), ruta)
    return ruta


def columna(hoja: Worksheet, titulo: str) -> int:
    return next(c.column for fila in hoja.iter_rows() for c in fila if c.value == titulo)


def fila_de(hoja: Worksheet, texto: str) -> int:
    return next(c.row for fila in hoja.iter_rows(min_row=5) for c in fila if c.value == texto)


def responder(ruta: Path, texto: str = SEMESTRE, hoja: str = "Por decidir", **dichos: object) -> Path:
    """Escribe en la fila de ese texto; `decision`, `otro_codigo`, `quien_decide`, `fecha`, `nota`."""
    titulos = {
        "decision": "Decisión",
        "otro_codigo": "Otro código",
        "quien_decide": "Quién decide",
        "fecha": "Fecha",
        "nota": "Nota",
    }
    libro = openpyxl.load_workbook(ruta)
    pagina = libro[hoja]
    for nombre, valor in dichos.items():
        pagina.cell(fila_de(pagina, texto), columna(pagina, titulos[nombre])).value = valor
    libro.save(ruta)
    return ruta


def unido(resultado: Resultado, texto: str = SEMESTRE) -> tuple[str, str, str]:
    (suyo,) = (a for a in (*resultado.avances, *resultado.avances_sin_unir) if a.actividad == texto)
    return suyo.codigo, suyo.metodo, suyo.decidio


def test_se_pregunta_con_candidatas_lista_clave_escondida_y_celdas_blancas(tmp_path: Path) -> None:
    libro = openpyxl.load_workbook(preguntar(tmp_path))
    hoja = libro["Por decidir"]
    fila = fila_de(hoja, SEMESTRE)
    parecidas = hoja.cell(fila, columna(hoja, "Actividades parecidas")).value
    assert all(c in parecidas for c in CODIGOS[:2]) and "de 100" in parecidas
    decision = hoja.cell(fila, columna(hoja, "Decisión"))
    clave = hoja.cell(fila, columna(hoja, "Clave rendición"))
    assert not decision.protection.locked and clave.protection.locked and hoja.protection.sheet
    assert hoja.protection.password is None
    assert hoja.column_dimensions[clave.column_letter].hidden
    (lista,) = (v for v in hoja.data_validations.dataValidation if decision.coordinate in v.sqref and v.type == "list")
    opciones = [c.value for c in libro["_listas"][lista.formula1.split("!")[1].replace("$", "")][0]]
    assert [o.split(" · ")[0] for o in opciones] == [*CODIGOS[:2], "Ninguna de estas", "Otra (escriba el código)"]
    assert libro["_listas"].sheet_state == "hidden"
    assert fila_de(hoja, "Organizar la feria del libro")
    assert libro.custom_doc_props["rendicion"].value == "por_decidir"


def test_lo_que_se_elige_se_une_se_recuerda_y_no_se_vuelve_a_preguntar(tmp_path: Path) -> None:
    ruta = preguntar(tmp_path)
    responder(ruta, decision=f"{CODIGOS[1]} · Publicar el informe…", quien_decide="Planeación", fecha=date(2026, 9, 1))
    memoria = Memoria()
    resultado = correr(tmp_path, memoria)
    assert unido(resultado) == (CODIGOS[1], "decisión", "Planeación, 01/09/2026")
    guardar_memoria(tmp_path / "registro", memoria)
    ruta.unlink()
    otra = correr(tmp_path, leer_memoria(tmp_path / "registro"))
    assert unido(otra) == (CODIGOS[1], "decisión", "Planeación, 01/09/2026")
    assert not [h for h in otra.hallazgos if h.nombre == "reporte_por_decidir"]
    escribir_por_decidir(otra, ruta)
    decididas = openpyxl.load_workbook(ruta)["Decididas"]
    assert decididas.cell(fila_de(decididas, SEMESTRE), columna(decididas, "Quién decide")).value == "Planeación"


def test_sin_nombre_ni_fecha_es_de_quien_no_lo_dijo_y_de_hoy(tmp_path: Path) -> None:
    responder(preguntar(tmp_path), decision=CODIGOS[0])
    assert unido(correr(tmp_path, Memoria()))[2] == f"sin nombre, {HOY:%d/%m/%Y}"


def test_ninguna_de_estas_deja_el_reporte_fuera_y_se_dice(tmp_path: Path) -> None:
    responder(preguntar(tmp_path), "Organizar la feria del libro", decision="Ninguna de estas", quien_decide="OCI")
    memoria = Memoria()
    resultado = correr(tmp_path, memoria)
    assert unido(resultado, "Organizar la feria del libro")[:2] == ("", "decisión")
    assert [h.nombre for h in resultado.hallazgos if "feria" in h.valor] == ["reporte_dejado_sin_actividad"]
    assert [d.elegida for d in memoria.decisiones] == [NINGUNA]


OTRAS = {
    "el código en su columna": {"decision": "Otra (escriba el código)", "otro_codigo": CODIGOS[2]},
    "el código sin elegir nada": {"otro_codigo": f"{CODIGOS[2]} · Sembrar árboles"},
    "el código sobre la lista": {"decision": CODIGOS[2].lower()},
}


@pytest.mark.parametrize("como", OTRAS)
def test_se_puede_escribir_otra_actividad_del_plan(como: str, tmp_path: Path) -> None:
    responder(preguntar(tmp_path), "Organizar la feria del libro", **OTRAS[como])
    assert unido(correr(tmp_path, Memoria()), "Organizar la feria del libro")[:2] == (CODIGOS[2], "decisión")


@pytest.mark.parametrize("escrito", ["Otra (escriba el código)", "la de siempre"])
def test_lo_que_no_dice_cual_se_pregunta_otra_vez(escrito: str, tmp_path: Path) -> None:
    responder(preguntar(tmp_path), decision=escrito)
    resultado = correr(tmp_path, Memoria())
    assert unido(resultado)[:2] == ("", "por decidir")
    assert "decision_no_entendida" in [h.nombre for h in resultado.hallazgos]


def test_una_actividad_que_ya_no_esta_se_dice_y_se_pregunta_otra_vez(tmp_path: Path) -> None:
    responder(preguntar(tmp_path), otro_codigo="PAAC-2026-9.9")
    resultado = correr(tmp_path, Memoria())
    assert unido(resultado)[:2] == ("", "por decidir")
    assert "decision_sin_actividad" in [h.nombre for h in resultado.hallazgos]


def test_de_dos_decisiones_vale_la_mas_reciente_y_se_dice(tmp_path: Path) -> None:
    ruta = preguntar(tmp_path)
    shutil.copy(ruta, tmp_path / "a.xlsx")
    responder(ruta, decision=CODIGOS[0], quien_decide="Planeación", fecha=date(2026, 9, 1))
    responder(tmp_path / "a.xlsx", decision=CODIGOS[1], quien_decide="Control Interno", fecha=date(2026, 9, 3))
    resultado = correr(tmp_path, Memoria())
    assert unido(resultado) == (CODIGOS[1], "decisión", "Control Interno, 03/09/2026")
    assert "decisiones_contradictorias" in [h.nombre for h in resultado.hallazgos]


def test_una_decision_se_cambia_en_decididas_aunque_no_se_toque_su_fecha(tmp_path: Path) -> None:
    ruta = preguntar(tmp_path)
    responder(ruta, decision=CODIGOS[0], quien_decide="Planeación", fecha=date(2026, 9, 1))
    memoria = Memoria()
    escribir_por_decidir(correr(tmp_path, memoria), ruta)
    for elegida, dia in ((CODIGOS[1], date(2026, 9, 16)), (CODIGOS[0], date(2026, 9, 17))):
        responder(ruta, hoja="Decididas", decision=elegida)
        resultado = correr(tmp_path, memoria, dia)
        assert unido(resultado) == (elegida, "decisión", f"Planeación, {dia:%d/%m/%Y}")
        assert unido(correr(tmp_path, memoria, date(2026, 9, 20))) == unido(resultado)
        escribir_por_decidir(resultado, ruta)


def test_leer_otra_vez_el_mismo_libro_no_repite_ni_revive_nada(tmp_path: Path) -> None:
    ruta = preguntar(tmp_path)
    vieja = shutil.copy(ruta, tmp_path / "vieja.xlsx")
    responder(Path(vieja), decision=CODIGOS[0])
    memoria = Memoria()
    correr(tmp_path, memoria)
    responder(ruta, decision=CODIGOS[1], fecha=date(2026, 9, 20))
    for dia in (21, 22, 23):
        resultado = correr(tmp_path, memoria, date(2026, 9, dia))
        assert unido(resultado)[0] == CODIGOS[1]
    assert len(memoria.decisiones) == 2


def _ordenar(hoja: Worksheet) -> None:
    filas = [[c.value for c in fila] for fila in hoja.iter_rows(min_row=5)]
    for i, valores in enumerate(reversed(filas)):
        for j, valor in enumerate(valores):
            hoja.cell(5 + i, 1 + j).value = valor


ABUSOS: dict[str, Callable[[Worksheet], object]] = {
    "ordenado al revés": _ordenar,
    "con una columna agregada": lambda hoja: hoja.insert_cols(2),
    "con filas encima": lambda hoja: hoja.insert_rows(1, 3),
    "con otro nombre de hoja": lambda hoja: setattr(hoja, "title", "Hoja1"),
    "sin la otra fila": lambda hoja: hoja.delete_rows(fila_de(hoja, "Organizar la feria del libro")),
}


@pytest.mark.parametrize("abuso", ABUSOS)
def test_vuelve_maltratado_y_se_lee_igual(abuso: str, tmp_path: Path) -> None:
    ruta = responder(preguntar(tmp_path), decision=CODIGOS[1], quien_decide="Planeación", fecha=date(2026, 9, 1))
    libro = openpyxl.load_workbook(ruta)
    ABUSOS[abuso](libro["Por decidir"])
    for propiedad in list(libro.custom_doc_props.names):
        del libro.custom_doc_props[propiedad]
    libro.save(tmp_path / "otro nombre.xlsx")
    ruta.unlink()
    assert unido(correr(tmp_path, Memoria())) == (CODIGOS[1], "decisión", "Planeación, 01/09/2026")


@pytest.mark.lenta
@pytest.mark.parametrize("formato", ["ods", "xls"])
def test_guardado_por_libreoffice_se_lee_igual(formato: str, tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        pytest.skip("no hay LibreOffice")
    ruta = responder(preguntar(tmp_path), decision=CODIGOS[1], quien_decide="Planeación", fecha=date(2026, 9, 1))
    perfil = f"-env:UserInstallation=file://{tmp_path / 'perfil'}"
    subprocess.run(
        ["soffice", "--headless", perfil, "--convert-to", formato, "--outdir", str(tmp_path), str(ruta)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    ruta.unlink()
    assert unido(correr(tmp_path, Memoria())) == (CODIGOS[1], "decisión", "Planeación, 01/09/2026")


def test_la_clave_no_cambia_de_un_corte_a_otro_ni_de_lugar(tmp_path: Path) -> None:
    escribir(tmp_path, {"plan.xlsx": PLAN, "avance.xlsx": AVANCE})
    una = correr(tmp_path, Memoria())
    escribir(
        tmp_path, {"avance.xlsx": avance("", f"  {SEMESTRE.upper()}. | 70% | Acta 9", corte="30 de abril de 2026")}
    )
    otra = correr(tmp_path, Memoria())
    claves = [[a.clave for a in r.avances_sin_unir if "INFORME" in a.actividad.upper()] for r in (una, otra)]
    assert claves[0] == claves[1] != []


def test_sin_dudas_ni_decisiones_no_hay_libro(tmp_path: Path) -> None:
    escribir(tmp_path, {"plan.xlsx": PLAN})
    escribir_por_decidir(correr(tmp_path, Memoria()), tmp_path / "por_decidir.xlsx")
    assert not (tmp_path / "por_decidir.xlsx").exists()


def test_los_mismos_bytes(tmp_path: Path) -> None:
    escribir(tmp_path, {"plan.xlsx": PLAN, "avance.xlsx": AVANCE})
    memoria = Memoria(decisiones=[Decision("x", CODIGOS[0], "Hacienda", "Un texto", "Alguien", HOY)])
    resultado = correr(tmp_path, memoria)
    rutas = [tmp_path / nombre for nombre in ("a.bin", "b.bin")]
    for ruta in rutas:
        escribir_por_decidir(resultado, ruta)
    assert rutas[0].read_bytes() == rutas[1].read_bytes()


def _texto_de(ruta: Path) -> str:
    """Lo que dice un archivo: el texto, o el de las partes de un libro."""
    if ruta.suffix != ".xlsx":
        return ruta.read_text(encoding="utf-8-sig")
    with ZipFile(ruta) as libro:
        return "".join(libro.read(parte).decode() for parte in libro.namelist())


def test_en_lo_que_se_publica_no_esta_el_nombre_de_quien_decidio(tmp_path: Path) -> None:
    ruta = preguntar(tmp_path)
    memoria = Memoria()
    for codigo, quien, dia in ((CODIGOS[0], "Juana Ejemplo", 1), (CODIGOS[1], "Pedro Muestra", 2)):
        responder(ruta, decision=codigo, quien_decide=quien, fecha=date(2026, 9, dia))
        resultado = correr(tmp_path, memoria)
    assert unido(resultado)[2] == "Pedro Muestra, 02/09/2026"
    assert "decisiones_contradictorias" in {h.nombre for h in resultado.hallazgos}
    escribir_datos(resultado, tmp_path / "datos")
    publicado = "".join(_texto_de(r) for r in (tmp_path / "datos").rglob("*") if r.is_file())
    assert CODIGOS[1] in publicado
    assert "Juana" not in publicado
    assert "Pedro" not in publicado
