"""`entradas/registro/historia.sqlite`: las tablas de cada corte, como se calcularon. Ver docs/historia.md."""
