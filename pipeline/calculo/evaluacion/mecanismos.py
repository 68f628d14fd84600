"""Los mecanismos de participación uno por uno: las cifras en que Control Interno apoya su juicio.

Eficacia: cuántos espacios se hicieron de los que debían haberse hecho, y cuánta gente fue. Pertinencia: a qué grupos
se llegó, de qué se habló y qué se prometió. El juicio no lo hace el programa.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.base.agrupar import SIN_DECIR, agrupar_por_nombre
from pipeline.base.redaccion import redactar
from pipeline.base.texto import enumerar, llave
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.compromisos import compromisos_de
from pipeline.calculo.evaluacion.al_corte import ver_al_corte
from pipeline.calculo.evaluacion.espacios import (
    decir_cuantos,
    listar_espacios,
    redondear_publicada,
)
from pipeline.calculo.evaluacion.respuesta import ENTERO, PARTE, Columna, Cuadro
from pipeline.calculo.eventos import REALIZADO, Situado, contar_eventos, sumar_publicada
from pipeline.calculo.eventos.publicable import Publicada
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.compromisos_seguidos import Seguido
from pipeline.tablas.estados_de_compromiso import CUMPLIDO

_EFICACIA = (
    Columna("Mecanismo", ancho=5.0), Columna("Debían hacerse", ENTERO, 2.6), Columna("Realizados", ENTERO, 2.3),
    Columna("Realizados / debían", PARTE, 2.5), Columna("Asistentes", ENTERO, 2.2), Columna("Por espacio", ENTERO, 1.9),
)  # fmt: skip
_PERTINENCIA = (
    Columna("Mecanismo", ancho=5.0), Columna("Grupos convocados", ENTERO, 2.4),
    Columna("Grupos que asistieron", ENTERO, 2.6), Columna("Temas", ENTERO, 1.7), Columna("Compromisos", ENTERO, 2.5),
    Columna("Cumplidos", ENTERO, 2.3),
)  # fmt: skip
_SIN_CLASE = "Los que no dicen su clase"
_FALTA = "No llegó el registro de los eventos: sin él no hay cifras de los mecanismos de participación."


@dataclass(frozen=True, slots=True)
class Mecanismo:
    """Una clase de espacio, lo que dicen sus cifras y sus espacios. `exigible`: alguno ya debía haberse hecho."""

    nombre: str
    frases: tuple[Frase, ...]
    espacios: Cuadro
    exigible: bool


@dataclass(frozen=True, slots=True)
class Mecanismos:
    """Lo de todos y lo de cada uno."""

    frases: tuple[Frase, ...]
    cuadros: tuple[Cuadro, ...] = ()
    mecanismos: tuple[Mecanismo, ...] = ()


def reunir_mecanismos(resultado: Resultado) -> Mecanismos:
    """Por clase de espacio, en el orden en que aparecen; lo que falta, dicho."""
    vistos = ver_al_corte(resultado)
    situados, asistencia, corte = vistos.situados, vistos.asistencia, resultado.corte.fecha
    if not situados:
        return Mecanismos((decir(_FALTA),))
    seguidos = [p for p in compromisos_de(resultado) if p.adquirido is None or p.adquirido <= corte]
    clases = dict(agrupar_por_nombre(situados, lambda s: s.evento.tipo or SIN_DECIR))
    suyos = {clase: _compromisos_de(suyas, seguidos) for clase, suyas in clases.items()}
    cuadros = (_hacer_eficacia(clases, asistencia), _hacer_pertinencia(clases, suyos, corte))
    uno_por_uno = tuple(_hacer_uno(resultado, c, clases[c], suyos[c], asistencia) for c in clases)
    return Mecanismos(decir_cuantos(resultado, situados, "", vistos.total), cuadros, uno_por_uno)


def _hacer_uno(
    resultado: Resultado,
    clase: str,
    suyos: Sequence[Situado],
    prometidos: Sequence[Seguido],
    asistencia: Mapping[int, Publicada],
) -> Mecanismo:
    publica = redactar(clase).texto
    de_que = f" de la clase «{publica}»" if clase != SIN_DECIR else " sin clase"
    frases = list(decir_cuantos(resultado, suyos, de_que, sumar_publicada(asistencia[id(s)] for s in suyos)))
    if prometidos:
        ya = _cumplidos(prometidos, resultado.corte.fecha)
        cumplidos = cuenta(resultado, f"compromisos cumplidos{de_que}", ya)
        todos = cuenta(resultado, f"compromisos{de_que}", len(prometidos))
        frases.append(decir("En ellos se adquirieron ", contadas(todos, "compromiso"), "; cumplidos: ", cumplidos, "."))
    if grupos := sorted({g for s in suyos if s.situacion == REALIZADO for g in s.evento.grupos_valor}, key=llave):
        frases.append(decir(f"Se convocó a {enumerar([redactar(g).texto for g in grupos])}."))
    (cuentas,) = contar_eventos(suyos)
    nombre = publica if clase != SIN_DECIR else _SIN_CLASE
    espacios = listar_espacios(suyos, f"Espacios: {nombre}", asistencia, resultado.entidad)
    return Mecanismo(nombre, tuple(frases), espacios, cuentas.exigibles > 0)


def _compromisos_de(suyos: Sequence[Situado], seguidos: Sequence[Seguido]) -> list[Seguido]:
    """Los que dicen haberse adquirido en uno de estos espacios."""
    nombres = {llave(n) for s in suyos for n in (s.evento.evento, s.evento.consecutivo) if n}
    return [p for p in seguidos if llave(p.dicho("espacio")) in nombres]


def _cumplidos(prometidos: Sequence[Seguido], corte: date) -> int:
    """Los que ya se habían cumplido ese día; del que no dice cuándo, vale que se cumplió."""
    return sum(p.situacion == CUMPLIDO and (p.cerrado is None or p.cerrado <= corte) for p in prometidos)


def _hacer_eficacia(clases: dict[str, list[Situado]], asistencia: Mapping[int, Publicada]) -> Cuadro:
    filas = []
    for clase, suyos in clases.items():
        (c,) = contar_eventos(suyos)
        parte = c.realizados / c.exigibles if c.exigibles else None
        asistentes = redondear_publicada(sumar_publicada(asistencia[id(s)] for s in suyos))
        por_espacio = round(asistentes / c.realizados) if isinstance(asistentes, int) and c.realizados else None
        filas.append((clase, c.exigibles, c.realizados, parte, asistentes, por_espacio))
    return Cuadro(
        "Eficacia de los mecanismos", "Una fila por mecanismo.", _EFICACIA, tuple(filas),
        "el registro de eventos. Debían hacerse hasta el corte: los realizados y los vencidos.",
    )  # fmt: skip


def _hacer_pertinencia(clases: dict[str, list[Situado]], prometidos: dict[str, list[Seguido]], corte: date) -> Cuadro:
    filas = []
    for clase, suyos in clases.items():
        hechos = [s for s in suyos if s.situacion == REALIZADO]
        convocados = {llave(g) for s in hechos for g in s.evento.grupos_valor}
        fueron = {llave(g) for s in hechos for g, n in s.grupos.items() if n}
        temas = {llave(t) for s in hechos for t in s.evento.temas}
        cumplidos = _cumplidos(prometidos[clase], corte)
        filas.append((clase, len(convocados), len(fueron), len(temas), len(prometidos[clase]), cumplidos))
    return Cuadro(
        "Pertinencia de los mecanismos", "Una fila por mecanismo; cuenta los espacios realizados.", _PERTINENCIA,
        tuple(filas), "el registro de eventos, la asistencia por grupo de valor y el registro de compromisos.",
    )  # fmt: skip
