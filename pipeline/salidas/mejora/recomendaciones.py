"""`recomendaciones.xlsx`: qué se respondió a cada recomendación, qué acción la atiende y cómo va."""

from collections import Counter
from pathlib import Path

from pipeline.base.agrupar import SIN_DECIR
from pipeline.base.espanol import fecha
from pipeline.base.texto import contar
from pipeline.calculo.mejora import SITUACIONES, RecomendacionSeguida
from pipeline.calculo.mejora.seguimiento import VENCIDA
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import Columna, Cuadro, Enlace, Libro, Valor, abrir_libro, agregar_hoja, poner_tabla
from pipeline.salidas.mejora.datos import DatosDeMejora
from pipeline.salidas.mejora.senales import SENALES

ARCHIVO = "recomendaciones.xlsx"
_HOJA, _RESUMEN = "Recomendaciones", "Por origen"
_COLUMNAS = (
    Columna("Situación", 28, "centro", SENALES.colores(SITUACIONES)),
    Columna("Plazo", 13, "centro", SENALES.colores((VENCIDA,))), Columna("No.", 7, "centro"),
    Columna("Quién recomienda", 22), Columna("Recomendación", 42), Columna("Respuesta", 34),
    Columna("Acción en el plan de mejoramiento", 38), Columna("Cómo va la acción", 15), Columna("Dependencia", 24),
    Columna("Fecha", 12, "fecha"), Columna("Para cuándo", 12, "fecha"), Columna("Espacio o informe", 24),
    Columna("Acción citada", 24), Columna("Soporte", 24), Columna("Celda", 34),
)  # fmt: skip
_IMPRESAS = 9


def escribir_recomendaciones(datos: DatosDeMejora, resultado: Resultado, ruta: Path) -> None:
    """Escribe el libro, primero lo que no tiene respuesta. OSError si no se puede escribir."""
    titulo = f"Recomendaciones recibidas al {fecha(resultado.hoy)}"
    with abrir_libro(ruta, "recomendaciones", titulo, resultado.entidad.nombre, resultado) as libro:
        _poner_recomendaciones(libro, datos, titulo)
        _poner_resumen(libro, datos)


def _poner_recomendaciones(libro: Libro, datos: DatosDeMejora, titulo: str) -> None:
    ordenadas = sorted(datos.recomendaciones, key=lambda r: (SITUACIONES.index(r.situacion), not r.vencida))
    vencidas = sum(r.vencida for r in ordenadas)
    poner_tabla(libro, agregar_hoja(libro, _HOJA), Cuadro(
        "TablaRecomendaciones", titulo,
        f"Esta hoja contiene una tabla con {contar(len(ordenadas), 'recomendación')}; {contar(vencidas, 'vencida')}. "
        "La acción se busca en el plan de mejoramiento por su número o por su texto.",
        _COLUMNAS, [_fila(r) for r in ordenadas], inmoviles=1, impresas=_IMPRESAS,
        volver=Enlace(_RESUMEN, "Ver cuántas hay por origen →"),
    ))  # fmt: skip


def _fila(seguida: RecomendacionSeguida) -> list[Valor]:
    r = seguida.recomendacion
    return [
        SENALES.rotular(seguida.situacion), SENALES.rotular(VENCIDA) if seguida.vencida else "", r.consecutivo,
        r.origen_recomendacion, r.recomendacion, r.respuesta, nombrar_acciones(seguida),
        "\n".join(dict.fromkeys(a.estado for a in seguida.acciones)), r.dependencia, r.fecha, r.fecha_limite, r.espacio,
        r.accion, r.evidencia,
        str(r.origen("recomendacion")),
    ]  # fmt: skip


def nombrar_acciones(seguida: RecomendacionSeguida) -> str:
    """Las acciones que la atienden, cada una con su número si lo tiene."""
    nombres = (f"{a.mejora.consecutivo}. {a.mejora.accion}".removeprefix(". ") for a in seguida.acciones)
    return "\n".join(nombres)


def _poner_resumen(libro: Libro, datos: DatosDeMejora) -> None:
    por_origen: dict[str, Counter[str]] = {}
    for r in datos.recomendaciones:
        por_origen.setdefault(r.recomendacion.origen_recomendacion or SIN_DECIR, Counter())[r.situacion] += 1
    total = sum(por_origen.values(), Counter())
    ordenados = sorted(por_origen.items(), key=lambda o: (-o[1].total(), o[0]))
    poner_tabla(libro, agregar_hoja(libro, _RESUMEN), Cuadro(
        "TablaPorOrigen", "Recomendaciones por origen",
        "Esta hoja contiene una tabla con cuántas hay de cada origen en cada situación. Cada una cuenta una vez.",
        (Columna("Quién recomienda", 40), Columna("Recomendaciones", 17, "entero"),
         *(Columna(s, 16, "entero") for s in SITUACIONES)),
        [[quien, c.total(), *(c[s] for s in SITUACIONES)] for quien, c in ordenados],
        total=["Total", total.total(), *(total[s] for s in SITUACIONES)],
        volver=Enlace(_HOJA, "← Volver a las recomendaciones"),
    ))  # fmt: skip
