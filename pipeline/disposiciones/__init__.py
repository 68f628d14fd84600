"""Formas de hoja que se reconocen por su contenido: un plan, un reporte de avance, o las dos cosas."""
