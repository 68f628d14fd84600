"""`resumen_ejecutivo.docx`: una página, con cualquier entidad, que dice lo que dicen los datos."""

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from PIL import Image

from pipeline.calculo.relato import reunir_asuntos
from pipeline.calculo.resultado import Resultado
from pipeline.entidad import Dependencia
from pipeline.graficas.dibujo import Dibujo
from pipeline.salidas.resumen_ejecutivo import ARCHIVO, Contenido, escribir_resumen_ejecutivo
from pipeline.salidas.resumen_ejecutivo.contenido import elegir_contenido
from pipeline.tablas.modificaciones import Modificacion
from tests.fabrica import hacer_resultado
from tests.graficas.muestras import LARGO, hacer_resumen, sin_nada_que_aplique

PREGUNTAS = [
    "Cómo vamos",
    "Dónde fallamos",
    "Qué vence en 30 días",
    "Quién debe hacer qué esta semana",
    "Qué debe decidir o firmar usted",
]
NOMBRE = (f"{LARGO} " * 2)[:200]


def de_nombres_largos() -> Resultado:
    """Doscientas letras, y en mayúsculas, en cada nombre."""
    base = hacer_resultado(60)
    seguimiento = {
        corte: tuple(
            replace(
                f,
                actividad=f"{f.actividad} {NOMBRE}",
                dependencias=tuple(f"{d} {NOMBRE}"[:200].upper() for d in f.dependencias),
            )
            for f in filas
        )
        for corte, filas in base.seguimiento.items()
    }
    resumenes = {
        corte: tuple(
            r if r.dimension == "total" else replace(r, nombre=f"{r.nombre} {NOMBRE}"[:200].upper()) for r in filas
        )
        for corte, filas in base.resumenes.items()
    }
    entidad = replace(base.entidad, nombre=NOMBRE.upper(), nit="900.000.000-1")
    return replace(base, entidad=entidad, seguimiento=seguimiento, resumenes=resumenes)


def de_muchas_dependencias() -> Resultado:
    """Mil quinientas actividades de cuarenta dependencias y quince componentes, casi todas sin hacer."""
    base, nombres = (
        hacer_resultado(1500),
        [f"Secretaría {i + 1} de Asuntos Municipales y Comunitarios" for i in range(40)],
    )
    seguimiento = {
        corte: tuple(replace(f, dependencias=(nombres[i % 40],)) for i, f in enumerate(filas))
        for corte, filas in base.seguimiento.items()
    }
    componentes = tuple(hacer_resumen(f"Componente {i + 1}", i, 15) for i in range(15))
    ahora = tuple(r for r in base.resumenes[base.corte.fecha] if r.dimension == "total") + componentes
    entidad = replace(base.entidad, dependencias=tuple(map(Dependencia, nombres)), nit="900.000.000-1")
    return replace(
        base, entidad=entidad, seguimiento=seguimiento, resumenes={**base.resumenes, base.corte.fecha: ahora}
    )


def de_todos_los_asuntos() -> Resultado:
    """Con cambios del plan sin razón y actividades sin responsable."""
    base = hacer_resultado(40)
    sueltas = {
        c: tuple(replace(f, dependencias=()) if i % 9 == 0 else f for i, f in enumerate(fs))
        for c, fs in base.seguimiento.items()
    }
    return replace(
        base,
        seguimiento=sueltas,
        modificaciones=(Modificacion("Meta más baja"), Modificacion("Meta más baja", razon="Acta 3")),
    )


MUESTRAS: dict[str, Callable[[], Resultado]] = {
    "normal": hacer_resultado,
    "una actividad": lambda: hacer_resultado(1),
    "primer corte": lambda: hacer_resultado(24, 0),
    "nada aplica": sin_nada_que_aplique,
    "nombres largos": de_nombres_largos,
    "cuarenta dependencias": de_muchas_dependencias,
    "todos los asuntos": de_todos_los_asuntos,
}


def dibujar(resultado: Resultado, carpeta: Path) -> list[Dibujo]:
    """La gráfica de componentes, de verdad."""
    from pipeline.graficas import GRAFICAS
    from pipeline.graficas._dibujo import guardar_graficas

    carpeta.mkdir()
    return guardar_graficas(resultado, carpeta, tuple(g for g in GRAFICAS if g.nombre == "cumplimiento_por_componente"))


def escribir(
    resultado: Resultado, carpeta: Path, dibujos: list[Dibujo] | None = None
) -> tuple[Contenido, docx.document.Document]:
    contenido = escribir_resumen_ejecutivo(resultado, carpeta, dibujos or [], carpeta / ARCHIVO)
    return contenido, docx.Document(str(carpeta / ARCHIVO))


def texto_de(documento: docx.document.Document) -> str:
    celdas = (c.text for t in documento.tables for fila in t.rows for c in fila.cells)
    return "\n".join((*(p.text for p in documento.paragraphs), *celdas))


@pytest.mark.parametrize("muestra", MUESTRAS)
def test_contesta_las_cinco_preguntas_en_su_orden_y_dice_sus_frases(muestra: str, tmp_path: Path) -> None:
    contenido, documento = escribir(MUESTRAS[muestra](), tmp_path)
    assert [p.text for p in documento.paragraphs if p.style.name == "Heading 2"] == PREGUNTAS
    texto = texto_de(documento)
    for frase in contenido.frases:
        assert frase.leer(texto) == tuple(c.texto for c in frase.cifras)
    assert contenido.partes[-1].filas, "siempre hay qué firmar"


def test_la_zona_va_con_su_simbolo_y_su_palabra_junto_a_la_cifra_grande(tmp_path: Path) -> None:
    _, documento = escribir(hacer_resultado(), tmp_path)
    titulos, cifras = ([c.text for c in fila.cells] for fila in documento.tables[0].rows)
    assert titulos[1:3] == ["Cumplimiento", "Zona"]
    assert cifras[1:3] == ["44,4 %", "■ Baja"]
    assert cifras[-1] == "−5,6 puntos\nera 50,0 %\nal 30/04/2026"
    assert documento.tables[0].rows[1].cells[1].paragraphs[0].runs[0].font.size.pt >= 20


def test_lo_que_no_cabe_se_cuenta(tmp_path: Path) -> None:
    resultado = de_muchas_dependencias()
    contenido, documento = escribir(resultado, tmp_path)
    tareas = contenido.partes[2]
    (dicho,) = [p.text for p in documento.paragraphs if "más con algo pendiente" in p.text]
    assert dicho == f"y {40 - len(tareas.filas)} más con algo pendiente; están en tablero.xlsx."
    apretado = elegir_contenido(resultado, [], 12.0)
    assert [len(p.filas) for p in apretado.partes[:3]] < [len(p.filas) for p in contenido.partes[:3]]
    assert apretado.como_vamos == contenido.como_vamos


def test_los_asuntos_que_no_caben_se_nombran_en_corto() -> None:
    resultado = de_todos_los_asuntos()
    estrecho = next(c for alto in range(26, 8, -1) if (c := elegir_contenido(resultado, [], alto)).callan[-1])
    quedan = [a.en_corto for a in reunir_asuntos(resultado)[len(estrecho.partes[-1].filas) :]]
    assert quedan and all(q in estrecho.callan[-1] for q in quedan)


def test_la_grafica_va_si_cabe_y_entonces_los_componentes_no_se_repiten(tmp_path: Path) -> None:
    resultado = hacer_resultado(16, 0)
    contenido, documento = escribir(resultado, tmp_path, dibujar(resultado, tmp_path / "g"))
    assert contenido.dibujo is not None and contenido.partes[0].filas == []
    (imagen,) = documento.inline_shapes
    assert imagen._inline.docPr.get("descr").startswith(contenido.dibujo.textos.alternativo)
    assert elegir_contenido(resultado, [contenido.dibujo], 15.0).dibujo is None


def test_cada_asunto_sale_de_sus_datos() -> None:
    dichos = [str(a.frase) for a in reunir_asuntos(de_todos_los_asuntos())]
    assert dichos == [
        "Firmar el seguimiento y publicarlo a más tardar el 14 de septiembre de 2026 (faltan 11 días).",
        "Exigir, a más tardar el 7 de septiembre de 2026, el reporte que falta de 3 actividades.",
        "Decidir si se reprograman con acta o se terminan tarde 5 actividades incumplidas, cuya última fecha ya pasó.",
        "Aprobar con acta, y con su razón escrita, 1 cambio del plan que aún no la tiene.",
        "Nombrar quién responde por 5 actividades que en el plan no tienen responsable.",
        "Pedir un plan de mejora a quienes responden por 3 componentes en zona Baja.",
    ]
    vencido = replace(hacer_resultado(1), hoy=date(2026, 9, 20))
    assert [str(a.frase) for a in reunir_asuntos(vencido)] == [
        "Firmar ya el seguimiento y publicarlo: el plazo venció el 14 de septiembre de 2026."
    ]


def test_dos_componentes_que_empiezan_igual_se_distinguen(tmp_path: Path) -> None:
    base = hacer_resultado()
    gemelos = tuple(hacer_resumen(f"{LARGO} {n}", n, 9) for n in (1, 2))
    total = tuple(r for r in base.resumenes[base.corte.fecha] if r.dimension == "total")
    contenido, _ = escribir(replace(base, resumenes={**base.resumenes, base.corte.fecha: total + gemelos}), tmp_path)
    assert len({fila[0] for fila in contenido.partes[0].filas}) == 2


def test_con_los_mismos_datos_da_los_mismos_bytes(tmp_path: Path) -> None:
    hechos = []
    for nombre in ("a", "b"):
        (tmp_path / nombre).mkdir()
        escribir(hacer_resultado(), tmp_path / nombre)
        hechos.append((tmp_path / nombre / ARCHIVO).read_bytes())
    assert hechos[0] == hechos[1]


@pytest.mark.lenta
def test_siempre_es_una_pagina_con_escudo_y_con_grafica(tmp_path: Path) -> None:
    faltan = [programa for programa in ("soffice", "pdfinfo") if shutil.which(programa) is None]
    if faltan:
        pytest.skip(f"no está {', '.join(faltan)}")
    Image.new("RGB", (400, 300), "#1F4E79").save(tmp_path / "escudo.png")
    rutas = []
    for i, (nombre, muestra) in enumerate(MUESTRAS.items()):
        resultado = muestra()
        dibujos = dibujar(resultado, tmp_path / f"g{i}")
        for con in ("", "escudo.png"):
            entidad = replace(resultado.entidad, logo=con, nit="900.000.000-1" if con else "")
            ruta = tmp_path / f"{nombre}{'_con_escudo' if con else ''}.docx".replace(" ", "_")
            escribir_resumen_ejecutivo(replace(resultado, entidad=entidad), tmp_path, dibujos, ruta)
            rutas.append(ruta)
    perfil = f"-env:UserInstallation={(tmp_path / 'perfil').as_uri()}"
    orden = ["soffice", perfil, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, rutas)]
    subprocess.run(orden, check=True, capture_output=True, timeout=300)
    paginas = {}
    for ruta in rutas:
        dicho = subprocess.run(
            ["pdfinfo", str(ruta.with_suffix(".pdf"))], check=True, capture_output=True, text=True
        ).stdout
        paginas[ruta.stem] = int(re.search(r"Pages:\s+(\d+)", dicho)[1])
    assert {nombre: n for nombre, n in paginas.items() if n != 1} == {}
