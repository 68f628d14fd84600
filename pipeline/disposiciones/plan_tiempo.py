"""Cuándo dice el plan que se hace cada actividad: fechas, periodos marcados o un lapso."""

from datetime import date

from pipeline.base.texto import recortar
from pipeline.disposiciones.cronograma_exacto import leer_cantidades, precisar
from pipeline.disposiciones.periodos_marcados import leer_marcados
from pipeline.lectura.fechas import a_dia
from pipeline.lectura.fila import Cuerpo, Fila, Valor
from pipeline.lectura.hoja import Tipo
from pipeline.lectura.periodos import fin_de_mes, meses_de, ultimo_mes
from pipeline.lectura.tiempo import Tiempo, tiempo_de_celda
from pipeline.tablas.actividades import Actividad

DE_TIEMPO = frozenset({"fecha", "fecha_inicio", "fecha_fin", "periodo", "fecha_exacta"})
DEL_CRONOGRAMA = ("fecha_exacta", "cantidad_de_entrega")
"""Lo que el cronograma que escribe el programa agrega a las X."""


def poner_tiempo(cuerpo: Cuerpo, fila: Fila, actividad: Actividad) -> None:
    """Todo lo que la fila dice de tiempo, en periodos, fechas o lapso (reglas, 2); lo que falta se anota."""
    tiempos = [
        (v, tiempo_de_celda(v.celda, cuerpo.vigencia))
        for v in (*fila.de("fecha"), *fila.de("fecha_exacta"))
        if v.celda.tipo not in (Tipo.ERROR, Tipo.SIN_CALCULAR)
    ]
    for valor, tiempo in tiempos:
        _anotar_faltas(cuerpo, valor, tiempo)
    exactos = [t for v, t in tiempos if v.columna.campo == "fecha_exacta"]
    marcados = precisar(leer_marcados(cuerpo, fila), exactos, cuerpo.vigencia)
    dichos = [t for _, t in tiempos]
    escritos = [p for t in dichos for p in t.periodos if not (marcados.periodos and _es_frecuencia(t.periodos))]
    actividad.periodos = tuple(dict.fromkeys((*marcados.periodos, *escritos)))
    actividad.cantidades = _en_la_unidad_de_la_meta(fila, actividad, marcados.cantidades)
    actividad.fechas = tuple(dict.fromkeys((*marcados.fechas, *(f for t in dichos for f in t.fechas))))
    lapsos = [t for t in dichos if t.inicio or t.fin]
    if lapsos:
        actividad.fecha_inicio, actividad.fecha_fin = lapsos[0].inicio, lapsos[-1].fin
    actividad.continua = any(t.continua for t in dichos)
    actividad.a_demanda = any(t.a_demanda for t in dichos)
    leer_cantidades(cuerpo, fila, actividad)
    _poner_lapso(cuerpo, fila, actividad)
    if not (
        actividad.periodos or actividad.fechas or actividad.fecha_fin or actividad.fecha_inicio or actividad.a_demanda
    ) and not any(t.faltas for t in dichos):
        columnas = [c for c in cuerpo.encabezado.columnas if c.campo in DE_TIEMPO]
        if columnas:
            cuerpo.anotar(
                "sin_fecha", (fila.numero, columnas[0].numero), "", actividad=recortar(actividad.actividad, 60)
            )


def _es_frecuencia(periodos: tuple[str, ...]) -> bool:
    """Todos los de una clase («Mensual»): dice cada cuánto, y las columnas marcadas, cuándo."""
    return len(periodos) > 1 and {m for p in periodos for m in meses_de(p)} == set(range(1, 13))


def _en_la_unidad_de_la_meta(fila: Fila, actividad: Actividad, cantidades: tuple[float, ...]) -> tuple[float, ...]:
    """«25 %» en cada trimestre de una meta de 4 contratos es uno en cada trimestre, y no 25."""
    son_partes = all(v.celda.porcentaje or v.texto.endswith("%") for v in fila.de("periodo"))
    meta = actividad.meta_valor
    if (
        not cantidades
        or not son_partes
        or actividad.meta_unidad != "unidad"
        or not meta
        or abs(sum(cantidades) - 100) > 1
    ):
        return cantidades
    return tuple(meta * parte / 100 for parte in cantidades)


def _anotar_faltas(cuerpo: Cuerpo, valor: Valor, tiempo: Tiempo) -> None:
    if not valor.heredado:
        for nombre, texto in tiempo.faltas:
            cuerpo.anotar(nombre, valor.lugar, texto, actividad="")


def _poner_lapso(cuerpo: Cuerpo, fila: Fila, actividad: Actividad) -> None:
    """Inicio y fin en dos columnas: un lapso (reglas, 2)."""
    inicio, fin = None, None
    for campo in ("fecha_inicio", "fecha_fin"):
        for valor in fila.de(campo):
            tiempo = tiempo_de_celda(valor.celda, cuerpo.vigencia)
            _anotar_faltas(cuerpo, valor, tiempo)
            if tiempo.continua:
                actividad.continua = True
            dia = _extremo(tiempo, campo == "fecha_inicio", cuerpo.vigencia) or a_dia(valor.celda.valor)
            if campo == "fecha_inicio":
                inicio = inicio or dia
            else:
                fin = dia or fin
    if inicio and fin and inicio > fin:
        cuerpo.anotar("inicio_despues_del_fin", fila.de("fecha_inicio")[0].lugar, f"{inicio:%d/%m/%Y} – {fin:%d/%m/%Y}")
    if inicio or fin:
        actividad.fecha_inicio, actividad.fecha_fin = inicio or actividad.fecha_inicio, fin or actividad.fecha_fin


def _extremo(tiempo: Tiempo, primero: bool, vigencia: int) -> date | None:
    if tiempo.inicio or tiempo.fin:
        return tiempo.inicio if primero else tiempo.fin
    if tiempo.fechas:
        return tiempo.fechas[0] if primero else tiempo.fechas[-1]
    if tiempo.periodos:
        periodo = tiempo.periodos[0] if primero else tiempo.periodos[-1]
        return date(vigencia, meses_de(periodo)[0], 1) if primero else fin_de_mes(vigencia, ultimo_mes(periodo))
    return None
