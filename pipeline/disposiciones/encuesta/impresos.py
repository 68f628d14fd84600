"""Los totales y los porcentajes que alguien escribió en una tabulación, contra las cuentas de que deben salir."""

from collections.abc import Sequence

from pipeline.base.espanol import numero, porcentaje
from pipeline.disposiciones.encuesta.dicho import Anotado
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.numeros import a_numero

_CUENTAS = "valen las cuentas"
_TOLERANCIA = 0.006
"""Un porcentaje escrito sin decimales se aparta hasta medio punto."""


def sumar(cuentas: Sequence[int], sin_opinion: int) -> tuple[int, ...]:
    """Los totales que puede decir una fila: con los que no opinaron y sin ellos."""
    total = sum(cuentas)
    return (total, total - sin_opinion) if sin_opinion else (total,)


def revisar_total(malla: Malla, lugar: Lugar, pregunta: str, sumas: Sequence[int], que: str) -> list[Anotado]:
    """El hallazgo si la celda dice un número entero que no es ninguna de las sumas."""
    dicho = a_numero(malla.texto(*lugar))
    if dicho is None or malla.hoja.celdas[lugar].porcentaje or dicho in sumas or dicho != int(dicho):
        return []
    return [_anotar(malla, lugar, pregunta, (que, numero(int(dicho)), f"las cuentas dan {numero(sumas[0])}", _CUENTAS))]


def revisar_desglose(malla: Malla, lugar: Lugar, pregunta: str, opcion: str, suma: int) -> list[Anotado]:
    """El hallazgo si la cuenta de una opción no es lo que suman sus grupos."""
    dicho = a_numero(malla.texto(*lugar))
    if dicho is None or dicho == suma:
        return []
    que = f"la cuenta de «{opcion}»"
    return [_anotar(malla, lugar, pregunta, (que, numero(dicho), f"sus grupos suman {numero(suma)}", "vale la cuenta"))]


def revisar_parte(malla: Malla, lugar: Lugar, pregunta: str, cuenta: int, sumas: Sequence[int]) -> list[Anotado]:
    """El hallazgo si la celda dice un porcentaje que no es el de la cuenta entre ninguna de las sumas."""
    parte, posibles = _parte(malla, lugar), [cuenta / s for s in sumas if s]
    if parte is None or not posibles or any(abs(parte - p) <= _TOLERANCIA for p in posibles):
        return []
    return [
        _anotar(
            malla,
            lugar,
            pregunta,
            ("el porcentaje", porcentaje(parte), f"las cuentas dan {porcentaje(posibles[0])}", _CUENTAS),
        )
    ]


def _parte(malla: Malla, lugar: Lugar) -> float | None:
    """De 0 a 1: `45%`, `45,0` o 0,45."""
    celda, texto = malla.hoja.celdas[lugar], malla.texto(*lugar).strip()
    if isinstance(celda.valor, int | float) and celda.porcentaje:
        return float(celda.valor)
    dicho = a_numero(texto.rstrip("% "))
    return None if dicho is None else dicho / 100 if dicho > 1 or texto.endswith("%") else dicho


def _anotar(malla: Malla, lugar: Lugar, pregunta: str, dicho: tuple[str, str, str, str]) -> Anotado:
    datos = tuple(zip(("pregunta", "que", "dice", "dan", "vale"), (pregunta, *dicho), strict=True))
    return Anotado("suma_de_encuesta", (lugar,), malla.texto(*lugar), datos)
