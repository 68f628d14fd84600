"""Cuántas personas fueron, como se puede publicar: lo que se reserva no se puede saber por resta."""

from collections.abc import Mapping, Sequence

from pipeline.calculo.eventos.situacion import REALIZADO, Situado
from pipeline.calculo.reserva import reservar, reservar_en

RESERVADO = "Reservado"
"""Lo que se lee en el lugar de una cuenta que no se publica."""

Publicada = float | str | None


def publicar_asistencia(situados: Sequence[Situado]) -> list[Publicada]:
    """La de cada evento hecho, en su orden; `Reservado` si son menos de cinco personas o si dejaría saber otra.

    El acta de un evento y el calendario publicado dicen lo mismo: los dos la toman de aquí.
    """
    cuentas = [s.asistentes if s.situacion == REALIZADO else None for s in situados]
    territorios = {t for s in situados for t in s.territorios}
    grupos = [[i for i, s in enumerate(situados) if t in s.territorios] for t in sorted(territorios)]
    return _tapar(cuentas, reservar_en(cuentas, grupos))


def publicar_grupos(grupos: Mapping[str, float]) -> dict[str, Publicada]:
    """La de cada grupo de valor, en su orden."""
    cuentas = list(grupos.values())
    return dict(zip(grupos, _tapar(cuentas, reservar(cuentas)), strict=True))


def _tapar(cuentas: Sequence[float | None], reservadas: Sequence[bool]) -> list[Publicada]:
    return [RESERVADO if r else n for n, r in zip(cuentas, reservadas, strict=True)]
