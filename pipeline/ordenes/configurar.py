"""`configurar`: el libro de configuración, con lo ya decidido y lo que los libros de la entidad proponen."""

import hashlib
from datetime import date
from pathlib import Path

from pipeline.base.texto import contar
from pipeline.declarado import Declarado, hay_declarado, leer_declarado
from pipeline.entidad import Entidad
from pipeline.entradas import CONFIGURACION, REGISTRO, listar_configuraciones, listar_entradas
from pipeline.lectura.correcciones import repartir_correcciones
from pipeline.lectura_de_entradas import leer_entradas
from pipeline.ordenes.corrida import AlTerminar
from pipeline.registro.carpeta import guardar


def configurar(entradas: Path, hoy: date, al_terminar: AlTerminar | None = None) -> tuple[Path, str]:
    """Escribe `entradas/configuracion.xlsx` y dice qué propone; el que había queda copiado en el registro.

    ErrorDeEntidad si entidad.toml está mal escrito; NoSePuedeEscribir si el libro está abierto.
    """
    from pipeline.salidas.configuracion import DECIDIDO, hacer_configuracion, proponer
    from pipeline.salidas.entrega.disco import escribir_archivo

    declarado = leer_declarado(entradas) if hay_declarado(entradas) else Declarado(Entidad("", 0))
    archivos = listar_entradas(entradas)
    correcciones, _ = repartir_correcciones(declarado.correcciones, [nombre for _, nombre in archivos])
    leidos = leer_entradas(archivos, declarado.entidad, None, al_terminar, hoy.year, correcciones)
    propuesto = proponer(declarado.entidad, declarado.correcciones, leidos, declarado.motivos)
    conservados = [_conservar(ruta, entradas, hoy) for ruta in listar_configuraciones(entradas)]
    destino = entradas / CONFIGURACION
    escribir_archivo(destino, hacer_configuracion(propuesto, declarado.entidad.vigencia or hoy.year))
    nuevas = sum(f.get("de_donde") not in ("", DECIDIDO) for filas in propuesto.filas.values() for f in filas)
    dicho = [f"Se escribió: {destino}"]
    dicho += [f"El que había quedó copiado en: {copia}" for copia in conservados]
    dicho += [f"Trae {contar(nuevas, 'fila')} con lo que dicen sus libros, para revisar; lo ya decidido sigue igual."]
    dicho += ["Qué hacer: ábralo en Excel, empiece por la hoja Instrucciones, guárdelo y ejecute make."]
    return destino, "\n".join(dicho)


def _conservar(ruta: Path, entradas: Path, hoy: date) -> Path:
    """Una copia del libro anterior, con su día y su huella: dos distintos del mismo día no se pisan."""
    datos = ruta.read_bytes()
    nombre = f"{ruta.stem} {hashlib.sha256(datos).hexdigest()[:8]}{ruta.suffix}"
    carpeta = entradas / REGISTRO / "conservados" / hoy.isoformat()
    guardar(carpeta, nombre, datos)
    return carpeta / nombre
