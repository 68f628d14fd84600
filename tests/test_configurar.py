"""`rendicion configurar`: la entidad se configura en Excel, y lo que dice el libro rige y se puede cambiar ahí mismo."""

import shutil
import subprocess
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.base.hallazgo import Hallazgo
from pipeline.cli import _correr as correr
from pipeline.declarado import leer_declarado
from pipeline.disposiciones.configuracion import ENTIDAD
from pipeline.entidad import Dependencia, ErrorDeEntidad, Firma, leer_entidad
from pipeline.flujo import hacer_resultado
from pipeline.ordenes.configurar import configurar
from pipeline.registro.memoria import leer_memoria
from pipeline.vocabulario import cargar
from tests.dibujo import dibujar

EJEMPLO = Path(__file__).parents[1] / "entradas"
HOY = date(2026, 9, 10)


@pytest.fixture(scope="module")
def propuesta(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """El ejemplo con su libro de configuración recién propuesto."""
    entradas = tmp_path_factory.mktemp("propuesta") / "entradas"
    shutil.copytree(EJEMPLO, entradas)
    configurar(entradas, HOY)
    return entradas


@pytest.fixture
def entradas(propuesta: Path, tmp_path: Path) -> Path:
    """Lo mismo, sin los libros: basta para leer lo que se declara."""
    carpeta = tmp_path / "entradas"
    carpeta.mkdir()
    for nombre in ("configuracion.xlsx", "entidad.toml"):
        shutil.copy(propuesta / nombre, carpeta)
    return carpeta


def cambiar(entradas: Path, hoja: str, hacer: Callable[[Worksheet], object]) -> None:
    """Lo que haría una persona en Excel."""
    libro = load_workbook(entradas / "configuracion.xlsx")
    hacer(libro[hoja])
    libro.save(entradas / "configuracion.xlsx")


def poner_ajuste(clave: str, valor: object) -> Callable[[Worksheet], None]:
    def hacer(hoja: Worksheet) -> None:
        fila = next(f for f in range(5, 60) if hoja.cell(f, 4).value == clave)
        hoja.cell(fila, 2).value = valor

    return hacer


def agregar(*valores: object) -> Callable[[Worksheet], None]:
    def hacer(hoja: Worksheet) -> None:
        fila = next(f for f in range(5, 200) if not any(hoja.cell(f, c).value for c in range(1, 7)))
        for columna, valor in enumerate(valores, 1):
            hoja.cell(fila, columna).value = valor

    return hacer


def codigos(hallazgos: Iterable[Hallazgo]) -> list[str]:
    return [h.codigo for h in hallazgos]


def test_lo_propuesto_dice_lo_mismo_que_entidad_toml_y_no_contradice_nada(entradas: Path) -> None:
    declarado = leer_declarado(entradas)
    assert declarado.entidad == leer_entidad(entradas / "entidad.toml")
    assert not declarado.hallazgos


def test_sin_entidad_toml_el_libro_basta(entradas: Path) -> None:
    antes = leer_entidad(entradas / "entidad.toml")
    (entradas / "entidad.toml").unlink()
    assert leer_declarado(entradas).entidad == antes


@pytest.mark.parametrize("ajuste", cargar("configuracion")["ajustes"], ids=lambda a: str(a["clave"]))
def test_cada_ajuste_se_puede_cambiar_en_el_libro_y_manda(entradas: Path, ajuste: dict[str, Any]) -> None:
    nuevos = {
        "texto": "Nuevo texto",
        "entero": 12,
        "numero": 70,
        "fecha": date(2026, 12, 31),
        "si_no": "No",
        "lista": "Comuna 7; Vereda Buenavista",
    }
    nuevo = nuevos.get(ajuste["tipo"]) or list(ajuste["opciones"])[1]
    esperado: object = {
        "lista": ("Comuna 7", "Vereda Buenavista"),
        "si_no": False,
        "opcion": (ajuste.get("opciones") or {}).get(nuevo),
    }.get(ajuste["tipo"], nuevo)
    if ajuste["clave"] == "vigencia":
        nuevo = esperado = 2027
    cambiar(entradas, "Entidad", poner_ajuste(ajuste["clave"], nuevo))
    valor: Any = leer_declarado(entradas).entidad
    for parte in ajuste["clave"].split("."):
        valor = getattr(valor, parte)
    assert valor == esperado


def test_una_contradiccion_con_entidad_toml_se_dice_con_su_celda_y_rige_el_libro(entradas: Path) -> None:
    cambiar(entradas, "Entidad", poner_ajuste("cortes.plazo", 15))
    declarado = leer_declarado(entradas)
    (h,) = declarado.hallazgos
    assert (h.codigo, h.origen.hoja, h.origen.celda[0], declarado.entidad.cortes.plazo) == (
        "RC-H593",
        "Entidad",
        "B",
        15,
    )
    assert "«15»" in h.mensaje and "«10»" in h.mensaje


def test_quien_firma_en_el_libro_y_otro_en_entidad_toml_se_dice_y_rige_el_libro(entradas: Path) -> None:
    toml = entradas / "entidad.toml"
    toml.write_text(
        toml.read_text("utf-8") + '\n[[firmas]]\nrol = "elaboro"\nnombre = "Quien firmaba antes"\n', "utf-8"
    )
    cambiar(entradas, "Firmas", lambda hoja: hoja.cell(5, 2, "Quien firma ahora"))
    declarado = leer_declarado(entradas)
    assert declarado.entidad.firmas[0].nombre == "Quien firma ahora"
    (h,) = declarado.hallazgos
    assert (h.nombre, h.origen.hoja) == ("configuracion_contradice", "Firmas")


def test_la_dependencia_que_se_borra_del_libro_deja_de_regir_y_se_dice(entradas: Path) -> None:
    borrada: list[object] = []

    def borrar(hoja: Worksheet) -> None:
        borrada.append(hoja["A6"].value)
        hoja.delete_rows(6)

    cambiar(entradas, "Dependencias", borrar)
    declarado = leer_declarado(entradas)
    assert [h.valor for h in declarado.hallazgos if h.codigo == "RC-H594"] == borrada
    sueltas = [h.valor for h in declarado.hallazgos if h.codigo == "RC-H591"]
    assert sueltas and set(sueltas) == set(borrada)
    assert borrada[0] not in [d.nombre for d in declarado.entidad.dependencias]


def test_la_dependencia_escrita_a_mano_rige_con_sus_otros_nombres(entradas: Path) -> None:
    fila = ("Oficina de Turismo", "Turismo; Of. Turismo\nFomento turístico", None, "No", "Jefe de oficina")
    cambiar(entradas, "Dependencias", agregar(*fila))
    suya = next(d for d in leer_declarado(entradas).entidad.dependencias if d.nombre == "Oficina de Turismo")
    alias = ("Turismo", "Of. Turismo", "Fomento turístico")
    assert suya == Dependencia("Oficina de Turismo", alias, "", False, "Jefe de oficina")


def test_lo_propuesto_que_nadie_confirma_no_rige(entradas: Path) -> None:
    fila = ("Dirección Fantasma", None, None, "No", None, None, "vista en un libro")
    cambiar(entradas, "Dependencias", agregar(*fila))
    assert "Dirección Fantasma" not in [d.nombre for d in leer_declarado(entradas).entidad.dependencias]
    cambiar(entradas, "Dependencias", lambda hoja: _confirmar(hoja, "Dirección Fantasma"))
    assert "Dirección Fantasma" in [d.nombre for d in leer_declarado(entradas).entidad.dependencias]


def _confirmar(hoja: Worksheet, nombre: str) -> None:
    fila = next(f for f in range(5, 200) if hoja.cell(f, 1).value == nombre)
    hoja.cell(fila, 6).value = "Sí"


def test_dias_pesos_palabras_correcciones_planes_y_firmas_llegan_a_su_sitio(entradas: Path) -> None:
    cambiar(entradas, "Calendario", agregar(date(2026, 11, 20), "No hábil aquí", "Día cívico"))
    cambiar(entradas, "Pesos", lambda hoja: hoja.cell(5, 2, 3))
    cambiar(entradas, "Palabras", agregar("Estado", "Surtida", "Cumplida"))
    cambiar(entradas, "Correcciones", agregar("plan.xlsx", "Hoja1", "E4", "31/06/2026", "30/06/2026", "Oficio 12"))
    cambiar(entradas, "Planes", agregar("Plan v9.xlsx", "PA", date(2026, 7, 1), "Acta 9"))
    cambiar(entradas, "Firmas", lambda hoja: hoja.cell(5, 3, "Profesional de Control Interno"))
    declarado = leer_declarado(entradas)
    entidad = declarado.entidad
    assert date(2026, 11, 20) in entidad.calendario.no_habiles
    assert set(entidad.pesos.values()) == {3}
    assert entidad.estados["Surtida"] == "Cumplida"
    assert any((c.celda, c.nuevo, c.razon) == ("E4", "30/06/2026", "Oficio 12") for c in declarado.correcciones)
    assert any((p.archivo, p.vigente_desde) == ("Plan v9.xlsx", date(2026, 7, 1)) for p in entidad.planes)
    assert Firma("elaboro", "", "Profesional de Control Interno") in entidad.firmas


@pytest.mark.parametrize(
    ("clave", "malo"),
    [("vigencia", "dos mil"), ("cortes.plazo", -4), ("cortes.esquema", "quincenal"), ("corte", "31 de junio"),
     ("semaforo.media", 170), ("calculo.extemporaneos", "tal vez")],
)  # fmt: skip
def test_lo_que_no_sirve_se_anota_con_su_celda_y_rige_lo_de_antes(entradas: Path, clave: str, malo: object) -> None:
    antes = leer_declarado(entradas).entidad
    cambiar(entradas, "Entidad", poner_ajuste(clave, malo))
    declarado = leer_declarado(entradas)
    assert declarado.entidad == antes
    assert codigos(declarado.hallazgos) == ["RC-H591"] and declarado.hallazgos[0].origen.celda.startswith("B")


def test_se_lee_por_sus_titulos_aunque_cambien_el_orden_y_el_nombre_de_las_hojas(entradas: Path) -> None:
    antes = leer_declarado(entradas).entidad
    libro = load_workbook(entradas / "configuracion.xlsx")
    for numero, hoja in enumerate(libro.worksheets):
        hoja.title = f"Hoja {numero}"
        hoja.insert_rows(1, 3)
        hoja.insert_cols(1)
    libro.move_sheet("Hoja 1", 5)
    libro.save(entradas / "configuracion.xlsx")
    assert leer_declarado(entradas).entidad == antes


@pytest.mark.lenta
@pytest.mark.parametrize("formato", ["ods", "xls"])
def test_sirve_guardado_en_otro_formato(entradas: Path, formato: str) -> None:
    if not shutil.which("soffice"):
        pytest.skip("no hay LibreOffice")
    antes = leer_declarado(entradas).entidad
    orden = ["soffice", "--headless", f"-env:UserInstallation=file://{entradas.parent}/lo", "--convert-to", formato]
    subprocess.run([*orden, "--outdir", str(entradas), str(entradas / "configuracion.xlsx")], check=True, timeout=120)
    (entradas / "configuracion.xlsx").unlink()
    assert leer_declarado(entradas).entidad == antes


def test_dos_libros_de_configuracion_se_dicen_y_rige_el_xlsx(entradas: Path) -> None:
    shutil.copy(entradas / "configuracion.xlsx", entradas / "Configuración.xlsm")
    assert codigos(leer_declarado(entradas).hallazgos) == ["RC-H595"]


def test_sin_nombre_ni_vigencia_en_ninguna_parte_se_pide_lo_que_falta(entradas: Path) -> None:
    (entradas / "entidad.toml").unlink()
    cambiar(entradas, "Entidad", poner_ajuste("nombre", None))
    with pytest.raises(ErrorDeEntidad, match="nombre"):
        leer_declarado(entradas)


def test_volver_a_proponer_conserva_lo_escrito_y_guarda_el_libro_anterior(entradas: Path) -> None:
    cambiar(entradas, "Calendario", agregar(date(2026, 11, 20), "No hábil aquí", "Día cívico del municipio"))
    cambiar(entradas, "Firmas", lambda hoja: hoja.cell(5, 2, "Nombre de prueba"))
    antes, datos = leer_declarado(entradas).entidad, (entradas / "configuracion.xlsx").read_bytes()
    _, dicho = configurar(entradas, HOY)
    (copia,) = (entradas / "registro" / "conservados" / "2026-09-10").iterdir()
    assert copia.read_bytes() == datos and str(copia) in dicho
    assert leer_declarado(entradas).entidad == antes
    hoja = load_workbook(entradas / "configuracion.xlsx")["Calendario"]
    assert "Día cívico del municipio" in [hoja.cell(f, 3).value for f in range(5, 12)]


def test_sin_catalogo_se_proponen_los_responsables_de_los_planes(propuesta: Path, tmp_path: Path) -> None:
    entradas = tmp_path / "nueva"
    shutil.copytree(EJEMPLO / "planes", entradas / "planes")
    configurar(entradas, HOY)
    libro = load_workbook(entradas / "configuracion.xlsx")
    nombres = [libro["Dependencias"].cell(f, 1).value for f in range(5, 40)]
    assert "Secretaría de Hacienda" in nombres
    vigencia = next(r[1].value for r in libro["Entidad"].iter_rows(min_row=5) if r[3].value == "vigencia")
    assert vigencia == 2026


def test_el_libro_tiene_listas_mensajes_y_solo_se_llenan_las_celdas_blancas(propuesta: Path) -> None:
    libro = load_workbook(propuesta / "configuracion.xlsx")
    titulos = [ENTIDAD["hoja"], *(t["hoja"] for t in cargar("configuracion")["tablas"])]
    assert libro.sheetnames == ["Instrucciones", *titulos]
    for nombre in titulos:
        hoja = libro[nombre]
        assert hoja.protection.sheet and hoja.protection.password is None
        assert hoja.data_validations.dataValidation
        assert all(v.prompt for v in hoja.data_validations.dataValidation)
    assert libro["Entidad"]["B5"].protection.locked is False and libro["Entidad"]["A5"].protection.locked is True
    esquema = next(v for v in libro["Entidad"].data_validations.dataValidation if "Cada seis meses" in str(v.formula1))
    assert esquema.type == "list"


def test_los_mismos_libros_dan_los_mismos_bytes(propuesta: Path, tmp_path: Path) -> None:
    entradas = tmp_path / "entradas"
    shutil.copytree(EJEMPLO, entradas)
    configurar(entradas, date(2027, 1, 1))
    assert (entradas / "configuracion.xlsx").read_bytes() == (propuesta / "configuracion.xlsx").read_bytes()


def test_la_orden_dice_que_escribio_y_que_hacer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entradas = tmp_path / "entradas"
    shutil.copytree(EJEMPLO / "planes", entradas / "planes")
    assert correr(["configurar", "--entradas", str(entradas), "--hoy", "2026-09-10"]) == 0
    dicho = capsys.readouterr().out
    assert "configuracion.xlsx" in dicho and "Qué hacer:" in dicho


def test_lo_que_el_libro_trae_donde_nada_lo_lee_se_dice_y_las_instrucciones_no(entradas: Path) -> None:
    cambiar(entradas, "Dependencias", lambda hoja: setattr(hoja.cell(5, 9), "value", "extensión 104"))
    cambiar(entradas, "Firmas", lambda hoja: [setattr(hoja.cell(4, c), "value", f"Otro {c}") for c in range(1, 5)])
    dichos = leer_declarado(entradas).hallazgos
    assert [(h.codigo, str(h.origen)) for h in dichos] == [
        ("RC-H597", "configuracion.xlsx › Dependencias › I5"),
        ("RC-H596", "configuracion.xlsx › Firmas"),
    ]


def test_un_plan_guardado_con_el_nombre_de_la_configuracion_no_se_pierde_en_silencio(entradas: Path) -> None:
    shutil.copy(next((EJEMPLO / "planes").glob("Plan de acción*.xlsx")), entradas / "configuracion.xlsx")
    assert "RC-H596" in codigos(leer_declarado(entradas).hallazgos)


def test_sin_entidad_toml_ningun_remedio_manda_a_un_archivo_que_no_esta(tmp_path: Path) -> None:
    entradas = tmp_path / "entradas"
    entradas.mkdir()
    titulos = "Numeral | Actividad | Responsable | Quién apoya la labor | Fecha programada"
    dibujar(
        entradas / "plan.xlsx",
        Plan=f"PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026\n{titulos}\n"
        "1.1 | Publicar el informe de gestión | Oficina de Turismo | Ana | 30/04/2026\n1.2 | Hacer la audiencia | | | ",
    )
    entidad = "Ajuste | Valor | Clave\nNombre | Alcaldía de Prueba | nombre\nVigencia | 2026 | vigencia"
    catalogo = (
        "Nombre de la dependencia | Otros nombres (separados por ;) | Hace parte de | Es un grupo | Confirmada\n"
        "Secretaría de Hacienda | | | | sí"
    )
    dibujar(entradas / "configuracion.xlsx", Entidad=entidad, Dependencias=catalogo)
    resultado = hacer_resultado(leer_declarado(entradas), entradas, None, HOY, leer_memoria(entradas / "registro"))
    dichos = [str(h) for h in resultado.hallazgos]
    assert any("la hoja Dependencias de configuracion.xlsx" in d for d in dichos)
    assert [d for d in dichos if "entidad.toml" in d] == []
