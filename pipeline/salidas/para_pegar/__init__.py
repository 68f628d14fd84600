"""`para_pegar/`: lo que una persona puede copiar en `entidad.toml` y en `correcciones.toml`, ya escrito."""

from pathlib import Path

from pipeline.base.hallazgo import Hallazgo
from pipeline.salidas.entrega.disco import escribir_archivo
from pipeline.salidas.para_pegar.correcciones import redactar_correcciones
from pipeline.salidas.para_pegar.entidad import redactar_entidad

PIEZAS = (("entidad.toml", redactar_entidad), ("correcciones.toml", redactar_correcciones))


def escribir_para_pegar(hallazgos: tuple[Hallazgo, ...], carpeta: Path) -> None:
    """Escribe los dos archivos; cada uno se puede pegar entero. NoSePuedeEscribir si no se puede."""
    carpeta.mkdir(parents=True, exist_ok=True)
    for nombre, redactar in PIEZAS:
        escribir_archivo(carpeta / nombre, redactar(hallazgos).encode("utf-8", "replace"))
