"""Los renglones de una tabla de opiniones: uno por actividad, con las celdas donde alguien pudo opinar."""

from collections.abc import Iterator, Sequence

from pipeline.base.texto import junto
from pipeline.disposiciones.opinion_leida import Renglon, TablaDeOpiniones
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.grupos import Grupo, es_grupo_conocido, grupo_de_texto, juntar
from pipeline.lectura.hoja import Tipo
from pipeline.lectura.malla import Malla
from pipeline.lectura.renglones import es_pie

_ANCLAS = ("actividad", "numeral", "codigo")


def recorrer_renglones(
    malla: Malla, encabezado: Encabezado, de_opinion: set[int], hasta: int, tabla: TablaDeOpiniones
) -> Iterator[Renglon]:
    """Un renglón por actividad; el que no dice otra es la continuación de la anterior."""
    actual: Renglon | None = None
    grupo = Grupo()
    for fila in [f for f in malla.filas if encabezado.fila_final < f <= hasta]:
        propias = list(malla.celdas_de(fila))
        if es_pie(propias):
            if actual:
                yield actual
                actual = None
            continue
        if banda := _banda(malla, fila, [c for c, _ in propias], de_opinion):
            grupo = juntar(grupo, grupo_de_texto(banda))
            tabla.leidas.add((fila, propias[0][0]))
            continue
        textos = _textos(malla, encabezado, fila)
        grupo = _grupo(grupo, textos)
        if any(textos.get(a) for a in _ANCLAS):
            if actual:
                yield actual
            actual = Renglon(fila, textos, grupo)
        if actual:
            tabla.leidas.update((fila, c) for c, _ in propias)
            for columna, _ in propias:
                if columna in de_opinion:
                    actual.celdas.setdefault(columna, []).append((fila, columna))
    if actual:
        yield actual


def _banda(malla: Malla, fila: int, columnas: Sequence[int], de_opinion: set[int]) -> str:
    """El componente o subcomponente que un renglón dice él solo; vacío si no es una banda."""
    if len(columnas) != 1 or columnas[0] in de_opinion:
        return ""
    texto = malla.texto(fila, columnas[0])
    return texto if es_grupo_conocido(texto) else ""


def _textos(malla: Malla, encabezado: Encabezado, fila: int) -> dict[str, str]:
    """Lo que identifica a la actividad: lo que está en esta fila; componente y responsable, también combinados."""
    textos: dict[str, str] = {}
    for columna in encabezado.columnas:
        celda = malla.celda(fila, columna.numero)
        texto = malla.texto(fila, columna.numero) if celda and celda.tipo is not Tipo.ERROR else ""
        if columna.campo in ("componente", "subcomponente", "dependencia") and not texto:
            rango = malla.rango(fila, columna.numero)
            texto = malla.texto(rango.fila, rango.columna) if rango.fila > encabezado.fila_final else ""
        if texto and columna.campo in (*_ANCLAS, "componente", "subcomponente", "dependencia"):
            textos[columna.campo] = junto(f"{textos.get(columna.campo, '')} {texto}")
    return textos


def _grupo(antes: Grupo, textos: dict[str, str]) -> Grupo:
    for campo in ("componente", "subcomponente"):
        if texto := textos.get(campo):
            antes = juntar(antes, grupo_de_texto(texto, campo == "componente"))
    return antes
