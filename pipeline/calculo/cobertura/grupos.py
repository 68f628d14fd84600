"""Los grupos de valor: los que la caracterización trae y los que el plan nombra, con un solo nombre cada uno."""

from collections.abc import Sequence

from pipeline.base.texto import llave
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.listados.grupos_valor import GRUPOS_VALOR, GrupoDeValor
from pipeline.vocabulario import cargar, singular


def caracterizados(resultado: Resultado) -> list[GrupoDeValor]:
    """Los de la caracterización, en su orden; el repetido, una vez."""
    filas = [f for f in resultado.listados.get(GRUPOS_VALOR.nombre, ()) if isinstance(f, GrupoDeValor)]
    return list({singular(f.grupo_valor): f for f in reversed(filas) if f.grupo_valor}.values())[::-1]


def nombrados(actividad: Actividad, conocidos: Sequence[str]) -> tuple[str, ...]:
    """Los grupos a los que llega una actividad, con el nombre de la caracterización si lo tienen en ella.

    «Todos los grupos de valor» son todos los conocidos; si no se conoce ninguno, queda como está escrito.
    """
    formas = {singular(c): c for c in conocidos}
    todos = {llave(t) for t in cargar("cobertura")["todos"]}
    hallados: list[str] = []
    for escrito in actividad.grupos_valor:
        hallados += conocidos if conocidos and llave(escrito) in todos else [formas.get(singular(escrito), escrito)]
    return tuple(dict.fromkeys(hallados))
