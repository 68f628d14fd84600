"""Une los renglones que el formato ya trae escritos con las actividades o los grupos de la corrida."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.base.texto import llave
from pipeline.cruces.redaccion import parecido
from pipeline.lectura.dependencias import Catalogo, responsables_de
from pipeline.lectura.grupos import grupo_de_texto
from pipeline.salidas.formato_propio.componentes import componente_del_plan
from pipeline.salidas.llenado import Fila

MISMA, CON_NUMERAL = 92.0, 60.0
VENTAJA = 3.0


@dataclass(frozen=True, slots=True)
class Escrito:
    """Lo que un renglón del formato dice de quién es."""

    fila: int
    texto: str
    codigo: str = ""
    numeral: str = ""
    componente: str = ""


def casar_actividades(escritos: Sequence[Escrito], registros: Sequence[Fila]) -> dict[int, int]:
    """De cada fila escrita, la posición de su actividad: por código, por texto igual, por numeral o por parecido.

    Uno a uno; la fila que puede ser de dos actividades no se une.
    """
    dados: dict[int, int] = {}
    for regla in (_por_codigo, _por_texto, _por_numeral, _por_parecido):
        for escrito in escritos:
            if escrito.fila in dados:
                continue
            usados = set(dados.values())
            libres = [i for i in range(len(registros)) if i not in usados]
            if (hallado := regla(escrito, registros, libres)) is not None:
                dados[escrito.fila] = hallado
    return dados


def casar_grupos(escritos: Sequence[Escrito], nombres: Sequence[str], clase: str, catalogo: Catalogo) -> dict[int, int]:
    """De cada fila escrita, la posición de su componente, dependencia o etapa, aunque la nombre con otras palabras."""
    dados: dict[int, int] = {}
    claves = [llave(n) for n in nombres]
    for escrito in escritos:
        if clase == "componente" and (suyo := componente_del_plan(escrito.texto, nombres)):
            if nombres.index(suyo) not in dados.values():
                dados[escrito.fila] = nombres.index(suyo)
            continue
        posibles = {llave(n) for n in _nombres(escrito.texto, clase, catalogo) if n}
        hallado = next((i for i, c in enumerate(claves) if c in posibles and i not in dados.values()), None)
        if hallado is not None:
            dados[escrito.fila] = hallado
    for escrito in escritos:
        libres = [i for i in range(len(nombres)) if i not in dados.values()]
        if escrito.fila not in dados:
            puntos = {i: parecido(escrito.texto, nombres[i]) for i in libres}
            if (mejor := _el_unico(puntos, MISMA)) is not None:
                dados[escrito.fila] = mejor
    return dados


def _nombres(texto: str, clase: str, catalogo: Catalogo) -> tuple[str, ...]:
    if clase == "dependencia" and not catalogo.vacio:
        return (texto, *responsables_de(texto, catalogo).nombres[:1])
    return texto, grupo_de_texto(texto).subcomponente


def _por_codigo(escrito: Escrito, registros: Sequence[Fila], libres: Sequence[int]) -> int | None:
    return next((i for i in libres if escrito.codigo and str(registros[i]["codigo"]) == escrito.codigo), None)


def _por_texto(escrito: Escrito, registros: Sequence[Fila], libres: Sequence[int]) -> int | None:
    suya = llave(escrito.texto)
    iguales = [i for i in libres if llave(str(registros[i]["actividad"])) == suya]
    return _preferir(iguales, escrito, registros)


def _por_numeral(escrito: Escrito, registros: Sequence[Fila], libres: Sequence[int]) -> int | None:
    suyas = [i for i in libres if escrito.numeral and str(registros[i]["numeral"]) == escrito.numeral]
    puntos = {i: parecido(escrito.texto, str(registros[i]["actividad"])) for i in suyas}
    return _el_unico(puntos, CON_NUMERAL)


def _por_parecido(escrito: Escrito, registros: Sequence[Fila], libres: Sequence[int]) -> int | None:
    suyas = [i for i in libres if _mismo_componente(escrito, registros[i])]
    return _el_unico({i: parecido(escrito.texto, str(registros[i]["actividad"])) for i in suyas}, MISMA)


def _preferir(posibles: Sequence[int], escrito: Escrito, registros: Sequence[Fila]) -> int | None:
    """De varias con el mismo texto, la del mismo numeral o componente; si nada las separa, la primera."""
    orden = sorted(
        posibles,
        key=lambda i: (
            str(registros[i]["numeral"]) != escrito.numeral,
            not _mismo_componente(escrito, registros[i]),
            i,
        ),
    )
    return orden[0] if orden else None


def _mismo_componente(escrito: Escrito, registro: Mapping[str, object]) -> bool:
    return not escrito.componente or llave(escrito.componente) == llave(str(registro["componente"]))


def _el_unico(puntos: Mapping[int, float], minimo: float) -> int | None:
    """El mejor si pasa del mínimo y le saca ventaja al segundo."""
    orden = sorted(puntos, key=lambda i: (-puntos[i], i))
    if not orden or puntos[orden[0]] < minimo:
        return None
    return orden[0] if len(orden) == 1 or puntos[orden[0]] - puntos[orden[1]] >= VENTAJA else None
