"""Un hallazgo, por su código, su nombre o su título."""

import re
from difflib import get_close_matches
from textwrap import wrap

from pipeline.base.catalogo_por_temas import ROTULOS, SIGNIFICADOS, sin_datos, temas
from pipeline.base.hallazgo import Plantilla, catalogo
from pipeline.base.texto import llave
from pipeline.explicar.renglones import ANCHO, escribir_parrafo

DOCUMENTO = "docs/hallazgos.md"
_CODIGO = re.compile(r"(?:rc)?[\s-]*h?[\s-]*(\d{1,3})", re.IGNORECASE)


def explicar_hallazgo(pedido: str) -> str | None:
    """Qué pasa, por qué importa y qué hacer; None si ningún hallazgo se llama así."""
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
    return "\n".join([*cabeza, "", *(escribir_parrafo(rotulo, texto) for rotulo, texto in partes)])


def listar_hallazgos() -> str:
    """El código y el título de todos, por temas."""
    renglones = []
    for tema in temas():
        renglones += [tema.titulo, *(f"  {p.codigo}  {ROTULOS[p.gravedad]}  {p.titulo}" for p in tema.plantillas), ""]
    return "\n".join([*renglones, "Para saber de uno: rendicion explicar RC-H012"])


def hallazgos_parecidos(pedido: str) -> list[str]:
    """Los códigos más cercanos, si parece un código; si no, los de título o nombre más parecido."""
    por_codigo = {p.codigo: p for p in catalogo().values()}
    numero = _CODIGO.fullmatch(pedido)
    if numero:
        cercanos = sorted(por_codigo, key=lambda c: (abs(int(c[-3:]) - int(numero[1])), c))[:3]
    else:
        por_nombre = {llave(t): p.codigo for n, p in catalogo().items() for t in (n, p.titulo)}
        parecidos = get_close_matches(llave(pedido), por_nombre, 5, 0.5)
        cercanos = list(dict.fromkeys(por_nombre[n] for n in parecidos))[:3]
    return [f"{c} ({por_codigo[c].titulo})" for c in sorted(cercanos)]


def _buscar(pedido: str) -> Plantilla | None:
    """Por el código, aunque venga sin prefijo o en minúsculas; por el nombre o por el título."""
    numero = _CODIGO.fullmatch(pedido)
    codigo = f"RC-H{int(numero[1]):03d}" if numero else ""
    nombrado = llave(pedido)
    hallados = (p for n, p in catalogo().items() if p.codigo == codigo or nombrado in (llave(n), llave(p.titulo)))
    return next(hallados, None)
