"""`datos/`: las tablas de una corrida, para publicar o procesar; `datos/excel/`, las mismas para el Excel en español.

Las primeras, en UTF-8 sin BOM, con coma, punto decimal, fechas ISO y LF; las otras, con BOM, punto y coma, coma
decimal, dd/mm/aaaa y CRLF. `diccionario` dice lo que es cada campo, y `datapackage.json`, lo mismo a un programa.

El texto va como está en el libro de donde salió, también si empieza por `=`, `+`, `-` o `@`: un programa que lee
datos debe recibir lo mismo que se leyó. En `excel/` lleva un apóstrofo delante, y allí nunca es fórmula.

Quien quiere una sola tabla importa `tabla_csv` o `hallazgos_csv`: `escribir` trae también lo que sale de los listados.
"""
