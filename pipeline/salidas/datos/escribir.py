"""Las tablas de una corrida, cada una en su archivo."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.base.tabla import Tabla
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.datos.hallazgos_csv import escribir_hallazgos
from pipeline.salidas.datos.resumen_json import escribir_resumen
from pipeline.salidas.datos.tabla_csv import escribir_tabla
from pipeline.salidas.entrega.falla import traducir
from pipeline.tablas.actividades import ACTIVIDADES
from pipeline.tablas.avances import AVANCES, Avance
from pipeline.tablas.diferencias import DIFERENCIAS, DIFERENCIAS_DE_GRUPOS
from pipeline.tablas.opiniones import OPINIONES
from pipeline.tablas.programacion import PROGRAMACION
from pipeline.tablas.resumen import RESUMEN
from pipeline.tablas.seguimiento import SEGUIMIENTO


def escribir_datos(resultado: Resultado, carpeta: Path) -> list[Path]:
    """Escribe en la carpeta las tablas y el resumen de la corrida; devuelve los archivos, en su orden.

    `seguimiento.csv` es el del corte; `resumen.csv` y `resumen.json`, los de todos los cortes hasta él;
    `avances.csv` tiene también los reportes que no se unieron, con sus candidatas.
    `opiniones.csv` y `diferencias.csv`, si alguien opinó. NoSePuedeEscribir si no se pudo.
    """
    with traducir(carpeta):
        carpeta.mkdir(parents=True, exist_ok=True)
    tablas: tuple[tuple[Tabla, Sequence[object]], ...] = (
        (ACTIVIDADES, resultado.actividades),
        (PROGRAMACION, resultado.programacion),
        (AVANCES, _todos_los_avances(resultado)),
        (SEGUIMIENTO, resultado.filas),
        (RESUMEN, [fila for _, filas in sorted(resultado.resumenes.items()) for fila in filas]),
    )
    if resultado.opiniones:
        tablas = (*tablas, (OPINIONES, resultado.opiniones))
    if resultado.diferencias:
        de_grupos = resultado.diferencias_de_grupos
        tablas = (*tablas, (DIFERENCIAS, resultado.diferencias), (DIFERENCIAS_DE_GRUPOS, de_grupos))
    for tabla, filas in tablas:
        escribir_tabla(carpeta / f"{tabla.nombre}.csv", tabla, filas)
    escribir_resumen(carpeta / "resumen.json", resultado.resumenes)
    escribir_hallazgos(carpeta / "hallazgos.csv", resultado.hallazgos)
    nombres = [f"{tabla.nombre}.csv" for tabla, _ in tablas]
    return [carpeta / nombre for nombre in (*nombres, "resumen.json", "hallazgos.csv")]


def _todos_los_avances(resultado: Resultado) -> list[Avance]:
    """Los unidos y los que no, en el orden de los libros; ninguno dos veces."""
    unicos = {id(a): a for a in (*resultado.avances, *resultado.avances_sin_unir)}
    return sorted(unicos.values(), key=lambda a: (a.archivo, a.hoja, a.fila))
