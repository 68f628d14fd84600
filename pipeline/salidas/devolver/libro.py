"""Marca el libro de alguien: celdas pintadas y anotadas, una hoja de hallazgos delante, y lo demás como estaba."""

from pipeline.entidad import Limites
from pipeline.salidas.devolver.desmarcar import desmarcar
from pipeline.salidas.devolver.dibujos import leer_grupos
from pipeline.salidas.devolver.estilos import leer_estilos
from pipeline.salidas.devolver.hoja import Obra, marcar_hoja
from pipeline.salidas.devolver.indice import NOMBRE, avisos_de, hacer_indice
from pipeline.salidas.devolver.indice_xml import crear_formatos, escribir_indice, fila_de_titulos, rango_de_tabla
from pipeline.salidas.devolver.marca import Encargo, repartir_en_hojas
from pipeline.salidas.devolver.paquete import NoSeMarca, abrir, buscar_libro, cerrar
from pipeline.salidas.devolver.registro import agregar_delante, nombre_de_hoja_libre
from pipeline.salidas.llenado.arbol import XmlInvalido, leer_arbol
from pipeline.salidas.llenado.paquete import FormatoInvalido, Partes, leer_hojas, leer_parte, leer_relaciones


def marcar_libro(contenido: bytes, encargo: Encargo, limites: Limites, avisos: tuple[str, ...] = ()) -> bytes:
    """El libro .xlsx o .xlsm marcado. NoSeMarca si no se puede escribir en él sin riesgo de dañarlo.

    Cambian las hojas con hallazgos (el estilo de esas celdas), los estilos (al final de sus listas), las notas y su
    dibujo, lo que el libro declara de sus hojas, y nada más. Los mismos datos dan los mismos bytes.
    """
    try:
        partes, fichas = abrir(contenido, limites)
        _marcar(partes, encargo, avisos)
        return cerrar(partes, fichas)
    except (FormatoInvalido, XmlInvalido, ValueError, LookupError, RecursionError) as error:
        raise NoSeMarca("tiene por dentro algo que este programa no entiende") from error


def _marcar(partes: Partes, encargo: Encargo, avisos: tuple[str, ...]) -> None:
    libro = buscar_libro(partes)
    rutas = {r.tipo: r.destino for r in leer_relaciones(partes, libro)}
    estilos = leer_estilos(leer_parte(partes, rutas.get("styles", "")), partes.get(rutas.get("theme", "")))
    desmarcar(partes, libro, estilos)
    hojas = leer_hojas(partes, libro)
    obra = Obra(partes, estilos, _grupos(partes))
    marcas = repartir_en_hojas(encargo.en_orden)
    for nombre, de_la_hoja in marcas.items():
        if nombre in hojas:
            marcar_hoja(obra, hojas[nombre], de_la_hoja)
    notas = sum(len(m.notas) for m in marcas.values())
    indice = hacer_indice(encargo, hojas, (*avisos, *avisos_de(obra.con_conversacion, obra.sin_pintar, notas)))
    todas = [n.atributo("name") for n in leer_arbol(leer_parte(partes, libro)).todos("sheet")]
    nombre = nombre_de_hoja_libre(NOMBRE, todas)
    xml = escribir_indice(indice, crear_formatos(estilos))
    partes[rutas["styles"]] = estilos.escribir().encode()
    propios = {
        "_xlnm._FilterDatabase": f"'{nombre}'!{rango_de_tabla(indice, '$')}",
        "_xlnm.Print_Titles": f"'{nombre}'!{fila_de_titulos(indice)}",
    }
    agregar_delante(partes, libro, nombre, xml, propios)


def _grupos(partes: Partes) -> set[int]:
    """Los grupos de identidades de todos los dibujos antiguos del libro."""
    dibujos = [datos.decode("utf-8", "replace") for ruta, datos in partes.items() if ruta.lower().endswith(".vml")]
    return {grupo for dibujo in dibujos for grupo in leer_grupos(dibujo)}
