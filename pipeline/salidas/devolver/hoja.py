"""Una hoja ajena con sus celdas marcadas: cambia el estilo de esas celdas y se agregan sus notas; lo demás no."""

import re
from dataclasses import dataclass

from pipeline.lectura.formatos.xlsx_forma import con_la_forma_de_siempre
from pipeline.lectura.formatos.xlsx_lugares import leer_rango
from pipeline.salidas.devolver.anotar import anotar_celdas, celdas_con_conversacion
from pipeline.salidas.devolver.estilos import Estilos
from pipeline.salidas.devolver.filas import leer_filas
from pipeline.salidas.devolver.marca import Lugar, MarcasDeHoja, llevar_a_combinadas
from pipeline.salidas.devolver.medidas import medir
from pipeline.salidas.devolver.paquete import DE_HOJA_DE_CALCULO, OTRA_FORMA, NoSeMarca
from pipeline.salidas.devolver.repintar import Repintado
from pipeline.salidas.llenado.arbol import aplicar
from pipeline.salidas.llenado.paquete import Partes

_RAIZ = re.compile(r"<worksheet(?=[\s>])[^>]*>")
_VACIA = re.compile(r"<sheetData\s*/>")
_COMBINADA = re.compile(r'<mergeCell\s+ref="([^"]+)"')
_AREA_MAXIMA = 20_000


@dataclass(slots=True)
class Obra:
    """Lo que se va haciendo en un libro: sus partes, sus estilos, y lo que la hoja de hallazgos debe decir."""

    partes: Partes
    estilos: Estilos
    grupos: set[int]
    con_conversacion: int = 0
    sin_pintar: int = 0


def marcar_hoja(obra: Obra, parte: str, marcas: MarcasDeHoja) -> None:
    """Pinta y anota una hoja. NoSeMarca si no está escrita como la escribe Excel."""
    texto = con_la_forma_de_siempre(obra.partes[parte], "worksheet")
    raiz = _RAIZ.search(texto)
    if raiz is None or f'xmlns="{DE_HOJA_DE_CALCULO}"' not in raiz[0]:
        raise NoSeMarca(OTRA_FORMA)
    texto = _VACIA.sub("<sheetData></sheetData>", texto, count=1)
    marcas = llevar_a_combinadas(marcas, _primeras(texto))
    filas = leer_filas(texto)

    def dar_estilo(lugar: Lugar, estilo: int, con_contenido: bool) -> int | None:
        if not con_contenido and obra.estilos.pintado(estilo):
            obra.sin_pintar += 1  # una celda que solo tiene color dice algo con él
            return None
        return obra.estilos.marcar(estilo, marcas.colores[lugar])

    texto = aplicar(texto, Repintado(filas, dar_estilo).editar(marcas.colores))
    conversadas = celdas_con_conversacion(obra.partes, parte)
    notas = {lugar: hallazgos for lugar, hallazgos in marcas.notas.items() if lugar not in conversadas}
    obra.con_conversacion += len(marcas.notas) - len(notas)
    obra.partes[parte] = anotar_celdas(obra.partes, parte, texto, notas, medir(filas), obra.grupos).encode()


def _primeras(texto: str) -> dict[Lugar, Lugar]:
    """De cada celda tapada por una combinada, la primera de esa combinada."""
    primeras: dict[Lugar, Lugar] = {}
    for combinada in _COMBINADA.finditer(texto):
        rango = leer_rango(combinada[1])
        if rango is None:
            continue
        columnas = range(rango.columna, rango.columna_final + 1)
        if (rango.fila_final - rango.fila + 1) * len(columnas) <= _AREA_MAXIMA:
            for fila in range(rango.fila, rango.fila_final + 1):
                primeras.update(((fila, c), (rango.fila, rango.columna)) for c in columnas)
    return primeras
