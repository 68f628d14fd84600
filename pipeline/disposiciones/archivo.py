"""Un archivo interpretado: se abre, se reconoce cada hoja y se dice qué papel cumple."""

from contextlib import suppress
from functools import partial

from pipeline.base.hallazgo import anotar
from pipeline.base.huella import huella
from pipeline.base.texto import enumerar
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado, Tarea
from pipeline.disposiciones.componente_por_hoja import nombrar_por_hoja
from pipeline.disposiciones.encargo import Encargo
from pipeline.disposiciones.hoja_contada import contar_apartadas, contar_hoja
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.hojas_del_programa import apartar_hojas_del_programa
from pipeline.disposiciones.interpretar_hoja import interpretar_hoja
from pipeline.disposiciones.libros_propios import dejar_sin_leer, leer_libro_propio
from pipeline.disposiciones.otra_vigencia import apartar_planes, apartar_reportes
from pipeline.disposiciones.papel import AVANCE, NADA, OCULTA, SEGUIMIENTO
from pipeline.disposiciones.planes_de_libro import con_vigencia, hacer_planes
from pipeline.disposiciones.seguimiento_de_control import es_seguimiento_propio
from pipeline.disposiciones.titulos_desconocidos import anotar_titulos
from pipeline.lectura.correcciones import corregir
from pipeline.lectura.dependencias import Catalogo, hacer_catalogo
from pipeline.lectura.hoja import Libro
from pipeline.lectura.libro import abrir_libro
from pipeline.lectura.rellenos import leer_rellenos


def interpretar_archivo(tarea: Tarea) -> ArchivoInterpretado:
    """Abre y entiende un archivo. Corre en un proceso hijo: no levanta errores por los datos."""
    salida = ArchivoInterpretado(tarea.ruta.name, tarea.nombre)
    with suppress(OSError):
        salida.sha256 = huella(tarea.ruta)
    libro = abrir_libro(tarea.ruta, tarea.entidad.limites, tarea.nombre)
    salida.hallazgos.extend(libro.hallazgos)
    salida.hallazgos.extend(corregir(libro, tarea.correcciones))
    salida.hojas = contar_apartadas(libro)
    if not libro.hojas:
        salida.papel = "no se pudo leer" if libro.hallazgos else "sin uso"
    elif not leer_libro_propio(salida, libro, tarea):
        _interpretar_hojas(salida, libro, tarea)
    return salida


def _interpretar_hojas(salida: ArchivoInterpretado, libro: Libro, tarea: Tarea) -> None:
    """Lee cada hoja del libro y reúne en `salida` lo que dio."""
    es_seguimiento = salida.de_salida = es_seguimiento_propio(libro, tarea.entidad)
    salida.hojas += apartar_hojas_del_programa(libro, tarea.con_destinos)
    catalogo = hacer_catalogo(tarea.entidad.dependencias)
    declarada = tarea.entidad.vigencia
    tarea = con_vigencia(tarea, libro)
    encargo = _encargar(tarea, catalogo, es_seguimiento)
    hojas = [interpretar_hoja(hoja, encargo) for hoja in libro.hojas]
    if es_seguimiento and not any(hoja.opiniones for hoja in hojas):
        dejar_sin_leer(salida, libro, tarea)
        return
    nombrar_por_hoja(hojas, catalogo)
    _reunir(salida, hojas, libro, tarea, declarada)
    if catalogo.vacio and salida.planes:
        salida.hallazgos.append(anotar("sin_catalogo", libro.origen()))
    if salida.papel == "sin uso":
        salida.hallazgos.append(anotar("archivo_sin_uso", libro.origen()))


def _encargar(tarea: Tarea, catalogo: Catalogo, solo_opiniones: bool) -> Encargo:
    pintar = partial(leer_rellenos, tarea.ruta, limites=tarea.entidad.limites)
    return Encargo(tarea.entidad, catalogo, tarea.vigencia, pintar, tarea.con_destinos, solo_opiniones)


def _reunir(
    salida: ArchivoInterpretado, hojas: list[HojaInterpretada], libro: Libro, tarea: Tarea, declarada: int
) -> None:
    """Lo que dieron las hojas, sin lo que es de otra vigencia que la declarada, y el papel del archivo."""
    for hoja in hojas:
        salida.hallazgos.extend(hoja.hallazgos)
        salida.usos |= hoja.usos
    salida.hallazgos.extend(anotar_titulos(t for hoja in hojas for t in hoja.titulos))
    salida.planes = hacer_planes(hojas, libro, tarea)
    es_reporte = any(h.papel == AVANCE and h.avances for h in hojas)
    salida.hallazgos.extend(apartar_reportes(hojas, tarea.entidad.vigencia))
    salida.avances = [avance for hoja in hojas for avance in hoja.avances]
    salida.opiniones = [opinion for hoja in hojas for opinion in hoja.opiniones]
    for hoja in hojas:
        salida.encuestas += hoja.encuestas
        salida.abiertas += hoja.abiertas
        for nombre, filas in hoja.listados.items():
            if filas:
                salida.listados.setdefault(nombre, []).extend(filas)
    apartar_planes(hojas, declarada)
    salida.hojas = [*(contar_hoja(h, tarea.con_destinos) for h in hojas), *salida.hojas]
    salida.papel = _papel(salida, hojas, es_reporte)


def _papel(salida: ArchivoInterpretado, hojas: list[HojaInterpretada], es_reporte: bool) -> str:
    if salida.planes and salida.avances:
        return "plan y avance"
    if salida.planes:
        return "plan"
    if salida.avances or es_reporte:
        return "avance"
    if salida.opiniones:
        return SEGUIMIENTO
    if salida.listados or salida.encuestas:
        return enumerar(list(dict.fromkeys(h.papel for h in hojas if any(h.listados.values()) or h.encuestas)))
    return "formato en blanco" if any(h.papel not in (NADA, OCULTA) for h in hojas) else "sin uso"
