"""Las letras de una cuadrícula que la hoja explica: `p` programada, `o` ejecutada, `x` reprogramada."""

from dataclasses import replace

from pipeline.lectura.fila import Cuerpo, Fila, Valor
from pipeline.lectura.hoja import Celda, Tipo

EQUIS = Celda("X", Tipo.TEXTO)


def aplicar_letras(cuerpo: Cuerpo) -> None:
    """Cambia cada letra explicada por las marcas que significa; las demás quedan como están."""
    if cuerpo.malla.letras:
        for fila in cuerpo.filas:
            _aplicar(cuerpo, fila)


def _aplicar(cuerpo: Cuerpo, fila: Fila) -> None:
    valores = [v for campo in ("periodo", "ejecutado") for v in fila.valores.pop(campo, [])]
    fila.sumar([marca for valor in valores for marca in _marcas(cuerpo, valor)])


def _marcas(cuerpo: Cuerpo, valor: Valor) -> list[Valor]:
    dicho = cuerpo.malla.letras.get(valor.texto.strip().casefold())
    if dicho is None:
        return [valor]
    equis = valor._replace(celda=EQUIS)
    hecha = equis._replace(columna=replace(valor.columna, campo="ejecutado"))
    if valor.columna.campo == "ejecutado":
        return [hecha] if dicho.ejecutado else []
    return [equis] * dicho.programado + [hecha] * dicho.ejecutado
