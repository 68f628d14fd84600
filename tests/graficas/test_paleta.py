"""Los colores de las gráficas se distinguen sin ver rojo, verde o azul, y en gris."""

from itertools import combinations

import pytest
from matplotlib.colors import to_hex
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from pipeline import estilo
from pipeline.estilo import AZUL, BANDA, BLANCO, GRIS, TEXTO, TRAMOS, ZONAS
from pipeline.graficas._calendario import MARCAS
from pipeline.graficas._contraste import contrastar, separar
from pipeline.graficas._dibujo import componer_graficas
from pipeline.graficas._lamina import Lamina
from tests.fabrica import hacer_resultado

# Machado, Oliveira y Fernandes (2009), severidad 1, sobre RGB lineal.
CEGUERAS = {
    "protanopía": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopía": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopía": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900),
    ),
    "gris": ((0.2126, 0.7152, 0.0722),) * 3,
}  # fmt: skip
MINIMA = {"gris": 12.0}  # distancia CIE 1976; en gris es diferencia de luminosidad L*
XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))


def por(matriz, color):
    return [sum(a * b for a, b in zip(fila, color, strict=True)) for fila in matriz]


def lineal(color: str) -> list[float]:
    partes = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in partes]


def lab(color: str, ceguera: str) -> tuple[float, float, float]:
    visto = [min(max(c, 0.0), 1.0) for c in por(CEGUERAS[ceguera], lineal(color))]
    relativos = [v / blanco for v, blanco in zip(por(XYZ, visto), (0.9505, 1.0, 1.089), strict=True)]
    x, y, z = (r ** (1 / 3) if r > 0.008856 else 7.787 * r + 16 / 116 for r in relativos)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distancia(uno: str, otro: str, ceguera: str) -> float:
    return sum((a - b) ** 2 for a, b in zip(lab(uno, ceguera), lab(otro, ceguera), strict=True)) ** 0.5


def distinguibles(uno: str, otro: str, ceguera: str) -> bool:
    return distancia(uno, otro, ceguera) >= MINIMA.get(ceguera, 15.0)


def test_la_medida_distingue_lo_que_debe():
    assert not distinguibles("#00A000", "#B08000", "deuteranopía"), "verde y ocre, lo que ese ojo confunde"
    assert not distinguibles("#B3261E", "#00796B", "gris"), "dos tonos de igual luminosidad"
    assert distancia(BLANCO, "#000000", "gris") == pytest.approx(100, abs=0.1)


@pytest.mark.parametrize("ceguera", CEGUERAS)
def test_dos_tramos_que_pueden_quedar_juntos_se_distinguen(ceguera):
    for uno, otro in combinations(TRAMOS, 2):
        assert uno.rayado or otro.rayado or distinguibles(uno.fondo, otro.fondo, ceguera), (uno, otro)


@pytest.mark.parametrize("ceguera", [c for c in CEGUERAS if c != "gris"])
def test_las_zonas_se_distinguen_por_su_color(ceguera):
    for uno, otro in combinations(("Alta", "Media", "Baja"), 2):
        assert distinguibles(ZONAS[uno].fondo, ZONAS[otro].fondo, ceguera), (uno, otro)


def test_en_gris_las_zonas_se_distinguen_por_su_simbolo_y_su_palabra():
    assert len({z.simbolo for z in ZONAS.values()}) == len({z.palabra for z in ZONAS.values()}) == len(ZONAS)


@pytest.mark.parametrize("ceguera", CEGUERAS)
def test_lo_programado_y_lo_ejecutado_se_distinguen(ceguera):
    assert distinguibles(GRIS, AZUL, ceguera)


def test_las_marcas_del_cronograma_se_distinguen_sin_color():
    assert len({(forma, fondo == BLANCO) for forma, fondo, _ in MARCAS.values()}) == len(MARCAS)
    assert all(contrastar(borde, BLANCO) >= 3 for _, _, borde in MARCAS.values())


def test_entre_dos_tramos_vecinos_hay_contraste_o_una_raya_que_los_aparta():
    for uno, otro in combinations([t.fondo for t in TRAMOS], 2):
        raya = separar(uno, otro)
        assert contrastar(uno, otro) >= 3 or min(contrastar(raya, uno), contrastar(raya, otro)) >= 3, (uno, otro)


def test_todo_texto_se_lee_sobre_su_fondo():
    pares = [(z.tinta, z.fondo) for z in ZONAS.values()] + [(t.tinta, t.fondo) for t in TRAMOS]
    pares += [(tinta, fondo) for fondo, tinta in estilo.DESTINOS_COLOR.values()]
    pares += [(color, BLANCO) for color in (TEXTO, AZUL, GRIS)] + [(color, BANDA) for color in (TEXTO, AZUL)]
    assert [(tinta, fondo) for tinta, fondo in pares if contrastar(tinta, fondo) < 4.5] == []


def lamina(nombre: str) -> Lamina:
    return next(x for x in componer_graficas(hacer_resultado(48)) if x.nombre == nombre)


def rectangulos(una: Lamina) -> list[Rectangle]:
    return [r for r in una.lienzo.figura.findobj(Rectangle) if r is not una.lienzo.figura.patch and r.get_width()]


@pytest.mark.parametrize("nombre", ["cumplimiento_por_dependencia", "estados", "estados_por_dependencia"])
def test_todo_lo_dibujado_se_aparta_del_papel_o_lleva_contorno(nombre):
    """Las bandas claras son fondo, no dato; los contornos sin relleno son el borde de lo que rodean."""
    figuras = rectangulos(lamina(nombre))
    contornos = [r for r in figuras if to_hex(r.get_facecolor(), keep_alpha=True).endswith("00")]
    for figura in figuras:
        fondo, borde = to_hex(figura.get_facecolor()).upper(), to_hex(figura.get_edgecolor()).upper()
        if fondo in (BANDA, BLANCO) or figura in contornos:
            continue
        rodeado = any(
            c.get_y() == figura.get_y() and c.get_x() <= figura.get_x() + 1e-6 and contrastar(GRIS, BLANCO) >= 3
            for c in contornos
        )
        assert rodeado or contrastar(fondo, BLANCO) >= 3 or contrastar(borde, BLANCO) >= 3, (nombre, fondo, borde)


def test_en_la_barra_apilada_cada_frontera_lleva_su_raya():
    una = lamina("estados_por_dependencia")
    fondos = {t.fondo for t in TRAMOS}
    datos = [r for r in rectangulos(una) if to_hex(r.get_facecolor()).upper() in fondos and r.get_height() > 3]
    rayas = {(round(x[0], 3), to_hex(r.get_color()).upper())
             for r in una.lienzo.figura.findobj(Line2D) if len(set(x := list(r.get_xdata()))) == 1}  # fmt: skip
    juntos = [
        (a, b) for a in datos for b in datos
        if a.get_y() == b.get_y() and abs(a.get_x() + a.get_width() - b.get_x()) < 1e-6
        and a.get_facecolor() != b.get_facecolor()
    ]  # fmt: skip
    assert juntos
    for a, b in juntos:
        uno, otro = (to_hex(r.get_facecolor()).upper() for r in (a, b))
        assert (round(b.get_x(), 3), separar(uno, otro)) in rayas, (uno, otro)
