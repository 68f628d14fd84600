"""Lo que cabe en la página: la gráfica si se puede, y de cada pregunta tantas filas como quepan."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.calculo.frase import Frase
from pipeline.calculo.relato import decir_como_vamos
from pipeline.calculo.resultado import Resultado
from pipeline.graficas.dibujo import Dibujo
from pipeline.salidas.resumen_ejecutivo.alturas import alto_de_fila, alto_de_texto
from pipeline.salidas.resumen_ejecutivo.partes import Parte, armar_partes

ANCHO = 17.4
ANCHO_DE_GRAFICA = 12.4
"""Más angosta, su letra no se leería."""
_PREFERIDAS = ("cumplimiento_por_componente", "avance")
_BREVE, _DE_LISTA, _TITULO, _ENCABEZADO, _CIFRAS = 11.0, 11.6, 0.6, 0.52, 2.5
_PARRAFO, _GRAFICA = 0.12, 7.75


@dataclass(frozen=True, slots=True)
class Contenido:
    """Lo elegido: las partes con las filas que se muestran, lo que se calla de cada una y la gráfica si cabe."""

    como_vamos: tuple[Frase, ...]
    partes: tuple[Parte, ...]
    callan: tuple[str, ...]
    dibujo: Dibujo | None

    @property
    def frases(self) -> tuple[Frase, ...]:
        """Las frases con cifras que la página dice."""
        return (*self.como_vamos, *(f for p in self.partes for f in p.frases))


def elegir_contenido(resultado: Resultado, dibujos: Sequence[Dibujo], alto: float) -> Contenido:
    """Lo que cabe en `alto` centímetros; de la gráfica se prescinde antes que de las respuestas."""
    como_vamos = tuple(decir_como_vamos(resultado)[:2])
    dibujo = _elegir_dibujo(dibujos)
    libre = alto - _CIFRAS - _TITULO - _alto_de_frases(como_vamos)
    if dibujo:
        partes = armar_partes(resultado, con_componentes=dibujo.grafica != _PREFERIDAS[0])
        if cuantas := _repartir(partes, libre - _GRAFICA, 1):
            return _armar(como_vamos, partes, cuantas, dibujo)
    partes = armar_partes(resultado, con_componentes=True)
    cuantas = _repartir(partes, libre, 1) or _repartir(partes, libre, 0) or [0] * len(partes)
    return _armar(como_vamos, partes, cuantas, None)


def _elegir_dibujo(dibujos: Sequence[Dibujo]) -> Dibujo | None:
    """La primera de las preferidas que cabe entera en una lámina."""
    por_nombre = [[d for d in dibujos if d.grafica == nombre] for nombre in _PREFERIDAS]
    return next((suyos[0] for suyos in por_nombre if len(suyos) == 1), None)


def _repartir(partes: Sequence[Parte], libre: float, piso: int) -> list[int]:
    """Cuántas filas de cada parte: de lo mínimo, una más por turno mientras quepa. Vacío si ni lo mínimo cabe.

    `piso` 0: lo mínimo es ninguna.
    """
    cuantas = [min(p.minimo, len(p.filas)) * piso for p in partes]
    usado = sum(_alto(p, n) for p, n in zip(partes, cuantas, strict=True))
    if usado > libre:
        return []
    crecen = True
    while crecen:
        crecen = False
        for i, parte in enumerate(partes):
            if cuantas[i] < min(parte.maximo, len(parte.filas)):
                mas = _alto(parte, cuantas[i] + 1) - _alto(parte, cuantas[i])
                if usado + mas <= libre:
                    cuantas[i], usado, crecen = cuantas[i] + 1, usado + mas, True
    return cuantas


def _alto(parte: Parte, n: int) -> float:
    """El alto de una parte que muestra n de sus filas."""
    alto = _TITULO + (0.5 if n < len(parte.filas) and n else 0.0)
    if not parte.columnas:
        return alto + sum(alto_de_texto(str(fila[0]), _DE_LISTA, ANCHO - 0.8) + 0.1 for fila in parte.filas[:n])
    filas = sum(alto_de_fila(parte.columnas, fila) for fila in parte.filas[:n])
    return alto + _alto_de_frases(parte.frases) + (filas + _ENCABEZADO + 0.1 if n else 0.0)


def _alto_de_frases(frases: Sequence[Frase]) -> float:
    return alto_de_texto(" ".join(map(str, frases)), _BREVE, ANCHO) + _PARRAFO


def _armar(
    como_vamos: tuple[Frase, ...], partes: Sequence[Parte], cuantas: Sequence[int], dibujo: Dibujo | None
) -> Contenido:
    elegidas = [
        replace(p, filas=p.filas[:n], frases=p.frases if p.columnas else p.frases[:n])
        for p, n in zip(partes, cuantas, strict=True)
    ]
    callan = [p.callar(n) if 0 < n < len(p.filas) else "" for p, n in zip(partes, cuantas, strict=True)]
    return Contenido(como_vamos, tuple(elegidas), tuple(callan), dibujo)
