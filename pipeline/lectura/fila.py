"""Una fila de una tabla y la tabla que se va recorriendo: sus valores, cada uno con su columna y su lugar."""

from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import junto
from pipeline.lectura.columna import Columna
from pipeline.lectura.cuenta import Cuenta
from pipeline.lectura.dependencias import Catalogo
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.grupos import Grupo
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.malla import Lugar, Malla, texto_de

SIN_GRUPO = Grupo()


class Valor(NamedTuple):  # como una celda, de estos hay miles
    """Una celda en su columna, con su lugar en la hoja; `heredado` si la da una combinación vertical."""

    columna: Columna
    celda: Celda
    lugar: Lugar
    heredado: bool = False

    @property
    def texto(self) -> str:
        """El texto limpio de la celda."""
        return texto_de(self.celda)


@dataclass(slots=True)
class Fila:
    """Una fila lógica: sus valores por campo, el grupo que la cubre y la fila donde empieza."""

    numero: int
    valores: dict[str, list[Valor]] = field(default_factory=dict)
    grupo: Grupo = SIN_GRUPO

    def de(self, campo: str) -> list[Valor]:
        """Los valores de un campo, en su orden."""
        return self.valores.get(campo, [])

    def texto(self, campo: str) -> str:
        """El texto de un campo, con sus partes unidas por un espacio; un `#REF!` no es texto."""
        return junto(" ".join(v.texto for v in self.de(campo) if v.celda.tipo is not Tipo.ERROR))

    def sumar(self, valores: list[Valor]) -> None:
        """Agrega valores de la misma fila o de una continuación."""
        for valor in valores:
            self.valores.setdefault(valor.columna.campo, []).append(valor)


@dataclass(slots=True)
class Cuerpo:
    """El recorrido de una tabla: lo que se va sabiendo de arriba abajo."""

    malla: Malla
    encabezado: Encabezado
    vigencia: int
    catalogo: Catalogo
    cuenta: Cuenta
    campo_ancla: str
    filas: list[Fila] = field(default_factory=list)
    hallazgos: list[Hallazgo] = field(default_factory=list)
    grupo: Grupo = SIN_GRUPO
    en_pie: bool = False
    tras_titulo: bool = False
    formas_de_componente: set[tuple[object, ...]] = field(default_factory=set)
    """Cómo se escriben en esta hoja las bandas que son componentes."""
    de_quien: Valor | None = None
    """La dependencia que dijo el último renglón de rótulo."""
    previa: Fila | None = None
    """La última fila de la misma tabla en la página anterior."""
    rotulos: frozenset[str] = frozenset()
    """Las claves de lo que está escrito sobre la tabla, por si otra página lo repite."""

    def anotar(self, nombre: str, lugar: Lugar, valor: object = "", /, **datos: object) -> None:
        """Anota un hallazgo en una celda de esta hoja."""
        self.hallazgos.append(anotar(nombre, self.malla.hoja.origen(*lugar), valor, **datos))
