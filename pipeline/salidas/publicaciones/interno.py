"""`publicaciones.xlsx`: cada acción con lo esperado y lo publicado, lo que falta, las sumas y los enlaces."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.calculo.publicaciones import Enlazada, Esperado, nombre_del_menu, sumar_grupos
from pipeline.calculo.publicaciones.esperado import AL_DIA, FALTA, POR_CONFIRMAR, SITUACIONES
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import (
    BIEN,
    MAL,
    OJO,
    Columna,
    Cuadro,
    Enlace,
    Libro,
    Senales,
    Valor,
    abrir_libro,
    agregar_hoja,
    neutra,
    poner_tabla,
)
from pipeline.salidas.publicaciones.hojas_del_registro import poner_enlaces, poner_publicaciones

INTERNO = "publicaciones.xlsx"
_JUZGADAS = {FALTA: MAL, POR_CONFIRMAR: OJO, AL_DIA: BIEN}
_SENALES = Senales({s: neutra("–") for s in SITUACIONES if s not in _JUZGADAS} | _JUZGADAS)
_VOLVER = Enlace("Esperado y publicado", "← Volver a lo esperado y publicado")
_COLUMNAS = (
    Columna("Situación", 24, "centro", _SENALES.colores()),
    Columna("N.º", 8, "centro"), Columna("Elemento", 14), Columna("Acción", 44),
    Columna("Cada cuánto", 18), Columna("Esperadas", 11, "entero"), Columna("Publicadas", 11, "entero"),
    Columna("Por confirmar", 14, "entero"), Columna("Faltan", 9, "entero"), Columna("Falta desde", 12, "fecha"),
    Columna("Última", 12, "fecha"), Columna("Dependencia", 28), Columna("Menú de transparencia", 26),
    Columna("Celda", 34),
)  # fmt: skip
_IMPRESAS = 12
_DIAS = 6
"""Los días que se dicen de lo que falta; de los demás, cuántos son."""


def escribir_interno(
    resultado: Resultado, esperados: Sequence[Esperado], enlazadas: Sequence[Enlazada], ruta: Path
) -> None:
    """Escribe el libro, primero lo que falta. OSError si no se puede."""
    corte = fecha(resultado.corte.fecha)
    titulo = f"Lo esperado y lo publicado al {corte}"
    with abrir_libro(ruta, "publicaciones", titulo, "Inventario de acciones y publicaciones", resultado) as libro:
        _poner_esperado(libro, esperados, titulo, resultado)
        _poner_lo_que_falta(libro, esperados)
        _poner_sumas(libro, esperados)
        poner_publicaciones(libro, enlazadas, resultado)
        poner_enlaces(libro, esperados, enlazadas)


def _poner_esperado(libro: Libro, esperados: Sequence[Esperado], titulo: str, resultado: Resultado) -> None:
    ordenados = sorted(esperados, key=lambda e: SITUACIONES.index(e.situacion))
    poner_tabla(libro, agregar_hoja(libro, "Esperado y publicado"), Cuadro(
        "TablaEsperado", titulo,
        "Esta hoja contiene una tabla con una fila por acción: lo que vencía hasta el corte y lo publicado hasta el "
        f"{fecha(resultado.hoy)}. Lo que está por confirmar no se cuenta.",
        _COLUMNAS, [_fila(e, resultado) for e in ordenados], inmoviles=4, impresas=_IMPRESAS,
        vacio="No hay inventario de acciones con qué comparar lo publicado.",
        volver=Enlace("Lo que falta", "Ver lo que falta publicar →"),
    ))  # fmt: skip


def _fila(e: Esperado, resultado: Resultado) -> list[Valor]:
    a = e.accion
    return [
        _SENALES.rotular(e.situacion), a.codigo, a.elemento, a.accion, e.periodicidad.dicho, e.esperadas, e.publicadas,
        e.propuestas, len(e.faltan) if e.esperadas is not None else None, e.faltan[0] if e.faltan else None, e.ultima,
        a.dependencia, nombre_del_menu(a.menu, resultado.entidad), str(a.origen("accion")),
    ]  # fmt: skip


def _poner_lo_que_falta(libro: Libro, esperados: Sequence[Esperado]) -> None:
    faltan = sorted((e for e in esperados if e.faltan), key=lambda e: e.faltan[0])
    poner_tabla(libro, agregar_hoja(libro, "Lo que falta"), Cuadro(
        "TablaLoQueFalta", "Lo que falta publicar, desde lo más antiguo",
        "Esta hoja contiene una tabla con una fila por acción que tiene algo sin publicar, y los días en que vencía.",
        (Columna("Falta desde", 12, "fecha"), Columna("Faltan", 9, "entero"), Columna("N.º", 8, "centro"),
         Columna("Acción", 46), Columna("Cada cuánto", 18), Columna("Vencían el", 30), Columna("Dependencia", 32),
         Columna("Situación", 20, "centro")),
        [[e.faltan[0], len(e.faltan), e.accion.codigo, e.accion.accion, e.periodicidad.dicho, _decir_dias(e.faltan),
          e.accion.dependencia, e.situacion] for e in faltan],
        vacio="No falta ninguna publicación.", volver=_VOLVER,
    ))  # fmt: skip


def _decir_dias(dias: Sequence[date]) -> str:
    """Los primeros, y cuántos más."""
    dichos = [fecha(d) for d in dias[:_DIAS]]
    return "; ".join(dichos) + (f" y {len(dias) - _DIAS} más" if len(dias) > _DIAS else "")


_GRUPOS: tuple[tuple[str, Callable[[Esperado], str]], ...] = (
    ("Entidad", lambda _: "Toda la entidad"),
    ("Elemento", lambda e: e.accion.elemento),
    ("Dependencia", lambda e: e.accion.dependencia),
)


def _poner_sumas(libro: Libro, esperados: Sequence[Esperado]) -> None:
    grupos = [(que, g) for que, de in _GRUPOS for g in sumar_grupos(esperados, de)]
    poner_tabla(libro, agregar_hoja(libro, "Por elemento y dependencia"), Cuadro(
        "TablaPorGrupo", "Lo esperado y lo publicado por elemento y dependencia",
        "Esta hoja contiene una tabla con una fila por grupo. Cumplimiento: publicadas de las esperadas / esperadas.",
        (Columna("Por", 14), Columna("Grupo", 44), Columna("Acciones", 11, "entero"),
         Columna("Esperadas", 11, "entero"),
         Columna("De ellas, publicadas", 12, "entero"), Columna("Faltan", 11, "entero"),
         Columna("Cumplimiento", 14, "porcentaje")),
        [[que, g.nombre, g.acciones, g.esperadas, g.cubiertas, g.faltan, g.parte] for que, g in grupos],
        inmoviles=2, volver=_VOLVER,
    ))  # fmt: skip
