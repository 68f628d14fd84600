"""El papel de una hoja por sus títulos: plan, reporte, las dos cosas o ninguna."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import enumerar
from pipeline.disposiciones import avance, plan
from pipeline.disposiciones.actividad_supuesta import suponer_actividad
from pipeline.disposiciones.asunto_de_componente import apartar_asunto
from pipeline.disposiciones.avance_cifras import CIFRAS
from pipeline.disposiciones.plan_tiempo import DE_TIEMPO
from pipeline.disposiciones.tabla_de_conteos import quitar_conteos
from pipeline.disposiciones.tablas_de_opinion import buscar_tablas, sin_opiniones
from pipeline.entidad import Entidad
from pipeline.lectura.encabezado import Encabezado, buscar_encabezados
from pipeline.lectura.malla import Malla
from pipeline.lectura.otras_hojas import reconocer_otra
from pipeline.lectura.renglones import es_pie
from pipeline.lectura.rotulos_de_periodo import es_mes_numerado
from pipeline.lectura.titulos import titulos_de

PLAN, AVANCE, PLAN_Y_AVANCE, NADA, OCULTA = "plan", "avance", "plan y avance", "nada", "oculta"
SEGUIMIENTO = "seguimiento de Control Interno"


_DE_PLAN = DE_TIEMPO | {"subcomponente", "componente", "indicador", "meta_producto", "responsable"}


def buscar_de(malla: Malla, clase: str, entidad: Entidad, con_opiniones: bool = False) -> list[Encabezado]:
    """Los encabezados de una clase de tabla (`plan` o `avance`) que hay en la hoja.

    Lo que escribe quien opina no es un reporte: sus columnas no cuentan, salvo `con_opiniones`.
    """
    clave = ("encabezados", clase, id(entidad), con_opiniones)
    return list(malla.recordar(clave, lambda: _buscar_de(malla, clase, entidad, con_opiniones)))


def _buscar_de(malla: Malla, clase: str, entidad: Entidad, con_opiniones: bool) -> list[Encabezado]:
    otra = reconocer_otra(malla)
    if otra and otra.manda:
        return []
    titulos = titulos_de(clase, entidad.titulos, entidad.dependencias)
    if clase == "avance":
        hallados = quitar_conteos(
            malla, _con_asunto(malla, buscar_encabezados(malla, titulos, avance.sirve, _con_su_actividad))
        )
        hallados = [e for e in hallados if avance.sirve(e.campos)]
        return hallados if con_opiniones else _de_dependencias(malla, hallados, entidad)
    if otra:
        hallados = buscar_encabezados(malla, titulos, plan.sirve)
    else:
        hallados = buscar_encabezados(
            malla, titulos, plan.sirve, lambda encabezado: suponer_actividad(malla, encabezado, titulos)
        )
    return [e for e in quitar_conteos(malla, _con_asunto(malla, hallados)) if not meses_de_proyecto(e)]


def _con_su_actividad(encabezado: Encabezado) -> Encabezado:
    """Con la actividad que se titula como en un plan («Acciones a desarrollar»), si nada más la nombra."""
    if "actividad" in encabezado.campos:
        return encabezado
    titulos = titulos_de("plan", {})
    suya = next((c for c in encabezado.columnas if c.desconocida and titulos.campo(c.titulo) == "actividad"), None)
    return replace(
        encabezado,
        columnas=tuple(
            replace(c, campo="actividad", desconocida=False) if c is suya else c for c in encabezado.columnas
        ),
    )


def _con_asunto(malla: Malla, hallados: list[Encabezado]) -> list[Encabezado]:
    return [apartar_asunto(malla, e) for e in hallados]


def _de_dependencias(malla: Malla, hallados: list[Encabezado], entidad: Entidad) -> list[Encabezado]:
    tablas = buscar_tablas(malla, entidad) if hallados else []
    return [e for e in sin_opiniones(tablas, hallados) if avance.sirve(e.campos)] if tablas else hallados


def meses_de_proyecto(encabezado: Encabezado) -> bool:
    """Los meses van por número y no son los doce del año: son los de un proyecto, que empieza cuando empiece."""
    numerados = {c.detalle[:3] for c in encabezado.de("periodo") if es_mes_numerado(c.titulo)}
    return 0 < len(numerados) < 12


def decidir_papel(malla: Malla, de_plan: list[Encabezado], de_avance: list[Encabezado]) -> str:
    """Plan si dice cuándo o lleva casi todos los títulos de un plan; avance si dice cuánto se hizo.

    Con columnas de lo ejecutado junto a las de lo programado, el propio plan dice su avance (reglas, 3): otras cifras
    de la hoja son sumas suyas o son de otro año. Un plan que trae ya los títulos de su seguimiento, sin una sola cifra,
    es un plan.
    """
    if not de_avance:
        return PLAN if de_plan else NADA
    if de_plan and {"periodo", "ejecutado"} <= de_plan[0].campos:
        return PLAN
    del_reporte = {c.numero for e in de_avance for c in e.columnas if c.campo in avance.FECHAS}
    parece_plan = de_plan and (
        any(c.campo in DE_TIEMPO and c.numero not in del_reporte for c in de_plan[0].columnas)
        or len(de_plan[0].campos & _DE_PLAN - DE_TIEMPO) >= 4
    )
    if not parece_plan and (not de_plan or not _hay(malla, de_plan, DE_TIEMPO) or _hay(malla, de_avance, CIFRAS)):
        return AVANCE
    return PLAN_Y_AVANCE if _hay(malla, de_avance, CIFRAS - {"estado"}) else PLAN


def _hay(malla: Malla, encabezados: Sequence[Encabezado], campos: AbstractSet[str]) -> bool:
    """Alguna fila de las tablas trae algo en las columnas de esos campos."""
    columnas = {c.numero for e in encabezados for c in e.columnas if c.campo in campos}
    titulos = {lugar for e in encabezados for lugar in e.celdas}
    primera = min(e.fila_final for e in encabezados)
    llenas = [
        f for f, cs in malla.filas.items() if f > primera and any(c in columnas and (f, c) not in titulos for c in cs)
    ]
    return any(not es_pie(list(malla.celdas_de(f))) for f in llenas)


def explicar_nada(malla: Malla, entidad: Entidad) -> Hallazgo:
    """Por qué una hoja no se usó: es de otra clase, sus meses son los de un proyecto, o no se le halló tabla."""
    cuantas = sum(map(len, malla.filas.values()))
    if otra := reconocer_otra(malla):
        titulos = enumerar([f"«{t}»" for t in otra.titulos[:4]])
        return anotar(
            "hoja_de_otra_clase", malla.hoja.origen(0, 0), "", que=otra.nombre, titulos=titulos, cuantas=cuantas
        )
    titulos_plan = titulos_de("plan", entidad.titulos, entidad.dependencias)
    for encabezado in buscar_encabezados(malla, titulos_plan, plan.sirve):
        if meses_de_proyecto(encabezado):
            primera = encabezado.de("periodo")[0]
            lugar = malla.hoja.origen(encabezado.fila_final, primera.numero)
            return anotar("meses_de_proyecto", lugar, primera.titulo, cuantas=cuantas)
    return anotar("hoja_sin_tabla", malla.hoja.origen(0, 0), "", cuantas=cuantas)
