"""Un documento de la evaluación: con la papelería de la entidad y la pluma del informe."""

from pathlib import Path

from pipeline.base.espanol import fecha, fecha_larga
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._word import (
    Propiedades,
    abrir_documento,
    agregar_bloque,
    ancho_util,
    leer_logo,
    poner_papeleria,
)
from pipeline.salidas.informe.pluma import Pluma


def abrir(resultado: Resultado, entradas: Path, titulo: str, asunto: str, clase: str) -> Pluma:
    """La pluma sobre un documento con su título, la entidad y el corte."""
    entidad, corte = resultado.entidad, resultado.corte
    documento = abrir_documento(Propiedades(
        titulo=f"{titulo}, corte al {fecha(corte.fecha)}", asunto=asunto, autor=entidad.nombre, clase=clase,
        fecha=resultado.hoy, corte=corte.fecha, palabras=f"rendición de cuentas, evaluación, {entidad.vigencia}",
    ))  # fmt: skip
    logo, _ = leer_logo(entidad, entradas)
    poner_papeleria(documento, entidad, titulo, logo)
    pluma = Pluma(documento, resultado, (), ancho_util(documento.sections[0]._sectPr))
    pluma.titular(titulo)
    pluma.nivel += 1
    agregar_bloque(
        documento,
        f"{entidad.nombre}. Vigencia {entidad.vigencia}.",
        f"Corte: {fecha_larga(corte.fecha)} ({corte.nombre}). Escrito el {fecha_larga(resultado.hoy)}.",
    )
    return pluma
