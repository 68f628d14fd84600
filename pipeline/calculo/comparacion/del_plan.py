"""Lo que cambió en el plan mismo: actividades que llegan o se van, y cada dato que ahora dice otra cosa."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from pipeline.base.espanol import cantidad
from pipeline.base.origen import Origen
from pipeline.base.texto import enumerar, junto, llave
from pipeline.calculo.comparacion import escritura
from pipeline.calculo.comparacion.emparejar import RETOCADA, Pareja
from pipeline.calculo.tolerancia import iguales
from pipeline.cruces.redaccion import parecido
from pipeline.tablas import cambios as c
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.cambios import Cambio


class Dato(NamedTuple):
    """Un dato que se compara: la clase de su cambio, cómo se escribe y los campos que dicen su celda."""

    clase: str
    escribir: Callable[[Actividad], str]
    campos: tuple[str, ...]


DATOS = (
    Dato(c.FECHAS_MOVIDAS, escritura.escribir_cronograma, ("fechas", "periodos", "fecha_inicio", "fecha_fin")),
    Dato(c.RESPONSABLE, escritura.escribir_responsable, ("responsable", "dependencias")),
    Dato(c.NOVEDAD, escritura.escribir_novedad, ("novedad",)),
    Dato(c.OTRO_LUGAR, escritura.escribir_lugar, ("componente", "subcomponente")),
    Dato(c.OTRO_NUMERAL, lambda a: a.numeral, ("numeral",)),
    Dato(c.INDICADOR, lambda a: junto(a.indicador), ("indicador",)),
    Dato(c.ETAPAS, lambda a: enumerar(a.etapas), ("etapas",)),
    Dato(c.PESO, lambda a: "" if a.ponderacion is None else cantidad(a.ponderacion), ("ponderacion",)),
)
"""Lo que se compara letra a letra; el texto y la meta tienen sus propias reglas."""


def cambios_de(pareja: Pareja) -> Iterator[Cambio]:
    """Cada dato de una actividad que cambió de un lado al otro."""
    una, otra = pareja
    if llave(una.actividad) != llave(otra.actividad):
        clase = c.REESCRITA if parecido(una.actividad, otra.actividad) >= RETOCADA else c.SUSTITUIDA
        yield describir(clase, una, otra, junto(una.actividad), junto(otra.actividad), ("actividad",))
    if clase_de_meta := comparar_metas(una, otra):
        antes, despues = escritura.escribir_meta(una), escritura.escribir_meta(otra)
        if llave(antes) == llave(despues):
            antes, despues = escritura.escribir_cifra(una), escritura.escribir_cifra(otra)
        yield describir(clase_de_meta, una, otra, antes, despues, ("meta_producto", "meta_valor", "cantidades"))
    for dato in DATOS:
        antes, despues = dato.escribir(una), dato.escribir(otra)
        if llave(antes) != llave(despues):
            yield describir(dato.clase, una, otra, antes, despues, dato.campos)


def comparar_metas(una: Actividad, otra: Actividad) -> str:
    """La clase del cambio de la meta; vacía si es la misma."""
    if una.meta_valor is not None and otra.meta_valor is not None and una.meta_unidad == otra.meta_unidad:
        if not iguales(una.meta_valor, otra.meta_valor):
            return c.META_BAJO if otra.meta_valor < una.meta_valor else c.META_SUBIO
    elif (una.meta_valor, una.meta_unidad) != (otra.meta_valor, otra.meta_unidad):
        return c.META_DISTINTA
    return c.META_DISTINTA if llave(una.meta_producto) != llave(otra.meta_producto) else ""


def llegadas_y_salidas(solo_antes: Sequence[Actividad], solo_despues: Sequence[Actividad]) -> Iterator[Cambio]:
    """Las actividades que están en un solo lado, con lo que pedían."""
    for a in solo_despues:
        yield describir(c.NUEVA, None, a, "", resumir(a), ("actividad",))
    for a in solo_antes:
        yield describir(c.YA_NO_ESTA, a, None, resumir(a), "", ("actividad",))


def resumir(a: Actividad) -> str:
    """Lo que una actividad pide, en una línea: cuánto, quién y cuándo."""
    partes = (escritura.escribir_meta(a), escritura.escribir_responsable(a))
    return " · ".join(filter(None, (*partes, escritura.escribir_cronograma(a))))


def describir(
    clase: str, una: Actividad | None, otra: Actividad | None, antes: str, despues: str, campos: Sequence[str]
) -> Cambio:
    """El cambio con su actividad y la celda de cada lado."""
    lados = (celda_de(una, campos), celda_de(otra, campos))
    return hacer_cambio(clase, otra or una or Actividad(), antes, despues, lados)


def hacer_cambio(
    clase: str, quien: Actividad, antes: str, despues: str, lados: tuple[Origen | None, Origen | None]
) -> Cambio:
    """Un cambio de una actividad, con la celda de cada lado."""
    lugares = [parte for lado in lados for parte in ((lado.archivo, lado.hoja, lado.celda) if lado else ("", "", ""))]
    datos = (clase, quien.codigo, quien.numeral, quien.componente, junto(quien.actividad), quien.dependencias)
    return Cambio(*datos, antes, despues, *lugares)


def celda_de(a: Actividad | None, campos: Sequence[str]) -> Origen | None:
    """La celda del primero de los campos que tiene una; si ninguno, la de la actividad."""
    if a is None:
        return None
    return a.origen(next((nombre for nombre in campos if a.origenes.get(nombre)), "actividad"))
