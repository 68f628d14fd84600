"""Quién firma y a quién se le escribe."""

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.base.nombre_de_archivo import nombrar_archivos
from pipeline.base.texto import llave
from pipeline.calculo.compartida import es_colectiva
from pipeline.entidad import Dependencia, Entidad
from pipeline.entidad import Firma as FirmaDeclarada
from pipeline.salidas.firmas import ROLES, valores_de_firmas
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
    """La dependencia que firma, quién lo hace y quién elaboró y revisó; vacío lo que no se dijo."""

    dependencia: str
    cargo: str
    nombre: str = ""
    elaboro: str = ""
    reviso: str = ""


def quien_firma(entidad: Entidad, oficina: tuple[str, str]) -> Firma:
    """La dependencia del catálogo que se llama así; si hay varias, la que no depende de otra; si no hay, la usual."""
    palabra, usual = oficina
    halladas = [d for d in entidad.dependencias if palabra in llave(d.nombre) and not d.colectiva]
    primera = min(halladas, key=lambda d: bool(d.padre), default=Dependencia(usual))
    quienes = valores_de_firmas(entidad)
    elaboro, reviso = (" – ".join(t for t in (quienes[f"{r}_nombre"], quienes[f"{r}_cargo"]) if t) for r in ROLES[:2])
    quien = _quien(primera, palabra, entidad)
    return Firma(primera.nombre, primera.responsable or quien.cargo, quien.nombre, elaboro, reviso)


def _quien(dependencia: Dependencia, palabra: str, entidad: Entidad) -> FirmaDeclarada:
    """De las firmas de la entidad, la del cargo que responde por la dependencia, o quien aprueba si es de ella."""
    return next(
        (
            f
            for f in entidad.firmas
            if (dependencia.responsable and llave(f.cargo) == llave(dependencia.responsable))
            or (not dependencia.responsable and f.rol == ROLES[-1] and palabra in llave(f.cargo))
        ),
        FirmaDeclarada(),
    )


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
