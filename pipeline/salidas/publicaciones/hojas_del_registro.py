"""Las hojas de `publicaciones.xlsx` que salen del registro: las publicaciones y los enlaces mal escritos."""

from collections.abc import Sequence

from pipeline.calculo.publicaciones import Enlazada, Esperado, nombre_del_menu, problema_del_enlace
from pipeline.calculo.publicaciones.enlazar import NINGUNA
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import Columna, Cuadro, Enlace, Libro, Valor, agregar_hoja, poner_tabla

_VOLVER = Enlace("Esperado y publicado", "← Volver a lo esperado y publicado")


def poner_publicaciones(libro: Libro, enlazadas: Sequence[Enlazada], resultado: Resultado) -> None:
    poner_tabla(libro, agregar_hoja(libro, "Publicaciones"), Cuadro(
        "TablaPublicaciones", "Lo publicado y su acción",
        "Esta hoja contiene una tabla con las publicaciones. La acción propuesta se confirma en el registro.",
        (Columna("N.º", 8, "centro"), Columna("Documento", 44), Columna("Período", 18),
         Columna("Publicado", 12, "fecha"), Columna("Acción", 40), Columna("Cómo se supo", 16, "centro"),
         Columna("Menú de transparencia", 26),
         Columna("Dependencia", 28), Columna("Enlace", 44), Columna("Celda", 34)),
        [_publicacion(e, resultado) for e in enlazadas], inmoviles=2, impresas=8,
        vacio="No hay registro de publicaciones.", volver=_VOLVER,
    ))  # fmt: skip


def _publicacion(e: Enlazada, resultado: Resultado) -> list[Valor]:
    p, a = e.publicacion, e.accion
    accion = " ".join(t for t in (a.codigo, a.accion) if t) if a else p.accion
    como = e.como if e.como != NINGUNA else "sin acción"
    return [
        p.codigo, p.titulo, p.periodo, p.fecha, accion, como, nombre_del_menu(p.menu, resultado.entidad), p.dependencia,
        p.enlace, str(p.origen("titulo")),
    ]  # fmt: skip


def poner_enlaces(libro: Libro, esperados: Sequence[Esperado], enlazadas: Sequence[Enlazada]) -> None:
    de_acciones = [("Acción", e.accion.accion, e.accion.enlace, e.accion.origen("enlace")) for e in esperados]
    de_registro = [("Publicación", (p := e.publicacion).titulo, p.enlace, p.origen("enlace")) for e in enlazadas]
    poner_tabla(libro, agregar_hoja(libro, "Enlaces por revisar"), Cuadro(
        "TablaEnlaces", "Enlaces mal escritos",
        "Esta hoja contiene una tabla con los que no sirven como están escritos. El programa no los abre.",
        (Columna("De", 14), Columna("Nombre", 46), Columna("Enlace", 50), Columna("Qué tiene", 34),
         Columna("Celda", 34)),
        [[de, nombre, enlace, problema, str(lugar)] for de, nombre, enlace, lugar in (*de_acciones, *de_registro)
         if (problema := problema_del_enlace(enlace))],
        vacio="Todos los enlaces están bien escritos.", volver=_VOLVER,
    ))  # fmt: skip
