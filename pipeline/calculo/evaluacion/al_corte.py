"""Los espacios como iban el día del corte, con la asistencia que se publica de cada uno."""

from dataclasses import dataclass

from pipeline.calculo.eventos import (
    REALIZADO,
    RESERVADO,
    Situado,
    contar_eventos,
    publicar,
    situar_al_corte,
    situar_eventos,
)
from pipeline.calculo.eventos.publicable import Publicada
from pipeline.calculo.resultado import Resultado


@dataclass(frozen=True, slots=True)
class AlCorte:
    """`asistencia`: la de cada evento, por su identidad; `total`: las que fueron a todos, si se puede decir."""

    situados: list[Situado]
    asistencia: dict[int, Publicada]
    total: Publicada

    @property
    def hechos(self) -> list[Situado]:
        """Los que se habían hecho."""
        return [s for s in self.situados if s.situacion == REALIZADO]


def ver_al_corte(resultado: Resultado) -> AlCorte:
    """Sin eventos, vacío. Lo que se reserva es lo mismo que en las actas y el calendario, aunque allí haya más eventos:
    si no, restando un total del otro se sabría la asistencia de los que se hicieron después."""
    situados = situar_al_corte(resultado)
    if not situados:
        return AlCorte([], {}, None)
    hoy = publicar(situar_eventos(resultado))
    ya = [s.situacion == REALIZADO for s in situados]
    asistencia = {id(s): p if hecho else None for s, p, hecho in zip(situados, hoy.eventos, ya, strict=True)}
    despues = any(p == RESERVADO for p, hecho in zip(hoy.eventos, ya, strict=True) if not hecho)
    (todos,) = contar_eventos(situados)
    return AlCorte(situados, asistencia, todos.asistentes if hoy.total and not despues else RESERVADO)
