"""Las celdas combinadas sobre varias filas del cuerpo se separan si cada fila lleva un dato distinto."""

from collections.abc import Iterator, Sequence

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import contar
from pipeline.salidas.formato_propio.acomodo import Reparto, sitios_de
from pipeline.salidas.formato_propio.rejilla import Rejilla
from pipeline.salidas.formato_propio.tabla import Columna
from pipeline.salidas.llenado import Fila
from pipeline.salidas.llenado.hoja import Rectangulo


def separar_combinadas(reparto: Reparto, archivo: str) -> list[Hallazgo]:
    """Separa por filas las combinadas de un tramo que taparían un dato; dice cuántas y desde cuál."""
    rejilla, tabla = reparto.tabla.rejilla, reparto.tabla
    filas = reparto.tramo.filas
    suyas = [u for u in rejilla.hoja.combinadas if u[2] > u[0] and u[0] in filas and u[2] in filas]
    tapan = [u for u in suyas if _tapa(u, reparto)]
    for unida in tapan:
        _separar(unida, reparto, rejilla)
    if not tapan:
        return []
    origen = tabla.origen(archivo, tapan[0][0], tapan[0][1])
    return [anotar("formato_celdas_separadas", origen, "", cuantas=contar(len(tapan), "celda"))]


def _tapa(unida: Rectangulo, reparto: Reparto) -> bool:
    """Cubre a más de un registro, nadie escribió en ella y sus registros no dicen lo mismo."""
    f1, c1, f2, c2 = unida
    tabla = reparto.tabla
    columna = next((c for c in tabla.columnas if c1 <= c.numero <= c2), None)
    if columna is None or not columna.campo or columna.numero == tabla.llave:
        return False
    if tabla.rejilla.texto(f1, c1) or tabla.rejilla.formula(f1, c1):
        return False
    dichos = list(_dichos(columna, range(f1, f2 + 1), reparto))
    return len(dichos) > 1 and any(d != dichos[0] for d in dichos)


def _dichos(columna: Columna, filas: range, reparto: Reparto) -> Iterator[object]:
    """Lo que irá en las filas de una combinada, y en sus copias; lo de una oficina se da por distinto en cada una."""
    registros: list[tuple[int, Fila]] = list(reparto.casados.items())
    sitios = sitios_de(reparto, reparto.tabla.rejilla.hoja.mapa)
    registros += [(s.fuente, r) for s, r in zip(sitios, reparto.nuevos, strict=False) if not reparto.bandas]
    for numero, (fila, registro) in enumerate(registros):
        if fila in filas:
            yield registro.get(columna.campo, numero)


def _separar(unida: Rectangulo, reparto: Reparto, rejilla: Rejilla) -> None:
    f1, c1, f2, c2 = unida
    nuevas = _por_filas(unida, [p.fila for p in reparto.tramo.puestos if f1 <= p.fila <= f2])
    hoja = rejilla.hoja
    hoja.combinadas = [u for u in hoja.combinadas if u != unida] + [u for u in nuevas if u[:2] != u[2:]]
    hoja.separadas = True
    for parte in nuevas:
        for fila in range(parte[0], parte[2] + 1):
            for columna in range(c1, c2 + 1):
                rejilla.unidas.pop((fila, columna), None)
                if parte[:2] != parte[2:]:
                    rejilla.unidas[fila, columna] = parte


def _por_filas(unida: Rectangulo, inicios: Sequence[int]) -> list[Rectangulo]:
    """Un pedazo por registro."""
    f1, c1, f2, c2 = unida
    desde = sorted({f1, *inicios})
    return [(a, c1, b - 1, c2) for a, b in zip(desde, [*desde[1:], f2 + 1], strict=True)]
