"""Con qué se divide un porcentaje: lo que se imprime debajo de él."""

from pipeline.calculo.cifras import cifra
from pipeline.calculo.frase import Frase, decir
from pipeline.tablas.resumen import Resumen


def division(resumen: Resumen) -> Frase:
    """`18 ÷ 25`: las cumplidas y las que aplican al corte; `0 programadas` si ninguna aplica."""
    aplican = cifra(resumen, "aplican")
    if not resumen.aplican:
        return decir(aplican, " programadas")
    return decir(cifra(resumen, "cumplidas"), " ÷ ", aplican)
