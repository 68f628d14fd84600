"""Nombres de archivo que cualquier equipo admite, hechos del nombre de una dependencia."""

from collections.abc import Iterable

from pipeline.base.texto import llave

LARGO = 60
_RESERVADOS = {"con", "prn", "aux", "nul", *(f"{puerto}{n}" for puerto in ("com", "lpt") for n in range(10))}


def nombre_de_archivo(texto: str) -> str:
    """`Secretaría de Planeación` → `secretaria-de-planeacion`: sin tildes ni espacios, y sin cortar una palabra."""
    limpio = "".join(letra if letra.isascii() else "-" for letra in llave(texto).replace("_", " "))
    palabras = [p for p in limpio.replace("-", " ").split() if p]
    nombre = "-".join(palabras)
    if len(nombre) > LARGO:
        nombre = nombre[: LARGO + 1].rpartition("-")[0] or nombre[:LARGO]
    return f"{nombre}-" if nombre in _RESERVADOS else nombre or "sin-nombre"


def nombrar_archivos(nombres: Iterable[str]) -> dict[str, str]:
    """El nombre de archivo de cada texto; si dos quedan iguales, los siguientes llevan número."""
    puestos: dict[str, str] = {}
    usados: set[str] = set()
    for texto in sorted(set(nombres), key=lambda n: (llave(n), n)):
        base = propuesto = nombre_de_archivo(texto)
        n = 1
        while propuesto in usados:
            n += 1
            propuesto = f"{base}-{n}"
        usados.add(propuesto)
        puestos[texto] = propuesto
    return puestos
