"""A qué grupos llega algún espacio: los que se convocan, los de la agenda y los que asistieron."""

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.base.texto import llave
from pipeline.calculo.eventos import situar_eventos
from pipeline.calculo.eventos.pareja import buscar_evento
from pipeline.calculo.filas_de import filas_de
from pipeline.calculo.resultado import Resultado
from pipeline.cruces.asuntos import Asuntos, asuntos_de, iguales_de
from pipeline.tablas.listados.agenda import Encuentro
from pipeline.tablas.listados.asistencia import Asistencia
from pipeline.tablas.listados.eventos import Evento
from pipeline.tablas.listados.grupos_valor import GrupoDeValor
from pipeline.vocabulario import cargar

CONVOCADO, SOLO_GENERAL, NINGUNO, SIN_CARACTERIZAR, NO_SE_SABE = (
    "Tiene espacio",
    "Solo la convocatoria general",
    "Ningún espacio le llega",
    "No está en la caracterización",
    "No se sabe: faltan los espacios",
)


@dataclass(frozen=True, slots=True)
class Alcance:
    """Un grupo y los espacios que lo nombran. `asistentes`: None si nadie los contó. `fila`: la que lo caracteriza."""

    grupo: str
    situacion: str
    espacios: tuple[str, ...] = ()
    asistentes: float | None = None
    fila: GrupoDeValor | None = None


@dataclass(slots=True)
class _Nombrado:
    espacios: dict[str, None]
    asistentes: float | None = None


def medir_alcance(resultado: Resultado) -> list[Alcance]:
    """Primero los grupos a los que nada llega; al final, los convocados que nadie caracterizó."""
    nombrados, hay_general = _leer_nombrados(resultado)
    sin_espacio = SOLO_GENERAL if hay_general else NINGUNO if _hay_espacios(resultado) else NO_SE_SABE
    salida, usados = list[Alcance](), set[str]()
    for fila in {llave(f.grupo_valor): f for f in reversed(filas_de(resultado, GrupoDeValor))}.values():
        suyos = [n for n in nombrados if _es_el_mismo(fila.grupo_valor, n)]
        usados.update(suyos)
        espacios = tuple(dict.fromkeys(e for n in suyos for e in nombrados[n].espacios))
        contados = [a for n in suyos if (a := nombrados[n].asistentes) is not None]
        situacion = CONVOCADO if espacios else sin_espacio
        salida.append(Alcance(fila.grupo_valor, situacion, espacios, sum(contados) if contados else None, fila))
    for nombre, visto in nombrados.items():
        if nombre not in usados:
            salida.append(Alcance(nombre, SIN_CARACTERIZAR, tuple(visto.espacios), visto.asistentes))
    orden = (NINGUNO, NO_SE_SABE, SOLO_GENERAL, CONVOCADO, SIN_CARACTERIZAR)
    return sorted(salida, key=lambda a: (orden.index(a.situacion), a.grupo))


def _hay_espacios(resultado: Resultado) -> bool:
    """Alguien entregó eventos, agenda o asistencia: sin ellos no se puede decir que a un grupo no le llega nada."""
    return any(filas_de(resultado, clase) for clase in (Evento, Encuentro, Asistencia))


def _leer_nombrados(resultado: Resultado) -> tuple[dict[str, _Nombrado], bool]:
    """Los grupos que los espacios nombran, y si alguno convoca a todos."""
    generales = {llave(g) for g in cargar("listado_grupos_valor")["generales"]}
    nombrados, hay_general = dict[str, _Nombrado](), False
    for grupos, espacio, cuantos in _convocatorias(resultado):
        for grupo in grupos:
            if llave(grupo) in generales:
                hay_general = True
                continue
            visto = nombrados.setdefault(grupo, _Nombrado({}))
            visto.espacios[espacio] = None
            if cuantos is not None:
                visto.asistentes = (visto.asistentes or 0) + cuantos
    return nombrados, hay_general


def _convocatorias(resultado: Resultado) -> Iterable[tuple[tuple[str, ...], str, float | None]]:
    """Un evento que está en dos libros, o que su asistencia nombra por su número, es un solo espacio."""
    situados = situar_eventos(resultado)
    for s in situados:
        if s.se_espera:
            yield s.evento.grupos_valor, s.evento.evento, None
        for grupo, cuantos in s.grupos.items():
            if cuantos:
                yield (grupo,), s.evento.evento, cuantos
    for encuentro in filas_de(resultado, Encuentro):
        yield encuentro.publico, encuentro.tema, None
    eventos = [s.evento for s in situados]
    for fila in filas_de(resultado, Asistencia):
        sin_evento = buscar_evento(fila.evento, fila.fecha, fila.archivo, eventos) is None
        if fila.grupo_valor and fila.cantidad and sin_evento:
            yield (fila.grupo_valor,), fila.evento, fila.cantidad


def _es_el_mismo(uno: str, otro: str) -> bool:
    """Dicen lo mismo, o uno está entero en el otro («Juntas», «Juntas de acción comunal»)."""
    a, b = _asuntos(uno), _asuntos(otro)
    return llave(uno) == llave(otro) or (bool(a) and bool(b) and (a <= b or b <= a))


def _asuntos(nombre: str) -> Asuntos:
    reglas = cargar("listado_grupos_valor")
    return asuntos_de(nombre, frozenset(reglas["relleno"]), iguales_de(reglas["equivalentes"]))
