"""Si un enlace está bien escrito. Nunca se abre: no se usa la red."""

import re
from functools import cache
from urllib.parse import urlsplit

from pipeline.vocabulario import cargar

_RUTA = re.compile(r"^(?:[a-z]:[\\/]|\\\\|file:|/(?:home|users|mnt|media)/)", re.IGNORECASE)
_CORREO = re.compile(r"^(?:mailto:)?[^\s@/]+@[^\s@/]+\.[^\s@/]+$", re.IGNORECASE)
_SIN_ESQUEMA = re.compile(r"^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/:?#]\S*)?$", re.IGNORECASE)
ACORTADO = "es un enlace acortado"


def problema_del_enlace(texto: str) -> str:
    """Qué tiene mal; vacío si nada. Una celda puede traer varios, uno por renglón o separados con punto y coma."""
    return next((p for uno in separar_enlaces(texto) if (p := _problema(uno))), "")


def sirve_el_enlace(texto: str) -> bool:
    """Se puede publicar: lleva a una página, aunque esté acortado."""
    return bool(texto.strip()) and problema_del_enlace(texto) in ("", ACORTADO)


def separar_enlaces(texto: str) -> list[str]:
    """Los enlaces de una celda; un espacio solo separa si lo que sigue es otro enlace."""
    return [t.strip() for t in re.split(r"\n|;\s|\s+(?=https?://)", texto) if t.strip()]


def igualar(enlace: str) -> str:
    """El enlace como se compara con otro: sin mayúsculas en el dominio, `www.`, fragmento ni barra final."""
    partes = _partir(enlace)
    if partes is None:
        return ""
    sitio, ruta, consulta = partes
    return f"{sitio}{ruta.rstrip('/')}{f'?{consulta}' if consulta else ''}"


def _problema(enlace: str) -> str:
    if _RUTA.match(enlace):
        return "es una ruta de un computador, que nadie más puede abrir"
    if _CORREO.match(enlace):
        return "es un correo electrónico"
    if re.search(r"\s", enlace):
        return "tiene espacios" if enlace.casefold().startswith(("http", "www.")) else "no es un enlace"
    if not enlace.casefold().startswith(("http://", "https://")):
        return "le falta https:// al comienzo" if _SIN_ESQUEMA.match(enlace) else "no es un enlace"
    partes = _partir(enlace)
    if partes is None or "." not in partes[0]:
        return "no dice de qué sitio es"
    return ACORTADO if partes[0] in _acortadores() else ""


def _partir(enlace: str) -> tuple[str, str, str] | None:
    """El sitio, la ruta y la consulta; None si no es una dirección."""
    try:
        partes = urlsplit(enlace.strip())
        sitio = (partes.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    return (sitio, partes.path, partes.query) if sitio else None


@cache
def _acortadores() -> frozenset[str]:
    return frozenset(cargar("listado_publicaciones")["enlaces"]["acortadores"])
