"""`para_pegar/`: lo propuesto se pega tal cual, se entiende y hace desaparecer el hallazgo."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.base.hallazgo import anotar
from pipeline.base.origen import Origen
from pipeline.base.propuesta import ESTADOS, TITULOS, Propuesta
from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado, Tarea
from pipeline.entidad import Correccion, hacer_entidad, leer_entidad
from pipeline.salidas.para_pegar import escribir_para_pegar
from pipeline.salidas.para_pegar.correcciones import redactar_correcciones
from pipeline.salidas.para_pegar.entidad import redactar_entidad
from tests.dibujo import dibujar

ENTIDAD = """
nombre = "Alcaldía de Prueba"
vigencia = 2026

[titulos]
"Lo de siempre" = "indicador"

[[dependencias]]
nombre = "Secretaría de Hacienda"
alias = ["Hacienda"]

[[dependencias]]
nombre = "Oficina de Prensa"
"""
PLAN = """
    PLAN DE ACCIÓN 2026
    Actividad | Meta | Quién "lo" hace | CUÁNDO\\nTOCA | Semáforo | Indicador
    Publicar el informe de gestión | 1 | Hacienda | f:2026-03-31 | verde | Informes
    Hacer la audiencia pública | 1 | Oficina de Prensa | f:2026-11-30 | rojo | Actas
"""
OTRO_PLAN = """
    Actividad | Meta | Responsable | Fecha | Corte | Indicador
    Contestar las peticiones | 1 | Sec. Hacienda Pública | 31/06/2026 | no | Cartas
    Sembrar árboles | Dos (3) árboles | Secretaría de Ambiente | Junio | no | Árboles
    Pintar la escuela | 1 | Oficina de Prensa | f:2026-05-01 | no |
"""
REPORTE = """
    CORTE 31 DE AGOSTO DE 2026
    Dependencia | Actividad | Estado
    Hacienda | Publicar el informe de gestión | Finalisada
    Oficina de Prensa | Hacer la audiencia pública | Surtida
"""
PENDIENTES = {"titulo_desconocido", "titulo_sin_parecido", "estado_desconocido", "dependencia_desconocida"}


@pytest.fixture
def libros(tmp_path: Path) -> list[Path]:
    """Tres libros con palabras que la entidad no ha enseñado."""
    return [
        dibujar(tmp_path / "plan.xlsx", Plan=PLAN),
        dibujar(tmp_path / "otro.xlsx", Plan=OTRO_PLAN),
        dibujar(tmp_path / "reporte.xlsx", Reporte=REPORTE),
    ]


def leer(libros: list[Path], texto: str, correcciones: tuple[Correccion, ...] = ()) -> list[ArchivoInterpretado]:
    ruta = libros[0].parent / "entidad.toml"
    ruta.write_text(texto, encoding="utf-8")
    entidad = leer_entidad(ruta)
    suyas = {r.name: tuple(c for c in correcciones if c.archivo == r.name) for r in libros}
    return [interpretar_archivo(Tarea(r, r.name, entidad, correcciones=suyas[r.name])) for r in libros]


def test_pegar_todo_al_final_se_entiende_y_deja_solo_lo_que_decide_una_persona(libros: list[Path]) -> None:
    antes = [h for leido in leer(libros, ENTIDAD) for h in leido.hallazgos]
    assert {h.nombre for h in antes} >= PENDIENTES
    pegado = ENTIDAD + redactar_entidad(antes)
    leidos = leer(libros, pegado)
    quedan = [(h.nombre, h.valor) for leido in leidos for h in leido.hallazgos if h.nombre in PENDIENTES]
    assert quedan == [("estado_desconocido", "Surtida")]
    (plan,) = leidos[0].planes
    assert [a.dependencias for a in plan.actividades] == [("Secretaría de Hacienda",), ("Oficina de Prensa",)]
    assert [a.fechas[0].month for a in plan.actividades] == [3, 11]
    escogido = pegado.replace('# "Surtida" = "Cumplida"', '"Surtida" = "Cumplida"')
    assert [a.valor for a in leer(libros, escogido)[2].avances] == [1.0, 1.0]


def test_lo_pegado_dos_veces_no_se_propone_otra_vez(libros: list[Path]) -> None:
    antes = [h for leido in leer(libros, ENTIDAD) for h in leido.hallazgos]
    pegado = ENTIDAD + redactar_entidad(antes)
    despues = redactar_entidad(h for leido in leer(libros, pegado) for h in leido.hallazgos)
    assert "[titulos]" not in despues and "[[dependencias]]" not in despues and "Surtida" in despues


def test_la_misma_palabra_en_dos_archivos_se_propone_una_vez_y_dice_cuantos_lugares_hay() -> None:
    dos = [
        anotar(
            "titulo_desconocido", Origen(f"{n}.xlsx", "Plan", 2, 3), "Quién", cuantos="1 valor", propuesta=p, porque="x"
        )
        for n, p in (("a", Propuesta(TITULOS, "QUIÉN", "otro")), ("b", Propuesta(TITULOS, "Quién", "responsable")))
    ]
    texto = redactar_entidad(dos)
    assert tomllib.loads(texto) == {"titulos": {"Quién": "responsable"}}
    assert "a.xlsx › Plan › C2 y 1 más" in texto


@pytest.mark.parametrize(
    "escrito", ['Quién "lo" hace', "barra \\ final\\", "a#b = [c]", "salto\ny\ttabulador", "\x7f\x00"]
)
def test_cualquier_texto_de_un_libro_queda_bien_escrito(escrito: str) -> None:
    propuesta = Propuesta(TITULOS, escrito, "responsable", porque=f"trae {escrito}")
    hallazgo = anotar("titulo_desconocido", Origen("x\n.xlsx"), escrito, cuantos="1", propuesta=propuesta, porque="x")
    assert tomllib.loads(redactar_entidad([hallazgo])) == {"titulos": {escrito: "responsable"}}


def test_lo_que_decide_una_persona_queda_de_comentario_con_las_opciones() -> None:
    propuesta = Propuesta(ESTADOS, "Surtida", "", ("Cumplida", "En proceso"), "escoja")
    hallazgo = anotar(
        "estado_desconocido", Origen("r.xlsx", "R", 3, 2), "Surtida", propuesta=propuesta, porque="escoja"
    )
    texto = redactar_entidad([hallazgo])
    assert tomllib.loads(texto) == {"estados": {}}
    assert '# "Surtida" = "Cumplida"\n# "Surtida" = "En proceso"' in texto


def test_las_correcciones_propuestas_encuentran_lo_que_esperan(libros: list[Path]) -> None:
    antes = [h for leido in leer(libros, ENTIDAD) for h in leido.hallazgos]
    bloques = tomllib.loads(redactar_correcciones(antes))["correcciones"]
    assert {(b["archivo"], b["celda"], b["esperado"]) for b in bloques} == {
        ("otro.xlsx", "D2", "31/06/2026"),
        ("otro.xlsx", "B3", "Dos (3) árboles"),
        ("reporte.xlsx", "C3", "Finalisada"),
        ("reporte.xlsx", "C4", "Surtida"),
    }
    llenas = tuple(replace(Correccion(**b), nuevo="30/06/2026", razon="Se preguntó") for b in bloques)
    despues = [h.nombre for leido in leer(libros, ENTIDAD, llenas) for h in leido.hallazgos]
    assert despues.count("correccion_aplicada") == 4 and "correccion_no_encontro_lo_esperado" not in despues


def test_sin_nada_que_proponer_los_archivos_lo_dicen_y_son_validos(tmp_path: Path) -> None:
    escribir_para_pegar((), tmp_path)
    for nombre in ("entidad.toml", "correcciones.toml"):
        texto = (tmp_path / nombre).read_text(encoding="utf-8")
        assert "Esta vez no hay" in texto and tomllib.loads(texto) == {}


def test_los_nombres_que_se_ofrecen_son_los_que_se_entienden() -> None:
    hallazgo = anotar(
        "titulo_desconocido", Origen("x.xlsx"), "X", cuantos="1", propuesta=Propuesta(TITULOS, "X", "otro"), porque="x"
    )
    nombres = " ".join(r.lstrip("# ") for r in redactar_entidad([hallazgo]).splitlines() if r.startswith("#"))
    lista = nombres.partition("estos nombres: ")[2].partition(".")[0].replace(" y ", ", ").split(", ")
    assert len(lista) == 16
    entidad = hacer_entidad({"nombre": "A", "vigencia": 2026, "titulos": {f"X{i}": n for i, n in enumerate(lista)}})
    from pipeline.decisiones_sin_efecto import anotar_decisiones

    assert [h.valor for h in anotar_decisiones(entidad)] == []
