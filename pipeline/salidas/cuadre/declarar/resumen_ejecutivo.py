"""Dónde dice cifras `resumen_ejecutivo.docx`: en su fila de cifras, en sus frases y en la tabla de componentes."""

from pipeline.base.espanol import fecha
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.cuadre.declaracion import Declaracion, Dichas, Sitio, Tabla
from pipeline.salidas.resumen_ejecutivo import ARCHIVO, Contenido
from pipeline.salidas.resumen_ejecutivo.filas import nombrar_fallas

_MEDIDAS = {"Cumplimiento": "cumplimiento", "Cumplidas": "cumplidas", "Aplican": "aplican", "Zona": "zona"}


def declarar_resumen_ejecutivo(resultado: Resultado, contenido: Contenido | None) -> list[Declaracion]:
    """Lo que la página alcanzó a decir."""
    if contenido is None:
        return []
    total = ((fecha(resultado.corte.fecha),), resultado.total)
    sitios: list[Sitio] = [Tabla(("Corte",), {**_MEDIDAS, "Avance ponderado": "avance"}, [total])]
    if componentes := len(contenido.partes[0].filas):
        filas = [((nombre,), f.resumen) for f, nombre in nombrar_fallas(resultado)[:componentes]]
        sitios.append(Tabla(("Componente",), _MEDIDAS, filas))
    return [Declaracion(ARCHIVO, (*sitios, Dichas(tuple(dict.fromkeys(contenido.frases)))))]
