"""Lo que hace cada orden, sin saber de la línea de comandos: devuelve lo que hay que decir y el estado de salida."""
