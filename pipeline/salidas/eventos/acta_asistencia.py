"""La asistencia de un acta: cuántas personas fueron y de qué grupos, como se puede publicar."""

from collections.abc import Iterator, Mapping

from docx.document import Document

from pipeline.calculo.cifras import cuenta
from pipeline.calculo.eventos import Situado
from pipeline.calculo.eventos.publicable import RESERVADO, Publicada
from pipeline.calculo.frase import contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._word import Celda, Columna, Tabla, agregar_parrafo, agregar_tabla, agregar_titulo
from pipeline.salidas._word.documento import ANCHO_UTIL
from pipeline.salidas._word.estilos import NOTA, POR_LLENAR
from pipeline.salidas.eventos.acta_texto import VACIO, publico

_GRUPOS = (Columna("Grupo de valor", 9.5), Columna("Se convocó", 3.0, "centro"), Columna("Asistentes", 4.0, "centro"))


def poner_asistencia(
    documento: Document, s: Situado, asistentes: Publicada, grupos: Mapping[str, Publicada], resultado: Resultado
) -> None:
    """El total y la tabla por grupo; lo que no se sabe, por llenar."""
    agregar_titulo(documento, "Grupos convocados y asistencia", 2)
    if isinstance(asistentes, float):
        personas = cuenta(resultado, f"asistentes a {s.evento.evento}", asistentes)
        agregar_parrafo(documento, str(decir("Fueron ", contadas(personas, "persona"), ".")))
    elif asistentes != RESERVADO:
        agregar_parrafo(documento, "Escriba cuántas personas fueron.", estilo=POR_LLENAR)
    filas: list[list[str | Celda]] = [[publico(g), c, a] for g, c, a in _grupos(s, grupos)]
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
