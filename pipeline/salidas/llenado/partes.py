"""Las partes del libro de alguien: sus hojas y sus estilos, como se leen."""

from pipeline.salidas.llenado.arbol import leer_arbol
from pipeline.salidas.llenado.estilos import Estilos, leer_estilos
from pipeline.salidas.llenado.hoja import HojaDelFormato, leer_hoja
from pipeline.salidas.llenado.marcas import Fuente
from pipeline.salidas.llenado.paquete import (
    Partes,
    leer_hojas,
    leer_parte,
    leer_relaciones,
)  # fmt: skip
from pipeline.salidas.llenado.plantilla import buscar_bloques
from pipeline.salidas.llenado.textos import leer_compartidos


def leer_hojas_del_formato(partes: Partes, libro: str, fuente: Fuente) -> list[HojaDelFormato]:
    """Las hojas de cálculo, en el orden de las pestañas."""
    ruta = parte_de(partes, libro, "sharedStrings")
    compartidos = leer_compartidos(leer_parte(partes, ruta)) if ruta else []
    hojas = [
        leer_hoja(nombre, parte, leer_parte(partes, parte), compartidos)
        for nombre, parte in leer_hojas(partes, libro).items()
    ]
    for hoja in hojas:
        buscar_bloques(hoja, fuente)
    return hojas


def leer_estilos_del_libro(partes: Partes, libro: str) -> Estilos:
    """Los estilos del libro; ninguno si no los trae."""
    ruta = parte_de(partes, libro, "styles")
    return leer_estilos(leer_parte(partes, ruta)) if ruta else Estilos("", leer_arbol("<s/>"), [], {}, [])


def parte_de(partes: Partes, libro: str, tipo: str) -> str:
    """La parte de un tipo que el libro nombra; vacío si no la tiene."""
    destinos = (r.destino for r in leer_relaciones(partes, libro) if r.tipo == tipo)
    return next((d for d in destinos if d in partes), "")
