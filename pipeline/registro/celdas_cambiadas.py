"""Qué cambió una persona en una hoja entregada: cada celda y cada comentario, con lo que decía antes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from pipeline.base.origen import Origen
from pipeline.lectura.hoja import Celda, Hoja, Lugar, Tipo
from pipeline.registro.alinear import Alineada, alinear
from pipeline.registro.pagina import Pagina, llana

CELDA, COMENTARIO, FILA = "celda", "comentario", "fila que ya no está"


@dataclass(frozen=True, slots=True)
class Cambio:
    """Una celda (o un comentario) que ya no es como se entregó. `ahora` vacío: se borró. `llave`: la de su fila."""

    hoja: str
    fila: int
    columna: int
    clase: str
    antes: str
    ahora: str
    llave: str = ""
    antes_en: Lugar | None = None
    """Dónde estaba al entregarse, si estaba: fila y columna de la hoja `hoja_antes`."""
    hoja_antes: str = ""

    @property
    def celda(self) -> str:
        """El lugar como lo dice Excel."""
        return Origen("", self.hoja, self.fila, self.columna).celda


def comparar(antes: Pagina, ahora: Pagina) -> list[Cambio]:
    """Los cambios de una hoja, en el orden de sus filas."""
    sitios = alinear(antes, ahora)
    cambios = list(_de_celdas(antes, ahora, sitios))
    cambios += _de_comentarios(antes.hoja, ahora.hoja, sitios)
    cambios += _de_filas_quitadas(antes.hoja, sitios)
    return sorted(cambios, key=lambda c: (c.clase == FILA, c.fila, c.columna, c.clase))


def _de_celdas(antes: Pagina, ahora: Pagina, sitios: Alineada) -> Iterator[Cambio]:
    hoja = ahora.hoja
    vistas: set[Lugar] = set()
    for lugar in sorted(hoja.celdas.keys() | ahora.formulas.keys()):
        fila, columna = lugar
        antes_lugar = sitios.antes_de(fila, columna)
        if antes_lugar:
            vistas.add(antes_lugar)
        if es_igual(antes, antes_lugar, ahora, lugar):
            continue
        previo = antes.hoja.celdas.get(antes_lugar) if antes_lugar else None
        dicho = a_texto(hoja.celdas.get(lugar), ahora.formulas.get(lugar, ""))
        llave, hoja_antes = sitios.llave_de(fila), antes.hoja.nombre
        yield Cambio(hoja.nombre, fila, columna, CELDA, a_texto(previo), dicho, llave, antes_lugar, hoja_antes)
    for fila, columna in sorted(antes.hoja.celdas.keys() - vistas):
        queda = sitios.ahora_de(fila, columna)
        previo = antes.hoja.celdas[fila, columna]
        if queda and a_texto(previo):
            llave, lugar, hoja_antes = sitios.llave_de(queda[0]), (fila, columna), antes.hoja.nombre
            yield Cambio(hoja.nombre, *queda, CELDA, a_texto(previo), "", llave, lugar, hoja_antes)


def es_igual(antes: Pagina, lugar_antes: Lugar | None, ahora: Pagina, lugar: Lugar) -> bool:
    """Si dice lo mismo; una fórmula que sigue siendo la misma no la escribió nadie, aunque dé otro número."""
    previo = antes.hoja.celdas.get(lugar_antes) if lugar_antes else None
    actual = ahora.hoja.celdas.get(lugar)
    formula, formula_antes = ahora.formulas.get(lugar, ""), antes.formulas.get(lugar_antes, "") if lugar_antes else ""
    if formula and formula_antes and llana(formula) == llana(formula_antes):
        return True
    if formula and not formula_antes:
        return False
    return _mismo(previo, actual)


def a_texto(celda: Celda | None, formula: str = "") -> str:
    """Lo que se ve en una celda, como texto; con su fórmula delante si la tiene."""
    valor = celda.valor if celda and celda.tipo is not Tipo.BLANCO else ""
    if isinstance(valor, bool):
        dicho = "sí" if valor else "no"
    elif isinstance(valor, float):
        dicho = str(int(valor)) if valor.is_integer() and abs(valor) < 1e15 else repr(valor).replace(".", ",")
    elif isinstance(valor, datetime) and valor.time() == time():
        dicho = valor.date().strftime("%d/%m/%Y")
    elif isinstance(valor, date):
        dicho = valor.strftime("%d/%m/%Y %H:%M") if isinstance(valor, datetime) else valor.strftime("%d/%m/%Y")
    else:
        dicho = str(valor)
    return f"={formula}{f' → {dicho}' if dicho else ''}" if formula else dicho


def _mismo(previo: Celda | None, actual: Celda | None) -> bool:
    uno, otro = (c.valor if c else "" for c in (previo, actual))
    if isinstance(uno, float) and isinstance(otro, float):
        return abs(uno - otro) <= 1e-9 * max(abs(uno), abs(otro), 1.0)
    return _sin_saltos(a_texto(previo)) == _sin_saltos(a_texto(actual))


def _sin_saltos(texto: str) -> str:
    return texto.replace("\r\n", "\n").replace("\r", "\n").strip()


def _de_comentarios(antes: Hoja, ahora: Hoja, sitios: Alineada) -> Iterator[Cambio]:
    for (fila, columna), texto in sorted(ahora.comentarios.items()):
        origen = sitios.antes_de(fila, columna)
        previo = antes.comentarios.get(origen, "") if origen else ""
        if _sin_saltos(previo) != _sin_saltos(texto):
            yield Cambio(ahora.nombre, fila, columna, COMENTARIO, previo, texto, sitios.llave_de(fila))


def _de_filas_quitadas(antes: Hoja, sitios: Alineada) -> Iterator[Cambio]:
    decian: dict[int, list[str]] = {fila: [] for fila in sitios.quitadas}
    for (fila, _), celda in sorted(antes.celdas.items()):
        if fila in decian and (texto := a_texto(celda)):
            decian[fila].append(texto)
    for fila, textos in decian.items():
        if textos:
            yield Cambio(antes.nombre, fila, 0, FILA, " | ".join(textos), "", sitios.llaves_antes.get(fila, ""))
