"""El valor de una celda de la configuración, con el tipo que su ajuste o columna pide."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from pipeline.base.espanol import cantidad
from pipeline.base.texto import enumerar, junto, llave
from pipeline.lectura.fechas import a_dia, fechas_de
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.numeros import a_numero
from pipeline.lectura.tiempo import plano

Declarado = Mapping[str, Any]
_SI, _NO = {"si", "s", "true", "verdadero", "x"}, {"no", "n", "false", "falso"}


class NoSirve(Exception):
    """El valor no es de lo que se pide; el mensaje dice qué debe ser."""


def tomar(celda: Celda, pedido: Declarado) -> Any:
    """El valor, del tipo y con los límites de lo pedido; None si la celda está vacía. NoSirve si no lo es."""
    if celda.tipo in (Tipo.BLANCO, Tipo.ERROR, Tipo.SIN_CALCULAR) or celda.valor == "":
        return None
    return _DE_TIPO[pedido["tipo"]](celda, pedido)


def _texto(celda: Celda, pedido: Declarado) -> str:
    valor = celda.valor
    if isinstance(valor, float):
        return cantidad(valor).replace(".", "")
    return valor.strftime("%d/%m/%Y") if isinstance(valor, date) else junto(str(valor))


def _lista(celda: Celda, pedido: Declarado) -> list[str]:
    partes = str(celda.valor).replace("\n", ";").split(";")
    return list(dict.fromkeys(junto(parte) for parte in partes if parte.strip()))


def _fecha(celda: Celda, pedido: Declarado) -> date:
    if guardada := a_dia(celda.valor):
        return guardada
    halladas = fechas_de(plano(str(celda.valor)), 0)
    if len(halladas) == 1 and halladas[0].dia and not halladas[0].sin_anio:
        return halladas[0].dia
    raise NoSirve("una fecha como 31/08/2026")


def _numero(celda: Celda, pedido: Declarado) -> float:
    valor = celda.valor if isinstance(celda.valor, float) else a_numero(str(celda.valor).rstrip(" %"))
    if isinstance(valor, float) and celda.porcentaje:
        valor *= 100
    minimo, maximo = pedido.get("minimo", 0), pedido.get("maximo", 1e9)
    if valor is None or not minimo <= valor <= maximo:
        raise NoSirve(f"un número de {cantidad(minimo)} a {cantidad(maximo)}" if "maximo" in pedido else "un número")
    return int(valor) if valor == int(valor) else valor


def _entero(celda: Celda, pedido: Declarado) -> int:
    valor = _numero(celda, pedido)
    if valor != int(valor):
        raise NoSirve("un número sin decimales")
    return int(valor)


def _si_no(celda: Celda, pedido: Declarado) -> bool:
    if isinstance(celda.valor, bool):
        return celda.valor
    palabra = llave(str(celda.valor))
    if palabra not in _SI | _NO:
        raise NoSirve("Sí o No")
    return palabra in _SI


def _opcion(celda: Celda, pedido: Declarado) -> str:
    opciones = pedido["opciones"]
    conocidas = {llave(k): v for palabra, v in opciones.items() for k in (palabra, v)}
    valor = conocidas.get(llave(str(celda.valor)))
    if valor is None:
        raise NoSirve(f"una de estas: {enumerar([f'«{o}»' for o in opciones], 'o')}")
    return str(valor)


def _escrito(celda: Celda, pedido: Declarado) -> str | float | date:
    if isinstance(celda.valor, bool):
        return "Sí" if celda.valor else "No"
    if isinstance(celda.valor, float):
        return _entero_si_lo_es(celda.valor)
    return _fecha(celda, pedido) if isinstance(celda.valor, date) else junto(str(celda.valor))


def _entero_si_lo_es(valor: float) -> float:
    return int(valor) if valor == int(valor) else valor


_DE_TIPO: dict[str, Callable[[Celda, Declarado], Any]] = {
    "texto": _texto,
    "lista": _lista,
    "fecha": _fecha,
    "numero": _numero,
    "entero": _entero,
    "si_no": _si_no,
    "opcion": _opcion,
    "escrito": _escrito,
}
