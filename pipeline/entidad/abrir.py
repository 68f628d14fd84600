"""Abre un archivo TOML de la entidad y explica en español lo que no deja leerlo."""

import re
import tomllib
from pathlib import Path
from typing import Any

from pipeline.entidad.problemas import ErrorDeEntidad
from pipeline.entidad.secciones_repetidas import juntar_secciones

_LUGAR = re.compile(r"line (\d+), column (\d+)")


def abrir_toml(ruta: Path, si_falta: str) -> tuple[dict[str, Any], str]:
    """Lo que dice el archivo y su texto. ErrorDeEntidad si falta (con `si_falta` como remedio) o no se puede leer."""
    try:
        texto = ruta.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise ErrorDeEntidad(f"No se encontró {ruta.name}. Qué hacer: {si_falta}") from None
    except OSError:
        raise ErrorDeEntidad(
            f"No se pudo abrir {ruta.name}. Qué hacer: ciérrelo en otros programas y revise que usted pueda leerlo."
        ) from None
    except UnicodeDecodeError:
        raise ErrorDeEntidad(
            f"{ruta.name} tiene letras que no se entienden. Qué hacer: guárdelo de nuevo como texto UTF-8."
        ) from None
    reunido, lineas = juntar_secciones(texto)
    try:
        return tomllib.loads(reunido), texto
    except tomllib.TOMLDecodeError as error:
        lugar = _LUGAR.search(str(error))
        donde = f"en la línea {lineas[int(lugar[1]) - 1]}, columna {lugar[2]}" if lugar else "al final"
        raise ErrorDeEntidad(
            f"{ruta.name} no está bien escrito {donde}. Qué hacer: revise ese lugar y la línea de antes; los textos "
            'van entre comillas rectas (", no “ ni ”), las fechas como 2026-08-31 sin comillas, las claves sin tildes '
            "y sin repetirse."
        ) from None
