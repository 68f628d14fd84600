"""Lo programado y lo ejecutado de una actividad en las mismas columnas: en dos renglones (P y E) o en dos marcas."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from pipeline.base.texto import llave
from pipeline.lectura.fila import Cuerpo, Fila, Valor
from pipeline.lectura.malla import Malla

PROGRAMADO = frozenset({"p", "pr", "prog", "programado", "programada", "planeado", "planeada", "planificado"})
EJECUTADO = frozenset({"e", "ej", "ejec", "ejecutado", "ejecutada", "ejecucion", "realizado", "realizada"})
_AJENOS = frozenset({"cumplimiento", "avance", "porcentaje", "total"})
_DE_CLASE = PROGRAMADO | EJECUTADO | _AJENOS | {""}
_LAS_DOS = frozenset({"p e", "pe", "e p"})


def separar_ejecutado(cuerpo: Cuerpo) -> None:
    """Pasa de `periodo` a `ejecutado` lo que dice el renglón E de cada actividad, o la marca «E» de una celda."""
    _separar_renglones(cuerpo)
    if any(llave(v.texto) in PROGRAMADO for f in cuerpo.filas for v in f.de("periodo")):
        for fila in cuerpo.filas:
            _repartir(fila, [v for valor in fila.de("periodo") for v in _partir_marca(valor)])


def _separar_renglones(cuerpo: Cuerpo) -> None:
    columna = _columna_de_clase(cuerpo)
    if columna is None:
        return
    clases = {f: llave(cuerpo.malla.texto(f, columna)) for f in cuerpo.malla.filas}
    cuerpo.filas[:] = _reunir(cuerpo.filas, clases)
    for fila in cuerpo.filas:
        de_calculo = [v for v in fila.de("periodo") if clases.get(v.lugar[0], "") not in PROGRAMADO | EJECUTADO]
        cuerpo.cuenta.apartar((v.lugar for v in de_calculo), "renglón de cálculo")
        _repartir(
            fila,
            [
                _como_ejecutado(v) if clases.get(v.lugar[0], "") in EJECUTADO else v
                for v in fila.de("periodo")
                if clases.get(v.lugar[0], "") in PROGRAMADO | EJECUTADO
            ],
        )


def _columna_de_clase(cuerpo: Cuerpo) -> int | None:
    """La columna que solo dice P o E (o «%») en cada renglón de la tabla; None si ninguna."""
    renglones = [v.lugar[0] for f in cuerpo.filas for v in chain.from_iterable(f.valores.values())]
    if not any(f.de("periodo") for f in cuerpo.filas):
        return None
    de_tiempo = {c.numero for c in cuerpo.encabezado.de("periodo")}
    return next(iter(columnas_de_clase(cuerpo.malla, min(renglones), max(renglones), de_tiempo)), None)


def columnas_de_clase(malla: Malla, desde: int, hasta: int, salvo: set[int]) -> list[int]:
    """Las columnas de un tramo que en cada renglón solo dicen si es lo programado o lo ejecutado."""
    textos: dict[int, set[str]] = {}
    ajenas = set(salvo)
    for fila in (f for f in malla.filas if desde <= f <= hasta):
        for columna in malla.filas[fila]:
            if columna not in ajenas:
                clave = llave(malla.texto(fila, columna))
                textos.setdefault(columna, set()).add(clave)
                if clave not in _DE_CLASE:
                    ajenas.add(columna)
    return [
        columna
        for columna, dichos in sorted(textos.items())
        if columna not in ajenas and dichos & PROGRAMADO and dichos & EJECUTADO
    ]


def _reunir(filas: list[Fila], clases: dict[int, str]) -> list[Fila]:
    """El renglón E que repite el texto de su actividad, con el renglón P que va antes."""
    reunidas: list[Fila] = []
    for fila in filas:
        antes = reunidas[-1] if reunidas else None
        repite = antes and llave(antes.texto("actividad")) == llave(fila.texto("actividad"))
        if antes and repite and clases.get(fila.numero, "") not in PROGRAMADO:
            antes.sumar(fila.de("periodo"))
        else:
            reunidas.append(fila)
    return reunidas


def _partir_marca(valor: Valor) -> Iterator[Valor]:
    """La marca «E» es de lo ejecutado; «P/E», de lo programado y de lo ejecutado."""
    clave = llave(valor.texto)
    marca = valor._replace(celda=valor.celda._replace(valor="x"))
    if clave not in EJECUTADO:
        yield marca if clave in _LAS_DOS else valor
    if clave in EJECUTADO | _LAS_DOS:
        yield _como_ejecutado(marca)


def _como_ejecutado(valor: Valor) -> Valor:
    return valor._replace(columna=replace(valor.columna, campo="ejecutado"))


def _repartir(fila: Fila, valores: list[Valor]) -> None:
    fila.valores.pop("periodo", None)
    fila.sumar(valores)
