"""Un libro que ya se había devuelto y vuelve: se le quita lo que el programa le puso antes de marcarlo otra vez."""

import re

from pipeline.lectura.devuelto import COLORES, SENAL
from pipeline.salidas.devolver.estilos import Estilos, rellenar
from pipeline.salidas.devolver.notas import quitar_notas
from pipeline.salidas.llenado.arbol import Edicion, aplicar, leer_arbol, poner_atributo
from pipeline.salidas.llenado.declaraciones import quitar_parte
from pipeline.salidas.llenado.paquete import Partes, leer_hojas, leer_parte, leer_relaciones, ruta_de_relaciones
from pipeline.salidas.llenado.textos import juntar, leer_compartidos

_ESTILO = re.compile(r'(<c\s(?:[^>]*?\s)?s=")([0-9]+)(")')
_FORMA = re.compile(r"<(\w+):shape\s.*?</\1:shape>", re.DOTALL)
_LUGAR = re.compile(r"<\w+:(Row|Column)>\s*([0-9]+)\s*</")


def desmarcar(partes: Partes, libro: str, estilos: Estilos) -> None:
    """Quita la hoja de hallazgos, las notas y los colores del programa; nada, si el libro no los trae."""
    for nombre, parte in leer_hojas(partes, libro).items():
        if _es_hoja_de_hallazgos(partes, libro, parte):
            _quitar_hoja(partes, libro, nombre, parte)
    originales = _estilos_originales(estilos)
    for parte in leer_hojas(partes, libro).values():
        _quitar_notas(partes, parte)
        if originales:
            texto = leer_parte(partes, parte)
            limpio = _ESTILO.sub(lambda m: f"{m[1]}{originales.get(int(m[2]), m[2])}{m[3]}", texto)
            if limpio != texto:
                partes[parte] = limpio.encode()


def _es_hoja_de_hallazgos(partes: Partes, libro: str, parte: str) -> bool:
    if SENAL.encode() in partes[parte]:
        return True
    compartidos = next((r.destino for r in leer_relaciones(partes, libro) if r.tipo == "sharedStrings"), "")
    if SENAL.encode() not in partes.get(compartidos, b""):
        return False
    textos = leer_compartidos(leer_parte(partes, compartidos))
    numeros = "|".join(str(i) for i, tramos in enumerate(textos) if juntar(tramos).strip() == SENAL)
    return bool(numeros and re.search(rf't="s"[^>]*><v>(?:{numeros})</v>'.encode(), partes[parte]))


def _quitar_hoja(partes: Partes, libro: str, nombre: str, parte: str) -> None:
    """Quita una hoja: su entrada, su parte, sus nombres definidos, y corre los de las que siguen."""
    texto = leer_parte(partes, libro)
    raiz = leer_arbol(texto)
    hojas = list(raiz.todos("sheet"))
    posicion = next(i for i, hoja in enumerate(hojas) if hoja.atributo("name") == nombre)
    ediciones: list[Edicion] = [(hojas[posicion].inicio, hojas[posicion].fin, "")]
    for definido in raiz.todos("definedName"):
        de_hoja = definido.atributo("localSheetId")
        if de_hoja and int(de_hoja) == posicion:
            ediciones.append((definido.inicio, definido.fin, ""))
        elif de_hoja and int(de_hoja) > posicion:
            corrido = poner_atributo(definido.apertura, "localSheetId", int(de_hoja) - 1)
            ediciones.append((definido.inicio, definido.dentro, corrido))
    partes[libro] = aplicar(texto, ediciones).encode()
    quitar_parte(partes, libro, parte)
    partes.pop(ruta_de_relaciones(parte), None)


def _estilos_originales(estilos: Estilos) -> dict[int, int]:
    """De cada estilo que el programa pintó, uno igual con el relleno que tenía antes."""
    rellenos, xfs = estilos.raiz.hijo("fills"), estilos.raiz.hijo("cellXfs")
    if rellenos is None or xfs is None:
        return {}
    colores = [color.atributo("rgb")[-6:] for r in rellenos.hijos for color in [*r.todos("fgColor")] or [r]]
    pintados = {str(i) for i, color in enumerate(colores) if color in COLORES}
    originales = {}
    for i, xf in enumerate(xfs.hijos):
        if xf.atributo("fillId") in pintados:
            antes = estilos.vistos.get(str(i))
            relleno = estilos.agregar("fills", rellenar(antes)) if antes else 0
            originales[i] = estilos.con_relleno(i, relleno)
            estilos.vistos.update({str(originales[i]): antes} if antes else {})
    return originales


def _quitar_notas(partes: Partes, parte: str) -> None:
    rutas = {r.tipo: r.destino for r in leer_relaciones(partes, parte)}
    notas = rutas.get("comments", "")
    if notas not in partes:
        return
    quitadas = quitar_notas(leer_parte(partes, notas))
    partes[notas] = quitadas.texto.encode()
    lugares = {f"{fila - 1}:{columna - 1}" for fila, columna in quitadas.lugares}
    dibujo = rutas.get("vmlDrawing", "")
    if lugares and dibujo in partes:
        texto = partes[dibujo].decode("utf-8-sig", "surrogateescape")
        partes[dibujo] = _FORMA.sub(lambda m: "" if _lugar(m[0]) in lugares else m[0], texto).encode(
            "utf-8", "surrogateescape"
        )


def _lugar(forma: str) -> str:
    lugar = dict(_LUGAR.findall(forma)) if 'ObjectType="Note"' in forma else {}
    return f"{lugar.get('Row')}:{lugar.get('Column')}"
