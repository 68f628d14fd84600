"""El calendario de un corte: un libro para imprimir y un archivo por dependencia para la agenda."""

from pathlib import Path

from pipeline.base.nombre_de_archivo import nombrar_archivos
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.calendario.agenda import escribir_agenda
from pipeline.salidas.calendario.eventos import eventos_de_la_entidad, eventos_por_dependencia
from pipeline.salidas.calendario.libro import escribir_libro
from pipeline.salidas.entrega.falla import traducir

LIBRO, ENTIDAD = "calendario.xlsx", "00_toda_la_entidad.ics"


def escribir_calendario(resultado: Resultado, carpeta: Path) -> None:
    """Escribe el libro, la agenda de la entidad y la de cada responsable. NoSePuedeEscribir si no se pudo."""
    with traducir(carpeta):
        carpeta.mkdir(parents=True, exist_ok=True)
        escribir_libro(resultado, carpeta / LIBRO)
    escribir_agenda(resultado, resultado.entidad.nombre, eventos_de_la_entidad(resultado), carpeta / ENTIDAD)
    por_dependencia = eventos_por_dependencia(resultado)
    archivos = nombrar_archivos(por_dependencia)
    for nombre, eventos in por_dependencia.items():
        escribir_agenda(resultado, nombre, eventos, carpeta / f"{archivos[nombre]}.ics")
