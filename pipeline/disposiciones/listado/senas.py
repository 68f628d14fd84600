"""La tabla que titula «Actividad» a su columna principal, como un plan: qué es lo dicen las demás y lo que hay debajo.

Lo declara `[por_sus_senas]` en `vocabulario/listado_<nombre>.toml`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pipeline.base.tabla import NUMERO
from pipeline.base.texto import llave
from pipeline.disposiciones.listado.cabeza import OTRO, Cabeza
from pipeline.lectura.hoja import Tipo
from pipeline.lectura.malla import Malla
from pipeline.vocabulario import cargar, singular

_BASTAN = 2
_MUESTRA = 200
_INFINITIVO = re.compile(r"[a-zñ]+[aei]r(?:se|les?|las?|los?)?")
_NUMERAL_DE_PLAN = re.compile(r"\d+\.\d+(?:\.\d+)*\.?")


@dataclass(frozen=True, slots=True)
class Senas:
    """Lo que hace pensar que la tabla es de un listado: la columna de su ancla y los títulos que lo dicen."""

    ancla: int
    titulos: tuple[str, ...]
    con_sus_palabras: bool
    """Lo que hay bajo el ancla se llama como las cosas del listado («Encuentro», «Foro»)."""
    como_un_plan: bool
    """Lo que hay bajo el ancla son cosas por hacer («Publicar el informe»), o lleva los numerales de un plan."""

    @property
    def bastan(self) -> bool:
        """No hay duda de que es del listado."""
        return not self.como_un_plan and len(self.titulos) + self.con_sus_palabras >= _BASTAN

    @property
    def dejan_duda(self) -> bool:
        """Si se leyó como un plan o un reporte, podía no serlo."""
        return not self.como_un_plan or len(self.titulos) >= _BASTAN


def buscar_senas(malla: Malla, cabeza: Cabeza) -> Senas | None:
    """Las de un encabezado sin ancla; None si no las hay, o si algún título es de un plan o de un reporte."""
    reglas = cargar(f"listado_{cabeza.listado.nombre}").get("por_sus_senas")
    if not reglas or reglas["campo"] in cabeza.conocidos:
        return None
    dichos = {c: singular(t) for c, t in cabeza.titulos.items()}
    anclas = {singular(t) for t in reglas["titulos"]}
    ancla = next((c for c, t in dichos.items() if t in anclas and cabeza.campos[c] == OTRO), None)
    if ancla is None or set(dichos.values()) & {singular(t) for t in reglas["ajenos"]}:
        return None
    titulos = tuple(_los_que_dicen(malla, cabeza, reglas))
    return Senas(ancla, titulos, *_lo_que_hay(malla, cabeza, ancla, reglas)) if titulos else None


def con_su_ancla(malla: Malla, cabeza: Cabeza) -> Cabeza:
    """El encabezado, con la columna que sus señas dicen que es el ancla; el mismo si no bastan."""
    senas = buscar_senas(malla, cabeza)
    if senas is None or not senas.bastan:
        return cabeza
    campo = cargar(f"listado_{cabeza.listado.nombre}")["por_sus_senas"]["campo"]
    supuesta = () if senas.con_sus_palabras else senas.titulos
    return replace(cabeza, campos={**cabeza.campos, senas.ancla: campo}, por_senas=True, supuesta=supuesta)


def _los_que_dicen(malla: Malla, cabeza: Cabeza, reglas: Mapping[str, Any]) -> Iterator[str]:
    """Los títulos de los campos que son señas; uno de cuentas, solo si debajo hay números."""
    tipos = {c.nombre: c.tipo for c in cabeza.listado.tabla.campos}
    for columna, campo in cabeza.campos.items():
        if campo in reglas["senas"] and (tipos[campo] != NUMERO or _son_numeros(malla, cabeza, columna)):
            yield cabeza.titulos[columna]
    if len(cabeza.repartidas) > 1:
        yield next(iter(cabeza.repartidas.values()))


def _son_numeros(malla: Malla, cabeza: Cabeza, columna: int) -> bool:
    celdas = [c for f in _filas(malla, cabeza) if (c := malla.celda(f, columna))]
    return any(c.tipo in (Tipo.NUMERO, Tipo.TEXTO) and not c.porcentaje and str(c.valor)[0].isdigit() for c in celdas)


def _lo_que_hay(malla: Malla, cabeza: Cabeza, ancla: int, reglas: Mapping[str, Any]) -> tuple[bool, bool]:
    """Si lo de debajo se llama como las cosas del listado, y si parece lo de un plan."""
    filas = _filas(malla, cabeza)
    primeras = [p[0] for f in filas if (p := llave(malla.texto(f, ancla)).split())]
    palabras, no_son = {llave(p) for p in reglas["palabras"]}, set(cargar("verbos")["no_son"])
    propias = sum(singular(p) in palabras or p in palabras for p in primeras)
    verbos = sum(bool(_INFINITIVO.fullmatch(p)) and p not in no_son and p not in palabras for p in primeras)
    numeros = [malla.texto(f, c) for c, campo in cabeza.campos.items() if campo == "consecutivo" for f in filas]
    numerales = sum(bool(_NUMERAL_DE_PLAN.fullmatch(n)) for n in numeros)
    return propias * 2 > len(primeras), verbos * 2 >= max(1, len(primeras)) or numerales * 2 > max(1, len(numeros))


def _filas(malla: Malla, cabeza: Cabeza) -> Sequence[int]:
    return [f for f in malla.filas if f > cabeza.fila_final][:_MUESTRA]
