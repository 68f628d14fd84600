"""Dónde dice cifras `00_empiece_aqui.html`."""

from pipeline.calculo.cifras import cifra
from pipeline.calculo.frase import decir
from pipeline.calculo.relato import decir_el_total
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.cuadre.declaracion import Declaracion, Dichas, Tabla
from pipeline.salidas.cuadre.declarar.comunes import con_total, filas_de

_MEDIDAS = {"Programadas": "aplican", "Cumplidas": "cumplidas", "% de avance": "cumplimiento", "Zona": "zona"}


def declarar_empiece_aqui(resultado: Resultado) -> list[Declaracion]:
    """La tabla por componente y lo que se dice del total."""
    filas = con_total(filas_de(resultado, "componente"), resultado, "Total")
    tabla = Tabla(("Componente",), _MEDIDAS, filas)
    en_grande = Dichas([decir(cifra(resultado.total, "cumplimiento"))], "Cómo vamos › cifra")
    return [Declaracion("00_empiece_aqui.html", (tabla, Dichas([decir_el_total(resultado)]), en_grande))]
