"""Planes inventados: actividades verdaderas que se dibujan en una hoja cualquiera, para ver si se leen las mismas."""
