"""Las tablas de los listados que se pueden publicar: cada columna está escogida (leyes 1712 de 2014 y 1581 de 2012)."""
