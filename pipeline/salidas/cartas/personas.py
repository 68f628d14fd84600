"""Quién firma y a quién se le escribe."""

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.base.nombre_de_archivo import nombrar_archivos
from pipeline.base.texto import llave
from pipeline.calculo.compartida import es_colectiva
from pipeline.entidad import Dependencia, Entidad
from pipeline.tablas.resumen import SIN_NOMBRE

LIDER = "Líder del plan"
PLANEACION, CONTROL_INTERNO = ("planeacion", "Oficina de Planeación"), ("control interno", "Oficina de Control Interno")


@dataclass(frozen=True, slots=True)
class Destino:
    """A quién va una carta. `archivo` es su nombre en los archivos; el líder del plan recibe lo que no es de nadie."""

    nombre: str
    cargo: str
    archivo: str
    es_lider: bool = False


@dataclass(frozen=True, slots=True)
class Firma:
    """La dependencia que firma y el cargo de quien lo hace; vacío si el catálogo no lo dice."""

    dependencia: str
    cargo: str


def quien_firma(entidad: Entidad, oficina: tuple[str, str]) -> Firma:
    """La dependencia del catálogo que se llama así; si hay varias, la que no depende de otra; si no hay, la usual."""
    palabra, usual = oficina
    halladas = [d for d in entidad.dependencias if palabra in llave(d.nombre) and not d.colectiva]
    primera = min(halladas, key=lambda d: bool(d.padre), default=Dependencia(usual))
    return Firma(primera.nombre, primera.responsable)


def va_al_lider(nombre: str, entidad: Entidad) -> bool:
    """Lo de un conjunto y lo que no tiene responsable no se le reclama a nadie por su nombre."""
    return nombre == SIN_NOMBRE["dependencia"] or es_colectiva(nombre, entidad)


def hacer_destinos(nombres: Iterable[str], entidad: Entidad) -> dict[str, Destino]:
    """El destino de cada dependencia nombrada y el del líder del plan, por su nombre."""
    cargos = {d.nombre: d.responsable for d in entidad.dependencias}
    suyos = [n for n in dict.fromkeys(nombres) if not va_al_lider(n, entidad)]
    archivos = nombrar_archivos([*suyos, LIDER])
    destinos = {n: Destino(n, cargos.get(n, ""), archivos[n]) for n in suyos}
    return {**destinos, LIDER: Destino("", LIDER, archivos[LIDER], es_lider=True)}
