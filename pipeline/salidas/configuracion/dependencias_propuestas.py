"""Las dependencias que se proponen: el catálogo con los alias que usan los libros o, sin él, los responsables."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from pipeline.base.hallazgo import Hallazgo
from pipeline.base.propuesta import ALIAS, DEPENDENCIAS
from pipeline.base.texto import contar, junto, llave
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.entidad import Entidad

DECIDIDO = "ya estaba decidido"


def proponer_dependencias(
    entidad: Entidad, leidos: Sequence[ArchivoInterpretado], hallazgos: Iterable[Hallazgo]
) -> list[dict[str, Any]]:
    """El catálogo, con los alias que los libros usan; sin catálogo, los responsables de los planes."""
    filas = [
        {**{c.name: getattr(d, c.name) for c in fields(d)}, "confirmada": True, "de_donde": DECIDIDO}
        for d in entidad.dependencias
    ]
    por_nombre = {llave(f["nombre"]): f for f in filas}
    for h in hallazgos:
        p = h.propuesta
        if p and p.seccion == ALIAS and llave(p.conocido) in por_nombre:
            fila = por_nombre[llave(p.conocido)]
            if llave(p.escrito) not in {llave(a) for a in (*fila["alias"], fila["nombre"])}:
                fila["de_donde"] = f"¿es también «{p.escrito}», en {h.origen}? Agréguelo a sus otros nombres"
        elif p and p.seccion == DEPENDENCIAS and llave(p.escrito) not in por_nombre:
            por_nombre[llave(p.escrito)] = _nueva(p.escrito, f"vista en {h.origen}", None)
            filas.append(por_nombre[llave(p.escrito)])
    if not entidad.dependencias:
        filas += _responsables(leidos, por_nombre)
    return filas


def _responsables(leidos: Sequence[ArchivoInterpretado], vistas: Mapping[str, Any]) -> list[dict[str, Any]]:
    actividades = [a for leido in leidos for p in leido.planes for a in p.actividades]
    cuenta = Counter(llave(d) for a in actividades for d in a.dependencias)
    nombres = {llave(d): d for a in reversed(actividades) for d in a.dependencias}
    donde = {llave(d): a.origen("responsable") for a in reversed(actividades) for d in a.dependencias}
    return [
        _nueva(junto(nombres[c]), f"{contar(cuenta[c], 'actividad')}; la primera en {donde[c]}", True)
        for c in sorted(nombres, key=lambda c: (-cuenta[c], c))
        if c not in vistas
    ]


def _nueva(nombre: str, de_donde: str, confirmada: bool | None) -> dict[str, Any]:
    """Una dependencia propuesta: si ya hay catálogo, espera a que alguien la confirme."""
    return {"nombre": nombre, "alias": (), "padre": "", "colectiva": False, "responsable": "",
            "confirmada": confirmada, "de_donde": de_donde}  # fmt: skip
