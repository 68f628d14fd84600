"""A quién se le devuelve qué: los hallazgos de cada archivo, y el nombre de su copia."""

import tomllib
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

from pipeline.base.hallazgo import Hallazgo
from pipeline.calculo.resultado import ArchivoLeido

_SIN_NADA_QUE_HACER = "no hay que hacer nada"


def repartir(hallazgos: Iterable[Hallazgo], archivos: Sequence[ArchivoLeido]) -> dict[str, list[Hallazgo]]:
    """Los hallazgos que quien envió cada archivo debe ver, por la ruta del archivo; sin los archivos que no tienen."""
    rutas = {a.ruta for a in archivos}
    por_nombre: dict[str, list[str]] = {}
    for archivo in archivos:
        por_nombre.setdefault(archivo.archivo, []).append(archivo.ruta)
    suyos: dict[str, list[Hallazgo]] = {}
    for hallazgo in hallazgos:
        candidatas = por_nombre.get(hallazgo.origen.archivo, [])
        ruta = hallazgo.origen.ruta or (candidatas[0] if len(candidatas) == 1 else "")
        if ruta in rutas and es_para_quien_envia(hallazgo):
            suyos.setdefault(ruta, []).append(hallazgo)
    return suyos


def es_para_quien_envia(hallazgo: Hallazgo) -> bool:
    """Quien hizo el archivo tiene algo que corregir o confirmar."""
    if hallazgo.que_hacer.casefold().startswith(_SIN_NADA_QUE_HACER):
        return False
    return hallazgo.nombre not in no_se_devuelven()


@cache
def no_se_devuelven() -> frozenset[str]:
    """Los nombres de los hallazgos que son para quien lleva el seguimiento."""
    texto = files("pipeline.salidas.devolver").joinpath("no_se_devuelven.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(texto)["nombres"])


def nombrar_copias(rutas: Iterable[str]) -> dict[str, str]:
    """El nombre de cada copia: el del archivo; si dos se llaman igual, con su carpeta."""
    rutas = list(rutas)
    veces: dict[str, int] = {}
    for ruta in rutas:
        for clave in _claves(ruta.rpartition("/")[2]):
            veces[clave] = veces.get(clave, 0) + 1
    return {
        ruta: nombre if all(veces[c] == 1 for c in _claves(nombre)) else ruta
        for ruta in rutas
        for nombre in [ruta.rpartition("/")[2]]
    }


def _claves(nombre: str) -> set[str]:
    """Las formas que el nombre de una copia puede tomar, como las compara Windows."""
    base = unicodedata.normalize("NFC", nombre).casefold()
    return {base, f"{base}.xlsx"}
