"""La marca de lo que un libro llevaba ya escrito al entregarse: dos entregas con las mismas palabras tienen la misma.

Quien dejó abierto un libro de antes y lo guarda encima del nuevo no borró lo que nunca tuvo a la vista.
"""

import hashlib
from collections.abc import Iterable

PROPIEDAD = "entrega"


def marcar(dichos: Iterable[object]) -> str:
    """La marca de unas palabras y cifras, sin importar su orden."""
    return hashlib.sha256("\n".join(sorted(repr(d) for d in dichos)).encode()).hexdigest()[:16]
