"""Interpreta una hoja: la reconoce por su contenido y la lee; cada celda queda con dueño."""

from pipeline.base.hallazgo import anotar
from pipeline.disposiciones.casi_plan import buscar_casi_plan
from pipeline.disposiciones.celdas_sin_valor import anotar_sin_valor
from pipeline.disposiciones.columnas_sin_usar import apartar_columnas
from pipeline.disposiciones.encargo import Encargo
from pipeline.disposiciones.encuesta import buscar_encuesta, leer_encuesta
from pipeline.disposiciones.ficha import buscar_fichas, leer_fichas
from pipeline.disposiciones.formato import buscar_formato, es_clave, leer_formato
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.listado import (
    buscar_cuadro_suelto,
    buscar_listado,
    con_las_demas,
    dudar_del_plan,
    leer_acciones,
    leer_cuadro,
    leer_listado,
)
from pipeline.disposiciones.papel import AVANCE, NADA, OCULTA, PLAN, buscar_de, decidir_papel, explicar_nada
from pipeline.disposiciones.periodos_marcados import anio_de_periodos
from pipeline.disposiciones.riesgos import buscar_mapa, leer_mapa
from pipeline.disposiciones.seguimiento_de_control import agregar_opiniones, leer_seguimiento
from pipeline.disposiciones.tablas_de_avance import leer_avance
from pipeline.disposiciones.tablas_de_plan import leer_plan
from pipeline.disposiciones.titulos_de_periodos import sugerir_periodos
from pipeline.disposiciones.titulos_desconocidos import buscar_titulos_desconocidos
from pipeline.disposiciones.usos import buscar_usos
from pipeline.lectura.contexto import leer_contexto
from pipeline.lectura.cuenta import Cuenta
from pipeline.lectura.fila import Cuerpo
from pipeline.lectura.hoja import Hoja
from pipeline.lectura.malla import hacer_malla
from pipeline.vocabulario import cargar


def interpretar_hoja(hoja: Hoja, encargo: Encargo) -> HojaInterpretada:
    """Lo que dice una hoja. Toda celda con contenido queda reclamada por alguien."""
    salida = _interpretar(hoja, encargo) if hoja.visible else _apartar_oculta(hoja)
    cuenta = salida.reparto
    salida.hallazgos.extend(anotar_sin_valor(cuenta, salida.hallazgos))
    cuenta.seguir_hallazgos(salida.hallazgos)
    cuenta.remendar(hoja.corregidas, "correccion_aplicada")
    salida.hallazgos.extend(cuenta.cerrar())
    salida.contadas = hoja.contadas
    if hoja.contadas != len(cuenta.reclamos):
        datos = {"contadas": hoja.contadas, "reclamadas": len(cuenta.reclamos)}
        salida.hallazgos.append(anotar("sin_lugar_en_cuentas", hoja.origen(0, 0), "", **datos))
    return salida


def _apartar_oculta(hoja: Hoja) -> HojaInterpretada:
    salida = HojaInterpretada(hoja.nombre, OCULTA, Cuenta(hoja))
    if cuantas := salida.reparto.dejar_entera("hoja_oculta"):
        salida.hallazgos.append(anotar("hoja_oculta", hoja.origen(0, 0), "", cuantas=cuantas))
    return salida


def _interpretar(hoja: Hoja, encargo: Encargo) -> HojaInterpretada:
    malla, entidad = hacer_malla(hoja), encargo.entidad
    if not encargo.solo_opiniones and (de_formato := buscar_formato(malla, entidad)):
        return _con_ocultas(hoja, leer_formato(malla, de_formato, encargo))
    if seguimiento := leer_seguimiento(malla, encargo):
        return seguimiento if encargo.solo_opiniones else _con_ocultas(hoja, seguimiento)
    if not encargo.solo_opiniones and (cuadro := buscar_cuadro_suelto(malla, entidad)):
        return _con_ocultas(hoja, leer_cuadro(malla, cuadro, encargo))
    if not encargo.solo_opiniones and (fichas := buscar_fichas(malla, entidad)):
        return _con_ocultas(hoja, leer_fichas(malla, fichas, encargo))
    cabezas = [] if encargo.solo_opiniones else buscar_listado(malla, entidad)
    if not encargo.solo_opiniones and (tabulada := buscar_encuesta(malla, entidad, cabezas)):
        return _con_ocultas(hoja, leer_encuesta(malla, tabulada, encargo))
    if cabezas:
        return _con_ocultas(hoja, leer_listado(malla, con_las_demas(malla, entidad, cabezas), encargo))
    if not encargo.solo_opiniones and (de_riesgos := buscar_mapa(malla, entidad)):
        return _con_ocultas(hoja, leer_mapa(malla, de_riesgos, encargo))
    de_plan, de_avance = buscar_de(malla, "plan", entidad), buscar_de(malla, "avance", entidad)
    salida = HojaInterpretada(hoja.nombre, decidir_papel(malla, de_plan, de_avance), Cuenta(hoja))
    hasta = min((e.fila for e in (*de_plan, *de_avance)), default=None)
    if leer_acciones(malla, encargo, salida, hasta) and salida.papel == NADA:
        salida.papel = str(cargar("listado_inventario")["papel"])
        leer_contexto(malla, max(malla.filas, default=0) + 1, encargo.catalogo, entidad.vigencia, salida.reparto)
        return _con_ocultas(hoja, salida)
    if salida.papel == NADA:
        que_es = explicar_nada(malla, entidad)
        if salida.reparto.dejar_entera(que_es.nombre):
            salida.hallazgos.append(que_es)
        if que_es.nombre == "hoja_sin_tabla":
            salida.titulos = buscar_casi_plan(malla, entidad, encargo.catalogo)
        return salida
    primero, *_ = mandan = de_avance if salida.papel == AVANCE else de_plan
    salida.contexto = leer_contexto(malla, primero.fila, encargo.catalogo, entidad.vigencia, salida.reparto)
    salida.contexto.vigencia = encargo.vigencia or salida.contexto.vigencia or anio_de_periodos(de_plan)
    leidos: dict[str, list[Cuerpo]] = {}
    if salida.papel != AVANCE:
        leidos["plan"] = leer_plan(malla, de_plan, encargo, salida)
    if salida.papel != PLAN:
        leidos["avance"] = leer_avance(malla, de_avance, encargo, salida)
    if not encargo.solo_opiniones:
        salida.hallazgos += dudar_del_plan(malla, mandan, entidad, salida.papel)
    if not salida.actividades and not salida.avances:
        lugar = hoja.origen(primero.fila, primero.columnas[0].numero)
        salida.hallazgos.append(anotar("hoja_sin_actividades", lugar, ""))
    salida.titulos = sugerir_periodos(buscar_titulos_desconocidos(leidos, entidad))
    apartar_columnas(salida, leidos)
    agregar_opiniones(malla, encargo, salida)
    salida.usos = buscar_usos(malla, leidos, salida.contexto, entidad, encargo.catalogo)
    return _con_ocultas(hoja, salida)


def _con_ocultas(hoja: Hoja, salida: HojaInterpretada) -> HojaInterpretada:
    """Dice qué filas y columnas ocultas se leyeron; la de la clave la ocultó el programa."""
    filas = {f for f, _ in hoja.celdas if f in hoja.filas_ocultas}
    ocultas = {lugar: celda.valor for lugar, celda in hoja.celdas.items() if lugar[1] in hoja.columnas_ocultas}
    columnas = {c for _, c in ocultas} - {c for (_, c), valor in ocultas.items() if es_clave(str(valor))}
    if filas or columnas:
        salida.hallazgos.append(anotar("filas_ocultas", hoja.origen(0, 0), "", cuantas=len(filas) + len(columnas)))
    return salida
