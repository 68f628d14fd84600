"""Las opiniones de un cuadro por componente: «Actividades programadas: 12», % de avance y observaciones de cada uno."""

from collections.abc import Sequence

from pipeline.base.texto import junto, llave
from pipeline.disposiciones.hechos_del_programa import es_division
from pipeline.disposiciones.opinion import es_total, leer_renglones
from pipeline.disposiciones.opinion_columnas import ColumnaDeOpinion
from pipeline.disposiciones.opinion_leida import Renglon, TablaDeOpiniones
from pipeline.lectura.componente_dicho import componente_de_referencia
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.grupos import Grupo
from pipeline.lectura.hoja import Tipo
from pipeline.lectura.malla import Malla

_DE_CIFRA = frozenset({Tipo.NUMERO, Tipo.SIN_CALCULAR, Tipo.ERROR})


def cuenta_actividades(malla: Malla, encabezado: Encabezado, hasta: int) -> bool:
    """La columna de actividades solo trae cuántas son, o no hay; cada fila es entonces un componente."""
    columnas = encabezado.de("actividad")
    if encabezado.de("codigo") or (encabezado.de("numeral") and columnas):
        return False
    celdas = [malla.celda(f, c.numero) for f in _seguidas(malla, encabezado, hasta) for c in columnas]
    tipos = {c.tipo for c in celdas if c and c.tipo is not Tipo.BLANCO}
    return bool(encabezado.de("componente")) and tipos <= _DE_CIFRA


def _seguidas(malla: Malla, encabezado: Encabezado, hasta: int) -> list[int]:
    """Las filas del cuadro: las que siguen al encabezado sin una en blanco de por medio."""
    filas: list[int] = []
    for fila in (f for f in malla.filas if encabezado.fila_final < f <= hasta):
        if filas and fila > filas[-1] + 1:
            break
        filas.append(fila)
    return filas


def leer_grupos(
    malla: Malla, encabezado: Encabezado, columnas: Sequence[ColumnaDeOpinion], hasta: int, vigencia: int
) -> TablaDeOpiniones:
    """Las opiniones de cada componente y del total."""
    tabla = TablaDeOpiniones(leidas=set(encabezado.celdas))
    de_nombre = encabezado.de("componente")[0].numero
    de_opinion = {c.numero for c in columnas}
    renglones: list[Renglon] = []
    for fila in _seguidas(malla, encabezado, hasta):
        nombre = junto(malla.texto(fila, de_nombre))
        propias = malla.filas[fila]
        if not nombre and _es_de_la_de_arriba(malla, fila):
            tabla.leidas.update((fila, c) for c in propias)
            continue
        if not nombre or (len(propias) == 1 and renglones) or _ya_acabo(renglones):
            break
        tabla.leidas.update((fila, c) for c in propias)
        celdas = {c: [(fila, c)] for c in propias if c in de_opinion}
        renglones.append(Renglon(fila, {"componente": nombre}, Grupo(), celdas))
    tabla = leer_renglones(malla, renglones, columnas, vigencia, tabla)
    for opinion in tabla.opiniones:
        nombre, opinion.componente = opinion.componente, ""
        opinion.dimension = "total" if es_total(nombre) else "componente"
        opinion.nombre = "total" if es_total(nombre) else componente_de_referencia(nombre) or nombre
    return tabla


def _es_de_la_de_arriba(malla: Malla, fila: int) -> bool:
    """La segunda fila de un componente: con qué se dividió su porcentaje («18 ÷ 25»)."""
    return any(es_division(malla.texto(fila, c)) for c in malla.filas[fila])


def _ya_acabo(renglones: Sequence[Renglon]) -> bool:
    return bool(renglones) and llave(renglones[-1].textos["componente"]).startswith("total")
