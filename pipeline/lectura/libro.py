"""Abre un archivo cualquiera y entrega sus hojas con todo su contenido: la única frontera con los archivos."""

import errno
from pathlib import Path

from pipeline.base.hallazgo import anotar
from pipeline.entidad import Limites
from pipeline.lectura.comentarios import anotar_comentarios
from pipeline.lectura.formato_enviado import se_llena
from pipeline.lectura.formatos.delimitado import leer_delimitado
from pipeline.lectura.formatos.docx import leer_docx
from pipeline.lectura.formatos.falla import NoSeLee, demasiado_grande
from pipeline.lectura.formatos.ods import leer_ods
from pipeline.lectura.formatos.paquete import Paquete
from pipeline.lectura.formatos.reconocer import HTML, ODS_PLANO, TEXTO, XLS, reconocer
from pipeline.lectura.formatos.xls import leer_xls
from pipeline.lectura.formatos.xlsb import leer_xlsb
from pipeline.lectura.formatos.xlsx import leer_xlsx
from pipeline.lectura.formatos.xlsx_indice import buscar_libro
from pipeline.lectura.hoja import Hoja, Libro
from pipeline.lectura.propiedades import leer_propiedades
from pipeline.lectura.recolector import sin_recolector

COLUMNAS = 16384
HUECOS = 25  # cuántas veces el límite de celdas puede medir el rectángulo que ocupa una hoja
_DE_FORMATO = {"PDF": "archivo_pdf", "documento": "documento_antiguo", "libro": "libro_antiguo"}
_MOTIVOS = {
    errno.ENOENT: "ya no está en su carpeta",
    errno.EACCES: "está abierto en otro programa o no hay permiso de leerlo",
    errno.EPERM: "está abierto en otro programa o no hay permiso de leerlo",
    errno.EISDIR: "es una carpeta",
}


def abrir_libro(ruta: Path, limites: Limites, nombre: str = "") -> Libro:
    """Lee un archivo por lo que tiene dentro, no por su extensión. Nunca lanza por los datos: lo anota en el libro.

    Toda celda con contenido queda en `celdas` (len(celdas) == contadas) o en un hallazgo que dice por qué no.
    No ejecuta macros, no sigue vínculos y no acepta entidades de XML. `nombre` es su ruta dentro de las entradas.
    """
    libro = Libro(ruta.name, ruta=nombre)
    if ruta.name.startswith("~$"):
        libro.hallazgos.append(anotar("archivo_temporal", libro.origen()))
        return libro
    try:
        with sin_recolector():
            _leer(ruta, libro, limites)
        _apartar_desmedidas(libro, limites)
    except NoSeLee as falla:
        _vaciar(libro, falla.nombre, **falla.datos)
    except OSError as error:
        _vaciar(libro, "archivo_no_accesible", motivo=_MOTIVOS.get(error.errno or 0, "el sistema no dejó leerlo"))
    except MemoryError:
        _vaciar(libro, "archivo_demasiado_grande", que_tiene="más de lo que cabe en la memoria", limite="la del equipo")
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # los lectores ajenos fallan de cualquier modo, hasta fuera de Exception
        _vaciar(libro, "archivo_danado", motivo=f"el lector se detuvo: {type(error).__name__}")
    for hoja in libro.hojas:
        hoja.ruta = libro.ruta
        if hoja.comentarios and se_llena(libro.propio):
            libro.hallazgos.append(anotar_comentarios(hoja))
    return libro


def _leer(ruta: Path, libro: Libro, limites: Limites) -> None:
    tamano = ruta.stat().st_size
    if not tamano:
        raise NoSeLee("archivo_vacio")
    if tamano > limites.megabytes * 2**20:
        raise demasiado_grande(tamano / 2**20, limites.megabytes, "MB")
    contenido = ruta.read_bytes()
    que_es = reconocer(contenido)
    if que_es == "zip":
        _leer_zip(Paquete(contenido, limites), contenido, libro, limites)
    elif que_es == XLS:
        leer_xls(contenido, libro, limites)
    elif que_es == TEXTO:
        leer_delimitado(contenido, ruta.stem, libro, limites)
    elif que_es == ODS_PLANO:
        leer_ods(contenido, libro, limites)
    elif que_es == HTML:
        raise NoSeLee("archivo_html")
    elif que_es == "cifrado":
        raise NoSeLee("archivo_cifrado")
    else:
        propio = next((nombre for palabra, nombre in _DE_FORMATO.items() if palabra in que_es), "")
        raise NoSeLee(propio) if propio else NoSeLee("formato_no_leido", formato=que_es)


def _leer_zip(paquete: Paquete, contenido: bytes, libro: Libro, limites: Limites) -> None:
    if paquete.cifrado or b"encryption-data" in (paquete.leer("META-INF/manifest.xml") or b""):
        raise NoSeLee("archivo_cifrado")
    nombres = paquete.nombres
    if "ppt/presentation.xml" in nombres:
        raise NoSeLee("formato_no_leido", formato="una presentación")
    libro.propio, libro.modificado = leer_propiedades(paquete)
    documento = next((n for n in (buscar_libro(paquete).lower(), "word/document.xml") if n.startswith("word/")), "")
    if "xl/workbook.bin" in nombres:
        leer_xlsb(paquete, contenido, libro, limites)
    elif "content.xml" in nombres:
        leer_ods(paquete.leer("content.xml") or b"", libro, limites)
    elif documento in nombres:
        leer_docx(paquete, documento, libro, limites)
    else:
        leer_xlsx(paquete, libro, limites)


def _apartar_desmedidas(libro: Libro, limites: Limites) -> None:
    """Deja fuera la hoja cuyo rectángulo ocupado no cabe en ninguna parte; anota el libro que quedó sin hojas."""
    for hoja in list(libro.hojas):
        if _es_desmedida(hoja, HUECOS * limites.celdas):
            libro.hojas.remove(hoja)
            libro.apartadas[hoja.nombre] = len(hoja.celdas)
            datos = {"ultima": hoja.origen(*max(hoja.celdas)).celda, "contadas": len(hoja.celdas)}
            libro.hallazgos.append(anotar("extension_desmedida", libro.origen(hoja.nombre), **datos))
    if not libro.hojas and not any(h.fuera for h in libro.hallazgos):
        libro.hallazgos.append(anotar("libro_sin_hojas", libro.origen()))


def _es_desmedida(hoja: Hoja, area: int) -> bool:
    # Se mide desde A1: así la ve quien la recorra.
    ultima = max(hoja.celdas, default=(0, 0))[0]
    return ultima * COLUMNAS > area and ultima * max(c for _, c in hoja.celdas) > area


def _vaciar(libro: Libro, nombre: str, **datos: object) -> None:
    libro.hojas.clear()
    libro.apartadas.clear()
    libro.hallazgos[:] = [anotar(nombre, libro.origen(), **datos)]
