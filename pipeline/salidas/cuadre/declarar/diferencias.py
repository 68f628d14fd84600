"""Dónde dice cifras `diferencias_de_verificacion.xlsx`: en las columnas de la base que rige."""

from pipeline.calculo.resultado import Resultado
from pipeline.salidas.cuadre.declaracion import Declaracion, Tabla
from pipeline.salidas.cuadre.declarar.comunes import con_total, filas_de

_MEDIDAS = {
    "reportado": {
        "Aplican (reportado)": "aplican",
        "Cumplidas (reportado)": "cumplidas",
        "Cumplimiento reportado": "cumplimiento",
    },
    "verificado": {
        "Aplican (verificado)": "aplican",
        "Cumplidas (verificado)": "cumplidas",
        "Cumplimiento con lo verificado": "cumplimiento",
    },
}


def declarar_diferencias(resultado: Resultado) -> list[Declaracion]:
    """La hoja por componente, con las actividades de cada uno."""
    filas = con_total(filas_de(resultado, "componente"), resultado, "Total de la entidad")
    medidas = {"Actividades": "actividades", **_MEDIDAS[resultado.base]}
    tabla = Tabla(("Componente",), medidas, filas, "Por componente")
    return [Declaracion("diferencias_de_verificacion.xlsx", (tabla,), si_hay=True)]
