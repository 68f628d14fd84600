"""Las bandas de una tabla, los renglones que abren un grupo, y de qué nivel es cada una."""

import re
from dataclasses import replace
from itertools import pairwise

from pipeline.lectura.fila import Cuerpo
from pipeline.lectura.grupos import Grupo, es_grupo_conocido, grupo_de_texto
from pipeline.lectura.hoja import Celda
from pipeline.lectura.malla import texto_de

_ROTULO_DE_GRUPO = re.compile(r"\s*(?:sub\s*-?\s*)?componente\s*(?:n[°º.o]*\s*)?(?:\d|[ivx]+\b|:)", re.IGNORECASE)
_ROMANO = re.compile(r"\s*[IVX]{1,4}[.)\-–:]+\s*[^\W\d]")
_NUMERAL = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}(?=[.)\-]))")


def es_banda(cuerpo: Cuerpo, numero: int, propias: list[tuple[int, Celda]]) -> bool:
    """Una sola celda de texto que cubre el ancho, o que nombra un grupo fuera de la columna de la actividad."""
    if len(propias) != 1 or not isinstance(propias[0][1].valor, str):
        return False
    columna, celda = propias[0]
    rango = cuerpo.malla.rango(numero, columna)
    ancho = rango.columna_final - rango.columna + 1
    anclas = {c.numero for c in cuerpo.encabezado.de(cuerpo.campo_ancla)}
    if ancho >= max(3, len(cuerpo.encabezado.columnas) // 2) and rango.fila == rango.fila_final:
        return True
    de_grupo = {c.numero for c in cuerpo.encabezado.columnas if c.campo in ("componente", "subcomponente")}
    texto = texto_de(celda)
    empieza_bien = texto[:1].isupper() or bool(_NUMERAL.match(texto))
    if columna in de_grupo | anclas and empieza_bien and (_ROTULO_DE_GRUPO.match(texto) or es_grupo_conocido(texto)):
        return True
    if columna in de_grupo:
        return False
    if columna in anclas:
        return bool(_ROMANO.match(texto)) and texto.isupper()
    primera = min((c.numero for c in cuerpo.encabezado.columnas), default=columna)
    return es_grupo_conocido(texto) or (columna <= primera and empieza_bien and len(texto.split()) > 1)


def bandas_sueltas(cuerpo: Cuerpo, bandas: list[int], sueltos: list[int]) -> list[int]:
    """De los renglones de un solo texto, los que son bandas por lo que los rodea.

    Se escriben como una banda conocida, o su numeral («1. …») es el comienzo del que sigue («1.1 …»).
    """
    formas = {_forma(cuerpo, n) for n in bandas if es_grupo_conocido(_texto(cuerpo, n))}
    formas = {f for f in formas | cuerpo.formas_de_componente if f[2] or f[3]}
    cortos = [n for n in sueltos if len(_texto(cuerpo, n).split()) <= 12]
    return [n for n in cortos if _forma(cuerpo, n) in formas or _abre_numerales(cuerpo, n)]


def _abre_numerales(cuerpo: Cuerpo, numero: int) -> bool:
    hallado = _NUMERAL.match(_texto(cuerpo, numero))
    siguiente = next((f for f in cuerpo.malla.filas if f > numero), None)
    if hallado is None or siguiente is None or not hallado[1].isdigit():
        return False
    dentro = re.compile(rf"\s*{hallado[1]}\.\d")
    return any(dentro.match(cuerpo.malla.texto(siguiente, c)) for c in cuerpo.malla.filas[siguiente])


def nivelar_bandas(cuerpo: Cuerpo, bandas: list[int]) -> dict[int, Grupo]:
    """El grupo que abre cada banda. Las que se escriben igual son del mismo nivel: basta conocer una.

    Una banda con otra justo debajo es componente. Si ninguna se conoce, quedan de nivel `unico`.
    """
    dichos = {n: grupo_de_texto(_texto(cuerpo, n)) for n in bandas}
    de_componente = {_forma(cuerpo, n) for n, g in dichos.items() if g.componente and not g.inferido}
    de_sub = {_forma(cuerpo, n) for n, g in dichos.items() if g.subcomponente and (g.componente or g.inferido)}
    de_componente |= {_forma(cuerpo, n) for n, d in pairwise(bandas) if _sigue(cuerpo, n, d)}
    cuerpo.formas_de_componente |= de_componente - de_sub
    campos = cuerpo.encabezado.campos
    salida = {}
    for n, grupo in dichos.items():
        if grupo.componente or "componente" in campos:
            salida[n] = grupo
        elif "subcomponente" in campos or _forma(cuerpo, n) in cuerpo.formas_de_componente - de_sub:
            salida[n] = Grupo(grupo.subcomponente)
        else:
            salida[n] = replace(grupo, unico=not cuerpo.formas_de_componente)
    return salida


def _texto(cuerpo: Cuerpo, numero: int) -> str:
    return cuerpo.malla.texto(numero, cuerpo.malla.filas[numero][0])


def _forma(cuerpo: Cuerpo, numero: int) -> tuple[object, ...]:
    """Cómo está escrita una banda: dónde empieza, qué ancho cubre, con cuántas partes de numeral y en qué letra."""
    columna = cuerpo.malla.filas[numero][0]
    texto = _texto(cuerpo, numero)
    hallado = _NUMERAL.match(texto)
    partes = hallado[1].count(".") + 1 if hallado else 0
    return columna, cuerpo.malla.rango(numero, columna).columna_final, partes, texto.isupper()


def _sigue(cuerpo: Cuerpo, numero: int, otra: int) -> bool:
    """La banda `otra` está en el renglón siguiente y se escribe de otra manera."""
    filas = [f for f in cuerpo.malla.filas if numero < f <= otra]
    return filas == [otra] and _forma(cuerpo, numero) != _forma(cuerpo, otra)
