"""Lo que se ha hecho en cada comuna, corregimiento y vereda: espacios, asistencia, compromisos y preguntas."""

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.base.agrupar import SIN_DECIR
from pipeline.calculo.compromisos import compromisos_de
from pipeline.calculo.eventos.cuentas import Cuenta, contar_eventos
from pipeline.calculo.eventos.situacion import situar_eventos
from pipeline.calculo.filas_de import filas_de
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.territorios import agrupar_territorio, es_lugar, ordenar_territorio, territorios_de
from pipeline.tablas.listados.preguntas import Pregunta

_SIN_EVENTOS = Cuenta("", 0, 0, 0, 0, 0, 0, None)


@dataclass(frozen=True, slots=True)
class DelTerritorio:
    """Un territorio. Lo que es de varios cuenta en cada uno."""

    nombre: str
    eventos: Cuenta
    compromisos: int
    preguntas: int
    es_lugar: bool
    """Se puede decir si en él ha habido espacios. «Todo el municipio» no, ni la zona rural junto a sus veredas."""

    @property
    def sin_espacio(self) -> bool:
        """Es un lugar y en él no se ha hecho ninguno."""
        return self.es_lugar and not self.eventos.realizados


def medir_territorios(resultado: Resultado) -> list[DelTerritorio]:
    """Una por territorio: los de la entidad en su orden y después los que solo se nombran; al final, lo que no dice.

    Vacía si nada dice dónde: no hay de qué hablar.
    """
    propios = resultado.entidad.territorios

    def lugares(texto: str) -> tuple[str, ...]:
        nombres = (agrupar_territorio(t, propios) for t in territorios_de(texto, propios))
        return tuple(dict.fromkeys(nombres)) or (SIN_DECIR,)

    eventos = {c.nombre: c for c in contar_eventos(situar_eventos(resultado), lambda s: lugares(s.evento.territorio))}
    compromisos = _contar(lugares(s.dicho("territorio")) for s in compromisos_de(resultado))
    preguntas = _contar(lugares(f.territorio) for f in filas_de(resultado, Pregunta))
    nombrados = {*eventos, *compromisos, *preguntas} - set(propios) - {SIN_DECIR}
    if not nombrados and not propios:
        return []
    if not (eventos or compromisos or preguntas):
        return []
    orden = [*propios, *sorted(nombrados, key=ordenar_territorio)]
    orden += [SIN_DECIR] if SIN_DECIR in {*eventos, *compromisos, *preguntas} else []
    lugares_propios = {n for n in orden if n in propios or es_lugar(n, orden)}
    return [
        DelTerritorio(n, eventos.get(n, _SIN_EVENTOS), compromisos.get(n, 0), preguntas.get(n, 0), n in lugares_propios)
        for n in orden
    ]


def _contar(lugares: Iterable[tuple[str, ...]]) -> dict[str, int]:
    cuentas: dict[str, int] = {}
    for nombres in lugares:
        for nombre in nombres:
            cuentas[nombre] = cuentas.get(nombre, 0) + 1
    return cuentas
