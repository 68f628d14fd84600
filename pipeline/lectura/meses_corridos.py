"""Los doce meses que una fila de títulos dice sin nombrarlos: `E F M A M J J A S O N D` o `1 2 3 … 12`."""

from pipeline.lectura.malla import Malla

_PRIMEROS = ("E", "1", "01")
_FORMAS = (list("EFMAMJJASOND"), [str(n) for n in range(1, 13)], [f"{n:02d}" for n in range(1, 13)])


def meses_corridos(malla: Malla, fila: int) -> dict[int, str]:
    """Columna → código de mes, con las columnas que cubre cada título; vacío si la fila no trae los doce seguidos.

    Los números de las columnas («(1) (2) (3)…», uno por título) no son meses: no están bajo un mismo título.
    """
    if len(malla.filas.get(fila, ())) < len(_FORMAS[0]):
        return {}
    return malla.recordar(("meses corridos", fila), lambda: _buscar(malla, fila))


def _buscar(malla: Malla, fila: int) -> dict[int, str]:
    columnas = malla.filas[fila]
    textos = [malla.texto(fila, c).strip(" .").upper() for c in columnas]
    for i in range(len(columnas) - 11):
        if (
            textos[i] in _PRIMEROS
            and textos[i : i + 12] in _FORMAS
            and (textos[i] == "E" or not _numera_titulos(malla, fila, columnas[i : i + 12]))
        ):
            return {
                columna: f"M{mes:02d}"
                for mes, ancla in enumerate(columnas[i : i + 12], 1)
                for columna in range(ancla, malla.rango(fila, ancla).columna_final + 1)
            }
    return {}


def _numera_titulos(malla: Malla, fila: int, columnas: list[int]) -> bool:
    """Los números van debajo de títulos distintos, o siguen más allá del 12."""
    arriba = {malla.cubre(fila - 1, c) for c in columnas} - {""}
    return len(arriba) > 1 or malla.texto(fila, malla.rango(fila, columnas[-1]).columna_final + 1).strip(" .") == "13"
