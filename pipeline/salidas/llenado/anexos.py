"""Las partes que cuelgan de una hoja: tablas, notas, dibujos y gráficas siguen a sus filas y también se llenan."""

import re
from collections.abc import Callable
from functools import partial

from pipeline.salidas.llenado.arbol import (
    Edicion,
    Nodo,
    XmlInvalido,
    aplicar,
    contenido,
    escapar,
    leer_arbol,
    leer_texto,
    poner_atributo,
)
from pipeline.salidas.llenado.desplazar import mover_dibujos, mover_referencias
from pipeline.salidas.llenado.hoja import HojaDelFormato, Rectangulo, rectangulo
from pipeline.salidas.llenado.marcas import Fuente
from pipeline.salidas.llenado.obra import Obra
from pipeline.salidas.llenado.paquete import Partes, leer_parte, leer_relaciones
from pipeline.salidas.llenado.referencias import Mapa, mover_formula
from pipeline.salidas.llenado.textos import Tramo, juntar, limpiar, sustituir

_FILA_DE_NOTA = re.compile(r"(<(?:\w+:)?Row>)(\d+)(</(?:\w+:)?Row>)")
_LUGAR_ANTIGUO = re.compile(r"(<(?:\w+:)?Anchor>)([^<]*)(</(?:\w+:)?Anchor>)")


def llenar_anexos(partes: Partes, hojas: list[HojaDelFormato], obra: Obra) -> None:
    """Mueve y llena las partes que las hojas nombran. Una que no se entiende queda como estaba."""
    for hoja in hojas:
        for relacion in leer_relaciones(partes, hoja.parte):
            if relacion.tipo in ("table", "comments", "threadedComment", "pivotTable"):
                _editar(partes, relacion.destino, partial(_mover, hoja=hoja, obra=obra))
            elif relacion.tipo == "drawing":
                _editar(partes, relacion.destino, partial(_dibujo, hoja=hoja, obra=obra))
            elif relacion.tipo == "vmlDrawing" and hoja.mapa.bloques:
                _mover_notas(partes, relacion.destino, hoja.mapa)
            elif relacion.tipo == "ctrlProp":
                _editar(partes, relacion.destino, partial(_control, hoja=hoja, obra=obra))
    for ruta in [r for r in partes if r.startswith("xl/charts/chart")]:
        _editar(partes, ruta, partial(_grafica, obra=obra))


def leer_listas(partes: Partes, parte: str) -> tuple[Rectangulo, ...]:
    """Lo que ocupan las tablas de Excel de una hoja, sin su fila de totales."""
    rutas = [r.destino for r in leer_relaciones(partes, parte) if r.tipo == "table" and r.destino in partes]
    salida = []
    for ruta in rutas:
        raiz = leer_arbol(leer_parte(partes, ruta))
        f1, c1, f2, c2 = rectangulo(raiz.atributo("ref"))
        salida.append((f1, c1, f2 - int(raiz.atributo("totalsRowCount") or 0), c2))
    return tuple(salida)


def _editar(partes: Partes, ruta: str, hacer: Callable[[str, Nodo], list[Edicion]]) -> None:
    if ruta not in partes:
        return
    try:
        texto = leer_texto(partes[ruta])
        ediciones = hacer(texto, leer_arbol(texto))
    except XmlInvalido:
        return
    if ediciones:
        partes[ruta] = aplicar(texto, ediciones).encode()


def llenar_encabezados(texto: str, raiz: Nodo, fuente: Fuente) -> list[Edicion]:
    """Los valores sueltos en el encabezado y el pie de página de una hoja, donde `&` se escribe doble."""
    ediciones: list[Edicion] = []
    for parte in (p for grupo in raiz.todos("headerFooter") for p in grupo.hijos):
        viejo = contenido(texto, parte)
        nuevo = sustituir((Tramo("", viejo),), fuente, {}, "&&")
        if juntar(nuevo) != viejo:
            ediciones.append((parte.dentro, parte.hasta, escapar(limpiar(juntar(nuevo)))))
    return ediciones


def _mover(texto: str, raiz: Nodo, hoja: HojaDelFormato, obra: Obra) -> list[Edicion]:
    return mover_referencias(texto, raiz, hoja.nombre, hoja.mapa, obra.movedores)


def _dibujo(texto: str, raiz: Nodo, hoja: HojaDelFormato, obra: Obra) -> list[Edicion]:
    return [*mover_dibujos(texto, raiz, hoja.mapa), *_llenar_textos(texto, raiz, obra.fuente)]


def _grafica(texto: str, raiz: Nodo, obra: Obra) -> list[Edicion]:
    return [*mover_referencias(texto, raiz, "", Mapa(), obra.movedores), *_llenar_textos(texto, raiz, obra.fuente)]


def _llenar_textos(texto: str, raiz: Nodo, fuente: Fuente) -> list[Edicion]:
    """Los valores sueltos en cuadros de texto y títulos de gráficas."""
    ediciones: list[Edicion] = []
    for nodo in raiz.todos("t"):
        viejo = contenido(texto, nodo)
        nuevo = juntar(sustituir((Tramo("", viejo),), fuente, {}))
        if nuevo != viejo:
            ediciones.append((nodo.dentro, nodo.hasta, escapar(limpiar(nuevo))))
    return ediciones


def _mover_notas(partes: Partes, ruta: str, mapa: Mapa) -> None:
    """Las notas guardan su fila en un dibujo antiguo que no siempre es XML: se cambia solo ese número."""
    if ruta in partes:
        texto = partes[ruta].decode("utf-8", "surrogateescape")
        nuevo = _FILA_DE_NOTA.sub(lambda m: f"{m[1]}{mapa.primera(int(m[2]) + 1) - 1}{m[3]}", texto)
        nuevo = _LUGAR_ANTIGUO.sub(lambda m: f"{m[1]}{_mover_lugar(m[2], mapa)}{m[3]}", nuevo)
        partes[ruta] = nuevo.encode("utf-8", "surrogateescape")


def _mover_lugar(lugar: str, mapa: Mapa) -> str:
    """`columna, píxeles, fila, píxeles` dos veces: la nota o el control baja con su fila y conserva su tamaño."""
    numeros = lugar.split(",")
    if len(numeros) != 8 or not all(n.strip().isdigit() for n in numeros):
        return lugar
    fila = int(numeros[2])
    baja = mapa.primera(fila + 1) - 1 - fila
    if baja:
        numeros[2], numeros[6] = f" {fila + baja}", f" {int(numeros[6]) + baja}"
    return ",".join(numeros)


def _control(texto: str, raiz: Nodo, hoja: HojaDelFormato, obra: Obra) -> list[Edicion]:
    """Las celdas a las que un control de formulario está ligado."""
    apertura = raiz.apertura
    for nombre in ("fmlaLink", "fmlaRange", "fmlaGroup", "fmlaMacro"):
        if formula := raiz.atributo(nombre):
            apertura = poner_atributo(apertura, nombre, mover_formula(formula, hoja.nombre, obra.movedores))
    return [(raiz.inicio, raiz.dentro, apertura)] if apertura != raiz.apertura else []
