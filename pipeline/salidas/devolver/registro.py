"""Pone una hoja delante de las de un libro ajeno: lo que el libro cuenta por posición de hoja se corre una."""

import re

from pipeline.salidas.devolver.declarar import declarar_parte, nombre_libre, relacionar
from pipeline.salidas.llenado.arbol import Edicion, Nodo, aplicar, escapar, leer_arbol, poner_atributo, quitar_atributo
from pipeline.salidas.llenado.paquete import Partes, leer_parte, leer_relaciones

_HOJA = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_RELACIONES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ELEGIDA = re.compile(rb"""(<(?:\w+:)?sheetView\b[^>]*?)\s+tabSelected=["'](?:1|true)["']""")
_TITULOS = re.compile(r"<(?:\w+:)?(HeadingPairs|TitlesOfParts)\b.*?</(?:\w+:)?\1>", re.DOTALL)


def agregar_delante(partes: Partes, libro: str, nombre: str, xml: str, nombres: dict[str, str]) -> None:
    """Agrega la hoja como primera y elegida. `nombres`: nombres definidos suyos (`_xlnm.Print_Titles` → referencia)."""
    _soltar_las_otras(partes, libro)
    ruta = nombre_libre(partes, "xl/worksheets/sheet{}.xml")
    partes[ruta] = xml.encode()
    declarar_parte(partes, ruta, _HOJA)
    identidad = relacionar(partes, libro, "worksheet", ruta)
    texto = leer_parte(partes, libro)
    raiz = leer_arbol(texto)
    hojas = raiz.hijo("sheets")
    if hojas is None:
        raise ValueError("libro sin hojas")
    numero = max((int(h.atributo("sheetId") or 0) for h in hojas.hijos), default=0) + 1
    hoja = f'<sheet xmlns:r="{_RELACIONES}" name="{escapar(nombre)}" sheetId="{numero}" r:id="{identidad}"/>'
    ediciones: list[Edicion] = [(hojas.dentro, hojas.dentro, hoja)]
    ediciones += _vistas(raiz) + _nombres(raiz, nombres)
    partes[libro] = aplicar(texto, ediciones).encode()
    _sin_titulos(partes)


def nombre_de_hoja_libre(preferido: str, usados: list[str]) -> str:
    """El preferido, o con un número si el libro ya tiene una hoja que se llama así."""
    ocupados = {nombre.casefold() for nombre in usados}
    opciones = (preferido if i == 1 else f"{preferido} ({i})" for i in range(1, len(usados) + 2))
    return next(opcion for opcion in opciones if opcion.casefold() not in ocupados)


def _soltar_las_otras(partes: Partes, libro: str) -> None:
    """Dos hojas elegidas a la vez se editan juntas: solo queda elegida la nueva."""
    for relacion in leer_relaciones(partes, libro):
        if relacion.tipo in ("worksheet", "chartsheet", "dialogsheet") and relacion.destino in partes:
            cabeza, datos, resto = partes[relacion.destino].partition(b"<sheetData")
            nueva = _ELEGIDA.sub(rb"\1", cabeza)
            if nueva != cabeza:
                partes[relacion.destino] = nueva + datos + resto


def _vistas(raiz: Nodo) -> list[Edicion]:
    """Cada ventana del libro, abierta en la primera hoja."""
    ediciones = []
    for vista in raiz.todos("workbookView"):
        apertura = quitar_atributo(quitar_atributo(vista.apertura, "activeTab"), "firstSheet")
        ediciones.append((vista.inicio, vista.dentro, apertura))
    return ediciones


def _nombres(raiz: Nodo, nombres: dict[str, str]) -> list[Edicion]:
    """Los nombres de cada hoja con su posición corrida, y los de la nueva."""
    nuevos = "".join(
        f'<definedName name="{nombre}" localSheetId="0"{_oculto(nombre)}>{escapar(referencia)}</definedName>'
        for nombre, referencia in nombres.items()
    )
    lista = raiz.hijo("definedNames")
    if lista is None:
        antes = [n for n in raiz.hijos if n.nombre in ("sheets", "functionGroups", "externalReferences")]
        return [(antes[-1].fin, antes[-1].fin, f"<definedNames>{nuevos}</definedNames>")]
    if lista.apertura.endswith("/>"):
        return [(lista.inicio, lista.fin, f"<definedNames>{nuevos}</definedNames>")]
    ediciones: list[Edicion] = [(lista.dentro, lista.dentro, nuevos)]
    for nombre in lista.hijos:
        posicion = nombre.atributo("localSheetId")
        if posicion:
            corrido = poner_atributo(nombre.apertura, "localSheetId", int(posicion) + 1)
            ediciones.append((nombre.inicio, nombre.dentro, corrido))
    return ediciones


def _oculto(nombre: str) -> str:
    return ' hidden="1"' if nombre == "_xlnm._FilterDatabase" else ""


def _sin_titulos(partes: Partes) -> None:
    """Quita la lista de títulos de las propiedades, que ya no coincide; Excel la hace de nuevo al guardar."""
    ruta = next((r.destino for r in leer_relaciones(partes, "") if r.tipo == "extended-properties"), "")
    if ruta in partes:
        texto = leer_parte(partes, ruta)
        partes[ruta] = _TITULOS.sub("", texto).encode()
