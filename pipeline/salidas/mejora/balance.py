"""La hoja de fortalezas y debilidades: qué salió bien, qué salió mal y si el plan de mejoramiento ya lo recoge."""

from pipeline.base.texto import contar
from pipeline.calculo.mejora.borrador import DEBILIDAD, esta_en_el_plan
from pipeline.salidas._excel import Columna, Cuadro, Enlace, Libro, Valor, agregar_hoja, poner_tabla
from pipeline.salidas.mejora.datos import DatosDeMejora
from pipeline.salidas.mejora.senales import SENALES
from pipeline.tablas.listados.autoevaluacion import Juicio
from pipeline.tablas.listados.mejoramiento import Mejora

HOJA = "Fortalezas y debilidades"
_CLASES = ("Fortaleza", "Debilidad", "Oportunidad", "Amenaza")


def poner_balance(libro: Libro, datos: DatosDeMejora, volver: str) -> None:
    """Escribe la hoja: las debilidades juntas, las fortalezas juntas, en el orden de sus libros."""
    plan = [s.mejora for s in datos.mejoras]
    cuantas = [contar(n, c.lower()) for c in _CLASES if (n := sum(j.clase == c for j in datos.juicios))]
    juicios = sorted(datos.juicios, key=lambda j: _CLASES.index(j.clase) if j.clase in _CLASES else len(_CLASES))
    poner_tabla(libro, agregar_hoja(libro, HOJA), Cuadro(
        "TablaBalance", HOJA,
        f"Esta hoja contiene una tabla con el balance: {', '.join(cuantas) or 'ninguna dice su clase'}.",
        (Columna("Clase", 16, "centro", SENALES.colores(_CLASES)),
         Columna("Evento", 26), Columna("Año", 9, "centro"), Columna("Aspecto", 20),
         Columna("Qué pasó", 50), Columna("De 1 a 5", 9, "cantidad"), Columna("Acción de mejora", 38),
         Columna("Dependencia", 26), Columna("¿Está en el plan de mejoramiento?", 18, "centro"), Columna("Celda", 32)),
        [_fila(j, plan) for j in juicios], inmoviles=0, impresas=9,
        volver=Enlace(volver, "← Volver a los puntajes") if volver else None,
    ))  # fmt: skip


def _fila(j: Juicio, plan: list[Mejora]) -> list[Valor]:
    return [
        SENALES.rotular(j.clase), j.evento, j.vigencia, j.aspecto, j.descripcion, j.calificacion, j.accion,
        j.dependencia, _recogida(j, plan), str(j.origen("descripcion")),
    ]  # fmt: skip


def _recogida(j: Juicio, plan: list[Mejora]) -> str:
    if j.clase != DEBILIDAD:
        return ""
    return "Sí" if esta_en_el_plan(j.descripcion, plan) else "No: está en el borrador"
