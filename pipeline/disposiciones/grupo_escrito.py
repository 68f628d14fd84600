"""El grupo de una tabla entera, escrito en su encabezado o justo encima de él."""

from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.grupos import Grupo, es_grupo_conocido, grupo_de_texto
from pipeline.lectura.instrumento_de_rotulo import instrumento_de_rotulo
from pipeline.lectura.malla import Malla


def grupo_escrito(malla: Malla, encabezado: Encabezado) -> Grupo | None:
    """El grupo que dice el propio encabezado («DIÁLOGO | ACTIVIDADES | …») o su rótulo; None si ninguno."""
    return _del_encabezado(malla, encabezado) or _de_arriba(malla, encabezado)


def _del_encabezado(malla: Malla, encabezado: Encabezado) -> Grupo | None:
    """El grupo escrito en la propia fila del encabezado («DIÁLOGO | ACTIVIDADES | …»)."""
    for fila, columna in sorted(encabezado.celdas):
        texto = malla.texto(fila, columna)
        if (
            columna == encabezado.columnas[0].numero
            and es_grupo_conocido(texto)
            and not texto.casefold().startswith(("componente", "subcomponente"))
        ):
            return grupo_de_texto(texto)
    return None


def _de_arriba(malla: Malla, encabezado: Encabezado) -> Grupo | None:
    """El único texto de la fila de encima, si nombra un grupo conocido o hay otra tabla al lado con el suyo."""
    fila = encabezado.fila - 1
    suyas = malla.filas.get(fila, [])
    if len(suyas) != 1:
        return None
    texto = malla.texto(fila, suyas[0])
    al_lado = any(f == fila and c not in suyas for f, c in malla.hoja.celdas)
    if es_grupo_conocido(texto):
        return grupo_de_texto(texto)
    return Grupo("", texto, unico=True) if al_lado and not instrumento_de_rotulo(texto) else None
