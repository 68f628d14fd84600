"""El logo de la entidad: un PNG o JPG pequeño que está en entradas/. Lo demás no se usa, y se dice."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from docx.image.image import Image

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.entidad import Entidad

PESO, LADO = 2 * 1024 * 1024, 6000
_FIRMAS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


@dataclass(frozen=True, slots=True)
class Logo:
    """Los bytes de la imagen y sus lados en puntos de pantalla."""

    contenido: bytes
    ancho: int
    alto: int

    def encajar(self, ancho: float, alto: float) -> tuple[float, float]:
        """El ancho y el alto más grandes que caben en esa caja sin deformarla."""
        escala = min(ancho / self.ancho, alto / self.alto)
        return self.ancho * escala, self.alto * escala


def leer_logo(entidad: Entidad, entradas: Path) -> tuple[Logo | None, list[Hallazgo]]:
    """El logo que dice `entidad.toml`, si se puede usar; si no, por qué no."""
    if not entidad.logo:
        return None, []
    leido = _leer(entradas, entidad.logo)
    if isinstance(leido, Logo):
        return leido, []
    return None, [anotar("logo_no_se_usa", Origen("entidad.toml"), entidad.logo, motivo=leido)]


def _leer(entradas: Path, nombre: str) -> Logo | str:
    """La imagen, o por qué no se usa."""
    partes = PurePosixPath(nombre.replace("\\", "/"))
    if partes.is_absolute() or ".." in partes.parts or ":" in nombre:
        return "no está dentro de entradas/"
    try:
        ruta = (entradas / partes).resolve()
        if not ruta.is_relative_to(entradas.resolve()):
            return "no está dentro de entradas/"
        if not ruta.is_file():
            return "no se encontró ese archivo en entradas/"
        if ruta.stat().st_size > PESO:
            return "pesa más de 2 MB"
        contenido = ruta.read_bytes()
    except (OSError, ValueError):
        return "no se pudo leer el archivo"
    return _medir(contenido) if contenido.startswith(_FIRMAS) else "no es una imagen PNG ni JPG"


def _medir(contenido: bytes) -> Logo | str:
    try:
        imagen = Image.from_blob(contenido)
        ancho, alto = imagen.px_width, imagen.px_height
    except Exception:  # una imagen dañada falla de muchas maneras, y ninguna detiene una carta
        return "la imagen está dañada"
    if not (ancho and alto):
        return "la imagen está dañada"
    if max(ancho, alto) > LADO:
        return f"mide más de {LADO} puntos de lado"
    return Logo(contenido, ancho, alto)
