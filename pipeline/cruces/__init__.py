"""Un cruce por archivo: la identidad de cada actividad y la unión de cada reporte con la suya."""
