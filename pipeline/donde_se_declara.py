"""Los remedios de entidad.toml, dichos como se hacen donde la entidad se configura en su libro."""

import re
from collections.abc import Iterable
from dataclasses import replace

from pipeline.base.hallazgo import Hallazgo
from pipeline.base.origen import Origen

_TOML = "entidad.toml"
_HOJAS = (
    (re.compile(r"\[?\[planes\]|vigente_desde"), "Planes"),
    (re.compile(r"\[(?:titulos|estados)\]"), "Palabras"),
    (re.compile(r"\[pesos\]"), "Pesos"),
    (re.compile(r"dependencia|alias"), "Dependencias"),
    (re.compile(r"\[calendario\]"), "Calendario"),
)
_SOLO_EN_TOML = re.compile(r"\[limites\]")


def decir_donde(hallazgos: Iterable[Hallazgo], libro: str, hay_toml: bool) -> list[Hallazgo]:
    """Los mismos, con el remedio en la hoja de `libro`, que es el que manda; igual que estaban si no hay libro.

    Sin entidad.toml, lo que se halló en lo declarado tampoco está en ese archivo: está en el libro.
    """
    return [_decir(h, libro, hay_toml) for h in hallazgos] if libro else list(hallazgos)


def _decir(hallazgo: Hallazgo, libro: str, hay_toml: bool) -> Hallazgo:
    if hallazgo.origen.archivo == libro or _SOLO_EN_TOML.search(hallazgo.que_hacer):
        return hallazgo
    hoja = next((nombre for patron, nombre in _HOJAS if patron.search(hallazgo.que_hacer)), "Entidad")
    cambiado = replace(hallazgo, que_hacer=hallazgo.que_hacer.replace(_TOML, f"la hoja {hoja} de {libro}"))
    if hay_toml:
        return cambiado
    origen = Origen(libro) if hallazgo.origen == Origen(_TOML) else hallazgo.origen
    return replace(cambiado, origen=origen, mensaje=cambiado.mensaje.replace(_TOML, libro))
