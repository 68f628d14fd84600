"""`estrategia.docx`: las partes en su orden, y el cronograma en hojas horizontales."""

from pathlib import Path

from pipeline.base.espanol import fecha_larga
from pipeline.calculo.cobertura import actividades_de_la_estrategia
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._word import (
    Propiedades,
    abrir_documento,
    acostar,
    agregar_bloque,
    ancho_util,
    guardar_documento,
    leer_logo,
    poner_papeleria,
    poner_pie,
)
from pipeline.salidas._word.documento import ALTO, ANCHO_UTIL, MARGENES, actualizar_campos
from pipeline.salidas.estrategia.documento.acciones import escribir_elementos, escribir_etapas
from pipeline.salidas.estrategia.documento.cronograma import escribir_cronograma
from pipeline.salidas.estrategia.documento.norma import escribir_norma
from pipeline.salidas.estrategia.documento.proposito import escribir_proposito
from pipeline.salidas.estrategia.documento.quienes import escribir_responsables, escribir_seguimiento
from pipeline.salidas.informe.pluma import Pluma

ESTRATEGIA = "estrategia.docx"
_PARTES = (
    ("Qué se propone", escribir_proposito),
    ("Acciones por elemento", escribir_elementos),
    ("Acciones por etapa", escribir_etapas),
    ("Cronograma", escribir_cronograma),
    ("Quién responde", escribir_responsables),
    ("Cómo se le hace seguimiento", escribir_seguimiento),
    ("Marco normativo", escribir_norma),
)
_ACOSTADO = ALTO - MARGENES["left_margin"] - MARGENES["right_margin"]


def escribir_documento(resultado: Resultado, entradas: Path, ruta: Path) -> bool:
    """Escribe el documento si hay estrategia; dice si lo escribió. NoSePuedeEscribir si no se pudo."""
    if not actividades_de_la_estrategia(resultado):
        return False
    propiedades = _hacer_propiedades(resultado)
    documento = abrir_documento(propiedades)
    logo, _ = leer_logo(resultado.entidad, entradas)
    poner_papeleria(documento, resultado.entidad, propiedades.titulo, logo)
    pluma = Pluma(documento, resultado, (), ANCHO_UTIL)
    pluma.titular(propiedades.titulo)
    agregar_bloque(
        documento,
        f"{resultado.entidad.nombre}. Vigencia {resultado.entidad.vigencia}.",
        f"Con los planes que rigen al {fecha_larga(resultado.corte.fecha)}.",
    )
    pluma.nivel = 2
    cuerpo = documento.element.body
    for titulo, escribir in _PARTES:
        desde, acostada = len(cuerpo) - 1, escribir is escribir_cronograma
        pluma.titular(titulo)
        pluma.ancho = _ACOSTADO if acostada else ANCHO_UTIL
        escribir(pluma)
        if acostada:
            acostadas = (cuerpo[desde], cuerpo[-2])
    acostar(*acostadas)
    for seccion in list(documento.sections)[1:]:
        poner_pie(seccion, resultado.entidad, ancho_util(seccion._sectPr))
    actualizar_campos(documento)
    guardar_documento(documento, ruta)
    return True


def _hacer_propiedades(resultado: Resultado) -> Propiedades:
    entidad = resultado.entidad
    return Propiedades(
        titulo=f"Estrategia de rendición de cuentas {entidad.vigencia}",
        asunto="Objetivo, acciones, cronograma, responsables y seguimiento",
        autor=entidad.nombre,
        clase="estrategia",
        fecha=resultado.hoy,
        corte=resultado.corte.fecha,
        palabras=f"rendición de cuentas, estrategia, cronograma, {entidad.vigencia}",
    )
