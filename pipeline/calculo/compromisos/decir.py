"""Lo que se dice de los compromisos: las mismas frases van al informe del encuentro, a los libros y a la gráfica."""

from collections.abc import Sequence

from pipeline.calculo.cifras import Cifra, cuenta
from pipeline.calculo.compromisos.cuentas import Cuenta, contar
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.compromisos_seguidos import Seguido
from pipeline.tablas.estados_de_compromiso import CUMPLIDO, NO_VIABLE, PARCIAL


def decir_total(resultado: Resultado, seguidos: Sequence[Seguido]) -> Frase:
    """`De los 12 compromisos con la ciudadanía, se cumplieron 5 y siguen abiertos 7 (2 vencidos).`"""
    (total,) = contar(seguidos)
    if total.total == 1:
        return decir(f"El único compromiso con la ciudadanía {_como_va(total)}.")
    return decir("De los ", contadas(_cifra(resultado, "compromisos", total.total), "compromiso"),
                 " con la ciudadanía, ", _como_van(resultado, total, "la entidad"), ".")  # fmt: skip


def decir_grupo(resultado: Resultado, suya: Cuenta) -> Frase:
    """Lo mismo, de una dependencia."""
    cuantos = contadas(_cifra(resultado, f"compromisos de «{suya.nombre}»", suya.total), "compromiso")
    if suya.total == 1:
        return decir("Adquirió ", cuantos, f", que {_como_va(suya)}.")
    return decir("Adquirió ", cuantos, ": ", _como_van(resultado, suya, suya.nombre), ".")


def decir_mas_antiguo(resultado: Resultado, seguidos: Sequence[Seguido]) -> Frase | None:
    """El abierto que más lleva; None si ninguno está abierto o ninguno dice cuándo se adquirió."""
    abiertos = [s for s in seguidos if s.abierto and s.adquirido and s.dias is not None]
    if not abiertos:
        return None
    viejo = min(abiertos, key=lambda s: (s.adquirido, s.vale.consecutivo, s.vale.compromiso))
    dias = _cifra(resultado, "días del compromiso abierto más antiguo", viejo.dias or 0)
    encuentros = _cifra(resultado, "encuentros del compromiso abierto más antiguo", viejo.encuentros)
    return decir(
        "El más antiguo de los abiertos se adquirió el ",
        cuenta(resultado, "día del compromiso abierto más antiguo", viejo.adquirido),
        ": lleva ", contadas(dias, "día"), " y se han hecho ", contadas(encuentros, "encuentro"), " desde entonces.",
    )  # fmt: skip


def decir_traidos(resultado: Resultado, seguidos: Sequence[Seguido]) -> Frase | None:
    """Los abiertos que ya no están en ningún libro; None si no hay."""
    cuantos = sum(s.traido for s in seguidos)
    if not cuantos:
        return None
    que_pasa = " ya no está en ningún libro y se trae" if cuantos == 1 else " ya no están en ningún libro y se traen"
    cifra = _cifra(resultado, "compromisos traídos de lo recordado", cuantos)
    return decir(contadas(cifra, "compromiso abierto"), que_pasa, " de lo que se recuerda.")


def _como_va(suya: Cuenta) -> str:
    """De uno solo, sin cuentas: `sigue abierto y está vencido`."""
    if suya.estados[CUMPLIDO]:
        return "se cumplió"
    if suya.estados[NO_VIABLE]:
        return "no es viable"
    parte = ", cumplido en parte" if suya.estados[PARCIAL] else ""
    return f"sigue abierto{parte}{' y está vencido' if suya.vencidos else ''}"


def _como_van(resultado: Resultado, suya: Cuenta, de_quien: str) -> Frase:
    """`se cumplieron 5, no es viable 1 y siguen abiertos 6 (2 vencidos)`."""

    def cifra(que: str, valor: int) -> Cifra:
        return _cifra(resultado, f"compromisos {que} de «{de_quien}»", valor)

    cumplidos, no_viables, abiertos = suya.estados[CUMPLIDO], suya.estados[NO_VIABLE], suya.abiertos
    partes = [decir("no se ha cumplido ninguno")]
    if cumplidos:
        partes = [decir("se cumplió " if cumplidos == 1 else "se cumplieron ", cifra("cumplidos", cumplidos))]
    if no_viables:
        partes.append(decir("no es viable " if no_viables == 1 else "no son viables ", cifra("no viables", no_viables)))
    if not abiertos:
        return decir(*_juntar([*partes, decir("no queda ninguno abierto")]))
    siguen = decir("sigue abierto " if abiertos == 1 else "siguen abiertos ", cifra("abiertos", abiertos))
    detalle = [(suya.vencidos, "vencido"), (suya.estados[PARCIAL], "cumplido parcialmente")]
    dichos = [decir(contadas(cifra(f"{que}s entre los abiertos", n), que)) for n, que in detalle if n]
    if dichos:
        siguen = decir(siguen, " (", *_juntar(dichos), ")")
    return decir(*_juntar([*partes, siguen]))


def _juntar(frases: Sequence[Frase]) -> list[Frase | str]:
    """Con comas y, antes de la última, «y»."""
    trozos: list[Frase | str] = []
    for i, frase in enumerate(frases):
        trozos += [frase] if not i else [" y " if i == len(frases) - 1 else ", ", frase]
    return trozos


def _cifra(resultado: Resultado, que: str, valor: int) -> Cifra:
    return cuenta(resultado, que, valor)
