"""Escribe una fila: sus celdas llenas, las que no estaban, sus fórmulas en su sitio nuevo y su alto."""

from functools import lru_cache

from pipeline.salidas.llenado.arbol import escapar, poner_atributo, quitar_atributo
from pipeline.salidas.llenado.celdas import Escrita, escribir_valor, fila_y_columna, llenar_celda
from pipeline.salidas.llenado.hoja import Celda, HojaDelFormato, Renglon
from pipeline.salidas.llenado.marcas import Valor
from pipeline.salidas.llenado.medidas import Medidas, con_alto
from pipeline.salidas.llenado.obra import Obra, Paso
from pipeline.salidas.llenado.puestas import Puesta, leer_celda, que_dice
from pipeline.salidas.llenado.referencias import Mover, mover_formula, mover_rango
from pipeline.salidas.llenado.textos import juntar

_HUECO = "\0"


def escribir_renglon(hoja: HojaDelFormato, paso: Paso, renglon: Renglon | None, obra: Obra, medidas: Medidas) -> str:
    """El XML de una fila; el mismo de antes si en ella nada cambia."""
    _anotar_puestas(hoja, paso, renglon, obra)
    prefijo = hoja.raiz.prefijo
    propias = renglon.celdas if renglon else []
    viejas = [_escribir_celda(hoja, c, paso, obra) for c in propias]
    estaban = {c.columna for c in propias}
    nuevas = [
        _celda_nueva(hoja, renglon, columna, valor, paso.destino, obra)
        for columna, valor in paso.escrituras.items()
        if columna not in estaban
    ]
    if renglon and paso.destino == renglon.numero and not nuevas and all(e is None for e in viejas):
        return hoja.texto[renglon.nodo.inicio : renglon.nodo.fin]
    cuerpo = {
        c.columna: e.xml if e else _con_lugar(hoja.texto, c, paso.destino) for c, e in zip(propias, viejas, strict=True)
    } | {e.columna: e.xml for e in nuevas}
    apertura = renglon.nodo.apertura if renglon else f"<{prefijo}row>"
    apertura, piso = _molde_de_fila(apertura, paso.es_copia, bool(nuevas), bool(paso.escrituras))
    textos = [e for e in (*viejas, *nuevas) if e and e.texto] + _los_que_estaban(propias, viejas, paso)
    apertura = con_alto(apertura, paso.numero, textos, obra.estilos, medidas, piso).replace(_HUECO, str(paso.destino))
    celdas = "".join([cuerpo[columna] for columna in sorted(cuerpo)])
    return f"{apertura.removesuffix('/>').removesuffix('>')}>{celdas}</{prefijo}row>"


def _anotar_puestas(hoja: HojaDelFormato, paso: Paso, renglon: Renglon | None, obra: Obra) -> None:
    """Qué cifras quedan en las celdas de esta fila."""
    dichas = {columna: que_dice(valor) for columna, valor in paso.escrituras.items()}
    for celda in renglon.celdas if renglon else ():
        if celda.tramos and celda.columna not in dichas:
            dichas[celda.columna] = leer_celda(juntar(celda.tramos), celda.marcas, obra.fuente, paso.registro)
    obra.puestas.extend(Puesta(hoja.nombre, paso.destino, c, que) for c, que in dichas.items() if que)


def _los_que_estaban(celdas: list[Celda], escritas: list[Escrita | None], paso: Paso) -> list[Escrita]:
    """Los textos que ya tenía una fila en la que se escribe: también deben caber en el alto que se le pone."""
    if not paso.escrituras or paso.es_copia:
        return []
    return [
        Escrita("", celda.columna, celda.escrito, celda.estilo)
        for celda, escrita in zip(celdas, escritas, strict=True)
        if escrita is None and celda.escrito
    ]


@lru_cache(maxsize=4096)
def _molde_de_fila(apertura: str, es_copia: bool, tiene_nuevas: bool, tiene_escrituras: bool) -> tuple[str, float]:
    """La etiqueta de la fila, con un hueco en su número, y el alto del que no baja si lo escrito en ella se queda.

    Las copias de una fila la comparten.
    """
    apertura = poner_atributo(apertura, "r", _HUECO)
    if tiene_nuevas:
        apertura = quitar_atributo(apertura, "spans")
    if es_copia and 'customHeight="1"' not in apertura:
        return quitar_atributo(apertura, "ht"), 0.0
    alto = apertura.partition(' ht="')[2].partition('"')[0]
    return apertura, float(alto) if tiene_escrituras and alto else 0.0


def _escribir_celda(hoja: HojaDelFormato, celda: Celda, paso: Paso, obra: Obra) -> Escrita | None:
    """La celda cambiada; None si no cambia más que de fila."""
    if celda.columna in paso.escrituras or (paso.es_copia and not celda.formula):
        valor, apertura = paso.escrituras.get(celda.columna), celda.nodo.apertura
        return escribir_valor(apertura, paso.destino, celda.columna, valor, celda.estilo, obra.estilos, obra.dia_cero)
    if celda.tramos:
        lugar = fila_y_columna(paso.destino, celda.columna)
        return llenar_celda(celda, lugar, obra.fuente, paso.registro, obra.estilos, obra.dia_cero)
    if not celda.formula:
        return None
    nueva = mover_formula(celda.formula, hoja.nombre, {**obra.movedores, hoja.nombre.casefold(): paso.mover})
    depende = hoja.nombre.casefold() in obra.cambiadas
    if nueva == celda.formula and not depende and not celda.compartida:
        return None
    return Escrita(_escribir_formula(celda, paso.destino, nueva, paso.mover), celda.columna)


def _celda_nueva(
    hoja: HojaDelFormato, renglon: Renglon | None, columna: int, valor: Valor, fila: int, obra: Obra
) -> Escrita:
    estilo = hoja.estilos_nuevos.get((fila, columna))
    if estilo is None:
        propio = renglon is not None and renglon.nodo.atributo("customFormat") in ("1", "true")
        estilo = int(renglon.nodo.atributo("s") or 0) if renglon and propio else _estilo_de_columna(hoja, columna)
    vacia = f"<{hoja.raiz.prefijo}c/>"
    return escribir_valor(vacia, fila, columna, valor, estilo, obra.estilos, obra.dia_cero)


def _estilo_de_columna(hoja: HojaDelFormato, columna: int) -> int:
    lista = hoja.raiz.hijo("cols")
    columnas = lista.hijos if lista else []
    propia = next((c for c in columnas if int(c.atributo("min")) <= columna <= int(c.atributo("max"))), None)
    return int(propia.atributo("style") or 0) if propia else 0


def _escribir_formula(celda: Celda, fila: int, formula: str, mover: Mover) -> str:
    """La fórmula sin el valor guardado, que ya no es el suyo: quien abre el libro la calcula."""
    f = next(n for n in celda.nodo.hijos if n.nombre == "f")
    apertura = f.apertura.removesuffix("/>").removesuffix(">") + ">"
    if celda.compartida:
        apertura = f"<{f.prefijo}f>"
    elif rango := f.atributo("ref"):
        apertura = poner_atributo(apertura, "ref", mover_rango(rango, mover))
    abierta = poner_atributo(quitar_atributo(celda.nodo.apertura, "t"), "r", fila_y_columna(fila, celda.columna))
    return f"{abierta}{apertura}{escapar(formula)}</{f.prefijo}f></{celda.nodo.prefijo}c>"


def _con_lugar(texto: str, celda: Celda, fila: int) -> str:
    apertura = poner_atributo(celda.nodo.apertura, "r", fila_y_columna(fila, celda.columna))
    return apertura + texto[celda.nodo.dentro : celda.nodo.fin]
