"""Ninguna cifra sale distinta en dos archivos: la que se daña en uno se ve, con los dos lugares nombrados."""

import json
import re
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from pipeline.base.espanol import porcentaje
from pipeline.calculo.cifras import cifras_del_resumen
from pipeline.calculo.relato import decir_como_vamos, decir_que_vence
from pipeline.salidas.cuadre import NoCuadra
from pipeline.salidas.cuadre.cuadrar import buscar
from tests.fabrica import hacer_resultado
from tests.salidas.cuadre.entrega import Escrita, cambiar_parte, cambiar_texto, cambiar_valor, escribir, parte_de_hoja

TABLERO, SEGUIMIENTO, INFORME = "tablero.xlsx", "seguimiento_control_interno.xlsx", "informe_gestion.docx"
EJECUTIVO = "resumen_ejecutivo.docx"
POR_COMPONENTE = "graficas/cumplimiento_por_componente"


@pytest.fixture(scope="module")
def escrita(tmp_path_factory: pytest.TempPathFactory) -> Escrita:
    return escribir(replace(hacer_resultado(24), hallazgos=()), tmp_path_factory.mktemp("cuadre"))


@pytest.fixture
def copia(escrita: Escrita, tmp_path: Path) -> Path:
    return Path(shutil.copytree(escrita.carpeta, tmp_path / "copia"))


def fallas(escrita: Escrita, carpeta: Path) -> str:
    with pytest.raises(NoCuadra) as falla:
        escrita.cuadrar(carpeta)
    return "\n".join(falla.value.todas)


def celda_de(ruta: Path, hoja: str, valor: float) -> str:
    """La primera celda de una hoja que dice un número."""
    for i, fila in enumerate(CalamineWorkbook.from_path(ruta).get_sheet_by_name(hoja).to_python(False), 1):
        for j, dicho in enumerate(fila):
            if isinstance(dicho, float) and abs(dicho - valor) < 1e-12:
                return f"{chr(65 + j)}{i}"
    raise AssertionError(f"{hoja} no dice {valor}")


def test_todo_lo_escrito_dice_las_mismas_cifras_y_no_queda_ninguna_sin_comparar(escrita: Escrita) -> None:
    cuadre = escrita.cuadrar(escrita.carpeta)
    oficiales = cifras_del_resumen(escrita.resultado)
    assert cuadre.del_resumen == len(oficiales)
    assert cuadre.distintas >= len(oficiales)
    assert cuadre.leidas > 2 * cuadre.distintas  # cada una, en más de un archivo
    assert {"datos/resumen.csv", "datos/resumen.json", TABLERO, SEGUIMIENTO, "00_empiece_aqui.html"} <= set(
        cuadre.archivos
    )
    dibujos = {f"graficas/{r.name}" for r in (escrita.carpeta / "graficas").iterdir() if r.suffix != ".png"}
    assert dibujos <= set(cuadre.archivos)


def test_el_manifiesto_guarda_cuantas_cifras_se_compararon(escrita: Escrita) -> None:
    cuentas = json.loads((escrita.carpeta / "manifiesto.json").read_bytes())["cuadre"]
    assert cuentas == escrita.cuadrar(escrita.carpeta).cuentas


@pytest.mark.parametrize("hoja", ["Resumen", "Componentes", "Dependencias"])
def test_un_valor_guardado_de_otro_calculo_se_ve_en_el_tablero(escrita: Escrita, copia: Path, hoja: str) -> None:
    total = escrita.resultado.total
    celda = celda_de(copia / TABLERO, hoja, total.cumplimiento or 0.0)
    cambiar_valor(copia / TABLERO, hoja, celda, "0.123")
    dicho = fallas(escrita, copia)
    assert f"{TABLERO} › {hoja} › {celda}: dice 12,3 %" in dicho
    assert "datos/resumen.csv › fila" in dicho


def test_una_cifra_que_se_ve_igual_pero_no_es_la_misma_tambien_se_ve(escrita: Escrita, copia: Path) -> None:
    valor = escrita.resultado.total.avance or 0.0
    celda = celda_de(copia / TABLERO, "Componentes", valor)
    cambiar_valor(copia / TABLERO, "Componentes", celda, repr(valor + 1e-6))
    assert f"Componentes › {celda}: dice " in fallas(escrita, copia)


def test_el_seguimiento_oficial_con_otra_cifra_se_ve(escrita: Escrita, copia: Path) -> None:
    r = escrita.resultado.por("componente")[1]
    celda = celda_de(copia / SEGUIMIENTO, "Resumen", r.cumplimiento or 0.0)
    cambiar_valor(copia / SEGUIMIENTO, "Resumen", celda, "0.5")
    dicho = fallas(escrita, copia)
    assert f"componente «{r.nombre}», cumplimiento" in dicho
    assert f"{SEGUIMIENTO} › Resumen › {celda}: dice 50,0 %" in dicho


def test_una_celda_del_csv_con_otra_cifra_se_ve(escrita: Escrita, copia: Path) -> None:
    ruta = copia / "datos" / "resumen.csv"
    renglones = ruta.read_text(encoding="utf-8").split("\n")
    n = next(i for i, r in enumerate(renglones) if r.startswith("2026-08-31,componente,"))
    campos = renglones[n].split(",")
    campos[6] = str(int(campos[6]) + 1)
    ruta.write_text("\n".join([*renglones[:n], ",".join(campos), *renglones[n + 1 :]]), encoding="utf-8")
    dicho = fallas(escrita, copia)
    assert f"datos/resumen.csv › fila {n + 1}, columna «cumplidas»: dice «{campos[6]}»" in dicho
    assert "datos/excel/resumen.csv › fila" in dicho  # el otro lugar


def test_los_datos_para_excel_con_otra_cifra_se_ven(escrita: Escrita, copia: Path) -> None:
    cambiar_texto(copia / "datos" / "excel" / "resumen.csv", ";total;;total;24;", ";total;;total;25;")
    dicho = fallas(escrita, copia)
    assert re.search(r"datos/excel/resumen.csv › fila \d+, columna «actividades»: dice «25»", dicho)


def test_el_json_con_otra_cifra_se_ve(escrita: Escrita, copia: Path) -> None:
    ruta = copia / "datos" / "resumen.json"
    datos = json.loads(ruta.read_bytes())
    datos["2026-08-31"]["total"]["zona"] = "Alta" if escrita.resultado.total.zona != "Alta" else "Baja"
    ruta.write_text(json.dumps(datos), encoding="utf-8")
    dicho = fallas(escrita, copia)
    assert "entidad, zona al 31 de agosto de 2026" in dicho
    assert "datos/resumen.json › 2026-08-31 › total › zona" in dicho


@pytest.mark.parametrize(
    ("archivo", "antes", "lugar"),
    [
        (f"{POR_COMPONENTE}.txt", "zona Baja", "renglón"),
        (f"{POR_COMPONENTE}.svg", ") · ", "rótulo"),
        (f"{POR_COMPONENTE}.svg", "zona Baja", "descripción"),
        (f"{POR_COMPONENTE}.svg", "</title>", "título"),
        ("00_empiece_aqui.html", "actividades cumplidas de", "Cómo vamos"),
        ("00_empiece_aqui.html", '<div class="cifra"><strong>', "Cómo vamos › cifra"),
        (
            "00_empiece_aqui.html",
            'data-titulo="Programadas">',
            "tabla «Cumplimiento por componente» › fila 2, columna 2",
        ),
    ],
)
def test_una_cifra_escrita_para_leer_que_cambia_se_ve(
    escrita: Escrita, copia: Path, archivo: str, antes: str, lugar: str
) -> None:
    """Se cambia el número que está junto a unas palabras."""
    ruta = copia / archivo
    texto = ruta.read_bytes().decode()
    sitio = texto.index(antes)
    detras = antes[-1] in '>"'
    cerca = (
        re.compile(r"\d+(,\d+)?").search(texto, sitio + len(antes))
        if detras
        else list(re.finditer(r"\d+(,\d+)?", texto[:sitio]))[-1]
    )
    if antes == "</title>":
        cerca = list(re.finditer(r"\d+(,\d+)?|\bn[io]n?gun[oa]?\b|cumpli\w+", texto[:sitio]))[-1]
    assert cerca
    ruta.write_bytes((texto[: cerca.start()] + "98" + texto[cerca.end() :]).encode())
    dicho = fallas(escrita, copia)
    assert archivo in dicho
    assert lugar in dicho or "la frase «" in dicho


def test_un_renglon_que_desaparece_de_una_tabla_se_ve(escrita: Escrita, copia: Path) -> None:
    nombre = escrita.resultado.por("componente")[1].nombre
    ruta = copia / "00_empiece_aqui.html"
    texto = ruta.read_text(encoding="utf-8")
    fila = re.search(rf'<tr><th scope="row">{re.escape(nombre)}</th>.*?</tr>\n', texto)
    assert fila
    ruta.write_text(texto.replace(fila[0], ""), encoding="utf-8")
    dicho = fallas(escrita, copia)
    assert f"00_empiece_aqui.html › Cumplimiento por componente › la fila de «{nombre}»: no está" in dicho
    assert "(y 3 cifras más de ahí)" in dicho
    assert "datos/resumen.csv › fila" in dicho


def test_un_renglon_que_desaparece_del_csv_se_ve(escrita: Escrita, copia: Path) -> None:
    ruta = copia / "datos" / "resumen.csv"
    renglones = ruta.read_text(encoding="utf-8").split("\n")
    ruta.write_text("\n".join([*renglones[:3], *renglones[4:]]), encoding="utf-8")
    assert "datos/resumen.csv › la fila de «2026-" in fallas(escrita, copia)


def test_una_fila_repetida_se_ve(escrita: Escrita, copia: Path) -> None:
    ruta = copia / "datos" / "resumen.csv"
    renglones = ruta.read_text(encoding="utf-8").split("\n")
    ruta.write_text("\n".join([*renglones[:3], *renglones[2:]]), encoding="utf-8")
    assert "datos/resumen.csv › fila 4, columna «nombre»: hay una fila de más" in fallas(escrita, copia)


def test_una_fila_del_tablero_que_desaparece_se_ve(escrita: Escrita, copia: Path) -> None:
    parte = parte_de_hoja(copia / TABLERO, "Componentes")
    cambiar_parte(copia / TABLERO, parte, lambda x: re.sub(r'<row r="6".*?</row>', "", x))
    nombre = escrita.resultado.por("componente")[1].nombre
    assert f"{TABLERO} › Componentes › la fila de «{nombre}»: no está" in fallas(escrita, copia)


@pytest.mark.parametrize("archivo", [TABLERO, SEGUIMIENTO, "datos/resumen.json", f"{POR_COMPONENTE}.txt"])
def test_un_archivo_que_falta_o_no_se_entiende_se_ve(escrita: Escrita, copia: Path, archivo: str) -> None:
    (copia / archivo).unlink()
    assert archivo in fallas(escrita, copia)
    (copia / archivo).write_bytes(b"PK\x03\x04 esto no es lo que era")
    assert archivo in fallas(escrita, copia)


def test_un_archivo_con_segundo_nombre_tambien_se_lee(escrita: Escrita, copia: Path) -> None:
    (copia / TABLERO).rename(copia / "tablero (2).xlsx")
    assert "tablero (2).xlsx" in escrita.cuadrar(copia).archivos
    assert buscar(copia, "tablero de otra cosa.xlsx") is None


def test_una_cifra_del_resumen_que_ningun_archivo_dice_no_pasa(escrita: Escrita) -> None:
    sin_csv = [d for d in escrita.declaraciones if not d.archivo.endswith("resumen.csv")]
    dicho = fallas(replace(escrita, declaraciones=sin_csv), escrita.carpeta)
    assert "ningún archivo: no está" in dicho


def cambiar_docx(ruta: Path, antes: str, despues: str) -> None:
    cambiar_parte(ruta, "word/document.xml", lambda x: x.replace(antes, despues, 1))


def test_una_frase_del_informe_con_otra_cifra_se_ve(escrita: Escrita, copia: Path) -> None:
    dicha = str(decir_como_vamos(escrita.resultado)[0])
    cambiar_docx(copia / INFORME, dicha, dicha.replace(" actividades cumplidas", "9 actividades cumplidas"))
    dicho = fallas(escrita, copia)
    assert "entidad, cumplidas al 31 de agosto de 2026" in dicho
    assert re.search(rf"{INFORME} › párrafo \d+ \(«Al 31 de agosto", dicho)
    assert "datos/resumen.csv › fila" in dicho


def test_una_frase_del_informe_que_ya_no_esta_se_ve(escrita: Escrita, copia: Path) -> None:
    dicha = str(decir_que_vence(escrita.resultado))
    cambiar_docx(copia / INFORME, dicha, "Nada que decir.")
    assert f"{INFORME} › la frase «{dicha[:40]}" in fallas(escrita, copia)


def test_una_celda_de_una_tabla_del_informe_con_otra_cifra_se_ve(escrita: Escrita, copia: Path) -> None:
    r = escrita.resultado.por("dependencia")[0]
    tabla, fila = buscar_fila(copia / INFORME, r.nombre, r.cumplimiento)
    cambiar_docx(copia / INFORME, fila, fila.replace(f">{r.cumplidas}<", f">{r.cumplidas + 1}<", 1))
    dicho = fallas(escrita, copia)
    assert f"dependencia «{r.nombre}», cumplidas al 31 de agosto de 2026: debe decir {r.cumplidas}." in dicho
    assert f"{INFORME} › tabla {tabla} › fila 2, columna 4: dice «{r.cumplidas + 1}»" in dicho


def test_una_fila_de_una_tabla_del_informe_que_desaparece_se_ve(escrita: Escrita, copia: Path) -> None:
    r = escrita.resultado.por("dependencia")[0]
    tabla, fila = buscar_fila(copia / INFORME, r.nombre, r.cumplimiento)
    cambiar_docx(copia / INFORME, fila, "")
    assert f"{INFORME} › tabla {tabla} › la fila de «{r.nombre}»: no está (y 5 cifras más de ahí)" in fallas(
        escrita, copia
    )


def buscar_fila(ruta: Path, nombre: str, cumplimiento: float | None) -> tuple[int, str]:
    """El número de la tabla y el XML de la fila de un grupo en la tabla que dice su cumplimiento."""
    with zipfile.ZipFile(ruta) as documento:
        xml = documento.read("word/document.xml").decode()
    for n, tabla in enumerate(re.findall(r"<w:tbl>.*?</w:tbl>", xml, re.DOTALL), 1):
        for fila in re.findall(r"<w:tr[ >].*?</w:tr>", tabla, re.DOTALL):
            if f">{nombre}<" in fila and f">{porcentaje(cumplimiento)}<" in fila and "Avance ponderado" in tabla:
                return n, fila
    raise AssertionError(f"el informe no tiene la fila de {nombre}")


def test_el_resumen_ejecutivo_con_otra_cifra_se_ve(escrita: Escrita, copia: Path) -> None:
    dicha = str(decir_como_vamos(escrita.resultado)[0])
    cambiar_docx(copia / EJECUTIVO, dicha, dicha.replace(" actividades cumplidas", "9 actividades cumplidas"))
    total = escrita.resultado.total
    assert f"{EJECUTIVO} › párrafo" in fallas(escrita, copia)
    cambiar_docx(copia / EJECUTIVO, f">{porcentaje(total.avance)}<", ">99,9 %<")
    assert f"{EJECUTIVO} › tabla 1 › fila 2" in fallas(escrita, copia)
