"""Cronogramas que marcan los periodos con color: una celda pintada y vacía dice lo que diga su color."""

from collections.abc import Callable
from dataclasses import dataclass, field

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.disposiciones.cuadricula import Cuadricula, hacer_cuadricula, quitar_fondos
from pipeline.lectura.convenciones import celdas_de_convenciones, leer_convenciones
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.nombres_de_color import nombre_de_color
from pipeline.lectura.significados import Significado, significado_de

Pintura = Callable[[str], dict[Lugar, str]]
PROGRAMADO = Significado(True, False)


@dataclass(slots=True)
class MarcasDeColor:
    """`marcas`: lugar → `programado` o `ejecutado`; `cuadro`: las celdas de las convenciones de la hoja."""

    marcas: dict[Lugar, str] = field(default_factory=dict)
    cuadro: set[Lugar] = field(default_factory=set)
    hallazgos: list[Hallazgo] = field(default_factory=list)


def buscar_marcas_de_color(malla: Malla, encabezados: list[Encabezado], pintar: Pintura) -> MarcasDeColor:
    """Las celdas pintadas y vacías de las filas que no traen ninguna marca escrita.

    `pintar` da los rellenos de una hoja por su nombre; solo se llama si alguna fila no tiene nada escrito.
    """
    cuadricula = hacer_cuadricula(malla, encabezados)
    if not cuadricula.calladas:
        return MarcasDeColor()
    rellenos = pintar(malla.hoja.nombre)
    textos = leer_convenciones(malla.hoja, rellenos)
    salida = MarcasDeColor(cuadro=celdas_de_convenciones(malla.hoja, rellenos))
    pintadas = quitar_fondos(malla, cuadricula, rellenos, set(textos), salida.cuadro)
    calladas = {lugar: color for lugar, color in pintadas.items() if lugar[0] in cuadricula.calladas}
    dichos = {color: significado_de(textos.get(color, "")) or PROGRAMADO for color in set(calladas.values())}
    for lugar, color in calladas.items():
        if dichos[color].programado:
            salida.marcas[lugar] = "ejecutado" if dichos[color].ejecutado else "programado"
    salida.hallazgos = [
        *_sobre_los_colores(malla, calladas, salida.marcas, textos),
        *_sobre_lo_escrito(malla, cuadricula, {x for x in pintadas if x not in calladas}),
    ]
    return salida


def _sobre_los_colores(
    malla: Malla, pintadas: dict[Lugar, str], marcas: dict[Lugar, str], textos: dict[str, str]
) -> list[Hallazgo]:
    """Qué colores hubo y qué se supuso de cada uno."""
    if not pintadas:
        return []
    lugar = malla.hoja.origen(*min(pintadas))
    colores = sorted({color: list(pintadas.values()).count(color) for color in pintadas.values()}.items())
    if any(color in textos for color, _ in colores):
        leidos = "; ".join(f"{nombre_de_color(c)}, «{textos.get(c, 'sin explicar')}»: {n}" for c, n in colores)
        return [anotar("colores_con_convencion", lugar, "", leidos=leidos)]
    if len(colores) > 1:
        leidos = ", ".join(f"{nombre_de_color(c)}: {n}" for c, n in colores)
        return [anotar("colores_sin_convencion", lugar, "", leidos=leidos)]
    return [anotar("marcas_de_color", lugar, "", cuantas=len(marcas))]


def _sobre_lo_escrito(malla: Malla, cuadricula: Cuadricula, sueltas: set[Lugar]) -> list[Hallazgo]:
    """Las celdas solo con color que hay en filas con marcas escritas."""
    if not sueltas or not cuadricula.escritas:
        return []
    celdas = [malla.hoja.origen(*lugar).celda for lugar in sorted(sueltas)]
    muestra = ", ".join(celdas[:6]) + ("…" if len(celdas) > 6 else "")
    return [anotar("color_junto_a_marcas", malla.hoja.origen(*min(sueltas)), muestra, cuantas=len(celdas))]
