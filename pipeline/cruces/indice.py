"""Las actividades listas para buscar entre ellas: cuánto pesa cada palabra y en cuáles está."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from heapq import nlargest
from math import log

from rapidfuzz.distance import OSA

from pipeline.cruces.frase import Frase, Palabra, entender, es_circunstancia, es_generica, es_vaga
from pipeline.cruces.palabras import VACIAS, bien_escritas, sonido
from pipeline.cruces.verbos import es_verbo_conocido
from pipeline.tablas.actividades import Actividad

VAGA = 0.15
"""El peso de una palabra que no distingue, frente a las demás."""
BUSCADAS, BASTANTES = 16, 64
_Alternativas = frozenset[str]
_Lectura = tuple[Palabra, list[tuple[_Alternativas, float]]]


@dataclass
class Indice:
    """El índice de un plan. Se hace una vez por corrida."""

    actividades: Sequence[Actividad]
    frases: list[Frase] = field(init=False)
    en: dict[str, list[int]] = field(init=False)
    pesos: list[dict[str, float]] = field(init=False)
    totales: list[float] = field(init=False)
    nucleos: list[str] = field(init=False)
    """Sobre qué recae cada actividad: su primera palabra que la distingue."""
    _pesos: dict[str, float] = field(init=False, default_factory=dict)
    _leida: Frase | None = field(init=False, default=None)
    _lecturas: list[_Lectura] = field(init=False, default_factory=list)
    _leidas: dict[str, _Alternativas] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.frases = [entender(a.actividad) for a in self.actividades]
        self.en = {}
        for i, frase in enumerate(self.frases):
            for base in dict.fromkeys(p.raiz for p in frase.palabras):
                self.en.setdefault(base, []).append(i)
        self.pesos = [{p.raiz: self.peso(p.raiz) for p in frase.palabras} for frase in self.frases]
        self.totales = [sum(pesos.values()) for pesos in self.pesos]
        self.nucleos = [_nucleo(frase) for frase in self.frases]

    def peso(self, base: str) -> float:
        """Lo que una raíz distingue en este plan: las que están en todas partes pesan poco."""
        if base not in self._pesos:
            en_cuantas = len(self.en.get(base, ()))
            self._pesos[base] = VAGA if es_vaga(base) else 1 + log((len(self.frases) + 1) / (en_cuantas + 1)) / 3
        return self._pesos[base]

    def buscar(self, frase: Frase) -> list[int]:
        """Las actividades que más palabras comparten con una frase.

        Se empieza por sus palabras menos comunes: cuando ya hay bastantes actividades, las demás palabras solo suman a
        esas. Recorrer todas las que dicen «informe» o «gestión» haría lento un plan grande.
        """
        comun: dict[int, float] = {}
        for alternativas in sorted({a for p in frase.palabras for a in self.leer(p)}, key=self._en_cuantas):
            peso = max((self.peso(base) for base in alternativas if base in self.en), default=0.0)
            if len(comun) < BASTANTES:
                lugares = {i for base in alternativas for i in self.en.get(base, ())}
            else:
                lugares = {i for i in comun if not alternativas.isdisjoint(self.pesos[i])}
            for i in lugares:
                comun[i] = comun.get(i, 0.0) + peso
        return nlargest(BUSCADAS, comun, key=lambda i: (2 * comun[i] / (self.totales[i] + 3) + comun[i] / 20, -i))

    def _en_cuantas(self, alternativas: _Alternativas) -> tuple[int, list[str]]:
        return sum(len(self.en.get(base, ())) for base in alternativas), sorted(alternativas)

    def lecturas(self, frase: Frase) -> list[_Lectura]:
        """Cada palabra de una frase, lo que puede ser en el plan y cuánto pesa: se hace una vez por reporte."""
        if self._leida is not frase:
            self._leida, self._lecturas = (
                frase,
                [
                    (palabra, [(a, max(map(self.peso, a), default=0.0)) for a in self.leer(palabra)])
                    for palabra in frase.palabras
                ],
            )
        return self._lecturas

    def leer(self, palabra: Palabra) -> tuple[_Alternativas, ...]:
        """Lo que esa palabra puede ser en el plan; una sigla del plan es varias palabras.

        De cada una, las raíces que valen: ella misma; si está mal escrita o cortada, la de quien se le parezca.
        """
        if palabra.raiz in self.en:
            return (frozenset({palabra.raiz}),)
        if palabra.sigla and len(palabra.escrita) > 2 and palabra.escrita in self.iniciales:
            return tuple(frozenset({base}) for base in sorted(self.iniciales[palabra.escrita]))
        clave = f"{palabra.escrita}{palabra.punto or palabra.ultima}{palabra.sigla}"
        if clave not in self._leidas:
            self._leidas[clave] = self._remendar(palabra)
        return (self._leidas[clave],)

    def _remendar(self, palabra: Palabra) -> _Alternativas:
        escrita, suena = palabra.escrita, sonido(palabra.escrita)
        if palabra.punto or palabra.ultima:
            empiezan = {base for e, base in self._escritas.items() if e.startswith(escrita) and len(e) > len(escrita)}
            if empiezan:
                return frozenset(empiezan)
        iguales = (
            {base for e, base in self._escritas.items() if sonido(e) == suena}
            if escrita not in bien_escritas()
            else set()
        )
        if iguales or len(escrita) < 5 or escrita in bien_escritas() or es_verbo_conocido(escrita):
            return frozenset(iguales or {palabra.raiz})
        hasta = 1 if len(escrita) < 9 else 2
        cercanas = {
            base
            for e, base in self._escritas.items()
            if abs(len(e) - len(escrita)) <= hasta
            and len(e) >= 5
            and sonido(e)[:1] == suena[:1]
            and OSA.distance(sonido(e), suena, score_cutoff=hasta) <= hasta
        }
        return frozenset(cercanas or {palabra.raiz})

    @cached_property
    def _escritas(self) -> dict[str, str]:
        return {p.escrita: p.raiz for frase in self.frases for p in frase.palabras}

    @cached_property
    def iniciales(self) -> dict[str, frozenset[str]]:
        """De las iniciales de tres o más palabras seguidas de una actividad a sus raíces, si son de unas solas."""
        dichas: dict[str, set[frozenset[str]]] = {}
        for frase in self.frases:
            grupo = [p for p in frase.palabras if p.escrita not in VACIAS]
            for desde in range(len(grupo)):
                for hasta in range(desde + 3, min(desde + 7, len(grupo) + 1)):
                    tramo = grupo[desde:hasta]
                    dichas.setdefault("".join(p.escrita[0] for p in tramo), set()).add(frozenset(p.raiz for p in tramo))
        return {sigla: next(iter(grupos)) for sigla, grupos in dichas.items() if len(grupos) == 1}


def _nucleo(frase: Frase) -> str:
    """La primera palabra que dice sobre qué recae lo que se hace."""
    for sin_decir in (lambda b: es_vaga(b) or es_generica(b) or es_circunstancia(b), es_vaga, lambda b: False):
        if raiz := next((p.raiz for p in frase.palabras if not sin_decir(p.raiz)), ""):
            return raiz
    return ""
