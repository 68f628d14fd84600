"""El catálogo de hallazgos: completo, sin sobras, y escrito como le habla un buen compañero a otro."""

import re
import string
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from pipeline.base.hallazgo import Gravedad, Plantilla, anotar, catalogo
from pipeline.base.origen import Origen
from tests.base.llamadas import Llamada, buscar_llamadas, textos_del_codigo
from tests.herramientas.escribir_hallazgos import DESTINO, escribir

LLAMADAS = buscar_llamadas()
SIEMPRE = {"valor", "archivo", "hoja"}
LUGAR = Origen("PTEP 2026.xlsx", "Componente 3", 12, 5)
# Los datos que no se pueden mirar en el código: quien llama los arma en otra función.
DE_AFUERA = {"avance_de_otra_meta": {"base", "meta", "cantidad"}}
JERGA = re.compile(
    r"\b(?:parse\w*|regex|string|float|null|none|nan|xml|dtd|zip|bytes?|bug|flag|dataframe|token|encoding|utf|exception"
    r"|celdas? numéricas?|registros?|tupla|booleano|inválid\w+|ilegal|fatal|crítico)\b"
)
REGANO = re.compile(r"!|\b(?:mal hech\w+|debería haber|olvid\w+|obvi\w+|incorrectamente|usted no)\b")
TERMINOS_DE_OTROS = re.compile(r"\b(?:renglón|renglones|hito|tarea|entregable|unidad administrativa|planilla)\b")


def datos_de(plantilla: Plantilla) -> set[str]:
    textos = (plantilla.mensaje, plantilla.que_hacer)
    return {campo for texto in textos for _, campo, _, _ in string.Formatter().parse(texto) if campo} - SIEMPRE


def redactar(nombre: str) -> tuple[str, str]:
    """El mensaje y el remedio de un hallazgo con datos verosímiles."""
    datos = dict.fromkeys(datos_de(catalogo()[nombre]), "lo que sea")
    datos |= {"parecida": ""}
    hallazgo = anotar(nombre, LUGAR, "31/06/2026", **datos)
    return hallazgo.mensaje, hallazgo.que_hacer


def test_ningun_nombre_ni_codigo_se_repite() -> None:
    archivos = sorted(Path(str(DESTINO)).parents[1].glob("pipeline/base/hallazgos*.toml"))
    nombres = [n for ruta in archivos for n in tomllib.loads(ruta.read_text(encoding="utf-8"))]
    assert [n for n, veces in Counter(nombres).items() if veces > 1] == []
    assert [c for c, veces in Counter(p.codigo for p in catalogo().values()).items() if veces > 1] == []
    assert [p.codigo for p in catalogo().values() if not re.fullmatch(r"RC-H\d{3}", p.codigo)] == []


def test_el_codigo_solo_anota_hallazgos_del_catalogo() -> None:
    assert len(LLAMADAS) > 60
    assert [ll for ll in LLAMADAS if ll.nombre not in catalogo()] == []


def test_ningun_hallazgo_del_catalogo_sobra() -> None:
    assert catalogo().keys() - textos_del_codigo() == set()


@pytest.mark.parametrize("llamada", LLAMADAS, ids=lambda ll: f"{ll.nombre}@{ll.lugar.rpartition('/')[2]}")
def test_quien_anota_pasa_todos_los_datos_que_el_mensaje_pide(llamada: Llamada) -> None:
    pide = datos_de(catalogo()[llamada.nombre]) - DE_AFUERA.get(llamada.nombre, set())
    assert pide - llamada.datos == set(), llamada.lugar


def test_los_hallazgos_que_viajan_por_su_nombre_no_piden_datos() -> None:
    """Los de fechas, metas y cifras los anota quien recorre la tabla, que solo sabe el valor de la celda."""
    fuentes = (ruta.read_text(encoding="utf-8") for ruta in (Path(str(DESTINO)).parents[1] / "pipeline").rglob("*.py"))
    escritos = {ll.nombre for ll in LLAMADAS} | {n for f in fuentes for n in re.findall(r'Anotado\(\s*"(\w+)"', f)}
    assert {nombre for nombre, p in catalogo().items() if nombre not in escritos and datos_de(p)} == set()


@pytest.mark.parametrize("nombre", catalogo())
def test_cada_mensaje_esta_bien_escrito(nombre: str) -> None:
    mensaje, que_hacer = redactar(nombre)
    for frase in (mensaje, que_hacer):
        primera = next(letra for letra in frase if letra.isalpha())
        assert primera.islower() and not frase.startswith("[")
        assert frase[-1] == "." and not frase.endswith("..") and "  " not in frase
        assert frase.count("«") == frase.count("»") and frase.count("(") == frase.count(")")
        assert '"' not in frase and "'" not in frase
        assert JERGA.search(frase) is None and REGANO.search(frase) is None
        assert TERMINOS_DE_OTROS.search(frase) is None
    assert len(que_hacer) > 8


@pytest.mark.parametrize("nombre", catalogo())
def test_cada_hallazgo_tiene_titulo_razon_y_ejemplo_bien_escritos(nombre: str) -> None:
    plantilla = catalogo()[nombre]
    assert len(plantilla.titulo) <= 70 and not plantilla.titulo.endswith(".")
    for frase in (plantilla.titulo, plantilla.razon, plantilla.ejemplo):
        assert frase[0].isupper() or frase[0] == "«" or frase.startswith("entidad.toml"), frase
        assert "  " not in frase and "'" not in frase and ('"' not in frase or frase is plantilla.ejemplo)
        assert frase.count("«") == frase.count("»") and frase.count("(") == frase.count(")")
        assert JERGA.search(frase) is None and REGANO.search(frase) is None and TERMINOS_DE_OTROS.search(frase) is None
    for frase in (plantilla.razon, plantilla.ejemplo):
        assert frase[-1] == "." and len(frase.split()) >= 3 and frase.count(". ") <= 2, frase


def test_dos_hallazgos_no_tienen_el_mismo_titulo() -> None:
    assert [t for t, veces in Counter(p.titulo for p in catalogo().values()).items() if veces > 1] == []


@pytest.mark.parametrize("clave", ["titulo", "razon", "ejemplo", "mensaje", "que_hacer", "codigo"])
def test_a_un_hallazgo_no_le_puede_faltar_un_dato(clave: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bueno = (Path(str(DESTINO)).parents[1] / "pipeline/base/hallazgos_formatos.toml").read_text(encoding="utf-8")
    (tmp_path / "hallazgos_x.toml").write_text(re.sub(rf"(?m)^{clave} = .*$", "", bueno, count=1), encoding="utf-8")
    monkeypatch.setattr("pipeline.base.hallazgo.files", lambda _: tmp_path)
    with pytest.raises(TypeError, match=clave):
        catalogo.__wrapped__()


@pytest.mark.parametrize("nombre", catalogo())
def test_lo_grave_deja_algo_por_fuera_y_lo_demas_dice_que_paso_con_el_dato(nombre: str) -> None:
    plantilla = catalogo()[nombre]
    if plantilla.gravedad is Gravedad.GRAVE:
        assert plantilla.fuera
    elif plantilla.fuera:
        assert re.search(r"no se (?:contó|contaron|usó|leyó)|se leyeron", plantilla.mensaje)


@pytest.mark.parametrize("nombre", ["archivo_temporal", "hoja_oculta", "hoja_sin_tabla", "hoja_sin_celdas",
                                    "archivo_sin_uso", "salida_propia", "version_que_no_rige"])  # fmt: skip
def test_lo_que_no_es_un_plan_ni_un_reporte_no_cuenta_como_por_fuera(nombre: str) -> None:
    plantilla = catalogo()[nombre]
    assert (plantilla.fuera, plantilla.gravedad) == (False, Gravedad.AVISO)


def test_la_pagina_de_hallazgos_esta_al_dia() -> None:
    assert DESTINO.read_text(encoding="utf-8") == escribir(), "corra: python -m tests.herramientas.escribir_hallazgos"


def test_el_valor_largo_se_recorta_en_el_mensaje_y_queda_entero_al_lado() -> None:
    texto = "Publicar  el informe\nde gestión " * 8
    hallazgo = anotar("reporte_sin_actividad", LUGAR, texto)
    assert hallazgo.valor == texto
    assert "«Publicar el informe de gestión Publicar" in hallazgo.mensaje and "…»" in hallazgo.mensaje
    assert len(hallazgo.mensaje) < 170


def test_el_hallazgo_se_lee_con_su_lugar_y_su_remedio() -> None:
    assert str(anotar("celda_con_error", LUGAR, "#REF!")) == (
        "RC-H123 · PTEP 2026.xlsx › Componente 3 › E12: la celda trae el error de Excel #REF!; no se usó. "
        "Qué hacer: corrija la fórmula o escriba el valor."
    )


def test_un_nombre_o_un_dato_que_falta_es_un_error_de_quien_programa() -> None:
    with pytest.raises(KeyError):
        anotar("no_existe", LUGAR)
    with pytest.raises(KeyError):
        anotar("hoja_oculta", LUGAR)
