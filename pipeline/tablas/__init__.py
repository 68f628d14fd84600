"""Una tabla declarada por archivo: lo que es una fila y lo que dice cada campo."""
