"""Cuántas personas fueron, como se puede publicar: lo que se reserva no se puede saber por resta.

Las actas, el calendario, la evaluación y el informe de Control Interno dicen las mismas cuentas: todos las toman de
aquí, y ninguno dice una que, restada de la de otro, deje saber una reservada.
"""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from pipeline.calculo.eventos.cuentas import contar_grupos
from pipeline.calculo.eventos.situacion import REALIZADO, Situado
from pipeline.calculo.reserva import MINIMO, reservar, reservar_en
from pipeline.calculo.reserva_de_matriz import suprimir

RESERVADO = "Reservado"
"""Lo que se lee en el lugar de una cuenta que no se publica."""

Publicada = float | str | None


@dataclass(frozen=True, slots=True)
class Asistencia:
    """La de cada evento y la de cada grupo en él, en el orden de los eventos; `por_grupo`, la de todos los eventos.

    `total`: si se puede decir cuántas personas fueron en todos.
    """

    eventos: tuple[Publicada, ...]
    grupos: tuple[dict[str, Publicada], ...]
    por_grupo: dict[str, Publicada]
    total: bool


def publicar(situados: Sequence[Situado]) -> Asistencia:
    """La asistencia con lo que se reserva: menos de cinco personas, o lo que dejaría saberlas."""
    cuentas = [s.asistentes if s.situacion == REALIZADO else None for s in situados]
    territorios = sorted({t for s in situados for t in s.territorios})
    de_cada_uno = [[i for i, s in enumerate(situados) if t in s.territorios] for t in territorios]
    nombres = list(contar_grupos(situados))
    matriz = _cruzar(situados, nombres)
    ultimo, ya = len(nombres), [False] * len(situados)
    while True:
        reservadas = reservar_en(cuentas, de_cada_uno, ya)
        tapados = suprimir(matriz, {(i, ultimo) for i, r in enumerate(reservadas) if r and matriz[i][ultimo]})
        nuevas = [r or ((i, ultimo) in tapados and cuentas[i] is not None) for i, r in enumerate(reservadas)]
        if nuevas == reservadas:
            break
        ya = nuevas
    grupos = tuple(
        _publicar_grupos(s, {g for j, g in enumerate(nombres) if (i, j) in tapados}) for i, s in enumerate(situados)
    )
    de_todos: dict[str, Publicada] = {
        g: RESERVADO if (len(situados), j) in tapados else matriz[-1][j] for j, g in enumerate(nombres)
    }
    # las reservadas, al final y por su nombre: entre dos cuentas dichas, su lugar las dejaría saber
    por_grupo = dict(sorted(de_todos.items(), key=lambda par: (-1.0, "") if par[1] != RESERVADO else (0.0, par[0])))
    eventos = tuple(RESERVADO if r else n for n, r in zip(cuentas, reservadas, strict=True))
    suyas = [n or 0.0 for n, r in zip(cuentas, reservadas, strict=True) if r]
    return Asistencia(eventos, grupos, por_grupo, not suyas or (len(suyas) > 1 and sum(suyas) >= MINIMO))


def publicar_asistencia(situados: Sequence[Situado]) -> list[Publicada]:
    """La de cada evento hecho, en su orden; `Reservado` si son menos de cinco personas o si dejaría saber otra."""
    return list(publicar(situados).eventos)


def sumar_publicada(publicadas: Iterable[Publicada]) -> Publicada:
    """La suma de unos eventos; `Reservado` si la de alguno lo está, None si ninguno la dice."""
    dichas = [p for p in publicadas if p is not None]
    if any(isinstance(p, str) for p in dichas):
        return RESERVADO
    return sum(p for p in dichas if not isinstance(p, str)) if dichas else None


def _publicar_grupos(s: Situado, tapados: Set[str]) -> dict[str, Publicada]:
    """Los de un evento. Los de uno que nadie ha dicho que se hizo no están en ningún total: se reservan aparte."""
    if s.situacion != REALIZADO:
        tapados = {g for g, r in zip(s.grupos, reservar([*s.grupos.values()]), strict=True) if r}
    return {g: RESERVADO if g in tapados else n for g, n in s.grupos.items()}


def _cruzar(situados: Sequence[Situado], nombres: Sequence[str]) -> list[list[float]]:
    """Las personas de cada evento hecho y cada grupo, con los totales en la última fila y la última columna."""
    filas = [[s.grupos.get(g, 0.0) if s.situacion == REALIZADO else 0.0 for g in nombres] for s in situados]
    filas.append([sum(columna) for columna in zip(*filas, strict=True)] if filas else [0.0] * len(nombres))
    return [[*fila, sum(fila)] for fila in filas]
