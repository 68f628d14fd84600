"""Varias fichas en una hoja, una debajo de otra o lado a lado: cada una empieza donde se repite su primer rótulo."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.disposiciones.ficha.bloques import FICHA, buscar_bloques
from pipeline.disposiciones.ficha.reconocer import Ficha, buscar_ficha, separar_rotulo
from pipeline.entidad import Entidad
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.titulos import titulos_de
from pipeline.vocabulario import cargar, singular

_FINAL = 1 << 20


def buscar_fichas(malla: Malla, entidad: Entidad) -> list[tuple[Malla, Ficha]]:
    """Las fichas de la hoja, cada una con la parte de la malla que es suya; ninguna si la hoja no las trae."""
    sola = buscar_ficha(malla, entidad)
    if sola is None:
        return []
    partes = partir(malla, entidad)
    fichas = [(parte, ficha) for parte in partes if (ficha := buscar_ficha(parte, entidad))] if partes[1:] else []
    return fichas if len(fichas) > 1 else [(malla, sola)]


def partir(malla: Malla, entidad: Entidad) -> list[Malla]:
    """La malla en tantas partes como fichas puede haber; entera si ningún rótulo se repite con el que las nombra."""
    inicios = _inicios(malla, entidad)
    if len(inicios) < 2:
        return [malla]
    columnas = sorted({c for _, c in inicios})
    partes = []
    for desde, hasta in pairwise([0, *columnas[1:], _FINAL]):
        filas = sorted(f for f, c in inicios if max(desde, columnas[0]) <= c < hasta)
        cortes = [0, *(_con_su_titulo(malla, f, desde, hasta) for f in filas[1:]), _FINAL]
        partes += [_parte(malla, arriba, abajo, desde, hasta) for arriba, abajo in pairwise(cortes)]
    return [p for p in partes if p.filas]


def _inicios(malla: Malla, entidad: Entidad) -> Sequence[Lugar]:
    """Los lugares del primer rótulo de cada ficha: el de más arriba de los que se repiten tanto como el que nombra."""
    lugares = _lugares_de_rotulos(malla, entidad)
    nombra = max((suyos for campo, _, suyos in lugares if campo == cargar(FICHA)["exige"][0]), key=len, default=())
    iguales = [suyos for _, _, suyos in lugares if len(suyos) == len(nombra)]
    return min(iguales, key=lambda suyos: suyos[0], default=())


def _lugares_de_rotulos(malla: Malla, entidad: Entidad) -> list[tuple[str, str, list[Lugar]]]:
    """De cada rótulo escrito igual, su campo y los lugares donde está."""
    reglas = cargar(FICHA)
    titulos = titulos_de(reglas["listado"], {**entidad.titulos, **reglas["rotulos"]})
    encabezados = {b.cabeza.fila for b in buscar_bloques(malla, entidad)}
    hallados: dict[tuple[str, str], list[Lugar]] = {}
    for fila, columnas in malla.filas.items():
        for columna in columnas if fila not in encabezados else ():
            campo, titulo, _ = separar_rotulo(malla, fila, columna, titulos)
            if campo:
                hallados.setdefault((campo, singular(titulo)), []).append((fila, columna))
    return [(campo, titulo, suyos) for (campo, titulo), suyos in hallados.items()]


def _con_su_titulo(malla: Malla, fila: int, desde: int, hasta: int) -> int:
    """La fila donde empieza una ficha: la de su primer rótulo o la del primero de los renglones que la titulan."""
    propias: Mapping[int, int] = {f: sum(desde <= c < hasta for c in cs) for f, cs in malla.filas.items()}
    while propias.get(fila - 1) == 1:
        fila -= 1
    return fila


def _parte(malla: Malla, arriba: int, abajo: int, desde: int, hasta: int) -> Malla:
    filas = {
        f: suyas
        for f, columnas in malla.filas.items()
        if arriba <= f < abajo and (suyas := [c for c in columnas if desde <= c < hasta])
    }
    return replace(malla, filas=filas)
