"""Lo que marcan las columnas de periodo de una fila: periodos o días, con la cantidad de cada uno (reglas, 2)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pipeline.lectura.columna import Columna
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.fechas import a_dia, fechas_de
from pipeline.lectura.fila import Cuerpo, Fila, Valor
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.marcas import cantidad_de_marca, niega
from pipeline.lectura.periodos import SEMANA, dia_de_semana, fin_de_mes, meses_de, ultimo_mes
from pipeline.lectura.tiempo import plano


@dataclass(frozen=True, slots=True)
class Marcados:
    """`cantidades` acompaña a `periodos` o a `fechas`: la fila que necesita un día los lleva todos a días."""

    periodos: tuple[str, ...] = ()
    fechas: tuple[date, ...] = ()
    cantidades: tuple[float, ...] = ()


def leer_marcados(cuerpo: Cuerpo, fila: Fila) -> Marcados:
    """Los periodos marcados de la fila; lo que no es marca, cantidad ni fecha se anota."""
    marcas: dict[Columna, float] = {}
    dias: dict[date, float] = {}
    for valor in fila.de("periodo"):
        cantidad = cantidad_de_marca(valor.celda)
        if cantidad is not None:
            if cantidad > 0:
                marcas[valor.columna] = cantidad
        elif dia := _dia(valor.celda, cuerpo.vigencia):
            dias[dia] = 1.0
            _revisar_dia(cuerpo, valor, dia)
        elif not niega(valor.celda) and valor.celda.tipo not in (Tipo.ERROR, Tipo.SIN_CALCULAR):
            cuerpo.anotar("marca_no_entendida", valor.lugar, valor.texto, titulo=valor.columna.titulo)
    if not dias and all(SEMANA not in c.detalle and c.anio in (None, cuerpo.vigencia) for c in marcas):
        por_periodo = {c.detalle: cantidad for c, cantidad in marcas.items()}
        return Marcados(periodos=tuple(por_periodo), cantidades=_cantidades(por_periodo.values()))
    for columna, cantidad in marcas.items():
        dias[ultimo_dia(cuerpo, columna)] = cantidad
    return Marcados(fechas=tuple(sorted(dias)), cantidades=_cantidades(dias[d] for d in sorted(dias)))


def anio_de_periodos(encabezados: list[Encabezado]) -> int | None:
    """El año que dicen todos los títulos de periodo de una hoja; None si alguno calla o son varios."""
    anios = {c.anio for e in encabezados for c in e.de("periodo")}
    return anios.pop() if len(anios) == 1 else None


def anotar_otros_anios(cuerpo: Cuerpo) -> None:
    """Un solo hallazgo por tabla si hay marcas en columnas de otro año."""
    de_otro = [v for f in cuerpo.filas for v in f.de("periodo") if v.columna.anio not in (None, cuerpo.vigencia)]
    if de_otro:
        anios = sorted({int(v.columna.anio or 0) for v in de_otro})
        lugar = (cuerpo.encabezado.fila, min(v.columna.numero for v in de_otro))
        cuerpo.anotar(
            "periodos_de_otro_anio",
            lugar,
            ", ".join(map(str, anios)),
            cuantas=len(de_otro),
            vigencia=cuerpo.vigencia,
        )


def ultimo_dia(cuerpo: Cuerpo, columna: Columna) -> date:
    """El día en que vence lo marcado en una columna: el fin de su periodo o de su semana, en el año que dice."""
    anio = columna.anio or cuerpo.vigencia
    if SEMANA not in columna.detalle:
        return fin_de_mes(anio, ultimo_mes(columna.detalle))
    mes = columna.detalle.partition(SEMANA)[0]
    semanas = max(
        int(c.detalle.partition(SEMANA)[2])
        for c in cuerpo.encabezado.de("periodo")
        if c.detalle.startswith(mes + SEMANA) and c.anio == columna.anio
    )
    return dia_de_semana(columna.detalle, semanas, anio)


def _cantidades(cantidades: Iterable[float]) -> tuple[float, ...]:
    """Las cantidades, si alguna dice más que una marca."""
    dichas = tuple(cantidades)
    return dichas if any(c != 1 for c in dichas) else ()


def _dia(celda: Celda, vigencia: int) -> date | None:
    if guardada := a_dia(celda.valor):
        return guardada
    escritas = fechas_de(plano(celda.valor), vigencia) if isinstance(celda.valor, str) and len(celda.valor) < 24 else []
    return escritas[0].dia if len(escritas) == 1 else None


def _revisar_dia(cuerpo: Cuerpo, valor: Valor, dia: date) -> None:
    """Una fecha que no cae en el periodo de su columna se anota; rige la fecha."""
    anio = valor.columna.anio or cuerpo.vigencia
    if dia.year != anio or dia.month not in meses_de(valor.columna.detalle):
        cuerpo.anotar("fecha_fuera_de_su_columna", valor.lugar, valor.texto, titulo=valor.columna.titulo)
