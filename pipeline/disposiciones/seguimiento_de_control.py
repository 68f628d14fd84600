"""Una hoja donde Control Interno o Planeación escribieron su opinión: solo eso, o también un plan o un reporte."""

from pipeline.base.hallazgo import anotar
from pipeline.disposiciones.columnas_sin_usar import COLUMNA_QUE_NO_SE_USA
from pipeline.disposiciones.encargo import Encargo
from pipeline.disposiciones.hechos_del_programa import son_hechos
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.opinion_leida import TablaDeOpiniones
from pipeline.disposiciones.papel import AVANCE, NADA, SEGUIMIENTO, buscar_de, decidir_papel
from pipeline.disposiciones.riesgos.reconocer import buscar_mapa
from pipeline.disposiciones.tablas_de_opinion import TablaConOpinion, buscar_tablas, leer_tablas_de_opinion
from pipeline.entidad import Entidad
from pipeline.lectura.contexto import leer_contexto
from pipeline.lectura.cuenta import ENCABEZADO, RUIDO, TABLA, Cuenta
from pipeline.lectura.hoja import Hoja, Libro
from pipeline.lectura.malla import Malla, hacer_malla
from pipeline.lectura.titulos import titulos_de
from pipeline.tablas.opiniones import CONTROL_INTERNO
from pipeline.vocabulario import singular

PROPIO = "seguimiento"
_DEL_PROGRAMA = RUIDO + "lo que escribió el programa"
_DE_VERIFICACION = frozenset({"porcentaje", "cumplida", "estado"})


def es_seguimiento_propio(libro: Libro, entidad: Entidad) -> bool:
    """Lo hizo este programa: lo dice su propiedad o, si se perdió al guardarlo, la clave de sus filas y sus títulos."""
    if libro.propio:
        return libro.propio == PROPIO
    return any(
        tabla.encabezado.de("codigo")
        and any(c.quien == CONTROL_INTERNO and c.campo in _DE_VERIFICACION for c in tabla.columnas)
        for hoja in libro.hojas
        if hoja.visible and _trae_clave(hoja)
        for tabla in buscar_tablas(hacer_malla(hoja), entidad)
    )


def _trae_clave(hoja: Hoja) -> bool:
    """Alguna celda dice «Código rendición»: se mira antes que todo lo demás, que cuesta."""
    cortas = {c.valor for c in hoja.celdas.values() if isinstance(c.valor, str) and len(c.valor) < 24}
    return any(titulos_de("avance", {}).campos.get(singular(t)) == "codigo" for t in cortas)


def leer_seguimiento(malla: Malla, encargo: Encargo) -> HojaInterpretada | None:
    """La hoja leída como seguimiento; None si no lo es (un plan o un mapa con sus columnas sigue siendo lo que es)."""
    entidad = encargo.entidad
    tablas = buscar_tablas(malla, entidad, encargo.solo_opiniones)
    if not tablas and not encargo.solo_opiniones:
        return None
    if not encargo.solo_opiniones:
        if not any(t.toda for t in tablas) and buscar_mapa(malla, entidad):
            return None
        de_plan, crudos = buscar_de(malla, "plan", entidad), buscar_de(malla, "avance", entidad, True)
        if decidir_papel(malla, de_plan, crudos) not in (AVANCE, NADA):
            return None
        if buscar_de(malla, "avance", entidad):
            return None
    salida = HojaInterpretada(malla.hoja.nombre, SEGUIMIENTO, Cuenta(malla.hoja))
    primera = tablas[0].encabezado.fila if tablas else max(malla.filas, default=0) + 1
    salida.contexto = leer_contexto(malla, primera, encargo.catalogo, entidad.vigencia, salida.reparto)
    salida.contexto.vigencia = encargo.vigencia or salida.contexto.vigencia
    for tabla, leida in zip(tablas, _leer(malla, tablas, encargo, salida), strict=True):
        _reclamar(salida, tabla, leida)
    if encargo.solo_opiniones:
        salida.reparto.reclamar(malla.hoja.celdas, _DEL_PROGRAMA)
    elif not salida.opiniones:
        lugar = malla.hoja.origen(primera, tablas[0].encabezado.columnas[0].numero)
        salida.hallazgos.append(anotar("seguimiento_sin_opiniones", lugar))
    return salida


def agregar_opiniones(malla: Malla, encargo: Encargo, salida: HojaInterpretada) -> None:
    """Las opiniones que trae un plan o un reporte en columnas propias; cada una, de la actividad de su fila."""
    tablas = buscar_tablas(malla, encargo.entidad)
    por_fila = {a.fila: a for a in salida.actividades}
    for leida in _leer(malla, tablas, encargo, salida):
        salida.reparto.reclamos.update(dict.fromkeys(leida.usadas, TABLA))
        for lugar in leida.usadas:
            salida.reparto.motivos.pop(lugar, None)
        for opinion in leida.opiniones:
            opinion.propia = por_fila.get(opinion.origen().fila)
    columnas = {(t.encabezado.fila, c.numero) for t in tablas for c in t.columnas}
    salida.titulos = [
        t for t in salida.titulos if not any(t.origen.columna == n and f <= t.origen.fila <= f + 2 for f, n in columnas)
    ]


def _leer(
    malla: Malla, tablas: list[TablaConOpinion], encargo: Encargo, salida: HojaInterpretada
) -> list[TablaDeOpiniones]:
    leidas = leer_tablas_de_opinion(malla, tablas, salida.contexto, encargo.entidad)
    for leida in leidas:
        salida.opiniones.extend(o for o in leida.opiniones if not (encargo.solo_opiniones and son_hechos(o)))
        salida.hallazgos.extend(leida.hallazgos)
    return leidas


def _reclamar(salida: HojaInterpretada, tabla: TablaConOpinion, leida: TablaDeOpiniones) -> None:
    """De quién es cada celda: las que dicen algo, las que dicen de qué actividad, los títulos y las demás."""
    de_texto = {c.numero for c in tabla.encabezado.columnas if c.campo != "otro"}
    salida.reparto.reclamar(leida.usadas, TABLA)
    salida.reparto.reclamar(tabla.encabezado.celdas, ENCABEZADO)
    salida.reparto.reclamar((p for p in leida.leidas if p[1] in de_texto), TABLA)
    salida.reparto.reclamar(leida.leidas, COLUMNA_QUE_NO_SE_USA)
