"""Una agenda `.ics` (RFC 5545) para Outlook, Google y el teléfono; importarla otra vez actualiza lo que había."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from icalendar import Alarm, Calendar, Event

from pipeline.calculo.resultado import Resultado
from pipeline.salidas.calendario.eventos import Evento
from pipeline.salidas.entrega.disco import escribir_archivo

HORA_DEL_AVISO = timedelta(hours=8)


def escribir_agenda(resultado: Resultado, nombre: str, eventos: Iterable[Evento], ruta: Path) -> None:
    """Escribe la agenda de una dependencia o de la entidad. NoSePuedeEscribir si no se pudo."""
    escribir_archivo(ruta, hacer_agenda(resultado, nombre, eventos))


def hacer_agenda(resultado: Resultado, nombre: str, eventos: Iterable[Evento]) -> bytes:
    """Los bytes de la agenda. La hora de los eventos es la de `hoy`: la del equipo no entra."""
    agenda = Calendar()
    agenda.add("prodid", "-//rendicion//Calendario del seguimiento//ES")
    agenda.add("version", "2.0")
    agenda.add("calscale", "GREGORIAN")
    agenda.add("method", "PUBLISH")
    agenda.add("x-wr-calname", _limpiar(f"Seguimiento {resultado.entidad.vigencia} · {nombre}"))
    agenda.add("x-wr-timezone", "America/Bogota")
    sello = datetime.combine(resultado.hoy, time(12), UTC)
    version = max((resultado.hoy - date(resultado.entidad.vigencia, 1, 1)).days, 0)
    for evento in eventos:
        agenda.add_component(_hacer_evento(evento, sello, version))
    return bytes(agenda.to_ical())


def _hacer_evento(evento: Evento, sello: datetime, version: int) -> Event:
    """Un día entero, que no ocupa la agenda; `SEQUENCE` crece con los días para que lo nuevo reemplace a lo viejo."""
    hecho = Event()
    hecho.add("uid", evento.clave)
    hecho.add("dtstamp", sello)
    hecho.add("last-modified", sello)
    hecho.add("sequence", version)
    hecho.add("dtstart", evento.dia)
    hecho.add("dtend", (evento.hasta or evento.dia) + timedelta(days=1))
    hecho.add("summary", _limpiar(evento.titulo), {"LANGUAGE": "es-CO"})
    hecho.add("description", _limpiar(evento.detalle), {"LANGUAGE": "es-CO"})
    hecho.add("categories", [evento.clase])
    hecho.add("transp", "TRANSPARENT")
    for dia in evento.avisos:
        hecho.add_component(_hacer_aviso(evento, dia))
    return hecho


def _hacer_aviso(evento: Evento, dia: date) -> Alarm:
    """Un aviso a las 8 de la mañana de ese día, contado desde el comienzo del evento."""
    aviso = Alarm()
    aviso.add("action", "DISPLAY")
    aviso.add("description", _limpiar(evento.titulo))
    aviso.add("trigger", dia - evento.dia + HORA_DEL_AVISO)
    return aviso


def _limpiar(texto: str) -> str:
    """Sin caracteres de control: RFC 5545 no los admite."""
    return "".join(c for c in texto if c == "\n" or (c >= " " and c != "\x7f" and not "\ud800" <= c <= "\udfff"))
