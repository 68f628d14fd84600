"""De dos fotos, los cambios: los del plan y, si son de dos cortes, los del seguimiento."""

from collections.abc import Iterable, Sequence

from pipeline.calculo.comparacion.del_corte import cambios_del_seguimiento, quienes_callaron
from pipeline.calculo.comparacion.del_plan import cambios_de, llegadas_y_salidas
from pipeline.calculo.comparacion.emparejar import emparejar
from pipeline.calculo.comparacion.foto import Foto
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.cambios import CLASES, Cambio, Comparacion


def comparar(antes: Foto, despues: Foto) -> Comparacion:
    """Todo lo que cambió de una foto a la otra, por clase y en el orden del plan."""
    unidas = emparejar(antes.actividades, despues.actividades)
    del_plan = [list(cambios_de(pareja)) for pareja in unidas.parejas]
    del_corte = [*cambios_del_seguimiento(unidas.parejas, antes, despues)]
    tocadas = {cambio.codigo for cambio in del_corte}
    iguales = sum(
        not suyos and otra.codigo not in tocadas for suyos, (_, otra) in zip(del_plan, unidas.parejas, strict=True)
    )
    todos = [
        *llegadas_y_salidas(unidas.solo_antes, unidas.solo_despues),
        *(cambio for suyos in del_plan for cambio in suyos),
        *del_corte,
    ]
    if antes.seguimiento and despues.seguimiento:
        todos += quienes_callaron(antes, despues)
    nombres, fuentes = (antes.nombre, despues.nombre), (antes.de_donde, despues.de_donde)
    return Comparacion(*nombres, tuple(_ordenar(todos)), fuentes, iguales)


def comparar_planes(antes: Sequence[Actividad], despues: Sequence[Actividad]) -> tuple[Cambio, ...]:
    """Lo que cambió de una versión de un plan a otra."""
    return comparar(Foto("", tuple(antes)), Foto("", tuple(despues))).cambios


def _ordenar(cambios: Iterable[Cambio]) -> list[Cambio]:
    return sorted(cambios, key=lambda cambio: CLASES.index(cambio.clase))
