"""Una agenda `.ics` (RFC 5545) para Outlook, Google y el teléfono; importarla otra vez actualiza lo que había."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

from pipeline.base.texto import junto
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.calendario.eventos import Evento
from pipeline.salidas.calendario.renglones_ics import limpiar, renglon, texto
from pipeline.salidas.entrega.disco import escribir_archivo

_AVISO = "T16H"
"""Los avisos suenan a las 8 de la mañana de su día: 16 horas antes de que empiece el siguiente."""
_TEXTO_EN_ESPANOL = ";LANGUAGE=es-CO"


def escribir_agenda(resultado: Resultado, nombre: str, eventos: Iterable[Evento], ruta: Path) -> None:
    """Escribe la agenda de una dependencia o de la entidad. NoSePuedeEscribir si no se pudo."""
    escribir_archivo(ruta, hacer_agenda(resultado, nombre, eventos))


def hacer_agenda(resultado: Resultado, nombre: str, eventos: Iterable[Evento]) -> bytes:
    """Los bytes de la agenda. La hora de los eventos es la de `hoy`: la del equipo no entra."""
    vigencia, hoy = resultado.entidad.vigencia, resultado.hoy
    sello = f"{hoy:%Y%m%d}T120000Z"
    version = max((hoy - date(vigencia, 1, 1)).days, 0)
    renglones = [
        renglon("BEGIN", "VCALENDAR"),
        renglon("VERSION", "2.0"),
        renglon("PRODID", "-//rendicion//Calendario del seguimiento//ES"),
        renglon("CALSCALE", "GREGORIAN"),
        renglon("METHOD", "PUBLISH"),
        renglon("X-WR-CALNAME", limpiar(f"Seguimiento {vigencia} · {junto(nombre)}")),
        renglon("X-WR-TIMEZONE", "America/Bogota"),
        *(r for evento in eventos for r in _del_evento(evento, sello, version)),
        renglon("END", "VCALENDAR"),
    ]
    return b"".join(renglones)


def _del_evento(evento: Evento, sello: str, version: int) -> Iterator[bytes]:
    """Un día entero, que no ocupa la agenda; `SEQUENCE` crece con los días para que lo nuevo reemplace a lo viejo."""
    yield renglon("BEGIN", "VEVENT")
    yield texto(f"SUMMARY{_TEXTO_EN_ESPANOL}", evento.titulo)
    yield renglon("DTSTART;VALUE=DATE", f"{evento.dia:%Y%m%d}")
    yield renglon("DTEND;VALUE=DATE", f"{evento.dia + timedelta(days=1):%Y%m%d}")
    yield renglon("DTSTAMP", sello)
    yield renglon("UID", evento.clave)
    yield renglon("SEQUENCE", version)
    yield texto("CATEGORIES", evento.clase)
    yield texto(f"DESCRIPTION{_TEXTO_EN_ESPANOL}", evento.detalle)
    yield renglon("LAST-MODIFIED", sello)
    yield renglon("TRANSP", "TRANSPARENT")
    for dia in evento.avisos:
        yield from _del_aviso(evento, dia)
    yield renglon("END", "VEVENT")


def _del_aviso(evento: Evento, dia: date) -> Iterator[bytes]:
    """Un aviso de ese día, siempre anterior al del evento, contado desde que el evento empieza."""
    dias = (evento.dia - dia).days - 1
    yield renglon("BEGIN", "VALARM")
    yield renglon("ACTION", "DISPLAY")
    yield texto("DESCRIPTION", evento.titulo)
    yield renglon("TRIGGER", f"-P{f'{dias}D' if dias else ''}{_AVISO}")
    yield renglon("END", "VALARM")
