"""Un plan: filas con actividad, meta, responsable y tiempo, llevadas a la tabla de actividades."""

from pipeline.base.lote import Lote
from pipeline.base.origen import Origen
from pipeline.disposiciones.periodos_marcados import anotar_otros_anios
from pipeline.disposiciones.plan_campos import (
    poner_etapas,
    poner_novedad,
    poner_peso,
    poner_responsable_de_la_hoja,
    poner_responsables,
)
from pipeline.disposiciones.plan_cobertura import DE_COBERTURA, poner_cobertura
from pipeline.disposiciones.plan_detalles import poner_detalles
from pipeline.disposiciones.plan_meta import poner_meta
from pipeline.disposiciones.plan_texto import numeral_y_texto, revisar_errores, revisar_texto
from pipeline.disposiciones.plan_tiempo import DE_TIEMPO, DEL_CRONOGRAMA, poner_tiempo
from pipeline.lectura.contexto import Contexto
from pipeline.lectura.fila import Cuerpo, Fila
from pipeline.lectura.grupos import Grupo
from pipeline.tablas.actividades import Actividad
from pipeline.vocabulario.instrumentos import instrumento_de

EXIGE = frozenset({"actividad"})


ACOMPANAN = frozenset(
    {
        "responsable",
        "meta_producto",
        "indicador",
        "fecha",
        "fecha_inicio",
        "fecha_fin",
        "periodo",
        "etapa",
        "subcomponente",
        "componente",
    }
)


USA = EXIGE | ACOMPANAN | DE_COBERTURA | {
    "numeral", "unidad", "apoyo", "ponderacion", "novedad", "observaciones", "detalle", "ejecutado", *DEL_CRONOGRAMA
}  # fmt: skip
"""Los campos que llegan a la tabla de actividades o a sus avances."""


def sirve(campos: frozenset[str]) -> bool:
    """Los títulos son los de un plan: la actividad y al menos dos cosas más que un plan dice."""
    return campos >= EXIGE and (len(campos & ACOMPANAN) >= 2 or "periodo" in campos)


def hacer_actividades(cuerpo: Cuerpo, contexto: Contexto) -> Lote[Actividad]:
    """Una Actividad por fila lógica, con sus hallazgos; cada campo con sus celdas."""
    lote: Lote[Actividad] = Lote(hallazgos=cuerpo.hallazgos)
    if not cuerpo.encabezado.campos & DE_TIEMPO and cuerpo.filas:
        cuerpo.anotar("plan_sin_fechas", (cuerpo.encabezado.fila, cuerpo.encabezado.columnas[0].numero), "")
    anotar_otros_anios(cuerpo)
    for fila in cuerpo.filas:
        actividad = _actividad(cuerpo, fila, contexto)
        if actividad:
            lote.filas.append(actividad)
    return lote


def _actividad(cuerpo: Cuerpo, fila: Fila, contexto: Contexto) -> Actividad | None:
    numeral, texto = numeral_y_texto(fila)
    if not texto:
        cuerpo.anotar("actividad_sin_texto", fila.de("actividad")[0].lugar, numeral)
        propios = (v.lugar for valores in fila.valores.values() for v in valores if not v.heredado)
        cuerpo.cuenta.dejar(propios, "actividad_sin_texto")
        revisar_errores(cuerpo, fila)
        return None
    hoja = cuerpo.malla.hoja
    grupo = _con_nivel(fila.grupo, contexto)
    actividad = Actividad(
        numeral=numeral,
        componente=_componente(grupo, contexto),
        subcomponente=grupo.subcomponente,
        actividad=texto,
        indicador=fila.texto("indicador"),
        instrumento=contexto.instrumento,
        vigencia=contexto.vigencia or cuerpo.vigencia,
        archivo=hoja.archivo,
        hoja=hoja.nombre,
        fila=fila.numero,
        observaciones=fila.texto("observaciones"),
        origenes=_origenes(cuerpo, fila),
    )
    revisar_texto(cuerpo, fila)
    poner_meta(cuerpo, fila, actividad)
    poner_responsables(cuerpo, fila, actividad)
    poner_responsable_de_la_hoja(cuerpo, fila, actividad, contexto.dependencia)
    poner_tiempo(cuerpo, fila, actividad)
    poner_etapas(cuerpo, fila, actividad)
    poner_novedad(fila, actividad)
    poner_peso(cuerpo, fila, actividad)
    poner_cobertura(fila, actividad)
    poner_detalles(cuerpo, fila, actividad)
    revisar_errores(cuerpo, fila)
    return actividad


def _origenes(cuerpo: Cuerpo, fila: Fila) -> dict[str, tuple[Origen, ...]]:
    """Las celdas de cada campo de la fila; los que salen de otra columna, las de esa."""
    celdas = {
        campo: tuple(cuerpo.malla.hoja.origen(*v.lugar) for v in valores) for campo, valores in fila.valores.items()
    }
    for campo, de in (
        ("fechas", "fecha"),
        ("periodos", "periodo"),
        ("cantidades", "periodo"),
        ("dependencias", "responsable"),
        ("meta_valor", "meta_producto"),
        ("etapas", "etapa"),
        ("fechas", "fecha_exacta"),
    ):
        if de in celdas:
            celdas[campo] = celdas[de]
    for campo in ("fecha_inicio", "fecha_fin"):  # un lapso escrito en la columna de la fecha
        if "fecha" in celdas:
            celdas.setdefault(campo, celdas["fecha"])
    return celdas


def _con_nivel(grupo: Grupo, contexto: Contexto) -> Grupo:
    """El único nivel de grupos de una tabla es el componente, si nadie más lo dice."""
    if not grupo.unico or grupo.componente or contexto.componente or instrumento_de(contexto.instrumento).componente:
        return grupo
    return Grupo(grupo.subcomponente)


def _componente(grupo: Grupo, contexto: Contexto) -> str:
    """El componente que dice la fila; si no, el de los rótulos; si no, el dueño habitual de su subcomponente."""
    if grupo.componente and not grupo.inferido:
        return grupo.componente
    instrumento = instrumento_de(contexto.instrumento)
    inferido = grupo.componente if instrumento.con_subcomponentes or not contexto.instrumento else ""
    return contexto.componente or inferido or instrumento.componente or instrumento.largo
