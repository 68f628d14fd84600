"""`normalizar`: una sola tabla con las actividades de los archivos que se nombran."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pipeline.calculo.sin_corte import con_faltas
from pipeline.cruces.identidad import Identidades, asignar_codigos
from pipeline.declarado import Declarado, leer_de_archivo
from pipeline.entidad import Entidad, leer_correcciones
from pipeline.estado_de_salida import CON_ALGO_FUERA, HECHO, NADA_QUE_USAR
from pipeline.lectura.correcciones import repartir_correcciones
from pipeline.lectura_de_entradas import leer_entradas
from pipeline.salidas.datos.hallazgos_csv import escribir_hallazgos
from pipeline.salidas.datos.tabla_csv import escribir_tabla
from pipeline.tablas.actividades import ACTIVIDADES


def normalizar(
    archivos: Sequence[Path],
    entidad: Path | None,
    vigencia: int | None,
    salida: Path,
    hallazgos_csv: Path | None,
    hoy: date,
    correcciones_toml: Path | None = None,
) -> tuple[int, int]:
    """Una tabla de las actividades de todos los archivos; devuelve el estado de salida y cuántas actividades hay."""
    declarado = leer_de_archivo(entidad) if entidad else Declarado(Entidad("", vigencia or 0))
    propias = leer_correcciones(correcciones_toml) if correcciones_toml else ()
    correcciones, sin_usar = repartir_correcciones((*declarado.correcciones, *propias), [a.name for a in archivos])
    leidos = leer_entradas(
        [(a, a.name) for a in archivos], declarado.entidad, vigencia, respaldo=hoy.year, correcciones=correcciones
    )
    actividades = [a for leido in leidos for p in leido.planes for a in p.actividades]
    hallazgos = [*declarado.hallazgos, *sin_usar, *(h for leido in leidos for h in leido.hallazgos)]
    hallazgos += asignar_codigos(actividades, Identidades())
    escribir_tabla(salida, ACTIVIDADES, actividades)
    if hallazgos_csv:
        escribir_hallazgos(
            hallazgos_csv, con_faltas(hallazgos, [p for leido in leidos for p in leido.planes], declarado.entidad)
        )
    if not actividades:
        return NADA_QUE_USAR, 0
    malos = [leido for leido in leidos if not leido.planes]
    return (CON_ALGO_FUERA if malos or any(h.fuera for h in hallazgos) else HECHO), len(actividades)
