"""Lo que el programa sabe de algo que se le nombra: un hallazgo, una actividad o una suma, hasta su celda."""

from collections.abc import Callable, Sequence

from pipeline.base.texto import enumerar
from pipeline.calculo.resultado import Resultado
from pipeline.explicar.actividad import actividades_parecidas, explicar_actividad
from pipeline.explicar.grupo import explicar_grupo, nombrar_grupos
from pipeline.explicar.hallazgo import explicar_hallazgo, hallazgos_parecidos, listar_hallazgos
from pipeline.explicar.renglones import ANCHO

__all__ = ["ANCHO", "NoSeConoce", "explicar"]

Calcular = Callable[[], Resultado | None]
DE_CIFRAS: tuple[Callable[[str, Resultado], str | None], ...] = (explicar_grupo, explicar_actividad)


class NoSeConoce(Exception):
    """Nada se llama así: la frase nombra lo que más se le parece."""


def explicar(pedidos: Sequence[str], calcular: Calcular = lambda: None) -> str:
    """La explicación de cada cosa pedida, en su orden; sin pedir nada, la lista de los hallazgos.

    Varias palabras pueden ser un solo nombre («fecha imposible»). `calcular` da el resultado de las entradas: solo se
    llama si lo pedido no es un hallazgo. NoSeConoce si algo no se conoce.
    """
    if not pedidos:
        return listar_hallazgos()
    juntos = " ".join(pedidos)
    separados = [explicar_hallazgo(pedido.strip()) for pedido in pedidos]
    if texto := explicar_hallazgo(juntos.strip()):
        return texto
    if all(separados):
        return "\n\n".join(dict.fromkeys(texto for texto in separados if texto))
    resultado = calcular()
    if texto := _explicar_cifra(juntos, resultado):
        return texto
    return "\n\n".join(dict.fromkeys(_explicar(pedido.strip(), resultado) for pedido in pedidos))


def _explicar(pedido: str, resultado: Resultado | None) -> str:
    texto = explicar_hallazgo(pedido) or _explicar_cifra(pedido, resultado)
    if texto is None:
        raise NoSeConoce(f"No se conoce «{pedido}». {_parecidos(pedido, resultado)}")
    return texto


def _explicar_cifra(pedido: str, resultado: Resultado | None) -> str | None:
    if resultado is None:
        return None
    return next((texto for explicador in DE_CIFRAS if (texto := explicador(pedido, resultado))), None)


def _parecidos(pedido: str, resultado: Resultado | None) -> str:
    cercanos = hallazgos_parecidos(pedido)
    if resultado is not None:
        cercanos = [*nombrar_grupos(pedido, resultado), *actividades_parecidas(pedido, resultado), *cercanos][:3]
    lo_mas = f"Lo más cercano: {enumerar(cercanos)}. " if cercanos else ""
    return f"{lo_mas}La lista de los hallazgos: rendicion explicar"
