"""Las tablas de una corrida en sus dos dialectos, con su diccionario y su paquete."""

from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.salidas.datos.dialecto import ABIERTO, EXCEL, Dialecto
from pipeline.salidas.datos.diccionario import describir
from pipeline.salidas.datos.diccionario_libro import escribir_libro_del_diccionario
from pipeline.salidas.datos.paquete import escribir_paquete
from pipeline.salidas.datos.resumen_json import escribir_resumen
from pipeline.salidas.datos.tabla_csv import escribir_tabla
from pipeline.salidas.datos.tablas import reunir_tablas
from pipeline.salidas.entrega.falla import traducir

PARA_EXCEL, DICCIONARIO, RESUMEN = "excel", "diccionario.xlsx", "resumen.json"


def escribir_datos(resultado: Resultado, carpeta: Path, con_plan: bool = True) -> list[Path]:
    """Escribe en la carpeta las tablas y el resumen de la corrida, y en `excel/` las mismas para el Excel en español.

    Devuelve los archivos. NoSePuedeEscribir si no se pudo.
    """
    escritos: list[Path] = []
    publicadas = reunir_tablas(resultado, con_plan)
    publicadas = (*publicadas, describir(publicadas))
    dialectos: tuple[tuple[Path, Dialecto], ...] = ((carpeta, ABIERTO), (carpeta / PARA_EXCEL, EXCEL))
    for donde, dialecto in dialectos:
        with traducir(donde):
            donde.mkdir(parents=True, exist_ok=True)
        rutas = [donde / f"{p.tabla.nombre}.csv" for p in publicadas]
        for ruta, publicada in zip(rutas, publicadas, strict=True):
            escribir_tabla(ruta, publicada.tabla, publicada.filas, dialecto)
        tablas = {ruta.name: p.tabla for ruta, p in zip(rutas, publicadas, strict=True)}
        escritos += [*rutas, escribir_paquete(donde, tablas, dialecto, resultado)]
    if con_plan:
        escribir_resumen(carpeta / RESUMEN, resultado.resumenes)
        escritos.append(carpeta / RESUMEN)
    escribir_libro_del_diccionario(carpeta / DICCIONARIO, publicadas, resultado)
    return [*escritos, carpeta / DICCIONARIO]
