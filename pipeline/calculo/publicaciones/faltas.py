"""Lo que el inventario y el registro de publicaciones tienen mal."""

from collections.abc import Iterator, Sequence
from datetime import date

from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import recortar
from pipeline.calculo.faltas_de_listado import nombrar
from pipeline.calculo.publicaciones.enlaces_web import igualar, problema_del_enlace, separar_enlaces
from pipeline.calculo.publicaciones.enlazar import PROPUESTA, enlazar
from pipeline.calculo.publicaciones.esperado import cuenta_en
from pipeline.calculo.publicaciones.menu import menu_de, numeral_de
from pipeline.calculo.publicaciones.periodicidad import NO_DICE, NO_SE_ENTIENDE, periodicidad_de
from pipeline.calculo.publicaciones.periodo import fin_del_periodo
from pipeline.entidad import Entidad
from pipeline.tablas.listado import FilaDeListado
from pipeline.tablas.listados.inventario import Accion
from pipeline.tablas.listados.publicaciones import Publicacion


def faltas_del_inventario(acciones: Sequence[Accion], entidad: Entidad, _: date) -> list[Hallazgo]:
    """Las de cada acción, en su orden."""
    return [
        h
        for a in acciones
        for h in (*_cada_cuanto(a, entidad), *_del_lugar("inventario", a, a.menu, a.enlace, entidad))
    ]


def faltas_de_publicaciones(publicaciones: Sequence[Publicacion], entidad: Entidad, hoy: date) -> list[Hallazgo]:
    """Las de cada publicación, en su orden; al final, los enlaces repetidos."""
    hallazgos = [
        h
        for p in publicaciones
        for h in (*_del_tiempo(p, entidad.vigencia, hoy), *_del_lugar("publicaciones", p, p.menu, p.enlace, entidad))
    ]
    return hallazgos + list(_repetidos(publicaciones))


def faltas_al_enlazar(listados: dict[str, tuple[FilaDeListado, ...]]) -> list[Hallazgo]:
    """Las publicaciones que no dicen de qué acción son, si hay inventario con qué compararlas."""
    acciones = [a for a in listados.get("inventario", ()) if isinstance(a, Accion)]
    publicaciones = [p for p in listados.get("publicaciones", ()) if isinstance(p, Publicacion)]
    if not acciones:
        return []
    return [
        anotar(
            "publicacion_por_enlazar", e.publicacion.origen("accion" if e.publicacion.accion else "titulo"),
            e.publicacion.accion, cual=nombrar("publicaciones", e.publicacion),
            propuesta=f"parece de {nombrar('inventario', e.accion)}" if e.accion else "no se parece a ninguna",
        )
        for e in enlazar(publicaciones, acciones)
        if e.accion is None or e.como == PROPUESTA
    ]  # fmt: skip


def _cada_cuanto(a: Accion, entidad: Entidad) -> Iterator[Hallazgo]:
    cada = periodicidad_de(a, entidad.vigencia)
    if cada.clase in (NO_DICE, NO_SE_ENTIENDE):
        lugar = a.origen("periodicidad" if a.periodicidad else "accion")
        que = "no dice cada cuánto se hace" if cada.clase == NO_DICE else "dice cada cuánto y no se entiende"
        yield anotar("periodicidad_sin_saber", lugar, cada.dicho, cual=nombrar("inventario", a), que=que)


def _del_tiempo(p: Publicacion, vigencia: int, hoy: date) -> Iterator[Hallazgo]:
    cual, fin = nombrar("publicaciones", p), fin_del_periodo(p, vigencia)
    if p.fecha is None or p.fecha > hoy:
        return
    if not cuenta_en(p, vigencia, hoy):
        yield anotar("publicacion_fuera_de_vigencia", p.origen("fecha"), fecha(p.fecha), cual=cual, vigencia=vigencia)
    if fin and p.fecha < fin:
        yield anotar("publicacion_antes_de_tiempo", p.origen("fecha"), fecha(p.fecha), cual=cual, fin=fecha(fin))


def _del_lugar(listado: str, fila: FilaDeListado, menu: str, enlace: str, entidad: Entidad) -> Iterator[Hallazgo]:
    cual = nombrar(listado, fila)
    if menu and numeral_de(menu, entidad) not in menu_de(entidad):
        yield anotar("numeral_de_menu_desconocido", fila.origen("menu"), menu, cual=cual)
    if problema := problema_del_enlace(enlace):
        yield anotar("enlace_mal_escrito", fila.origen("enlace"), recortar(enlace), cual=cual, problema=problema)


def _repetidos(publicaciones: Sequence[Publicacion]) -> Iterator[Hallazgo]:
    """Dos documentos distintos, o el mismo de dos períodos, con un solo enlace."""
    vistas: dict[str, Publicacion] = {}
    for p in publicaciones:
        for enlace in filter(None, map(igualar, separar_enlaces(p.enlace))):
            otra = vistas.setdefault(enlace, p)
            if otra is not p and (otra.titulo, otra.periodo) != (p.titulo, p.periodo):
                cual, donde = nombrar("publicaciones", p), str(otra.origen("enlace"))
                yield anotar("enlace_repetido", p.origen("enlace"), recortar(p.enlace), cual=cual, otra=donde)
