"""El cuadre: cada cifra del resumen, vuelta a leer de los archivos escritos, es la misma en todos.

Agregar un entregable es agregar su declaración en `declarar/`: en qué tablas y en qué frases dice cifras.
"""

from pipeline.salidas.cuadre.contradiccion import NoCuadra
from pipeline.salidas.cuadre.cuadrar import Cuadre, cuadrar
from pipeline.salidas.cuadre.declarar import Escrito, declarar

__all__ = ["Cuadre", "Escrito", "NoCuadra", "cuadrar", "declarar"]
