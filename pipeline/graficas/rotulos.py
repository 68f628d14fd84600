"""Lo que se escribe junto a una barra: frases que dicen las cifras dibujadas."""

from pipeline.calculo.cifras import cifra
from pipeline.calculo.frase import Frase, decir
from pipeline.estilo import ZONAS
from pipeline.tablas.resumen import Resumen


def rotular_cumplimiento(grupo: Resumen) -> Frase:
    """`72,0 % (18 de 25) · ▲ Media`; lo que no aplica, con esas palabras."""
    if grupo.cumplimiento is None:
        return decir(cifra(grupo, "cumplimiento"))
    de_cuantas = decir(cifra(grupo, "cumplidas"), " de ", cifra(grupo, "aplican"))
    zona = decir(f"{ZONAS[grupo.zona].simbolo} ", cifra(grupo, "zona"))
    return decir(cifra(grupo, "cumplimiento"), " (", de_cuantas, ") · ", zona)
