"""Los grupos de valor: los que la caracterización trae y los que el plan nombra, con un solo nombre cada uno."""

import re
from collections.abc import Sequence
from functools import lru_cache

from pipeline.base.texto import llave
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.listados.grupos_valor import GRUPOS_VALOR, GrupoDeValor
from pipeline.vocabulario import cargar

_ARTICULO, _FINAL = re.compile(r"^(?:los|las|el|la) "), re.compile(r"e?s?$")
_CORTA = 4


@lru_cache(maxsize=4096)
def clave_de(nombre: str) -> str:
    """Con qué se compara un nombre: «Las mujeres rurales» y «mujer rural» son el mismo grupo."""
    palabras = _ARTICULO.sub("", llave(nombre)).split()
    return " ".join(_FINAL.sub("", p) if len(p) > _CORTA else p for p in palabras)


def caracterizados(resultado: Resultado) -> list[GrupoDeValor]:
    """Los de la caracterización, en su orden; el repetido, una vez."""
    filas = [f for f in resultado.listados.get(GRUPOS_VALOR.nombre, ()) if isinstance(f, GrupoDeValor)]
    return list({clave_de(f.grupo_valor): f for f in reversed(filas) if f.grupo_valor}.values())[::-1]


def nombrados(actividad: Actividad, conocidos: Sequence[str]) -> tuple[str, ...]:
    """Los grupos a los que llega una actividad, con el nombre de la caracterización si lo tienen en ella.

    «Todos los grupos de valor» son todos los conocidos; si no se conoce ninguno, queda como está escrito.
    """
    formas = {clave_de(c): c for c in conocidos}
    todos = {llave(t) for t in cargar("cobertura")["todos"]}
    hallados: list[str] = []
    for escrito in actividad.grupos_valor:
        hallados += conocidos if conocidos and llave(escrito) in todos else [formas.get(clave_de(escrito), escrito)]
    return tuple(dict.fromkeys(hallados))
