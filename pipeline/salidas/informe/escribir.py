"""`informe_gestion.docx`: las piezas en su orden, en un documento propio o en la plantilla de la entidad."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx.document import Document
from docx.enum.text import WD_BREAK

from pipeline.base.espanol import fecha_larga
from pipeline.calculo.resultado import Resultado
from pipeline.graficas.dibujo import Dibujo
from pipeline.salidas._word import (
    abrir_documento,
    acostar,
    agregar_bloque,
    ancho_util,
    guardar_documento,
    leer_logo,
    poner_papeleria,
    poner_pie,
)
from pipeline.salidas._word.documento import actualizar_campos, poner_idioma
from pipeline.salidas._word.propiedades import poner_propiedades, propiedades_del_corte
from pipeline.salidas.informe.estilos import poner_estilos
from pipeline.salidas.informe.lugares import Lugar, lugar_al_final
from pipeline.salidas.informe.piezas import PIEZAS, TODO, Pieza
from pipeline.salidas.informe.plantilla import Plantilla
from pipeline.salidas.informe.pluma import Pluma
from pipeline.salidas.informe.poner import poner_en


def escribir_informe(
    resultado: Resultado, entradas: Path, dibujos: Sequence[Dibujo], plantilla: Plantilla | None, ruta: Path
) -> frozenset[str]:
    """Escribe el informe; devuelve los marcadores de las piezas que lleva. NoSePuedeEscribir si no se puede."""
    propiedades = propiedades_del_corte(
        resultado, "informe", "informe de gestión", _titular(resultado), "Sección para el informe de gestión"
    )
    if plantilla:
        documento, lugares, claves = plantilla.documento, plantilla.lugares, plantilla.claves
        poner_propiedades(documento, propiedades)
    else:
        documento, claves = abrir_documento(propiedades), {}
        logo, _ = leer_logo(resultado.entidad, entradas)
        poner_papeleria(documento, resultado.entidad, propiedades.titulo, logo)
        lugares = {TODO: lugar_al_final(documento)}
    reparto = _repartir(lugares)
    for lugar, piezas in reparto:
        _escribir_en(lugar, piezas, resultado, dibujos, documento, claves, es_el_final=bool(plantilla))
    if not plantilla:
        for seccion in list(documento.sections)[1:]:
            poner_pie(seccion, resultado.entidad, ancho_util(seccion._sectPr))
    actualizar_campos(documento)
    guardar_documento(documento, ruta, es_ajeno=bool(plantilla))
    return frozenset(pieza.marcador for _, piezas in reparto for pieza in piezas)


def _repartir(lugares: dict[str, Lugar]) -> list[tuple[Lugar, list[Pieza]]]:
    """Cada pieza en su marcador; las que no lo tienen, en el de todo, si está."""
    propias = [(lugares[p.marcador], [p]) for p in PIEZAS if p.marcador in lugares]
    sueltas = [p for p in PIEZAS if p.marcador not in lugares]
    return [*([(lugares[TODO], sueltas)] if TODO in lugares and sueltas else []), *propias]


def _escribir_en(
    lugar: Lugar,
    piezas: Sequence[Pieza],
    resultado: Resultado,
    dibujos: Sequence[Dibujo],
    documento: Document,
    claves: dict[str, str],
    es_el_final: bool,
) -> None:
    """Escribe las piezas al final y las lleva a su lugar, con los estilos de la plantilla."""
    cuerpo = documento.element.body
    antes = len(cuerpo) - 1
    pluma = Pluma(documento, resultado, dibujos, lugar.ancho, lugar.nivel)
    entero = lugar.marcador in ("", TODO)
    if entero:
        _encabezar(pluma, lugar, es_el_final)
    acostados = [par for pieza in piezas if (par := _escribir_pieza(pluma, pieza, lugar, entero))]
    nuevos = list(cuerpo[antes:-1])
    poner_estilos(nuevos, claves)
    poner_idioma(nuevos)
    poner_en(lugar, nuevos)
    for primero, ultimo in acostados:
        acostar(primero, ultimo)


def _encabezar(pluma: Pluma, lugar: Lugar, es_el_final: bool) -> None:
    """El título de toda la sección y de qué corte es."""
    resultado = pluma.resultado
    if lugar.con_titulo:
        if es_el_final and lugar.ancla is None and len(pluma.documento.element.body) > 1:
            pluma.documento.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        pluma.titular(_titular(resultado))
        pluma.nivel += 1
    entidad, corte = resultado.entidad, resultado.corte
    agregar_bloque(
        pluma.documento,
        f"{entidad.nombre}. Vigencia {entidad.vigencia}.",
        f"Corte: {fecha_larga(corte.fecha)} ({corte.nombre}). Fecha del seguimiento: {fecha_larga(resultado.hoy)}.",
    )


def _escribir_pieza(pluma: Pluma, pieza: Pieza, lugar: Lugar, entero: bool) -> tuple[Any, Any] | None:
    """Escribe una pieza; si va acostada y el lugar lo deja, su primer y su último elemento."""
    cuerpo, ancho, nivel = pluma.documento.element.body, pluma.ancho, pluma.nivel
    desde, se_acuesta = len(cuerpo) - 1, pieza.acostada and lugar.ancho_acostado > 0
    if entero or lugar.con_titulo:
        pluma.titular(pieza.titulo, aparte=entero and pieza is PIEZAS[1])
    else:
        pluma.nivel -= 1
    pluma.ancho = lugar.ancho_acostado if se_acuesta else ancho
    pieza.escribir(pluma)
    pluma.ancho, pluma.nivel = ancho, nivel
    return (cuerpo[desde], cuerpo[-2]) if se_acuesta else None


def _titular(resultado: Resultado) -> str:
    return f"Seguimiento a los planes de la vigencia {resultado.entidad.vigencia}"
