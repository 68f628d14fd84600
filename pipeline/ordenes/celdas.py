"""`revisar --celdas`: qué pasó con cada celda de un archivo, y el mapa que lo muestra."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from pipeline.entidad import Entidad, leer_entidad
from pipeline.estado_de_salida import CON_ALGO_FUERA, HECHO, NADA_QUE_USAR
from pipeline.lectura_de_entradas import leer_entradas
from pipeline.salidas.cuenta_de_celdas import redactar_cuenta


class CeldasMalPedidas(Exception):
    """Falta el archivo, o el mapa no puede quedar donde se pide; el mensaje dice qué hacer."""


def revisar_celdas(archivo: Path | None, mapa: Path | None, entradas: Path, hoy: date) -> tuple[int, str]:
    """El estado de salida y la cuenta del archivo, hoja por hoja; con `mapa`, escribe además su copia coloreada.

    Se lee con el entidad.toml de `entradas` si está; si el archivo no es de ahí, con su propia vigencia.
    CeldasMalPedidas si no se puede hacer lo que se pide; NoSePuedeEscribir si el mapa no se pudo escribir.
    """
    archivo = _exigir(archivo, mapa)
    declarada = entradas / "entidad.toml"
    entidad = leer_entidad(declarada) if declarada.is_file() else Entidad("", 0)
    suya = _con_su_vigencia(archivo, entradas, entidad)
    respaldo = entidad.vigencia or hoy.year
    (leido,) = leer_entradas([(archivo, archivo.name)], suya, respaldo=respaldo, con_destinos=True)
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


def _con_su_vigencia(archivo: Path, entradas: Path, entidad: Entidad) -> Entidad:
    """Un archivo que no está en las entradas se cuenta con el año que él diga: aquí no entra en ninguna suma."""
    return entidad if archivo.resolve().is_relative_to(entradas.resolve()) else replace(entidad, vigencia=0)


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
