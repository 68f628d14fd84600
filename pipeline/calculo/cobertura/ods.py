"""Los Objetivos de Desarrollo Sostenible que nombra un texto, por su número o por su nombre."""

import re
from functools import cache

from pipeline.base.texto import llave
from pipeline.vocabulario import cargar

_NUMERO = re.compile(r"(?<![\d.])(\d{1,2})(?:\.[\da-z]{1,2})?(?!\d)")
"""`16`, y el 16 de la meta `16.10`; el 2030 de «Agenda 2030» no es un objetivo."""
PRIMERO, ULTIMO = 1, 17


def numeros_de_ods(texto: str) -> tuple[int, ...]:
    """`ODS 5 y 16` → 5 y 16; `Igualdad de género` → 5. Ninguno si algo de lo que dice no es un objetivo."""
    dichos = [int(n) for n in _NUMERO.findall(texto.casefold())]
    if any(not PRIMERO <= n <= ULTIMO for n in dichos):
        return ()
    return tuple(dict.fromkeys(dichos)) or _por_nombre(llave(texto))


def nombrar_ods(numero: int) -> str:
    """`ODS 5. Igualdad de género`."""
    return f"ODS {numero}. {cargar('cobertura')['ods']['nombres'][numero - 1]}"


def _por_nombre(clave: str) -> tuple[int, ...]:
    limpia = re.sub(r"^(?:ods|objetivo) ", "", clave)
    return (_nombres()[limpia],) if limpia in _nombres() else ()


@cache
def _nombres() -> dict[str, int]:
    dichos = cargar("cobertura")["ods"]
    oficiales = {llave(n): i for i, n in enumerate(dichos["nombres"], PRIMERO)}
    return oficiales | {llave(n): int(i) for n, i in dichos["otros_nombres"].items()}
