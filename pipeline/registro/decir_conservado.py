"""Los hallazgos de un archivo conservado: qué se guardó, qué no se recoge y qué no se leyó."""

from pathlib import PurePosixPath

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.base.texto import contar, enumerar
from pipeline.registro.celdas_cambiadas import COMENTARIO, FILA, Cambio
from pipeline.registro.indice import Conservado
from pipeline.registro.leer_conservado import Leido
from pipeline.registro.lo_escrito import esta_recogido

A_LA_VISTA = 20
"""Cuántas celdas de un libro se nombran una por una; las demás están en su tabla."""


def anotar_conservado(conservado: Conservado, leido: Leido | None, registro: str) -> list[Hallazgo]:
    """Los de un archivo; `registro` es como se nombra la carpeta («entradas/registro»)."""
    guardado = f"{registro}/{conservado.guardado}"
    sitio = PurePosixPath(conservado.ruta)
    lugar = Origen(sitio.name, ruta=f"{registro.rpartition('/')[2]}/{conservado.guardado}")
    que = "cambió este archivo" if conservado.entregado else "puso este archivo"
    carpeta = f"las salidas ({sitio.parent})" if str(sitio.parent) != "." else "las salidas"
    detalle = _detalle(leido)
    dichos = [anotar("archivo_conservado", lugar, "", que=que, carpeta=carpeta, guardado=guardado, detalle=detalle)]
    if leido is None:
        return dichos
    if leido.ilegible:
        dichos.append(anotar("conservado_sin_leer", lugar, "", motivo=leido.motivo, guardado=guardado))
    if conservado.trae:
        return [*dichos, anotar_lleno(conservado, registro)]
    sueltos = [c for c in leido.cambios or [] if c.clase != FILA and c.ahora and not esta_recogido(c, leido)]
    dichos += [_de_celda(c, lugar, guardado) for c in sueltos[:A_LA_VISTA]]
    if (resto := len(sueltos) - A_LA_VISTA) > 0:
        dichos.append(anotar("escritos_en_salida", lugar, "", cuantas=resto, tabla=f"{registro}/{conservado.tabla}"))
    return dichos


def _detalle(leido: Leido | None) -> str:
    """Lo que se sabe de los cambios, para el final de la frase."""
    if leido is None or (leido.ilegible and leido.cambios is None):
        return ""
    if leido.cambios is None:
        return f"; no se puede decir celda por celda qué cambió, porque {leido.motivo}"
    if not leido.cambios:
        return "; ninguna celda dice otra cosa"
    recogidos = sum(esta_recogido(c, leido) for c in leido.cambios)
    return f"; tiene {contar(len(leido.cambios), 'cambio')}, y {_pasaron(recogidos)} al libro nuevo"


def _pasaron(cuantos: int) -> str:
    return f"{cuantos} {'pasa' if cuantos == 1 else 'pasan'}" if cuantos else "ninguno pasa"


def anotar_lleno(conservado: Conservado, registro: str) -> Hallazgo:
    """El reporte o el plan que alguien dejó en las salidas."""
    guardado = f"{registro}/{conservado.guardado}"
    lugar = Origen(PurePosixPath(conservado.ruta).name, ruta=f"{registro.rpartition('/')[2]}/{conservado.guardado}")
    return anotar("lleno_en_salidas", lugar, "", que=conservado.trae, guardado=guardado)


def que_trae(leido: Leido) -> str:
    """Los reportes, las actividades o las filas de un listado que trae un libro que no es una salida propia."""
    actividades = sum(len(p.actividades) for p in leido.interpretado.planes)
    de_listado = sum(map(len, leido.interpretado.listados.values()))
    cuentas = ((len(leido.interpretado.avances), "reporte"), (actividades, "actividad"), (de_listado, "fila llena"))
    return enumerar([contar(cuantos, que) for cuantos, que in cuentas if cuantos])


def _de_celda(cambio: Cambio, lugar: Origen, guardado: str) -> Hallazgo:
    donde = "un comentario" if cambio.clase == COMENTARIO else "una celda que llena el programa"
    if cambio.clase != COMENTARIO and not cambio.antes:
        donde = "una celda fuera de las de llenar"
    celda = Origen(lugar.archivo, cambio.hoja, cambio.fila, cambio.columna, ruta=lugar.ruta)
    return anotar("escrito_en_salida", celda, cambio.ahora, donde=donde, guardado=guardado)
