"""`00_empiece_aqui.html`: cómo vamos, qué es cada archivo, qué se firma y envía y cuándo, y qué hay que corregir."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from urllib.parse import quote

from pipeline.base.espanol import fecha, fecha_larga, porcentaje
from pipeline.base.hallazgo import Gravedad, Hallazgo
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._pagina import Html, lista, pagina, parrafo, seccion, tabla, texto, zona
from pipeline.salidas._pagina_hallazgos import contar_hallazgos
from pipeline.salidas.entrega.disco import escribir_archivo
from pipeline.salidas.notas_seguimiento import plural

_QUE_HACER = {
    "tablero.xlsx": "Ábralo primero.",
    "seguimiento_control_interno.xlsx": "Control Interno verifica, firma y publica.",
    "hallazgos.xlsx": "Úselo para corregir los archivos de origen.",
    "devolver": "Envíe a cada dependencia su libro; qué hacer está en devolver/00_que_devolver.html.",
    "recibos": "Envíe a cada dependencia su recibo; a las de quien_falta.xlsx, pídales su reporte.",
    "calendario": "Imprima el libro y envíe a cada dependencia su agenda (.ics), que se abre con Outlook o Google.",
    "cartas": "Revíselas en Word, ponga radicado y nombre, y fírmelas; con cada recordatorio va su formato de avance.",
    "para_pegar": "Cópielo donde dice su primera línea, si le sirve.",
    "graficas": "Póngalas en el informe o en la presentación.",
}
_SE_GUARDO = (
    "Antes de escribir esta entrega se guardó entero lo que una persona había cambiado o puesto en las salidas. Lo "
    "escrito en las celdas hechas para eso está en los libros nuevos; junto a cada libro guardado hay una tabla que "
    "dice, celda por celda, qué cambió."
)
_SIGUEN = "Estos archivos siguen en esta carpeta: los puso una persona, o los cambió mientras el programa trabajaba."
_SIN_CAMBIOS = "No se encontró en la carpeta ningún archivo cambiado a mano."


def escribir_empiece_aqui(
    resultado: Resultado, ruta: Path, archivos: list[tuple[str, str]], conservados: list[str]
) -> None:
    """Escribe la página. `archivos`: (nombre dentro de la carpeta, para qué sirve), en el orden en que se muestran;
    `conservados`: lo que una persona había cambiado y con qué nombre quedó. NoSePuedeEscribir si no se puede."""
    corte = resultado.corte
    cuerpo = Html(
        _como_vamos(resultado)
        + _que_sigue(resultado)
        + _archivos(archivos, ruta.name)
        + contar_hallazgos(resultado)
        + _conservados(conservados, resultado.hallazgos)
    )
    pie = (f"{resultado.entidad.nombre} · Vigencia {resultado.entidad.vigencia} · Corte {fecha(corte.fecha)} "
           f"({corte.nombre}) · Fecha de seguimiento {fecha(resultado.hoy)}")  # fmt: skip
    html = pagina(f"Seguimiento al {fecha_larga(corte.fecha)}", resultado.entidad.nombre, cuerpo, pie)
    escribir_archivo(ruta, html.encode())


def _como_vamos(resultado: Resultado) -> Html:
    total = resultado.total
    numero = texto(porcentaje(total.cumplimiento))
    cifra = Html(f'<div class="cifra"><strong>{numero}</strong> {zona(total.zona)}</div>\n')
    filas: list[list[object]] = [
        [r.nombre or "Sin componente en el plan", r.aplican, r.cumplidas, porcentaje(r.cumplimiento), zona(r.zona)]
        for r in resultado.por("componente")
    ]
    filas.append(["Total", total.aplican, total.cumplidas, porcentaje(total.cumplimiento), zona(total.zona)])
    return seccion(
        "como-vamos", "Cómo vamos", cifra,
        parrafo(_frase_del_total(resultado)),
        tabla("Cumplimiento por componente", ["Componente", "Programadas", "Cumplidas", "% de avance", "Zona"], filas,
              (1, 2, 3), con_total=True),
        parrafo("% de avance = actividades cumplidas ÷ actividades programadas al corte. "
                "Lo que no tiene nada programado hasta esa fecha no entra en la cuenta."),
    )  # fmt: skip


def _frase_del_total(resultado: Resultado) -> str:
    total = resultado.total
    if not total.aplican:
        return f"Ninguna de las {total.actividades} actividades de la vigencia tiene algo programado a este corte."
    return (
        f"Cumplimiento al corte: {plural(total.cumplidas, 'actividad cumplida', 'actividades cumplidas')} de "
        f"{plural(total.aplican, 'programada', 'programadas')} al {fecha_larga(resultado.corte.fecha)}. "
        f"El plan de la vigencia tiene {plural(total.actividades, 'actividad', 'actividades')} en total."
        + (f" {resultado.nota_de_base}; en las demás vale lo reportado." if resultado.nota_de_base else "")
    )


def _que_sigue(resultado: Resultado) -> Html:
    publicacion = resultado.corte.publicacion
    graves = sum(h.gravedad is Gravedad.GRAVE for h in resultado.hallazgos)
    pasos: list[object] = ["Abra tablero.xlsx y compruebe que las cifras son las que la entidad conoce."]
    if graves:
        pasos.insert(0, f"Corrija {plural(graves, 'hallazgo grave', 'hallazgos graves')} de la lista de abajo y "
                        "vuelva a ejecutar: hoy hay información que no entró en las cifras.")  # fmt: skip
    pasos += [
        "Control Interno llena en seguimiento_control_interno.xlsx las columnas de verificación.",
        "Quien elabora, quien revisa y quien aprueba firman el mismo libro.",
        f"Control Interno lo publica en el sitio web de la entidad a más tardar el {fecha_larga(publicacion)}.",
    ]
    pendientes = [r for r in resultado.por("dependencia") if r.sin_reporte]
    filas: list[list[object]] = [
        [r.nombre, f"El avance de {plural(r.sin_reporte, 'actividad', 'actividades')} sin reporte", fecha(publicacion)]
        for r in pendientes
    ]
    quien = (
        tabla("Quién envía qué", ["Dependencia", "Qué debe enviar", "A más tardar"], filas)
        if filas
        else (parrafo("Ninguna dependencia debe reportes de este corte."))
    )
    plazo = Html(f'<div class="plazo"><p><strong>Publicar a más tardar el {texto(fecha_larga(publicacion))}</strong> '
                 f"({texto(_faltan(resultado.hoy, publicacion))}).</p></div>\n")  # fmt: skip
    return seccion("que-sigue", "Qué sigue, quién y cuándo", plazo, lista(pasos, ordenada=True), quien)


def _archivos(archivos: list[tuple[str, str]], propio: str) -> Html:
    filas: list[list[object]] = [
        [Html(f'<a href="{texto(quote(nombre))}">{texto(nombre)}</a>'), uso, _QUE_HACER.get(nombre.rstrip("/"), "")]
        for nombre, uso in archivos
        if nombre != propio
    ]
    return seccion("archivos", "Qué es cada archivo", tabla("Archivos de esta entrega", ["Archivo", "Para qué sirve",
                   "Qué hacer con él"], filas))  # fmt: skip


def _conservados(conservados: list[str], hallazgos: Sequence[Hallazgo]) -> Html:
    guardados: list[object] = [
        f"{h.origen.archivo}: {h.mensaje}" for h in hallazgos if h.nombre == "archivo_conservado"
    ]
    cuerpo = ""
    if guardados:
        cuerpo += parrafo(_SE_GUARDO) + lista(guardados)
    if conservados:
        cuerpo += parrafo(_SIGUEN) + lista(list(conservados))
    return seccion(
        "conservados", "Qué se conservó de lo que alguien había cambiado", Html(cuerpo or parrafo(_SIN_CAMBIOS))
    )


def _faltan(hoy: date, plazo: date) -> str:
    dias = (plazo - hoy).days
    if dias == 0:
        return "vence hoy"
    return (
        f"{'faltan' if dias > 1 else 'falta'} {plural(dias, 'día', 'días')}"
        if dias > 0
        else (f"venció hace {plural(-dias, 'día', 'días')}")
    )
