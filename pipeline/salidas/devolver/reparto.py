"""A quién se le devuelve qué: los hallazgos de cada archivo, y el nombre de su copia."""

import tomllib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

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
            suyos.setdefault(ruta, []).append(_dicho_a_quien_envia(hallazgo))
    return suyos


def es_para_quien_envia(hallazgo: Hallazgo) -> bool:
    """Quien hizo el archivo tiene algo que corregir o confirmar."""
    if hallazgo.que_hacer.casefold().startswith(_SIN_NADA_QUE_HACER):
        return False
    return hallazgo.nombre not in no_se_devuelven()


def _dicho_a_quien_envia(hallazgo: Hallazgo) -> Hallazgo:
    """El mismo hallazgo; si su remedio está en entidad.toml, que quien envía no tiene, con lo que sí puede hacer."""
    que_hacer = remedios_de_quien_envia().get(hallazgo.nombre)
    return replace(hallazgo, que_hacer=que_hacer) if que_hacer else hallazgo


@cache
def no_se_devuelven() -> frozenset[str]:
    """Los nombres de los hallazgos que son para quien lleva el seguimiento."""
    return frozenset(_leer("no_se_devuelven")["nombres"])


@cache
def remedios_de_quien_envia() -> dict[str, str]:
    """Nombre del hallazgo → qué hacer, dicho a quien hizo el archivo."""
    return _leer("para_quien_envia")


def _leer(lista: str) -> dict[str, Any]:
    texto = files("pipeline.salidas.devolver").joinpath(f"{lista}.toml").read_text(encoding="utf-8")
    return tomllib.loads(texto)


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
