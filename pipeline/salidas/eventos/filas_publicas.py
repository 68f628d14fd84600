"""Lo que se publica de cada evento y de la asistencia, en el orden del calendario: para el libro y para los datos."""

from collections.abc import Sequence
from datetime import date

from pipeline.base.redaccion import redactar
from pipeline.calculo.dependencia_publica import dependencia_publica
from pipeline.calculo.eventos import Asistencia, Situado, publicar, situar_eventos
from pipeline.calculo.eventos.publicable import RESERVADO, Publicada
from pipeline.calculo.resultado import Resultado
from pipeline.entidad import Entidad
from pipeline.tablas.publicas.eventos import EventoPublico, GrupoPublico


def por_fechas(situados: Sequence[Situado]) -> list[Situado]:
    """En el orden del calendario; lo que no tiene día, al final."""
    return sorted(situados, key=lambda s: s.dia or date.max)


def publicar_eventos(resultado: Resultado) -> list[EventoPublico]:
    """Los de una corrida."""
    situados = por_fechas(situar_eventos(resultado))
    return filas_de_eventos(situados, publicar(situados), resultado.entidad)


def publicar_grupos(resultado: Resultado) -> list[GrupoPublico]:
    """La asistencia por grupo de valor de una corrida."""
    return filas_de_grupos(publicar(por_fechas(situar_eventos(resultado))))


def filas_de_eventos(situados: Sequence[Situado], asistencia: Asistencia, entidad: Entidad) -> list[EventoPublico]:
    """`asistencia`: la que se publica de esos mismos eventos."""
    return [_fila(n, s, asistencia.eventos[n - 1], entidad) for n, s in enumerate(situados, 1)]


def filas_de_grupos(asistencia: Asistencia) -> list[GrupoPublico]:
    """Una por grupo; lo reservado, al final y por su nombre."""
    return [GrupoPublico(tapar(g), *_separar(n)) for g, n in asistencia.por_grupo.items()]


def tapar(texto: str) -> str:
    """El texto con lo personal tapado."""
    return redactar(texto).texto


def _fila(n: int, s: Situado, asistentes: Publicada, entidad: Entidad) -> EventoPublico:
    e = s.evento
    return EventoPublico(
        n, s.dia, tapar(e.hora), tapar(e.evento), tapar(e.tipo), tapar(e.modalidad), tapar("; ".join(e.temas)),
        tapar("; ".join(e.grupos_valor)), tapar("; ".join(s.territorios)), tapar(e.lugar),
        dependencia_publica(e.dependencia, entidad), s.situacion, *_separar(asistentes), tapar(e.evidencia),
    )  # fmt: skip


def _separar(publicada: Publicada) -> tuple[float | None, bool]:
    """La cuenta y si se reserva."""
    return (publicada, False) if isinstance(publicada, float) else (None, publicada == RESERVADO)
