"""Escribe una lámina: PNG a 300 puntos por pulgada, SVG con su texto como texto, y su descripción en un .txt."""

from io import StringIO
from pathlib import Path
from xml.sax.saxutils import escape

from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from pipeline.graficas._lamina import Lamina
from pipeline.graficas._lienzo import PUNTOS_POR_PULGADA, Lienzo
from pipeline.graficas._texto import limpiar
from pipeline.graficas.dibujo import Dibujo
from pipeline.graficas.textos import Textos

_COMPRESION = 3  # el nivel que sigue tarda la mitad más y con estas imágenes no ahorra espacio


def guardar(grafica: str, lamina: Lamina, carpeta: Path) -> Dibujo:
    """Escribe los tres archivos de una lámina de la gráfica. OSError si no se puede escribir."""
    png, svg, txt = (carpeta / f"{lamina.nombre}.{extension}" for extension in ("png", "svg", "txt"))
    _escribir_png(lamina.lienzo, png)
    _escribir_svg(lamina, svg)
    txt.write_bytes(_describir(lamina.textos).encode())
    return Dibujo(grafica, lamina.textos, png, svg, txt)


def _escribir_png(lienzo: Lienzo, ruta: Path) -> None:
    """Sin canal de transparencia ni metadatos que cambien: solo los puntos por pulgada."""
    papel = FigureCanvasAgg(lienzo.figura)
    papel.draw()  # type: ignore[no-untyped-call]
    puntos = papel.buffer_rgba()  # type: ignore[no-untyped-call]
    imagen = Image.frombuffer("RGBA", papel.get_width_height(), puntos, "raw", "RGBA", 0, 1).convert("RGB")
    imagen.save(ruta, "png", compress_level=_COMPRESION, dpi=(PUNTOS_POR_PULGADA, PUNTOS_POR_PULGADA))


def _escribir_svg(lamina: Lamina, ruta: Path) -> None:
    """Con título y descripción, que es lo que lee en voz alta un lector de pantalla."""
    hecho = StringIO()
    lamina.lienzo.figura.savefig(hecho, format="svg", metadata=_metadatos(lamina.textos))
    antes, cierre, despues = hecho.getvalue().partition("</title>")
    descripcion = escape("\n".join(map(limpiar, (lamina.textos.alternativo, *_datos(lamina.textos)))))
    texto = f"{antes}{cierre}\n <desc>{descripcion}</desc>{despues}"
    ruta.write_bytes(texto.replace("<svg ", '<svg role="img" lang="es-CO" ', 1).encode())


def _metadatos(textos: Textos) -> dict[str, str | None]:
    return {"Title": limpiar(textos.titulo), "Language": "es-CO", "Creator": None, "Date": None}


def _datos(textos: Textos) -> list[str]:
    return [textos.medida, *map(str, textos.descripcion), textos.pie]


def _describir(textos: Textos) -> str:
    """Título, medida, texto alternativo, datos y fuente, en renglones que se leen en cualquier editor."""
    partes = (
        limpiar(textos.titulo),
        limpiar(textos.medida),
        f"Texto alternativo: {limpiar(textos.alternativo)}",
        "Datos:\n" + "\n".join(f"- {limpiar(renglon)}" for renglon in map(str, textos.descripcion)),
        limpiar(textos.pie),
    )
    return "\n\n".join(partes).replace("\u00a0", " ") + "\n"
