"""El hallazgo de la oportunidad: quién responde menos a tiempo."""

from collections.abc import Sequence

from pipeline.base.agrupar import SIN_DECIR
from pipeline.base.espanol import redondear
from pipeline.base.texto import enumerar
from pipeline.calculo.cifras import Cifra, Clave, cuenta
from pipeline.calculo.frase import Frase, Trozo, contadas, decir
from pipeline.calculo.preguntas import Oportunidad
from pipeline.calculo.resultado import Resultado

_PLURALES = {"dependencia": "dependencias", "tema": "temas"}
_NOMBRADAS, _LARGO = 2, 90


def titular_preguntas(resultado: Resultado, por: str, grupos: Sequence[Oportunidad]) -> Frase:
    """De los grupos que ya debían responder algo; en los empates, todos."""
    medidos = [g for g in grupos if g.oportunidad is not None]
    total = sum(g.exigibles for g in medidos)
    debidas = contadas(cuenta(resultado, f"preguntas que ya debían estar respondidas, por {por}", total), "pregunta")
    if all(g.en_termino == g.exigibles for g in medidos):
        if total == 1:
            return decir("La única pregunta que ya debía estar respondida se respondió en término")
        return decir("Las ", debidas, " que ya debían estar respondidas se respondieron en término")
    con_nombre = [g for g in medidos if g.nombre != SIN_DECIR]
    if all(g.en_termino == g.exigibles for g in con_nombre):
        bien = cuenta(resultado, f"preguntas respondidas en término, por {por}", sum(g.en_termino for g in medidos))
        return decir(bien, " de las ", debidas, " que ya debían estar respondidas lo fueron en término")
    menor = min(map(_mostrado, con_nombre))
    peores = [g for g in con_nombre if _mostrado(g) == menor]
    parte = cifra_de(resultado, peores[0], por)
    if len(con_nombre) == 1:
        return decir(peores[0].nombre, ": ", parte, " de las preguntas que ya se debían se respondió en término")
    if len(peores) == 1:
        return decir(peores[0].nombre, ": ", parte, " de respuestas en término, la menor oportunidad por ", por)
    nombres = [g.nombre for g in peores]
    if len(peores) <= _NOMBRADAS and sum(map(len, nombres)) <= _LARGO:
        return decir(enumerar(nombres), ": ", parte, " de respuestas en término, la menor oportunidad por ", por)
    cuantos = cuenta(resultado, f"{_PLURALES[por]} con la menor oportunidad", len(peores))
    return decir(cuantos, f" {_PLURALES[por]} tienen la menor oportunidad: ", parte, " de respuestas en término")


def cifra_de(resultado: Resultado, m: Oportunidad, por: str) -> Cifra:
    """La oportunidad de un grupo."""
    return Cifra(Clave(resultado.corte.fecha, por, "", m.nombre, "oportunidad"), m.oportunidad)


def de_cuantas(resultado: Resultado, m: Oportunidad, por: str) -> tuple[Trozo, ...]:
    """`3 de 4`: las respondidas en término y las que ya debían estarlo."""
    en_termino = cuenta(resultado, f"preguntas respondidas en término, {por} «{m.nombre}»", m.en_termino)
    exigibles = cuenta(resultado, f"preguntas que ya debían estar respondidas, {por} «{m.nombre}»", m.exigibles)
    return en_termino, " de ", exigibles


def _mostrado(m: Oportunidad) -> float:
    return redondear((m.oportunidad or 0.0) * 100, 1)
