"""Lo que los compromisos tienen mal y ningún dato solo dice: lo contradicho, lo que ya no está, lo que no se enlaza."""

from collections.abc import Iterator, Sequence

from pipeline.base.espanol import fecha, porcentaje
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import enumerar, recortar
from pipeline.calculo.cobertura.ods import numeros_de_ods
from pipeline.calculo.compromisos.seguir import enlaces_de, momento_de
from pipeline.calculo.compromisos.situar import completo_y_abierto, esta_cumplido, se_contradice
from pipeline.calculo.faltas_de_listado import nombrar
from pipeline.calculo.resultado import Resultado
from pipeline.cruces.enlaces import Enlazador
from pipeline.tablas.compromisos_recordados import Recordado
from pipeline.tablas.compromisos_seguidos import Seguido
from pipeline.tablas.estados_de_compromiso import NO_VIABLE
from pipeline.tablas.listados.compromisos import Compromiso


def buscar_faltas(resultado: Resultado) -> list[Hallazgo]:
    """Los hallazgos de `resultado.compromisos`, uno tras otro."""
    filas = [f for s in resultado.compromisos for f in s.filas if not isinstance(f, Recordado)]
    enlazador = Enlazador(resultado.actividades) if any(f.actividad for f in filas) else None
    hallazgos: list[Hallazgo] = []
    for seguido in resultado.compromisos:
        if seguido.traido:
            hallazgos.append(_traer(seguido))
            continue
        hallazgos += _de_la_que_vale(seguido.vale, resultado)
        hallazgos += _de_dos_estados(seguido.filas)
        for fila in seguido.filas:
            if not isinstance(fila, Recordado):
                hallazgos += _de_sus_enlaces(fila, enlazador)
    return hallazgos


def _traer(seguido: Seguido) -> Hallazgo:
    fila = seguido.vale
    visto = fecha(fila.visto) if isinstance(fila, Recordado) and fila.visto else ""
    return anotar(
        "compromiso_traido", fila.origen("compromiso"), recortar(fila.compromiso), cual=_nombrar(fila), visto=visto,
        situacion=seguido.situacion.lower(),
    )  # fmt: skip


def _de_la_que_vale(fila: Compromiso, resultado: Resultado) -> Iterator[Hallazgo]:
    cual, parte = _nombrar(fila), porcentaje(fila.avance)
    if esta_cumplido(fila, resultado.hoy) and not fila.evidencia:
        yield anotar("compromiso_sin_evidencia", fila.origen("estado"), fila.estado, cual=cual)
    if se_contradice(fila):
        yield anotar("compromiso_que_se_contradice", fila.origen("avance"), parte, cual=cual, estado=fila.estado)
    if completo_y_abierto(fila):
        yield anotar("compromiso_completo_y_abierto", fila.origen("avance"), parte, cual=cual, estado=fila.estado)
    if fila.estado == NO_VIABLE and not fila.observaciones:
        yield anotar("no_viable_sin_justificacion", fila.origen("estado"), fila.estado, cual=cual)


def _de_dos_estados(filas: Sequence[Compromiso]) -> Iterator[Hallazgo]:
    """Dos filas de la misma época dicen estados distintos: nadie puede saber cuál es el último."""
    vale = filas[-1]
    for otra in filas[:-1]:
        if momento_de(otra) == momento_de(vale) and otra.estado != vale.estado and otra.estado and vale.estado:
            yield anotar(
                "compromiso_con_dos_estados", vale.origen("estado"), vale.estado, cual=_nombrar(vale), vale=vale.estado,
                otro=otra.estado, donde=str(otra.origen("estado")),
            )  # fmt: skip


def _de_sus_enlaces(fila: Compromiso, enlazador: Enlazador | None) -> Iterator[Hallazgo]:
    cual = _nombrar(fila)
    for enlace in enlaces_de(fila, enlazador):
        if enlace.actividad is None:
            posibles = f" (podría ser {enumerar(enlace.posibles, 'o')})" if enlace.posibles else ""
            yield anotar(
                "compromiso_sin_su_actividad", fila.origen("actividad"), enlace.dicho, cual=cual, posibles=posibles
            )
    if fila.ods and not numeros_de_ods(fila.ods):
        yield anotar("ods_de_un_compromiso", fila.origen("ods"), fila.ods, cual=cual)


def _nombrar(fila: Compromiso) -> str:
    """`el compromiso 7`, o sus primeras palabras."""
    return f"el compromiso {nombrar('compromisos', fila)}"
