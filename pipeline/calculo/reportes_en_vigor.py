"""Los reportes que valen a un corte: de cada dependencia, el más nuevo (reglas, 3)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.base.agrupar import agrupar
from pipeline.base.espanol import cantidad, fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.lote import Lote
from pipeline.calculo.reporte import Reporte
from pipeline.calculo.resultado import Corte
from pipeline.calculo.tolerancia import alcanza
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad


def reportes_en_vigor(
    reportes: Iterable[Reporte], actividad: Actividad, corte: Corte, entidad: Entidad
) -> Lote[Reporte]:
    """Un reporte por dependencia, el del último corte que cubre; vale hasta que llegue uno más nuevo."""
    hallazgos: list[Hallazgo] = []
    por_dependencia: dict[str, list[Reporte]] = {}
    for reporte in reportes:
        if impide := _motivo(reporte, corte, entidad):
            hallazgos.append(impide)
        else:
            quien = _quien(reporte, actividad)
            por_dependencia.setdefault(quien, []).append(replace(reporte, quien=quien))
    vigentes = []
    for suyos in por_dependencia.values():
        lote = _ultimo(suyos)
        vigentes += lote.filas
        hallazgos += lote.hallazgos
    return Lote(vigentes, hallazgos)


def _quien(reporte: Reporte, actividad: Actividad) -> str:
    """Quien reporta; si la hoja no lo dice y la actividad tiene un solo responsable, ese."""
    if reporte.avance.dependencia or len(actividad.dependencias) != 1:
        return reporte.avance.dependencia
    return actividad.dependencias[0]


def _motivo(reporte: Reporte, corte: Corte, entidad: Entidad) -> Hallazgo | None:
    """Lo que deja un reporte fuera de este corte."""
    avance = reporte.avance
    if avance.fecha_ejecucion and avance.fecha_ejecucion > corte.fecha:
        return anotar(
            "ejecucion_posterior_al_corte", avance.origen("fecha_ejecucion"), fecha(avance.fecha_ejecucion),
            corte=fecha(corte.fecha),
        )  # fmt: skip
    tarde = avance.fecha_reporte and avance.fecha_reporte > corte.publicacion
    if tarde and avance.fecha_reporte and not entidad.calculo.extemporaneos:
        return anotar(
            "extemporaneo_no_cuenta", avance.origen("fecha_reporte"), fecha(avance.fecha_reporte),
            corte=fecha(corte.fecha), plazo=fecha(corte.publicacion),
        )  # fmt: skip
    return None


def _ultimo(suyos: Sequence[Reporte]) -> Lote[Reporte]:
    """El reporte de una dependencia que vale y lo que hay que decir de él."""
    por_corte = agrupar(sorted(suyos, key=lambda r: r.corte), lambda reporte: reporte.corte)
    *antes, ultimos = por_corte.values()
    vigente, hallazgos = _desempatar(ultimos)
    mayor = max((_desempatar(grupo)[0] for grupo in antes), key=lambda r: r.cantidad, default=vigente)
    if not alcanza(vigente.cantidad, mayor.cantidad):
        hallazgos.append(
            anotar(
                "avance_decreciente",
                vigente.avance.origen(),
                vigente.avance.texto or cantidad(vigente.cantidad),
                antes=cantidad(mayor.cantidad),
                corte=fecha(mayor.corte),
                ahora=cantidad(vigente.cantidad),
            )
        )
    return Lote([vigente], [*hallazgos, *_anotar_tarde(vigente)])


def _desempatar(grupo: list[Reporte]) -> tuple[Reporte, list[Hallazgo]]:
    """De los reportes de un mismo corte, el de fecha posterior; si no se distinguen, el de menor cifra."""
    ultima = max((r.avance.fecha_reporte for r in grupo if r.avance.fecha_reporte), default=None)
    empatados = [r for r in grupo if r.avance.fecha_reporte in (ultima, None)]
    vale = min(empatados, key=lambda r: r.cantidad)
    hallazgos = []
    for otro in grupo:
        if otro is not vale and not _del_mismo_renglon(otro, vale):
            nombre = "reporte_duplicado" if otro in empatados else "reporte_reemplazado"
            datos = {"otro": vale.avance.origen(), "vale": cantidad(vale.cantidad)}
            hallazgos.append(
                anotar(nombre, otro.avance.origen(), otro.avance.texto or cantidad(otro.cantidad), **datos)
            )
    return vale, hallazgos


def _del_mismo_renglon(uno: Reporte, otro: Reporte) -> bool:
    """Lo ejecutado mes a mes en un renglón del plan es un solo reporte que se va acumulando."""
    lugares = [(r.avance.archivo, r.avance.origen().hoja, r.avance.origen().fila) for r in (uno, otro)]
    return uno.avance.metodo == otro.avance.metodo == "misma fila" and lugares[0] == lugares[1]


def _anotar_tarde(reporte: Reporte) -> list[Hallazgo]:
    enviado = reporte.avance.fecha_reporte
    if enviado is None or enviado <= reporte.plazo:
        return []
    datos = {"corte": fecha(reporte.corte), "plazo": fecha(reporte.plazo)}
    return [anotar("reporte_extemporaneo", reporte.avance.origen("fecha_reporte"), fecha(enviado), **datos)]
