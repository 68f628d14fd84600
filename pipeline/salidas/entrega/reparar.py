"""Deja cada carpeta de salidas entera, sin importar en qué paso se cortó una corrida.

Los pasos de una entrega: se arma `.X.nuevo`; `X` pasa a `.X.viejo`; `.X.nuevo` pasa a `X`; `.X.viejo` pasa a
`.X.basura` y se borra. Cada paso es un solo cambio de nombre, y `.X.viejo` siempre está completo: si `X` falta,
la última entrega completa es esa.
"""

import os
import re
from pathlib import Path

from pipeline.salidas.entrega.ajenos import MARCA
from pipeline.salidas.entrega.disco import mover, quitar
from pipeline.salidas.entrega.partes import SEPARADOR
from pipeline.salidas.manifiesto import leer_manifiesto

NUEVO, VIEJO, BASURA, RECHAZADO = "nuevo", "viejo", "basura", "rechazado"
_DENTRO = "+"  # `2026-08-31/formatos` se aparta como `.2026-08-31+formatos.nuevo`
_APARTADA = re.compile(rf"^\.(.+)\.(?:{NUEVO}|{VIEJO}|{BASURA})$")


def apartada(salidas: Path, nombre: str, papel: str) -> Path:
    """La carpeta oculta, en `salidas`, que cumple un papel en la entrega."""
    return salidas / f".{nombre.replace(SEPARADOR, _DENTRO)}.{papel}"


def reparar(salidas: Path) -> None:
    """Termina o deshace lo que haya quedado a medias en todas las carpetas. Se llama con el candado puesto."""
    nombres = {m[1].replace(_DENTRO, SEPARADOR) for ruta in salidas.iterdir() if (m := _APARTADA.match(ruta.name))}
    for nombre in sorted(nombres):
        _reparar_una(salidas, nombre)


def es_apartada(ruta: Path) -> bool:
    """Si es una carpeta que una entrega dejó a medias, o que rechazó."""
    return bool(_APARTADA.match(ruta.name)) or (ruta.name[:1] == "." and ruta.name.endswith(f".{RECHAZADO}"))


def _reparar_una(salidas: Path, nombre: str) -> None:
    final, nuevo, viejo, basura = salidas / nombre, *(apartada(salidas, nombre, p) for p in (NUEVO, VIEJO, BASURA))
    quitar(basura)
    if os.path.lexists(viejo):
        if os.path.lexists(final) and leer_manifiesto(final) is None:
            mover(final, _libre(salidas, nombre + MARCA))  # no es una entrega: alguien la puso ahí
        if os.path.lexists(final):
            mover(viejo, basura)
            quitar(basura)
        else:
            final.parent.mkdir(exist_ok=True)
            mover(viejo, final)
    quitar(nuevo)


def _libre(salidas: Path, nombre: str) -> Path:
    candidatos = (salidas / (nombre if n == 1 else f"{nombre} {n}") for n in range(1, 10_000))
    return next(c for c in candidatos if not os.path.lexists(c))
