"""Hojas auxiliares a la vista: una fila por actividad y dependencia (o etapa), para contar en cada una."""

from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import Columna, Cuadro, Enlace, Formula, Libro, Valor, agregar_hoja, poner_tabla
from pipeline.salidas.tablero.fuente import Fuente
from pipeline.tablas.resumen import SIN_NOMBRE
from pipeline.tablas.seguimiento import Seguimiento

COLUMNAS_DE_PAR = ("grupo", "n", "codigo", "fila", "aplica", "cumplida", "estado", "peso", "avance_corte", "aporte")
Par = tuple[str, int, Seguimiento]
"""El grupo, el N.º de la actividad y su seguimiento."""


def reunir_pares(resultado: Resultado, dimension: str) -> list[Par]:
    """Cada actividad con cada una de sus dependencias o etapas."""
    pares = []
    for n, f in enumerate(resultado.filas, start=1):
        grupos = f.dependencias if dimension == "dependencia" else f.etapas
        pares += [(grupo, n, f) for grupo in dict.fromkeys(grupos or (SIN_NOMBRE[dimension],))]
    orden = {r.nombre: i for i, r in enumerate(resultado.por(dimension))}
    return sorted(pares, key=lambda par: orden.get(par[0], len(orden)))


def escribir_pares(libro: Libro, pares: list[Par], fuente: Fuente, actividades: Fuente, titulo: str) -> None:
    """Escribe la hoja: cada fila busca lo suyo en Actividades por su N.º, aunque allá se reordene."""
    poner_tabla(libro, agregar_hoja(libro, fuente.hoja), Cuadro(
        f"Tabla{fuente.hoja.replace(' ', '')}", f"Actividades {fuente.hoja.lower()}",
        f"Esta hoja contiene una tabla auxiliar: una actividad de varias {titulo.lower()}s tiene una fila en cada una.",
        (Columna(titulo, 44), Columna("N.º", 8, "centro"), Columna("Código", 18), Columna("Fila", 8, "centro"),
         Columna("Aplica al corte", 12, "centro"), Columna("Cumplida al corte", 12, "centro"),
         Columna("Estado", 24, "centro"), Columna("Peso", 9, "cantidad"), Columna("Avance del corte", 11, "porcentaje"),
         Columna("Avance × peso", 11, "cantidad")),
        [_fila(fuente, actividades, i, par) for i, par in enumerate(pares)],
        volver=Enlace("Resumen", "← Volver al resumen"),
    ))  # fmt: skip


def _fila(fuente: Fuente, actividades: Fuente, i: int, par: Par) -> list[Valor]:
    grupo, n, f = par
    aporte = None if f.avance_corte is None else f.avance_corte * f.peso
    traidos = {
        "aplica": "Sí" if f.aplica else "No aplica",
        "cumplida": ("Sí" if f.cumplida else "No") if f.aplica else "No aplica",
        "estado": f.estado,
        "peso": f.peso,
        "avance_corte": f.avance_corte,
        "aporte": aporte,
    }
    fila = fuente.celda("fila", i)
    return [
        grupo,
        n,
        f.codigo,
        Formula(f"=MATCH({fuente.celda('n', i)},{actividades.rango('n')},0)", n),
        *(Formula(f"=INDEX({actividades.rango(c)},{fila})", valor) for c, valor in traidos.items()),
    ]
