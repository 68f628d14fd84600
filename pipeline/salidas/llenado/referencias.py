"""Referencias de celdas y el mapa que dice adónde va cada fila cuando una plantilla se repite."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from pipeline.base.origen import letra_de_columna

FILAS_DE_EXCEL = 1_048_576
_CELDA = re.compile(r"(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})")
_FILA = re.compile(r"()()(\$?)(\d{1,7})")
_EN_FORMULA = re.compile(
    r"""(?P<texto>"(?:[^"]|"")*"|\[[^\]]*\])"""
    r"""|(?:(?P<hoja>'(?:[^']|'')+'!|(?<![\w.\]'])[\w.]+!)|(?<![\w.$!'\]]))"""
    r"""(?P<ref>\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?\d{1,7}:\$?\d{1,7})"""
    r"""(?![\w(.!\[]|:[\w.]+!)"""
)

# (fila, es el fin de un rango, va con $) → fila nueva
Mover = Callable[[int, bool, bool], int]


@dataclass(frozen=True, slots=True)
class Bloque:
    """Filas seguidas que se repiten `veces`: desde `inicio`, `alto` filas."""

    inicio: int
    alto: int
    veces: int
    fuentes: tuple[int, ...] = ()
    """De qué fila se copia cada repetición, si no es del bloque mismo; 0 es una fila en blanco."""
    crece: bool = True
    """Si un rango que acaba en el bloque abarca también sus copias."""

    def fuente(self, copia: int) -> int:
        """La primera fila de la que sale una copia; la copia 0 es el bloque mismo."""
        return self.fuentes[copia - 1] if copia and self.fuentes else self.inicio


@dataclass(slots=True)
class Mapa:
    """Adónde va cada fila de una hoja; sin bloques, cada una queda en su sitio."""

    bloques: list[Bloque] = field(default_factory=list)

    def bloque_de(self, fila: int) -> Bloque | None:
        """El bloque que tiene la fila, si alguno la tiene."""
        return next((b for b in self.bloques if b.inicio <= fila < b.inicio + b.alto), None)

    def primera(self, fila: int) -> int:
        """La primera fila nueva de una fila del formato."""
        corrida = sum(b.alto * (b.veces - 1) for b in self.bloques if b.inicio + b.alto <= fila)
        return min(fila + corrida, FILAS_DE_EXCEL)

    def ultima(self, fila: int) -> int:
        """La última: dentro de un bloque, la de su última copia."""
        bloque = self.bloque_de(fila)
        return self.primera(fila) + (bloque.alto * (bloque.veces - 1) if bloque and bloque.crece else 0)

    def destinos(self, fila: int) -> list[int]:
        """Todas las filas nuevas que salen de una: ella misma y sus copias."""
        salen = [self.primera(fila)]
        for bloque in self.bloques:
            inicio = self.primera(bloque.inicio)
            for copia in range(1, bloque.veces):
                lugar = fila - bloque.fuente(copia)
                if bloque.fuente(copia) and 0 <= lugar < bloque.alto:
                    salen.append(inicio + copia * bloque.alto + lugar)
        return salen

    def mover(self, fila: int, es_fin: bool, fija: bool) -> int:
        """Una referencia escrita fuera de la plantilla: un rango que la tiene crece con ella."""
        return self.ultima(fila) if es_fin else self.primera(fila)

    def mover_en_copia(self, bloque: Bloque, copia: int) -> Mover:
        """Una referencia escrita en la plantilla: sin `$`, sigue a su copia."""

        def mover(fila: int, es_fin: bool, fija: bool) -> int:
            if self.bloque_de(fila) is bloque and not fija:
                return self.primera(fila) + copia * bloque.alto
            return self.mover(fila, es_fin, fija)

        return mover


def separar(celda: str) -> tuple[int, int]:
    """`(fila, columna)` de una referencia como `C12`."""
    partes = _CELDA.fullmatch(celda)
    return (int(partes[4]), numero_de_columna(partes[2])) if partes else (0, 0)


def numero_de_columna(letras: str) -> int:
    """1 para A, 28 para AB."""
    numero = 0
    for letra in letras.upper():
        numero = numero * 26 + ord(letra) - 64
    return numero


def mover_rango(referencia: str, mover: Mover) -> str:
    """`A1`, `A1:B2`, `$1:$3` con sus filas nuevas; las columnas no cambian."""
    inicio, dos_puntos, fin = referencia.partition(":")
    return _mover_una(inicio, mover, False) + dos_puntos + (_mover_una(fin, mover, True) if fin else "")


def mover_lista(referencias: str, mover: Mover) -> str:
    """Varios rangos separados por espacios (`sqref`); una celda de plantilla se vuelve el rango de sus copias."""
    nuevos = []
    for referencia in referencias.split():
        movida = mover_rango(referencia if ":" in referencia else f"{referencia}:{referencia}", mover)
        inicio, _, fin = movida.partition(":")
        nuevos.append(inicio if inicio == fin and ":" not in referencia else movida)
    return " ".join(nuevos)


def mover_formula(formula: str, hoja: str, movedores: dict[str, Mover]) -> str:
    """Una fórmula escrita en `hoja`, con las filas nuevas de cada hoja que nombra. Los textos no se tocan."""

    def cambiar(parte: re.Match[str]) -> str:
        if parte["texto"] is not None:
            return parte[0]
        calificador = parte["hoja"] or ""
        nombre = calificador[:-1].strip("'").replace("''", "'") if calificador else hoja
        mover = movedores.get(nombre.casefold())
        return calificador + mover_rango(parte["ref"], mover) if mover else parte[0]

    return _EN_FORMULA.sub(cambiar, formula)


def trasladar_formula(formula: str, filas: int, columnas: int) -> str:
    """La fórmula como queda al copiarla `filas` abajo y `columnas` a la derecha."""

    def cambiar(parte: re.Match[str]) -> str:
        if parte["texto"] is not None:
            return parte[0]
        return (parte["hoja"] or "") + _CELDA.sub(lambda c: _trasladar(c, filas, columnas), parte["ref"])

    return _EN_FORMULA.sub(cambiar, formula)


def _trasladar(celda: re.Match[str], filas: int, columnas: int) -> str:
    letras = celda[2] if celda[1] else letra_de_columna(numero_de_columna(celda[2]) + columnas)
    return f"{celda[1]}{letras}{celda[3]}{int(celda[4]) + (0 if celda[3] else filas)}"


def _mover_una(extremo: str, mover: Mover, es_fin: bool) -> str:
    partes = _CELDA.fullmatch(extremo) or _FILA.fullmatch(extremo)
    if not partes:
        return extremo
    return f"{partes[1]}{partes[2]}{partes[3]}{mover(int(partes[4]), es_fin, bool(partes[3]))}"
