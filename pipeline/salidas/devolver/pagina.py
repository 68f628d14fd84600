"""`devolver/00_que_devolver.html`: qué copia es de quién y qué pasó con los archivos que no tienen."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from pipeline.base.espanol import fecha, fecha_larga
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._pagina import Html, lista, pagina, parrafo, seccion, tabla, texto
from pipeline.salidas.entrega.disco import escribir_archivo

PRIMERA = "00_que_devolver.html"


@dataclass(frozen=True, slots=True)
class Devuelto:
    """Un archivo recibido y su copia: `copia` es su ruta en la carpeta, vacía si no hay; `como`, cómo se hizo."""

    archivo: str
    copia: str
    hallazgos: int
    como: str


def escribir_pagina(resultado: Resultado, devueltos: Sequence[Devuelto], ruta: Path) -> None:
    """Escribe la página. NoSePuedeEscribir si no se puede."""
    filas: list[list[object]] = [[d.archivo, _enlace(d.copia), d.hallazgos or "", d.como] for d in devueltos]
    pasos: list[object] = [
        "Envíe a cada dependencia su copia: es su mismo libro, con las celdas por corregir pintadas y con una nota, "
        "y una hoja que las enumera.",
        "La dependencia corrige en sus hojas, guarda ese mismo archivo y lo devuelve.",
        "Ponga lo que devuelva en la carpeta de entradas en lugar del anterior y vuelva a ejecutar: la hoja de "
        "hallazgos, las notas y los colores no se tienen en cuenta.",
    ]
    cuerpo = Html(
        seccion("como", "Cómo se devuelven", lista(pasos, ordenada=True))
        + seccion("cuales", "Qué copia es de cada archivo",
                  tabla("Archivos recibidos", ["Archivo recibido", "Copia para devolver", "Hallazgos", "Cómo se hizo"],
                        filas, (2,)),
                  parrafo("Cada copia tiene solo los hallazgos de su archivo. Los demás están en hallazgos.xlsx."))
    )  # fmt: skip
    corte = resultado.corte
    pie = f"{resultado.entidad.nombre} · Vigencia {resultado.entidad.vigencia} · Corte {fecha(corte.fecha)}"
    html = pagina(f"Libros por devolver al {fecha_larga(corte.fecha)}", resultado.entidad.nombre, cuerpo, pie)
    escribir_archivo(ruta, html.encode())


def _enlace(copia: str) -> object:
    return Html(f'<a href="{texto(quote(copia))}">{texto(copia)}</a>') if copia else "—"
