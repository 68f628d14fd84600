"""Hoja Vencimientos: lo que está vencido sin entregar y lo que viene, por fecha."""

from pipeline.calculo.pendientes import Pendiente, buscar_pendientes
from pipeline.calculo.resultado import Resultado
from pipeline.estilo import BANDA, PROGRAMADO, TEXTO, ZONAS
from pipeline.salidas._excel import (
    PRIMERA,
    Columna,
    Cuadro,
    Enlace,
    Formula,
    Libro,
    Valor,
    agregar_hoja,
    colorear,
    poner_tabla,
)
from pipeline.salidas.tablero.bloques import Bloques, ligar
from pipeline.salidas.tablero.fuente import Fuente

HOJA = "Vencimientos"
CELDA_CORTE, CELDA_PROXIMO = "Resumen!$D$7", "Resumen!$F$7"
VENCIDA, POR_VENCER, MAS_ADELANTE, HECHA = "■ Vencida", "▲ Por vencer", "○ Más adelante", "● Hecha"
_COLUMNAS = {
    "vence": Columna("Vence el", 13, "fecha"),
    "situacion": Columna("Situación", 17, "centro"),
    "dias": Columna("Días desde el corte", 11, "entero"),
    "n": Columna("N.º", 7, "centro"),
    "codigo": Columna("Código", 17),
    "actividad": Columna("Actividad", 46),
    "dependencias": Columna("Dependencias", 28),
    "cantidad": Columna("Cantidad que vence", 11, "cantidad"),
    "acumulado": Columna("Acumulado a esa fecha", 12, "cantidad"),
    "ejecutado": Columna("Ejecutado al corte", 12, "cantidad"),
    "pendiente": Columna("Pendiente", 12, "cantidad"),
    "unidad": Columna("Unidad", 10, "centro"),
    "estado": Columna("Estado de la actividad", 16, "centro"),
}


def escribir_vencimientos(libro: Libro, resultado: Resultado, actividades: Fuente, bloques: Bloques) -> None:
    """Escribe la hoja; lo pendiente y la situación siguen a lo ejecutado en Actividades, a donde lleva el código."""
    pendientes = buscar_pendientes(resultado)
    fuente = Fuente(HOJA, tuple(_COLUMNAS), len(pendientes))
    hoja = agregar_hoja(libro, HOJA)
    ultima = poner_tabla(libro, hoja, Cuadro(
        "TablaVencimientos", "Vencimientos",
        "Esta hoja contiene una tabla con lo que está vencido sin entregar y lo que viene, por fecha. "
        "Por vencer: antes del próximo corte.",
        tuple(_COLUMNAS.values()),
        [_fila(resultado, fuente, actividades, i, v, bloques) for i, v in enumerate(pendientes)],
        volver=Enlace("Resumen", "← Volver al resumen"), vacio="No queda nada por entregar.", inmoviles=2,
    ))  # fmt: skip
    baja, alta = ZONAS["Baja"], ZONAS["Alta"]
    colorear(libro, hoja, (PRIMERA, 1, ultima, 1), {
        VENCIDA: (baja.fondo, baja.tinta), POR_VENCER: (PROGRAMADO, TEXTO), MAS_ADELANTE: (BANDA, TEXTO),
        HECHA: (alta.fondo, alta.tinta),
    })  # fmt: skip


def _fila(
    resultado: Resultado, fuente: Fuente, actividades: Fuente, i: int, v: Pendiente, bloques: Bloques
) -> list[Valor]:
    vence, n, cantidad, acumulado, ejecutado, pendiente = (
        fuente.celda(c, i) for c in ("vence", "n", "cantidad", "acumulado", "ejecutado", "pendiente")
    )
    valores: dict[str, Valor] = {
        "vence": v.entrega.fecha,
        "situacion": Formula(
            f'=IF({pendiente}<=1E-9,"{HECHA}",IF({vence}<={CELDA_CORTE},"{VENCIDA}",'
            f'IF({vence}<={CELDA_PROXIMO},"{POR_VENCER}","{MAS_ADELANTE}")))',
            _situacion(resultado, v),
        ),
        "dias": Formula(f"={vence}-{CELDA_CORTE}", (v.entrega.fecha - resultado.corte.fecha).days),
        "n": v.n,
        "codigo": ligar([v.actividad.codigo], bloques.get(v.actividad.codigo))[0],
        "actividad": v.actividad.actividad,
        "dependencias": "\n".join(v.actividad.dependencias),
        "cantidad": v.entrega.cantidad,
        "acumulado": v.acumulado,
        "ejecutado": Formula(
            f"=INDEX({actividades.rango('ejecutado')},MATCH({n},{actividades.rango('n')},0))", v.actividad.ejecutado
        ),
        "pendiente": Formula(f"=MAX(MIN({acumulado}-{ejecutado},{cantidad}),0)", v.pendiente),
        "unidad": v.actividad.unidad,
        "estado": v.actividad.estado,
    }
    return [valores[c] for c in _COLUMNAS]


def _situacion(resultado: Resultado, v: Pendiente) -> str:
    if v.entrega.fecha <= resultado.corte.fecha:
        return VENCIDA
    proximo = next((c.fecha for c in resultado.cortes if c.fecha > resultado.corte.fecha), None)
    return POR_VENCER if proximo and v.entrega.fecha <= proximo else MAS_ADELANTE
