"""Dónde dicen cifras las gráficas: su título, su medida, sus datos y su pie, y los rótulos de las barras."""

from collections.abc import Sequence

from pipeline.base.texto import visible
from pipeline.calculo.frase import Frase, decir
from pipeline.calculo.resultado import Resultado
from pipeline.graficas._agrupacion import nombrar_contenedor, nombrar_solo
from pipeline.graficas.dibujo import Dibujo
from pipeline.graficas.rotulos import rotular_cumplimiento
from pipeline.salidas.cuadre.declaracion import Declaracion, Dichas
from pipeline.salidas.cuadre.lectores.dibujo_svg import TITULO, TODO
from pipeline.tablas.resumen import Resumen

_DE_GRUPOS = "cumplimiento_por_"
_LARGO = 300  # Un nombre más largo se dibuja con «…»; sus cifras se leen en la descripción.


def declarar_graficas(resultado: Resultado, dibujos: Sequence[Dibujo]) -> list[Declaracion]:
    """Cada lámina en sus dos archivos, y cada gráfica de grupos en el conjunto de sus páginas."""
    declaraciones = []
    for dibujo in dibujos:
        t = dibujo.textos
        marco = Dichas((t.hallazgo, t.que_mide, t.al_pie), TODO)
        declaraciones.append(Declaracion(_archivo(dibujo.txt.name), (Dichas(t.frases),)))
        declaraciones.append(Declaracion(_archivo(dibujo.svg.name), (Dichas(t.frases, TITULO), marco)))
    for grafica in dict.fromkeys(d.grafica for d in dibujos if d.grafica.startswith(_DE_GRUPOS)):
        primera, *otras = (_archivo(d.svg.name) for d in dibujos if d.grafica == grafica)
        rotulos = Dichas(_rotulos(resultado, grafica.removeprefix(_DE_GRUPOS)), TODO)
        declaraciones.append(Declaracion(primera, (rotulos,), paginas=tuple(otras)))
    return declaraciones


def _rotulos(resultado: Resultado, dimension: str) -> list[Frase]:
    grupos = [r for r in resultado.por(dimension) if visible(r.nombre) and len(r.nombre) <= _LARGO]
    return [decir(" ".join(_al_lado(r)), " ", rotular_cumplimiento(r)) for r in grupos]


def _al_lado(grupo: Resumen) -> list[str]:
    """Lo que la barra dice a su izquierda, en el orden en que se dibuja."""
    return [t for t in (nombrar_solo(grupo), nombrar_contenedor(grupo)) if t]


def _archivo(nombre: str) -> str:
    return f"graficas/{nombre}"
