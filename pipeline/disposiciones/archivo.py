"""Un archivo interpretado: se abre, se reconoce cada hoja y se dice qué papel cumple."""

import hashlib
from functools import partial
from pathlib import Path

from pipeline.base.hallazgo import anotar
from pipeline.disposiciones import decisiones, razones
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado, Tarea
from pipeline.disposiciones.componente_por_hoja import nombrar_por_hoja
from pipeline.disposiciones.decisiones import es_de_decisiones, leer_decisiones
from pipeline.disposiciones.encargo import Encargo
from pipeline.disposiciones.hoja_contada import (
    HojaContada,
    contar_apartadas,
    contar_hoja,
    contar_ruido,
    contar_sin_interpretar,
)
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.interpretar_hoja import interpretar_hoja
from pipeline.disposiciones.otra_vigencia import apartar_planes, apartar_reportes
from pipeline.disposiciones.papel import AVANCE, NADA, OCULTA, SEGUIMIENTO
from pipeline.disposiciones.planes_de_libro import con_vigencia, hacer_planes
from pipeline.disposiciones.razones import es_de_modificaciones, leer_razones
from pipeline.disposiciones.seguimiento_de_control import es_seguimiento_propio
from pipeline.disposiciones.titulos_desconocidos import anotar_titulos
from pipeline.lectura.correcciones import corregir
from pipeline.lectura.dependencias import hacer_catalogo
from pipeline.lectura.devuelto import REGLA, es_hoja_de_hallazgos
from pipeline.lectura.formato_enviado import CLASE, LISTAS, dice_que_es_ejemplo, regla_de, se_llena
from pipeline.lectura.hoja import Libro
from pipeline.lectura.libro import abrir_libro
from pipeline.lectura.rellenos import leer_rellenos


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
    if es_de_modificaciones(libro):
        return _de_modificaciones(salida, libro, tarea.con_destinos)
    if es_de_decisiones(libro):
        return _de_decisiones(salida, libro, tarea)
    es_seguimiento = es_seguimiento_propio(libro, tarea.entidad)
    if not se_llena(libro.propio) and not es_seguimiento:
        return _de_salida_propia(salida, libro, tarea.con_destinos)
    salida.hojas += _apartar_hoja_de_hallazgos(libro, tarea.con_destinos)
    salida.hojas += _apartar_las_del_formato(libro, tarea.con_destinos)
    declarada = tarea.entidad.vigencia
    tarea = con_vigencia(tarea, libro)
    catalogo = hacer_catalogo(tarea.entidad.dependencias)
    pintar = partial(leer_rellenos, tarea.ruta, limites=tarea.entidad.limites)
    encargo = Encargo(tarea.entidad, catalogo, tarea.vigencia, pintar, tarea.con_destinos, es_seguimiento)
    hojas = [interpretar_hoja(hoja, encargo) for hoja in libro.hojas]
    if es_seguimiento and not any(hoja.opiniones for hoja in hojas):
        return _de_salida_propia(salida, libro, tarea.con_destinos)
    nombrar_por_hoja(hojas, catalogo)
    for hoja in hojas:
        salida.hallazgos.extend(hoja.hallazgos)
        salida.usos |= hoja.usos
    salida.hallazgos.extend(anotar_titulos(t for hoja in hojas for t in hoja.titulos))
    salida.planes = hacer_planes(hojas, libro, tarea)
    es_reporte = any(h.papel == AVANCE and h.avances for h in hojas)
    salida.hallazgos.extend(apartar_reportes(hojas, tarea.entidad.vigencia))
    salida.avances = [avance for hoja in hojas for avance in hoja.avances]
    salida.opiniones = [opinion for hoja in hojas for opinion in hoja.opiniones]
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


def _apartar_las_del_formato(libro: Libro, con_destinos: bool) -> list[HojaContada]:
    """El ejemplo y las listas de un formato de avance no son de quien lo llenó: se cuentan y no se leen."""
    reglas = [(h, regla_de(h)) for h in libro.hojas]
    if libro.propio != CLASE and not any(regla == LISTAS for _, regla in reglas):
        reglas = [(h, r) for h, r in reglas if r and dice_que_es_ejemplo(h)]
    libro.hojas[:] = [h for h in libro.hojas if not any(h is otra and r for otra, r in reglas)]
    return [contar_ruido(h, regla, con_destinos) for h, regla in reglas if regla]


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


def _de_modificaciones(salida: ArchivoInterpretado, libro: Libro, con_destinos: bool) -> ArchivoInterpretado:
    salida.papel = "salida propia"
    salida.hojas += [contar_ruido(hoja, razones.REGLA, con_destinos) for hoja in libro.hojas]
    salida.razones = leer_razones(libro)
    return salida


def _de_decisiones(salida: ArchivoInterpretado, libro: Libro, tarea: Tarea) -> ArchivoInterpretado:
    salida.papel = "salida propia"
    salida.hojas += [contar_ruido(hoja, decisiones.REGLA, tarea.con_destinos) for hoja in libro.hojas]
    salida.decisiones, sin_entender = leer_decisiones(libro, tarea.entidad.vigencia)
    salida.hallazgos.extend(sin_entender)
    return salida


def _papel(salida: ArchivoInterpretado, hojas: list[HojaInterpretada], es_reporte: bool) -> str:
    if salida.planes and salida.avances:
        return "plan y avance"
    if salida.planes:
        return "plan"
    if salida.avances or es_reporte:
        return "avance"
    if salida.opiniones:
        return SEGUIMIENTO
    return "formato en blanco" if any(h.papel not in (NADA, OCULTA) for h in hojas) else "sin uso"
