"""De un archivo a celdas y de celdas a valores: sabe cómo se escriben las cosas, no para qué es una tabla."""
