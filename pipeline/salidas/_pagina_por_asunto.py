"""La sección de la página con los archivos de cada asunto de la rendición de cuentas: preguntas, eventos…"""

from collections.abc import Sequence
from urllib.parse import quote

from pipeline.base.texto import con_mayuscula, contar
from pipeline.salidas._pagina import Html, grupo, lista, parrafo, rejilla, seccion, texto
from pipeline.salidas.entregable import ASUNTOS, MOMENTOS, Entregable

_SECCION = "por-asunto"


def ir_a_los_asuntos(entregables: Sequence[Entregable]) -> Html:
    """El renglón que lleva a ellos; nada si no hay."""
    asuntos = _repartir(entregables)
    if not asuntos:
        return Html("")
    cuantos = contar(sum(map(len, asuntos.values())), "archivo")
    vinculo = Html(f'<a href="#{_SECCION}">por asunto</a>')
    return parrafo(
        f"Esto es lo del plan. Lo demás de la rendición de cuentas ({cuantos}) está más abajo, ", vinculo, "."
    )


def por_asunto(entregables: Sequence[Entregable], titulo: str = "Lo demás de la rendición de cuentas") -> Html:
    """Un grupo por asunto, en el orden en que se hacen; en cada uno, los archivos en el orden en que se usan."""
    asuntos = _repartir(entregables)
    if not asuntos:
        return Html("")
    grupos = [grupo(_titular(c), lista([_renglon(e) for e in suyos])) for c, suyos in asuntos.items()]
    dicho = parrafo("Cada asunto tiene su carpeta. Lo que va en negrilla dice qué hacer con cada archivo.")
    return seccion(_SECCION, f"{titulo}, por asunto", dicho, rejilla(grupos))


def _repartir(entregables: Sequence[Entregable]) -> dict[str, list[Entregable]]:
    """Los de cada carpeta; la que no está entre las conocidas, al final."""
    carpetas = list(dict.fromkeys((*ASUNTOS, *(e.carpeta for e in entregables))))
    en_orden = sorted(entregables, key=lambda e: MOMENTOS.index(e.momento))
    suyos = {c: [e for e in en_orden if e.carpeta == c] for c in carpetas if c}
    return {c: archivos for c, archivos in suyos.items() if archivos}


def _titular(carpeta: str) -> str:
    return ASUNTOS.get(carpeta) or con_mayuscula(carpeta.replace("_", " "))


def _renglon(e: Entregable) -> Html:
    ruta, nombre = quote(e.nombre), e.nombre.partition("/")[2]
    hacer = f"<strong>{texto(e.momento)}:</strong>"
    return Html(f'{hacer} <a href="{texto(ruta)}">{texto(nombre)}</a>. {texto(e.texto)}')
