"""Lo que una persona cambió o puso en una carpeta entregada, y el nombre con que se conserva."""

import os
import re
import unicodedata
from collections.abc import Container, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pipeline.base.huella import huella
from pipeline.salidas import manifiesto
from pipeline.salidas.entrega.disco import copiar
from pipeline.salidas.entrega.partes import sin_partes

Guardados = Container[tuple[str, str]]
"""Lo que ya está a salvo fuera de las salidas: `<carpeta>/<ruta>` y la huella de su contenido."""
MARCA = " (cambiado por usted)"
_MARCADO = re.compile(r" \(cambiado por usted\)( \d+)?$")
_DEL_SISTEMA = re.compile(r"~\$.*|\.~lock\..*#|thumbs\.db|desktop\.ini|\.ds_store|\._.*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ajeno:
    """Un archivo que ya no es el que el programa escribió. `cambiado`: era una salida; si no, alguien lo puso."""

    ruta: str
    cambiado: bool


def buscar_ajenos(carpeta: Path) -> list[Ajeno]:
    """Los archivos cuya huella no es la del manifiesto; todos, si no hay manifiesto en que confiar.

    Lo de una parte que se entrega por separado no cuenta: esa tiene su manifiesto.
    """
    listados = sin_partes(carpeta, sorted(manifiesto.listar(carpeta)))
    archivos = [(r, ruta) for r, ruta in listados if not _DEL_SISTEMA.fullmatch(ruta.name)]
    leidas = manifiesto.leer_manifiesto(carpeta)
    if leidas is None:
        return [Ajeno(relativa, True) for relativa, _ in archivos]
    huellas = {_normal(relativa): sabida for relativa, sabida in leidas.items()}
    ajenos = []
    for relativa, ruta in archivos:
        sabida = huellas.get(_normal(relativa))
        if sabida is None and relativa != manifiesto.NOMBRE:
            ajenos.append(Ajeno(relativa, False))
        elif sabida is not None and (ruta.is_symlink() or huella(ruta) != sabida):
            ajenos.append(Ajeno(relativa, True))
    return ajenos


def nombrar(ajenos: Iterable[Ajeno], ocupados: Iterable[str] = ()) -> dict[str, str]:
    """Con qué ruta queda cada ajeno: la suya si alguien lo puso ahí y está libre; si no, un segundo nombre.

    Lo que ya lleva segundo nombre no recibe otro. `ocupados`: rutas de las salidas nuevas, archivos y carpetas.
    """
    tomados = {_clave(ruta) for ruta in ocupados}
    nombres: dict[str, str] = {}
    por_renombrar: list[str] = []
    for ajeno in ajenos:
        propio = not ajeno.cambiado or _MARCADO.search(PurePosixPath(ajeno.ruta).stem)
        if propio and _clave(ajeno.ruta) not in tomados:
            nombres[ajeno.ruta] = ajeno.ruta
            tomados.add(_clave(ajeno.ruta))
        else:
            por_renombrar.append(ajeno.ruta)
    for ruta in por_renombrar:
        nombres[ruta] = _segundo_nombre(ruta, tomados)
        tomados.add(_clave(nombres[ruta]))
    return nombres


def sin_guardados(ajenos: Iterable[Ajeno], carpeta: Path, nombre: str, guardados: Guardados) -> list[Ajeno]:
    """Los ajenos, menos las salidas cambiadas que ya están guardadas enteras en otra parte tal como están ahora."""
    return [
        a
        for a in ajenos
        if not a.cambiado
        or (carpeta / a.ruta).is_symlink()
        or (f"{nombre}/{a.ruta}", huella(carpeta / a.ruta)) not in guardados
    ]


def trasladar(viejo: Path, nuevo: Path, nombre: str = "", guardados: Guardados = frozenset()) -> list[str]:
    """Copia a la carpeta nueva los ajenos de la vieja, y sus carpetas vacías; devuelve cómo quedaron llamados.

    De las salidas que una persona cambió no se copian las que están en `guardados` (con `nombre` delante), si la
    carpeta nueva trae la suya: dos libros para firmar confunden, y el de la persona está a salvo.
    """
    rutas = dict(manifiesto.listar(viejo))
    ocupados = [p.relative_to(nuevo).as_posix() for p in nuevo.rglob("*")]
    ajenos = buscar_ajenos(viejo)
    quedan = sin_guardados(ajenos, viejo, nombre, guardados)
    pasan = [a for a in ajenos if a in quedan or a.ruta not in ocupados]
    nombres = nombrar([a for a in pasan if not _esta(a, viejo, nuevo)], ocupados)
    for ruta, como in nombres.items():
        copiar(rutas[ruta], nuevo / como)
    for raiz, carpetas, archivos in os.walk(viejo):
        destino = nuevo / Path(raiz).relative_to(viejo)
        if not carpetas and not archivos and not destino.exists():
            destino.mkdir(parents=True)
    return list(nombres.values())


def _esta(ajeno: Ajeno, viejo: Path, nuevo: Path) -> bool:
    """Si lo que alguien puso ya se trajo de otra carpeta, con el mismo nombre y el mismo contenido."""
    uno, otro = viejo / ajeno.ruta, nuevo / ajeno.ruta
    if ajeno.cambiado or uno.is_symlink() or otro.is_symlink() or not otro.is_file():
        return False
    return huella(uno) == huella(otro)


def _segundo_nombre(ruta: str, tomados: set[str]) -> str:
    sitio = PurePosixPath(ruta)
    base = _MARCADO.sub("", sitio.stem)
    numero = 1
    while True:
        cola = f" {numero}" if numero > 1 else ""
        nombre = str(sitio.with_name(f"{base}{MARCA}{cola}{sitio.suffix}"))
        if _clave(nombre) not in tomados:
            return nombre
        numero += 1


def _clave(ruta: str) -> str:
    """Dos nombres que Windows o macOS tendrían por el mismo dan la misma clave."""
    return _normal(_normal(ruta).casefold())


def _normal(ruta: str) -> str:
    return unicodedata.normalize("NFC", ruta)
