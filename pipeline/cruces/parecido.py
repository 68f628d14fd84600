"""Cuánto de un reporte está en una actividad y qué le sobra o le falta: lo que decide si son la misma."""

from dataclasses import dataclass
from enum import IntEnum

from pipeline.cruces.frase import Frase, es_circunstancia, es_vaga
from pipeline.cruces.indice import Indice
from pipeline.cruces.numeros_dichos import ORDINAL, PERIODOS
from pipeline.cruces.numeros_opuestos import se_oponen
from pipeline.cruces.verbos import HACER, compatibles, emparentadas

PARTE_DE_UN_RESUMEN, PARTE_SIN_VERBO = 0.3, 0.6
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

    @property
    def puede_ser(self) -> bool:
        """Nada la contradice."""
        return self.accion is not Accion.OTRA and not self.otro_numero and self.cabe is not Cabe.NO


def comparar(frase: Frase, indice: Indice, i: int) -> Parecido:
    """El parecido de una frase con una actividad del índice."""
    actividad, pesos = indice.frases[i], indice.pesos[i]
    comunes: set[str] = set()
    mio = sobra_pegada = sobra_suelta = 0.0
    sigue = False
    aparte_sobra = False
    for palabra in frase.palabras:
        hallada = False
        for alternativas in indice.leer(palabra):
            suyas = alternativas & pesos.keys()
            comunes |= suyas
            hallada = hallada or bool(suyas)
            mio += max((indice.peso(b) for b in suyas or alternativas), default=0.0) * (1.0 if suyas else 0.6)
        if hallada or es_vaga(palabra.raiz):
            sigue = hallada or sigue
        elif palabra.escrita.endswith("mente"):
            sigue = False
        elif palabra.pegada and (sigue or not comunes) and not (palabra.aparte or palabra.punto):
            sobra_pegada += 1
        elif es_circunstancia(palabra.raiz) and not palabra.pegada:
            sigue = False
        else:
            aparte_sobra = aparte_sobra or palabra.aparte
            sobra_suelta += 0 if palabra.aparte else 1
            sigue = False
    total = indice.totales[i]
    comun = sum(pesos[b] for b in comunes)
    falta = any(b not in comunes and not es_vaga(b) for b in pesos)
    accion = _accion(frase, actividad, pesos)
    iguales, otro = _numeros(frase, actividad)
    cabe = Cabe.NO
    if not sobra_pegada and comunes:
        parte = comun / total if total else 0.0
        if not falta:
            cabe = Cabe.EXTENDIDO if sobra_suelta or aparte_sobra else Cabe.IGUAL
        elif not sobra_suelta and len(comunes) > 1 and parte >= (0.5 if aparte_sobra else PARTE_DE_UN_RESUMEN):
            cabe = Cabe.RESUMEN
    puntos = 200 * comun / (total + max(mio, comun)) if total + mio else 0.0
    tope = TOPE_OTRA_ACCION if accion is Accion.OTRA else TOPE_OTRO_NUMERO if otro else TOPE_SIN_CERTEZA
    puntos = 100.0 if frase.llave == actividad.llave else min(puntos, tope)
    return Parecido(
        i, round(puntos, 1), accion, cabe, frozenset(comunes), iguales, otro, _de_mas(frase, actividad), falta
    )


def _accion(frase: Frase, actividad: Frase, pesos: dict[str, float]) -> Accion:
    suyas, otras = frase.acciones.familias, actividad.acciones.familias
    if not suyas:
        return Accion.CALLADA
    principales = otras[: actividad.acciones.primeras] or (HACER,)  # «Audiencia pública»: convocarla no es hacerla
    if otras and compatibles(suyas, principales):
        return Accion.MISMA
    if compatibles(suyas, principales) or emparentadas(suyas, principales):
        return Accion.CALLADA
    nombrada = bool(frase.nombre) and frase.nombre <= pesos.keys()
    return Accion.TAMBIEN if nombrada or not otras or set(suyas[1:]) & set(otras) else Accion.OTRA


def _de_mas(frase: Frase, actividad: Frase) -> bool:
    return any(c in PERIODOS or c == ORDINAL for c in frase.numeros.keys() - actividad.numeros.keys())


def _numeros(frase: Frase, actividad: Frase) -> tuple[int, bool]:
    iguales = sum(
        bool(frase.numeros[c] & actividad.numeros[c]) for c in frase.numeros.keys() & actividad.numeros.keys()
    )
    return iguales, se_oponen(frase.numeros, actividad.numeros, frase.contada)
