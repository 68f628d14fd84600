"""Escribe en docs/historia.md las tablas de la historia, como las declara el programa.

python -m tests.herramientas.escribir_historia
"""

from collections.abc import Iterator
from pathlib import Path

from pipeline.base.tabla import Tabla
from pipeline.registro.historia.esquema import CORRIDA, POR_CORRIDA, VERSION, columnas_de
from pipeline.registro.historia.filas_propias import CORRIDAS

DOCUMENTO = Path(__file__).parents[2] / "docs" / "historia.md"
DESDE = "<!-- Lo que sigue lo escribe tests/herramientas/escribir_historia.py -->"


def redactar(texto: str) -> str:
    """El documento con las tablas al día; lo escrito a mano, antes de la marca, queda igual."""
    a_mano = texto.partition(DESDE)[0]
    return "\n".join([a_mano + DESDE, "", f"## Las tablas (versión {VERSION} del esquema)", *_tablas()]) + "\n"


def _tablas() -> Iterator[str]:
    for tabla in (CORRIDAS, *POR_CORRIDA):
        yield from (
            "",
            f"### {tabla.nombre}",
            "",
            f"Una fila es {tabla.cada_fila_es}; se distingue por {_llave(tabla)}.",
            "",
        )
        yield from ("| columna | tipo | qué dice |", "|---|---|---|")
        descripciones = {c.nombre: c.descripcion + (f" ({c.unidad})" if c.unidad else "") for c in tabla.campos}
        for nombre, tipo in columnas_de(tabla):
            yield f"| `{nombre}` | {tipo} | {descripciones.get(nombre, 'La corrida de la que es la fila')} |"


def _llave(tabla: Tabla) -> str:
    propias = tabla.llave if tabla is CORRIDAS else (CORRIDA, *tabla.llave)
    return ", ".join(f"`{nombre}`" for nombre in propias)


def main() -> None:
    """Reescribe el documento."""
    DOCUMENTO.write_text(redactar(DOCUMENTO.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
