"""Hoja Vencimientos: lo que está vencido sin entregar y lo que viene, por fecha."""

from pipeline.calculo.pendientes import (
    EN_EL_CORTE_SIGUIENTE,
    MAS_ADELANTE,
    POR_VENCER,
    VENCIDA,
    VENTANA,
    Pendiente,
    situacion,
)
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.tolerancia import TOLERANCIA
from pipeline.estilo import BANDA, PROGRAMADO, TEXTO, ZONAS
from pipeline.salidas._excel import Columna, Cuadro, Formula, Libro, Valor, agregar_hoja, poner_tabla
from pipeline.salidas.tablero.bloques import Bloques, ligar
from pipeline.salidas.tablero.fuente import Fuente
from pipeline.salidas.tablero.lugares import CORTE, HOY, VOLVER
from pipeline.salidas.tablero.lugares import VENTANA as FIN
from pipeline.salidas.tablero.pendientes import COLUMNAS_DE_VENCIMIENTO, PRIMER_DIA, Pendientes, esta_por_vencer

HOJA = "Vencimientos"
HECHA = "● Hecha"
SITUACIONES = {
    VENCIDA: f"■ {VENCIDA}", EN_EL_CORTE_SIGUIENTE: f"◆ {EN_EL_CORTE_SIGUIENTE}", POR_VENCER: f"▲ {POR_VENCER}",
    MAS_ADELANTE: f"○ {MAS_ADELANTE}",
}  # fmt: skip
_COLORES = {
    SITUACIONES[VENCIDA]: ZONAS["Baja"].color, SITUACIONES[POR_VENCER]: ZONAS["Media"].color,
    SITUACIONES[EN_EL_CORTE_SIGUIENTE]: (PROGRAMADO, TEXTO), SITUACIONES[MAS_ADELANTE]: (BANDA, TEXTO),
    HECHA: ZONAS["Alta"].color,
}  # fmt: skip
_COLUMNAS = {
    "vence": Columna("Vence el", 13, "fecha"),
    "situacion": Columna("Situación", 17, "centro", _COLORES),
    "dias": Columna("Días que faltan", 11, "entero"),
    "codigo": Columna("Código", 17),
    "actividad": Columna("Actividad", 50),
    "dependencias": Columna("Dependencias", 32),
    "cantidad": Columna("Cantidad que vence", 11, "cantidad"),
    "acumulado": Columna("Acumulado a esa fecha", 12, "cantidad"),
    "ejecutado": Columna("Ejecutado al corte", 12, "cantidad"),
    "pendiente": Columna("Pendiente", 12, "cantidad"),
    "unidad": Columna("Unidad", 10, "centro"),
    "estado": Columna("Estado de la actividad", 16, "centro"),
    "n": Columna("N.º", 7, "centro"),
    "orden": Columna("Orden de las que vencen pronto", 14, "cantidad"),
}
IMPRESAS = list(_COLUMNAS).index("estado") + 1


def escribir_vencimientos(
    libro: Libro, resultado: Resultado, pendientes: Pendientes, actividades: Fuente, bloques: Bloques
) -> None:
    """Escribe la hoja; lo pendiente y la situación siguen a lo ejecutado en Actividades, a donde lleva el código."""
    fuente = pendientes.fuente
    poner_tabla(libro, agregar_hoja(libro, HOJA), Cuadro(
        "TablaVencimientos", "Vencimientos",
        "Esta hoja contiene una tabla con lo que está vencido sin entregar y lo que viene, por fecha. "
        f"Por vencer: en los {VENTANA} días que siguen al de la corrida.",
        [_COLUMNAS[c] for c in COLUMNAS_DE_VENCIMIENTO],
        [_fila(resultado, fuente, actividades, i, v, bloques) for i, v in enumerate(pendientes.entregas)],
        volver=VOLVER, vacio="No queda nada por entregar.", inmoviles=2, impresas=IMPRESAS,
    ))  # fmt: skip


def _fila(
    resultado: Resultado, fuente: Fuente, actividades: Fuente, i: int, v: Pendiente, bloques: Bloques
) -> list[Valor]:
    vence, n, cantidad, acumulado, ejecutado, pendiente, dicho = (
        fuente.celda(c, i) for c in ("vence", "n", "cantidad", "acumulado", "ejecutado", "pendiente", "situacion")
    )
    suya = f"MATCH({n},{actividades.rango('n')},0)"
    falta = v.pendiente > TOLERANCIA
    valores: dict[str, Valor] = {
        "vence": v.entrega.fecha,
        "situacion": Formula(
            f'=IF({pendiente}<=1E-9,"{HECHA}",IF({vence}<{HOY},IF({vence}<={CORTE},"{SITUACIONES[VENCIDA]}",'
            f'"{SITUACIONES[EN_EL_CORTE_SIGUIENTE]}"),'
            f'IF({vence}<={FIN},"{SITUACIONES[POR_VENCER]}","{SITUACIONES[MAS_ADELANTE]}")))',
            SITUACIONES[situacion(v, resultado)] if falta else HECHA,
        ),
        "dias": Formula(f"={vence}-{HOY}", (v.entrega.fecha - resultado.hoy).days),
        "n": v.n,
        "codigo": ligar([v.actividad.codigo], bloques.get(v.actividad.codigo))[0],
        "actividad": v.actividad.actividad,
        "dependencias": "\n".join(v.actividad.dependencias),
        "cantidad": v.entrega.cantidad,
        "acumulado": v.acumulado,
        "ejecutado": Formula(f"=INDEX({actividades.rango('ejecutado')},{suya})", v.actividad.ejecutado),
        "pendiente": Formula(f"=MAX(MIN({acumulado}-{ejecutado},{cantidad}),0)", v.pendiente),
        "unidad": v.actividad.unidad,
        "estado": Formula(f"=INDEX({actividades.rango('estado')},{suya})", v.actividad.estado),
        "orden": "",
    }
    if esta_por_vencer(v, resultado):
        # La fecha manda y, en un mismo día, el lugar en la hoja.
        lugar = (v.entrega.fecha - PRIMER_DIA).days + i * 1e-6
        valores["orden"] = Formula(
            f'=IF({dicho}="{SITUACIONES[POR_VENCER]}",{vence}+{i}*1E-6,"")', lugar if falta else None
        )
    return [valores[c] for c in COLUMNAS_DE_VENCIMIENTO]
