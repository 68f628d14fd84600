"""El acta de un evento: lo que se sabe de él ya escrito, y lo que solo saben quienes estuvieron, marcado por llenar."""

from collections.abc import Iterator, Mapping, Sequence

from docx.document import Document

from pipeline.base.espanol import fecha, fecha_larga
from pipeline.base.redaccion import redactar
from pipeline.base.texto import recortar
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.compromisos import compromisos_de
from pipeline.calculo.dependencia_publica import dependencia_publica
from pipeline.calculo.eventos import Procedimiento, Situado
from pipeline.calculo.eventos.pareja import buscar_evento
from pipeline.calculo.eventos.publicable import RESERVADO, Publicada
from pipeline.calculo.eventos.situacion import REALIZADO
from pipeline.calculo.frase import contadas, decir
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
from pipeline.salidas._word.estilos import LISTA, NOTA, POR_LLENAR
from pipeline.tablas.compromisos_seguidos import Seguido

VACIO = "[por llenar]"
LARGO = 600
_RAYA = "_" * 34
_FIRMAN = ("Por la dependencia que lidera", "Por quienes participaron")
_DATOS = (Columna("Dato", 4.6), Columna("Del evento", 11.9))
_GRUPOS = (Columna("Grupo de valor", 9.5), Columna("Se convocó", 3.0, "centro"), Columna("Asistentes", 4.0, "centro"))
_COMPROMISOS = (Columna("N.º", 1.8, "centro"), Columna("Compromiso", 7.6), Columna("Dependencia", 4.4),
                Columna("Para cuándo", 2.7, "centro"))  # fmt: skip


def hacer_acta(
    s: Situado,
    asistentes: Publicada,
    grupos: Mapping[str, Publicada],
    procedimiento: Procedimiento | None,
    resultado: Resultado,
    logo: Logo | None,
) -> Document:
    """El acta prellenada. `asistentes` y `grupos`: lo que se puede publicar; ningún texto nombra a una persona."""
    e, entidad = s.evento, resultado.entidad
    titulo = f"Acta: {recortar(_publico(e.evento), 120)}"
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
    _poner_asistencia(documento, s, asistentes, grupos, resultado)
    agregar_titulo(documento, "Desarrollo", 2)
    agregar_parrafo(documento, "Escriba qué se presentó y con qué cargo, cómo se dio la palabra y qué dijo la gente. "
                    "Sin nombres de ciudadanos.", estilo=POR_LLENAR)  # fmt: skip
    agregar_titulo(documento, "Preguntas y respuestas", 2)
    agregar_parrafo(documento, "Escriba las que se respondieron en el espacio y las que quedaron por responder, con su "
                    "número en el registro de preguntas.", estilo=POR_LLENAR)  # fmt: skip
    _poner_compromisos(documento, s, resultado)
    _poner_despues(documento, procedimiento)
    _poner_firmas(documento)
    return documento


def _publico(texto: str) -> str:
    return redactar(texto).texto.strip()


def _poner_datos(documento: Document, s: Situado, resultado: Resultado) -> None:
    e = s.evento
    dichos = {
        "Código": e.consecutivo, "Clase de espacio": e.tipo, "Modalidad": e.modalidad,
        "Fecha": fecha_larga(s.dia) if s.dia else "", "Hora": e.hora, "Lugar o enlace": e.lugar,
        "Territorio": "; ".join(s.territorios), "Lidera": dependencia_publica(e.dependencia, resultado.entidad),
        "Acta o soporte": e.evidencia,
    }  # fmt: skip
    filas: list[list[str | Celda]] = [
        [Celda(rotulo, fuerte=True), recortar(_publico(dicho), LARGO) or VACIO] for rotulo, dicho in dichos.items()
    ]
    tabla = Tabla("Datos del evento", "Una fila por dato: fecha, lugar, clase y quién lo lidera.", _DATOS, filas)
    agregar_tabla(documento, tabla, ANCHO_UTIL)


def _poner_texto(documento: Document, titulo: str, texto: str, pide: str) -> None:
    agregar_titulo(documento, titulo, 2)
    if texto:
        agregar_parrafo(documento, recortar(_publico(texto), LARGO))
    else:
        agregar_parrafo(documento, pide, estilo=POR_LLENAR)


def _poner_lista(documento: Document, titulo: str, partes: Sequence[str], pide: str) -> None:
    agregar_titulo(documento, titulo, 2)
    if partes:
        agregar_bloque(documento, *(f"– {recortar(_publico(parte), LARGO)}" for parte in partes))
    else:
        agregar_parrafo(documento, pide, estilo=POR_LLENAR)


def _poner_asistencia(
    documento: Document, s: Situado, asistentes: Publicada, grupos: Mapping[str, Publicada], resultado: Resultado
) -> None:
    agregar_titulo(documento, "Grupos convocados y asistencia", 2)
    if isinstance(asistentes, float):
        personas = cuenta(resultado, f"asistentes a {s.evento.evento}", asistentes)
        agregar_parrafo(documento, str(decir("Fueron ", contadas(personas, "persona"), ".")))
    elif asistentes != RESERVADO:
        agregar_parrafo(documento, "Escriba cuántas personas fueron.", estilo=POR_LLENAR)
    filas: list[list[str | Celda]] = [[_publico(g), c, a] for g, c, a in _grupos(s, grupos)]
    if filas:
        descripcion = "Una fila por grupo de valor: si se convocó y cuántas personas fueron."
        agregar_tabla(documento, Tabla("Asistencia por grupo de valor", descripcion, _GRUPOS, filas), ANCHO_UTIL)
    if asistentes == RESERVADO or any(a == RESERVADO for *_, a in filas):
        agregar_parrafo(documento, "Reservado: menos de cinco personas, o la cuenta que dejaría saberlas (Ley 1581 de "
                        "2012).", estilo=NOTA)  # fmt: skip


def _grupos(s: Situado, publicos: Mapping[str, Publicada]) -> Iterator[tuple[str, str, str]]:
    """El nombre, si se convocó y cuántas personas fueron, como se pueden publicar."""
    for grupo in dict.fromkeys((*s.evento.grupos_valor, *publicos)):
        fueron = publicos.get(grupo)
        dicho = f"{fueron:.0f}" if isinstance(fueron, float) else fueron or VACIO
        yield grupo, "Sí" if grupo in s.evento.grupos_valor else "–", dicho


def _poner_compromisos(documento: Document, s: Situado, resultado: Resultado) -> None:
    agregar_titulo(documento, "Compromisos", 2)
    suyos = [c for c in compromisos_de(resultado) if _es_de(c, s)]
    if not suyos:
        pide = (
            "Escriba cada compromiso con la dependencia que responde y para cuándo, o diga que no se adquirió ninguno."
        )
        agregar_parrafo(documento, pide, estilo=POR_LLENAR)
        return
    filas = [
        [c.dicho("consecutivo") or "–", recortar(_publico(c.dicho("compromiso")), LARGO),
         dependencia_publica(c.dicho("dependencia"), resultado.entidad) or VACIO,
         fecha(c.limite) if c.limite else VACIO]
        for c in suyos
    ]  # fmt: skip
    descripcion = "Una fila por compromiso: quién responde y para cuándo."
    agregar_tabla(documento, Tabla("Compromisos adquiridos", descripcion, _COMPROMISOS, filas), ANCHO_UTIL)


def _es_de(compromiso: Seguido, s: Situado) -> bool:
    """Se adquirió en este evento: lo nombra y, si dice día, es el suyo."""
    espacio, dia = compromiso.dicho("espacio"), compromiso.adquirido
    dias = (s.evento.fecha, s.evento.fecha_realizado)
    hallado = buscar_evento(espacio, dia, compromiso.vale.archivo, [s.evento])
    return hallado is not None and (dia is None or dia in dias)


def _poner_despues(documento: Document, procedimiento: Procedimiento | None) -> None:
    agregar_titulo(documento, "Cómo se cuentan los resultados", 2)
    pasos = [p.paso for p in procedimiento.pasos if p.paso.momento == "Después"] if procedimiento else []
    for paso in pasos:
        ultimo = agregar_parrafo(documento, recortar(_publico(paso.paso), LARGO), estilo=LISTA)
    if not pasos:
        pide = "Escriba dónde y cuándo se publican los resultados y cómo se le responde a quien participó."
        ultimo = agregar_parrafo(documento, pide, estilo=POR_LLENAR)
    ultimo.paragraph_format.keep_with_next = True  # las firmas no van solas en otra página


def _poner_firmas(documento: Document) -> None:
    agregar_titulo(documento, "Firmas", 2)
    for quien in _FIRMAN:
        firma = agregar_bloque(documento, "", _RAYA, quien, "Nombre y cargo: " + "_" * 24)
        firma.paragraph_format.keep_with_next = quien == _FIRMAN[0]
