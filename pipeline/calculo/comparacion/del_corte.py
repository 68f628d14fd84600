"""Lo que cambió en el seguimiento: avances que bajaron, estados distintos y quien dejó de reportar."""

from collections.abc import Iterator

from pipeline.base.espanol import cantidad, porcentaje
from pipeline.base.texto import contar
from pipeline.calculo.comparacion.del_plan import hacer_cambio
from pipeline.calculo.comparacion.emparejar import Pareja
from pipeline.calculo.comparacion.foto import Foto
from pipeline.calculo.tolerancia import TOLERANCIA
from pipeline.tablas import cambios as c
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.cambios import Cambio
from pipeline.tablas.seguimiento import Seguimiento


def cambios_del_seguimiento(parejas: list[Pareja], antes: Foto, despues: Foto) -> Iterator[Cambio]:
    """Lo que se ejecutó de menos y el estado que cambió, de cada actividad que se sigue en los dos cortes."""
    unas, otras = ({f.codigo: f for f in foto.seguimiento} for foto in (antes, despues))
    for una, otra in parejas:
        previo, actual = unas.get(una.codigo), otras.get(otra.codigo)
        if previo is None or actual is None:
            continue
        lados = (antes.celdas.get(una.codigo) or una.origen(), despues.celdas.get(otra.codigo) or otra.origen())
        if bajo(previo, actual):
            yield hacer_cambio(c.AVANCE_BAJO, otra, _cuanto(previo), _cuanto(actual), lados)
        if previo.estado != actual.estado:
            yield hacer_cambio(c.ESTADO, otra, previo.estado, actual.estado, lados)


def bajo(previo: Seguimiento, actual: Seguimiento) -> bool:
    """Dice si hay menos hecho. Si la meta cambió, debe haber menos en cantidad y en parte de la meta.

    Lo ejecutado nunca pasa de la meta: bajarla, o subirla, no es haber hecho menos. Con otra unidad no se comparan
    cantidades.
    """
    menos_parte = actual.avance_vigencia < previo.avance_vigencia - TOLERANCIA
    if previo.unidad != actual.unidad:
        return menos_parte
    return menos_parte and actual.ejecutado < previo.ejecutado - TOLERANCIA


def quienes_callaron(antes: Foto, despues: Foto) -> Iterator[Cambio]:
    """Las dependencias que reportaron en el corte de antes y en el de ahora no."""
    for nombre, celda in sorted(antes.reportaron.items()):
        if nombre not in despues.reportaron:
            suyas = [f for f in despues.seguimiento if nombre in f.dependencias]
            faltan = [f for f in suyas if f.aplica and not f.cumplida]
            cuantas = f"{len(faltan)} {'está' if len(faltan) == 1 else 'están'} sin cumplir al corte"
            dicho = f"No reportó: responde por {contar(len(suyas), 'actividad')}, y {cuantas}"
            lugar = Actividad(dependencias=(nombre,))
            yield hacer_cambio(c.DEJO_DE_REPORTAR, lugar, "Reportó", dicho, (celda, None))


def _cuanto(f: Seguimiento) -> str:
    """`2 de 4 unidades (50,0 %)`."""
    unidad = f.unidad if not f.unidad.isalpha() else contar(2, f.unidad).split(" ", 1)[1]
    return f"{cantidad(f.ejecutado)} de {cantidad(f.meta)} {unidad} ({porcentaje(f.avance_vigencia)})"
