"""El color que se ve de una celda: temas con matiz, paletas numeradas y tramas, como `RRGGBB`."""

import colorsys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

BLANCO, NEGRO = "FFFFFF", "000000"
_PRIMEROS = ("000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF")
_DEMAS = """800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC
CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"""
PALETA = (*_PRIMEROS, *_PRIMEROS, *_DEMAS.split(), NEGRO, BLANCO)  # 64 y 65: el texto y el fondo de la pantalla
# Los doce del tema de fábrica, en el orden en que los numera el atributo `theme`: claro, oscuro, claro, oscuro…
TEMA = (
    "FFFFFF", "000000", "EEECE1", "1F497D", "4F81BD", "C0504D", "9BBB59", "8064A2", "4BACC6", "F79646", "0000FF",
    "800080",
)  # fmt: skip
DENSIDADES = {
    "darkGray": 0.75, "mediumGray": 0.5, "lightGray": 0.25, "gray125": 0.125, "gray0625": 0.0625,
    "darkHorizontal": 0.5, "darkVertical": 0.5, "darkDown": 0.5, "darkUp": 0.5, "darkGrid": 0.5, "darkTrellis": 0.75,
    "lightHorizontal": 0.25, "lightVertical": 0.25, "lightDown": 0.25, "lightUp": 0.25, "lightGrid": 0.4375,
    "lightTrellis": 0.375,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Colores:
    """Con qué se resuelven los colores de un libro: los doce de su tema y su paleta numerada."""

    tema: Sequence[str] = TEMA
    paleta: Sequence[str] = PALETA

    def resolver(self, color: Mapping[str, str], automatico: str) -> str:
        """El color de unos atributos `rgb`, `theme` o `indexed`, con su `tint`; `automatico` si no dicen ninguno.

        La transparencia de `rgb` no cuenta: Excel tampoco la dibuja.
        """
        try:
            if "rgb" in color:
                base = color["rgb"][-6:].upper()
                int(base, 16)
            elif "theme" in color:
                base = self.tema[int(color["theme"])]
            elif "indexed" in color:
                base = self.paleta[int(color["indexed"])]
            else:
                return automatico
            return aclarar(base.zfill(6), float(color.get("tint", "0")))
        except (ValueError, IndexError):
            return automatico


def aclarar(rgb: str, matiz: float) -> str:
    """El color con su luz llevada hacia el negro (matiz de -1 a 0) o hacia el blanco (de 0 a 1), como dice ECMA-376.

    Excel redondea por el camino: puede mostrar hasta 2 de 255 de diferencia.
    """
    if not matiz:
        return rgb
    matiz = max(-1.0, min(1.0, matiz))
    tono, luz, saturacion = colorsys.rgb_to_hls(*(c / 255 for c in partes(rgb)))
    luz = luz * (1 + matiz) if matiz < 0 else luz * (1 - matiz) + matiz
    return escribir([c * 255 for c in colorsys.hls_to_rgb(tono, luz, saturacion)])


def mezclar(trazo: str, fondo: str, densidad: float) -> str:
    """El color medio de una trama: lo que se ve de lejos de unas rayas o unos puntos."""
    pares = zip(partes(trazo), partes(fondo), strict=True)
    return escribir([t * densidad + f * (1 - densidad) for t, f in pares])


def escribir(tonos: Sequence[float]) -> str:
    """Rojo, verde y azul de 0 a 255 como `RRGGBB`."""
    return "".join(f"{int(p + 0.5):02X}" for p in tonos)


def partes(rgb: str) -> tuple[int, int, int]:
    """Rojo, verde y azul de `RRGGBB`, de 0 a 255."""
    return int(rgb[:2], 16), int(rgb[2:4], 16), int(rgb[4:6], 16)
