"""`revisar --celdas`: qué pasó con cada celda de un archivo, y el mapa que lo muestra."""

from datetime import date
from pathlib import Path

from pipeline.entidad import Entidad, leer_entidad
from pipeline.lectura_de_entradas import leer_entradas
from pipeline.ordenes import CON_ALGO_FUERA, HECHO, NADA_QUE_USAR
from pipeline.salidas.cuenta_de_celdas import redactar_cuenta


def revisar_celdas(archivo: Path, mapa: Path | None, entradas: Path, hoy: date) -> tuple[int, str]:
    """El estado de salida y la cuenta del archivo, hoja por hoja; con `mapa`, escribe además su copia coloreada.

    Se lee con el entidad.toml de `entradas` si está. NoSePuedeEscribir si el mapa no se pudo escribir.
    """
    declarada = entradas / "entidad.toml"
    entidad = leer_entidad(declarada) if declarada.is_file() else Entidad("", 0)
    (leido,) = leer_entradas([(archivo, archivo.name)], entidad, respaldo=hoy.year, con_destinos=True)
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
