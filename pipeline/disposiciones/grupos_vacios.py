"""Los títulos de grupo que una hoja de un plan tiene escritos y debajo de los cuales no hay ninguna actividad."""

from collections.abc import Iterable, Iterator, Sequence

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import llave
from pipeline.lectura.fila import Cuerpo
from pipeline.lectura.grupos import es_grupo_conocido, grupo_de_texto
from pipeline.lectura.malla import Lugar
from pipeline.lectura.renglones import es_pie
from pipeline.vocabulario import cargar, singular

LARGO = 160
ANCHO_DE_BANDA = 3


def anotar_grupos_vacios(cuerpos: Sequence[Cuerpo]) -> list[Hallazgo]:
    """Uno por título cuyo grupo no tiene ninguna actividad en toda la hoja."""
    usados = {llave(n) for c in cuerpos for f in c.filas for n in (f.grupo.componente, f.grupo.subcomponente)}
    vistos: set[str] = set()
    hallazgos = []
    for cuerpo, lugar, texto in _titulos(cuerpos):
        grupo = grupo_de_texto(texto)
        nombres = {llave(grupo.subcomponente or grupo.componente), llave(texto)}
        if not nombres & (usados | vistos):
            hallazgos.append(anotar("grupo_sin_actividades", cuerpo.malla.hoja.origen(*lugar), texto))
        vistos |= nombres
    return hallazgos


def _titulos(cuerpos: Sequence[Cuerpo]) -> Iterator[tuple[Cuerpo, Lugar, str]]:
    """Los renglones de una sola celda que nombran un grupo, después del encabezado de cada tabla."""
    for i, cuerpo in enumerate(cuerpos):
        hasta = cuerpos[i + 1].encabezado.fila if i + 1 < len(cuerpos) else max(cuerpo.malla.filas, default=0) + 1
        de_actividades = {f.numero for f in cuerpo.filas}
        for numero in cuerpo.malla.filas:
            if cuerpo.encabezado.fila_final < numero < hasta and numero not in de_actividades:
                yield from ((cuerpo, (numero, c), t) for c, t in _titulo(cuerpo, numero))


def _titulo(cuerpo: Cuerpo, numero: int) -> Iterator[tuple[int, str]]:
    propias = list(cuerpo.malla.celdas_de(numero))
    if len(propias) != 1 or es_pie(propias):
        return
    columna = propias[0][0]
    texto, rango = cuerpo.malla.texto(numero, columna), cuerpo.malla.rango(numero, columna)
    de_grupo = {c.numero for c in cuerpo.encabezado.columnas if c.campo in ("componente", "subcomponente")}
    a_la_izquierda = columna <= min((c.numero for c in cuerpo.encabezado.columnas), default=columna)
    ancha = rango.columna_final - rango.columna + 1 >= ANCHO_DE_BANDA
    if (columna in de_grupo or a_la_izquierda or ancha) and len(texto) <= LARGO and _nombra_un_grupo(texto):
        yield columna, texto


def _nombra_un_grupo(texto: str) -> bool:
    """El vocabulario lo conoce, o empieza como se titulan los grupos: «Eje 2: …», «Línea 4. …»."""
    palabras = llave(texto).split()
    numerado = len(palabras) > 1 and any(c.isdigit() for c in palabras[1])
    return es_grupo_conocido(texto) or (numerado and singular(palabras[0]) in _palabras_de_grupo())


def _palabras_de_grupo() -> Iterable[str]:
    titulos = cargar("titulos_plan")
    return {singular(t).split()[0] for campo in ("componente", "subcomponente") for t in titulos[campo]}
