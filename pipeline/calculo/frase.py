"""Una frase escrita desde los datos: sabe qué cifras dice y las vuelve a leer de donde haya quedado."""

import re
from dataclasses import dataclass
from datetime import date

from pipeline.base.texto import contar
from pipeline.calculo.cifras import Cifra

Trozo = str | Cifra


@dataclass(frozen=True, slots=True)
class Frase:
    """Texto y cifras, en su orden. La misma frase va a un título, a una celda o a un párrafo de Word."""

    trozos: tuple[Trozo, ...]

    def __str__(self) -> str:
        return "".join(t if isinstance(t, str) else t.texto for t in self.trozos)

    @property
    def cifras(self) -> tuple[Cifra, ...]:
        """Las cifras que dice."""
        return tuple(t for t in self.trozos if isinstance(t, Cifra))

    def leer(self, texto: str) -> tuple[str, ...] | None:
        """Lo que un texto dice en el lugar de cada cifra; None si la frase no está en él.

        Los espacios y saltos de línea no cuentan: en un título cada renglón va aparte.
        """
        partes = [_suelto(t) if isinstance(t, str) else f"({_patron(t)})" for t in self.trozos]
        hallado = re.search(r"(?<!\w)" + r"\s*".join(partes) + r"(?!\w)", " ".join(texto.split()))
        return hallado.groups() if hallado else None


def decir(*trozos: Trozo | tuple[Trozo, ...] | Frase) -> Frase:
    """La frase de unos trozos; los que vienen juntos, o en otra frase, se ponen seguidos."""
    seguidos: list[Trozo] = []
    for trozo in trozos:
        if isinstance(trozo, Frase):
            seguidos += trozo.trozos
        elif isinstance(trozo, tuple):
            seguidos += trozo
        elif trozo:
            seguidos.append(trozo)
    return Frase(tuple(seguidos))


def contadas(cuantas: Cifra, que: str) -> tuple[Trozo, ...]:
    """`54 actividades`: la cifra y lo que cuenta, en singular si es una."""
    valor = cuantas.valor
    if not isinstance(valor, int | float):
        raise TypeError(f"no se puede contar {valor!r}")
    return cuantas, " " + contar(int(valor), que).partition(" ")[2]


def _patron(cifra: Cifra) -> str:
    """Cómo se escribe una cifra de su clase, diga lo que diga."""
    if isinstance(cifra.valor, date):
        return r"\d+ de \w+ de \d+"
    if isinstance(cifra.valor, str):
        return r"[\w ,.-]+?"
    return r"No aplica|-?\d+(?:\.\d{3})*(?:,\d+)?(?: %)?"


def _suelto(texto: str) -> str:
    return r"\s*".join(re.escape(palabra) for palabra in texto.split())
