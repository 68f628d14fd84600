"""Los reportes de una hoja: aparte, o en las mismas filas de un plan."""

from pipeline.disposiciones import avance
from pipeline.disposiciones.encargo import Encargo
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.papel import PLAN_Y_AVANCE
from pipeline.disposiciones.recorrido import recorrer_tablas
from pipeline.lectura.cuenta import Cuenta
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.fila import Cuerpo
from pipeline.lectura.malla import Malla


def leer_avance(
    malla: Malla, encabezados: list[Encabezado], encargo: Encargo, salida: HojaInterpretada
) -> list[Cuerpo]:
    """Agrega a la hoja sus reportes; devuelve las tablas recorridas."""
    junto_al_plan = salida.papel == PLAN_Y_AVANCE
    propia = Cuenta(malla.hoja) if junto_al_plan else salida.reparto
    cuerpos = recorrer_tablas(malla, encabezados, "avance", encargo, salida.contexto, propia)
    por_fila = {a.fila: a for a in salida.actividades}
    for cuerpo in cuerpos:
        if junto_al_plan:
            cuerpo.hallazgos.clear()  # los de la fila ya los anotó la lectura del plan
        lote = avance.hacer_avances(cuerpo, salida.contexto, encargo.entidad.estados)
        if junto_al_plan:
            lote.filas = [a for a in lote.filas if a.texto]
            for fila in lote.filas:
                avance.unir_a_su_fila(fila, por_fila.get(fila.fila))
        salida.avances.extend(lote.filas)
        salida.hallazgos.extend(lote.hallazgos)
    if junto_al_plan:
        salida.reparto.sumar(propia)
    return cuerpos
