"""Un archivo interpretado: se abre, se reconoce cada hoja y se dice qué papel cumple."""

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import llave
from pipeline.disposiciones.componente_por_hoja import nombrar_por_hoja
from pipeline.disposiciones.hoja_contada import (
    HojaContada,
    contar_apartadas,
    contar_hoja,
    contar_ruido,
    contar_sin_interpretar,
)
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada, interpretar_hoja
from pipeline.disposiciones.otra_vigencia import apartar_planes, apartar_reportes
from pipeline.disposiciones.papel import AVANCE, NADA, OCULTA
from pipeline.disposiciones.titulos_desconocidos import anotar_titulos
from pipeline.disposiciones.usos import Uso
from pipeline.entidad import Correccion, Entidad
from pipeline.lectura.correcciones import corregir
from pipeline.lectura.dependencias import hacer_catalogo
from pipeline.lectura.devuelto import REGLA, es_hoja_de_hallazgos
from pipeline.lectura.hoja import Libro
from pipeline.lectura.libro import abrir_libro
from pipeline.lectura.rellenos import leer_rellenos
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance
from pipeline.tablas.planes import PlanLeido, leer_orden

_ANIO = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Tarea:
    """Un archivo por leer, con lo que hace falta para entenderlo. `nombre` es su ruta dentro de la carpeta."""

    ruta: Path
    nombre: str
    entidad: Entidad
    vigencia: int | None = None
    respaldo: int = 0
    """El año que se supone cuando nadie dice la vigencia."""
    correcciones: tuple[Correccion, ...] = ()
    con_destinos: bool = False
    """Traer también el destino de cada celda; sin él, solo cuántas hay de cada uno."""


@dataclass(slots=True)
class ArchivoInterpretado:
    """Lo que un archivo dio: planes, avances, hallazgos y la cuenta de sus celdas."""

    archivo: str
    nombre: str
    sha256: str = ""
    papel: str = "sin uso"
    planes: list[PlanLeido] = field(default_factory=list)
    avances: list[Avance] = field(default_factory=list)
    hallazgos: list[Hallazgo] = field(default_factory=list)
    hojas: list[HojaContada] = field(default_factory=list)
    usos: set[Uso] = field(default_factory=set)
    """Las palabras de `entidad.toml` que sirvieron para leerlo."""

    @property
    def celdas(self) -> int:
        """Las celdas con contenido de todas sus hojas."""
        return sum(h.celdas for h in self.hojas)

    @property
    def cuenta(self) -> Counter[str]:
        """Cuántas celdas tiene cada destino; suma `celdas`."""
        return sum((h.cuenta for h in self.hojas), Counter())


def interpretar_archivo(tarea: Tarea) -> ArchivoInterpretado:
    """Abre y entiende un archivo. Corre en un proceso hijo: no levanta errores por los datos."""
    salida = ArchivoInterpretado(tarea.ruta.name, tarea.nombre, _sha256(tarea.ruta))
    libro = abrir_libro(tarea.ruta, tarea.entidad.limites, tarea.nombre)
    salida.hallazgos.extend(libro.hallazgos)
    salida.hallazgos.extend(corregir(libro, tarea.correcciones))
    salida.hojas = contar_apartadas(libro)
    if not libro.hojas:
        salida.papel = "no se pudo leer" if libro.hallazgos else "sin uso"
        return salida
    if libro.propio:
        return _de_salida_propia(salida, libro, tarea.con_destinos)
    salida.hojas += _apartar_hoja_de_hallazgos(libro, tarea.con_destinos)
    declarada = tarea.entidad.vigencia
    tarea = _con_vigencia(tarea, libro)
    catalogo = hacer_catalogo(tarea.entidad.dependencias)
    pintar = partial(leer_rellenos, tarea.ruta, limites=tarea.entidad.limites)
    hojas = [
        interpretar_hoja(h, tarea.entidad, catalogo, tarea.vigencia, pintar, tarea.con_destinos) for h in libro.hojas
    ]
    nombrar_por_hoja(hojas, catalogo)
    for hoja in hojas:
        salida.hallazgos.extend(hoja.hallazgos)
        salida.usos |= hoja.usos
    salida.hallazgos.extend(anotar_titulos(t for hoja in hojas for t in hoja.titulos))
    salida.planes = _planes(hojas, libro, tarea)
    es_reporte = any(h.papel == AVANCE and h.avances for h in hojas)
    salida.hallazgos.extend(apartar_reportes(hojas, tarea.entidad.vigencia))
    salida.avances = [avance for hoja in hojas for avance in hoja.avances]
    apartar_planes(hojas, declarada)
    salida.hojas = [*(contar_hoja(h, tarea.con_destinos) for h in hojas), *salida.hojas]
    salida.papel = _papel(salida, hojas, es_reporte)
    if catalogo.vacio and salida.planes:
        salida.hallazgos.append(anotar("sin_catalogo", libro.origen()))
    if salida.papel == "sin uso":
        salida.hallazgos.append(anotar("archivo_sin_uso", libro.origen()))
    return salida


def _apartar_hoja_de_hallazgos(libro: Libro, con_destinos: bool) -> list[HojaContada]:
    """La hoja que el programa puso al devolver el libro no es de quien lo hizo: se cuenta como ruido y no se lee."""
    propias = [h for h in libro.hojas if es_hoja_de_hallazgos(h)]
    libro.hojas[:] = [h for h in libro.hojas if not es_hoja_de_hallazgos(h)]
    return [contar_ruido(h, REGLA, con_destinos) for h in propias]


def _con_vigencia(tarea: Tarea, libro: Libro) -> Tarea:
    """Sin vigencia declarada, la del año que más se repite en las fechas del libro; sin fechas, la de respaldo."""
    if tarea.entidad.vigencia:
        return tarea
    celdas = [c for hoja in libro.hojas for c in hoja.celdas.values()]
    anios = Counter(c.valor.year for c in celdas if isinstance(c.valor, date))
    anios.update(int(a) for c in celdas if isinstance(c.valor, str) for a in _ANIO.findall(c.valor))
    vigencia = min(anios, key=lambda a: (-anios[a], a)) if anios else tarea.respaldo
    return replace(tarea, entidad=replace(tarea.entidad, vigencia=vigencia))


def _sha256(ruta: Path) -> str:
    try:
        with ruta.open("rb") as contenido:
            return hashlib.file_digest(contenido, "sha256").hexdigest()
    except OSError:
        return ""


def _de_salida_propia(salida: ArchivoInterpretado, libro: Libro, con_destinos: bool) -> ArchivoInterpretado:
    salida.papel = "salida propia"
    salida.hojas += contar_sin_interpretar(libro, con_destinos, "salida_propia")
    salida.hallazgos.append(anotar("salida_propia", libro.origen(), libro.propio))
    return salida


def _papel(salida: ArchivoInterpretado, hojas: list[HojaInterpretada], es_reporte: bool) -> str:
    if salida.planes and salida.avances:
        return "plan y avance"
    if salida.planes:
        return "plan"
    if salida.avances or es_reporte:
        return "avance"
    return "formato en blanco" if any(h.papel not in (NADA, OCULTA) for h in hojas) else "sin uso"


def _planes(hojas: list[HojaInterpretada], libro: Libro, tarea: Tarea) -> list[PlanLeido]:
    """Un plan por instrumento y vigencia; lo que una hoja no dice de sí lo dicen las otras del libro."""
    declarado = next((p for p in tarea.entidad.planes if llave(p.archivo) == llave(libro.archivo)), None)
    contextos = [h.contexto for h in hojas]
    comun = (declarado.instrumento if declarado else "") or next(
        (c.instrumento for c in contextos if c.instrumento), "PLAN"
    )
    vigencia = tarea.vigencia or next((c.vigencia for c in contextos if c.vigencia), tarea.entidad.vigencia)
    version = max((c.fecha_version for c in contextos if c.fecha_version), default=None)
    grupos: dict[tuple[str, int], list[Actividad]] = {}
    for hoja in hojas:
        for actividad in hoja.actividades:
            actividad.instrumento = (
                (declarado.instrumento if declarado and declarado.instrumento else "") or actividad.instrumento or comun
            )
            actividad.vigencia = hoja.contexto.vigencia or vigencia
            if actividad.novedad and not actividad.fecha_novedad and declarado and declarado.acta:
                actividad.fecha_novedad = declarado.vigente_desde
            grupos.setdefault((actividad.instrumento, actividad.vigencia), []).append(actividad)
        for avance in hoja.avances:
            avance.instrumento = avance.instrumento or (comun if comun != "PLAN" else "")
    plan = PlanLeido(
        libro.archivo, fecha_version=version, orden_nombre=leer_orden(libro.archivo), modificado=libro.modificado
    )
    return [replace(plan, instrumento=i, vigencia=v, actividades=tuple(filas)) for (i, v), filas in grupos.items()]
