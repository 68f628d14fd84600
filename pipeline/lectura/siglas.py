"""Formas de nombrar que el catálogo no escribe y se deducen de él: siglas y maneras de decir «todas»."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from pipeline.base.texto import llave
from pipeline.entidad import Dependencia
from pipeline.vocabulario import cargar


def siglas_de(nombres: Sequence[str], formas: Collection[tuple[str, ...]]) -> tuple[tuple[str, str], ...]:
    """Las siglas de cada nombre (`Oficina de Control Interno`, `OCI`) que son de uno solo y no son ya otra forma."""
    uniones = set(cargar("valores")["dependencias"]["uniones"])
    hechas = [("".join(p[0] for p in llave(n).split() if p not in uniones).upper(), n) for n in nombres]
    veces = Counter(sigla for sigla, _ in hechas)
    return tuple(
        (sigla, nombre)
        for sigla, nombre in hechas
        if veces[sigla] == 1 and 2 <= len(sigla) <= 6 and (sigla.lower(),) not in formas
    )


def formas_colectivas(dependencias: Iterable[Dependencia]) -> list[tuple[str, str]]:
    """Las demás maneras de decir «todas las dependencias», si la entidad tiene una colectiva que se llama así."""
    frases = cargar("valores")["dependencias"]["todas"]
    conocidas = {llave(f) for f in frases}
    todas = [d.nombre for d in dependencias if d.colectiva and conocidas & {llave(t) for t in (d.nombre, *d.alias)}]
    return [(frase, todas[0]) for frase in frases] if todas else []
