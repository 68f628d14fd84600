import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import matplotlib
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.text import Text
from matplotlib.transforms import Bbox
from PIL import Image

from pipeline.graficas import GRAFICAS, dibujar_graficas
from pipeline.graficas._dibujo import componer_graficas
from pipeline.graficas._entregas import Situacion, hacer_renglones
from pipeline.graficas._lamina import Lamina
from pipeline.graficas._lienzo import ambiente
from pipeline.graficas.taller import abrir_taller
from tests.fabrica import hacer_resultado
from tests.graficas.muestras import EXTREMOS, con_grupos, con_nombres_largos, sin_nada_que_aplique

MIXTO = (("Rendición de cuentas", 2, 5), ("Gestión del riesgo", 5, 5), ("Trámites", 0, 0), ("Servicio", 3, 4))
DE_LISTADOS = {"preguntas", "agenda", "territorio", "autodiagnostico", "compromisos", "temas"}
SIN_INSUMO = {"etapas", "encuestas", "territorio"} | DE_LISTADOS
"""Las que no se escriben con los resultados de siempre: su plan no marca etapas y no hubo encuestas ni listados."""
SIN_ANTERIOR = {"cambio_por_componente", "cambio_por_dependencia"}
"""Las que no se escriben si en ninguno de los dos cortes aplicaba algo."""


@pytest.fixture(scope="module")
def carpeta(tmp_path_factory) -> Path:
    destino = tmp_path_factory.mktemp("graficas")
    dibujar_graficas(con_grupos("componente", *MIXTO), destino)
    return destino


def leer_svg(ruta: Path) -> list[str]:
    return ["".join(t.itertext()) for t in ElementTree.parse(ruta).iter("{http://www.w3.org/2000/svg}text")]


def lamina(nombre: str, resultado=None) -> Lamina:
    return next(x for x in componer_graficas(resultado or hacer_resultado()) if x.nombre == nombre)


def textos_de(una: Lamina) -> list[str]:
    return [t.get_text() for t in una.lienzo.figura.findobj(Text) if t.get_text()]


def cajas(una: Lamina, clase: type) -> Iterator[tuple[str, Bbox]]:
    pintor = FigureCanvasAgg(una.lienzo.figura).get_renderer()
    for artista in una.lienzo.figura.findobj(clase):
        if artista is not una.lienzo.figura.patch and (not isinstance(artista, Text) or artista.get_text()):
            yield str(artista), artista.get_window_extent(pintor)


def test_cada_grafica_escribe_sus_tres_archivos_en_orden(tmp_path):
    dibujos = dibujar_graficas(hacer_resultado(3), tmp_path / "graficas")
    rutas = [r for d in dibujos for r in d.rutas]
    escritas = [g.nombre for g in GRAFICAS if g.nombre not in SIN_INSUMO]
    assert [d.grafica for d in dibujos] == escritas
    assert [r.name for r in rutas] == [f"{nombre}.{e}" for nombre in escritas for e in ("png", "svg", "txt")]
    assert sorted(rutas) == sorted((tmp_path / "graficas").iterdir())
    assert all(r.stat().st_size > 200 for r in rutas)


def test_el_png_mide_16_por_9_centimetros_a_300_puntos(carpeta):
    for nombre in ("cumplimiento_por_componente", "cumplimiento_por_dependencia", "estados", "avance"):
        with Image.open(carpeta / f"{nombre}.png") as imagen:
            assert imagen.size == (1890, 1063)
            assert imagen.info["dpi"] == pytest.approx((300, 300), abs=0.1)
            assert set(imagen.info) == {"dpi"}, "ni fecha ni versión del programa que la hizo"


def test_el_svg_lleva_su_texto_como_texto_y_sin_fecha_ni_version(carpeta):
    textos = " ".join(leer_svg(carpeta / "cumplimiento_por_componente.svg"))
    for esperado in ("75,0 % (3 de 4) · ▲ Media", "40,0 % (2 de 5) · ■ Baja", "100,0 % (5 de 5) · ● Alta", "No aplica"):
        assert esperado in textos
    crudo = (carpeta / "cumplimiento_por_componente.svg").read_text(encoding="utf-8")
    assert "Matplotlib" not in crudo and "dc:date" not in crudo and "<title>Rendición de cuentas" in crudo


def test_lo_que_no_aplica_va_al_final_sin_cifra():
    una = lamina("cumplimiento_por_componente", con_grupos("componente", *MIXTO))
    filas = [str(f) for f in una.textos.descripcion]
    assert [f.split(":")[0] for f in filas] == ["Rendición de cuentas", "Servicio", "Gestión del riesgo", "Trámites"]
    assert filas[-1] == "Trámites: No aplica (al corte no aplica ninguna de las suyas: 2 actividades en la vigencia)."
    assert not any(t.startswith("0,0 %") for t in textos_de(una))
    assert sum(bool(p.get_hatch()) for p in una.lienzo.figura.findobj(Patch)) == 1


def test_un_cumplimiento_de_cero_se_escribe_y_no_dibuja_barra():
    una = lamina("cumplimiento_por_componente", con_grupos("componente", ("A", 0, 3), ("B", 3, 3)))
    assert "0,0 % (0 de 3) · ■ Baja" in textos_de(una)


def test_sin_reporte_va_rayado():
    rayadas = [p for p in lamina("estados").lienzo.figura.findobj(Patch) if p.get_hatch()]
    assert len(rayadas) == 1


def test_el_texto_acompanante_lo_dice_todo(carpeta):
    texto = (carpeta / "cumplimiento_por_componente.txt").read_bytes()
    lineas = texto.decode().splitlines()
    assert b"\r" not in texto
    assert lineas[0] == "Rendición de cuentas tiene el menor cumplimiento, con 40,0 %"
    assert any(linea.startswith("Texto alternativo: Barras") for linea in lineas)
    assert sum(linea.startswith("- ") for linea in lineas) == 4
    assert "Fuente: Alcaldía de Prueba" in lineas[-1] and "Corte: 31 de agosto de 2026." in lineas[-1]
    assert "Cálculo: actividades cumplidas / actividades que aplican al corte (n = 18)." in lineas[-1]


def test_todas_las_actividades_estan_en_el_cronograma_y_en_su_descripcion():
    resultado = hacer_resultado(120)
    hojas = [x for x in componer_graficas(resultado) if x.nombre.startswith("cronograma")]
    assert [x.nombre for x in hojas] == [f"cronograma_{i}" for i in range(1, len(hojas) + 1)]
    assert all(len(x.textos.descripcion) <= 30 for x in hojas)
    dibujados = {t for x in hojas for t in textos_de(x)}
    assert {f.numeral for f in resultado.filas} <= dibujados
    assert len([f for x in hojas for f in x.textos.descripcion]) == 120


def test_de_un_plan_muy_largo_el_cronograma_dibuja_las_urgentes_y_dice_cuantas_deja():
    resultado = hacer_resultado(300)
    hojas = [x for x in componer_graficas(resultado) if x.nombre.startswith("cronograma")]
    descritas = [f for x in hojas for f in x.textos.descripcion]
    atrasadas = sum(any(c == Situacion.VENCIDA for _, c in r.entregas) for r in hacer_renglones(resultado))
    assert len(descritas) == 120 and atrasadas
    assert sum("vencida sin cumplir" in str(f) for f in descritas) == min(atrasadas, 120)
    assert "Se dibujan 120 de 300 actividades" in hojas[0].textos.medida
    assert "300 actividades" in hojas[0].textos.pie


def test_el_cronograma_dice_lo_que_se_sale_del_ano_y_lo_que_no_tiene_fecha():
    textos = [t for x in componer_graficas(con_nombres_largos()) for t in textos_de(x)]
    assert {"30/01/2027 ▸", "◂ 15/12/2025", "Cuando se requiera"} <= set(textos)


def test_cuando_nada_aplica_lo_dice_y_no_dibuja_ceros():
    laminas = {x.nombre: x for x in componer_graficas(sin_nada_que_aplique())}
    assert laminas["cumplimiento_por_componente"].textos.titulo.startswith("Ningún componente tiene actividades")
    assert not any("0,0 %" in t for t in textos_de(laminas["cumplimiento_por_componente"]))
    assert laminas["cronograma"].textos.titulo.endswith("la próxima vence el 15 de octubre de 2026")


@pytest.mark.parametrize("caso", EXTREMOS)
def test_nada_se_sale_ni_se_monta(caso):
    with ambiente():
        laminas = componer_graficas(EXTREMOS[caso]())
        nombres = {x.nombre.rstrip("_0123456789") for x in laminas}
        assert {g.nombre for g in GRAFICAS} - SIN_INSUMO - SIN_ANTERIOR <= nombres <= {g.nombre for g in GRAFICAS}
        for una in laminas:
            ancho, alto = una.lienzo.figura.bbox.size
            assert alto <= 225 / 25.4 * 300
            textos = [*cajas(una, Text)]
            for nombre, caja in (*textos, *cajas(una, Patch), *cajas(una, Line2D)):
                assert caja.x0 >= 0 and caja.y0 >= 0 and caja.x1 <= ancho and caja.y1 <= alto, (una.nombre, nombre)
            for (uno, a), (otro, b) in combinations(textos, 2):
                tapa = min(a.x1, b.x1) - max(a.x0, b.x0) > 1 and min(a.y1, b.y1) - max(a.y0, b.y0) > 4
                assert not tapa, (una.nombre, uno, otro)


def test_un_nombre_con_signos_de_formula_o_de_html_se_escribe_tal_cual(tmp_path):
    raro = "=1+1 $x^2$ & <b>ñ</b> \x0b😀 漢"
    dibujar_graficas(con_grupos("componente", (raro, 1, 2), ("Otro", 2, 2)), tmp_path)
    assert "=1+1 $x^2$ & <b>ñ</b> 😀 漢" in leer_svg(tmp_path / "cumplimiento_por_componente.svg")


def test_dos_corridas_dan_los_mismos_bytes(carpeta, tmp_path):
    resultado = pickle.loads(pickle.dumps(con_grupos("componente", *MIXTO)))
    for ruta in (r for d in dibujar_graficas(resultado, tmp_path) for r in d.rutas):
        assert ruta.read_bytes() == (carpeta / ruta.name).read_bytes(), ruta.name


@pytest.mark.lenta
def test_en_dos_procesos_son_los_mismos_archivos_en_el_mismo_orden(carpeta, tmp_path):
    with abrir_taller() as taller:
        dibujos = taller.encargar(con_grupos("componente", *MIXTO), tmp_path).terminar()
    rutas = [r for d in dibujos for r in d.rutas]
    assert [r.name.split(".")[0].rstrip("_0123456789") for r in rutas[::3]] == [
        g.nombre for g in GRAFICAS if g.nombre not in SIN_INSUMO for _ in range(2 if g.nombre == "cronograma" else 1)
    ]
    assert {r.name: r.read_bytes() for r in rutas} == {r.name: r.read_bytes() for r in carpeta.iterdir()}


@pytest.mark.lenta
def test_la_configuracion_de_quien_usa_matplotlib_no_cambia_nada(carpeta, tmp_path):
    (tmp_path / "matplotlibrc").write_text("font.size: 30\ntext.hinting: none\nsavefig.dpi: 50\nsvg.fonttype: path\n")
    programa = (
        "from pathlib import Path; from pipeline.graficas import dibujar_graficas;"
        "from tests.graficas.test_graficas import MIXTO; from tests.graficas.muestras import con_grupos;"
        f"dibujar_graficas(con_grupos('componente', *MIXTO), Path({str(tmp_path / 'salida')!r}))"
    )
    entorno = {**os.environ, "MATPLOTLIBRC": str(tmp_path / "matplotlibrc"), "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo",
               "SOURCE_DATE_EPOCH": "0", "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}  # fmt: skip
    subprocess.run([sys.executable, "-c", programa], env=entorno, check=True, cwd=Path(__file__).parents[2])
    for ruta in carpeta.iterdir():
        assert (tmp_path / "salida" / ruta.name).read_bytes() == ruta.read_bytes(), ruta.name


def test_los_ajustes_de_matplotlib_quedan_como_estaban():
    antes = dict(matplotlib.rcParams)
    componer_graficas(hacer_resultado(3))
    assert dict(matplotlib.rcParams) == antes


def test_importar_las_graficas_no_importa_matplotlib():
    programa = "import sys, pipeline.graficas; sys.exit(any(m in sys.modules for m in ('matplotlib', 'numpy', 'PIL')))"
    subprocess.run([sys.executable, "-c", programa], check=True, cwd=Path(__file__).parents[2])


@pytest.mark.parametrize("caso", [con_nombres_largos, hacer_resultado, sin_nada_que_aplique])
def test_toda_cifra_se_vuelve_a_leer_del_txt_y_de_la_descripcion_del_svg(caso, tmp_path):
    for dibujo in dibujar_graficas(caso(), tmp_path):
        texto = dibujo.txt.read_text(encoding="utf-8")
        descripcion = next(ElementTree.parse(dibujo.svg).iter("{http://www.w3.org/2000/svg}desc")).text or ""
        for frase in dibujo.textos.frases:
            dichas = tuple(c.texto for c in frase.cifras)
            assert frase.leer(texto) == dichas and frase.leer(descripcion) == dichas, (dibujo.txt.name, str(frase))


def test_cada_barra_del_cumplimiento_lleva_la_raya_de_lo_que_debia_cumplirse():
    una = lamina("cumplimiento_por_componente", con_grupos("componente", *MIXTO))
    rayas = [r for r in una.lienzo.figura.findobj(Line2D) if r.get_linewidth() == 1.8]
    de_barras = [r for r in rayas if r.get_xdata()[0] > 80]  # la otra es su clave
    assert len(de_barras) == sum(aplican > 0 for _, _, aplican in MIXTO)
    assert len({round(float(r.get_xdata()[0]), 3) for r in de_barras}) == 1, "todas en el 100 %"


def test_lo_que_nadie_reporto_va_rayado_despues_de_lo_cumplido():
    resultado = con_grupos("componente", ("A", 2, 4), ("B", 4, 4))
    corte = resultado.corte.fecha
    grupos = tuple(replace(r, sin_reporte=1) if r.nombre == "A" else r for r in resultado.resumenes[corte])
    una = lamina("cumplimiento_por_componente", replace(resultado, resumenes={**resultado.resumenes, corte: grupos}))
    (rayado,) = (p for p in una.lienzo.figura.findobj(Patch) if p.get_hatch() and p.get_height() > 3)
    (cumplido,) = (
        p for p in una.lienzo.figura.findobj(Patch)
        if not p.get_hatch() and p.get_height() > 3 and p.get_y() == rayado.get_y() and p.get_facecolor()[0] > 0.6
        and p.get_facecolor()[1] < 0.5
    )  # fmt: skip
    assert rayado.get_x() == pytest.approx(cumplido.get_x() + cumplido.get_width())
    assert rayado.get_width() * 2 == pytest.approx(cumplido.get_width())


def test_los_estados_por_dependencia_van_de_quien_debe_mas_a_quien_no_debe():
    una = lamina("estados_por_dependencia", con_grupos("dependencia", ("A", 4, 4), ("B", 1, 5), ("C", 3, 5)))
    assert [str(f).split(":")[0] for f in una.textos.descripcion] == ["B", "C", "A"]
    assert {"debe 4 de 5", "debe 2 de 5", "debe 0 de 4"} <= {t.replace("\u00a0", " ") for t in textos_de(una)}
