"""Las opciones que titulan las columnas de un cuadro: qué columnas son de cada pregunta, y con qué escala."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.base.texto import llave
from pipeline.disposiciones.encuesta.declarada import declarar, sobre
from pipeline.lectura.escalas import NS_NR, es_no_responde, es_opcion, escala_de, opcion_de
from pipeline.lectura.escalas_declaradas import Escala, es_de_numeros, escalas
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.titulos import Titulos

_OPCIONES = 2


@dataclass(frozen=True, slots=True)
class Bloque:
    """Las columnas seguidas con las opciones de una pregunta, o de todas si la pregunta está en cada fila."""

    escala: Escala
    columnas: dict[int, str]
    pregunta: Lugar | None


def hallar_bloques(malla: Malla, fila: int, titulos: Titulos) -> list[Bloque]:
    """Los grupos de opciones de un renglón: cada uno acaba donde se repite una opción o hay un título que no lo es."""
    grupos: list[list[tuple[int, str]]] = [[]]
    for columna in malla.filas[fila]:
        texto = malla.texto(fila, columna)
        if _es_parte(texto, titulos):
            continue
        es_suya = len(texto) <= 60 and (es_no_responde(texto) or es_opcion(texto))
        if not es_suya or any(llave(texto) == llave(t) for _, t in grupos[-1]) or _empieza(malla, fila, columna):
            grupos.append([])
        if es_suya:
            grupos[-1].append((columna, texto))
    bloques = []
    for grupo in (g for g in grupos if len(g) >= _OPCIONES):
        escala = _escala(malla, fila, [t for _, t in grupo])
        columnas = {c: NS_NR if es_no_responde(t) else opcion_de(t, escala) for c, t in grupo} if escala else {}
        dichas = [o for o in columnas.values() if o and o != NS_NR]
        if escala and len(dichas) == len(set(dichas)) >= _OPCIONES and all(columnas.values()):
            bloques.append(Bloque(escala, columnas, _titulo_encima(malla, fila, columnas, titulos)))
    if _por_grupos(malla, fila, bloques, titulos):
        return [replace(b, pregunta=None) for b in bloques]
    con_pregunta = [b for b in bloques if b.pregunta]
    return con_pregunta if len(con_pregunta) > 1 or (con_pregunta and len(bloques) == 1) else bloques[:1]


def _escala(malla: Malla, fila: int, opciones: Sequence[str]) -> Escala | None:
    """La de unos títulos; si son números, la que tiene esas opciones."""
    escala = escala_de(opciones)
    if escala is None or not es_de_numeros(escala):
        return escala
    dichas = {llave(o) for o in opciones}
    propia = next((e for e in escalas().values() if {o.nombre for o in e.opciones} == dichas), escala)
    return declarar(propia, sobre(malla, fila))


def _es_parte(titulo: str, titulos: Titulos) -> bool:
    """La columna del porcentaje que va al lado de cada opción: no separa a una de otra."""
    return titulos.campo(titulo) == "otro" and ("%" in titulo or "orcentaje" in titulo)


def _por_grupos(malla: Malla, fila: int, bloques: Sequence[Bloque], titulos: Titulos) -> bool:
    """Los bloques tienen las mismas opciones y la pregunta está en cada fila: lo de encima es de quiénes son."""
    if len(bloques) < 2 or len({tuple(b.columnas.values()) for b in bloques}) > 1:
        return False
    izquierda = [c for c in malla.filas[fila] if c < min(bloques[0].columnas)]
    if any(titulos.campo(malla.texto(fila, c)) == "pregunta" for c in izquierda):
        return True
    debajo = [f for f in malla.filas if f > fila]
    preguntan = sum(any("?" in malla.texto(f, c) for c in range(1, min(bloques[0].columnas))) for f in debajo)
    return preguntan * 2 > len(debajo)


def _empieza(malla: Malla, fila: int, columna: int) -> bool:
    """Encima de esta columna comienza otra pregunta."""
    return fila - 1 in malla.filas and bool(malla.texto(fila - 1, columna))


def _titulo_encima(malla: Malla, fila: int, columnas: dict[int, str], titulos: Titulos) -> Lugar | None:
    """La celda que titula esas columnas: encima de la primera, y de ninguna otra."""
    primera, arriba = min(columnas), fila - 1
    texto = malla.texto(arriba, primera)
    rango = malla.rango(arriba, primera)
    sola = not any(malla.texto(arriba, c) for c in columnas if c != primera)
    if not texto or titulos.agrupa(texto) or titulos.campo(texto) in ("opcion", "cantidad", "otro"):
        return None
    es_suya = rango.columna == primera and rango.columna_final <= max(columnas) + 2
    return (arriba, primera) if sola and es_suya else None
