"""`datos/`: las tablas de una corrida para máquinas (UTF-8 sin BOM, coma, punto decimal, fechas ISO, LF).

El texto va como está en el libro de donde salió, también si empieza por `=`, `+`, `-` o `@`: un programa que lee
datos debe recibir lo mismo que se leyó. Para abrir en Excel están los libros, donde ese texto nunca es fórmula.
"""

from pipeline.salidas.datos.escribir import escribir_datos
from pipeline.salidas.datos.hallazgos_csv import escribir_hallazgos
from pipeline.salidas.datos.tabla_csv import escribir_tabla

__all__ = ["escribir_datos", "escribir_hallazgos", "escribir_tabla"]
