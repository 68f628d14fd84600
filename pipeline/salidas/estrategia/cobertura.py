"""`cobertura.xlsx`: los vacíos de la estrategia, una hoja por matriz y las actividades de cada casilla."""

from collections.abc import Sequence
from pathlib import Path

from xlsxwriter.worksheet import Worksheet

from pipeline.calculo.cobertura import Hueco, buscar_huecos, reunir_matrices
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import Columna, Cuadro, Libro, abrir_libro, agregar_hoja, poner_tabla
from pipeline.salidas.estrategia.actividades_de_casilla import poner_actividades, ubicar
from pipeline.salidas.estrategia.hoja_de_matriz import nombrar_hoja, poner_matriz

COBERTURA = "cobertura.xlsx"
_COLUMNAS = (
    Columna("Clase", 16), Columna("Matriz", 28), Columna("Qué falta", 46), Columna("Qué hacer", 46),
    Columna("Actividades", 34),
)  # fmt: skip
_CODIGOS = 12
"""Los códigos que se escriben de un vacío; los demás están en la hoja de actividades."""


def escribir_cobertura(resultado: Resultado, ruta: Path) -> bool:
    """Escribe el libro si hay alguna matriz; dice si lo escribió. OSError si no se puede."""
    matrices = reunir_matrices(resultado)
    if not matrices:
        return False
    titulo = f"Cobertura de la rendición de cuentas {resultado.entidad.vigencia}"
    with abrir_libro(ruta, "cobertura", titulo, "Qué cubren las actividades y dónde hay vacíos", resultado) as libro:
        vacios, paginas = agregar_hoja(libro, "Vacíos"), [agregar_hoja(libro, nombrar_hoja(m)) for m in matrices]
        lugares = ubicar(matrices)
        _poner_vacios(libro, vacios, titulo, buscar_huecos(matrices))
        for matriz, hoja in zip(matrices, paginas, strict=True):
            poner_matriz(libro, hoja, matriz, lugares)
        poner_actividades(libro, matrices, resultado)
    return True


def _poner_vacios(libro: Libro, hoja: Worksheet, titulo: str, huecos: Sequence[Hueco]) -> None:
    filas = [("■ Falta entero" if h.entero else "▲ Por revisar", *_decir(h)) for h in huecos]
    poner_tabla(libro, hoja, Cuadro(
        "TablaVacios", titulo,
        "Esta hoja contiene una tabla con lo que no tiene actividades y qué hacer con cada vacío.",
        _COLUMNAS, filas, vacio="La cobertura no tiene vacíos.",
    ))  # fmt: skip


def _decir(h: Hueco) -> tuple[str, str, str, str]:
    quedan = len(h.codigos) - _CODIGOS
    codigos = "\n".join(h.codigos[:_CODIGOS]) + (f"\ny {quedan} más" if quedan > 0 else "")
    return h.matriz, h.falta, h.que_hacer[:1].upper() + h.que_hacer[1:], codigos
