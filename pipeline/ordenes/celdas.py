"""`revisar --celdas`: qué pasó con cada celda de un archivo, y el mapa que lo muestra."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from pipeline.declarado import Declarado, hay_declarado, leer_declarado
from pipeline.entidad import Correccion, Entidad
from pipeline.entradas import listar_entradas
from pipeline.estado_de_salida import CON_ALGO_FUERA, HECHO, NADA_QUE_USAR
from pipeline.lectura.correcciones import repartir_correcciones
from pipeline.lectura_de_entradas import leer_entradas
from pipeline.salidas.cuenta_de_celdas import redactar_cuenta


class CeldasMalPedidas(Exception):
    """Falta el archivo, o el mapa no puede quedar donde se pide; el mensaje dice qué hacer."""


def revisar_celdas(archivo: Path | None, mapa: Path | None, entradas: Path, hoy: date) -> tuple[int, str]:
    """El estado de salida y la cuenta del archivo, hoja por hoja; con `mapa`, escribe además su copia coloreada.

    Se lee con lo que la entidad declara en `entradas`, si declara algo, y con sus correcciones; un archivo que no es
    de ahí, con su propia vigencia y sin corregir.
    CeldasMalPedidas si no se puede hacer lo que se pide; NoSePuedeEscribir si el mapa no se pudo escribir.
    """
    archivo = _exigir(archivo, mapa)
    declarado = leer_declarado(entradas) if hay_declarado(entradas) else Declarado(Entidad("", 0))
    entidad, nombre = declarado.entidad, archivo.name
    correcciones: dict[str, tuple[Correccion, ...]] = {}
    if archivo.resolve().is_relative_to(entradas.resolve()):
        nombre = archivo.resolve().relative_to(entradas.resolve()).as_posix()
        correcciones, _ = repartir_correcciones(declarado.correcciones, [n for _, n in listar_entradas(entradas)])
    else:
        entidad = replace(entidad, vigencia=0)  # aquí no entra en ninguna suma: se cuenta con el año que él diga
    respaldo = declarado.entidad.vigencia or hoy.year
    (leido,) = leer_entradas(
        [(archivo, nombre)], entidad, respaldo=respaldo, correcciones=correcciones, con_destinos=True
    )
    dicho = redactar_cuenta(leido)
    dibujables = [h for h in leido.hojas if h.hoja]
    if mapa and dibujables:
        from pipeline.salidas.entrega.disco import escribir_archivo
        from pipeline.salidas.mapa import dibujar_mapa

        escribir_archivo(mapa, dibujar_mapa(leido))
        dicho += f"\n\nMapa: {mapa}"
    elif mapa:
        dicho += "\n\nNo hay celdas que dibujar: el mapa no se escribió."
    if not dibujables:
        return NADA_QUE_USAR, dicho
    return (CON_ALGO_FUERA if any(h.fuera for h in leido.hallazgos) else HECHO), dicho


def _exigir(archivo: Path | None, mapa: Path | None) -> Path:
    if archivo is None:
        raise CeldasMalPedidas("--mapa dibuja el archivo que dice --celdas. Qué hacer: agregue --celdas ARCHIVO.")
    if not archivo.is_file():
        raise CeldasMalPedidas(f"No se encontró «{archivo}». Qué hacer: revise el nombre y la carpeta.")
    if mapa and mapa.suffix.lower() != ".xlsx":
        nombre = mapa.with_suffix(".xlsx").name
        raise CeldasMalPedidas(f"El mapa es un libro de Excel. Qué hacer: llámelo «{nombre}».")
    if mapa and mapa.exists() and mapa.samefile(archivo):
        raise CeldasMalPedidas("El mapa no puede reemplazar al archivo que se revisa. Qué hacer: dele otro nombre.")
    return archivo
