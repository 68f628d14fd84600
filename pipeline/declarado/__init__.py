"""Lo que la entidad declara: `entidad.toml`, `correcciones.toml` y `configuracion.xlsx`, que manda sobre los dos."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.base.texto import llave
from pipeline.declarado.juntar import juntar
from pipeline.disposiciones.configuracion import Configuracion, leer_configuracion
from pipeline.entidad import Correccion, Entidad, Limites, hacer_entidad, leer_correcciones, leer_crudo, leer_entidad
from pipeline.entradas import CORRECCIONES, DE_CONFIGURACION, listar_configuraciones
from pipeline.lectura.hijo import Caida
from pipeline.lectura.hijos import leer_en_hijos
from pipeline.lectura.libro import abrir_libro

_LOS_DOS = "La configuración (configuracion.xlsx y entidad.toml)"


@dataclass(frozen=True, slots=True)
class Declarado:
    """La entidad con sus reglas, las celdas que corrige y lo que haya que decir de los archivos donde lo dice."""

    entidad: Entidad
    correcciones: tuple[Correccion, ...] = ()
    hallazgos: tuple[Hallazgo, ...] = ()
    motivos: Mapping[date, str] = field(default_factory=dict)
    libro: str = ""
    """El libro de configuración que manda; vacío si no hay."""
    hay_toml: bool = True


def hay_declarado(entradas: Path) -> bool:
    """Si la carpeta dice de qué entidad es, en entidad.toml o en el libro de configuración."""
    return (entradas / "entidad.toml").is_file() or bool(listar_configuraciones(entradas))


def leer_declarado(entradas: Path) -> Declarado:
    """Lo que rige. ErrorDeEntidad si entidad.toml o correcciones.toml están mal escritos o falta lo obligatorio."""
    crudo, texto = leer_crudo(entradas / "entidad.toml", obligatorio=not listar_configuraciones(entradas))
    correcciones = leer_correcciones(entradas / CORRECCIONES)
    configuracion = abrir_configuracion(listar_configuraciones(entradas))
    if configuracion is None:
        return Declarado(hacer_entidad(crudo, texto=texto), correcciones)
    declarado = _encima(configuracion, crudo, texto, correcciones)
    return replace(declarado, libro=listar_configuraciones(entradas)[0].name, hay_toml=bool(crudo))


def leer_de_archivo(ruta: Path) -> Declarado:
    """Lo que dice un archivo: un TOML como entidad.toml, o un libro de configuración. ErrorDeEntidad si no sirve."""
    if not (ruta.is_file() and ruta.suffix.casefold().lstrip(".") in DE_CONFIGURACION):
        return Declarado(leer_entidad(ruta))
    return _encima(abrir_configuracion([ruta]) or Configuracion(), {})


def _encima(
    configuracion: Configuracion,
    crudo: Mapping[str, Any],
    texto: str = "",
    correcciones: tuple[Correccion, ...] = (),
) -> Declarado:
    """Lo del libro encima de lo de los otros archivos."""
    valores = dict(configuracion.valores)
    propias = tuple(Correccion(**{**_VACIA, **c}) for c in valores.pop("correcciones", []) if "nuevo" in c)
    junto, hallazgos = juntar(crudo, Configuracion(valores, configuracion.lugares))
    del_libro = {(llave(c.archivo), llave(c.hoja), c.celda) for c in propias}
    otras = tuple(c for c in correcciones if (llave(c.archivo), llave(c.hoja), c.celda) not in del_libro)
    dichos = (*configuracion.hallazgos, *hallazgos)
    return Declarado(hacer_entidad(junto, _LOS_DOS, texto), (*propias, *otras), dichos, configuracion.motivos)


_VACIA: dict[str, Any] = {"archivo": "", "hoja": "", "celda": "", "esperado": "", "nuevo": "", "razon": ""}


def abrir_configuracion(rutas: Sequence[Path]) -> Configuracion | None:
    """Lo que dice el primer libro de configuración, leído en un proceso aparte; None si no hay."""
    if not rutas:
        return None
    (leida,) = leer_en_hijos(rutas[:1], _leer, procesos=1, segundos=Limites().segundos,
                             megabytes=Limites().memoria_megabytes)  # fmt: skip
    if isinstance(leida, Caida):
        origen = Origen(rutas[0].name)
        return Configuracion(hallazgos=[anotar("lector_detenido", origen, "", motivo=leida.motivo)])
    leida.hallazgos += [anotar("configuracion_repetida", Origen(r.name), otro=rutas[0].name) for r in rutas[1:]]
    return leida


def _leer(ruta: Path) -> Configuracion:
    return leer_configuracion(abrir_libro(ruta, Limites(), ruta.name))
