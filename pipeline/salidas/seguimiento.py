"""`seguimiento_control_interno.xlsx`: el formato de la entidad, o el que trae el programa, ya lleno."""

from importlib.resources import files
from pathlib import Path

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.entrega.disco import escribir_archivo
from pipeline.salidas.formato_propio import Candidato, abrir_formato, buscar_candidatos, llenar_formato
from pipeline.salidas.llenado import Datos, FormatoInvalido, Puesta, llenar
from pipeline.salidas.valores_seguimiento import reunir_datos

ARCHIVO = "seguimiento_control_interno.xlsx"


def escribir_seguimiento(resultado: Resultado, carpeta_formatos: Path | None, ruta: Path) -> list[Hallazgo]:
    """Escribe el seguimiento en `ruta`; devuelve lo que el formato tenga por corregir.

    El de `carpeta_formatos` manda sobre el que trae el programa; si no se puede llenar, se anota y se usa este.
    NoSePuedeEscribir si `ruta` no se puede escribir.
    """
    return escribir_y_ubicar(resultado, carpeta_formatos, ruta)[0]


def escribir_y_ubicar(
    resultado: Resultado, carpeta_formatos: Path | None, ruta: Path
) -> tuple[list[Hallazgo], list[Puesta]]:
    """Como `escribir_seguimiento`, y además dice en qué celdas quedaron las cifras."""
    datos = reunir_datos(resultado)
    contenido, hallazgos = _llenar_el_propio(carpeta_formatos, resultado, datos) if carpeta_formatos else (b"", [])
    if not contenido:
        contenido, _ = llenar(leer_formato_del_programa(), datos, ARCHIVO)
    escribir_archivo(ruta, contenido)
    return hallazgos, datos.puestas


def leer_formato_del_programa() -> bytes:
    """El formato que viaja con el programa."""
    return files("pipeline").joinpath("formatos", ARCHIVO).read_bytes()


def _llenar_el_propio(carpeta: Path, resultado: Resultado, datos: Datos) -> tuple[bytes, list[Hallazgo]]:
    """El formato de la entidad ya lleno; vacío si no tiene uno o no se puede usar."""
    if not carpeta.is_dir():
        return b"", []
    candidatos, hallazgos = buscar_candidatos(carpeta, ARCHIVO, resultado, datos, leer_formato_del_programa())
    for candidato in candidatos:
        try:
            lleno, notas = _llenar(candidato, resultado, datos)
            return lleno, [*hallazgos, *notas]
        except FormatoInvalido as motivo:
            hallazgos.append(anotar("formato_no_se_puede_llenar", Origen(candidato.nombre), motivo=str(motivo)))
    if not candidatos and (carpeta / ARCHIVO).exists():
        hallazgos += _por_que_no(carpeta / ARCHIVO, datos)
    return b"", hallazgos


def _llenar(candidato: Candidato, resultado: Resultado, datos: Datos) -> tuple[bytes, list[Hallazgo]]:
    """Por sus marcas; por sus títulos si no las tiene, o si las suyas no son de una tabla y la tabla está vacía."""
    if not candidato.con_marcas:
        return llenar_formato(candidato.formato, resultado, datos, candidato.nombre)
    lleno, hallazgos = llenar(candidato.contenido, datos, candidato.nombre)
    celdas = (c for r in candidato.formato.rejillas for c in r.celdas.values())
    if any(m.tabla in datos.tablas for c in celdas for m in c.marcas):
        return lleno, hallazgos
    formato = abrir_formato(lleno, resultado)
    if not formato.tablas:
        return lleno, hallazgos
    lleno, mas = llenar_formato(formato, resultado, datos, candidato.nombre)
    return lleno, [*hallazgos, *mas]


def _por_que_no(propio: Path, datos: Datos) -> list[Hallazgo]:
    """Por qué no sirve el libro que está en el lugar de siempre; nada si es el que trae el programa."""
    try:
        contenido = propio.read_bytes()
        if contenido != leer_formato_del_programa():
            llenar(contenido, datos, ARCHIVO)
    except (FormatoInvalido, OSError) as motivo:
        texto = str(motivo) if isinstance(motivo, FormatoInvalido) else "no se pudo leer (¿está abierto en Excel?)"
        return [anotar("formato_no_se_puede_llenar", Origen(ARCHIVO), motivo=texto)]
    return []
