"""Las actividades de una hoja, y lo ejecutado que sus propias columnas dicen."""

from pipeline.disposiciones import ejecutado, plan
from pipeline.disposiciones.colores_sin_leer import buscar_colores_sin_leer
from pipeline.disposiciones.cuerpos_de_plan import arreglar_cuerpos, leer_marcas_de_la_hoja
from pipeline.disposiciones.encargo import Encargo
from pipeline.disposiciones.grupos_vacios import anotar_grupos_vacios
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.numerales import reponer_ceros
from pipeline.disposiciones.recorrido import recorrer_tablas
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.fila import Cuerpo
from pipeline.lectura.hoja import Tipo
from pipeline.lectura.malla import Malla


def leer_plan(malla: Malla, encabezados: list[Encabezado], encargo: Encargo, salida: HojaInterpretada) -> list[Cuerpo]:
    """Agrega a la hoja sus actividades; devuelve las tablas recorridas."""
    salida.hallazgos.extend(leer_marcas_de_la_hoja(malla, encabezados, encargo.pintar, salida.reparto))
    salida.marcas = malla.marcas
    if encargo.con_colores:
        salida.colores_sin_leer = buscar_colores_sin_leer(malla, encabezados, encargo.pintar)
    recorridos = recorrer_tablas(malla, encabezados, "plan", encargo, salida.contexto, salida.reparto)
    cuerpos = arreglar_cuerpos(recorridos)
    for cuerpo in cuerpos:
        _agregar(cuerpo, salida)
    if salida.actividades:
        salida.hallazgos.extend(anotar_grupos_vacios(cuerpos))
    ejecutados = ejecutado.hacer_avances(cuerpos, salida.actividades)
    salida.avances.extend(ejecutados.filas)
    salida.hallazgos.extend(ejecutados.hallazgos)
    return recorridos


def _agregar(cuerpo: Cuerpo, salida: HojaInterpretada) -> None:
    lote = plan.hacer_actividades(cuerpo, salida.contexto)
    numericas = {
        f"{cuerpo.malla.hoja.nombre}!{cuerpo.malla.hoja.origen(*v.lugar).celda}"
        for fila in cuerpo.filas
        for v in fila.de("numeral")
        if v.celda.tipo is Tipo.NUMERO
    }
    lote.hallazgos.extend(reponer_ceros(lote.filas, numericas))
    salida.actividades.extend(lote.filas)
    salida.hallazgos.extend(lote.hallazgos)
