"""`autodiagnostico.xlsx`: los puntajes con su nivel, lo que se calificó, y las fortalezas y debilidades."""

from pathlib import Path

from pipeline.base.espanol import fecha, numero, redondear
from pipeline.calculo.autodiagnostico import (
    Autodiagnostico,
    Nivel,
    Puntaje,
    nivel_de,
    niveles,
    norma_de_los_niveles,
)
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import Columna, Cuadro, Enlace, Libro, Valor, abrir_libro, agregar_hoja, poner_tabla
from pipeline.salidas.mejora.balance import HOJA as BALANCE
from pipeline.salidas.mejora.balance import poner_balance
from pipeline.salidas.mejora.datos import DatosDeMejora
from pipeline.salidas.mejora.senales import colores_de_niveles
from pipeline.tablas.listados.autodiagnostico import Calificacion

ARCHIVO = "autodiagnostico.xlsx"
_PUNTAJES, _ACTIVIDADES, _NIVELES = "Puntajes", "Actividades", "Niveles"
_SIN_CALIFICAR = "– Sin calificar"


def escribir_autodiagnostico(datos: DatosDeMejora, resultado: Resultado, ruta: Path) -> None:
    """Escribe el libro, con las hojas de lo que haya. OSError si no se puede escribir."""
    entidad = resultado.entidad
    titulo = "Autodiagnóstico y balance de la rendición de cuentas"
    asunto = f"Estado al {fecha(resultado.hoy)} · {entidad.nombre}"
    with abrir_libro(ruta, "autodiagnóstico", titulo, asunto, resultado) as libro:
        if datos.autodiagnosticos:
            _poner_puntajes(libro, datos, entidad.nombre)
            _poner_actividades(libro, datos)
        if datos.juicios:
            poner_balance(libro, datos, _PUNTAJES if datos.autodiagnosticos else "")
        if datos.autodiagnosticos:
            _poner_niveles(libro)


def _poner_puntajes(libro: Libro, datos: DatosDeMejora, nombre: str) -> None:
    filas = [(uno, p) for uno in datos.autodiagnosticos for p in uno.puntajes]
    siguiente = BALANCE if datos.juicios else _NIVELES
    poner_tabla(libro, agregar_hoja(libro, _PUNTAJES), Cuadro(
        "TablaPuntajes", f"Autodiagnóstico de rendición de cuentas · {nombre}",
        "Esta hoja contiene una tabla con los puntajes de 0 a 100. Etapa: promedio de sus categorías, y ellas, de sus "
        "actividades. Total: promedio de las etapas.",
        (Columna("Grupo", 12), Columna("Etapa", 28), Columna("Categoría", 34), Columna("Puntaje", 10, "puntaje"),
         _de_nivel(16), Columna("Actividades", 12, "entero"), Columna("Calificadas", 12, "entero"),
         Columna("Lo que dice el libro", 13, "puntaje"), Columna("Libro", 34)),
        [_fila(uno, p) for uno, p in filas], inmoviles=3,
        volver=Enlace(siguiente, f"Ver {siguiente.lower()} →"),
    ))  # fmt: skip


def _de_nivel(ancho: float) -> Columna:
    return Columna("Nivel", ancho, "centro", colores_de_niveles())


def _fila(uno: Autodiagnostico, p: Puntaje) -> list[Valor]:
    etapa = p.etapa or "Toda la entidad"
    return [
        p.clase, etapa, p.categoria, _redondo(p.puntaje), _nivel(p.puntaje), p.actividades, p.calificadas,
        _redondo(p.declarado), str(p.lugar) if p.lugar else uno.archivo,
    ]  # fmt: skip


def _poner_actividades(libro: Libro, datos: DatosDeMejora) -> None:
    filas = [c for uno in datos.autodiagnosticos for c in uno.calificaciones]
    poner_tabla(libro, agregar_hoja(libro, _ACTIVIDADES), Cuadro(
        "TablaCalificaciones", "Lo que se calificó",
        "Esta hoja contiene una tabla con cada actividad y su puntaje. Sin puntaje, no entra en los promedios.",
        (Columna("Etapa", 24), Columna("Categoría", 28), Columna("Actividad de gestión", 48),
         Columna("Puntaje", 10, "puntaje"), _de_nivel(16), Columna("Observaciones", 40),
         Columna("Celda", 34)),
        [_calificada(c) for c in filas], inmoviles=0, impresas=6, volver=Enlace(_PUNTAJES, "← Volver a los puntajes"),
    ))  # fmt: skip


def _calificada(c: Calificacion) -> list[Valor]:
    lugar = str(c.origen("puntaje" if c.puntaje is not None else "actividad"))
    return [c.etapa, c.categoria, c.actividad, _redondo(c.puntaje), _nivel(c.puntaje), c.observaciones, lugar]


def _poner_niveles(libro: Libro) -> None:
    poner_tabla(libro, agregar_hoja(libro, _NIVELES), Cuadro(
        "TablaNiveles", "Los cinco niveles", "Esta hoja contiene una tabla con los límites de cada nivel.",
        (_de_nivel(18), Columna("Desde", 9, "entero"), Columna("Hasta", 9, "entero"),
         Columna("Puntajes que son de él", 26), Columna("De dónde salen los límites", 60)),
        [[n.rotulo, n.desde, n.hasta, _explicar(n), norma_de_los_niveles()] for n in niveles()],
        volver=Enlace(_PUNTAJES, "← Volver a los puntajes"),
    ))  # fmt: skip


def _explicar(nivel: Nivel) -> str:
    """Con un decimal, como se leen: el hueco entre dos enteros se reparte en la mitad."""
    hasta = numero(nivel.hasta + (0.4 if nivel.lugar < len(niveles()) - 1 else 0), 1)
    return f"Hasta {hasta}" if nivel.lugar == 0 else f"De {numero(nivel.desde - 0.5, 1)} a {hasta}"


def _nivel(puntaje: float | None) -> str:
    nivel = nivel_de(puntaje)
    return nivel.rotulo if nivel else _SIN_CALIFICAR


def _redondo(puntaje: float | None) -> float | None:
    return None if puntaje is None else redondear(puntaje, 1)
