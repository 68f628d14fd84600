"""En nada de lo que se publica queda un dato personal de los que alguien escribió en las entradas.

Se siembran datos inventados en todos los textos de los listados, las encuestas y los reportes del ejemplo, se hace el
juego completo una vez y se buscan en cada archivo que no sea de uso interno.
"""

import html
import re
import shutil
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName

from tests.herramientas.dibujar_ejemplo import ENTRADAS
from tests.orden import dar_orden

_ENTIDAD = ENTRADAS / "entidad.toml"
pytestmark = pytest.mark.skipif(
    not _ENTIDAD.exists() or "Puerto Arrayán" not in _ENTIDAD.read_text(encoding="utf-8"),
    reason="en entradas/ hay una entidad real: el ejemplo se apartó con «rendicion empezar»",
)
SEMBRADO = (
    "me llamo Zoraquina Tumbalá", "CC 52.987.314", "cédula 52987314", "1.061.777.888", "1061777888",
    "c.c. No. 1'061.777.888", "cel 311 987 65 43", "3119876543", "(602) 765 4321", "zoraquina.tumbala@correo.example",
    "Calle 45 # 23-17", "placa ZQX 987", "mi hija Zoraquina Tumbalá", "a nombre de Rosa Cuascuán", "cédula: 52-987-314",
    "zoraquina punto tumbala arroba gmail punto com", "Cra 45 23-17", "cta. ahorros Bancolombia 987 654321 09",
    "les habla Zoraquina Tumbalá",
)  # fmt: skip
SOLA = "Zuleyminda Cuascuanán"
"""Un nombre sin nada que lo delate: va en las columnas de personas, que no se publican."""
BUSCADO = re.compile(
    r"zoraquina|tumbal[aá]|zuleyminda|cuascuan|52\.?987\.?314|1[.']?061[.']?777|311 ?987 ?65|765 ?4321|45 # 23|45 23-17"
    r"|ZQX[ -]?987|52-987|654321",
    re.IGNORECASE,
)
DE_PERSONAS = ("nombre completo", "cédula", "número de documento", "contacto", "teléfono", "correo", "apellidos",
               "solicitante")  # fmt: skip
RESPONDEN = ("responsable", "dependencia que lidera")
INTERNOS = (
    "devolver/", "recibos/", "cartas/", "para_pegar/", "hallazgos.xlsx", "por_decidir.xlsx", "tablero.xlsx",
    "cambios_desde_el_corte_anterior.xlsx", "modificaciones_del_plan.xlsx", "diferencias_de_verificacion.xlsx",
    "compromisos/compromisos.xlsx", "encuestas/encuestas_internas.xlsx", "grupos_valor/",
    "preguntas/preguntas_internas.xlsx", "temas/temas_de_interes.xlsx", "eventos/eventos.xlsx",
    "eventos/procedimiento_por_espacio.xlsx", "mejora/plan_de_mejoramiento.xlsx", "mejora/recomendaciones.xlsx",
    "mejora/autodiagnostico.xlsx", "publicaciones/publicaciones.xlsx", "estrategia/cobertura.xlsx",
    "agenda/agenda", "agenda/lista",
)  # fmt: skip
"""Lo que se queda en la entidad. Lo demás, lo de hoy y lo que se agregue, no puede llevar un dato personal."""


@pytest.fixture(scope="module")
def corrida(tmp_path_factory: pytest.TempPathFactory) -> Path:
    raiz = tmp_path_factory.mktemp("publico")
    entradas, salidas = raiz / "entradas", raiz / "salidas"
    shutil.copytree(ENTRADAS, entradas)
    assert sum(_sembrar(libro) for libro in sorted(entradas.glob("*/*.xlsx"))) > 300
    for parte in ("preguntas", "avances", "encuestas", "eventos"):
        libro = sorted((entradas / parte).glob("*.xlsx"))[-1]
        libro.rename(libro.with_name(f"{libro.stem} de Rosa_Cuascuán.xlsx"))
    dar_orden("generar", entradas, "--sin-pdf", corte="2026-08-31", hoy="2026-09-10")
    return salidas / date(2026, 8, 31).isoformat()


def _sembrar(ruta: Path) -> int:
    """Pone los datos en los textos largos de un libro y una persona en sus columnas de personas. Los planes no:
    son públicos desde que se aprueban."""
    if ruta.parent.name == "planes":
        return 0
    libro, puestos = openpyxl.load_workbook(ruta), 0
    for hoja in libro:
        titulos = next((fila for fila in hoja.iter_rows() if sum(c.value is not None for c in fila) >= 3), ())
        de = {c.column: str(c.value or "").lower() for c in titulos}
        for fila in hoja.iter_rows(min_row=titulos[0].row + 1 if titulos else 1):
            for celda in fila:
                nuevo = _poner(celda.value, de.get(celda.column, ""), celda.row, ruta.parent.name == "avances")
                if nuevo:
                    celda.value, puestos = nuevo, puestos + 1
    _sembrar_alrededor(libro)
    libro.save(ruta)
    return puestos


def _sembrar_alrededor(libro: openpyxl.Workbook) -> None:
    """Lo que un libro lleva además de sus celdas: comentarios, propiedades, una hoja oculta, nombres y el de una hoja."""
    for hoja in libro:
        hoja.cell(1, 1).comment = Comment(SEMBRADO[0], "Zoraquina Tumbalá")
        hoja.oddFooter.center.text = "Zoraquina Tumbalá"
    libro.properties.creator = libro.properties.lastModifiedBy = libro.properties.keywords = "Zoraquina Tumbalá"
    libro.defined_names["Zoraquina"] = DefinedName("Zoraquina", attr_text="'Datos'!$A$1")
    oculta = libro.create_sheet("Datos de Rosa Cuascuán")
    oculta.sheet_state = "hidden"
    oculta.append(["Nombre", "Cédula"])
    oculta.append(["Zoraquina Tumbalá", "52.987.314"])


def _poner(valor: object, titulo: str, fila: int, de_reporte: bool) -> str:
    if not isinstance(valor, str) or valor.startswith(("=", "http")) or valor.endswith(":"):
        return ""
    if any(t in titulo for t in DE_PERSONAS) or (fila % 2 and not de_reporte and any(t in titulo for t in RESPONDEN)):
        return f"{SOLA} 52.987.314"
    del_plan = de_reporte and any(t in titulo for t in ("activid", "acci", "responsable", "dependencia", "compromiso"))
    if del_plan or len(valor) < 18 or (len(valor) <= 40 and not fila % 2):
        return ""
    return f"{valor}. {'; '.join(SEMBRADO)}"


def _publicos(carpeta: Path) -> list[Path]:
    todos = [r for r in sorted(carpeta.rglob("*")) if r.is_file()]
    return [r for r in todos if not r.relative_to(carpeta).as_posix().startswith(INTERNOS)]


def _textos(ruta: Path) -> Iterator[tuple[str, str]]:
    """Cada parte de un archivo como texto, sin marcas. De una imagen, lo que trae escrito fuera de sus puntos."""
    contenido = ruta.read_bytes()
    partes = [("", contenido)]
    if is_zipfile(BytesIO(contenido)):
        with ZipFile(BytesIO(contenido)) as libro:
            partes = [(nombre, libro.read(nombre)) for nombre in libro.namelist()]
    for nombre, parte in partes:
        if parte.startswith(b"\x89PNG"):
            parte = b" ".join(re.findall(rb"(?:tEXt|iTXt)[^\x00]*\x00[ -~]*", parte))
        texto = parte.decode("utf-8", "replace").replace("\r\n ", "")
        if ruta.name == "manifiesto.json":
            texto = re.sub(r'"[0-9a-f]{64}"', "", texto)
        yield nombre, texto
        yield nombre, html.unescape(re.sub(r"<[^>]+>", "", texto))


def test_en_nada_de_lo_que_se_publica_queda_un_dato_personal_sembrado(corrida):
    publicos = _publicos(corrida)
    hallados = {
        f"{ruta.relative_to(corrida).as_posix()} {parte}: …{texto[max(0, h.start() - 60) : h.end() + 30]}…"
        for ruta in publicos
        for parte, texto in _textos(ruta)
        if (h := BUSCADO.search(texto))
    }
    nombres = {r.relative_to(corrida).as_posix() for r in publicos if BUSCADO.search(r.name.replace("-", " "))}
    assert not hallados, "\n".join(sorted(hallados))
    assert not nombres, nombres


def test_se_busco_en_todo_lo_que_se_firma_y_se_publica(corrida):
    buscados = {r.relative_to(corrida).as_posix() for r in _publicos(corrida)}
    for esperado in (
        "00_empiece_aqui.html", "agenda/recordatorio_agenda.docx", "compromisos/compromisos_publicos.xlsx",
        "compromisos/informe_de_compromisos.docx", "datos/avances.csv", "datos/compromisos.csv", "datos/encuestas.csv", "datos/eventos.csv", "datos/preguntas.csv", "datos/hallazgos.csv",
        "datos/excel/hallazgos.csv", "encuestas/analisis_encuesta.docx", "encuestas/encuestas_publicas.xlsx",
        "estrategia/cronograma.xlsx", "estrategia/estrategia.docx", "evaluacion/informe_evaluacion.docx",
        "evaluacion/participacion_control_interno.docx", "eventos/eventos.ics", "eventos/eventos_publicos.xlsx",
        "informe_gestion.docx", "manifiesto.json", "mejora/plan_de_mejoramiento_publico.xlsx",
        "mejora/recomendaciones_publicas.xlsx", "preguntas/preguntas_publicas.xlsx",
        "publicaciones/registro_de_publicaciones.xlsx", "resumen_ejecutivo.docx", "seguimiento_control_interno.xlsx",
        "temas/temas_publicos.xlsx",
    ):  # fmt: skip
        assert esperado in buscados


def test_lo_interno_si_conserva_lo_que_se_escribio(corrida):
    """La siembra llegó a leerse: si no, lo de arriba no probaría nada."""
    for interno in ("preguntas/preguntas_internas.xlsx", "compromisos/compromisos.xlsx", "eventos/eventos.xlsx"):
        assert any(BUSCADO.search(texto) for _, texto in _textos(corrida / interno)), interno
