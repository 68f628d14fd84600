"""Qué responde a lo que se necesita saber. Se propone por sus palabras: una persona lo confirma."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.calculo.necesidades.fuentes import Fuente
from pipeline.cruces.asuntos import asuntos_de, parte_de

CUBIERTA, EN_PARTE, SIN_CUBRIR = "Cubierta", "En parte", "Sin cubrir"
MITAD = 0.5
MENCIONADAS = 3


@dataclass(frozen=True, slots=True)
class Cobertura:
    """`situacion`: si sus palabras están todas, la mitad o menos en alguna fuente; `por`: las que más traen."""

    situacion: str
    por: tuple[Fuente, ...] = ()

    @property
    def con_que(self) -> str:
        """Lo que la cubre, una fuente por renglón."""
        return "\n".join(f"{f.clase}: {f.texto}" for f in self.por)

    @property
    def donde(self) -> str:
        """Sus celdas."""
        return "\n".join(str(f.origen) for f in self.por)


def cubrir(pedido: str, fuentes: Sequence[Fuente], relleno: frozenset[str]) -> Cobertura:
    """La cobertura de un texto; las fuentes que empatan se dan todas, hasta tres, en su orden."""
    if not asuntos_de(pedido, relleno):  # «Informe de gestión» no dice más que palabras de todos
        relleno = frozenset()
    buscado = asuntos_de(pedido, relleno)
    partes = [(parte_de(buscado, asuntos_de(f.texto, relleno)), f) for f in fuentes]
    mejor = max((parte for parte, _ in partes), default=0.0)
    if mejor < MITAD:
        return Cobertura(SIN_CUBRIR)
    suyas = tuple(f for parte, f in partes if parte == mejor)[:MENCIONADAS]
    return Cobertura(CUBIERTA if mejor == 1 else EN_PARTE, suyas)
