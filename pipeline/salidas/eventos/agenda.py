"""`eventos.ics`: los eventos con fecha, para el calendario del correo o del teléfono."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from pipeline.base.redaccion import redactar
from pipeline.base.texto import llave, recortar
from pipeline.calculo.dependencia_publica import dependencia_publica
from pipeline.calculo.eventos import Situado
from pipeline.calculo.eventos.situacion import APLAZADO, CANCELADO, PROGRAMADO, REALIZADO, VENCIDO
from pipeline.calculo.plazos import restar_dias_habiles
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.calendario.agenda import escribir_agenda
from pipeline.salidas.calendario.eventos import AVISOS, LARGO, Evento, identificar

AGENDA = "eventos.ics"
_DICE = {REALIZADO: "Hecho: ", VENCIDO: "Sin realizar: ", APLAZADO: "Aplazado: ", CANCELADO: "Cancelado: "}


def escribir_agenda_de_eventos(situados: Sequence[Situado], resultado: Resultado, ruta: Path) -> None:
    """Escribe la agenda, por fechas. NoSePuedeEscribir si no se pudo."""
    veces: Counter[str] = Counter()
    eventos = []
    for s in situados:
        clave = llave(f"{s.evento.consecutivo} {s.evento.evento}")
        veces[clave] += 1
        if s.dia:
            eventos.append(_hacer(s, f"{clave} {veces[clave]}", resultado))
    escribir_agenda(resultado, "Eventos", sorted(eventos, key=lambda e: (e.dia, e.titulo, e.clave)), ruta)


def _hacer(s: Situado, clave: str, resultado: Resultado) -> Evento:
    """El día entero, con su hora en el texto; la identidad no tiene la fecha: moverlo lo actualiza."""
    e, dia = s.evento, s.dia or resultado.hoy
    detalle = (
        f"Hora: {e.hora}" if e.hora else "",
        f"Lugar: {e.lugar}" if e.lugar else "",
        f"Territorio: {'; '.join(s.territorios)}" if s.territorios else "",
        f"Para qué: {e.objetivo}" if e.objetivo else "",
        f"Temas: {'; '.join(e.temas)}" if e.temas else "",
        f"Convocados: {'; '.join(e.grupos_valor)}" if e.grupos_valor else "",
        f"Lidera: {dependencia_publica(e.dependencia, resultado.entidad) or 'no lo dice el calendario'}",
        f"Sale de: {e.origen('evento')}",
    )
    avisos = tuple(restar_dias_habiles(dia, n, resultado.entidad.calendario) for n in AVISOS)
    return Evento(
        dia, _DICE.get(s.situacion, "") + recortar(redactar(e.evento).texto, LARGO),
        "\n".join(redactar(d).texto for d in detalle if d),
        identificar(resultado.entidad.nombre, "evento", clave), "Evento",
        avisos if s.situacion == PROGRAMADO else (),
    )  # fmt: skip
