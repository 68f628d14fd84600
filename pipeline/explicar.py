"""Lo que el programa sabe de algo que se le nombra: un hallazgo, por su código o por su nombre.

Cada explicador recibe lo pedido y devuelve su texto, o None si no es asunto suyo: quien sepa explicar otra cosa
(una actividad, un componente) se agrega a la lista.
"""

import re
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from textwrap import wrap

from pipeline.base.catalogo_por_temas import ROTULOS, SIGNIFICADOS, sin_datos, temas
from pipeline.base.hallazgo import Plantilla, catalogo
from pipeline.base.texto import enumerar, llave

ANCHO, SANGRIA = 100, 17
DOCUMENTO = "docs/hallazgos.md"
_CODIGO = re.compile(r"(?:rc)?[\s-]*h?[\s-]*(\d{1,3})", re.IGNORECASE)


class NoSeConoce(Exception):
    """Nada se llama así: la frase nombra lo que más se le parece."""


def explicar(pedidos: Sequence[str]) -> str:
    """La explicación de cada cosa pedida, en su orden; sin pedir nada, la lista de los hallazgos.

    Varias palabras pueden ser un solo nombre («fecha imposible»). NoSeConoce si algo no se conoce.
    """
    if not pedidos:
        return _listar()
    junto = _intentar(" ".join(pedidos))
    return junto or "\n\n".join(dict.fromkeys(_explicar(pedido) for pedido in pedidos))


def _explicar(pedido: str) -> str:
    texto = _intentar(pedido)
    if texto is None:
        raise NoSeConoce(f"No se conoce «{pedido}». {_parecidos(pedido)}")
    return texto


def _intentar(pedido: str) -> str | None:
    return next((texto for explicador in EXPLICADORES if (texto := explicador(pedido.strip()))), None)


def _de_hallazgo(pedido: str) -> str | None:
    plantilla = _buscar(pedido)
    if plantilla is None:
        return None
    gravedad = f"{ROTULOS[plantilla.gravedad]}: {SIGNIFICADOS[plantilla.gravedad]}"
    partes = (
        ("Qué pasa", sin_datos(plantilla.mensaje)),
        ("Por qué importa", plantilla.razon),
        ("Ejemplo", plantilla.ejemplo),
        ("Qué hacer", sin_datos(plantilla.que_hacer)),
        ("Está en", f"{DOCUMENTO}#{plantilla.codigo.lower()}"),
    )
    cabeza = wrap(f"{plantilla.codigo} · {plantilla.titulo}", ANCHO) + wrap(gravedad, ANCHO)
    return "\n".join([*cabeza, "", *(_parrafo(rotulo, texto) for rotulo, texto in partes)])


EXPLICADORES: tuple[Callable[[str], str | None], ...] = (_de_hallazgo,)


def _buscar(pedido: str) -> Plantilla | None:
    """Por el código, aunque venga sin prefijo o en minúsculas; por el nombre o por el título."""
    numero = _CODIGO.fullmatch(pedido)
    codigo = f"RC-H{int(numero[1]):03d}" if numero else ""
    nombrado = llave(pedido)
    hallados = (p for n, p in catalogo().items() if p.codigo == codigo or nombrado in (llave(n), llave(p.titulo)))
    return next(hallados, None)


def _parecidos(pedido: str) -> str:
    """Los códigos más cercanos, si parece un código; si no, los de título o nombre más parecido."""
    por_codigo = {p.codigo: p for p in catalogo().values()}
    numero = _CODIGO.fullmatch(pedido)
    if numero:
        cercanos = sorted(por_codigo, key=lambda c: (abs(int(c[-3:]) - int(numero[1])), c))[:3]
    else:
        por_nombre = {llave(t): p.codigo for n, p in catalogo().items() for t in (n, p.titulo)}
        parecidos = get_close_matches(llave(pedido), por_nombre, 5, 0.5)
        cercanos = list(dict.fromkeys(por_nombre[n] for n in parecidos))[:3]
    if not cercanos:
        return "La lista de todos: rendicion explicar"
    dichos = [f"{c} ({por_codigo[c].titulo})" for c in sorted(cercanos)]
    return f"Lo más cercano: {enumerar(dichos)}. La lista de todos: rendicion explicar"


def _listar() -> str:
    renglones = []
    for tema in temas():
        renglones += [tema.titulo, *(f"  {p.codigo}  {ROTULOS[p.gravedad]}  {p.titulo}" for p in tema.plantillas), ""]
    return "\n".join([*renglones, "Para saber de uno: rendicion explicar RC-H012"])


def _parrafo(rotulo: str, texto: str) -> str:
    return "\n".join(wrap(texto, ANCHO, initial_indent=rotulo.ljust(SANGRIA), subsequent_indent=" " * SANGRIA))
