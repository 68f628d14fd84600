"""Los libros que este programa escribe y vuelven a las entradas: cómo se reconoce cada uno y qué se lee de él.

El formato de avance y el seguimiento no están aquí: traen tablas, y se interpretan como los de cualquiera.
"""

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.base.hallazgo import anotar
from pipeline.disposiciones import borrador_de_mejora, decisiones, lista_de_chequeo, razones
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado, Tarea
from pipeline.disposiciones.hoja_contada import contar_hoja, contar_ruido, contar_sin_interpretar
from pipeline.disposiciones.seguimiento_de_control import es_seguimiento_propio
from pipeline.lectura.formato_enviado import se_llena
from pipeline.lectura.hoja import Libro

SALIDA_PROPIA = "salida propia"


@dataclass(frozen=True, slots=True)
class LibroPropio:
    """`reconoce` dice si el libro es de estos; `leer` pone en el archivo interpretado lo que alguien escribió en él."""

    reconoce: Callable[[Libro, Tarea], bool]
    leer: Callable[[ArchivoInterpretado, Libro, Tarea], None]


def leer_libro_propio(salida: ArchivoInterpretado, libro: Libro, tarea: Tarea) -> bool:
    """Lee el libro con la primera pieza que lo reconoce; False si no es de este programa o trae tablas que leer."""
    pieza = next((p for p in LIBROS_PROPIOS if p.reconoce(libro, tarea)), None)
    if pieza:
        salida.papel = SALIDA_PROPIA
        pieza.leer(salida, libro, tarea)
    return pieza is not None


def dejar_sin_leer(salida: ArchivoInterpretado, libro: Libro, tarea: Tarea) -> None:
    """El libro del que no se lee nada: todo su contenido queda en el hallazgo que lo dice."""
    salida.papel = SALIDA_PROPIA
    salida.hojas += contar_sin_interpretar(libro, tarea.con_destinos, "salida_propia")
    salida.hallazgos.append(anotar("salida_propia", libro.origen(), libro.propio))


def _leer_modificaciones(salida: ArchivoInterpretado, libro: Libro, tarea: Tarea) -> None:
    salida.hojas += [contar_ruido(hoja, razones.REGLA, tarea.con_destinos) for hoja in libro.hojas]
    salida.razones = razones.leer_razones(libro)


def _leer_decisiones(salida: ArchivoInterpretado, libro: Libro, tarea: Tarea) -> None:
    salida.hojas += [contar_ruido(hoja, decisiones.REGLA, tarea.con_destinos) for hoja in libro.hojas]
    salida.decisiones, sin_entender = decisiones.leer_decisiones(libro, tarea.entidad.vigencia)
    salida.hallazgos.extend(sin_entender)


def _leer_lista(salida: ArchivoInterpretado, libro: Libro, tarea: Tarea) -> None:
    salida.hojas += [contar_ruido(hoja, lista_de_chequeo.REGLA, tarea.con_destinos) for hoja in libro.hojas]
    salida.anotaciones = lista_de_chequeo.leer_anotaciones(libro)


def _leer_borrador(salida: ArchivoInterpretado, libro: Libro, tarea: Tarea) -> None:
    leidas, otras = borrador_de_mejora.leer_borrador(libro, tarea)
    salida.hojas += [contar_hoja(hoja, tarea.con_destinos) for hoja in leidas]
    salida.hojas += [contar_ruido(hoja, borrador_de_mejora.REGLA, tarea.con_destinos) for hoja in otras]
    for hoja in leidas:
        salida.hallazgos.extend(hoja.hallazgos)
        for nombre, filas in hoja.listados.items():
            if filas:
                salida.listados.setdefault(nombre, []).extend(filas)
                salida.papel = hoja.papel


LIBROS_PROPIOS = (
    LibroPropio(lambda libro, _: razones.es_de_modificaciones(libro), _leer_modificaciones),
    LibroPropio(lambda libro, _: borrador_de_mejora.es_de_mejora(libro), _leer_borrador),
    LibroPropio(lambda libro, _: decisiones.es_de_decisiones(libro), _leer_decisiones),
    LibroPropio(lambda libro, _: lista_de_chequeo.es_lista_de_chequeo(libro), _leer_lista),
    LibroPropio(
        lambda libro, tarea: not se_llena(libro.propio) and not es_seguimiento_propio(libro, tarea.entidad),
        dejar_sin_leer,
    ),
)
"""En el orden en que se prueban; la última es la de los que no son para llenar (tablero, recibos, cartas…)."""
