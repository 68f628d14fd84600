"""`hallazgos.csv`: cada hallazgo con su lugar, lo que pasó y qué hacer."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from pathlib import Path

from pipeline.base.hallazgo import Gravedad, Hallazgo, catalogo
from pipeline.base.redaccion import redactar
from pipeline.base.tabla import Tabla, campo
from pipeline.salidas.datos.tabla_csv import escribir_tabla

_CONSERVADO = "registro/conservados/"


@dataclass(frozen=True, slots=True)
class FilaDeHallazgo:
    """Un hallazgo con su lugar en columnas."""

    codigo: str = campo("Código del hallazgo")
    gravedad: str = campo("Gravedad", valores=tuple(Gravedad))
    archivo: str = campo("Archivo")
    hoja: str = campo("Hoja")
    celda: str = campo("Celda o región; vacío si es toda la hoja o el archivo")
    valor: str = campo("Lo que dice la celda")
    mensaje: str = campo("Lo que pasó")
    que_hacer: str = campo("Qué hacer")


HALLAZGOS = Tabla("hallazgos", "un hallazgo", ("codigo", "archivo", "hoja", "celda"), FilaDeHallazgo, numerada=True)


def escribir_hallazgos(ruta: Path, hallazgos: Iterable[Hallazgo]) -> None:
    """Escribe los hallazgos en el orden en que vienen. NoSePuedeEscribir si no se pudo."""
    escribir_tabla(ruta, HALLAZGOS, [aplanar(h) for h in hallazgos])


def aplanar(h: Hallazgo, de_personas: Set[str] = frozenset()) -> FilaDeHallazgo:
    """La fila de un hallazgo; sin lo que puede nombrar a una persona: lo tecleado en una salida, lo reservado y lo que
    dicen los libros donde se anotan personas (`de_personas`: sus archivos). En lo demás, con lo personal tapado.
    """
    lugar = h.origen
    valor, mensaje, que_hacer = (redactar(dicho).texto for dicho in (h.valor, h.mensaje, h.que_hacer))
    plantilla = catalogo().get(h.nombre)
    tecleado = lugar.ruta.startswith(_CONSERVADO) and h.valor
    if plantilla and (plantilla.reservado or tecleado or lugar.archivo in de_personas):
        valor, mensaje = "", f"{plantilla.titulo}."
        que_hacer = "" if "{" in plantilla.que_hacer else que_hacer
    return FilaDeHallazgo(h.codigo, h.gravedad.value, lugar.archivo, lugar.hoja, lugar.celda, valor, mensaje, que_hacer)
