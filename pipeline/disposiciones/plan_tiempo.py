"""Cuándo dice el plan que se hace cada actividad: fechas, periodos marcados o un lapso."""

from datetime import date

from pipeline.base.texto import llave
from pipeline.lectura.corte_escrito import a_dia
from pipeline.lectura.fila import Cuerpo, Fila, Valor
from pipeline.lectura.hoja import Tipo
from pipeline.lectura.marcas import es_marca
from pipeline.lectura.numeros import a_numero
from pipeline.lectura.periodos import ANCHOS, SEMANA, dia_de_semana, fin_de_mes, ultimo_mes
from pipeline.lectura.tiempo import Tiempo, tiempo_de_celda
from pipeline.tablas.actividades import Actividad

DE_TIEMPO = frozenset({"fecha", "fecha_inicio", "fecha_fin", "periodo"})


def poner_tiempo(cuerpo: Cuerpo, fila: Fila, actividad: Actividad) -> None:
    """Todo lo que la fila dice de tiempo, en periodos, fechas o lapso (reglas, 2); lo que falta se anota."""
    tiempos = [
        (v, tiempo_de_celda(v.celda, cuerpo.vigencia))
        for v in fila.de("fecha")
        if v.celda.tipo not in (Tipo.ERROR, Tipo.SIN_CALCULAR)
    ]
    for valor, tiempo in tiempos:
        _anotar_faltas(cuerpo, valor, tiempo)
    periodos, cantidades = _periodos_marcados(cuerpo, fila)
    dichos = [t for _, t in tiempos]
    dias = _dias_de_semanas(cuerpo, periodos)
    periodos = () if dias else periodos
    actividad.periodos = tuple(dict.fromkeys((*periodos, *(p for t in dichos for p in t.periodos))))
    actividad.cantidades = cantidades if any(c != 1 for c in cantidades) else ()
    actividad.fechas = tuple(dict.fromkeys((*dias, *(f for t in dichos for f in t.fechas))))
    lapsos = [t for t in dichos if t.inicio or t.fin]
    if lapsos:
        actividad.fecha_inicio, actividad.fecha_fin = lapsos[0].inicio, lapsos[-1].fin
    actividad.continua = any(t.continua for t in dichos)
    actividad.a_demanda = any(t.a_demanda for t in dichos)
    _poner_lapso(cuerpo, fila, actividad)
    if not (
        actividad.periodos or actividad.fechas or actividad.fecha_fin or actividad.fecha_inicio or actividad.a_demanda
    ) and not any(t.faltas for t in dichos):
        columnas = [c for c in cuerpo.encabezado.columnas if c.campo in DE_TIEMPO]
        if columnas:
            cuerpo.anotar("sin_fecha", (fila.numero, columnas[0].numero), "", actividad=actividad.actividad[:60])


def _dias_de_semanas(cuerpo: Cuerpo, periodos: tuple[str, ...]) -> tuple[date, ...]:
    """Los días en que terminan las semanas marcadas; vacío si la tabla no va por semanas."""
    if not any(SEMANA in p for p in periodos):
        return ()
    semanas: dict[str, int] = {}
    for columna in cuerpo.encabezado.de("periodo"):
        mes, _, semana = columna.detalle.partition(SEMANA)
        semanas[mes] = max(semanas.get(mes, 0), int(semana or 0))
    return tuple(dia_de_semana(p, semanas[p.partition(SEMANA)[0]], cuerpo.vigencia) for p in periodos if SEMANA in p)


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
        ultimo = ultimo_mes(periodo)
        ancho = 12 if periodo[0] == "A" else ANCHOS.get(periodo[0], 1)
        return fin_de_mes(vigencia, ultimo - ancho + 1).replace(day=1) if primero else fin_de_mes(vigencia, ultimo)
    return None


def _periodos_marcados(cuerpo: Cuerpo, fila: Fila) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Los periodos marcados de la fila y la cantidad de cada uno (1 si es una marca)."""
    periodos: dict[str, float] = {}
    for valor in fila.de("periodo"):
        celda = valor.celda
        numero = (
            float(celda.valor) if isinstance(celda.valor, float | int) and not isinstance(celda.valor, bool) else None
        )
        if isinstance(celda.valor, str):
            numero = a_numero(celda.valor.strip().rstrip("%"))
        if numero is not None:
            if numero > 0:
                periodos[valor.columna.detalle] = numero * 100 if celda.porcentaje else numero
        elif es_marca(celda):
            periodos[valor.columna.detalle] = 1.0
        elif celda.tipo not in (Tipo.ERROR, Tipo.SIN_CALCULAR) and llave(valor.texto) not in (
            "",
            "np",
            "no",
            "na",
            "n a",
        ):
            cuerpo.anotar("marca_no_entendida", valor.lugar, valor.texto, titulo=valor.columna.titulo)
    return tuple(periodos), tuple(periodos.values())
