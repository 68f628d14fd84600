"""La hoja oculta `_listas`: los nombres entre los que escoge quien llena un libro sin dependencia."""

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from pipeline.salidas._excel import Libro, agregar_hoja

HOJA = "_listas"


def pedir_dependencia(libro: Libro, hoja: Worksheet, fila: int, columna: int, nombres: Sequence[str]) -> None:
    """Deja en una casilla la lista de las dependencias; sin ninguna, solo el mensaje."""
    mensaje = {"input_title": "Dependencia", "input_message": "La dependencia que reporta estas actividades."}
    if not nombres:
        hoja.data_validation(fila, columna, fila, columna, {"validate": "any", **mensaje})
        return
    listas = agregar_hoja(libro, HOJA)
    listas.hide()
    for i, nombre in enumerate(nombres):
        listas.write_string(i, 0, nombre)
    hoja.data_validation(fila, columna, fila, columna, {
        "validate": "list", "source": f"={HOJA}!$A$1:$A${len(nombres)}", "error_type": "warning",
        "error_title": "No está en la lista", "error_message": "Escoja la dependencia de la lista.", **mensaje,
    })  # fmt: skip
