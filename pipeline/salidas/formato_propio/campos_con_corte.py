"""El campo de una columna que dice su corte: es el de esta corrida o queda de otro periodo."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pipeline.calculo.resultado import Corte
from pipeline.salidas.formato_propio.cortes import corte_de_titulo
from pipeline.salidas.formato_propio.encabezados import sin_corte
from pipeline.salidas.formato_propio.tabla import ACTIVIDAD, DEL_PLAN, Columna
from pipeline.salidas.formato_propio.titulos import Vocabulario

CIFRAS = frozenset({"avance", "ejecutado", "estado", "cumplida", "reporte", "cumplidas"})


def con_corte(
    columnas: Sequence[Columna], clase: str, llave: Columna, vocabulario: Vocabulario, cortes: Sequence[Corte]
) -> tuple[Columna, ...]:
    """Cada columna con el corte que dice su grupo o su título; si nada lo dice y se repiten, por su orden."""
    dichas = [replace(c, corte=_corte_de(c, llave, cortes)) for c in columnas]
    if any(c.corte for c in dichas):
        return tuple(dichas)
    ajenas = [c.numero == llave.numero or de_otro_periodo(c) for c in columnas]
    datos = ["" if ajena else _dato(c, clase, vocabulario) for c, ajena in zip(columnas, ajenas, strict=True)]
    veces = Counter(d for d in datos if d and d not in DEL_PLAN)
    repetidos = {d for d, n in veces.items() if n == len(cortes) > 1}
    if not repetidos & CIFRAS:
        return tuple(dichas)
    primera = min(c.numero for c, d in zip(columnas, datos, strict=True) if d in repetidos)
    vistos: Counter[str] = Counter()
    salida = []
    for columna, dato in zip(columnas, datos, strict=True):
        if columna.numero >= primera and dato in repetidos:
            columna, vistos = replace(columna, corte=cortes[vistos[dato]].fecha), vistos + Counter([dato])
        salida.append(columna)
    return tuple(salida)


def _corte_de(columna: Columna, llave: Columna, cortes: Sequence[Corte]) -> date | None:
    if columna.numero == llave.numero:
        return None
    del_grupo = corte_de_titulo(columna.grupo, cortes) if columna.grupo else None
    propio = corte_de_titulo(columna.titulo, cortes) if sin_corte(columna.titulo) != columna.titulo else None
    return propio or del_grupo


def de_otro_periodo(columna: Columna) -> bool:
    """El título dice un periodo que no es un corte de la entidad («Programado T1» en un esquema cuatrimestral)."""
    return columna.corte is None and sin_corte(columna.titulo) != columna.titulo


def _dato(columna: Columna, clase: str, vocabulario: Vocabulario) -> str:
    titulo = sin_corte(columna.titulo)
    if clase == ACTIVIDAD:
        return next(iter(vocabulario.candidatos(titulo)), "")
    return vocabulario.de_grupo(titulo)
