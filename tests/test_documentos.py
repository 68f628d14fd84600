"""Lo que se puede comprobar de los documentos: que nada de lo que nombran falte."""

import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from pipeline.entidad import Dependencia, Entidad, Firma, PlanDeclarado
from pipeline.tablas.seguimiento import ESTADOS

DOCUMENTOS = ("README.md", "docs/LEEME.md", "docs/agregar.md", "docs/cuenta.md", "docs/decisiones.md",
              "docs/disposiciones.md", "docs/guia.md", "docs/hallazgos.md", "docs/historia.md", "docs/reglas.md", "entradas/LEEME.md", "formatos/LEEME.md", "formatos/para_llenar/LEEME.md",
              "salidas/LEEME.md")  # fmt: skip
MODELO = Entidad("Alcaldía de Valle Sereno", 2026)


def leer(raiz: Path, documento: str) -> str:
    return (raiz / documento).read_text(encoding="utf-8")


def anclas(texto: str) -> set[str]:
    """Como las hace quien muestra Markdown: en minúsculas, sin signos y con guiones."""
    titulos = re.findall(r"^#+ (.+)", texto, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", titulo.lower()).replace(" ", "-") for titulo in titulos}


def seccion(texto: str, titulo: str) -> str:
    return texto.split(f"\n## {titulo}\n")[1].split("\n## ")[0]


@pytest.mark.parametrize("documento", DOCUMENTOS)
def test_cada_vinculo_lleva_a_algo_que_existe(documento: str, raiz: Path) -> None:
    texto, carpeta = leer(raiz, documento), (raiz / documento).parent
    for destino in re.findall(r"\]\(([^)]+)\)", texto):
        archivo, _, ancla = destino.partition("#")
        assert not archivo or (carpeta / archivo).exists(), destino
        propio = (carpeta / archivo).read_text(encoding="utf-8") if archivo.endswith(".md") else texto
        assert not ancla or ancla in anclas(propio), destino


@pytest.mark.parametrize("documento", ["docs/agregar.md", "docs/decisiones.md", "docs/LEEME.md"])
def test_cada_archivo_del_programa_que_se_nombra_existe(documento: str, raiz: Path) -> None:
    nombrados = set(re.findall(r"`([\w./]+\.(?:py|toml|lock|bat))`", leer(raiz, documento)))
    existen = {ruta.relative_to(raiz).as_posix() for ruta in raiz.rglob("*") if ".venv" not in ruta.parts}
    assert {n for n in nombrados if not any(f"/{ruta}".endswith(f"/{n}") for ruta in existen)} == set()


def test_las_reglas_dicen_todas_las_claves_de_entidad_toml(raiz: Path) -> None:
    tabla = seccion(leer(raiz, "docs/reglas.md"), "10. entidad.toml")
    secciones = [campo.name for campo in fields(Entidad) if is_dataclass(getattr(MODELO, campo.name))]
    libres = [campo.name for campo in fields(Entidad) if isinstance(getattr(MODELO, campo.name), dict)]
    assert [s for s in (*secciones, *libres) if f"`[{s}]`" not in tabla] == []
    claves = {campo.name for campo in fields(Entidad)} - {*secciones, *libres, "dependencias", "planes", "firmas"}
    claves |= {campo.name for s in secciones for campo in fields(getattr(MODELO, s))}
    claves |= {campo.name for clase in (Dependencia, Firma, PlanDeclarado) for campo in fields(clase)}
    assert [clave for clave in sorted(claves) if f"`{clave}`" not in tabla] == []


def test_las_reglas_dicen_el_valor_por_defecto_de_cada_clave(raiz: Path) -> None:
    filas = [r.split("|") for r in seccion(leer(raiz, "docs/reglas.md"), "10. entidad.toml").splitlines() if "|" in r]
    for nombre in ("cortes", "calculo", "semaforo", "preguntas", "limites"):
        for campo in fields(getattr(MODELO, nombre)):
            valor = [] if campo.default == () else campo.default
            escrito = "`" + str(valor).lower() + "`" if not isinstance(valor, str) else f'`"{valor}"`'
            suyas = [fila[3] for fila in filas if f"`{campo.name}`" in fila[1]]
            assert any(escrito in fila for fila in suyas), (nombre, campo.name)


def test_las_reglas_dicen_los_ocho_estados_en_el_orden_en_que_se_miran(raiz: Path) -> None:
    tabla = seccion(leer(raiz, "docs/reglas.md"), "6. Lo que se dice de una actividad en un corte")
    filas = re.findall(r"^\| ([^|]+?) \| ", tabla.split("| estado | cuándo |")[1], re.MULTILINE)
    assert tuple(filas) == ESTADOS
