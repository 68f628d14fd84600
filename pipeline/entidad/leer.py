"""De `entidad.toml` a la Entidad."""

import re
import tomllib
from pathlib import Path
from typing import Any

from pipeline.entidad.comprobar import ErrorDeEntidad, comprobar_claves, comprobar_entidad, comprobar_libre
from pipeline.entidad.tipos import (
    Calculo,
    Calendario,
    Cortes,
    Dependencia,
    Entidad,
    Limites,
    PlanDeclarado,
    Preguntas,
    Semaforo,
)

_SECCIONES: dict[str, type] = {
    "cortes": Cortes,
    "calculo": Calculo,
    "semaforo": Semaforo,
    "preguntas": Preguntas,
    "calendario": Calendario,
    "limites": Limites,
}
_LISTAS: dict[str, type] = {"dependencias": Dependencia, "planes": PlanDeclarado}
_LIBRES = ("pesos", "titulos", "estados")
_LUGAR = re.compile(r"line (\d+), column (\d+)")


def leer_entidad(ruta: Path) -> Entidad:
    """Lee `entidad.toml`. ErrorDeEntidad, con la clave y el remedio, si algo no es como debe."""
    try:
        crudo = tomllib.loads(ruta.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise ErrorDeEntidad(
            f"No se encontró {ruta.name}. Qué hacer: cree el archivo con `nombre` y `vigencia` de la entidad."
        ) from None
    except OSError:
        raise ErrorDeEntidad(
            f"No se pudo abrir {ruta.name}. Qué hacer: ciérrelo en otros programas y revise que usted pueda leerlo."
        ) from None
    except UnicodeDecodeError:
        raise ErrorDeEntidad(
            f"{ruta.name} tiene letras que no se entienden. Qué hacer: guárdelo de nuevo como texto UTF-8."
        ) from None
    except tomllib.TOMLDecodeError as error:
        lugar = _LUGAR.search(str(error))
        donde = f"en la línea {lugar[1]}, columna {lugar[2]}" if lugar else "al final"
        raise ErrorDeEntidad(
            f"{ruta.name} no está bien escrito {donde}. Qué hacer: revise ese lugar y la línea de antes; los textos "
            "van entre comillas, las fechas como 2026-08-31 sin comillas, las claves sin tildes y sin repetirse."
        ) from None
    return hacer_entidad(crudo, ruta.name)


def hacer_entidad(crudo: dict[str, Any], archivo: str = "entidad.toml") -> Entidad:
    """Comprueba claves y tipos y arma la Entidad."""
    valores = dict(crudo)
    for clave in ("nombre", "vigencia"):
        if clave not in valores:
            raise ErrorDeEntidad(f"{archivo}: falta `{clave}`. Qué hacer: agréguela al comienzo del archivo.")
    for clave in [c for c in _SECCIONES if c in valores]:
        valores[clave] = _armar(_SECCIONES[clave], valores[clave], clave, archivo)
    for clave in [c for c in _LISTAS if c in valores]:
        if not isinstance(valores[clave], list) or not all(isinstance(uno, dict) for uno in valores[clave]):
            raise ErrorDeEntidad(f"{archivo}: `{clave}` se escribe como [[{clave}]], una vez por elemento.")
        valores[clave] = tuple(_armar(_LISTAS[clave], uno, clave, archivo) for uno in valores[clave])
    for clave in _LIBRES:
        comprobar_libre(clave, valores.get(clave, {}), archivo)
    entidad: Entidad = _armar(Entidad, valores, "", archivo)
    comprobar_entidad(entidad, archivo)
    return entidad


def _armar(clase: type, valores: Any, seccion: str, archivo: str) -> Any:
    comprobar_claves(clase, valores, seccion, archivo)
    return clase(**{c: tuple(v) if isinstance(v, list) else v for c, v in valores.items()})
