"""El acta de un evento: lo que se sabe de él ya escrito, y lo que solo saben quienes estuvieron, marcado por llenar."""

from collections.abc import Mapping, Sequence

from docx.document import Document

from pipeline.base.espanol import fecha_larga
from pipeline.base.texto import con_mayuscula, recortar
from pipeline.calculo.dependencia_publica import dependencia_publica
from pipeline.calculo.eventos import Procedimiento, Situado
from pipeline.calculo.eventos.preguntas import DelEvento
from pipeline.calculo.eventos.publicable import Publicada
from pipeline.calculo.eventos.situacion import REALIZADO
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._word import (
    Celda,
    Columna,
    Logo,
    Propiedades,
    Tabla,
    abrir_documento,
    agregar_bloque,
    agregar_parrafo,
    agregar_tabla,
    agregar_titulo,
    poner_papeleria,
)
from pipeline.salidas._word.documento import ANCHO_UTIL
from pipeline.salidas._word.estilos import LISTA, POR_LLENAR
from pipeline.salidas.eventos.acta_asistencia import poner_asistencia
from pipeline.salidas.eventos.acta_compromisos import poner_compromisos
from pipeline.salidas.eventos.acta_preguntas import poner_preguntas
from pipeline.salidas.eventos.acta_texto import LARGO, VACIO, publico

_RAYA = "_" * 34
_FIRMAN = ("Por la dependencia que lidera", "Por quienes participaron")
_DATOS = (Columna("Dato", 4.6), Columna("Del evento", 11.9))


def hacer_acta(
    s: Situado,
    asistentes: Publicada,
    grupos: Mapping[str, Publicada],
    procedimiento: Procedimiento | None,
    preguntas: DelEvento,
    resultado: Resultado,
    logo: Logo | None,
) -> Document:
    """El acta prellenada. `asistentes` y `grupos`: lo que se puede publicar; `preguntas`: las que se
    hicieron en él. Ningún texto nombra a una persona."""
    e, entidad = s.evento, resultado.entidad
    titulo = f"Acta: {recortar(publico(e.evento), 120)}"
    documento = abrir_documento(Propiedades(
        titulo=titulo, asunto=f"Vigencia {entidad.vigencia}", autor=entidad.nombre, clase="acta de evento",
        fecha=resultado.hoy, corte=resultado.corte.fecha, palabras=f"rendición de cuentas, acta, {entidad.vigencia}",
    ))  # fmt: skip
    poner_papeleria(documento, entidad, titulo, logo)
    agregar_titulo(documento, titulo)
    if s.situacion != REALIZADO:
        agregar_parrafo(
            documento, f"Su día era el {fecha_larga(s.dia or resultado.hoy)} y nadie ha dicho que se hizo: confírmelo "
            "antes de firmar.", estilo=POR_LLENAR,
        )  # fmt: skip
    _poner_datos(documento, s, resultado)
    _poner_texto(documento, "Objetivo", e.objetivo, "Escriba para qué se hizo el espacio, en una frase.")
    _poner_lista(documento, "Temas de los que se rindió cuentas", e.temas, "Escriba los temas, uno por renglón.")
    poner_asistencia(documento, s, asistentes, grupos, resultado)
    agregar_titulo(documento, "Desarrollo", 2)
    agregar_parrafo(documento, "Escriba qué se presentó y con qué cargo, cómo se dio la palabra y qué dijo la gente. "
                    "Sin nombres de ciudadanos.", estilo=POR_LLENAR)  # fmt: skip
    poner_preguntas(documento, preguntas, resultado)
    poner_compromisos(documento, s, resultado)
    _poner_despues(documento, procedimiento)
    _poner_firmas(documento)
    return documento


def _poner_datos(documento: Document, s: Situado, resultado: Resultado) -> None:
    e = s.evento
    dichos = {
        "Código": e.consecutivo, "Clase de espacio": e.tipo, "Modalidad": e.modalidad,
        "Fecha": fecha_larga(s.dia) if s.dia else "", "Hora": e.hora, "Lugar o enlace": e.lugar,
        "Territorio": "; ".join(s.territorios), "Lidera": dependencia_publica(e.dependencia, resultado.entidad),
        "Acta o soporte": e.evidencia,
    }  # fmt: skip
    filas: list[list[str | Celda]] = [
        [Celda(rotulo, fuerte=True), recortar(publico(dicho), LARGO) or VACIO] for rotulo, dicho in dichos.items()
    ]
    tabla = Tabla("Datos del evento", "Una fila por dato: fecha, lugar, clase y quién lo lidera.", _DATOS, filas)
    agregar_tabla(documento, tabla, ANCHO_UTIL)


def _poner_texto(documento: Document, titulo: str, texto: str, pide: str) -> None:
    agregar_titulo(documento, titulo, 2)
    if texto:
        agregar_parrafo(documento, recortar(publico(texto), LARGO))
    else:
        agregar_parrafo(documento, pide, estilo=POR_LLENAR)


def _poner_lista(documento: Document, titulo: str, partes: Sequence[str], pide: str) -> None:
    agregar_titulo(documento, titulo, 2)
    if partes:
        agregar_bloque(documento, *(f"– {con_mayuscula(recortar(publico(parte), LARGO))}" for parte in partes))
    else:
        agregar_parrafo(documento, pide, estilo=POR_LLENAR)


def _poner_despues(documento: Document, procedimiento: Procedimiento | None) -> None:
    agregar_titulo(documento, "Cómo se cuentan los resultados", 2)
    pasos = [p.paso for p in procedimiento.pasos if p.paso.momento == "Después"] if procedimiento else []
    for paso in pasos:
        ultimo = agregar_parrafo(documento, recortar(publico(paso.paso), LARGO), estilo=LISTA)
    if not pasos:
        pide = "Escriba dónde y cuándo se publican los resultados y cómo se le responde a quien participó."
        ultimo = agregar_parrafo(documento, pide, estilo=POR_LLENAR)
    ultimo.paragraph_format.keep_with_next = True  # las firmas no van solas en otra página


def _poner_firmas(documento: Document) -> None:
    agregar_titulo(documento, "Firmas", 2)
    for quien in _FIRMAN:
        firma = agregar_bloque(documento, "", _RAYA, quien, "Nombre y cargo: " + "_" * 24)
        firma.paragraph_format.keep_with_next = quien == _FIRMAN[0]
