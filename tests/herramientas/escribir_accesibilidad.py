"""Escribe docs/accesibilidad.md con lo que dan las pruebas: `python -m tests.herramientas.escribir_accesibilidad`."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.base.texto import enumerar
from tests.accesibilidad.comprobacion import Comprobacion
from tests.accesibilidad.de_documentos import DE_DOCUMENTOS
from tests.accesibilidad.de_libros import DE_LIBROS
from tests.accesibilidad.de_tablas import DE_TABLAS
from tests.accesibilidad.juego import Fallas, abrir_juego
from tests.imagen.ejemplo import entregar_ejemplo

DESTINO = Path(__file__).resolve().parents[2] / "docs" / "accesibilidad.md"
_CABEZA = """# Accesibilidad

Qué se comprueba en cada libro y en cada documento que sale de la entidad de ejemplo, y cuáles pasan. Esta página la
escriben las pruebas de `tests/accesibilidad`, que fallan si algo deja de cumplirse; no se edita a mano.

Los principios son los de la norma colombiana de accesibilidad web (Resolución 1519 de 2020, que adopta las pautas WCAG 2.1,
nivel AA) y los de las guías británicas para publicar hojas de cálculo, dichos con palabras propias.

Las reglas de las tablas son para las hojas de datos. `Resumen`, `Recibo` e `Instrucciones` se leen de arriba abajo, como una
página: pueden traer varios cuadros y celdas combinadas. Los libros de `devolver/` no se miran: son de quien los envió, y el
programa solo marca en ellos lo que hay que corregir. En los que se llenan, la clave de las filas va en una columna oculta y
las listas desplegables en una hoja oculta.
"""


def redactar(de_libros: Fallas, de_documentos: Fallas) -> str:
    """La página entera."""
    return "\n".join([
        _CABEZA,
        *_tabla("Libros de Excel", (*DE_TABLAS, *DE_LIBROS), de_libros),
        *_tabla("Documentos de Word", DE_DOCUMENTOS, de_documentos),
    ])  # fmt: skip


def _tabla(titulo: str, comprobaciones: Sequence[Comprobacion], fallas: Fallas) -> list[str]:
    miradas = enumerar([f"`{g}`" for g in sorted(next(iter(fallas.values())))])
    filas = [f"| {c.nombre} | {c.principio} | {_quienes_pasan(fallas[c.nombre])} |" for c in comprobaciones]
    return [f"## {titulo}", "", f"Se miran {miradas}.", "",
            "| se comprueba | por qué | pasan |", "|---|---|---|", *filas, ""]  # fmt: skip


def _quienes_pasan(por_entregable: dict[str, list[str]]) -> str:
    no = [f"`{g}`" for g, fallas in sorted(por_entregable.items()) if fallas]
    return f"todos menos {enumerar(no)}" if no else "todos"


if __name__ == "__main__":
    with TemporaryDirectory() as temporal:
        juego = abrir_juego(entregar_ejemplo(Path(temporal)))
        DESTINO.write_text(redactar(juego.fallas_de_libros(), juego.fallas_de_documentos()), encoding="utf-8")
