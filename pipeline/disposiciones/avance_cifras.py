"""La cifra de cada renglón de un reporte, en la escala de su columna (reglas, 3)."""

from pipeline.base.texto import llave
from pipeline.lectura.cifras import Cifra, Escala, cifra_de_celda, escala_de_columna
from pipeline.lectura.fila import Cuerpo, Fila, Valor
from pipeline.lectura.sugerencias_de_nombres import proponer_estado
from pipeline.tablas.avances import Medida

CIFRAS = frozenset({"porcentaje", "cantidad", "estado"})


def leer_escalas(cuerpo: Cuerpo) -> dict[int, Escala]:
    """La escala de cada columna de cifras: la decide la columna entera (reglas, 3)."""
    escalas = {}
    for columna in cuerpo.encabezado.columnas:
        if columna.campo in ("porcentaje", "cantidad"):
            celdas = [v.celda for f in cuerpo.filas for v in f.de(columna.campo) if v.columna is columna]
            de_porcentaje = columna.campo == "porcentaje" or "%" in columna.titulo or "porcent" in llave(columna.titulo)
            escalas[columna.numero] = escala_de_columna(celdas, de_porcentaje)
    return escalas


def leer_cifra(
    cuerpo: Cuerpo, fila: Fila, escalas: dict[int, Escala], estados: dict[str, str]
) -> tuple[Cifra, tuple[int, int]]:
    """La cifra del renglón: la primera columna de cifras que diga algo; después, el estado en palabras."""
    leidas: list[tuple[Valor, Cifra]] = []
    for campo in ("cantidad", "porcentaje"):
        leidas += [
            (v, cifra_de_celda(v.celda, escalas.get(v.columna.numero, Escala()), estados)) for v in fila.de(campo)
        ]
    de_estado = [(v, cifra_de_celda(v.celda, Escala(), estados)) for v in fila.de("estado")]
    dichas = [(v, c) for v, c in leidas if c.valor is not None]
    if dichas:
        dichas.sort(key=lambda d: "acumul" not in llave(d[0].columna.titulo))
        valor, cifra = dichas[0]
        _comparar(cuerpo, dichas)
        _contrastar(cuerpo, cifra, de_estado)
    elif palabras := [(v, c) for v, c in de_estado if c.valor is not None]:
        valor, cifra = palabras[0]
    elif leidas or de_estado:
        valor, cifra = (leidas or de_estado)[0]
    else:
        columna = next(c for c in cuerpo.encabezado.columnas if c.campo in CIFRAS)
        return Cifra(), (fila.numero, columna.numero)
    for falta in cifra.faltas:
        propuesta = proponer_estado(valor.texto) if valor.columna.campo == "estado" else None
        if falta == "cifra_no_entendida" and propuesta:
            porque = propuesta.porque
            cuerpo.anotar("estado_desconocido", valor.lugar, valor.texto, propuesta=propuesta, porque=porque)
        else:
            cuerpo.anotar(falta, valor.lugar, valor.texto)
    return cifra, valor.lugar


def _comparar(cuerpo: Cuerpo, dichas: list[tuple[Valor, Cifra]]) -> None:
    """Dos columnas de la misma clase, sin corte que las distinga ni una que diga ser la acumulada, no coinciden."""
    (valor, cifra), *otras = dichas
    if "acumul" in llave(valor.columna.titulo):
        return
    for otro, otra in otras:
        misma = otro.columna.campo == valor.columna.campo and otra.medida is cifra.medida
        if misma and (otra.valor, otra.base) != (cifra.valor, cifra.base):
            cuerpo.anotar("cifras_sin_corte", otro.lugar, otro.texto, usada=cifra.texto, titulo=otro.columna.titulo)


def _contrastar(cuerpo: Cuerpo, cifra: Cifra, de_estado: list[tuple[Valor, Cifra]]) -> None:
    """Un «Cumplida» junto a 60 %, o un «Sin iniciar» junto a 40 %, se anota; rige la cifra."""
    for valor, palabra in de_estado:
        if palabra.valor is None or palabra.faltas or cifra.valor is None:
            continue
        total = cifra.valor if cifra.medida is Medida.PROPORCION else cifra.valor / cifra.base if cifra.base else None
        if (palabra.valor == 0 and cifra.valor > 0) or (palabra.valor == 1 and total is not None and total < 1):
            cuerpo.anotar("estado_contradice_cifra", valor.lugar, valor.texto, cifra=cifra.texto)
