"""El borrador del plan de mejoramiento que alguien llenó: de su libro solo se leen las filas que ya tienen acción."""

from pipeline.disposiciones.archivo_interpretado import Tarea
from pipeline.disposiciones.encargo import Encargo
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.interpretar_hoja import interpretar_hoja
from pipeline.disposiciones.tabla_con_clave import buscar_titulos, filas_escritas, texto_escrito, trae_tabla
from pipeline.lectura.cuenta import RUIDO
from pipeline.lectura.dependencias import hacer_catalogo
from pipeline.lectura.hoja import Celda, Hoja, Libro
from pipeline.lectura.malla import Lugar

REGLA = "plan de mejoramiento"
_ACCION = "accion de mejora"


def es_de_mejora(libro: Libro) -> bool:
    """Dice si alguna hoja del libro es el borrador."""
    return trae_tabla(libro, _ACCION)


def leer_borrador(libro: Libro, tarea: Tarea) -> tuple[list[HojaInterpretada], list[Hoja]]:
    """Las hojas del borrador, leídas, y las demás: lo que traen lo escribió el programa."""
    encargo = Encargo(tarea.entidad, hacer_catalogo(tarea.entidad.dependencias), tarea.vigencia)
    suyas = [hoja for hoja in libro.hojas if buscar_titulos(hoja, _ACCION)]
    return [_leer(hoja, encargo) for hoja in suyas], [hoja for hoja in libro.hojas if hoja not in suyas]


def _leer(hoja: Hoja, encargo: Encargo) -> HojaInterpretada:
    """Se interpreta sin las filas que nadie llenó, que después se cuentan como lo que son."""
    sin_llenar = _sin_llenar(hoja)
    for lugar in sin_llenar:
        del hoja.celdas[lugar]
    hoja.contadas -= len(sin_llenar)
    leida = interpretar_hoja(hoja, encargo)
    hoja.celdas.update(sin_llenar)
    hoja.contadas += len(sin_llenar)
    leida.contadas = hoja.contadas
    leida.reparto.reclamar(sin_llenar, RUIDO + "fila sin llenar")
    return leida


def _sin_llenar(hoja: Hoja) -> dict[Lugar, Celda]:
    hallados = buscar_titulos(hoja, _ACCION)
    if hallados is None:
        return {}
    encabezado, columnas = hallados
    vacias = {f for f in filas_escritas(hoja, encabezado) if not texto_escrito(hoja, f, columnas[_ACCION])}
    return {lugar: celda for lugar, celda in hoja.celdas.items() if lugar[0] in vacias}
