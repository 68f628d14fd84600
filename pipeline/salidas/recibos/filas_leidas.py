"""Cada fila que se leyó de una dependencia: qué dice, a qué actividad se unió y si cuenta."""

from collections.abc import Iterator, Mapping, Sequence

from pipeline.base.espanol import cantidad, fecha, porcentaje
from pipeline.salidas.recibos.envios import Archivo, nombrar_lugar
from pipeline.salidas.recibos.recibo import Leida
from pipeline.tablas.avances import Avance, Medida
from pipeline.tablas.seguimiento import Seguimiento

CUENTA = "Cuenta"
_UNION = {
    "decisión": "Por decisión",
    "código": "Por su clave",
    "numeral": "Por su numeral",
    "texto": "Por su texto",
    "misma fila": "En su fila",
}


def contar_filas(
    avances: Sequence[Avance], filas: Mapping[str, Seguimiento], archivos: Sequence[Archivo]
) -> Iterator[Leida]:
    """Las filas, en el orden en que están en sus archivos."""
    for avance in avances:
        fila = filas.get(avance.codigo)
        yield Leida(
            nombrar_lugar(avance.origen(), archivos),
            (fila.numeral if fila else "") or avance.numeral,
            (fila.actividad if fila else "") or avance.actividad,
            _reportado(avance),
            fila.estado if fila else "—",
            _si_cuenta(avance, filas, archivos),
            _union(avance),
        )


def cuentan(avance: Avance, filas: Mapping[str, Seguimiento]) -> bool:
    """El reporte es de los que sostienen la cifra de su actividad."""
    fila = filas.get(avance.codigo)
    return fila is not None and any(r is avance for r in fila.reportes)


def reemplazo(avance: Avance, filas: Mapping[str, Seguimiento]) -> Avance | None:
    """El reporte de la misma dependencia que cuenta en lugar de este; None si ninguno."""
    fila = filas.get(avance.codigo)
    if fila is None or cuentan(avance, filas):
        return None
    return next((r for r in fila.reportes if r.dependencia == avance.dependencia), None)


def _reportado(avance: Avance) -> str:
    if avance.valor is None:
        return avance.texto or "Sin cifra"
    if avance.medida == Medida.PROPORCION:
        dicho = porcentaje(avance.valor, 0 if round(avance.valor * 100, 6) % 1 == 0 else 1)
        return dicho if not avance.texto[:1].isalpha() else f"{avance.texto} ({dicho})"
    return cantidad(avance.valor) + (f" de {cantidad(avance.base)}" if avance.base else "")


def _si_cuenta(avance: Avance, filas: Mapping[str, Seguimiento], archivos: Sequence[Archivo]) -> str:
    fila = filas.get(avance.codigo)
    if fila is None:
        return "No: falta decidir a qué actividad se refiere" if avance.candidatas else "No: no se halló su actividad"
    if cuentan(avance, filas):
        return CUENTA
    otro = reemplazo(avance, filas)
    if otro is None or avance.valor is None:
        return "No: vea abajo por qué" if otro is None else f"No: vea abajo por qué. Cuenta {_donde(otro, archivos)}"
    if otro.fecha_reporte and avance.fecha_reporte != otro.fecha_reporte:
        return f"No: cuenta el reporte del {fecha(otro.fecha_reporte)}, {_donde(otro, archivos)}"
    return f"No: otro de la misma fecha dice lo mismo o menos, {_donde(otro, archivos)}"


def _donde(otro: Avance, archivos: Sequence[Archivo]) -> str:
    return nombrar_lugar(otro.origen(), archivos)


def _union(avance: Avance) -> str:
    dicho = _UNION.get(avance.metodo, "Sin unir") if avance.codigo else "Sin unir"
    return (
        f"{dicho} ({avance.parecido:.0f} de 100)"
        if avance.metodo == "texto" and avance.parecido and avance.parecido < 100
        else dicho
    )
