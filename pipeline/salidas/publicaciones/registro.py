"""`registro_de_publicaciones.xlsx`: lo que se puede publicar del registro, según el menú de transparencia.

Solo salen las columnas de `PublicacionPublica`; en los textos se tapa lo que identifica a alguien, y un enlace que
no sirve (una ruta de un computador, un correo) no sale.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.base.redaccion import redactar
from pipeline.calculo.dependencia_publica import dependencia_publica
from pipeline.calculo.publicaciones import nombre_del_menu, publicaciones_de, sirve_el_enlace
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import Columna, Cuadro, a_valores, abrir_libro, agregar_hoja, poner_tabla
from pipeline.tablas.listados.publicaciones import Publicacion
from pipeline.tablas.publicas.publicaciones import PublicacionPublica

REGISTRO = "registro_de_publicaciones.xlsx"
_COLUMNAS = (
    Columna("N.º", 7, "centro"), Columna("Menú de transparencia", 30), Columna("Documento", 48), Columna("Período", 18),
    Columna("Publicado", 13, "fecha"), Columna("Enlace", 48), Columna("Dependencia", 32),
)  # fmt: skip


def escribir_registro(resultado: Resultado, publicaciones: Sequence[Publicacion], ruta: Path) -> None:
    """Escribe el libro con lo ya publicado, por el menú y la fecha. OSError si no se puede."""
    filas = [a_valores(f) for f in _filas(publicaciones, resultado)]
    titulo = f"Registro de publicaciones {resultado.entidad.vigencia}"
    with abrir_libro(ruta, "registro de publicaciones", titulo, f"Al {fecha(resultado.hoy)}", resultado) as libro:
        poner_tabla(libro, agregar_hoja(libro, "Publicaciones"), Cuadro(
            "TablaRegistro", titulo,
            f"Esta hoja contiene una tabla con lo publicado hasta el {fecha(resultado.hoy)}, por numeral del menú.",
            _COLUMNAS, filas,
            vacio="Ninguna publicación tiene fecha.",
        ))  # fmt: skip


def publicar_publicaciones(resultado: Resultado) -> list[PublicacionPublica]:
    """Las mismas filas del libro."""
    return _filas(publicaciones_de(resultado), resultado)


def _filas(publicaciones: Sequence[Publicacion], resultado: Resultado) -> list[PublicacionPublica]:
    """Lo ya publicado, numerado por el menú y la fecha."""
    ya = [_fila(p, resultado) for p in publicaciones if p.fecha and p.fecha <= resultado.hoy]
    ya.sort(key=lambda f: (_orden(f.menu), f.publicado or resultado.hoy, f.documento))
    return [replace(f, numero=n) for n, f in enumerate(ya, 1)]


def _fila(p: Publicacion, resultado: Resultado) -> PublicacionPublica:
    menu = nombre_del_menu(p.menu, resultado.entidad)
    enlace = p.enlace if sirve_el_enlace(p.enlace) else ""
    textos = [redactar(t).texto for t in (menu, p.titulo, p.periodo)]
    dependencia = dependencia_publica(p.dependencia, resultado.entidad)
    return PublicacionPublica(0, textos[0], textos[1], textos[2], p.fecha, enlace, dependencia)


def _orden(menu: str) -> tuple[bool, list[int], str]:
    """4.8 antes de 4.10, y al final lo que no dice su numeral."""
    numeral = menu.partition(" ")[0]
    partes = [int(n) for n in numeral.split(".") if n.isdigit()]
    return not partes, partes, menu
