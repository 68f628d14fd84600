"""Las filas de las tablas del resumen."""

from pipeline.base.espanol import fecha
from pipeline.base.texto import a_oracion, junto, recortar
from pipeline.calculo.cifras import cifra
from pipeline.calculo.pendientes import Pendiente
from pipeline.calculo.relato import (
    Falla,
    reunir_fallas,
)
from pipeline.calculo.relato.donde_fallamos import decir_por_que
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._word import Celda
from pipeline.salidas.informe.tabla_de_grupos import celda_de_zona

LARGO_DE_NOMBRE, LARGO_DE_ACTIVIDAD = 70, 110


def nombrar_fallas(resultado: Resultado) -> list[tuple[Falla, str]]:
    """Cada falla con el comienzo del nombre de su componente, o entero si otro empieza igual."""
    fallas = reunir_fallas(resultado)
    cortos = [a_oracion(recortar(f.resumen.nombre, LARGO_DE_NOMBRE)) or "(sin nombre)" for f in fallas]
    return [
        (f, corto if cortos.count(corto) == 1 else a_oracion(junto(f.resumen.nombre)))
        for f, corto in zip(fallas, cortos, strict=True)
    ]


def fila_de_falla(falla: Falla, nombre: str) -> list[str | Celda]:
    """La de un componente que falla."""
    r = falla.resumen
    cifras = (cifra(r, m).texto for m in ("cumplimiento", "cumplidas", "aplican"))
    return [nombre, *cifras, celda_de_zona(r.zona), decir_por_que(r)]


def fila_de_entrega(pendiente: Pendiente) -> list[str | Celda]:
    """La de una entrega que vence."""
    f = pendiente.actividad
    responde = recortar("; ".join(f.dependencias) or "Sin responsable", LARGO_DE_NOMBRE)
    return [fecha(pendiente.entrega.fecha), recortar(f.actividad, LARGO_DE_ACTIVIDAD) or f.codigo, responde]
