"""Lo que alguien escribió en las salidas, y los archivos dañados de lo que el programa recuerda."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from pipeline.base.hallazgo import Hallazgo
from pipeline.registro.entregados import asentar, preparar
from pipeline.registro.memoria import leer_memoria
from pipeline.registro.recoger import recoger
from pipeline.salidas.entrega import entregar
from pipeline.salidas.manifiesto import escribir_manifiesto
from tests.dibujo import ENTIDAD, dibujar
from tests.hallazgos.ayuda import INFORME, Receta, avance

CORTE, LIBRO = "2026-08-31", "tablero.xlsx"
HOJA = "Zona | Cuántas\nAlta | n:3"


def entregado(cambiar: Callable[[Path], object]) -> Receta:
    """Una entrega con un libro, lo que alguien hace después en su carpeta, y lo que se recoge."""

    def receta(carpeta: Path) -> list[Hallazgo]:
        registro, salidas = carpeta / "entradas" / "registro", carpeta / "salidas"
        with entregar(salidas, CORTE) as obra:
            dibujar(obra.carpeta / LIBRO, Resumen=HOJA)
            escribir_manifiesto(obra.carpeta, {}, {})
            preparar(registro, CORTE, obra.carpeta)
        asentar(registro, CORTE, CORTE)
        cambiar(salidas / CORTE)
        return recoger(registro, salidas, ENTIDAD, date(2026, 9, 10)).hallazgos

    return receta


def danar_memoria(carpeta: Path) -> list[Hallazgo]:
    (carpeta / "opiniones.json").write_text('[{"codigo": ', encoding="utf-8")
    return leer_memoria(carpeta).hallazgos


MUCHAS = "\n".join((HOJA, *(f"nota {n} | otra" for n in range(30))))
RECETAS: dict[str, Receta] = {
    "memoria_danada": danar_memoria,
    "archivo_conservado": entregado(lambda carpeta: (carpeta / "acta.docx").write_bytes(b"acta")),
    "escrito_en_salida": entregado(lambda carpeta: dibujar(carpeta / LIBRO, Resumen=f"{HOJA} | mi nota")),
    "escritos_en_salida": entregado(lambda carpeta: dibujar(carpeta / LIBRO, Resumen=MUCHAS)),
    "lleno_en_salidas": entregado(
        lambda carpeta: dibujar(carpeta / "reporte.xlsx", Hoja1=avance(f"{INFORME} | 100% | Enlace"))
    ),
    "conservado_sin_leer": entregado(lambda carpeta: (carpeta / LIBRO).write_bytes(b"PK\x03\x04 no es un libro")),
}
LUGARES = {
    "memoria_danada": "opiniones.json",
    "archivo_conservado": "acta.docx",
    "escrito_en_salida": f"{LIBRO} › Resumen › C2",
    "escritos_en_salida": LIBRO,
    "lleno_en_salidas": "reporte.xlsx",
    "conservado_sin_leer": LIBRO,
}
