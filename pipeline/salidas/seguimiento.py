"""`seguimiento_control_interno.xlsx`: el formato de la entidad, o el que trae el programa, ya lleno."""

from importlib.resources import files
from pathlib import Path

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.entrega.disco import escribir_archivo
from pipeline.salidas.llenado import Datos, FormatoInvalido, llenar
from pipeline.salidas.valores_seguimiento import reunir_datos

ARCHIVO = "seguimiento_control_interno.xlsx"


def escribir_seguimiento(resultado: Resultado, carpeta_formatos: Path | None, ruta: Path) -> list[Hallazgo]:
    """Escribe el seguimiento en `ruta`; devuelve lo que el formato tenga por corregir.

    El de `carpeta_formatos` manda sobre el que trae el programa; si no se puede llenar, se anota y se usa este.
    NoSePuedeEscribir si `ruta` no se puede escribir.
    """
    datos = reunir_datos(resultado)
    contenido, hallazgos = _llenar_el_propio(carpeta_formatos / ARCHIVO, datos) if carpeta_formatos else (b"", [])
    if not contenido:
        contenido, _ = llenar(leer_formato_del_programa(), datos, ARCHIVO)
    escribir_archivo(ruta, contenido)
    return hallazgos


def leer_formato_del_programa() -> bytes:
    """El formato que viaja con el programa."""
    return files("pipeline").joinpath("formatos", ARCHIVO).read_bytes()


def _llenar_el_propio(propio: Path, datos: Datos) -> tuple[bytes, list[Hallazgo]]:
    """El formato de la entidad ya lleno; vacío si no tiene uno o no se puede usar."""
    if not propio.exists():
        return b"", []
    try:
        return llenar(propio.read_bytes(), datos, ARCHIVO)
    except (FormatoInvalido, OSError) as motivo:
        texto = str(motivo) if isinstance(motivo, FormatoInvalido) else "no se pudo leer (¿está abierto en Excel?)"
        return b"", [anotar("formato_no_se_puede_llenar", Origen(ARCHIVO), motivo=texto)]
