"""Cómo un entregable dice dónde están sus cifras: en qué tablas, con qué títulos, y en qué frases."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.calculo.cifras import Cifra, Clave, cifra
from pipeline.calculo.frase import Frase
from pipeline.tablas.resumen import Resumen
from pipeline.tablas.seguimiento import ESTADOS


@dataclass(frozen=True, slots=True)
class Tabla:
    """Una fila por grupo. `medidas`: título de la columna → lo que mide; `filas`: cómo se nombra cada grupo.

    `nombres`: los títulos de las columnas que lo nombran; ninguno si la tabla tiene una sola fila. `cuadro`: la hoja;
    vacío, el primer cuadro con los títulos. `parcial`: muestra las primeras filas que caben, y acaba en la primera que
    no sea de un grupo; `con_mas`: puede tener otras filas, que no se miran.
    """

    nombres: tuple[str, ...]
    medidas: Mapping[str, str]
    filas: Sequence[tuple[tuple[str, ...], Resumen]]
    cuadro: str = ""
    parcial: bool = False
    con_mas: bool = False


@dataclass(frozen=True, slots=True)
class Dichas:
    """Unas frases, en el orden en que se dicen. `parte`: la hoja o sección en que están; vacío, en cualquiera."""

    frases: Sequence[Frase]
    parte: str = ""


@dataclass(frozen=True, slots=True)
class Celda:
    """Una celda que se conoce de antemano: dice una cifra, o una frase con cifras."""

    que: Cifra | Frase
    cuadro: str
    fila: int
    columna: int


Sitio = Tabla | Dichas | Celda


@dataclass(frozen=True, slots=True)
class Declaracion:
    """Un archivo de la entrega y los sitios donde dice cifras. `si_hay`: no hace falta que esté.

    `paginas`: los demás archivos del mismo dibujo, si está repartido; cada cifra está en alguno.
    """

    archivo: str
    sitios: tuple[Sitio, ...]
    si_hay: bool = False
    paginas: tuple[str, ...] = ()


def cifra_de(resumen: Resumen, medida: str) -> Cifra:
    """La cifra de un grupo; `medida` es un campo de `resumen` o el nombre de un estado."""
    if medida not in ESTADOS:
        return cifra(resumen, medida)
    que = f"actividades en estado «{medida}»"
    clave = Clave(resumen.corte, resumen.dimension, resumen.grupo, resumen.nombre, que)
    return Cifra(clave, resumen.estados.get(medida, 0))
