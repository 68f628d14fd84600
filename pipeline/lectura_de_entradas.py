"""Lee todas las entradas en procesos hijos y dice, de cada una, qué papel cumple."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from pipeline.base.hallazgo import anotar
from pipeline.base.origen import Origen
from pipeline.base.texto import contar, enumerar
from pipeline.calculo.resultado import ArchivoLeido
from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado, Tarea
from pipeline.entidad import Correccion, Entidad
from pipeline.lectura.cuenta import HALLAZGO
from pipeline.lectura.hijo import Caida
from pipeline.lectura.hijos import leer_en_hijos

PROCESOS = 2


def leer_entradas(
    entradas: Sequence[tuple[Path, str]],
    entidad: Entidad,
    vigencia: int | None = None,
    al_terminar: Callable[[str], None] | None = None,
    respaldo: int = 0,
    correcciones: Mapping[str, tuple[Correccion, ...]] | None = None,
    con_destinos: bool = False,
) -> list[ArchivoInterpretado]:
    """Interpreta cada archivo; el que mata a su lector es un hallazgo y los demás siguen."""
    tareas = [
        Tarea(ruta, nombre, entidad, vigencia, respaldo, (correcciones or {}).get(nombre, ()), con_destinos)
        for ruta, nombre in entradas
    ]
    resultados = leer_en_hijos(
        tareas,
        interpretar_archivo,
        procesos=PROCESOS,
        segundos=entidad.limites.segundos,
        megabytes=entidad.limites.memoria_megabytes,
        al_terminar=(lambda i: al_terminar(tareas[i].nombre)) if al_terminar else None,
    )
    return [_o_caida(tarea, resultado) for tarea, resultado in zip(tareas, resultados, strict=True)]


def _o_caida(tarea: Tarea, resultado: ArchivoInterpretado | Caida) -> ArchivoInterpretado:
    if not isinstance(resultado, Caida):
        return resultado
    hallazgo = anotar("lector_detenido", Origen(tarea.ruta.name, ruta=tarea.nombre), "", motivo=resultado.motivo)
    return ArchivoInterpretado(tarea.ruta.name, tarea.nombre, papel="no se pudo leer", hallazgos=[hallazgo])


def veredicto(leido: ArchivoInterpretado) -> ArchivoLeido:
    """El veredicto de un archivo, para el diagnóstico."""
    actividades = sum(len(p.actividades) for p in leido.planes)
    leidos = (
        (actividades, "actividad leída"),
        (len(leido.avances), "avance leído"),
        (len(leido.razones), "razón leída"),
        (len(leido.decisiones), "decisión leída"),
        (len(leido.anotaciones), "casilla leída"),
        (len(leido.opiniones), "opinión leída"),
        (sum(map(len, leido.listados.values())), "fila de listado leída"),
        (len({(r.encuesta, r.pregunta) for r in leido.encuestas}), "pregunta de encuesta contada"),
    )
    partes = [contar(cuantos, que) for cuantos, que in leidos if cuantos]
    graves = [h for h in leido.hallazgos if h.fuera and not h.origen.hoja]
    return ArchivoLeido(
        archivo=leido.archivo,
        ruta=leido.nombre,
        papel=leido.papel,
        que_se_hizo=enumerar(partes) or (graves[0].mensaje.rstrip(".") if graves else "no se usó"),
        sha256=leido.sha256,
        actividades=actividades,
        avances=len(leido.avances),
        celdas=leido.celdas,
        celdas_reclamadas=leido.celdas - leido.cuenta[HALLAZGO],
    )
