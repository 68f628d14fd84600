"""Primer resultado: los espacios de participación que se adelantaron."""

from collections.abc import Sequence

from pipeline.base.texto import llave, recortar
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.evaluacion.respuesta import ENTERO, FECHA, Columna, Cuadro, Hallado
from pipeline.calculo.eventos import REALIZADO, Situado, contar_eventos, situar_eventos
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.relato.parte_cumplida import decir_cumplidas
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.seguimiento import Seguimiento
from pipeline.vocabulario import cargar

_POR_CLASE = (
    Columna("Clase de espacio", ancho=6.5), Columna("Planeados", ENTERO, 2.4), Columna("Debían hacerse", ENTERO, 2.6),
    Columna("Realizados", ENTERO, 2.4), Columna("Asistentes", ENTERO, 2.5),
)  # fmt: skip
_UNO_POR_UNO = (
    Columna("Fecha", FECHA, 2.3), Columna("Espacio", ancho=5.5), Columna("Cómo va", ancho=3.0),
    Columna("Dependencia", ancho=3.4), Columna("Asistentes", ENTERO, 2.2),
)  # fmt: skip


def decir_espacios(resultado: Resultado, filas: Sequence[Seguimiento]) -> Hallado:
    """Los que se hicieron y los que no; sin su registro, lo que dicen las actividades de diálogo del plan."""
    if situados := situar_eventos(resultado):
        hechos = [s for s in situados if s.situacion == REALIZADO]
        return Hallado(
            decir_cuantos(resultado, situados, ""), True, (_por_clase(situados), listar_espacios(hechos, _CUALES))
        )
    inicios = tuple(cargar("evaluacion")["dialogo"])
    dialogo = [f for f in filas if llave(f.subcomponente).startswith(inicios)]
    return Hallado((decir_cumplidas(resultado, dialogo, "de diálogo"),)) if dialogo else Hallado()


_CUALES = "Espacios realizados"


def decir_cuantos(resultado: Resultado, situados: Sequence[Situado], de_que: str) -> tuple[Frase, ...]:
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
    if todos.asistentes is not None:
        personas = cuenta(resultado, f"asistentes a los {cuales}", round(todos.asistentes))
        frases.append(decir("A los realizados asistieron ", contadas(personas, "persona"), "."))
    return tuple(frases)


def listar_espacios(situados: Sequence[Situado], titulo: str) -> Cuadro:
    """Uno por renglón, por su día, con los libros y las filas de donde salen."""
    en_orden = sorted(situados, key=lambda s: (s.dia is None, s.dia, s.evento.evento) if s.dia else (True,))
    return Cuadro(
        titulo, "Una fila por espacio.", _UNO_POR_UNO,
        tuple((s.dia, recortar(s.evento.evento, 120), s.situacion, s.evento.dependencia,
               None if s.asistentes is None else round(s.asistentes)) for s in en_orden),
        _de_donde(situados),
    )  # fmt: skip


def _por_clase(situados: Sequence[Situado]) -> Cuadro:
    cuentas = contar_eventos(situados, lambda s: (s.evento.tipo,))
    return Cuadro(
        "Espacios por clase", "Una fila por clase de espacio.", _POR_CLASE,
        tuple((c.nombre, c.planeados, c.exigibles, c.realizados,
               None if c.asistentes is None else round(c.asistentes)) for c in cuentas),
        f"{_de_donde(situados)} Planeados: los que no se cancelaron. Debían hacerse: los realizados y los vencidos.",
    )  # fmt: skip


def _de_donde(situados: Sequence[Situado]) -> str:
    """Los libros y las hojas de donde salen, con el rango de sus filas."""
    hojas: dict[tuple[str, str], list[int]] = {}
    for s in situados:
        for fila in s.filas:
            hojas.setdefault((fila.archivo, fila.hoja), []).append(fila.fila)
    partes = [f"{a} › {h} › {_decir_filas(f)}" for (a, h), f in sorted(hojas.items())]
    return f"{'; '.join(partes[:4])}{'; y otros' if len(partes) > 4 else ''}."


def _decir_filas(filas: Sequence[int]) -> str:
    return f"filas {min(filas)} a {max(filas)}" if min(filas) < max(filas) else f"fila {filas[0]}"
