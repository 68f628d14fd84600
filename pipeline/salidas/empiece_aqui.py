"""`00_empiece_aqui.html`: cómo vamos, qué abrir, corregir, decidir, firmar y enviar, y quién falta por reportar."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.base.espanol import fecha, fecha_larga, porcentaje
from pipeline.base.hallazgo import Gravedad, Hallazgo
from pipeline.base.texto import contar
from pipeline.calculo.cifras import cifra
from pipeline.calculo.relato import decir_el_total
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._pagina import Html, lista, pagina, parrafo, seccion, tabla, texto, zona
from pipeline.salidas._pagina_hallazgos import contar_hallazgos
from pipeline.salidas._pagina_que_hacer import decir_que_hacer
from pipeline.salidas.entrega.disco import escribir_archivo
from pipeline.salidas.entregable import Entregable
from pipeline.tablas.resumen import Resumen

_SE_GUARDO = (
    "Antes de escribir esta entrega se guardó entero lo que una persona había cambiado o puesto en las salidas. Lo "
    "escrito en las celdas hechas para eso está en los libros nuevos; junto a cada libro guardado hay una tabla que "
    "dice, celda por celda, qué cambió."
)
_SIGUEN = "Estos archivos siguen en esta carpeta: los puso una persona, o los cambió mientras el programa trabajaba."
_SIN_CUMPLIMIENTO = (
    "No se calculó el cumplimiento ni se hizo el seguimiento: se escribió lo que sale de los demás libros. Si la "
    "oficina tiene plan, ponga su libro en la carpeta de entradas y vuelva a ejecutar."
)
_SIN_CAMBIOS = "No se encontró en la carpeta ningún archivo cambiado a mano."


def escribir_empiece_aqui(
    resultado: Resultado, ruta: Path, entregables: Sequence[Entregable], conservados: list[str]
) -> None:
    """Escribe la página. `entregables`: los de la carpeta; `conservados`: lo que una persona había cambiado y con qué
    nombre quedó. NoSePuedeEscribir si no se puede."""
    corte, hay_plan = resultado.corte, bool(resultado.actividades)
    cuerpo = Html(
        (_como_vamos(resultado) if hay_plan else _sin_plan(resultado))
        + decir_que_hacer(resultado, [e for e in entregables if e.nombre != ruta.name])
        + (_por_componente(resultado) if hay_plan else "")
        + contar_hallazgos(resultado)
        + _conservados(conservados, resultado.hallazgos)
    )
    pie = (f"{resultado.entidad.nombre} · Vigencia {resultado.entidad.vigencia} · Corte {fecha(corte.fecha)} "
           f"({corte.nombre}) · Fecha de seguimiento {fecha(resultado.hoy)}")  # fmt: skip
    que = "Seguimiento" if hay_plan else "Rendición de cuentas"
    html = pagina(f"{que} al {fecha_larga(corte.fecha)}", resultado.entidad.nombre, cuerpo, pie)
    escribir_archivo(ruta, html.encode())


def _como_vamos(resultado: Resultado) -> Html:
    total = resultado.total
    numero = texto(porcentaje(total.cumplimiento))
    cifra = Html(f'<div class="cifra"><strong>{numero}</strong> {zona(total.zona)}</div>\n')
    return seccion("como-vamos", "Cómo vamos", cifra, parrafo(decir_el_total(resultado)), _graves(resultado))


def _sin_plan(resultado: Resultado) -> Html:
    vigencia = resultado.entidad.vigencia
    aviso = Html(f'<div class="plazo grave"><p><strong>{texto(f"No se encontró ningún plan de {vigencia}.")}</strong> '
                 f"{texto(_SIN_CUMPLIMIENTO)}</p></div>\n")  # fmt: skip
    return seccion("como-vamos", "Qué se pudo hacer", aviso, _graves(resultado))


def _graves(resultado: Resultado) -> Html:
    cuantos = sum(h.gravedad is Gravedad.GRAVE for h in resultado.hallazgos)
    if not cuantos:
        return Html("")
    corrija = f"Corrija {contar(cuantos, 'hallazgo grave')} y vuelva a ejecutar:"
    return Html(f'<div class="plazo grave"><p><strong>{texto(corrija)}</strong> hay información que no entró en las '
                'cifras (<a href="#hallazgos">qué se encontró mal</a>).</p></div>\n')  # fmt: skip


def _por_componente(resultado: Resultado) -> Html:
    total = resultado.total
    filas = [_fila(r.nombre or "Sin componente en el plan", r) for r in resultado.por("componente")]
    filas.append(_fila("Total", total))
    return seccion(
        "por-componente", "Por componente",
        tabla("Cumplimiento por componente", ["Componente", "Programadas", "Cumplidas", "% de avance", "Zona"], filas,
              (1, 2, 3), con_total=True),
        parrafo("% de avance = actividades cumplidas ÷ actividades programadas al corte. "
                "Lo que no tiene nada programado hasta esa fecha no entra en la cuenta."),
    )  # fmt: skip


def _fila(nombre: str, r: Resumen) -> list[object]:
    return [nombre, *(cifra(r, medida).texto for medida in ("aplican", "cumplidas", "cumplimiento")), zona(r.zona)]


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
