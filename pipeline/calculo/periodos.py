"""El último día de cada periodo de una vigencia (reglas, 2)."""

from datetime import date

from pipeline.lectura.periodos import fin_de_mes

MESES_DE = {"M": 1, "B": 2, "T": 3, "C": 4, "S": 6, "A": 12}


def fin_de_periodo(periodo: str, vigencia: int) -> date:
    """El último día de `C2`, `T1`, `B6`, `S1`, `M09` o `A1` en la vigencia. KeyError o ValueError si no es uno."""
    return fin_de_mes(vigencia, MESES_DE[periodo[0]] * int(periodo[1:]))
