"""De qué componente del plan habla un rótulo del formato, aunque la entidad lo llame a su manera."""

import re
from collections.abc import Sequence
from functools import lru_cache

from pipeline.base.texto import llave
from pipeline.cruces.redaccion import parecido
from pipeline.lectura.componente_dicho import componente_de_referencia, componente_de_rotulo
from pipeline.lectura.grupos import grupo_de_texto
from pipeline.vocabulario import cargar, singular

_IGUAL, _VENTAJA = 92.0, 3.0
_NUMERADO = re.compile(r"\s*(?:componente\s*)?(?:n[°º.o]*\s*)?(\d{1,2}|[ivx]{1,4})\b[\s.:)\-–]*(\S.*)", re.I | re.S)
_PREFIJO = re.compile(r"^(?:linea|eje|pilar|objetivo|estrategia)?(?: estrategic[oa])? ?\d{1,2} (?=\D)")
_ROMANOS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_LARGO_DE_PALABRA = 5
_SIN_NOMBRE = frozenset({"subcomponente", "proceso", "componente"})


def componente_del_plan(texto: str, nombres: Sequence[str]) -> str:
    """De los componentes del plan, el que un rótulo nombra: por su nombre, por su número y una palabra suya, o por
    parecido; vacío si ninguno o si podría ser más de uno."""
    claves = {llave(n): n for n in nombres if n}
    for forma in _formas(texto):
        if hallado := claves.get(llave(forma)):
            return hallado
    cortos = [n for c, n in claves.items() if _PREFIJO.sub("", c) == _PREFIJO.sub("", llave(texto))]
    if len(cortos) == 1:
        return cortos[0]
    puntos = sorted(((parecido(texto, n), n) for n in claves.values()), reverse=True)
    if puntos and puntos[0][0] >= _IGUAL and (len(puntos) == 1 or puntos[0][0] - puntos[1][0] >= _VENTAJA):
        return puntos[0][1]
    return ""


def alcance_de(texto: str, nombres: Sequence[str]) -> str:
    """El componente que rotula una hoja, una banda o una celda, como lo llama el plan si lo tiene; vacío si ninguno."""
    if not re.search(r"[^\W\d]", texto):  # un número solo es el de la fila
        return ""
    return componente_del_plan(texto, nombres) or componente_de_rotulo(texto)


@lru_cache(maxsize=4096)
def es_el_subcomponente(rotulo: str, nombre: str) -> bool:
    """Si un rótulo nombra un subcomponente del plan: igual, o con todas las palabras del más corto de los dos."""
    uno, otro = _palabras(rotulo) - _SIN_NOMBRE, _palabras(nombre) - _SIN_NOMBRE
    return llave(rotulo) == llave(nombre) or bool(uno and otro and (uno <= otro or otro <= uno))


@lru_cache(maxsize=1024)
def _formas(texto: str) -> tuple[str, ...]:
    """El rótulo tal cual, los nombres del vocabulario que dice y el que le corresponde por su número."""
    hallado = _NUMERADO.match(texto)
    sin_numero = hallado[2] if hallado else ""
    return tuple(
        forma
        for forma in (
            texto,
            sin_numero,
            componente_de_rotulo(texto),
            componente_de_referencia(texto),
            grupo_de_texto(texto, True).componente,
            _por_numero(hallado[1], sin_numero) if hallado else "",
        )
        if forma
    )


def _por_numero(numero: str, texto: str) -> str:
    """El componente con ese número en el vocabulario, si el texto trae alguna palabra de sus nombres."""
    romano = numero.lower() in _ROMANOS
    orden = _ROMANOS.index(numero.lower()) + 1 if romano else int(numero) if numero.isdigit() else 0
    suyo = next((c for c in cargar("componentes")["componentes"] if c["numero"] == orden), None)
    if suyo is None or not _palabras(texto) & _palabras(" ".join([suyo["nombre"], *suyo["alias"]])):
        return ""
    return str(suyo["nombre"])


def _palabras(texto: str) -> set[str]:
    return {p for p in singular(texto).split() if len(p) >= _LARGO_DE_PALABRA}
