"""Qué reportes son de este corte y de quién es cada uno."""

from collections.abc import Iterable, Sequence

from pipeline.base.hallazgo import Hallazgo
from pipeline.base.origen import Origen
from pipeline.calculo.corte_de_reporte import ubicar
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.avances import Avance
from pipeline.tablas.seguimiento import Seguimiento

EN_BLANCO = "formato_en_blanco"
Archivo = tuple[str, str]
"""El nombre de un archivo y su ruta dentro de las entradas."""


def del_corte(resultado: Resultado) -> list[Avance]:
    """Los reportes que cubren el corte de la corrida, se hayan unido o no, en el orden de sus archivos."""
    todos = [*resultado.avances, *resultado.avances_sin_unir]
    ubicados = ubicar(todos, resultado.cortes, resultado.corte, resultado.entidad.vigencia).filas
    unicos = {id(r.avance): r.avance for r in ubicados if r.corte == resultado.corte.fecha}
    return sorted(unicos.values(), key=lambda a: (a.origen().ruta, a.archivo, a.hoja, a.fila))


def por_dependencia(avances: Iterable[Avance], filas: dict[str, Seguimiento]) -> dict[str, list[Avance]]:
    """Los reportes de cada dependencia; el que va en nombre de varias es de todas."""
    grupos: dict[str, list[Avance]] = {}
    for avance in avances:
        for quien in dict.fromkeys((quien_reporta(avance, filas), *avance.tambien)):
            grupos.setdefault(quien, []).append(avance)
    return grupos


def quien_reporta(avance: Avance, filas: dict[str, Seguimiento]) -> str:
    """La dependencia que lo dice; si no, la única responsable de su actividad."""
    fila = filas.get(avance.codigo)
    unica = fila.dependencias[0] if fila and len(fila.dependencias) == 1 else ""
    return avance.dependencia or unica


def en_blanco(resultado: Resultado) -> dict[str, list[Hallazgo]]:
    """Los formatos que cada dependencia devolvió sin llenar."""
    grupos: dict[str, list[Hallazgo]] = {}
    for hallazgo in resultado.hallazgos:
        if hallazgo.nombre == EN_BLANCO:
            grupos.setdefault(hallazgo.valor, []).append(hallazgo)
    return grupos


def archivo_de(lugar: Origen) -> Archivo:
    """El archivo de un lugar, con su ruta."""
    return lugar.archivo, lugar.ruta or lugar.archivo


def nombrar_lugar(lugar: Origen, archivos: Sequence[Archivo]) -> str:
    """`Avance › J7`; con varios archivos, el número del suyo delante: `2 · Avance › J7`."""
    dentro = " › ".join(p for p in (lugar.hoja, lugar.celda) if p)
    if len(archivos) < 2 or archivo_de(lugar) not in archivos:
        return dentro or lugar.archivo
    numero = archivos.index(archivo_de(lugar)) + 1
    return f"{numero} · {dentro}" if dentro else f"Archivo {numero}"
