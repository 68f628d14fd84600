"""Los puntajes del autodiagnóstico: la categoría es el promedio de sus actividades; la etapa, el de sus categorías; el
total, el de las etapas. Lo que no se calificó no entra en ninguno."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import fsum

from pipeline.base.agrupar import agrupar_por_nombre
from pipeline.base.origen import Origen
from pipeline.base.texto import a_oracion, junto, llave
from pipeline.lectura.etapas import etapa_de_titulo
from pipeline.tablas.listados.autodiagnostico import Calificacion

TOTAL, ETAPA, CATEGORIA = "Total", "Etapa", "Categoría"
SIN_ETAPA, SIN_CATEGORIA = "(sin etapa)", "(sin categoría)"
_NUMERACION = re.compile(
    r"^\W*(?:etapa|componente|categor[ií]a)?\s*(?:\d{1,2}|[ivx]{1,4})\s*[.):\-–]\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Puntaje:
    """El puntaje de un grupo, de 0 a 100; None si nada suyo se calificó. `declarado`: el que el libro trae escrito."""

    clase: str
    etapa: str
    categoria: str
    puntaje: float | None
    actividades: int
    calificadas: int
    declarado: float | None = None
    lugar: Origen | None = None

    @property
    def nombre(self) -> str:
        """Cómo se llama el grupo."""
        return self.categoria or self.etapa or "Toda la entidad"


@dataclass(frozen=True, slots=True)
class Autodiagnostico:
    """Uno por libro. `puntajes`: el total, y después cada etapa seguida de sus categorías, en el orden del libro."""

    archivo: str
    calificaciones: Sequence[Calificacion]
    puntajes: Sequence[Puntaje]

    @property
    def total(self) -> Puntaje:
        """El de toda la entidad."""
        return self.puntajes[0]

    def de(self, clase: str) -> list[Puntaje]:
        """Los de una clase."""
        return [p for p in self.puntajes if p.clase == clase]


def medir_autodiagnosticos(calificaciones: Iterable[Calificacion]) -> list[Autodiagnostico]:
    """Uno por libro, en su orden. La actividad que se repite en otra hoja del libro (su plan de acción) es una sola."""
    por_libro: dict[str, dict[tuple[str, ...], Calificacion]] = {}
    for c in calificaciones:
        suyas = por_libro.setdefault(c.archivo, {})
        clave = (llave(c.etapa), llave(c.categoria), llave(c.actividad))
        previa = suyas.setdefault(clave, c)
        if previa.hoja != c.hoja:
            suyas[clave] = replace(previa, mejora=previa.mejora or c.mejora)
        elif previa is not c:
            suyas[(*clave, str(c.fila))] = c
    return [Autodiagnostico(a, list(suyas.values()), _medir(list(suyas.values()))) for a, suyas in por_libro.items()]


@cache
def nombrar_grupo(escrito: str) -> str:
    """El nombre de una etapa o categoría, sin su numeración."""
    return a_oracion(_NUMERACION.sub("", junto(escrito)) or junto(escrito))


def nombrar_etapa(escrito: str) -> str:
    """El nombre de una etapa; el de las cinco, como lo escribe el manual."""
    return etapa_de_titulo(nombrar_grupo(escrito)) or nombrar_grupo(escrito)


def _medir(calificaciones: Sequence[Calificacion]) -> list[Puntaje]:
    etapas = agrupar_por_nombre(calificaciones, lambda c: nombrar_etapa(c.etapa) if c.etapa else SIN_ETAPA)
    medidas = [_medir_etapa(nombre, suyas) for nombre, suyas in etapas]
    promedio = _promediar(etapa[0].puntaje for etapa in medidas)
    total = _hacer(TOTAL, "", "", promedio, calificaciones, "calificacion_total")
    return [total, *(p for etapa in medidas for p in etapa)]


def _medir_etapa(nombre: str, suyas: Sequence[Calificacion]) -> list[Puntaje]:
    categorias = [
        _hacer(CATEGORIA, nombre, categoria, _promediar(c.puntaje for c in de_ella), de_ella, "calificacion_categoria")
        for categoria, de_ella in agrupar_por_nombre(
            suyas, lambda c: nombrar_grupo(c.categoria) if c.categoria else SIN_CATEGORIA
        )
    ]
    promedio = _promediar(c.puntaje for c in categorias)
    return [_hacer(ETAPA, nombre, "", promedio, suyas, "calificacion_etapa"), *categorias]


def _hacer(
    clase: str, etapa: str, categoria: str, puntaje: float | None, suyas: Sequence[Calificacion], campo: str
) -> Puntaje:
    con_declarado = next((c for c in suyas if getattr(c, campo) is not None), None)
    return Puntaje(
        clase,
        etapa,
        categoria,
        puntaje,
        len(suyas),
        sum(c.puntaje is not None for c in suyas),
        getattr(con_declarado, campo) if con_declarado else None,
        con_declarado.origen(campo) if con_declarado else None,
    )


def _promediar(puntajes: Iterable[float | None]) -> float | None:
    dichos = [p for p in puntajes if p is not None]
    return fsum(dichos) / len(dichos) if dichos else None
