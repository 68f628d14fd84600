"""Los formatos en blanco de cualquier entidad y el LEEME que los nombra, como van en `formatos/para_llenar/`."""

from pathlib import Path

from pipeline.salidas.formatos_en_blanco import EN_BLANCO, FORMATOS, escribir_formatos_en_blanco

PARA_LLENAR = Path(__file__).resolve().parents[2] / "formatos" / "para_llenar"
_CABEZA = """# Formatos para llenar

Un libro en blanco por cada cosa que lleva una oficina en la rendición de cuentas, con su hoja de instrucciones, sus listas y un
ejemplo. Copie el que necesite, llénelo y póngalo en `entradas/`, con cualquier nombre. Con el nombre de la entidad y sus
dependencias ya puestos salen de `rendicion formatos --todos` (`make formatos TODOS=1`), en `salidas/<corte>/formatos/para_llenar/`.

No hay que usarlos: si la oficina ya lleva su propio libro, el programa reconoce sus títulos. Lo que está en esta carpeta no se lee.

| libro | qué es | para qué |
|---|---|---|
"""


def dibujar_para_llenar(carpeta: Path = PARA_LLENAR) -> None:
    """Escribe los libros y su LEEME, y quita el libro que ya no se da."""
    nombres = escribir_formatos_en_blanco(EN_BLANCO, carpeta)
    for sobra in carpeta.glob("*.xlsx"):
        if sobra.name not in nombres:
            sobra.unlink()
    renglones = [f"| [{f.archivo}]({f.archivo}) | {f.titulo} | {f.para_que} |" for f in FORMATOS]
    (carpeta / "LEEME.md").write_text(_CABEZA + "\n".join(renglones) + "\n", encoding="utf-8")
