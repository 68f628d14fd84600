"""Hoja Actividades: una fila por actividad; de sus columnas cuentan todas las demás hojas."""

from collections.abc import Iterator

from xlsxwriter.utility import xl_col_to_name

from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import COLORES_DE_ESTADO, Columna, Cuadro, Formula, Libro, Valor, agregar_hoja, poner_tabla
from pipeline.salidas.tablero.bloques import Bloques, ligar
from pipeline.salidas.tablero.estado import hacer_estado
from pipeline.salidas.tablero.fuente import Fuente
from pipeline.salidas.tablero.lugares import VOLVER
from pipeline.salidas.tablero.pendientes import Pendientes
from pipeline.salidas.valores_actividad import responsable_a_la_vista
from pipeline.tablas.resumen import SIN_NOMBRE
from pipeline.tablas.seguimiento import Seguimiento

HOJA = "Actividades"
COLUMNAS = {
    "codigo": Columna("Código", 16),
    "componente": Columna("Componente", 20),
    "actividad": Columna("Actividad", 42),
    "responsable": Columna("Responsable", 22),
    "meta": Columna("Meta", 8, "cantidad"),
    "unidad": Columna("Unidad", 9, "centro"),
    "programado": Columna("Programado al corte", 13, "cantidad"),
    "ejecutado": Columna("Ejecutado al corte", 12, "editable_cantidad"),
    "avance_corte": Columna("Avance del corte", 11, "porcentaje"),
    "avance_vigencia": Columna("Avance de la vigencia", 11, "porcentaje"),
    "cumplida": Columna("Cumplida al corte", 11, "centro"),
    "estado": Columna("Estado", 15, "centro", COLORES_DE_ESTADO),
    "vence": Columna("Último vencimiento", 13, "fecha"),
    "observacion": Columna("Observación", 13),
    "n": Columna("N.º", 7, "centro"),
    "numeral": Columna("Numeral", 10),
    "subcomponente": Columna("Subcomponente", 34),
    "aplica": Columna("Aplica al corte", 10, "centro"),
    "con_retraso": Columna("Con retraso", 10, "centro"),
    "por_vencer": Columna("Entregas que vencen pronto", 16, "entero"),
    "fecha_ejecucion": Columna("Fecha de ejecución", 13, "fecha"),
    "plan": Columna("Plan", 14),
    "reportes": Columna("Reportes que cuentan", 12, "entero"),
    "peso": Columna("Peso", 8, "cantidad"),
    "aporte": Columna("Avance × peso", 10, "cantidad"),
    "archivo": Columna("Archivo del plan", 40),
    "hoja": Columna("Hoja", 24),
    "celda": Columna("Celda", 9, "centro"),
    "celda_reporte": Columna("Celda del reporte que cuenta", 70),
}
IMPRESAS = list(COLUMNAS).index("observacion") + 1


def escribir_actividades(
    libro: Libro, resultado: Resultado, fuente: Fuente, trazas: Bloques, pendientes: Pendientes
) -> None:
    """Escribe la hoja: lo programado y lo ejecutado son números; lo demás que se calcula, fórmulas.

    El código de cada una lleva a las celdas de donde sale.
    """
    responsables = {a.codigo: a.responsable for a in resultado.actividades}
    filas = [
        _fila(fuente, i, f, responsables.get(f.codigo, ""), trazas, pendientes) for i, f in enumerate(resultado.filas)
    ]
    letra = xl_col_to_name(list(COLUMNAS).index("ejecutado"))
    poner_tabla(libro, agregar_hoja(libro, HOJA), Cuadro(
        "TablaActividades", "Actividades",
        f"Esta hoja contiene una tabla con una fila por actividad. Si cambia lo ejecutado (columna {letra}), se "
        "recalculan el estado, los avances, las zonas y la primera hoja. "
        "Un clic en el código lleva a las celdas de donde sale.",
        tuple(COLUMNAS.values()), filas, volver=VOLVER, inmoviles=1, impresas=IMPRESAS,
    ))  # fmt: skip


def _fila(
    fuente: Fuente, i: int, f: Seguimiento, responsable: str, trazas: Bloques, pendientes: Pendientes
) -> list[Valor]:
    def celda(columna: str) -> str:
        return fuente.celda(columna, i)

    ejecutado, programado, meta, aplica, avance = (
        celda(c) for c in ("ejecutado", "programado", "meta", "aplica", "avance_corte")
    )
    debido = f"IF({programado}>1E-9,{programado},{meta})"  # Sin ningún vencimiento, se compara con la meta.
    cuantos = len(f.reportes) or int(f.base == "verificado")
    valores: dict[str, Valor] = {
        "n": i + 1,
        "codigo": ligar([f.codigo], trazas.get(f.codigo))[0],
        "numeral": f.numeral,
        "componente": f.componente or SIN_NOMBRE["componente"],
        "subcomponente": f.subcomponente or SIN_NOMBRE["subcomponente"],
        "actividad": f.actividad,
        "responsable": responsable_a_la_vista(responsable, f.dependencias),
        "meta": f.meta,
        "unidad": f.unidad,
        "programado": f.programado,
        "ejecutado": f.ejecutado,
        "avance_corte": Formula(f'=IF({aplica}="Sí",MIN({ejecutado}/{debido},1),"")', f.avance_corte),
        "avance_vigencia": Formula(f"=IF({meta}>0,MIN({ejecutado}/{meta},1),0)", f.avance_vigencia),
        "aplica": Formula(
            f'=IF(OR({programado}>1E-9,AND({celda("vence")}="",{celda("reportes")}>0)),"Sí","No aplica")', _si(f.aplica)
        ),
        "cumplida": Formula(
            f'=IF({aplica}="Sí",IF({ejecutado}>={debido}-1E-9,"Sí","No"),"No aplica")',
            ("Sí" if f.cumplida else "No") if f.aplica else "No aplica",
        ),
        "estado": hacer_estado(f, cuantos, celda),
        "vence": f.ultimo_vencimiento,
        "observacion": "\n".join(_observaciones(f)),
        "con_retraso": pendientes.con_retraso(i, f, programado, ejecutado),
        "por_vencer": pendientes.por_vencer(i, celda("n")),
        "fecha_ejecucion": f.fecha_ejecucion,
        "plan": f.instrumento,
        "reportes": cuantos,
        "peso": f.peso,
        "aporte": Formula(
            f'=IF({aplica}="Sí",{avance}*{celda("peso")},"")',
            None if f.avance_corte is None else f.avance_corte * f.peso,
        ),
        "archivo": f.archivo,
        "hoja": f.hoja,
        "celda": f.celda,
        "celda_reporte": "\n".join(dict.fromkeys([*f.verificacion, *(str(r.origen()) for r in f.reportes)])),
    }
    return [valores[c] for c in COLUMNAS]


def _observaciones(f: Seguimiento) -> Iterator[str]:
    if f.por_decidir:
        yield "Reporte por decidir"
    if f.base == "verificado":
        yield "Cifra verificada"


def _si(aplica: bool) -> str:
    return "Sí" if aplica else "No aplica"
