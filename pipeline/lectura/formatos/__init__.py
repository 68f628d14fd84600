"""Un formato de archivo por módulo: de sus bytes a hojas con celdas. Nada de macros, vínculos ni entidades."""
