"""La hoja que sería un plan si se conocieran sus títulos: dice cuáles, para que se puedan enseñar."""

from pipeline.disposiciones import plan
from pipeline.disposiciones.plan_tiempo import DE_TIEMPO
from pipeline.disposiciones.titulos_desconocidos import TituloDesconocido
from pipeline.entidad import Entidad
from pipeline.lectura.columna import Columna, nombrar_columnas
from pipeline.lectura.dependencias import Catalogo
from pipeline.lectura.encabezado import buscar_encabezados
from pipeline.lectura.encaje import clase_de
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.malla import Malla
from pipeline.lectura.sugerencias import MAYORIA, MUESTRA, NO_ALIMENTA, Sugerencia, sugerir_titulo
from pipeline.lectura.titulos import Titulos, titulos_de

BASTAN = 3
FRASES = 2
PRIMERAS_FILAS = 60


def buscar_casi_plan(malla: Malla, entidad: Entidad, catalogo: Catalogo) -> list[TituloDesconocido]:
    """Los títulos que le faltan a la tabla para reconocerse: el de la actividad o los otros."""
    titulos = titulos_de("plan", entidad.titulos, entidad.dependencias)
    return _sin_actividad(malla, titulos, entidad, catalogo) or _solo_actividad(malla, titulos, entidad, catalogo)


def _sin_actividad(malla: Malla, titulos: Titulos, entidad: Entidad, catalogo: Catalogo) -> list[TituloDesconocido]:
    """La columna de frases de una tabla que ya dice quién y cuándo."""
    for encabezado in buscar_encabezados(malla, titulos, _dice_quien_y_cuando)[:1]:
        for columna in encabezado.de(NO_ALIMENTA):
            celdas = _debajo(malla, columna.numero, encabezado.fila_final)
            frases = [clase_de(c, entidad.vigencia, catalogo) for c in celdas].count("texto")
            if frases >= FRASES and frases >= MAYORIA * len(celdas):
                porque = "la tabla no tiene columna de actividades y esta trae frases"
                return _desconocido(
                    malla, encabezado.fila, columna, len(celdas), Sugerencia("actividad", porque), titulos
                )
    return []


def _solo_actividad(malla: Malla, titulos: Titulos, entidad: Entidad, catalogo: Catalogo) -> list[TituloDesconocido]:
    """Las columnas junto a «Actividad» que, por lo que traen, harían de la tabla un plan."""
    for fila in list(malla.filas)[:PRIMERAS_FILAS]:
        textos = [malla.texto(fila, c) for c in malla.filas[fila]]
        if len(textos) < BASTAN or not any(titulos.conoce(t) and titulos.campo(t) == "actividad" for t in textos):
            continue
        columnas = nombrar_columnas(malla, fila, fila, titulos)
        campos = frozenset(c.campo for c in columnas)
        hallados = []
        for columna in (c for c in columnas if c.campo == NO_ALIMENTA):
            celdas = _debajo(malla, columna.numero, fila)
            if celdas:
                sugerida = sugerir_titulo(columna.titulo, celdas, campos, titulos, entidad.vigencia, catalogo)
                if sugerida.porque:
                    campos |= {sugerida.conocido}
                    hallados += _desconocido(malla, fila, columna, len(celdas), sugerida, titulos)
        if hallados and plan.sirve(campos):
            return hallados
    return []


def _dice_quien_y_cuando(campos: frozenset[str]) -> bool:
    de_plan = campos & plan.ACOMPANAN
    return "actividad" not in campos and "responsable" in campos and bool(campos & DE_TIEMPO) and len(de_plan) >= BASTAN


def _debajo(malla: Malla, columna: int, desde: int) -> list[Celda]:
    celdas = [malla.celda(f, columna) for f in malla.filas if f > desde]
    return [c for c in celdas if c and c.tipo is not Tipo.BLANCO][:MUESTRA]


def _desconocido(
    malla: Malla, fila: int, columna: Columna, cuantos: int, sugerencia: Sugerencia, titulos: Titulos
) -> list[TituloDesconocido]:
    if not columna.titulo or titulos.campo(columna.titulo):
        return []
    return [TituloDesconocido(columna.titulo, "plan", malla.hoja.origen(fila, columna.numero), cuantos, sugerencia)]
