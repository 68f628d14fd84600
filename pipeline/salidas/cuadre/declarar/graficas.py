"""Dónde dicen cifras las gráficas: su título, su medida, sus datos y su pie, y los rótulos de las barras."""

from collections.abc import Sequence

from pipeline.calculo.cifras import cifra
from pipeline.calculo.frase import Frase
from pipeline.calculo.resultado import Resultado
from pipeline.graficas.dibujo import Dibujo
from pipeline.graficas.rotulos import rotular_cumplimiento
from pipeline.graficas.textos import Textos
from pipeline.salidas.cuadre.declaracion import Declaracion, Dichas
from pipeline.salidas.cuadre.lectores.dibujo_svg import ROTULOS, TITULO, TODO

_DE_GRUPOS = "cumplimiento_por_"


def declarar_graficas(resultado: Resultado, dibujos: Sequence[Dibujo]) -> list[Declaracion]:
    """Cada lámina en sus dos archivos, y cada gráfica de grupos en el conjunto de sus páginas."""
    declaraciones = []
    for dibujo in dibujos:
        t = dibujo.textos
        marco = Dichas((t.hallazgo, t.que_mide, t.al_pie), TODO)
        declaraciones.append(Declaracion(_archivo(dibujo.txt.name), (Dichas(t.frases),)))
        declaraciones.append(Declaracion(_archivo(dibujo.svg.name), (Dichas(t.frases, TITULO), marco)))
    for grafica in dict.fromkeys(d.grafica for d in dibujos if d.grafica.startswith(_DE_GRUPOS)):
        paginas = [d for d in dibujos if d.grafica == grafica]
        primera, *otras = (_archivo(d.svg.name) for d in paginas)
        rotulos = Dichas(_rotulos(resultado, [d.textos for d in paginas]), ROTULOS)
        declaraciones.append(Declaracion(primera, (rotulos,), paginas=tuple(otras)))
    return declaraciones


def _rotulos(resultado: Resultado, paginas: Sequence[Textos]) -> list[Frase]:
    """Los rótulos de las barras en el orden en que se dibujan, que es el de la descripción de sus páginas."""
    aplican = (r for r in resultado.resumenes[resultado.corte.fecha] if r.aplican)
    grupos = {cifra(r, "cumplimiento").clave: r for r in aplican}
    claves = dict.fromkeys(c.clave for textos in paginas for frase in textos.descripcion for c in frase.cifras)
    return [rotular_cumplimiento(grupos[clave]) for clave in claves if clave in grupos]


def _archivo(nombre: str) -> str:
    return f"graficas/{nombre}"
