"""Leer un libro conservado, en un proceso hijo: lo que hay en sus celdas de llenar y qué cambió."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado, Tarea
from pipeline.entidad import Entidad, Limites
from pipeline.lectura.hoja import Hoja, Libro
from pipeline.lectura.libro import abrir_libro
from pipeline.registro.celdas_cambiadas import Cambio, comparar
from pipeline.registro.formulas import leer_formulas
from pipeline.registro.misma_entrega import es_la_misma
from pipeline.registro.pagina import Pagina

Paginas = dict[str, Pagina]
PARA_REPORTAR = "formato"
"""Cómo empieza la marca de los libros que se mandan a llenar: de los demás propios no se leen planes ni reportes."""


@dataclass(frozen=True, slots=True)
class Encargo:
    """Un libro por leer. `nombre`: su ruta dentro de las entradas; `entregado`: la copia con que se compara.

    `respaldo`: el año que se supone si nadie lo dice. `caida`: por qué no se pudo interpretar; así solo se compara.
    """

    ruta: Path
    nombre: str
    entidad: Entidad
    entregado: Path | None = None
    respaldo: int = 0
    caida: str = ""


@dataclass(slots=True)
class Leido:
    """Lo que dio: su interpretación y sus cambios (None: no se pudieron saber, y `motivo` dice por qué)."""

    interpretado: ArchivoInterpretado
    cambios: list[Cambio] | None = None
    motivo: str = ""
    ilegible: bool = field(default=False)
    entregado: ArchivoInterpretado | None = None
    """Lo que decía al entregarse, si alguien dejó en blanco algo de lo que decía."""


def leer_conservado(encargo: Encargo) -> Leido:
    """Interpreta el libro y lo compara. Corre en un proceso hijo: no levanta errores por los datos."""
    interpretado, motivo = ArchivoInterpretado(encargo.ruta.name, encargo.nombre), encargo.caida
    if not motivo:
        interpretado = interpretar_archivo(Tarea(encargo.ruta, encargo.nombre, encargo.entidad, None, encargo.respaldo))
        if interpretado.papel == "no se pudo leer":
            motivo = next((h.mensaje.rstrip(".") for h in interpretado.hallazgos if h.fuera), "el archivo está dañado")
            return Leido(interpretado, None, motivo, ilegible=True)
    if encargo.entregado is None:
        return Leido(interpretado, None, motivo or "no está la copia de como se entregó", bool(motivo))
    limites = encargo.entidad.limites
    entregado = abrir_libro(encargo.entregado, limites)
    if entregado.propio and not entregado.propio.startswith(PARA_REPORTAR):  # hay programas que pierden la marca
        interpretado = replace(interpretado, planes=[], avances=[])
    cambios = comparar_libros(_paginas(encargo.entregado, entregado, limites), _abrir_paginas(encargo.ruta, limites))
    interpretado.de_otra_entrega = not es_la_misma(encargo.entregado, encargo.ruta)
    borrado = None if interpretado.de_otra_entrega else _leer_borrado(encargo, cambios)  # nadie borra lo que no vio
    return Leido(interpretado, cambios, motivo, bool(motivo), borrado)


def _leer_borrado(encargo: Encargo, cambios: list[Cambio]) -> ArchivoInterpretado | None:
    """Lo que decía el libro al entregarse, si algo quedó en blanco."""
    if encargo.entregado is None or not any(c.antes_en and not c.ahora for c in cambios):
        return None
    return interpretar_archivo(Tarea(encargo.entregado, encargo.nombre, encargo.entidad, None, encargo.respaldo))


def comparar_libros(antes: Paginas, ahora: Paginas) -> list[Cambio]:
    """Los cambios de todas las hojas; los de una hoja nueva son todas sus celdas."""
    parejas = _emparejar(antes, ahora)
    vacia = Hoja("", "")
    return [c for nombre, pagina in ahora.items() for c in comparar(parejas.get(nombre) or Pagina(vacia), pagina)]


def _abrir_paginas(ruta: Path, limites: Limites) -> Paginas:
    return _paginas(ruta, abrir_libro(ruta, limites), limites)


def _paginas(ruta: Path, libro: Libro, limites: Limites) -> Paginas:
    formulas = leer_formulas(ruta, limites)
    return {h.nombre: Pagina(h, formulas.get(h.nombre, {})) for h in libro.hojas}


def _emparejar(antes: Paginas, ahora: Paginas) -> Paginas:
    """Cada hoja con la de su nombre; la que cambió de nombre, con la sobrante que más celdas iguales tenga."""
    parejas = {nombre: antes[nombre] for nombre in ahora if nombre in antes}
    sobran = {nombre: pagina for nombre, pagina in antes.items() if nombre not in ahora}
    for nombre in ahora:
        if nombre in parejas or not sobran:
            continue
        mejor = max(sobran, key=lambda otro: _en_comun(sobran[otro].hoja, ahora[nombre].hoja))
        if 2 * _en_comun(sobran[mejor].hoja, ahora[nombre].hoja) > len(sobran[mejor].hoja.celdas):
            parejas[nombre] = sobran.pop(mejor)
    return parejas


def _en_comun(una: Hoja, otra: Hoja) -> int:
    return sum(otra.celdas.get(lugar) == celda for lugar, celda in una.celdas.items())
