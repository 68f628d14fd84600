"""El diccionario de datos: cada campo de cada tabla publicada. Sale de lo declarado; un campo nuevo aparece solo."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.base.tabla import FECHA, LISTA, NUMERO, SI_NO, TEXTO, Campo, Tabla, a_texto
from pipeline.base.tabla import campo as declarar
from pipeline.base.texto import recortar
from pipeline.salidas.datos.columnas import ORDEN, columnas_de, llave_de, puede_faltar, tipo_de_cada_parte
from pipeline.salidas.datos.tablas import Publicada

LARGO_DEL_EJEMPLO = 80


@dataclass(frozen=True, slots=True)
class FilaDeDiccionario:
    """Un campo de una tabla."""

    tabla: str = declarar("Tabla: el nombre del archivo, sin .csv")
    cada_fila_es: str = declarar("Lo que es una fila de la tabla")
    campo: str = declarar("Nombre del campo: el título de su columna")
    es_llave: bool = declarar("Hace parte de la llave: los campos que juntos no se repiten", SI_NO)
    puede_faltar: bool = declarar("Una fila puede traerlo vacío", SI_NO)
    tipo: str = declarar("Clase de dato: texto, entero, número, fecha, sí o no, o lista de alguno de ellos")
    unidad: str = declarar("Unidad; si es el nombre de otro campo, la dice ese campo")
    significado: str = declarar("Lo que dice el campo")
    valores: str = declarar("Los únicos valores que puede tener, además de vacío; sin ellos, cualquiera de su clase")
    tabla_ajena: str = declarar("La tabla cuya llave nombra")
    ejemplo: str = declarar("Un valor de estos datos; vacío si ninguna fila lo trae")


DICCIONARIO = Tabla("diccionario", "un campo de una tabla", ("tabla", "campo"), FilaDeDiccionario)


def describir(publicadas: Sequence[Publicada]) -> Publicada:
    """El diccionario de unas tablas y el suyo propio."""
    filas = [_fila(p, c) for p in publicadas for c in columnas_de(p.tabla)]
    propia = Publicada(DICCIONARIO, filas)
    return Publicada(DICCIONARIO, [*filas, *(_fila(propia, c) for c in columnas_de(DICCIONARIO))])


def _fila(publicada: Publicada, campo: Campo) -> FilaDeDiccionario:
    tabla = publicada.tabla
    return FilaDeDiccionario(
        tabla=tabla.nombre,
        cada_fila_es=tabla.cada_fila_es,
        campo=campo.nombre,
        es_llave=campo.nombre in llave_de(tabla),
        puede_faltar=puede_faltar(tabla, campo),
        tipo=f"lista de {_PLURAL[tipo_de_cada_parte(tabla, campo)]}" if campo.tipo == LISTA else campo.tipo,
        unidad=campo.unidad,
        significado=campo.descripcion,
        valores=" | ".join(campo.valores),
        tabla_ajena=dict(tabla.ajenas).get(campo.nombre, ""),
        ejemplo=_ejemplo(publicada, campo),
    )


def _ejemplo(publicada: Publicada, campo: Campo) -> str:
    """El primer valor que no está vacío."""
    if publicada.tabla.numerada and campo.nombre == ORDEN:
        return "1"
    valores = (a_texto(getattr(fila, campo.nombre)) for fila in publicada.filas)
    return recortar(next((v for v in valores if v.strip()), ""), LARGO_DEL_EJEMPLO)


_PLURAL = {TEXTO: "textos", NUMERO: "números", FECHA: "fechas"}
