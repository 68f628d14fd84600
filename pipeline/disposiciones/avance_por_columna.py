"""Reportes con una columna de cifras por corte («Avance abril | Avance agosto») o por dependencia."""

from dataclasses import dataclass
from datetime import date

from pipeline.lectura.corte_escrito import corte_de_texto
from pipeline.lectura.dependencias import responsables_de
from pipeline.lectura.fila import Cuerpo, Fila, Valor
from pipeline.tablas.avances import CONTENIDOS

DE_CIFRA = ("cantidad", "porcentaje")
DE_LA_PARTE = ("estado", "descripcion", "evidencia", "observaciones", "fecha_ejecucion", "fecha_reporte", *CONTENIDOS)
"""Lo que también puede venir por corte o por dependencia; sin título que lo diga, es de todo el renglón."""


@dataclass(frozen=True, slots=True)
class Parte:
    """Un renglón visto desde una columna de cifras, y lo que esa columna dice: un corte o una dependencia."""

    fila: Fila
    corte: date | None = None
    dependencia: str = ""


def partir_por_columna(cuerpo: Cuerpo, fila: Fila, vigencia: int) -> list[Parte]:
    """Un renglón por cada corte o dependencia que nombran sus columnas de cifras; el mismo renglón si no nombran.

    Ninguno si hay una columna por dependencia y nadie dijo nada: no es un reporte.
    """
    partes: dict[tuple[date | None, str], list[Valor]] = {}
    for campo in DE_CIFRA:
        for valor in fila.de(campo):
            partes.setdefault(_quien(cuerpo, valor.columna.detalle, vigencia), []).append(valor)
    comunes = {c: v for c, v in fila.valores.items() if c not in (*DE_CIFRA, *DE_LA_PARTE)}
    for campo in DE_LA_PARTE:
        for valor in fila.de(campo):
            if (quien := _quien(cuerpo, valor.columna.detalle, vigencia)) == (None, ""):
                comunes.setdefault(campo, []).append(valor)
            else:
                partes.setdefault(quien, []).append(valor)
    if not partes and _nadie_reporto(cuerpo, fila, vigencia):
        return []
    if len(partes) < 2 and (None, "") in (partes or {(None, ""): []}):
        return [Parte(fila)]
    salida = []
    for (corte, dependencia), valores in sorted(partes.items(), key=lambda p: min(v.columna.numero for v in p[1])):
        vista = Fila(fila.numero, {c: list(v) for c, v in comunes.items()}, fila.grupo)
        vista.sumar(valores)
        salida.append(Parte(vista, corte, dependencia))
    return salida


def _nadie_reporto(cuerpo: Cuerpo, fila: Fila, vigencia: int) -> bool:
    """El renglón de una tabla con una columna por dependencia en el que ninguna puso cifra ni contó nada."""
    columnas = [c for campo in DE_CIFRA for c in cuerpo.encabezado.de(campo)]
    de_alguien = any(_quien(cuerpo, c.detalle, vigencia)[1] for c in columnas)
    return de_alguien and not any(fila.de(campo) for campo in ("estado", "descripcion", "evidencia", "dependencia"))


def _quien(cuerpo: Cuerpo, detalle: str, vigencia: int) -> tuple[date | None, str]:
    if not detalle:
        return None, ""
    nombres = () if cuerpo.catalogo.vacio else responsables_de(detalle, cuerpo.catalogo).nombres
    if len(nombres) == 1:
        return None, nombres[0]
    return corte_de_texto(detalle, vigencia), ""
