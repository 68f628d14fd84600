"""Las normas que mandan la estrategia en su vigencia."""

from pipeline.salidas._word import Columna, Tabla
from pipeline.salidas.informe.pluma import Pluma
from pipeline.vocabulario import cargar


def escribir_norma(pluma: Pluma) -> None:
    """Una fila por norma que rige en la vigencia."""
    vigencia = pluma.resultado.entidad.vigencia
    normas = [
        n
        for n in cargar("marco_normativo")["normas"]
        if n.get("desde", vigencia) <= vigencia <= n.get("hasta", vigencia)
    ]
    pluma.decir("La estrategia se hace y se evalúa en cumplimiento de estas normas.")
    columnas = (Columna("Norma", 7.5), Columna("Qué manda", 8.9))
    filas = [[n["norma"], n["manda"]] for n in normas]
    pluma.tabular(Tabla("Marco normativo", "Una fila por norma, con lo que manda.", columnas, filas))
