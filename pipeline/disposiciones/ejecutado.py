"""Lo ejecutado por periodo en el mismo plan (T1 PLANEADO | T1 EJECUTADO): se suma hasta cada periodo (reglas, 3)."""

from datetime import date

from pipeline.lectura.fila import Cuerpo, Fila
from pipeline.lectura.numeros import a_numero
from pipeline.lectura.periodos import fin_de_mes, ultimo_mes
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance, Medida


def hacer_avances(cuerpos: list[Cuerpo], actividades: list[Actividad]) -> list[Avance]:
    """Un Avance por periodo con cifra: lo acumulado hasta el último día de ese periodo."""
    por_fila = {a.fila: a for a in actividades}
    return [
        avance
        for cuerpo in cuerpos
        for fila in cuerpo.filas
        if fila.de("ejecutado") and fila.numero in por_fila
        for avance in _acumular(cuerpo, fila, por_fila[fila.numero])
    ]


def _acumular(cuerpo: Cuerpo, fila: Fila, actividad: Actividad) -> list[Avance]:
    avances: list[Avance] = []
    acumulado = 0.0
    for valor in sorted(fila.de("ejecutado"), key=lambda v: ultimo_mes(v.columna.detalle)):
        crudo = valor.celda.valor
        numero = float(crudo) if isinstance(crudo, float | int) else a_numero(str(crudo).rstrip(" %"))
        if numero is None:
            cuerpo.anotar("cifra_no_entendida", valor.lugar, valor.texto)
            continue
        acumulado += numero * 100 if valor.celda.porcentaje else numero
        fin: date = fin_de_mes(actividad.vigencia, ultimo_mes(valor.columna.detalle))
        avances.append(
            Avance(
                numeral=actividad.numeral,
                actividad=actividad.actividad,
                dependencia=_primera(actividad),
                fecha_reporte=fin,
                valor=acumulado,
                medida=Medida.CANTIDAD,
                texto=valor.texto,
                metodo="misma fila",
                archivo=actividad.archivo,
                hoja=actividad.hoja,
                fila=actividad.fila,
                instrumento=actividad.instrumento,
                componente=actividad.componente,
                origenes={"valor": (cuerpo.malla.hoja.origen(*valor.lugar),)},
            )
        )
    while avances and len(avances) > 1 and avances[-1].texto == "0":
        avances.pop()
    return avances


def _primera(actividad: Actividad) -> str:
    return actividad.dependencias[0] if actividad.dependencias else ""
