"""A quién llega cada actividad del cronograma y con qué se relaciona: por su lugar en él, lo que trae cada columna."""

TITULOS = ("GRUPO DE VALOR", "ODS", "DERECHO GARANTIZADO", "ENFOQUE DIFERENCIAL")
ANCHOS = (26, 16, 24, 22)
_INFORMACION, _PARTICIPACION = "Acceso a la información pública", "Participación"
_JUNTAS, _VEEDURIAS, _RURAL = "Juntas de acción comunal", "Veedurías", "Comunidad campesina"

# El objetivo de la quinta es una falta a propósito: no hay un objetivo 18.
A_QUIEN_LLEGA: dict[int, tuple[str, str, str, str]] = {
    0: ("", "16", _INFORMACION, ""),
    2: (f"{_JUNTAS}; {_RURAL}; jóvenes", "ODS 16 y 17", _INFORMACION, "Étnico; de género; por edad"),
    3: (_JUNTAS, "ODS 11", _INFORMACION, "No aplica"),
    5: ("Ciudadanía en general", "ODS 18", _INFORMACION, ""),
    6: ("Medios comunitarios", "16. Paz, justicia e instituciones sólidas", _INFORMACION, ""),
    7: (_RURAL, "ODS 16", _INFORMACION, "Campesino"),
    8: ("Ciudadanía en general; personas con discapacidad", "ODS 10", _INFORMACION, "Discapacidad"),
    10: (_JUNTAS, "ODS 16", _PARTICIPACION, ""),
    11: (f"{_RURAL}; {_JUNTAS}; mujeres cabeza de hogar", "5, 11 y 16", _PARTICIPACION, "Campesino; de género"),
    12: ("Jóvenes", "ODS 16", _PARTICIPACION, "Por edad"),
    13: (f"{_JUNTAS}; {_VEEDURIAS}; personas con discapacidad", "ODS 16", _PARTICIPACION, "De género; discapacidad"),
    14: ("Mujeres cabeza de hogar; adultos mayores", "ODS 10", "Igualdad", "De género; por edad"),
    15: ("Ciudadanía en general", "ODS 16", "Petición", ""),
    19: (_VEEDURIAS, "ODS 16", "Control social", ""),
    20: (f"{_JUNTAS}; {_VEEDURIAS}", "ODS 16", "Control social", ""),
    21: ("Ciudadanía en general", "ODS 16", _PARTICIPACION, "De género; por edad"),
    22: ("Organismos de control", "ODS 16", "Control social", ""),
}
