"""Reúne el recibo de cada dependencia que envió algo para el corte."""

from collections.abc import Iterable, Mapping, Sequence

from pipeline.base.hallazgo import Hallazgo
from pipeline.calculo.por_reportar import buscar_por_reportar
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._orden import ordenar_hallazgos
from pipeline.salidas.recibos.envios import Archivo, archivo_de, del_corte, en_blanco, nombrar_lugar, por_dependencia
from pipeline.salidas.recibos.filas_leidas import contar_filas, cuentan
from pipeline.salidas.recibos.recibo import Recibido, Recibo
from pipeline.salidas.recibos.veredicto import dar_veredicto
from pipeline.tablas.avances import Avance
from pipeline.tablas.seguimiento import Seguimiento


def reunir_recibos(resultado: Resultado) -> list[Recibo]:
    """Un recibo por dependencia, por nombre; de último, el de lo que no dice de quién es."""
    filas = {f.codigo: f for f in resultado.filas}
    todos = del_corte(resultado)
    grupos = por_dependencia(todos, filas)
    blancos = en_blanco(resultado)
    nombres = sorted({*grupos, *blancos}, key=lambda n: (not n, n))
    debe = buscar_por_reportar(resultado)
    return [
        _reunir(n, grupos.get(n, []), blancos.get(n, []), debe.get(n, []), resultado, filas, todos) for n in nombres
    ]


def _reunir(
    dependencia: str,
    avances: Sequence[Avance],
    blancos: Sequence[Hallazgo],
    debe: Sequence[Seguimiento],
    resultado: Resultado,
    filas: Mapping[str, Seguimiento],
    todos: Sequence[Avance],
) -> Recibo:
    lugares = [*(a.origen() for a in avances), *(h.origen for h in blancos)]
    archivos = list(dict.fromkeys(map(archivo_de, lugares)))
    return Recibo(
        dependencia,
        tuple(_recibido(archivo, archivos, avances, resultado, filas) for archivo in archivos),
        tuple(contar_filas(avances, filas, archivos)),
        tuple((nombrar_lugar(h.origen, archivos), h) for h in _por_aclarar(avances, archivos, resultado, todos)),
        tuple(debe),
        next((r for r in resultado.por("dependencia") if r.nombre == dependencia), None),
    )


def _recibido(
    archivo: Archivo,
    archivos: Sequence[Archivo],
    avances: Sequence[Avance],
    resultado: Resultado,
    filas: Mapping[str, Seguimiento],
) -> Recibido:
    suyos = [a for a in avances if archivo_de(a.origen()) == archivo]
    sha = next((leido.sha256 for leido in resultado.archivos if leido.ruta == archivo[1]), "")
    fechas = tuple(sorted({a.fecha_reporte for a in suyos if a.fecha_reporte}))
    valen = sum(cuentan(a, filas) for a in suyos)
    return Recibido(*archivo, sha, fechas, len(suyos), valen, dar_veredicto(suyos, valen, filas, archivos))


def _por_aclarar(
    avances: Sequence[Avance], archivos: Iterable[Archivo], resultado: Resultado, todos: Sequence[Avance]
) -> list[Hallazgo]:
    """Los hallazgos de sus archivos; si uno trae reportes de varias, los de sus filas y los de todo el archivo."""
    suyas = {(archivo_de(a.origen()), a.hoja, a.fila) for a in avances}
    ajenas = {(archivo_de(a.origen()), a.hoja, a.fila) for a in todos} - suyas
    propios = set(archivos)
    compartidos = {archivo for archivo, _, _ in ajenas}
    halladas = []
    for hallazgo in resultado.hallazgos:
        archivo, lugar = archivo_de(hallazgo.origen), hallazgo.origen
        if archivo not in propios:
            continue
        if archivo in compartidos and lugar.fila and (archivo, lugar.hoja, lugar.fila) not in suyas:
            continue
        halladas.append(hallazgo)
    return ordenar_hallazgos(halladas)
