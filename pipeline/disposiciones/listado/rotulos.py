"""Lo que una hoja dice una sola vez, fuera de su tabla, y vale para todas sus filas: «Evento: Audiencia pública»."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from pipeline.base.tabla import Campo
from pipeline.disposiciones.listado.valor import NoSeEntiende, valor_de
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.malla import Lugar, Malla
from pipeline.tablas.listado import FilaDeListado, Listado
from pipeline.vocabulario import cargar, singular

_SUELTA = 2
"""Debajo de un encabezado, un rótulo solo tiene a su valor en la fila: con más celdas es una fila de la tabla."""


@dataclass(frozen=True, slots=True)
class Rotulo:
    """Un dato suelto: su campo, lo que vale y las celdas de su rótulo y de su valor (la misma, si van juntos)."""

    campo: str
    valor: object
    titulo: Lugar
    lugar: Lugar


def leer_rotulos(malla: Malla, listado: Listado, encabezados: frozenset[Lugar], vigencia: int) -> list[Rotulo]:
    """Los que declara `rotulos` en `vocabulario/listado_<nombre>.toml`, de arriba abajo."""
    campos = {c.nombre: c for c in listado.tabla.campos}
    primera = min((fila for fila, _ in encabezados), default=0)
    return [
        rotulo
        for nombre in cargar(f"listado_{listado.nombre}").get("rotulos", ())
        for fila in malla.filas
        if fila < primera or len(malla.filas[fila]) <= _SUELTA
        for rotulo in _de_una_fila(malla, fila, campos[nombre], listado.nombre, encabezados, vigencia)
    ]


def rotulos_de(rotulos: Sequence[Rotulo], fila: int) -> list[Rotulo]:
    """Los que valen en la tabla que empieza en `fila`: de cada campo, el último de arriba o, si no hay, el de abajo."""
    de_cada_uno: dict[str, Rotulo] = {}
    for rotulo in rotulos:
        if rotulo.titulo[0] < fila or rotulo.campo not in de_cada_uno:
            de_cada_uno[rotulo.campo] = rotulo
    return list(de_cada_uno.values())


def poner_rotulos(malla: Malla, leida: FilaDeListado, rotulos: Sequence[Rotulo]) -> None:
    """Da a la fila lo que la hoja dijo de todas, donde ella no diga otra cosa."""
    for rotulo in rotulos:
        if rotulo.campo not in leida.origenes:
            setattr(leida, rotulo.campo, rotulo.valor)
            leida.origenes[rotulo.campo] = malla.hoja.origen(*rotulo.lugar)


def _de_una_fila(
    malla: Malla, fila: int, campo: Campo, listado: str, encabezados: frozenset[Lugar], vigencia: int
) -> Iterator[Rotulo]:
    formas = {singular(t) for t in cargar(f"titulos_{listado}")[campo.nombre]}
    for columna in (c for c in malla.filas[fila] if (fila, c) not in encabezados):
        titulo, _, resto = (parte.strip() for parte in malla.texto(fila, columna).partition(":"))
        if singular(titulo) not in formas:
            continue
        lugar = (fila, columna) if resto else _vecina(malla, fila, columna)
        celda = Celda(resto, Tipo.TEXTO) if resto else malla.hoja.celdas.get(lugar)
        with suppress(NoSeEntiende):
            valor = valor_de(celda, campo, listado, vigencia) if celda and lugar not in encabezados else None
            if valor not in (None, ""):
                yield Rotulo(campo.nombre, valor, (fila, columna), lugar)


def _vecina(malla: Malla, fila: int, columna: int) -> Lugar:
    """La siguiente celda escrita de la fila; si no hay, la de abajo."""
    rango = malla.rango(fila, columna)
    siguiente = next((c for c in malla.filas[fila] if c > rango.columna_final), None)
    return (fila, siguiente) if siguiente is not None else (rango.fila_final + 1, columna)
