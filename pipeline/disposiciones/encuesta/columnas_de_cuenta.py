"""De las columnas que siguen a una opción: cuál es la cuenta, cuáles la reparten por grupos y cuáles son su parte."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.disposiciones.encuesta.dicho import Dicho, Tabulada
from pipeline.disposiciones.encuesta.impresos import revisar_desglose, revisar_parte, revisar_total, sumar
from pipeline.lectura.cuenta import RUIDO
from pipeline.lectura.escalas import es_no_responde
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.titulos import Titulos

_MAYORIA = 0.6
_DESGLOSE = RUIDO + "desglose por grupos de una cuenta"


@dataclass(frozen=True, slots=True)
class Cuentas:
    """`suman`: las columnas que se cuentan, una o una por grupo. `desglose`: las de los grupos si hay una del total.
    `partes`: las que dicen un porcentaje.
    """

    suman: tuple[int, ...]
    desglose: tuple[int, ...] = ()
    partes: tuple[int, ...] = ()


def repartir(
    malla: Malla, filas: Sequence[int], columnas: Sequence[int], titulo_de: Callable[[int], str], titulos: Titulos
) -> Cuentas:
    """El papel de cada columna por su título y lo que trae; sin `suman` si ninguna trae cuentas."""
    campos = {c: titulos.campo(t) if (t := titulo_de(c)) else "" for c in columnas}
    enteras = [c for c in columnas if _son_cuentas(malla, filas, c) and campos[c] != "otro"]
    partes = tuple(c for c in columnas if _son_partes(malla, filas, c, titulo_de(c)))
    total = next((c for c in enteras if campos[c] == "cantidad"), None)
    grupos = tuple(c for c in enteras if campos[c] is None and c != total)
    if total is not None:
        return Cuentas((total,), grupos, partes)
    return Cuentas(grupos if len(grupos) > 1 else tuple(enteras[:1]), (), partes)


def contar_opciones(
    salida: Tabulada, malla: Malla, pregunta: Lugar, opciones: Sequence[Lugar], cuentas: Cuentas, evento: Lugar | None
) -> None:
    """Lo que dice cada fila de una pregunta, y si su desglose y su porcentaje salen de las cuentas."""
    for fila, columna in opciones:
        for c in cuentas.suman:
            if (cuantas := _entero(malla, fila, c)) is not None:
                salida.dichos.append(Dicho(pregunta, malla.texto(fila, columna), cuantas, (fila, c), evento))
    revisar_opciones(salida, malla, pregunta, opciones, cuentas)


def revisar_opciones(
    salida: Tabulada, malla: Malla, pregunta: Lugar, opciones: Sequence[Lugar], cuentas: Cuentas
) -> None:
    """Lo que está escrito al lado de las cuentas y no sale de ellas: el desglose por grupos y el porcentaje."""
    texto = salida.preguntas[pregunta]
    de_cada = [sum(_entero(malla, fila, c) or 0 for c in cuentas.suman) for fila, _ in opciones]
    sin = sum(n for (f, c), n in zip(opciones, de_cada, strict=True) if es_no_responde(malla.texto(f, c)))
    sumas = sumar(de_cada, sin)
    for (fila, columna), cuenta in zip(opciones, de_cada, strict=True):
        grupos = [n for c in cuentas.desglose if (n := _entero(malla, fila, c)) is not None]
        salida.ruido |= {(fila, c): _DESGLOSE for c in cuentas.desglose if malla.texto(fila, c)}
        if len(cuentas.desglose) > 1 and len(grupos) == len(cuentas.desglose):
            opcion = malla.texto(fila, columna)
            salida.anotados += revisar_desglose(malla, (fila, cuentas.suman[0]), texto, opcion, sum(grupos))
        for c in cuentas.partes:
            salida.anotados += revisar_parte(malla, (fila, c), texto, cuenta, sumas)


def revisar_pie(salida: Tabulada, malla: Malla, fila: int, pregunta: Lugar, cuentas: Cuentas) -> None:
    """El renglón de total que sigue a las opciones de una pregunta."""
    for c in cuentas.suman:
        suyos = [d for d in salida.dichos if d.pregunta == pregunta and d.lugar[1] == c]
        sumas = sumar([d.cuantas for d in suyos], sum(d.cuantas for d in suyos if es_no_responde(d.opcion)))
        if malla.texto(fila, c):
            salida.anotados += revisar_total(malla, (fila, c), salida.preguntas[pregunta], sumas, "el total")


def _entero(malla: Malla, fila: int, columna: int) -> int | None:
    texto = malla.texto(fila, columna)
    return int(texto) if texto.isdecimal() else None


def _son_cuentas(malla: Malla, filas: Sequence[int], columna: int) -> bool:
    suyas = [(f, columna) for f in filas if malla.texto(f, columna)]
    enteras = sum(malla.texto(*s).isdecimal() and not malla.hoja.celdas[s].porcentaje for s in suyas)
    return bool(suyas) and enteras >= _MAYORIA * len(suyas)


def _son_partes(malla: Malla, filas: Sequence[int], columna: int, titulo: str) -> bool:
    suyas = [(f, columna) for f in filas if malla.texto(f, columna)]
    dicen = sum(malla.hoja.celdas[s].porcentaje or malla.texto(*s).endswith("%") for s in suyas)
    return bool(suyas) and (dicen >= _MAYORIA * len(suyas) or titulo.strip() in ("%", "Porcentaje"))
