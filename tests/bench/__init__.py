"""Mediciones del programa: segundos y memoria. Se miran; ninguna prueba depende de ellas."""
