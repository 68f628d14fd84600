"""`datos/`: las tablas de una corrida, para publicar o procesar; `datos/excel/`, las mismas para el Excel en español.

Las primeras, en UTF-8 sin BOM, con coma, punto decimal, fechas ISO y LF; las otras, con BOM, punto y coma, coma
decimal, dd/mm/aaaa y CRLF. `diccionario` dice lo que es cada campo, y `datapackage.json`, lo mismo a un programa.

El texto va como está en el libro de donde salió, también si empieza por `=`, `+`, `-` o `@`: un programa que lee
datos debe recibir lo mismo que se leyó. En `excel/` lleva un apóstrofo delante, y allí nunca es fórmula.
"""

from pipeline.salidas.datos.escribir import escribir_datos
from pipeline.salidas.datos.hallazgos_csv import escribir_hallazgos
from pipeline.salidas.datos.tabla_csv import escribir_tabla

__all__ = ["escribir_datos", "escribir_hallazgos", "escribir_tabla"]
