"""Los espacios de rendición de cuentas: su calendario, sus actas, su procedimiento y lo que se puede publicar."""

from pathlib import Path

from pipeline.calculo.eventos import revisar_procedimientos, situar_eventos
from pipeline.calculo.filas_de import filas_de
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._word import Logo
from pipeline.salidas.entregable import DECIDA, FIRME, GUARDE, Entregable
from pipeline.salidas.eventos.actas import ACTAS, escribir_actas
from pipeline.salidas.eventos.agenda import AGENDA, escribir_agenda_de_eventos
from pipeline.salidas.eventos.interna import INTERNA, escribir_interna
from pipeline.salidas.eventos.procedimiento import PROCEDIMIENTO, escribir_procedimiento
from pipeline.salidas.eventos.publica import PUBLICA, escribir_publica
from pipeline.tablas.listados.asistencia import Asistencia

__all__ = ["CARPETA", "ENTREGABLES", "escribir_eventos"]
CARPETA = "eventos"
ENTREGABLES = (
    Entregable(f"{CARPETA}/{INTERNA}", DECIDA, "Los eventos, primero los vencidos: lo planeado y lo hecho, la "
               "asistencia por grupo de valor y por territorio, y la lista de chequeo. Es de uso interno."),
    Entregable(f"{CARPETA}/{PROCEDIMIENTO}", DECIDA, "El antes, el durante y el después de cada espacio: lo vencido, "
               "lo que no tiene dueño y el momento que falta."),
    Entregable(f"{CARPETA}/{ACTAS}", FIRME, "Un acta por cada evento cuyo día ya llegó, con lo que se sabe de él. "
               "Llene los párrafos marcados, léala y fírmela."),
    Entregable(f"{CARPETA}/{PUBLICA}", FIRME, "El calendario de los eventos y cuántas personas fueron, sin las cuentas "
               "pequeñas. Léalo antes de publicarlo."),
    Entregable(f"{CARPETA}/{AGENDA}", GUARDE, "Los eventos para el calendario del correo o del teléfono. Volver a "
               "importarlo actualiza lo que cambió."),
)  # fmt: skip


def escribir_eventos(resultado: Resultado, carpeta: Path, logo: Logo | None = None) -> None:
    """Escribe lo que se pueda de lo que hay: sin eventos ni asistencia ni pasos, nada. OSError si no se pudo."""
    situados, procedimientos = situar_eventos(resultado), revisar_procedimientos(resultado)
    if situados or filas_de(resultado, Asistencia):
        escribir_interna(situados, procedimientos, resultado, carpeta / INTERNA)
    if procedimientos:
        escribir_procedimiento(procedimientos, situados, resultado, carpeta / PROCEDIMIENTO)
    if situados:
        escribir_publica(situados, resultado, carpeta / PUBLICA)
        escribir_agenda_de_eventos(situados, resultado, carpeta / AGENDA)
        escribir_actas(situados, procedimientos, resultado, logo, carpeta / ACTAS)
