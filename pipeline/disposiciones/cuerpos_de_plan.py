"""Las tablas de un plan, entre su recorrido y sus actividades: lo que dicen sus letras, sus renglones y sus partes."""

from pipeline.base.hallazgo import Hallazgo
from pipeline.disposiciones.actividad_supuesta import anotar_supuesta
from pipeline.disposiciones.cronograma_partido import unir_partidos
from pipeline.disposiciones.filas_sin_nombre import resumir_sin_nombre
from pipeline.disposiciones.letras_explicadas import aplicar_letras
from pipeline.disposiciones.marcas_de_color import Pintura, buscar_marcas_de_color
from pipeline.disposiciones.programado_y_ejecutado import separar_ejecutado
from pipeline.disposiciones.responsables_por_columna import nombrar_marcados
from pipeline.lectura.cuenta import CONVENCION, Cuenta
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.fila import Cuerpo
from pipeline.lectura.letras import leer_letras
from pipeline.lectura.malla import Malla


def leer_marcas_de_la_hoja(
    malla: Malla, encabezados: list[Encabezado], pintar: Pintura, cuenta: Cuenta
) -> list[Hallazgo]:
    """Pone en la malla lo que dicen sus colores y sus letras, y saca de ella el cuadro que los explica."""
    colores = buscar_marcas_de_color(malla, encabezados, pintar)
    cuenta.reclamar(colores.cuadro, CONVENCION)
    malla.marcas, malla.letras = colores.marcas, leer_letras(malla, cuenta)
    malla.quitar({lugar for lugar, dueno in cuenta.reclamos.items() if dueno == CONVENCION})
    return colores.hallazgos


def arreglar_cuerpos(cuerpos: list[Cuerpo]) -> list[Cuerpo]:
    """Separa lo ejecutado de lo programado y une las tablas que siguen a otra."""
    for cuerpo in cuerpos:
        aplicar_letras(cuerpo)
        separar_ejecutado(cuerpo)
    unidos = unir_partidos(cuerpos)
    for cuerpo in unidos:
        anotar_supuesta(cuerpo)
        nombrar_marcados(cuerpo)
        resumir_sin_nombre(cuerpo)
    return unidos
