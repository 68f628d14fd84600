"""Llena el libro de alguien: cambia sus marcas por valores y deja todo lo demás como estaba."""

from dataclasses import dataclass, field
from datetime import date

from pipeline.base.hallazgo import Hallazgo
from pipeline.salidas.llenado.anchos import ensanchar
from pipeline.salidas.llenado.anexos import llenar_anexos, llenar_encabezados
from pipeline.salidas.llenado.arbol import XmlInvalido, aplicar, leer_arbol
from pipeline.salidas.llenado.cierre import cerrar_pagina
from pipeline.salidas.llenado.declaraciones import pedir_recalculo, quitar_parte
from pipeline.salidas.llenado.dependientes import buscar_dependientes
from pipeline.salidas.llenado.desplazar import abarcar_lo_escrito, mover_referencias
from pipeline.salidas.llenado.estilos import Estilos
from pipeline.salidas.llenado.filas import escribir_filas
from pipeline.salidas.llenado.hoja import HojaDelFormato
from pipeline.salidas.llenado.marcas import Fila, Fuente, hacer_fuente
from pipeline.salidas.llenado.obra import Obra
from pipeline.salidas.llenado.paquete import (
    FormatoInvalido,
    Partes,
    abrir_paquete,
    buscar_libro,
    cerrar_paquete,
    leer_parte,
)  # fmt: skip
from pipeline.salidas.llenado.partes import leer_estilos_del_libro, leer_hojas_del_formato, parte_de
from pipeline.salidas.llenado.propiedades import poner_propiedades
from pipeline.salidas.llenado.puestas import Puesta
from pipeline.salidas.llenado.referencias import Mapa
from pipeline.salidas.llenado.sobrantes import anotar_desconocidas


@dataclass(frozen=True, slots=True)
class Datos:
    """Con qué se llena: valores sueltos, tablas, los campos de cada tabla y las propiedades del documento."""

    valores: Fila
    tablas: dict[str, list[Fila]]
    campos: dict[str, tuple[str, ...]]
    propiedades: dict[str, str]
    firmas: frozenset[str] = frozenset()
    """Las marcas de quien firma: al imprimir, su fila no queda sola en una página."""
    puestas: list[Puesta] = field(default_factory=list)
    """Al llenar un libro, en qué celdas quedaron las cifras; lo del anterior se borra."""


def llenar(formato: bytes, datos: Datos, archivo: str) -> tuple[bytes, list[Hallazgo]]:
    """El libro lleno y las marcas que no se conocen, que quedan a la vista.

    Una fila con `{{tabla.campo}}` se repite por cada fila de la tabla. FormatoInvalido si `formato` no es un libro
    .xlsx sano o no tiene ninguna marca conocida. Los mismos datos dan siempre los mismos bytes.
    """
    try:
        return _llenar(abrir_paquete(formato), datos, archivo)
    except (XmlInvalido, ValueError, IndexError, RecursionError) as error:
        raise FormatoInvalido("está dañado o usa algo que este programa no entiende") from error


def _llenar(partes: Partes, datos: Datos, archivo: str) -> tuple[bytes, list[Hallazgo]]:
    libro = buscar_libro(partes)
    fuente = hacer_fuente(datos.valores, datos.tablas, datos.campos)
    hojas = leer_hojas_del_formato(partes, libro, fuente)
    if not any(fuente.conoce(m) for h in hojas for r in h.renglones for c in r.celdas for m in c.marcas):
        raise FormatoInvalido("no tiene ninguna marca como {{entidad}} que llenar")
    datos.puestas[:] = escribir_libro(
        partes, libro, hojas, fuente, leer_estilos_del_libro(partes, libro), datos.propiedades
    )
    for hoja in hojas:
        partes[hoja.parte] = cerrar_pagina(leer_parte(partes, hoja.parte), hoja, datos.firmas).encode()
    return cerrar_paquete(partes), anotar_desconocidas(hojas, fuente, archivo)


def escribir_libro(
    partes: Partes,
    libro: str,
    hojas: list[HojaDelFormato],
    fuente: Fuente,
    estilos: Estilos,
    propiedades: dict[str, str],
) -> list[Puesta]:
    """Escribe en las partes lo que las hojas tienen por llenar, y lleva a su sitio cuanto lo nombra.

    Devuelve en qué celdas quedaron las cifras.
    """
    obra = _preparar(partes, libro, hojas, fuente, estilos)
    for hoja in hojas:
        _escribir_hoja(partes, hoja, obra)
    if obra.estilos.derivados:
        partes[parte_de(partes, libro, "styles")] = obra.estilos.escribir().encode()
    _actualizar_libro(partes, libro, hojas, obra)
    llenar_anexos(partes, hojas, obra)
    poner_propiedades(partes, propiedades)
    return obra.puestas


def _preparar(partes: Partes, libro: str, hojas: list[HojaDelFormato], fuente: Fuente, estilos: Estilos) -> Obra:
    propias = leer_arbol(leer_parte(partes, libro)).hijo("workbookPr")
    desde_1904 = propias is not None and propias.atributo("date1904") in ("1", "true")
    return Obra(
        fuente,
        estilos,
        date(1904, 1, 1) if desde_1904 else date(1899, 12, 30),
        {hoja.nombre.casefold(): hoja.mapa.mover for hoja in hojas},
        buscar_dependientes(partes, libro, hojas),
    )


def _escribir_hoja(partes: Partes, hoja: HojaDelFormato, obra: Obra) -> None:
    combinadas = hoja.combinadas if hoja.separadas else ()
    ediciones = mover_referencias(hoja.texto, hoja.raiz, hoja.nombre, hoja.mapa, obra.movedores, combinadas)
    ediciones = abarcar_lo_escrito(hoja, ediciones)
    ediciones += ensanchar(hoja, obra.fuente, obra.estilos)
    ediciones += llenar_encabezados(hoja.texto, hoja.raiz, obra.fuente)
    datos = hoja.raiz.hijo("sheetData")
    if datos and (datos.dentro < datos.fin or hoja.escrituras):
        filas = escribir_filas(hoja, obra)
        if filas != hoja.texto[datos.dentro : datos.hasta]:
            ediciones.append((datos.dentro, datos.hasta, filas))
    if ediciones:
        partes[hoja.parte] = aplicar(hoja.texto, ediciones).encode()


def _actualizar_libro(partes: Partes, libro: str, hojas: list[HojaDelFormato], obra: Obra) -> None:
    texto = leer_parte(partes, libro)
    nuevo = aplicar(texto, mover_referencias(texto, leer_arbol(texto), "", Mapa(), obra.movedores))
    if any(celda.formula for hoja in hojas for renglon in hoja.renglones for celda in renglon.celdas):
        nuevo = pedir_recalculo(nuevo)
    if nuevo != texto:
        partes[libro] = nuevo.encode()
    if cadena := parte_de(partes, libro, "calcChain"):
        quitar_parte(partes, libro, cadena)
