"""`recordatorio_agenda.docx`: el memorando con que Planeación pide la agenda a quien no la ha enviado."""

from collections.abc import Sequence

from docx.document import Document

from pipeline.base.espanol import fecha, fecha_con_dia
from pipeline.calculo.agenda import Cierre, Respuesta
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.frase import contadas, decir
from pipeline.calculo.plazo_de_reporte import plazo_de_respuesta
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._word import Columna, Fuerte, Logo, Tabla, agregar_parrafo, agregar_tabla, agregar_titulo
from pipeline.salidas._word.documento import ANCHO_UTIL
from pipeline.salidas.cartas.carta import abrir_carta, cerrar_carta, enumerar_pasos
from pipeline.salidas.cartas.fundamento import buscar_normas
from pipeline.salidas.cartas.personas import PLANEACION, Destino, quien_firma
from pipeline.vocabulario import cargar

MEMORANDO = "recordatorio_agenda.docx"
_PASOS = (
    "Información: diga qué se publicará antes de cada encuentro y para quién, en lenguaje que se entienda.",
    "Diálogo: programe encuentros presenciales y compleméntelos con canales virtuales. De cada uno diga el tema, el "
    "día, el público, el canal, el lugar y quién lo tiene a cargo.",
    "Coordine con la oficina de comunicaciones la convocatoria y la transmisión: marque los que necesitan su apoyo.",
    "Si todavía no sabe el día, escriba el mes. Use el formato «Agenda de rendición de cuentas sectorial».",
)


def hacer_memorando(
    resultado: Resultado, respuestas: Sequence[Respuesta], cierre: Cierre | None, logo: Logo | None
) -> Document:
    """Un solo memorando para todas las que faltan, con la lista de cuáles son."""
    deben = [r for r in respuestas if r.debe]
    destino = Destino("Dependencias que no han enviado su agenda", "", "agenda")
    asunto = f"Agenda de rendición de cuentas sectorial {resultado.entidad.vigencia}"
    documento = abrir_carta(resultado, destino, asunto, logo)
    _pedir(documento, resultado, respuestas, len(deben))
    agregar_titulo(documento, "Dependencias que faltan", 2)
    agregar_tabla(documento, Tabla(
        "Dependencias que faltan", "Una fila por dependencia que no ha enviado su agenda, con el cargo que responde.",
        (Columna("Dependencia", 9.5), Columna("Responde", 6.5)),
        [[r.dependencia, r.responsable or "Quien la dirige"] for r in deben],
    ), ANCHO_UTIL)  # fmt: skip
    if cierre:
        _poner_fases(documento, cierre)
    agregar_titulo(documento, "Qué se pide", 2)
    enumerar_pasos(documento, _PASOS)
    normas = buscar_normas("recordatorio", cargar("evaluacion")["instrumentos"][:1], resultado.entidad.vigencia)
    normas += [str(cargar("cierre_de_gobierno")["norma"])] if cierre else []
    cerrar_carta(documento, normas, quien_firma(resultado.entidad, PLANEACION))
    return documento


def _pedir(documento: Document, resultado: Resultado, respuestas: Sequence[Respuesta], faltan: int) -> None:
    todas = cuenta(resultado, "dependencias a las que se pidió la agenda", len(respuestas))
    deben = cuenta(resultado, "dependencias que no han enviado su agenda", faltan)
    verbo = "no ha" if faltan == 1 else "no han"
    frase = decir("De ", *contadas(todas, "dependencia"), ", ", deben, f" {verbo} enviado su agenda.")
    agregar_parrafo(
        documento, f"{frase} Les solicito enviarla a más tardar el ",
        Fuerte(fecha_con_dia(plazo_de_respuesta(resultado.hoy, resultado.entidad))),
        ", para consolidar los encuentros con la ciudadanía, evitar que se crucen y divulgarlos a tiempo.",
    )  # fmt: skip


def _poner_fases(documento: Document, cierre: Cierre) -> None:
    agregar_titulo(documento, "Fases del cierre de gobierno", 2)
    agregar_tabla(documento, Tabla(
        "Fases del cierre de gobierno", "Una fila por fase, con su primer día y el último.",
        (Columna("Fase", 9.0), Columna("Desde", 3.5, "centro"), Columna("Hasta", 3.5, "centro")),
        [[f.nombre, fecha(f.desde), fecha(f.hasta)] for f in cierre.fases],
    ), ANCHO_UTIL)  # fmt: skip
