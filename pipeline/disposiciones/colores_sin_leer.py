"""Las celdas vacías de una cuadrícula de periodos que tienen color y no se leyeron como marcas."""

from pipeline.disposiciones.marcas_de_color import Pintura
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.malla import Lugar, Malla


def buscar_colores_sin_leer(malla: Malla, encabezados: list[Encabezado], pintar: Pintura) -> dict[Lugar, str]:
    """Lugar → color `RRGGBB` de lo pintado y vacío bajo los periodos: el fondo, la convención, los adornos."""
    columnas = {c.numero for e in encabezados for c in e.columnas if c.campo == "periodo"}
    if not columnas:
        return {}
    primera, ultima = encabezados[0].fila_final, max(malla.filas)
    return {
        lugar: color
        for lugar, color in pintar(malla.hoja.nombre).items()
        if lugar[1] in columnas
        and primera < lugar[0] <= ultima
        and lugar not in malla.hoja.celdas
        and lugar not in malla.marcas
    }
