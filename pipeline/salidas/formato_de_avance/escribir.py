"""Un libro por dependencia con lo que se le pide en un corte."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from pipeline.base.agrupar import agrupar
from pipeline.base.espanol import fecha_larga
from pipeline.base.texto import llave
from pipeline.calculo.compartida import es_colectiva
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import abrir_libro
from pipeline.salidas._para_llenar import SIN_CANDADO
from pipeline.salidas.formato_de_avance import hoja, instrucciones
from pipeline.salidas.formato_de_avance.formatos import crear_formatos
from pipeline.salidas.formato_de_avance.listas import pedir_dependencia
from pipeline.salidas.formato_de_avance.nombres import nombrar
from pipeline.salidas.formato_de_avance.renglon import Renglon, hacer_renglones
from pipeline.salidas.formato_de_avance.reparto import PARA_SIN_RESPONSABLE, SIN_RESPONSABLE, Pedido, repartir
from pipeline.tablas.programacion import Entrega

CLASE = "formato de avance"
"""La marca de estos libros: con ella, al volver llenos, se reconocen."""


def escribir_formatos(resultado: Resultado, carpeta: Path) -> dict[str, Pedido]:
    """Escribe un libro por dependencia en `carpeta`; devuelve qué se pide en cada uno, por nombre de archivo.

    OSError si no se pueden escribir.
    """
    pedidos = repartir(resultado)
    nombres = nombrar(resultado.corte.fecha, [p.dependencia for p in pedidos])
    planes = {a.codigo: a for a in resultado.actividades}
    entregas = _por_codigo(resultado.programacion)
    for pedido in pedidos:
        renglones = hacer_renglones(pedido, resultado, planes, entregas)
        _escribir_libro(carpeta / nombres[pedido.dependencia], resultado, pedido, renglones)
    return {nombres[p.dependencia]: p for p in pedidos}


def nombrar_formatos(resultado: Resultado) -> dict[str, str]:
    """El libro en que reporta cada dependencia, escrito o no: lo que una carta puede nombrar."""
    return nombrar(resultado.corte.fecha, [p.dependencia for p in repartir(resultado)])


def _escribir_libro(ruta: Path, resultado: Resultado, pedido: Pedido, renglones: Sequence[Renglon]) -> None:
    corte, suya = resultado.corte.fecha, pedido.dependencia != SIN_RESPONSABLE
    titulo = f"Formato de avance al {fecha_larga(corte)}"
    with abrir_libro(ruta, CLASE, titulo, pedido.dependencia, resultado) as libro:
        formatos = crear_formatos(libro.libro)
        para_quien = pedido.dependencia if suya else PARA_SIN_RESPONSABLE
        instrucciones.poner_instrucciones(libro, formatos, resultado, para_quien, SIN_CANDADO)
        avance = hoja.poner_avance(libro, formatos, resultado, pedido.dependencia if suya else "", renglones)
        libro.libro.define_name("corte", f"={hoja.HOJA}!$D${hoja.ROTULOS.index('Corte') + 2}")
        if not suya:
            pedir_dependencia(libro, avance, hoja.ROTULOS.index("Dependencia") + 1, hoja.DATO, _nombres(resultado))


def _nombres(resultado: Resultado) -> list[str]:
    """Las dependencias que pueden reportar: las del catálogo o, sin él, las que nombran los planes."""
    entidad = resultado.entidad
    todas = {d.nombre for d in entidad.dependencias} or {d for f in resultado.filas for d in f.dependencias}
    return sorted((d for d in todas if not es_colectiva(d, entidad)), key=llave)


def _por_codigo(programacion: Sequence[Entrega]) -> Mapping[str, list[Entrega]]:
    grupos = agrupar(programacion, lambda entrega: entrega.codigo)
    return grupos
