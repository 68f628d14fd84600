"""Valores que saben qué cifra dicen: al llenar un libro se anota en qué celda quedó cada uno."""

from dataclasses import dataclass

from pipeline.base.espanol import numero
from pipeline.calculo.cifras import Cifra
from pipeline.calculo.frase import Frase, Trozo, decir
from pipeline.salidas.llenado.marcas import Fuente, Marca, Proporcion, Registro, Valor, a_letra

Que = Cifra | Frase


class _Texto(str):
    que: Que


class _Entero(int):
    que: Que

    def __str__(self) -> str:
        """Dentro de un texto, una cuenta lleva punto de miles; una vigencia no es de esta clase."""
        return numero(self)


class _Proporcion(Proporcion):
    que: Que


@dataclass(frozen=True, slots=True)
class Puesta:
    """Una celda del libro lleno y lo que dice."""

    hoja: str
    fila: int
    columna: int
    que: Que


def decir_que(valor: Valor, que: Que) -> Valor:
    """El mismo valor, con la cifra o la frase que dice; los que no son de estas clases quedan como vienen."""
    dicho: _Texto | _Entero | _Proporcion
    if isinstance(valor, str):
        dicho = _Texto(valor)
    elif isinstance(valor, Proporcion):
        dicho = _Proporcion(valor)
    elif isinstance(valor, int):
        dicho = _Entero(valor)
    else:
        return valor
    dicho.que = que
    return dicho


def que_dice(valor: object) -> Que | None:
    """La cifra o la frase de un valor; None si no se le puso."""
    return valor.que if isinstance(valor, _Texto | _Entero | _Proporcion) else None


def leer_celda(texto: str, marcas: tuple[Marca, ...], fuente: Fuente, registro: Registro) -> Que | None:
    """Lo que dice una celda con marcas: su cifra si es una sola, la frase si van entre palabras; None si ninguna."""
    conocidas = [m for m in marcas if fuente.conoce(m)]
    valores = [fuente.valor(m, registro) for m in conocidas]
    if not any(que_dice(v) for v in valores):
        return None
    if len(conocidas) == 1 and texto.strip() == conocidas[0].nombre:
        return que_dice(valores[0])
    trozos: list[Trozo | Frase] = []
    desde = 0
    for marca, valor in zip(conocidas, valores, strict=True):
        trozos += [texto[desde : marca.inicio], que_dice(valor) or a_letra(valor)]
        desde = marca.fin
    return decir(*trozos, texto[desde:])
