"""El hallazgo del mapa de etapas: la que no tiene nada programado; si todas tienen, la que más debe."""

from collections.abc import Sequence

from pipeline.base.espanol import fecha
from pipeline.base.texto import enumerar
from pipeline.calculo.cifras import Cifra, cuenta
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.graficas._conteo import Casilla, Grupo, sumar
from pipeline.graficas._etapas import Periodo

_NOMBRADAS = 3


def titular_etapas(resultado: Resultado, etapas: Sequence[Grupo]) -> Frase:
    """`etapas`: las del mapa, sin la de quienes no dicen la suya."""
    vacias = [e for e in etapas if not e.total.vencen]
    if vacias:
        return _sin_entregas(resultado, etapas, vacias)
    if not sumar(e.total for e in etapas).vencidas:
        return decir("Ninguna entrega de las etapas vencía al corte")
    mayor = max(e.total.sin_cumplir for e in etapas)
    if not mayor:
        return decir("Ninguna etapa debe entregas de las que vencían al corte")
    deben = [e for e in etapas if e.total.sin_cumplir == mayor]
    return _la_que_mas_debe(resultado, deben[0], len(etapas)) if len(deben) == 1 else _empate(resultado, deben, mayor)


def describir_etapa(resultado: Resultado, etapa: Grupo, periodos: Sequence[Periodo]) -> Frase:
    """Los datos de una etapa, periodo por periodo."""
    frase = decir(
        etapa.nombre, " (", contadas(_cuenta(resultado, "actividades", etapa, etapa.actividades), "actividad")
    )
    for i, (periodo, casilla) in enumerate(zip(periodos, etapa.casillas, strict=True)):
        frase = decir(frase, "; " if i else "): ", _describir(resultado, etapa, periodo, casilla))
    return decir(frase, ".")


def _describir(resultado: Resultado, etapa: Grupo, periodo: Periodo, casilla: Casilla) -> Frase:
    cuando = f"{periodo.nombre} (hasta el {fecha(periodo.hasta)})" if periodo.hasta else "después del último corte"
    vencen = _cuenta(resultado, f"entregas, {cuando},", etapa, casilla.vencen)
    if not casilla.vencen:
        return decir(cuando, ", no vence nada")
    if periodo.por_venir:
        return decir(cuando, ", ", contadas(vencen, "entrega"), " por vencer")
    cumplidas = _cuenta(resultado, f"entregas cumplidas, {cuando},", etapa, casilla.cumplidas)
    return decir(cuando, ", ", contadas(cumplidas, "cumplida"), " de ", vencen)


def _cuenta(resultado: Resultado, que: str, etapa: Grupo, valor: int) -> Cifra:
    return cuenta(resultado, f"{que} de la etapa «{etapa.nombre}»", valor)


def _sin_entregas(resultado: Resultado, etapas: Sequence[Grupo], vacias: Sequence[Grupo]) -> Frase:
    final = f" entregas programadas en {resultado.entidad.vigencia}"
    if len(vacias) == len(etapas):
        return decir("Ninguna etapa tiene", final)
    if len(vacias) <= _NOMBRADAS:
        return decir(_nombrar(vacias), " no tiene" if len(vacias) == 1 else " no tienen", final)
    cuantas = cuenta(resultado, "etapas sin entregas programadas", len(vacias))
    return decir(cuantas, " de las ", _contar(resultado, len(etapas)), " etapas no tienen", final)


def _la_que_mas_debe(resultado: Resultado, etapa: Grupo, cuantas: int) -> Frase:
    total = etapa.total
    debe = _cuenta(resultado, "entregas sin cumplir", etapa, total.sin_cumplir)
    vencian = _cuenta(resultado, "entregas que vencían", etapa, total.vencidas)
    que = " debe " if cuantas == 1 else " es la etapa que más debe: "
    if total.vencidas == 1:
        return decir(etapa.nombre, que, "la única entrega que le vencía al corte")
    return decir(etapa.nombre, que, debe, " de las ", vencian, " entregas que le vencían al corte")


def _empate(resultado: Resultado, deben: Sequence[Grupo], mayor: int) -> Frase:
    cada = cuenta(resultado, "entregas sin cumplir de la etapa que más debe", mayor)
    quienes: tuple[str | Cifra, ...] = (_nombrar(deben), " son")
    if len(deben) > _NOMBRADAS:
        quienes = (cuenta(resultado, "etapas que más deben", len(deben)), " etapas son")
    return decir(quienes, " las que más deben, con ", contadas(cada, "entrega"), " sin cumplir cada una")


def _contar(resultado: Resultado, cuantas: int) -> Cifra:
    return cuenta(resultado, "etapas del mapa", cuantas)


def _nombrar(etapas: Sequence[Grupo]) -> str:
    return enumerar([e.nombre for e in etapas])
