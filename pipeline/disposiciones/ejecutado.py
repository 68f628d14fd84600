"""Lo ejecutado por periodo en el mismo plan (T1 PLANEADO | T1 EJECUTADO): se suma hasta cada periodo (reglas, 3)."""

from datetime import date

from pipeline.base.hallazgo import anotar
from pipeline.base.lote import Lote
from pipeline.base.texto import junto, llave
from pipeline.lectura.fila import Cuerpo, Fila, Valor
from pipeline.lectura.marcas import es_marca, niega
from pipeline.lectura.numeros import a_numero
from pipeline.lectura.periodos import fin_de_mes, ultimo_mes
from pipeline.lectura.titulos import titulos_de
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance, Medida


def hacer_avances(cuerpos: list[Cuerpo], actividades: list[Actividad]) -> Lote[Avance]:
    """Un Avance por periodo con cifra: lo acumulado hasta el último día de ese periodo."""
    por_fila = {a.fila: a for a in actividades}
    lote: Lote[Avance] = Lote()
    for cuerpo in cuerpos:
        for fila in cuerpo.filas:
            if fila.de("ejecutado") and fila.numero in por_fila:
                lote.sumar(_acumular(cuerpo, fila, por_fila[fila.numero]))
    return lote


def _acumular(cuerpo: Cuerpo, fila: Fila, actividad: Actividad) -> Lote[Avance]:
    lote: Lote[Avance] = Lote()
    acumulado, en_porcentaje = 0.0, any(_es_porcentaje(v) for v in fila.de("periodo"))
    for valor in sorted(
        {v.lugar: v for v in fila.de("ejecutado")}.values(), key=lambda v: ultimo_mes(v.columna.detalle)
    ):
        cantidad = _cantidad(valor, actividad, en_porcentaje or actividad.meta_unidad == "%")
        if cantidad is not None:
            acumulado += cantidad
            lote.filas.append(_avance(cuerpo, fila, valor, actividad, acumulado))
        elif not niega(valor.celda):
            lugar = cuerpo.malla.hoja.origen(*valor.lugar)
            lote.hallazgos.append(anotar("cifra_no_entendida", lugar, valor.texto))
    while len(lote.filas) > 1 and lote.filas[-1].texto == "0":
        lote.filas.pop()
    return lote


def _cantidad(valor: Valor, actividad: Actividad, en_porcentaje: bool) -> float | None:
    """Lo ejecutado en la unidad del plan: una marca es todo lo del periodo, y un porcentaje, su parte de él."""
    crudo = valor.celda.valor
    es_numero = isinstance(crudo, float | int) and not isinstance(crudo, bool)
    numero = float(crudo) if es_numero else a_numero(str(crudo).strip().rstrip(" %"))  # type: ignore[arg-type]
    if numero is None:
        return _programado(actividad, valor.columna.detalle) if es_marca(valor.celda) else None
    if not _es_porcentaje(valor):
        return numero
    porcentaje = numero * 100 if valor.celda.porcentaje else numero
    return porcentaje if en_porcentaje else porcentaje / 100 * _programado(actividad, valor.columna.detalle)


def _es_porcentaje(valor: Valor) -> bool:
    return valor.celda.porcentaje or valor.texto.endswith("%")


def _programado(actividad: Actividad, periodo: str) -> float:
    """Lo que el plan pone en un periodo; en uno que no marca, lo que pone en promedio."""
    periodos, cantidades = actividad.periodos, actividad.cantidades
    if periodo in periodos and len(cantidades) == len(periodos):
        return cantidades[periodos.index(periodo)]
    entregas = len(periodos) or 1
    meta = actividad.meta_valor if actividad.meta_valor and actividad.meta_valor > 0 else float(entregas)
    return (sum(cantidades) or meta) / entregas


def _avance(cuerpo: Cuerpo, fila: Fila, valor: Valor, actividad: Actividad, acumulado: float) -> Avance:
    fin: date = fin_de_mes(actividad.vigencia, ultimo_mes(valor.columna.detalle))
    primera, *otras = actividad.dependencias or ("",)
    soportes = [v for v in fila.de("otro") if _es_de_evidencia(v.columna.titulo)]
    origenes = {"valor": (valor.lugar,), "evidencia": tuple(v.lugar for v in soportes)}
    return Avance(
        numeral=actividad.numeral,
        actividad=actividad.actividad,
        dependencia=primera,
        tambien=tuple(otras),
        fecha_reporte=fin,
        valor=acumulado,
        medida=Medida.CANTIDAD,
        texto=cuerpo.malla.texto(*valor.lugar) or valor.texto,
        evidencia=junto(" ".join(v.texto for v in soportes)),
        metodo="misma fila",
        propia=actividad,
        archivo=actividad.archivo,
        hoja=actividad.hoja,
        fila=actividad.fila,
        instrumento=actividad.instrumento,
        componente=actividad.componente,
        origenes={c: tuple(cuerpo.malla.hoja.origen(*lugar) for lugar in ls) for c, ls in origenes.items() if ls},
    )


def _es_de_evidencia(titulo: str) -> bool:
    """La columna trae soportes; un «medio de verificación» del plan solo dice cuál se espera."""
    return titulos_de("avance", {}).campo(titulo) == "evidencia" and "verificacion" not in llave(titulo)
