"""Cuánto de un reporte está en una actividad y qué le sobra o le falta: lo que decide si son la misma."""

from dataclasses import dataclass
from enum import IntEnum

from pipeline.cruces.frase import Frase, es_vaga
from pipeline.cruces.indice import Indice
from pipeline.cruces.numeros_dichos import CADENCIA, ORDINAL, PERIODOS
from pipeline.cruces.numeros_opuestos import se_oponen
from pipeline.cruces.sobrantes import Sobrantes, contar
from pipeline.cruces.verbos import HACER, compatibles, emparentadas

PARTE_DE_UN_RESUMEN, PARTE_DE_UN_RESUMEN_Y_MAS, PARTE_SIN_VERBO = 0.3, 0.5, 0.6
"""Cuánto de la actividad, por lo que pesa, debe estar en un reporte que la resume."""
TOPE_OTRA_ACCION, TOPE_OTRO_NUMERO, TOPE_SIN_CERTEZA = 74.0, 79.0, 99.0


class Accion(IntEnum):
    """Lo que la acción del reporte es de la acción de la actividad."""

    OTRA = 0
    TAMBIEN = 1
    """Es otra, pero también la nombra: «se publicó y se socializó», «Caracterización de…»."""
    CALLADA = 2
    """Uno de los dos no dice qué se hace."""
    MISMA = 3


class Cabe(IntEnum):
    """Cómo cabe un texto en el otro."""

    NO = 0
    RESUMEN = 1
    EXTENDIDO = 2
    IGUAL = 3


@dataclass(frozen=True, slots=True)
class Parecido:
    """Un reporte frente a una actividad (su lugar en el índice). `puntos`, de 0 a 100; 100 es el mismo texto."""

    actividad: int
    puntos: float
    accion: Accion
    cabe: Cabe
    comunes: frozenset[str]
    numeros_iguales: int
    otro_numero: bool
    numero_de_mas: bool
    """El reporte dice un periodo o un ordinal que la actividad no dice."""
    falta: bool
    nucleo: str
    """Sobre qué recae la actividad."""

    @property
    def puede_ser(self) -> bool:
        """Nada la contradice."""
        return self.accion is not Accion.OTRA and not self.otro_numero and self.cabe is not Cabe.NO


def comparar(frase: Frase, indice: Indice, i: int) -> Parecido:
    """El parecido de una frase con una actividad del índice."""
    actividad, pesos = indice.frases[i], indice.pesos[i]
    sobra = contar(frase, indice, i)
    comunes = sobra.comunes
    total = indice.totales[i]
    comun = sum(pesos[b] for b in comunes)
    falta = any(b not in comunes and not es_vaga(b) for b in pesos)
    accion = _accion(frase, actividad, indice.nucleos[i])
    iguales, otro = _numeros(frase, actividad)
    cabe = _cabe(sobra, falta, comun / total if total else 0.0, indice.nucleos[i])
    puntos = 200 * comun / (total + max(sobra.mio, comun)) if total + sobra.mio else 0.0
    tope = TOPE_OTRA_ACCION if accion is Accion.OTRA else TOPE_OTRO_NUMERO if otro else TOPE_SIN_CERTEZA
    puntos = 100.0 if frase.llave == actividad.llave else min(puntos, tope)
    de_mas, nucleo = _de_mas(frase, actividad), indice.nucleos[i]
    return Parecido(i, round(puntos, 1), accion, cabe, frozenset(comunes), iguales, otro, de_mas, falta, nucleo)


def _cabe(sobra: Sobrantes, falta: bool, parte: float, nucleo: str) -> Cabe:
    """`parte`: cuánto de la actividad se dijo. Quien la resume calla mucho, pero no aquello sobre lo que recae."""
    if sobra.pegadas or not sobra.comunes or (falta and sobra.otro_lugar):
        return Cabe.NO
    if not falta:
        return Cabe.EXTENDIDO if sobra.sueltas or sobra.aparte else Cabe.IGUAL
    if sobra.sueltas or len(sobra.comunes) < 2 or (nucleo not in sobra.comunes and parte < PARTE_SIN_VERBO):
        return Cabe.NO
    return Cabe.RESUMEN if parte >= (PARTE_DE_UN_RESUMEN_Y_MAS if sobra.aparte else PARTE_DE_UN_RESUMEN) else Cabe.NO


def _accion(frase: Frase, actividad: Frase, nucleo: str) -> Accion:
    suyas, otras = frase.acciones.familias, actividad.acciones.familias
    if not suyas:
        return Accion.CALLADA
    principales = otras[: actividad.acciones.primeras] or (HACER,)  # «Audiencia pública»: convocarla no es hacerla
    if otras and (compatibles(suyas, principales) or (frase.acciones.al_final and set(suyas) & set(principales))):
        return Accion.MISMA
    if compatibles(suyas, principales) or emparentadas(suyas, principales):
        return Accion.CALLADA
    return Accion.TAMBIEN if nucleo in frase.nombre or not otras or set(suyas[1:]) & set(otras) else Accion.OTRA


def _de_mas(frase: Frase, actividad: Frase) -> bool:
    cada = actividad.numeros.get(CADENCIA, frozenset())  # el primer semestre es uno de los de un informe semestral
    nuevos = frase.numeros.keys() - actividad.numeros.keys()
    return any(c == ORDINAL or (c in PERIODOS and PERIODOS[c] not in cada) for c in nuevos)


def _numeros(frase: Frase, actividad: Frase) -> tuple[int, bool]:
    iguales = sum(
        bool(frase.numeros[c] & actividad.numeros[c]) for c in frase.numeros.keys() & actividad.numeros.keys()
    )
    return iguales, se_oponen(frase.numeros, actividad.numeros, frase.contada)
