"""El inventario escrito como lista: un título por elemento («1. ACCIONES DE INFORMACIÓN») y una acción por renglón."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.base.texto import llave
from pipeline.disposiciones.encargo import Encargo
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.listado.valor import opciones_de
from pipeline.lectura.cuenta import ENCABEZADO, RUIDO, TABLA
from pipeline.lectura.dependencias import responsables_de
from pipeline.lectura.instrumento_de_rotulo import instrumento_de_rotulo
from pipeline.lectura.malla import Malla
from pipeline.lectura.periodicidad import dice_cada_cuanto, separar_periodicidad
from pipeline.tablas.listados.inventario import INVENTARIO, Accion
from pipeline.vocabulario import cargar

_NUMERAL = re.compile(r"^\s*(?P<numeral>\d+(?:\.\d+)*)\s*[.)-]?\s+(?=\S)")
_VINETA = re.compile(r"^\s*[-–•*·▪➢✓]\s*")
_PARRAFO = 160
_DE_TABLA = 4
"""Con tantas celdas, una fila ya no es de una lista sino de una tabla."""


@dataclass(frozen=True, slots=True)
class _Seccion:
    elemento: str
    fila: int
    filas: tuple[int, ...]


def leer_acciones(malla: Malla, encargo: Encargo, salida: HojaInterpretada, hasta: int | None = None) -> bool:
    """Pone en la salida las acciones de las listas que haya antes de la fila `hasta`; False si no hay listas.

    Lo que leyó queda con dueño y fuera de la malla: lo que siga en la hoja (un plan) se lee como siempre.
    """
    secciones = [s for s in _secciones(malla, hasta) if s.filas]
    if len(secciones) < 2 and sum(len(s.filas) for s in secciones) < 2:
        return False
    leidas = [a for s in secciones for a in _leer_seccion(malla, s, encargo, salida)]
    salida.listados.setdefault(INVENTARIO.nombre, []).extend(leidas)
    malla.quitar({(f, c) for s in secciones for f in (s.fila, *s.filas) for c in malla.filas[f]})
    return True


def _secciones(malla: Malla, hasta: int | None) -> Iterator[_Seccion]:
    filas = [f for f in malla.filas if hasta is None or f < hasta]
    titulos = {f: e for f in filas if (e := _elemento(malla, f))}
    for fila, elemento in titulos.items():
        suyas = []
        for otra in filas:
            if otra <= fila:
                continue
            if otra in titulos or len(malla.filas[otra]) >= _DE_TABLA or (hasta and _titula_otra_cosa(malla, otra)):
                break
            suyas.append(otra)
        yield _Seccion(elemento, fila, tuple(suyas))


def _titula_otra_cosa(malla: Malla, fila: int) -> bool:
    """El título de la tabla que sigue: nombra un plan y no es un renglón de la lista."""
    texto = _texto(malla, fila)
    return not _VINETA.match(texto) and bool(instrumento_de_rotulo(texto))


def _elemento(malla: Malla, fila: int) -> str:
    """El elemento que titula la fila, si no dice más que eso."""
    if len(malla.filas[fila]) > 1:
        return ""
    dicho = llave(_NUMERAL.sub("", _texto(malla, fila)))
    antes = next((a for a in cargar("listado_inventario")["lista"]["antes"] if dicho.startswith(f"{a} ")), "")
    return opciones_de(INVENTARIO.nombre, "elemento").get(dicho.removeprefix(f"{antes} "), "") if antes else ""


def _texto(malla: Malla, fila: int) -> str:
    return malla.texto(fila, malla.filas[fila][0])


def _leer_seccion(malla: Malla, seccion: _Seccion, encargo: Encargo, salida: HojaInterpretada) -> Iterator[Accion]:
    salida.reparto.reclamar([(seccion.fila, c) for c in malla.filas[seccion.fila]], ENCABEZADO)
    con_vinetas = any(_VINETA.match(_texto(malla, f)) for f in seccion.filas)
    for fila in seccion.filas:
        texto = _texto(malla, fila)
        if bool(_VINETA.match(texto)) if con_vinetas else not _presenta(texto):
            yield _leer_accion(malla, fila, seccion.elemento, encargo, salida)
        else:
            salida.reparto.reclamar([(fila, c) for c in malla.filas[fila]], RUIDO + "texto que presenta una lista")


def _presenta(texto: str) -> bool:
    """Una pregunta, lo que anuncia la lista o un párrafo: no es una acción."""
    return texto.startswith("¿") or texto.endswith(("?", ":")) or (texto.endswith(".") and len(texto) > _PARRAFO)


def _leer_accion(malla: Malla, fila: int, elemento: str, encargo: Encargo, salida: HojaInterpretada) -> Accion:
    primera, *otras = malla.filas[fila]
    texto = _VINETA.sub("", malla.texto(fila, primera))
    numeral = _NUMERAL.match(texto)
    dicha, periodicidad = separar_periodicidad(_NUMERAL.sub("", texto))
    accion = Accion(
        archivo=malla.hoja.archivo, hoja=malla.hoja.nombre, fila=fila, codigo=numeral["numeral"] if numeral else "",
        elemento=elemento, accion=dicha, periodicidad=periodicidad,
    )  # fmt: skip
    accion.origenes["accion"] = malla.hoja.origen(fila, primera)
    salida.reparto.reclamar([(fila, primera)], TABLA)
    for columna in otras:
        if campo := _campo(malla.texto(fila, columna), accion, encargo):
            accion.origenes[campo] = malla.hoja.origen(fila, columna)
            salida.reparto.reclamar([(fila, columna)], TABLA)
    return accion


def _campo(dicho: str, accion: Accion, encargo: Encargo) -> str:
    """Pone lo que va al lado de la acción en el campo que le toca y dice cuál es; vacío si no se sabe."""
    if dice_cada_cuanto(dicho):
        accion.periodicidad = dicho
        return "periodicidad"
    if dicho.casefold().startswith(("http", "www.")):
        accion.enlace = dicho
        return "enlace"
    nombradas = responsables_de(dicho, encargo.catalogo)
    if len(nombradas.nombres) == 1 and not nombradas.desconocidos:
        accion.dependencia = nombradas.nombres[0]
        return "dependencia"
    return ""
