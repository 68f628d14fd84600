"""El papel de una hoja por sus títulos: plan, reporte, las dos cosas o ninguna."""

from pipeline.disposiciones import avance, plan
from pipeline.disposiciones.avance_cifras import CIFRAS
from pipeline.disposiciones.plan_tiempo import DE_TIEMPO
from pipeline.disposiciones.tabla_de_conteos import quitar_conteos
from pipeline.entidad import Entidad
from pipeline.lectura.encabezado import Encabezado, buscar_encabezados
from pipeline.lectura.malla import Malla
from pipeline.lectura.titulos import titulos_de

PLAN, AVANCE, PLAN_Y_AVANCE, NADA, OCULTA = "plan", "avance", "plan y avance", "nada", "oculta"


_DE_PLAN = DE_TIEMPO | {"subcomponente", "componente", "indicador", "meta_producto", "responsable"}


def buscar_de(malla: Malla, clase: str, entidad: Entidad) -> list[Encabezado]:
    """Los encabezados de una clase de tabla (`plan` o `avance`) que hay en la hoja."""
    sirve = plan.sirve if clase == "plan" else avance.sirve
    return quitar_conteos(malla, buscar_encabezados(malla, titulos_de(clase, entidad.titulos), sirve))


def decidir_papel(malla: Malla, de_plan: list[Encabezado], de_avance: list[Encabezado]) -> str:
    """Plan si dice cuándo o lleva casi todos los títulos de un plan; avance si dice cuánto se hizo."""
    if not de_avance:
        return PLAN if de_plan else NADA
    del_reporte = {c.numero for e in de_avance for c in e.columnas if c.campo in avance.FECHAS}
    parece_plan = de_plan and (
        any(c.campo in DE_TIEMPO and c.numero not in del_reporte for c in de_plan[0].columnas)
        or len(de_plan[0].campos & _DE_PLAN - DE_TIEMPO) >= 4
    )
    if not parece_plan:
        return AVANCE
    columnas = {c.numero for e in de_avance for c in e.columnas if c.campo in CIFRAS - {"estado"}}
    titulos = {lugar for e in (*de_plan, *de_avance) for lugar in e.celdas}
    primera = de_plan[0].fila_final
    con_cifra = any(
        f > primera and c in columnas and (f, c) not in titulos for f, cs in malla.filas.items() for c in cs
    )
    return PLAN_Y_AVANCE if con_cifra else PLAN
