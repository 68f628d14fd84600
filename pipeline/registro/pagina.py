"""Una hoja con sus fórmulas: lo que hace falta para saber qué escribió alguien en ella."""

from dataclasses import dataclass, field

from pipeline.lectura.hoja import Hoja, Lugar

Formulas = dict[Lugar, str]
_SOBRAN = ("_XLFN.", "_XLWS.", "_XLPM.", "'", "$")


@dataclass(frozen=True, slots=True)
class Pagina:
    """Una hoja y sus fórmulas, hasta donde su formato las deja ver."""

    hoja: Hoja
    formulas: Formulas = field(default_factory=dict)


def llana(formula: str) -> str:
    """Una misma fórmula, que cada programa escribe con sus espacios, sus comillas y sus prefijos."""
    texto = "".join(formula.split()).upper().removeprefix("=")
    for sobra in _SOBRAN:
        texto = texto.replace(sobra, "")
    return f"={texto}"
