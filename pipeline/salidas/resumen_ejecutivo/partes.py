"""Las preguntas que contesta el resumen, cada una con sus frases y lo que puede mostrar en una tabla."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.base.texto import contar, enumerar, recortar
from pipeline.calculo.frase import Frase
from pipeline.calculo.relato import (
    decir_lo_que_deben,
    decir_que_falta,
    decir_que_vence,
    decir_quien_hace_que,
    reunir_asuntos,
    reunir_tareas,
    reunir_vencimientos,
)
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._word import Celda, Columna
from pipeline.salidas.resumen_ejecutivo.filas import LARGO_DE_NOMBRE, fila_de_entrega, fila_de_falla, nombrar_fallas

_DE_COMPONENTES = (
    Columna("Componente", 5.4),
    Columna("Cumplimiento", 2.2, "derecha"),
    Columna("Cumplidas", 1.7, "derecha"),
    Columna("Aplican", 1.5, "derecha"),
    Columna("Zona", 1.9, "centro"),
    Columna("Por qué", 4.7),
)
_DE_ENTREGAS = (Columna("Vence el", 2.0, "centro"), Columna("Actividad", 10.0), Columna("Responde", 5.4))
_DE_TAREAS = (Columna("Dependencia", 6.4), Columna("Qué debe hacer", 11.0))


@dataclass(frozen=True, slots=True)
class Parte:
    """Una pregunta. Se muestran de `minimo` a `maximo` de sus filas; `callar` dice lo que queda después de n.

    Sin columnas, las filas son una lista numerada.
    """

    titulo: str
    frases: tuple[Frase, ...]
    filas: Sequence[Sequence[str | Celda]]
    minimo: int
    maximo: int
    callar: Callable[[int], str]
    columnas: tuple[Columna, ...] = ()
    descripcion: str = ""


def armar_partes(resultado: Resultado, con_componentes: bool) -> list[Parte]:
    """En el orden en que se leen; sin la tabla de componentes si una gráfica ya los dice."""
    return [_donde_fallamos(resultado, con_componentes), _que_vence(resultado), _quien_hace_que(resultado),
            _que_decide(resultado, 6 if con_componentes else 4)]  # fmt: skip


def _donde_fallamos(resultado: Resultado, con_componentes: bool) -> Parte:
    filas = [fila_de_falla(f, nombre) for f, nombre in nombrar_fallas(resultado)]
    minimo, maximo = (2, 6) if con_componentes else (0, 0)
    return Parte(
        "Dónde fallamos",
        (decir_que_falta(resultado), decir_lo_que_deben(resultado)),
        filas,
        minimo,
        maximo,
        _callar(len(filas), "componente", "por debajo de la zona Alta"),
        _DE_COMPONENTES,
        "Una fila por componente por debajo de la zona Alta, primero el de menor cumplimiento.",
    )


def _que_vence(resultado: Resultado) -> Parte:
    filas = [fila_de_entrega(p) for p in reunir_vencimientos(resultado)]
    return Parte(
        "Qué vence en 30 días",
        (decir_que_vence(resultado),),
        filas,
        1,
        5,
        _callar(len(filas), "entrega", "por vencer"),
        _DE_ENTREGAS,
        "Una fila por entrega que vence en 30 días, primero la más próxima.",
    )


def _quien_hace_que(resultado: Resultado) -> Parte:
    filas = [[recortar(t.dependencia, LARGO_DE_NOMBRE), t.que_hacer] for t in reunir_tareas(resultado)]
    return Parte(
        "Quién debe hacer qué esta semana",
        (decir_quien_hace_que(resultado),),
        filas,
        2,
        7,
        _callar(len(filas), "", "con algo pendiente"),
        _DE_TAREAS,
        "Una fila por dependencia, primero la que más debe.",
    )


def _que_decide(resultado: Resultado, minimo: int) -> Parte:
    asuntos = reunir_asuntos(resultado)
    frases, cortos = tuple(a.frase for a in asuntos), tuple(a.en_corto for a in asuntos)
    return Parte(
        "Qué debe decidir o firmar usted", frases, [[str(f)] for f in frases], minimo, 6, _callar_asuntos(cortos)
    )


def _callar_asuntos(cortos: Sequence[str]) -> Callable[[int], str]:
    def callar(n: int) -> str:
        return f"Además: {enumerar(list(cortos[n:]))}."

    return callar


def _callar(total: int, que: str, cuales: str) -> Callable[[int], str]:
    """`y 3 componentes más por debajo de la zona Alta; están en tablero.xlsx.`"""

    def callar(n: int) -> str:
        estan = "están" if total - n > 1 else "está"
        cuantas = contar(total - n, que) if que else str(total - n)
        return f"y {cuantas} más {cuales}; {estan} en tablero.xlsx."

    return callar
