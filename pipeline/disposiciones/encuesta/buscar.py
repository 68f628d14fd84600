"""Qué tabulación trae una hoja, si trae alguna."""

from collections.abc import Callable

from pipeline.disposiciones.encuesta.ancha import leer_ancha
from pipeline.disposiciones.encuesta.apilada import leer_apilada, leer_apilada_clara
from pipeline.disposiciones.encuesta.cuadro import leer_cuadro
from pipeline.disposiciones.encuesta.dicho import Tabulada
from pipeline.disposiciones.encuesta.en_blanco import leer_en_blanco
from pipeline.disposiciones.encuesta.larga import leer_larga
from pipeline.disposiciones.encuesta.senales import hay_senal
from pipeline.disposiciones.listado.cabeza import Cabeza
from pipeline.disposiciones.papel import buscar_de
from pipeline.entidad import Entidad
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.escalas import es_no_responde, es_opcion
from pipeline.lectura.formas_de_titulo import LARGO_DE_TITULO
from pipeline.lectura.malla import Malla
from pipeline.lectura.otras_hojas import reconocer_otra
from pipeline.lectura.titulos import Titulos, titulos_de
from pipeline.tablas.listados import LISTADOS

_FORMAS: tuple[Callable[[Malla, Titulos], Tabulada | None], ...] = (
    leer_cuadro,
    leer_larga,
    leer_apilada_clara,
    leer_ancha,
    leer_apilada,
)
_OTRO = "otro"


def buscar_encuesta(malla: Malla, entidad: Entidad, listado: list[Cabeza]) -> Tabulada | None:
    """La tabulación que explica más columnas de la hoja que un plan, un reporte o el listado que también parece."""
    titulos = titulos_de("encuesta", entidad.titulos)
    formas = (*_FORMAS, leer_en_blanco) if _hay_opciones(malla) else (leer_en_blanco,)
    hallada = next((t for leer in formas if (t := leer(malla, titulos))), None)
    if hallada is None or any(len(c.conocidos) >= hallada.conocidas for c in listado):
        return None
    if not hay_senal(malla, hallada.fila) and _es_de_un_listado(malla, hallada, titulos, entidad):
        return None
    if (otra := reconocer_otra(malla)) and (otra.manda or len(otra.titulos) >= hallada.conocidas):
        return None
    otros = [e for clase in ("plan", "avance") for e in buscar_de(malla, clase, entidad)]
    return None if any(_explica_mas(e, hallada) for e in otros) else hallada


def _es_de_un_listado(malla: Malla, tabulada: Tabulada, titulos: Titulos, entidad: Entidad) -> bool:
    """Nada dice que sea una encuesta, y un listado conoce tantas de sus columnas como preguntas tendría."""
    escritos = [malla.texto(tabulada.fila, c) for c in malla.filas[tabulada.fila]]
    nuevos = [t for t in escritos if len(t) <= LARGO_DE_TITULO and not titulos.campo(t)]
    preguntas = len({columna for _, columna in tabulada.escalas})
    return any(_cuantos(titulos_de(x.nombre, entidad.titulos), nuevos) >= max(2, preguntas) for x in LISTADOS)


def _cuantos(titulos: Titulos, escritos: list[str]) -> int:
    return len({c for t in escritos if (c := titulos.campo(t)) and c != _OTRO})


def _explica_mas(otro: Encabezado, tabulada: Tabulada) -> bool:
    """El plan o el reporte conoce tantas columnas como preguntas hay en las que no conoce."""
    suyas = {c.numero for c in otro.columnas if c.campo != _OTRO}
    return len(suyas) >= len({d.lugar[1] for d in tabulada.dichos} - suyas)


def _hay_opciones(malla: Malla) -> bool:
    """Hay al menos dos celdas que dicen una opción: sin ellas no vale la pena mirar."""
    vistas = 0
    for texto, filas in malla.filas_por_texto().items():
        if len(texto) <= 60 and es_opcion(texto) and not es_no_responde(texto):
            vistas += len(filas)
            if vistas > 1:
                return True
    return False
