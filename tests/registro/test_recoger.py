"""Nada de lo que alguien escribió en las salidas se pierde: se guarda entero, se dice, y se puede borrar lo demás."""

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.cell.cell import MergedCell

from pipeline.entradas import REGISTRO
from pipeline.ordenes.corrida import Corrida
from pipeline.ordenes.generar import generar
from pipeline.ordenes.limpiar import limpiar
from pipeline.ordenes.revisar import revisar
from pipeline.registro.indice import leer_indice
from pipeline.registro.recoger import conservar_cambiados
from tests.dibujo import FUERA_DE_XML, dibujar
from tests.salidas.test_entrega import CORTE, PRIMERA, correr, escribir, ver

pytestmark = pytest.mark.usefixtures("lectura_sin_hijos", "un_solo_taller")

HOY, MANANA = date(2026, 9, 10), date(2026, 9, 11)
AGOSTO, ABRIL = date(2026, 8, 31), date(2026, 4, 30)
ENTIDAD = 'nombre = "Alcaldía de Prueba"\nvigencia = 2026\n\n[[dependencias]]\nnombre = "Secretaría de Hacienda"\n'
PLAN = """
    PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026
    Actividad | Meta | Responsable | Fecha programada
    Publicar el informe de gestión | 1 | Secretaría de Hacienda | 30/04/2026
    Hacer la audiencia pública | 1 | Secretaría de Hacienda | 31/07/2026
"""
REPORTE = """
    Dependencia: | Secretaría de Hacienda
    Corte: | 31 de agosto de 2026
    Actividad | % de avance | Evidencia
    Publicar el informe de gestión | 100% | Enlace
"""
GUARDADO = "conservados/2026-09-10/2026-08-31"


@pytest.fixture(scope="module")
def hecha(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Una carpeta con sus entradas y el corte de agosto ya entregado."""
    carpeta = tmp_path_factory.mktemp("hecha")
    (carpeta / "entradas").mkdir()
    (carpeta / "entradas" / "entidad.toml").write_text(ENTIDAD, encoding="utf-8")
    dibujar(carpeta / "entradas" / "PAAC 2026.xlsx", Plan=PLAN)
    hacer(carpeta)
    return carpeta


@pytest.fixture
def lista(hecha: Path, tmp_path: Path) -> Path:
    """Una copia de esa carpeta, para escribir en ella."""
    shutil.copytree(hecha, tmp_path / "c")
    return tmp_path / "c"


def hacer(carpeta: Path, corte: date = AGOSTO, hoy: date = HOY) -> Corrida:
    return generar(carpeta / "entradas", carpeta / "salidas", None, corte, hoy, lambda _: None)


def teclear(libro: Path, hoja: str, **celdas: str) -> bytes:
    """Escribe en un libro como quien lo abre y lo guarda; devuelve los bytes que quedan."""
    abierto = openpyxl.load_workbook(libro)
    for celda, texto in celdas.items():
        abierto[hoja][celda].value = texto
        abierto[hoja][celda].data_type = "s"
    abierto.save(libro)
    return libro.read_bytes()


def tabla(registro: Path, nombre: str) -> list[tuple[Any, ...]]:
    """(hoja, celda, decía, dice ahora, qué se hizo) de una tabla de cambios."""
    hoja = openpyxl.load_workbook(registro / GUARDADO / nombre)["Cambios"]
    return [(f[0], f[1], f[4], f[5], f[6]) for f in hoja.iter_rows(min_row=5, values_only=True)]


def todo(carpeta: Path) -> dict[str, bytes]:
    """Los bytes de todo lo que hay en las salidas y en el registro, menos lo que es de una corrida a medias."""
    return {
        r.relative_to(carpeta).as_posix(): r.read_bytes()
        for base in (carpeta / "salidas", carpeta / "entradas" / REGISTRO)
        for r in base.rglob("*")
        if r.is_file() and r.name != ".candado" and not any(parte.endswith(".anterior") for parte in r.parts)
    }


def nombres(corrida: Corrida) -> list[tuple[str, str, str]]:
    """(nombre, archivo, celda) de los hallazgos de lo conservado."""
    return [
        (h.nombre, h.origen.archivo, h.origen.celda)
        for h in corrida.resultado.hallazgos
        if h.codigo >= "RC-H470" and h.codigo < "RC-H490"
    ]


def test_lo_cambiado_queda_entero_en_conservados_y_se_nombra_celda_por_celda(lista: Path) -> None:
    salidas, registro = lista / "salidas" / CORTE, lista / "entradas" / REGISTRO
    escrito = teclear(salidas / "tablero.xlsx", "Resumen", Z40="una nota mía", B4="=esto no es una fórmula")
    (salidas / "acta.docx").write_bytes(b"acta")
    corrida = hacer(lista)
    assert (registro / GUARDADO / "tablero.xlsx").read_bytes() == escrito
    assert (registro / GUARDADO / "acta.docx").read_bytes() == b"acta"
    hechos = {celda: (dice, fin) for _, celda, _, dice, fin in tabla(registro, "tablero_cambios.xlsx")}
    assert hechos.keys() == {"Z40", "B4"}
    assert hechos["Z40"] == ("una nota mía", "Quedó guardado aquí; no cambia las cifras")
    assert set(nombres(corrida)) == {
        ("archivo_conservado", "acta.docx", ""),
        ("archivo_conservado", "tablero.xlsx", ""),
        ("escrito_en_salida", "tablero.xlsx", "B4"),
        ("escrito_en_salida", "tablero.xlsx", "Z40"),
    }
    dichos = openpyxl.load_workbook(salidas / "hallazgos.xlsx")
    assert any("una nota mía" in str(c.value) for hoja in dichos for fila in hoja.iter_rows() for c in fila)
    publicado = (salidas / "datos" / "hallazgos.csv").read_text(encoding="utf-8")
    assert "tablero.xlsx" in publicado
    assert "una nota mía" not in publicado, "lo que alguien tecleó en una salida no se publica"
    primera = (salidas / "00_empiece_aqui.html").read_text(encoding="utf-8")
    assert f"entradas/registro/{GUARDADO}/tablero.xlsx" in primera


def test_en_la_carpeta_queda_un_solo_libro_de_cada_uno_y_lo_que_la_persona_puso(lista: Path) -> None:
    salidas = lista / "salidas" / CORTE
    antes = set(ver_nombres(salidas))
    teclear(salidas / "tablero.xlsx", "Resumen", Z40="una nota mía")
    (salidas / "acta.docx").write_bytes(b"acta")
    corrida = hacer(lista)
    assert set(ver_nombres(salidas)) == antes | {"acta.docx"}
    assert corrida.conservados == ["acta.docx"]


def test_lo_que_alguien_escribio_en_el_informe_de_word_se_guarda_entero_y_se_dice(lista: Path) -> None:
    informe = lista / "salidas" / CORTE / "informe_gestion.docx"
    documento = docx.Document(str(informe))
    documento.add_paragraph("Se adelantaron cuatro espacios de diálogo.")
    documento.save(str(informe))
    escrito = informe.read_bytes()
    assert ("archivo_conservado", "informe_gestion.docx", "") in nombres(hacer(lista))
    assert informe.read_bytes() != escrito
    assert (lista / "entradas" / REGISTRO / GUARDADO / "informe_gestion.docx").read_bytes() == escrito


def ver_nombres(carpeta: Path) -> list[str]:
    return [r.relative_to(carpeta).as_posix() for r in carpeta.rglob("*") if r.is_file()]


def test_lo_ya_guardado_no_se_guarda_ni_se_dice_otra_vez(lista: Path) -> None:
    salidas, registro = lista / "salidas" / CORTE, lista / "entradas" / REGISTRO
    (salidas / "acta.docx").write_bytes(b"acta")
    hacer(lista)
    antes = set(ver_nombres(registro / "conservados"))
    assert nombres(hacer(lista, hoy=MANANA)) == []
    assert set(ver_nombres(registro / "conservados")) == antes
    (salidas / "acta.docx").write_bytes(b"acta corregida")
    assert nombres(hacer(lista)) == [("archivo_conservado", "acta.docx", "")]
    assert (registro / GUARDADO / "acta.docx").read_bytes() == b"acta"
    assert (registro / GUARDADO / "acta 2.docx").read_bytes() == b"acta corregida"


def test_lo_escrito_en_otro_corte_tambien_se_recoge(lista: Path) -> None:
    hacer(lista, ABRIL)
    abril = lista / "salidas" / "2026-04-30"
    escrito = teclear(abril / "tablero.xlsx", "Resumen", Z40="en abril")
    corrida = hacer(lista, AGOSTO)
    assert ("escrito_en_salida", "tablero.xlsx", "Z40") in nombres(corrida)
    guardado = lista / "entradas" / REGISTRO / "conservados/2026-09-10/2026-04-30/tablero.xlsx"
    assert guardado.read_bytes() == escrito == (abril / "tablero.xlsx").read_bytes()
    assert nombres(hacer(lista, AGOSTO)) == []


def test_un_libro_guardado_al_lado_con_otro_nombre_se_compara_con_el_suyo(lista: Path) -> None:
    salidas = lista / "salidas" / CORTE
    shutil.copy(salidas / "tablero.xlsx", salidas / "tablero - copia.xlsx")
    teclear(salidas / "tablero - copia.xlsx", "Resumen", Z40="en la copia")
    assert nombres(hacer(lista)) == [
        ("archivo_conservado", "tablero - copia.xlsx", ""),
        ("escrito_en_salida", "tablero - copia.xlsx", "Z40"),
    ]


def test_un_reporte_dejado_en_las_salidas_no_se_cuenta_y_se_dice(lista: Path) -> None:
    dibujar(lista / "salidas" / CORTE / "reporte de hacienda.xlsx", Hoja=REPORTE)
    corrida = hacer(lista)
    assert ("lleno_en_salidas", "reporte de hacienda.xlsx", "") in nombres(corrida)
    assert (corrida.estado, corrida.resultado.total.cumplidas) == (1, 0)
    assert not any("reporte de hacienda" in a.ruta for a in corrida.resultado.archivos)
    assert nombres(hacer(lista)) == [("lleno_en_salidas", "reporte de hacienda.xlsx", "")], "mientras siga ahí, se dice"
    shutil.copy(lista / "salidas" / CORTE / "reporte de hacienda.xlsx", lista / "entradas")
    corrida = hacer(lista)
    assert (nombres(corrida), corrida.resultado.total.cumplidas) == ([], 1)


def test_un_libro_que_no_se_puede_leer_queda_entero_y_se_dice(lista: Path) -> None:
    (lista / "salidas" / CORTE / "tablero.xlsx").write_bytes(b"PK\x03\x04 esto no es un libro")
    corrida = hacer(lista)
    assert ("conservado_sin_leer", "tablero.xlsx", "") in nombres(corrida)
    assert (lista / "entradas" / REGISTRO / GUARDADO / "tablero.xlsx").read_bytes() == b"PK\x03\x04 esto no es un libro"


def test_sin_la_copia_de_lo_entregado_el_archivo_se_guarda_y_se_nombra(lista: Path) -> None:
    teclear(lista / "salidas" / CORTE / "tablero.xlsx", "Resumen", Z40="una nota mía")
    shutil.rmtree(lista / "entradas" / REGISTRO)
    corrida = hacer(lista)
    (conservado,) = [h for h in corrida.resultado.hallazgos if h.nombre == "archivo_conservado"]
    assert "no está la copia de como se entregó" in conservado.mensaje
    assert (lista / "entradas" / REGISTRO / GUARDADO / "tablero.xlsx").is_file()


@pytest.mark.parametrize("campo", ["ruta", "base", "guardado", "tabla"])
@pytest.mark.parametrize("afuera", ["../../afuera.xlsx", "/etc/afuera.xlsx", r"C:\afuera.xlsx", r"a\..\..\b.xlsx"])
def test_un_indice_que_nombra_algo_fuera_de_su_carpeta_no_se_usa(tmp_path: Path, campo: str, afuera: str) -> None:
    (tmp_path / "conservados").mkdir()
    fila = {"ruta": "2026-08-31/tablero.xlsx", "sha256": "0", campo: afuera}
    (tmp_path / "conservados" / "indice.json").write_text(json.dumps([fila]), encoding="utf-8")
    indice, danos = leer_indice(tmp_path)
    assert (indice, [h.nombre for h in danos]) == ([], ["memoria_danada"])


def test_un_indice_danado_no_detiene_la_corrida(lista: Path) -> None:
    (lista / "salidas" / CORTE / "acta.docx").write_bytes(b"acta")
    hacer(lista)
    indice = lista / "entradas" / REGISTRO / "conservados" / "indice.json"
    for archivo in (indice, indice.with_name("indice.json.anterior")):
        archivo.write_text("{")
    assert ("memoria_danada", "indice.json", "") in nombres(hacer(lista))
    assert nombres(hacer(lista)) == []


def test_se_dice_celda_por_celda_hasta_cierto_punto_y_en_la_tabla_estan_todas(lista: Path) -> None:
    celdas = {f"Z{fila}": f"nota {fila}" for fila in range(40, 70)}
    teclear(lista / "salidas" / CORTE / "tablero.xlsx", "Resumen", **celdas)
    corrida = hacer(lista)
    dichas = [n for n, _, _ in nombres(corrida)]
    assert (dichas.count("escrito_en_salida"), dichas.count("escritos_en_salida")) == (20, 1)
    hechos = {celda: dice for _, celda, _, dice, _ in tabla(lista / "entradas" / REGISTRO, "tablero_cambios.xlsx")}
    assert hechos == celdas


def test_revisar_guarda_lo_que_va_a_reemplazar_y_generar_lo_recoge_despues(lista: Path) -> None:
    entradas, salidas = lista / "entradas", lista / "salidas"
    revisar(entradas, salidas, AGOSTO, HOY, lambda _: None)
    escrito = teclear(salidas / f"{CORTE}-revision" / "hallazgos.xlsx", "Hallazgos", Z40="una nota mía")
    corrida = revisar(entradas, salidas, AGOSTO, HOY, lambda _: None)
    assert ("archivo_conservado", "hallazgos.xlsx", "") in nombres(corrida)
    guardado = entradas / REGISTRO / f"conservados/2026-09-10/{CORTE}-revision/hallazgos.xlsx"
    assert guardado.read_bytes() == escrito
    assert ("archivo_conservado", "hallazgos.xlsx", "") in nombres(hacer(lista)), "sigue por recoger"
    assert nombres(hacer(lista)) == []


def test_si_no_se_puede_guardar_no_se_escribe_encima(lista: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (lista / "salidas" / CORTE / "tablero.xlsx").write_bytes(b"lo mio")
    antes = {n: (lista / "salidas" / n).read_bytes() for n in ver_nombres(lista / "salidas")}

    def fallar(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pipeline.registro.conservados.copiar", fallar)
    with pytest.raises(Exception, match="espacio"):
        hacer(lista)
    assert {n: (lista / "salidas" / n).read_bytes() for n in ver_nombres(lista / "salidas")} == antes


TEXTOS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters=FUERA_DE_XML),
    min_size=1,
    max_size=30,
).map(lambda t: f"yo {t.strip()}".strip())
LIBROS = ("tablero.xlsx", "seguimiento_control_interno.xlsx", "hallazgos.xlsx")


def escribir_al_azar(lista: Path, escritos: dict[tuple[str, int, int, int], str]) -> dict[str, bytes]:
    """Teclea cada texto en su libro, hoja (por número), fila y columna; devuelve los bytes de cada libro cambiado."""
    for libro in {lugar[0] for lugar in escritos}:
        abierto = openpyxl.load_workbook(lista / "salidas" / CORTE / libro)
        for (suyo, hoja, fila, columna), texto in escritos.items():
            pagina = abierto.worksheets[hoja % len(abierto.worksheets)]
            celda = pagina.cell(fila, columna)
            if suyo == libro and not isinstance(celda, MergedCell):
                celda.value, celda.data_type = texto, "s"
        abierto.save(lista / "salidas" / CORTE / libro)
    return {lugar[0]: (lista / "salidas" / CORTE / lugar[0]).read_bytes() for lugar in escritos}


def textos_de(libro: Path) -> set[str]:
    hojas = openpyxl.load_workbook(libro).worksheets
    return {str(c.value) for hoja in hojas for fila in hoja.iter_rows() for c in fila if isinstance(c.value, str)}


@pytest.mark.lenta
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    escritos=st.dictionaries(
        st.tuples(st.sampled_from(LIBROS), st.integers(0, 20), st.integers(1, 40), st.integers(1, 25)),
        TEXTOS,
        min_size=1,
        max_size=12,
    )
)
def test_cualquier_texto_escrito_en_cualquier_celda_vuelve_a_encontrarse(
    hecha: Path, tmp_path_factory: pytest.TempPathFactory, escritos: dict[tuple[str, int, int, int], str]
) -> None:
    """En el libro nuevo o en la tabla de cambios; y el libro entero, byte por byte, en conservados."""
    lista = tmp_path_factory.mktemp("azar") / "c"
    shutil.copytree(hecha, lista)
    guardados = escribir_al_azar(lista, escritos)
    tecleados = {t for n in guardados for t in textos_de(lista / "salidas" / CORTE / n) if t.startswith("yo ")}
    hacer(lista)
    conservados = lista / "entradas" / REGISTRO / GUARDADO
    assert {n: (conservados / n).read_bytes() for n in guardados} == guardados
    en_tablas = set().union(*(textos_de(t) for t in conservados.glob("*_cambios.xlsx")))
    en_los_nuevos = set().union(*(textos_de(lista / "salidas" / CORTE / n) for n in LIBROS))
    assert tecleados <= en_tablas | en_los_nuevos


@pytest.mark.lenta
def test_lo_escrito_y_guardado_con_libreoffice_se_encuentra_y_nada_mas(lista: Path, tmp_path: Path) -> None:
    """LibreOffice recalcula y vuelve a escribir el libro entero: solo cuenta lo que la persona tecleó."""
    oficina = shutil.which("soffice")
    if not oficina:
        pytest.skip("no está LibreOffice")
    salidas = lista / "salidas" / CORTE
    teclear(salidas / "tablero.xlsx", "Resumen", Z40="una nota mía")
    teclear(salidas / "seguimiento_control_interno.xlsx", "Detalle", B40="otra nota")
    suya = f"-env:UserInstallation={(tmp_path / 'perfil').as_uri()}"
    libros = [str(salidas / n) for n in LIBROS]
    orden = [oficina, "--headless", suya, "--convert-to", "xlsx", "--outdir", str(tmp_path / "lo"), *libros]
    subprocess.run(orden, check=True, capture_output=True)
    for nombre in LIBROS:
        shutil.copy(tmp_path / "lo" / nombre, salidas / nombre)
    assert set(nombres(hacer(lista))) == {
        *(("archivo_conservado", n, "") for n in LIBROS),
        ("escrito_en_salida", "tablero.xlsx", "Z40"),
        ("escrito_en_salida", "seguimiento_control_interno.xlsx", "B40"),
    }


# ── Borrar las salidas ────────────────────────────────────────────────────────


def test_las_salidas_borradas_vuelven_enteras_y_iguales(lista: Path) -> None:
    hacer(lista)
    antes = todo(lista)
    shutil.rmtree(lista / "salidas")
    hacer(lista)
    assert todo(lista) == antes


def test_limpiar_guarda_antes_lo_escrito_y_lo_dice(lista: Path) -> None:
    salidas, registro = lista / "salidas", lista / "entradas" / REGISTRO
    (salidas / "LEEME.md").write_text("de aquí")
    escrito = teclear(salidas / CORTE / "tablero.xlsx", "Resumen", Z40="una nota mía")
    escribir(salidas, {"suelta.txt": "suelta", "mis cosas/acta.docx": "acta"})
    identidades = (registro / "identidades.json").read_bytes()
    estado, dicho = limpiar(lista / "entradas", salidas, HOY)
    assert estado == 0 and "no se toca" in dicho and "registro" in dicho
    assert sorted(r.name for r in salidas.iterdir()) == [".candado", "LEEME.md", "mis cosas", "suelta.txt"]
    assert (registro / GUARDADO / "tablero.xlsx").read_bytes() == escrito
    assert "mis cosas" in dicho and "suelta.txt" in dicho, "no los hizo el programa: se quedan"
    assert (registro / "identidades.json").read_bytes() == identidades
    assert ("escrito_en_salida", "tablero.xlsx", "Z40") in nombres(hacer(lista)), "la corrida siguiente lo recoge"


def test_limpiar_sin_nada_cambiado_no_escribe_en_el_registro(lista: Path) -> None:
    registro = lista / "entradas" / REGISTRO
    antes = ver_nombres(registro)
    assert limpiar(lista / "entradas", lista / "salidas", HOY)[0] == 0
    assert ver_nombres(registro) == antes
    assert limpiar(lista / "entradas", lista / "no hay", HOY)[0] == 0


def test_limpiar_no_necesita_entender_la_entidad(lista: Path) -> None:
    (lista / "entradas" / "entidad.toml").write_text("nombre = ")
    (lista / "salidas" / CORTE / "tablero.xlsx").write_bytes(b"lo mio")
    assert limpiar(lista / "entradas", lista / "salidas", HOY)[0] == 0
    assert (lista / "entradas" / REGISTRO / GUARDADO / "tablero.xlsx").read_bytes() == b"lo mio"


# ── Cortarse en cualquier paso ────────────────────────────────────────────────

PASOS = (
    "apartar_danados", "recoger", "hacer_resultado", "entregados.preparar", "guardar_memoria",
    "entregados.asentar", "marcar_leidos",
)  # fmt: skip


class Corte(BaseException):
    """La corriente se va."""


@pytest.mark.lenta
@pytest.mark.parametrize("paso", PASOS)
def test_una_corrida_cortada_en_cualquier_paso_se_repite_y_da_lo_mismo(
    lista: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paso: str
) -> None:
    for archivo, contenido in (("acta.docx", b"acta"), ("datos/resumen.csv", b"mio")):
        (lista / "salidas" / CORTE / archivo).write_bytes(contenido)
    teclear(lista / "salidas" / CORTE / "tablero.xlsx", "Resumen", Z40="una nota mía")
    seguida = tmp_path / "seguida"
    shutil.copytree(lista, seguida)
    hacer(seguida)

    def cortar(*_: object, **__: object) -> None:
        raise Corte

    with monkeypatch.context() as parche, pytest.raises(Corte):
        parche.setattr(f"pipeline.ordenes.generar.{paso}", cortar)
        hacer(lista)
    corrida = hacer(lista)
    con_nombre = [n for n in nombres(corrida) if n[0] == "archivo_conservado"]
    assert {n[1] for n in con_nombre} == {"acta.docx", "resumen.csv", "tablero.xlsx"}
    assert todo(lista) == todo(seguida)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="se necesita fork para matar una corrida")
def test_morir_mientras_se_conserva_no_deja_nada_a_medias(tmp_path: Path) -> None:
    suyo = {"tablero.xlsx": "mis notas", "acta.docx": "acta"}
    correr(tmp_path / "s", PRIMERA)
    escribir(tmp_path / "s" / CORTE, suyo)
    for paso in range(1, 200):
        registro = tmp_path / str(paso)
        murio = _conservar_y_morir(registro, tmp_path / "s", paso)
        guardado = registro / GUARDADO
        completos = [r for r in guardado.rglob("*") if r.is_file() and r.name[0] != "."] if guardado.exists() else []
        assert all(r.read_text() == suyo[r.name] for r in completos), f"a medias al morir en el paso {paso}"
        conservar_cambiados(registro, tmp_path / "s", HOY)
        assert {n: t for n, t in ver(guardado).items() if n[0] != "."} == suyo
        if not murio:
            break
    assert 10 < paso < 199


def _conservar_y_morir(registro: Path, salidas: Path, en_el_paso: int) -> bool:
    hijo = os.fork()
    if hijo == 0:
        pasos = iter(range(1, 100_000))

        def vigilar(suceso: str, _: tuple[Any, ...]) -> None:
            sucesos = ("open", "os.mkdir", "os.rename", "os.remove", "os.utime", "shutil.copyfile")
            if suceso in sucesos and next(pasos) == en_el_paso:
                os._exit(9)

        sys.addaudithook(vigilar)
        conservar_cambiados(registro, salidas, HOY)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(hijo, 0)[1]) == 9
