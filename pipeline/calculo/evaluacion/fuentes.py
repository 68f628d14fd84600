"""De qué entradas sale la evaluación: cuántas filas trajo cada una y en qué libros están, y cuáles no llegaron."""

from collections.abc import Sequence

from pipeline.base.lugar_publico import nombre_publico
from pipeline.base.texto import con_mayuscula, enumerar
from pipeline.calculo.estrategia import filas_de_la_estrategia
from pipeline.calculo.evaluacion.respuesta import ENTERO, Columna, Cuadro
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.listados import LISTADOS
from pipeline.vocabulario import cargar

_COLUMNAS = (Columna("Entrada", ancho=6.5), Columna("Filas", ENTERO, 1.8), Columna("Libros", ancho=8.2))
_NO_LLEGO = "No llegó"
_LIBROS = 6


def hay_que_evaluar(resultado: Resultado) -> bool:
    """Hay actividades de rendición de cuentas o algún listado de ella."""
    return bool(filas_de_la_estrategia(resultado) or resultado.listados or resultado.encuestas)


def reunir_fuentes(resultado: Resultado) -> Cuadro:
    """Una fila por entrada, llegara o no: lo que no llegó también se dice."""
    plan = filas_de_la_estrategia(resultado)
    filas = [
        _fila("Actividades de rendición de cuentas del plan", len(plan), [f.archivo for f in plan]),
        _fila("Encuestas de evaluación", len(resultado.encuestas), [e.archivo for e in resultado.encuestas]),
    ]
    for listado in LISTADOS:
        suyas = resultado.listados.get(listado.nombre, ())
        papel = con_mayuscula(str(cargar(f"listado_{listado.nombre}")["papel"]))
        filas.append(_fila(papel, len(suyas), [f.archivo for f in suyas]))
    return Cuadro(
        "Entradas de la evaluación", "Una fila por entrada: cuántas filas trajo y en qué libros.", _COLUMNAS,
        tuple(filas), "los libros de la carpeta de entradas.",
    )  # fmt: skip


def _fila(que: str, cuantas: int, archivos: Sequence[str]) -> tuple[str, int, str]:
    libros = sorted({nombre_publico(a) for a in archivos} - {""})
    dichos = libros[:_LIBROS] + ([f"otros {len(libros) - _LIBROS}"] if len(libros) > _LIBROS else [])
    return que, cuantas, enumerar(dichos) if dichos else _NO_LLEGO
