"""Las columnas de un listado que reparten una cuenta: «Mujeres», «Jóvenes»… bajo «Asistentes por grupo de valor».

Cada celda llena es una fila de otro listado: lo dice `[repartidas]` en `vocabulario/listado_<nombre>.toml`.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from pipeline.base.hallazgo import anotar
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.listado.valor import NoSeEntiende, valor_de
from pipeline.lectura.cuenta import TABLA
from pipeline.lectura.malla import Lugar, Malla, texto_de
from pipeline.tablas.listado import FilaDeListado, Listado
from pipeline.tablas.listados import LISTADOS
from pipeline.vocabulario import cargar, singular

REPARTIDA = "repartida"
"""El campo de una columna que se reparte."""


def nombre_repartido(malla: Malla, listado: str, fila: int, columna: int) -> str:
    """Lo que la columna cuenta («Mujeres»), si en esa fila de títulos es una de las que se reparten; si no, vacío."""
    reglas, texto = _reglas(listado), malla.texto(fila, columna)
    if not reglas or not texto or len(texto) > 80 or singular(texto) in _totales(listado):
        return ""
    if _cubierta(malla, listado, fila - 1, columna):
        return texto
    clave = singular(texto)
    for antes in ("", *reglas["antes"]):
        resto = clave.removeprefix(singular(antes) + " ") if antes else clave
        if resto in nombres_de(listado):
            return nombres_de(listado)[resto]
    return ""


def campo_del_total(malla: Malla, listado: str, fila: int, columna: int) -> str:
    """El campo donde va la suma de lo repartido, si la columna es la del total; vacío si no."""
    es_total = singular(malla.texto(fila, columna)) in _totales(listado) and _cubierta(
        malla, listado, fila - 1, columna
    )
    return str(_reglas(listado)["suma"]) if es_total else ""


def cubre_repartidas(malla: Malla, listado: str, fila: int) -> bool:
    """La fila tiene el título que cubre las columnas repartidas, cuyos nombres están en la de abajo."""
    bajo = _bajo(listado)
    return bool(bajo) and any(singular(malla.texto(fila, c)) in bajo for c in malla.filas.get(fila, ()))


def repartir(
    malla: Malla, leida: FilaDeListado, listado: str, columnas: Mapping[int, str], vigencia: int,
    salida: HojaInterpretada,
) -> None:  # fmt: skip
    """Agrega a la salida una fila por celda llena; lo que no es un número se anota."""
    if not columnas:
        return
    reglas = _reglas(listado)
    otro = _de_nombre(reglas["listado"])
    campo = next(c for c in otro.tabla.campos if c.nombre == reglas["valor"])
    for columna, nombre in columnas.items():
        lugar = (leida.fila, columna)
        celda = malla.celda(*lugar)
        if celda is None:
            continue
        salida.reparto.reclamar([lugar], TABLA)
        origen = malla.hoja.origen(*lugar)
        try:
            valor = valor_de(celda, campo, otro.nombre, vigencia)
        except NoSeEntiende:
            salida.hallazgos.append(anotar("numero_de_listado", origen, texto_de(celda), campo=nombre))
            salida.reparto.dejar([lugar], "numero_de_listado")
            continue
        if valor is not None:
            salida.listados.setdefault(otro.nombre, []).append(_hacer(otro, leida, reglas, nombre, valor, lugar, malla))


def _hacer(
    otro: Listado, leida: FilaDeListado, reglas: Mapping[str, Any], nombre: str, valor: object, lugar: Lugar,
    malla: Malla,
) -> FilaDeListado:  # fmt: skip
    hecha = otro.clase(archivo=leida.archivo, hoja=leida.hoja, fila=leida.fila)
    hecha.origenes[reglas["valor"]] = malla.hoja.origen(*lugar)
    for suyo, de in reglas["copia"].items():
        setattr(hecha, suyo, getattr(leida, de))
        if de in leida.origenes:
            hecha.origenes[suyo] = leida.origenes[de]
    setattr(hecha, reglas["titulo"], nombre)
    setattr(hecha, reglas["valor"], valor)
    return hecha


def _cubierta(malla: Malla, listado: str, fila: int, columna: int) -> bool:
    """Sobre la columna está el título que las cubre, combinado o escrito una vez a su izquierda."""
    escritas: Sequence[int] = [c for c in malla.filas.get(fila, ()) if c <= columna]
    if not escritas:
        return False
    rango = malla.rango(fila, escritas[-1])
    combinado = rango.columna_final > rango.columna
    return singular(malla.texto(fila, escritas[-1])) in _bajo(listado) and (
        columna <= rango.columna_final if combinado else True
    )


def _de_nombre(nombre: str) -> Listado:
    return next(otro for otro in LISTADOS if otro.nombre == nombre)


def _reglas(listado: str) -> Mapping[str, Any]:
    reglas: Mapping[str, Any] = cargar(f"listado_{listado}").get("repartidas", {})
    return reglas


@cache
def _bajo(listado: str) -> frozenset[str]:
    return frozenset(map(singular, _reglas(listado).get("bajo", ())))


@cache
def nombres_de(listado: str) -> Mapping[str, str]:
    """Los nombres que ese listado reparte («JAC»), por la forma en que se comparan."""
    return {singular(n): n for n in _reglas(listado).get("nombres", ())}


@cache
def _totales(listado: str) -> frozenset[str]:
    return frozenset(map(singular, _reglas(listado).get("totales", ())))
