"""Primer resultado: los espacios de participación que se adelantaron."""

from collections.abc import Mapping, Sequence

from pipeline.base.agrupar import SIN_DECIR
from pipeline.base.lugar_publico import lugar_publico
from pipeline.base.redaccion import redactar
from pipeline.base.texto import llave, recortar
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.dependencia_publica import dependencia_publica
from pipeline.calculo.evaluacion.al_corte import ver_al_corte
from pipeline.calculo.evaluacion.respuesta import ENTERO, FECHA, Columna, Cuadro, Hallado
from pipeline.calculo.eventos import (
    RESERVADO,
    Situado,
    contar_eventos,
    sumar_publicada,
)
from pipeline.calculo.eventos.publicable import Publicada
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.relato.parte_cumplida import decir_cumplidas
from pipeline.calculo.reserva import MINIMO
from pipeline.calculo.resultado import Resultado
from pipeline.entidad import Entidad
from pipeline.tablas.seguimiento import Seguimiento
from pipeline.vocabulario import cargar

_POR_CLASE = (
    Columna("Clase de espacio", ancho=6.5), Columna("Planeados", ENTERO, 2.4), Columna("Debían hacerse", ENTERO, 2.6),
    Columna("Realizados", ENTERO, 2.4), Columna("Asistentes", ENTERO, 2.5),
)  # fmt: skip
_UNO_POR_UNO = (
    Columna("Fecha", FECHA, 2.1), Columna("Espacio", ancho=5.0), Columna("Cómo va", ancho=2.7),
    Columna("Dependencia", ancho=4.6), Columna("Asistentes", ENTERO, 2.0),
)  # fmt: skip


def decir_espacios(resultado: Resultado, filas: Sequence[Seguimiento]) -> Hallado:
    """Los que se hicieron y los que no; sin su registro, lo que dicen las actividades de diálogo del plan."""
    vistos = ver_al_corte(resultado)
    if situados := vistos.situados:
        asistencia, hechos = vistos.asistencia, vistos.hechos
        cuadros = (_por_clase(situados, asistencia), listar_espacios(hechos, _CUALES, asistencia, resultado.entidad))
        return Hallado(decir_cuantos(resultado, situados, "", vistos.total), True, cuadros)
    inicios = tuple(cargar("evaluacion")["dialogo"])
    dialogo = [f for f in filas if llave(f.subcomponente).startswith(inicios)]
    return Hallado((decir_cumplidas(resultado, dialogo, "de diálogo"),)) if dialogo else Hallado()


_CUALES = "Espacios realizados"
_SIN_DECIRLO = f"Cuántas personas asistieron se reserva: la asistencia a alguno fue de menos de {MINIMO}."


def decir_cuantos(
    resultado: Resultado, situados: Sequence[Situado], de_que: str, asistentes: Publicada
) -> tuple[Frase, ...]:
    """`Se hicieron 8 de los 10 espacios que debían haberse hecho; asistieron 312 personas.`"""
    (todos,) = contar_eventos(situados)
    cuales = f"espacios{de_que}"
    hechos = cuenta(resultado, f"{cuales} realizados", todos.realizados)
    exigibles = cuenta(resultado, f"{cuales} que debían hacerse", todos.exigibles)
    planeados = cuenta(resultado, f"{cuales} planeados", todos.planeados)
    if not todos.exigibles:
        return (decir("De ", contadas(planeados, "espacio planeado"), ", todavía no debía haberse hecho ninguno."),)
    frases = [decir(
        "De ", contadas(planeados, "espacio planeado"), ", ", "debía" if todos.exigibles == 1 else "debían",
        " haberse hecho ", exigibles, " y se ", "hizo " if todos.realizados == 1 else "hicieron ", hechos, ".",
    )]  # fmt: skip
    if asistentes == RESERVADO:
        frases.append(decir(_SIN_DECIRLO))
    elif isinstance(asistentes, float):
        personas = cuenta(resultado, f"asistentes a los {cuales}", round(asistentes))
        frases.append(decir("A los realizados asistieron ", contadas(personas, "persona"), "."))
    return tuple(frases)


def listar_espacios(
    situados: Sequence[Situado], titulo: str, asistencia: Mapping[int, Publicada], entidad: Entidad
) -> Cuadro:
    """Uno por renglón, por su día, con los libros y las filas de donde salen."""
    en_orden = sorted(situados, key=lambda s: (s.dia is None, s.dia, s.evento.evento) if s.dia else (True,))
    return Cuadro(
        titulo, "Una fila por espacio.", _UNO_POR_UNO,
        tuple((s.dia, recortar(redactar(s.evento.evento).texto, 120), s.situacion,
               dependencia_publica(s.evento.dependencia, entidad),
               redondear_publicada(asistencia[id(s)])) for s in en_orden),
        _de_donde(situados),
    )  # fmt: skip


def redondear_publicada(asistentes: Publicada) -> int | str | None:
    """En personas enteras."""
    return round(asistentes) if isinstance(asistentes, float) else asistentes


def _por_clase(situados: Sequence[Situado], asistencia: Mapping[int, Publicada]) -> Cuadro:
    cuentas = contar_eventos(situados, lambda s: (s.evento.tipo,))
    de_la_clase = {
        c.nombre: sumar_publicada(asistencia[id(s)] for s in situados if (s.evento.tipo or SIN_DECIR) == c.nombre)
        for c in cuentas
    }
    return Cuadro(
        "Espacios por clase", "Una fila por clase de espacio.", _POR_CLASE,
        tuple((c.nombre, c.planeados, c.exigibles, c.realizados,
               redondear_publicada(de_la_clase[c.nombre])) for c in cuentas),
        f"{_de_donde(situados)} Planeados: los que no se cancelaron. "
        "Debían hacerse hasta el corte: los realizados y los vencidos.",
    )  # fmt: skip


def _de_donde(situados: Sequence[Situado]) -> str:
    """Los libros y las hojas de donde salen, con el rango de sus filas."""
    hojas: dict[tuple[str, str], list[int]] = {}
    for s in situados:
        for fila in s.filas:
            hojas.setdefault((fila.archivo, fila.hoja), []).append(fila.fila)
    partes = [f"{lugar_publico(a, h)} › {_decir_filas(f)}" for (a, h), f in sorted(hojas.items())]
    return f"{'; '.join(partes[:4])}{'; y otros' if len(partes) > 4 else ''}."


def _decir_filas(filas: Sequence[int]) -> str:
    return f"filas {min(filas)} a {max(filas)}" if min(filas) < max(filas) else f"fila {filas[0]}"
