"""Lo que `entidad.toml` pide y no tiene efecto, o cambia lo que ya se sabía: se dice, para que nadie se engañe."""

from collections.abc import Iterator
from difflib import get_close_matches

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.base.texto import llave
from pipeline.entidad import Entidad
from pipeline.lectura.etapas import etapa_de_titulo
from pipeline.lectura.nombres_en_texto import forma_de
from pipeline.lectura.rotulos_de_periodo import periodo_de_titulo
from pipeline.lectura.titulos import titulos_de
from pipeline.vocabulario import cargar, singular

_AQUI = Origen("entidad.toml")
_CLASES = ("plan", "avance")


def anotar_decisiones(entidad: Entidad) -> list[Hallazgo]:
    """Lo que apunta a algo que no se conoce, lo que cambia de sentido."""
    hallazgos = [*_desconocidas(entidad), *_titulos_que_cambian(entidad), *_estados_que_cambian(entidad)]
    return [*hallazgos, *_nombres_de_dos(entidad)]


def _desconocidas(entidad: Entidad) -> Iterator[Hallazgo]:
    """Los títulos y estados cuya palabra de la derecha no se conoce, con la más parecida."""
    for seccion, propios, conocidos in (
        ("titulos", entidad.titulos, _titulos_conocidos()),
        ("estados", entidad.estados, _estados_conocidos()),
    ):
        for escrito, conocido in propios.items():
            es_tiempo = seccion == "titulos" and bool(periodo_de_titulo(conocido) or etapa_de_titulo(conocido))
            if singular(conocido) not in conocidos and not es_tiempo:
                cerca = get_close_matches(singular(conocido), conocidos, 1, 0.5)
                parecida = f" ¿Quiso decir «{conocidos[cerca[0]]}»?" if cerca else ""
                yield anotar(
                    "decision_desconocida", _AQUI, conocido, seccion=seccion, escrito=escrito, parecida=parecida
                )


def _titulos_que_cambian(entidad: Entidad) -> Iterator[Hallazgo]:
    for escrito, conocido in entidad.titulos.items():
        for clase in _CLASES:
            antes = titulos_de(clase, {}).campo(escrito)
            ahora = titulos_de(clase, {escrito: conocido}).campo(escrito)
            if antes and ahora and antes != ahora:
                yield _cambia("[titulos]", escrito, antes, ahora)
                break


def _estados_que_cambian(entidad: Entidad) -> Iterator[Hallazgo]:
    clases = {llave(p): clase for clase, palabras in cargar("valores")["estados"].items() for p in palabras}
    for escrito, conocido in entidad.estados.items():
        antes, ahora = clases.get(llave(escrito)), clases.get(llave(conocido))
        if antes and ahora and antes != ahora:
            yield _cambia("[estados]", escrito, escrito, conocido)


def _nombres_de_dos(entidad: Entidad) -> Iterator[Hallazgo]:
    """El mismo nombre o alias en dos dependencias: vale para la última."""
    de_quien: dict[str, str] = {}
    for dependencia in entidad.dependencias:
        for texto in (*dependencia.alias, dependencia.nombre):
            antes = de_quien.get(forma_de(texto), dependencia.nombre)
            if antes != dependencia.nombre:
                yield _cambia("[[dependencias]]", texto, antes, dependencia.nombre)
            de_quien[forma_de(texto)] = dependencia.nombre


def _cambia(seccion: str, escrito: str, antes: str, ahora: str) -> Hallazgo:
    return anotar("palabra_ya_conocida", _AQUI, escrito, seccion=seccion, antes=antes, ahora=ahora)


def _titulos_conocidos() -> dict[str, str]:
    """Los nombres de los campos y los títulos que se conocen, por su forma comparable."""
    crudos = [cargar(f"titulos_{clase}") for clase in _CLASES]
    formas = {singular(t): t for crudo in crudos for textos in crudo.values() for t in textos}
    campos = {singular(campo): campo for crudo in crudos for campo in crudo}
    return {**formas, **campos}


def _estados_conocidos() -> dict[str, str]:
    return {singular(llave(p)): p for palabras in cargar("valores")["estados"].values() for p in palabras}
