"""Piezas que usa todo lo demás: lugares, hallazgos, tablas declaradas, textos y números."""
