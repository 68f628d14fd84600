"""Lo que hace cada orden, sin saber de la línea de comandos: devuelve lo que hay que decir y el estado de salida."""

import hashlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pathlib import Path
from threading import Timer

from pipeline.base.hallazgo import Gravedad
from pipeline.calculo.resultado import Resultado
from pipeline.cruces.registro import ARCHIVO, a_json
from pipeline.entidad import Entidad, leer_correcciones, leer_entidad
from pipeline.entradas import CORRECCIONES, REGISTRO
from pipeline.estado_de_salida import CON_ALGO_FUERA, HECHO, NADA_QUE_USAR
from pipeline.flujo import hacer_resultado
from pipeline.graficas.taller import abrir_taller

AlTerminar = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Corrida:
    """Una corrida terminada: su estado de salida, su resultado y dónde quedó."""

    estado: int
    resultado: Resultado
    carpeta: Path | None = None
    conservados: Sequence[str] = field(default_factory=tuple)


def generar(
    entradas: Path, salidas: Path, formatos: Path | None, corte: date | None, hoy: date, al_terminar: AlTerminar
) -> Corrida:
    """La corrida completa de un corte."""
    entidad = leer_entidad(entradas / "entidad.toml")
    with abrir_taller() as taller:
        precarga = Timer(0.3, _precargar)  # primero arrancan los hijos
        precarga.daemon = True
        precarga.start()
        resultado, identidades = hacer_resultado(entidad, entradas, corte, hoy, al_terminar)
        if not resultado.actividades:
            return _escribir_revision(resultado, entradas, salidas)
        from pipeline.salidas.entrega import entregar
        from pipeline.salidas.entrega.disco import escribir_archivo
        from pipeline.salidas.entregables import escribir_entregables

        huellas, parametros = _huellas(resultado), _parametros(resultado, entradas)
        with entregar(salidas, resultado.corte.fecha.isoformat()) as obra:
            resultado = escribir_entregables(resultado, entradas, obra, taller, formatos, huellas, parametros)
        if identidades.por_plan:
            (entradas / REGISTRO).mkdir(parents=True, exist_ok=True)
            escribir_archivo(entradas / REGISTRO / ARCHIVO, a_json(identidades).encode())
    return Corrida(_estado(resultado), resultado, salidas / resultado.corte.fecha.isoformat(), obra.conservados)


def _precargar() -> None:
    """Trae lo que pesa (pandas, xlsxwriter, matplotlib) mientras los hijos leen; si falla, falla después a la vista."""
    with suppress(Exception):
        import_module("pipeline.salidas.entregables")
        import_module("pipeline.graficas._dibujo")


def revisar(entradas: Path, salidas: Path, corte: date | None, hoy: date, al_terminar: AlTerminar) -> Corrida:
    """La misma lectura; solo se escribe el diagnóstico, en `salidas/<corte>-revision/`."""
    entidad = leer_entidad(entradas / "entidad.toml")
    resultado, _ = hacer_resultado(entidad, entradas, corte, hoy, al_terminar)
    return _escribir_revision(resultado, entradas, salidas)


def _escribir_revision(resultado: Resultado, entradas: Path, salidas: Path) -> Corrida:
    from pipeline.salidas.entrega import entregar
    from pipeline.salidas.entregables import escribir_revision

    nombre = f"{resultado.corte.fecha.isoformat()}-revision"
    with entregar(salidas, nombre) as obra:
        resultado = escribir_revision(resultado, entradas, obra, _huellas(resultado), _parametros(resultado, entradas))
    estado = _estado(resultado) if resultado.actividades else NADA_QUE_USAR
    return Corrida(estado, resultado, salidas / nombre, obra.conservados)


def normalizar(
    archivos: Sequence[Path],
    entidad_toml: Path | None,
    vigencia: int | None,
    salida: Path,
    hallazgos_csv: Path | None,
    hoy: date,
    correcciones_toml: Path | None = None,
) -> tuple[int, int]:
    """Una tabla de las actividades de todos los archivos; devuelve el estado de salida y cuántas actividades hay."""
    from pipeline.calculo.sin_corte import con_faltas
    from pipeline.cruces.identidad import Identidades, asignar_codigos
    from pipeline.lectura.correcciones import repartir_correcciones
    from pipeline.lectura_de_entradas import leer_entradas
    from pipeline.salidas.datos.hallazgos_csv import escribir_hallazgos
    from pipeline.salidas.datos.tabla_csv import escribir_tabla
    from pipeline.tablas.actividades import ACTIVIDADES

    entidad = leer_entidad(entidad_toml) if entidad_toml else Entidad("", vigencia or 0)
    correcciones, sin_usar = repartir_correcciones(
        leer_correcciones(correcciones_toml) if correcciones_toml else (), [a.name for a in archivos]
    )
    leidos = leer_entradas(
        [(a, a.name) for a in archivos], entidad, vigencia, respaldo=hoy.year, correcciones=correcciones
    )
    actividades = [a for leido in leidos for p in leido.planes for a in p.actividades]
    hallazgos = (
        sin_usar + [h for leido in leidos for h in leido.hallazgos] + asignar_codigos(actividades, Identidades())
    )
    escribir_tabla(salida, ACTIVIDADES, actividades)
    if hallazgos_csv:
        escribir_hallazgos(hallazgos_csv, con_faltas(hallazgos, [p for leido in leidos for p in leido.planes], entidad))
    if not actividades:
        return NADA_QUE_USAR, 0
    malos = [leido for leido in leidos if not leido.planes]
    return (CON_ALGO_FUERA if malos or any(h.fuera for h in hallazgos) else HECHO), len(actividades)


def _estado(resultado: Resultado) -> int:
    return CON_ALGO_FUERA if any(h.fuera for h in resultado.hallazgos) else HECHO


def _huellas(resultado: Resultado) -> dict[str, str]:
    return {a.ruta: a.sha256 for a in resultado.archivos}


def _parametros(resultado: Resultado, entradas: Path) -> dict[str, str]:
    decididos = [entradas / nombre for nombre in ("entidad.toml", CORRECCIONES)]
    huellas = {ruta.name: hashlib.sha256(ruta.read_bytes()).hexdigest() for ruta in decididos if ruta.is_file()}
    return {"corte": resultado.corte.fecha.isoformat(), "hoy": resultado.hoy.isoformat(), **huellas}


def contar_gravedades(resultado: Resultado) -> dict[Gravedad, int]:
    """Cuántos hallazgos hay de cada gravedad."""
    return {g: sum(h.gravedad is g for h in resultado.hallazgos) for g in Gravedad}
