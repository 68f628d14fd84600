"""La agenda de rendición sectorial: el consolidado, el memorando a quien falta, el .ics y la lista de empalme."""

from pathlib import Path

from pipeline.calculo.agenda import agenda_de, cierre_de, ordenar_por_fecha, quien_respondio
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._word import Logo, guardar_documento
from pipeline.salidas.agenda.consolidada import CONSOLIDADA, escribir_consolidada
from pipeline.salidas.agenda.dias import ICS, escribir_dias
from pipeline.salidas.agenda.lista_empalme import LISTA, escribir_lista
from pipeline.salidas.agenda.memorando import MEMORANDO, hacer_memorando
from pipeline.salidas.entregable import DECIDA, ENVIE, Entregable

__all__ = ["CARPETA", "CONSOLIDADA", "ENTREGABLES", "ICS", "LISTA", "MEMORANDO", "escribir_agenda"]
CARPETA = "agenda"
ENTREGABLES = (
    Entregable(f"{CARPETA}/{CONSOLIDADA}", DECIDA, "Las agendas de todas las dependencias en una: quién respondió, qué "
               "se sale de su fase, por qué canales y qué encuentros se cruzan."),
    Entregable(f"{CARPETA}/{LISTA}", DECIDA, "Lo que pide el empalme y cuándo vence. Marque lo hecho: lo marcado no se "
               "pierde."),
    Entregable(f"{CARPETA}/{MEMORANDO}", ENVIE, "El memorando a las dependencias que no han enviado su agenda. Ponga "
               "radicado y nombre, y fírmelo."),
    Entregable(f"{CARPETA}/{ICS}", ENVIE, "Los encuentros con día fijo, para abrirlos con Outlook o Google."),
)  # fmt: skip


def escribir_agenda(resultado: Resultado, carpeta: Path, logo: Logo | None = None) -> None:
    """Escribe el consolidado si alguien respondió; el memorando y la lista, también en el año de cierre de gobierno.

    OSError o NoSePuedeEscribir si no se pudo.
    """
    encuentros, cierre = agenda_de(resultado), cierre_de(resultado.entidad)
    if not encuentros and cierre is None:
        return
    respuestas = quien_respondio(encuentros, resultado.entidad)
    if encuentros:
        momentos = ordenar_por_fecha(encuentros, cierre)
        escribir_consolidada(resultado, momentos, cierre, respuestas, carpeta / CONSOLIDADA)
        if any(m.es_exacto for m in momentos):
            escribir_dias(resultado, momentos, carpeta / ICS)
    if any(r.debe for r in respuestas):
        guardar_documento(hacer_memorando(resultado, respuestas, cierre, logo), carpeta / MEMORANDO)
    if cierre:
        escribir_lista(resultado, cierre, carpeta / LISTA)
