"""Lo que se reserva al publicar una encuesta: las opciones de menos de cinco personas y con qué se deducirían.

Las opciones de una escala son de dos lados: las favorables y las demás. Si en un lado hay una opción escogida por una
a cuatro personas, de ese lado solo se dice cuánto suman todas. Si lo que suman son también de una a cuatro, de la
pregunta solo se dice cuántas personas la contestaron, y que del otro lado quedó el resto menos esas cuatro, a lo sumo.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.calculo.encuestas.preguntas import Pregunta, reunir_preguntas
from pipeline.calculo.reserva import MINIMO
from pipeline.lectura.escalas_declaradas import FAVORABLES, Opcion
from pipeline.tablas.encuestas import Respuesta


@dataclass(frozen=True, slots=True)
class Publica:
    """Lo que se puede decir de una pregunta. `cuentas` sigue el orden de la escala; None, reservado.

    `n` None: la contestaron de una a cuatro personas. `favorables`: las personas de ese lado; None si no se dice.
    `piso` y `techo`: entre qué partes (0 a 1) están entonces las favorables, si se puede decir.
    """

    pregunta: Pregunta
    n: int | None
    cuentas: tuple[int | None, ...]
    favorables: int | None
    piso: float | None = None
    techo: float | None = None

    @property
    def partes(self) -> tuple[float | None, ...]:
        """Lo que es de n cada opción, de 0 a 1."""
        return tuple(None if c is None or not self.n else c / self.n for c in self.cuentas)

    @property
    def parte_favorable(self) -> float | None:
        """De 0 a 1; None si no se dice."""
        return None if self.favorables is None or not self.n else self.favorables / self.n

    @property
    def tramos(self) -> tuple[tuple[Opcion | None, int], ...]:
        """Lo que se puede dibujar, de lo peor a lo mejor: cada opción con su cuenta; un lado sin detalle, con su suma
        y None. Vacío si de la pregunta solo se dice cuántos la contestaron."""
        if self.favorables is None or self.n is None:
            return ()
        lados: list[tuple[Opcion | None, int]] = []
        for son, suma in ((False, self.n - self.favorables), (True, self.favorables)):
            pares = [(o, c) for o, c in zip(self.pregunta.escala.opciones, self.cuentas, strict=True)
                     if (o.opinion in FAVORABLES) == son]  # fmt: skip
            tapado = any(c is None for _, c in pares)
            lados += [(None, suma)] if tapado else [(o, c) for o, c in pares if c is not None]
        return tuple(lados)

    @property
    def promedio(self) -> float | None:
        """De 1 a 5, si no se reservó ninguna opción: con él se deduciría."""
        return None if None in self.cuentas else self.pregunta.promedio

    @property
    def reservadas(self) -> int:
        """Cuántas opciones no se dicen."""
        return self.cuentas.count(None)


def publicar(pregunta: Pregunta) -> Publica:
    """La pregunta con lo que se reserva."""
    cuentas, n = pregunta.cuentas, pregunta.n
    nada: tuple[None, ...] = (None,) * len(cuentas)
    if 0 < n < MINIMO:
        return Publica(pregunta, None, nada, None)
    if pregunta.escala.varias:
        return Publica(pregunta, n, nada if es_poco(*cuentas, *(n - c for c in cuentas)) else cuentas, None)
    son = [o.opinion in FAVORABLES for o in pregunta.escala.opciones]
    favorables = sum(c for c, es in zip(cuentas, son, strict=True) if es)
    if not pregunta.escala.es_de_opinion:
        return Publica(pregunta, n, nada if es_poco(*cuentas) else cuentas, None)
    if es_poco(favorables, n - favorables):
        if n < 2 * MINIMO:  # con tan pocas, «a lo sumo cuatro» ya diría cuántas
            return Publica(pregunta, n, nada, None)
        piso = (n - MINIMO + 1) / n if es_poco(n - favorables) else None
        return Publica(pregunta, n, nada, None, piso, (MINIMO - 1) / n if piso is None else None)
    tapados = {lado: es_poco(*(c for c, es in zip(cuentas, son, strict=True) if es == lado)) for lado in (True, False)}
    dichas = tuple(None if tapados[es] else c for c, es in zip(cuentas, son, strict=True))
    return Publica(pregunta, n, dichas, favorables if n else None)


def a_la_izquierda(publica: Publica) -> float:
    """La parte que la barra se aparta del centro: lo desfavorable y media neutral; sin detalle, lo no favorable."""
    if not publica.n or publica.favorables is None:
        return 0.0
    sin_detalle = any(o is None for o, _ in publica.tramos[:1])
    return (publica.n - publica.favorables) / publica.n if sin_detalle else publica.pregunta.a_la_izquierda


def es_poco(*cuentas: int) -> bool:
    """Alguna es de una a cuatro personas."""
    return any(0 < c < MINIMO for c in cuentas)


def encuestas_reservadas(respuestas: Iterable[Respuesta]) -> frozenset[str]:
    """Las encuestas de las que no se dice cuántos no opinaron, ni cuántos respondieron en total.

    Basta una pregunta en que sean de una a cuatro: si de las demás se dijera, restando se sabría.
    """
    return frozenset(p.encuesta for p in reunir_preguntas(respuestas) if es_poco(p.sin_opinion + p.otras))
