"""Lo que una fila no repite porque ya se dijo más arriba: la etapa de una categoría, el hallazgo de una acción."""

from collections.abc import Sequence

from pipeline.base.origen import Origen
from pipeline.tablas.listado import FilaDeListado

Dicho = tuple[object, Origen]


def heredar(leida: FilaDeListado, bloques: Sequence[Sequence[str]], dichos: dict[str, Dicho]) -> None:
    """Completa la fila con los bloques que siguen abiertos, de fuera hacia dentro; `dichos` es lo último que se dijo.

    Un bloque que dice algo distinto abre otro grupo, y lo de más adentro empieza de nuevo.
    """
    es_otro = False
    for bloque in bloques:
        suyos = {n: (getattr(leida, n), leida.origenes[n]) for n in bloque if n in leida.origenes}
        es_otro = es_otro or any(n not in dichos or dichos[n][0] != valor for n, (valor, _) in suyos.items())
        for nombre in bloque:
            if es_otro:
                dichos.pop(nombre, None)
            elif nombre not in suyos and nombre in dichos:
                valor, leida.origenes[nombre] = dichos[nombre]
                setattr(leida, nombre, valor)
        dichos.update(suyos)
