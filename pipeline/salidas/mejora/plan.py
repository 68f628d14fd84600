"""`plan_de_mejoramiento.xlsx`: cómo va cada acción, cuánto lleva cada dependencia y lo que falta por planear."""

from collections.abc import Callable
from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.base.texto import contar
from pipeline.calculo.mejora import ALERTAS, MejoraSeguida, ResumenDeMejoras, resumir_mejoras
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import Columna, Cuadro, Enlace, Libro, Valor, abrir_libro, agregar_hoja, poner_tabla
from pipeline.salidas.mejora.borrador import HOJA as BORRADOR
from pipeline.salidas.mejora.borrador import poner_borrador
from pipeline.salidas.mejora.datos import DatosDeMejora
from pipeline.salidas.mejora.senales import SENALES

ARCHIVO = "plan_de_mejoramiento.xlsx"
_PLAN, _CIFRAS = "Plan", "Cifras"
_COLUMNAS = (
    Columna("Alerta", 16, "centro", SENALES.colores(ALERTAS)), Columna("Estado", 18, "centro"),
    Columna("Días", 8, "entero"),
    Columna("No.", 7, "centro"), Columna("Hallazgo", 38), Columna("Acción de mejora", 40),
    Columna("Dependencia", 26),
    Columna("Termina", 12, "fecha"), Columna("Avance", 10, "porcentaje"), Columna("Origen", 18),
    Columna("Empieza", 12, "fecha"), Columna("Se cumplió el", 12, "fecha"), Columna("Soporte", 28),
    Columna("Causa", 28), Columna("Meta o producto", 24), Columna("Estado en su libro", 16), Columna("Celda", 34),
)  # fmt: skip
_IMPRESAS = 9
"""Hasta su avance: lo demás es para buscar, y en el papel dejaría la letra muy pequeña."""
_GRUPOS: tuple[tuple[str, Callable[[MejoraSeguida], str]], ...] = (
    ("Dependencia", lambda s: s.mejora.dependencia),
    ("Origen", lambda s: s.mejora.origen_hallazgo),
)


def escribir_plan(datos: DatosDeMejora, resultado: Resultado, ruta: Path) -> None:
    """Escribe el libro, primero lo vencido. OSError si no se puede escribir."""
    titulo = f"Plan de mejoramiento al {fecha(resultado.hoy)}"
    with abrir_libro(ruta, "plan de mejoramiento", titulo, resultado.entidad.nombre, resultado) as libro:
        if datos.mejoras:
            _poner_plan(libro, datos, titulo)
            _poner_cifras(libro, datos)
        if datos.propuestas:
            poner_borrador(libro, datos.propuestas, resultado.entidad, _PLAN if datos.mejoras else "")


def _poner_plan(libro: Libro, datos: DatosDeMejora, titulo: str) -> None:
    ordenadas = sorted(datos.mejoras, key=lambda s: (ALERTAS.index(s.alerta), s.dias if s.dias is not None else 0))
    (total,) = resumir_mejoras(datos.mejoras, lambda _: "Total")
    poner_tabla(libro, agregar_hoja(libro, _PLAN), Cuadro(
        "TablaMejoras", titulo,
        f"Esta hoja contiene una tabla con {contar(total.acciones, 'acción')}: {contar(total.vencidas, 'vencida')} y "
        f"{contar(total.abiertas, 'abierta')}. Días: los que faltan, o con signo menos los que lleva vencida. No entra "
        "en las cifras del plan de la entidad.",
        _COLUMNAS, [_fila(s) for s in ordenadas], inmoviles=1, impresas=_IMPRESAS,
        volver=Enlace(_CIFRAS, "Ver las cifras por dependencia →"),
    ))  # fmt: skip


def _fila(s: MejoraSeguida) -> list[Valor]:
    m = s.mejora
    return [
        SENALES.rotular(s.alerta), s.estado, s.dias, m.consecutivo, m.hallazgo, m.accion, m.dependencia, m.fecha_fin,
        s.avance, m.origen_hallazgo, m.fecha_inicio, m.fecha_cumplimiento, m.evidencia, m.causa, m.meta,
        m.estado, str(m.origen("accion")),
    ]  # fmt: skip


def _poner_cifras(libro: Libro, datos: DatosDeMejora) -> None:
    grupos = [(que, r) for que, de in _GRUPOS for r in resumir_mejoras(datos.mejoras, de)]
    (total,) = resumir_mejoras(datos.mejoras, lambda _: "Toda la entidad")
    siguiente = Enlace(BORRADOR, "Ver el borrador →") if datos.propuestas else Enlace(_PLAN, "← Volver al plan")
    poner_tabla(libro, agregar_hoja(libro, _CIFRAS), Cuadro(
        "TablaCifrasDeMejora", "Cifras del plan de mejoramiento",
        "Esta hoja contiene una tabla con las acciones por dependencia y por origen. Cumplimiento: cumplidas / las que "
        "ya debían estarlo o lo están.",
        (Columna("Por", 13), Columna("Grupo", 38), Columna("Acciones", 11, "entero"),
         Columna("Cumplidas", 11, "entero"),
         Columna("Ya debían estarlo", 12, "entero"), Columna("Cumplimiento", 14, "porcentaje"),
         Columna("Vencidas", 10, "entero"), Columna("Vencen en 30 días", 12, "entero"),
         Columna("Sin fecha", 10, "entero"), Columna("Abiertas", 10, "entero")),
        [_cifras("Entidad", total), *(_cifras(que, r) for que, r in grupos)], inmoviles=2, volver=siguiente,
    ))  # fmt: skip


def _cifras(que: str, r: ResumenDeMejoras) -> list[Valor]:
    cumplimiento = "No aplica" if r.cumplimiento is None else r.cumplimiento
    return [
        que, r.nombre, r.acciones, r.cumplidas, r.aplican, cumplimiento, r.vencidas, r.vencen_pronto, r.sin_fecha,
        r.abiertas,
    ]  # fmt: skip
