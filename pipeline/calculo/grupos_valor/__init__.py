"""Los grupos de valor: qué necesitan saber, por dónde prefieren saberlo y a cuáles no llega ningún espacio."""

from pipeline.calculo.grupos_valor.alcance import Alcance, medir_alcance
from pipeline.calculo.grupos_valor.canales import Canal, comparar_canales
from pipeline.calculo.grupos_valor.necesidades import Necesidad, buscar_necesidades

__all__ = ["Alcance", "Canal", "Necesidad", "buscar_necesidades", "comparar_canales", "medir_alcance"]
