"""Dónde dice cifras `recibos/quien_falta.xlsx`."""

from pipeline.calculo.compartida import es_colectiva
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.cuadre.declaracion import Declaracion, Tabla
from pipeline.salidas.cuadre.declarar.comunes import filas_de
from pipeline.tablas.resumen import SIN_NOMBRE

_MEDIDAS = {"Actividades que aplican": "aplican", "% de avance": "cumplimiento"}


def declarar_recibos(resultado: Resultado) -> list[Declaracion]:
    """La fila de cada dependencia con nombre; las colectivas no se echan de menos."""
    filas = [
        fila
        for fila in filas_de(resultado, "dependencia")
        if fila[1].nombre != SIN_NOMBRE["dependencia"] and not es_colectiva(fila[1].nombre, resultado.entidad)
    ]
    sitios = (Tabla(("Dependencia",), _MEDIDAS, filas, "Quién falta"),) if filas else ()
    return [Declaracion("recibos/quien_falta.xlsx", sitios)]
