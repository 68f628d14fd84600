"""Componentes, subcomponentes e instrumentos que nombra un texto."""

import pytest

from pipeline.lectura.componente_dicho import componente_de_referencia, componente_de_rotulo
from pipeline.lectura.grupos import Grupo, es_grupo_conocido, grupo_de_texto
from pipeline.lectura.instrumento_de_rotulo import instrumento_de_rotulo

RDC = "Rendición de cuentas"
GRUPOS = {
    "INFORMACIÓN": Grupo(RDC, "Información"),
    "Diálogo": Grupo(RDC, "Diálogo"),
    "Subcomponente 1. Información de calidad y en lenguaje comprensible": Grupo(
        RDC, "Información de calidad y en lenguaje comprensible"
    ),
    "Subcomponente/proceso 4: Evaluación y retroalimentación a la gestión institucional": Grupo(
        RDC, "Evaluación y retroalimentación a la gestión institucional"
    ),
    "1. Información de calidad y en lenguaje comprensible": Grupo(
        RDC, "Información de calidad y en lenguaje comprensible"
    ),
    "Componente 3: Rendición de Cuentas": Grupo(RDC),
    "COMPONENTE 3": Grupo(RDC),
    "COMPONENTE 3: RENDICIÓN DE CUENTAS - PAAC 2026": Grupo(RDC),
    "Componente 3. Rendición de cuentas (vigencia 2026)": Grupo(RDC),
    "Componente 9: Gobierno en línea 2026": Grupo("Gobierno en línea"),
    "Componente 9: Gobierno en línea": Grupo("Gobierno en línea"),
    "Transparencia activa": Grupo("Transparencia y acceso a la información", "Transparencia activa"),
    "Rendición de cuentas": Grupo(RDC),
    "Fortalecimiento de huertas": Grupo("", "Fortalecimiento de huertas"),
    "Información de calidad y en lenguage comprensible": Grupo(
        RDC, "Información de calidad y en lenguage comprensible"
    ),
}


@pytest.mark.parametrize(("texto", "grupo"), GRUPOS.items(), ids=GRUPOS)
def test_un_texto_de_grupo_dice_su_componente(texto: str, grupo: Grupo) -> None:
    assert grupo_de_texto(texto) == grupo


def test_en_la_columna_del_componente_cualquier_texto_es_un_componente() -> None:
    assert grupo_de_texto("Huertas urbanas", es_componente=True) == Grupo("Huertas urbanas")


@pytest.mark.parametrize("texto", ["Componente 2", "DIÁLOGO", "Subcomponente 7", "1. Rendición de cuentas"])
def test_se_reconoce_un_grupo(texto: str) -> None:
    assert es_grupo_conocido(texto)


@pytest.mark.parametrize("texto", ["Publicar el informe de gestión", "Secretaría de Hacienda", "X", ""])
def test_no_todo_texto_es_un_grupo(texto: str) -> None:
    assert not es_grupo_conocido(texto)


@pytest.mark.parametrize(
    "texto", ["3", "3. RENDICION DE CUENTAS", "Comp 3 RdC", "PTEP componente 3", "Rendición de Cuentas"]
)
def test_un_reporte_nombra_su_componente_de_muchas_maneras(texto: str) -> None:
    assert componente_de_referencia(texto) == RDC


def test_un_titulo_cualquiera_no_es_un_componente() -> None:
    assert componente_de_rotulo("Secretaría de Hacienda") == ""


@pytest.mark.parametrize(
    ("titulo", "instrumento"),
    [
        ("PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026", "PAAC"),
        ("Programa de Transparencia y Ética Pública - PTEP", "PTEP"),
        ("Cronograma de rendición de cuentas", "RDC"),
        ("Plan de acción institucional 2026", "PA"),
        ("Inventario de sillas", ""),
    ],
)
def test_el_titulo_dice_el_instrumento(titulo: str, instrumento: str) -> None:
    assert instrumento_de_rotulo(titulo) == instrumento
