"""Las palabras de `entidad.toml` que ningún archivo trae: puede que estén mal copiadas."""

from collections.abc import Iterable, Sequence

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.base.propuesta import DEPENDENCIAS, ESTADOS, TITULOS
from pipeline.base.texto import contar, llave
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.entidad import Dependencia, Entidad
from pipeline.lectura.nombres_en_texto import forma_de
from pipeline.vocabulario import singular


def anotar_sin_uso(entidad: Entidad, leidos: Sequence[ArchivoInterpretado]) -> list[Hallazgo]:
    """Un aviso por clase de palabra. Nada si no se leyó ninguna tabla que las pudiera traer."""
    usos = {uso for leido in leidos for uso in leido.usos}
    hay_reportes = any(leido.avances for leido in leidos)
    if not hay_reportes and not any(leido.planes for leido in leidos):
        return []
    formas = {palabra for seccion, palabra in usos if seccion == DEPENDENCIAS}
    sin_uso = [
        ("[titulos]", "título", [t for t in entidad.titulos if (TITULOS, singular(t)) not in usos]),
        ("[estados]", "estado", [e for e in entidad.estados if hay_reportes and (ESTADOS, llave(e)) not in usos]),
        ("[[dependencias]]", "dependencia", [d.nombre for d in _sin_nombrar(entidad.dependencias, formas)]),
        ("los alias de [[dependencias]]", "alias", list(_alias_sin_uso(entidad.dependencias, formas))),
    ]
    aqui = Origen("entidad.toml")
    return [
        anotar("vocabulario_sin_uso", aqui, _juntar(palabras), seccion=seccion, cuantas=_contar(len(palabras), que))
        for seccion, que, palabras in sin_uso
        if palabras
    ]


def _sin_nombrar(dependencias: Sequence[Dependencia], formas: set[str]) -> list[Dependencia]:
    """Las que nadie nombra, ni por un alias ni porque una suya aparezca."""
    nombradas = {d.nombre for d in dependencias if formas & {forma_de(t) for t in (d.nombre, *d.alias)}}
    con_hijas = {d.padre for d in dependencias if d.nombre in nombradas}
    return [d for d in dependencias if d.nombre not in nombradas | con_hijas]


def _alias_sin_uso(dependencias: Sequence[Dependencia], formas: set[str]) -> Iterable[str]:
    callan = {d.nombre for d in _sin_nombrar(dependencias, formas)}
    for dependencia in dependencias:
        if dependencia.nombre not in callan:
            yield from (a for a in dependencia.alias if forma_de(a) not in formas)


def _contar(cuantas: int, que: str) -> str:
    return f"{cuantas} alias" if que == "alias" else contar(cuantas, que)


def _juntar(palabras: Iterable[str]) -> str:
    return ", ".join(f"«{p}»" for p in palabras)
