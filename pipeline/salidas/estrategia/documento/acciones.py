"""Las acciones: elemento por elemento, con su meta y su responsable, y etapa por etapa."""

from pipeline.base.espanol import numero
from pipeline.base.texto import recortar
from pipeline.calculo.cobertura import Matriz, actividades_de_la_estrategia, reunir_matrices
from pipeline.calculo.relato.estrategia import agrupar_por_elemento, decir_cuando, decir_etapas
from pipeline.salidas._word import Celda, Columna, Tabla
from pipeline.salidas.estrategia.cronograma.renglon import escribir_meta
from pipeline.salidas.informe.pluma import Pluma
from pipeline.tablas.actividades import Actividad

_LARGO = 300


def escribir_elementos(pluma: Pluma) -> None:
    """De cada elemento, cuántas son, cuándo y cuáles."""
    resultado = pluma.resultado
    matriz = buscar_matriz(pluma, "cuatrimestres")
    for elemento, suyas in agrupar_por_elemento(actividades_de_la_estrategia(resultado)).items():
        pluma.titular(elemento, 1)
        frase = decir_cuando(resultado, elemento, matriz) if matriz else None
        if frase:
            pluma.decir(frase)
        columnas = (Columna("Actividad", 7.6), Columna("Meta o producto", 4.6), Columna("Dependencia responsable", 4.2))
        tabla = Tabla(
            f"Acciones de {elemento.casefold()}", "Una fila por actividad.", columnas, [_fila(a) for a in suyas]
        )
        pluma.tabular(tabla)


def escribir_etapas(pluma: Pluma) -> None:
    """Cuántas hay en cada etapa y elemento, y cuáles; o que el plan no marca etapas."""
    resultado, matriz = pluma.resultado, buscar_matriz(pluma, "etapas")
    frase = decir_etapas(resultado, matriz)
    if matriz is None or frase is None:
        pluma.decir("El plan no marca la etapa de sus actividades.")
        pluma.pedir("Escriba aquí en qué etapa va cada grupo de actividades.", "estrategia_etapas")
        return
    pluma.decir(frase)
    pluma.tabular(_tabla(matriz), f"{matriz.nota} Los vacíos y qué hacer con cada uno están en cobertura.xlsx.")
    textos = {a.codigo: a.actividad for a in resultado.actividades}
    for etapa in matriz.filas:
        if codigos := matriz.de_la_fila(etapa):
            pluma.titular(etapa, 1)
            pluma.decir("\n".join(f"– {recortar(textos[c], _LARGO)}" for c in codigos))


def buscar_matriz(pluma: Pluma, clave: str) -> Matriz | None:
    """La matriz de cobertura de esa clave, si el plan da para ella."""
    return next((m for m in reunir_matrices(pluma.resultado) if m.clave == clave), None)


def _tabla(m: Matriz) -> Tabla:
    ancho = 11.3 / len(m.columnas)
    columnas = (
        Columna(m.rotulo, 3.8),
        *(Columna(c, ancho, "derecha") for c in m.columnas),
        Columna("Total", 1.4, "derecha"),
    )
    filas: list[list[str | Celda]] = [
        [fila, *(_casilla(m, fila, c) for c in m.columnas), numero(len(m.de_la_fila(fila)))] for fila in m.filas
    ]
    total = [*(len(m.de_la_columna(c)) for c in m.columnas), len(m.todas)]
    filas.append([Celda("Total", fuerte=True), *(Celda(numero(n), fuerte=True) for n in total)])
    return Tabla("Actividades por etapa y elemento", "Una fila por etapa y una columna por elemento.", columnas, filas)


def _casilla(m: Matriz, fila: str, columna: str) -> str:
    cuantas = len(m.casillas.get((fila, columna), ()))
    return numero(cuantas) if cuantas else "■ 0" if (fila, columna) in m.exigidas else "–"


def _fila(a: Actividad) -> list[str | Celda]:
    quienes = "\n".join(a.dependencias) or a.responsable or "(sin responsable)"
    return [recortar(a.actividad, _LARGO), recortar(escribir_meta(a), _LARGO), quienes]
