"""Lo que toda carta lleva: papelería, ciudad y fecha, a quién va, fundamento y firma."""

from collections.abc import Sequence

from docx.document import Document

from pipeline.base.espanol import fecha, fecha_larga
from pipeline.base.texto import recortar
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._word import (
    Fuerte,
    Propiedades,
    abrir_documento,
    agregar_bloque,
    agregar_parrafo,
    agregar_titulo,
    poner_papeleria,
)
from pipeline.salidas._word.estilos import LISTA, NOTA
from pipeline.salidas._word.logo import Logo
from pipeline.salidas.cartas.personas import Destino, Firma
from pipeline.tablas.seguimiento import Seguimiento

_RAYA = "_" * 36
LARGO = 600
"""Lo que cabe de una actividad en una carta; su celda dice dónde está completa."""


def abrir_carta(resultado: Resultado, destino: Destino, asunto: str, logo: Logo | None) -> Document:
    """La carta hasta el saludo."""
    entidad, corte, hoy = resultado.entidad, resultado.corte, resultado.hoy
    documento = abrir_documento(
        Propiedades(
            titulo=asunto,
            asunto=f"{destino.nombre}: corte al {fecha(corte.fecha)}",
            autor=entidad.nombre,
            clase="carta",
            fecha=hoy,
            corte=corte.fecha,
            palabras=f"rendición de cuentas, seguimiento, {entidad.vigencia}",
        )
    )
    poner_papeleria(documento, entidad, asunto, logo)
    agregar_bloque(documento, f"{entidad.municipio or _RAYA[:20]}, {fecha_larga(hoy)}", f"Radicado: {_RAYA[:20]}")
    agregar_bloque(documento, *_a_quien(destino), "Ciudad")
    agregar_titulo(documento, f"Asunto: {asunto[:1].lower()}{asunto[1:]}")
    agregar_parrafo(documento, "Cordial saludo.")
    return documento


def _a_quien(destino: Destino) -> list[str]:
    """El trato y los nombres, el primero en negrita."""
    nombres = list(dict.fromkeys(n for n in (destino.cargo, destino.nombre) if n))
    return ["Señor(a)" if destino.cargo else "Señores", Fuerte(nombres[0]), *nombres[1:]]


def cerrar_carta(documento: Document, normas: Sequence[str], firma: Firma, anexo: str = "") -> None:
    """Fundamento, firma en blanco y anexos; la firma no se parte entre dos páginas."""
    if normas:
        fundamento = agregar_parrafo(documento, Fuerte("Fundamento. "), " ".join(normas), estilo=NOTA)
        fundamento.paragraph_format.keep_with_next = fundamento.paragraph_format.keep_together = True
    cargo = firma.cargo or _RAYA[:30]
    quien = f"Nombre: {firma.nombre}".strip()
    firmas = agregar_bloque(documento, "Atentamente,", "", "", _RAYA, quien, f"Cargo: {cargo}", firma.dependencia)
    firmas.paragraph_format.keep_with_next = True
    cola = (f"Anexo: {anexo}",) if anexo else ()
    quienes = f"Elaboró: {firma.elaboro or _RAYA[:24]}   Revisó: {firma.reviso or _RAYA[:24]}"
    agregar_bloque(documento, *cola, quienes, estilo=NOTA)


def enumerar_pasos(documento: Document, pasos: Sequence[str]) -> None:
    """Una lista numerada; el último paso va en la misma página que lo que sigue."""
    for paso in pasos:
        ultimo = agregar_parrafo(documento, paso, estilo=LISTA)
    ultimo.paragraph_format.keep_with_next = ultimo.paragraph_format.keep_together = True


def texto_de(fila: Seguimiento) -> str:
    """La actividad, o su comienzo si es muy larga."""
    return recortar(fila.actividad, LARGO) or "(sin texto en el plan)"


def aclaraciones(fila: Seguimiento, destino: Destino, lugar: str) -> tuple[str, ...]:
    """Lo que va en letra menor bajo una actividad: de dónde sale, con quién se comparte y si hay algo por decidir."""
    otros = [d for d in fila.dependencias if d != destino.nombre or destino.es_lider]
    if destino.es_lider:
        quienes = f"Responsable en el plan: {'; '.join(otros) or 'no lo dice'}"
    else:
        quienes = f"También responde: {'; '.join(otros)}" if otros else ""
    duda = "Tiene un reporte por decidir: aún no se sabe si es de esta actividad." if fila.por_decidir else ""
    return tuple(recortar(t, 300) for t in (lugar, quienes, duda) if t)
