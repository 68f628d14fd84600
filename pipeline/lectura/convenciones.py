"""El cuadro de convenciones de una hoja: qué dice que significa cada color."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import groupby

from pipeline.base.texto import junto, llave
from pipeline.lectura.hoja import Hoja
from pipeline.vocabulario import cargar

ROTULOS = ("convencion", "leyenda", "codigo de color", "significado de los colores")
# Comienzos de lo que explica un color donde ningún rótulo lo anuncia, además de los estados conocidos.
RAICES = (
    "programad", "reprogramad", "planead", "planificad", "ejecutad", "cumplid", "incumplid", "atrasad", "vencid",
    "aplazad", "suspendid", "cancelad", "no aplica", "en proceso", "no programad", "no cumplid", "no ejecutad",
)  # fmt: skip
LARGO = 60  # un texto mayor no es una convención
LARGO_SUELTO = 30
SALTO = 2  # columnas hasta el texto que explica un color
ALTO = 15  # renglones de un cuadro

Manchas = Mapping[tuple[int, int], str]


def leer_convenciones(hoja: Hoja, rellenos: Manchas) -> dict[str, str]:
    """Color `RRGGBB` → su texto, de las celdas pintadas que tienen una explicación a su derecha.

    Bajo un rótulo «Convenciones» vale cualquier texto corto, también el escrito dentro del color; en otro lugar, solo
    el que empieza como un estado. Un color con dos explicaciones distintas no dice nada: queda fuera.
    """
    textos: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for lugar, texto in _explicadas(hoja, rellenos):
        textos[rellenos[lugar]].setdefault(llave(texto), texto)
    return {color: next(iter(suyos.values())) for color, suyos in textos.items() if len(suyos) == 1}


def celdas_de_convenciones(hoja: Hoja, rellenos: Manchas) -> set[tuple[int, int]]:
    """Las celdas del cuadro: las manchas explicadas y los textos que las explican, con contenido o sin él."""
    celdas: set[tuple[int, int]] = set()
    for (fila, columna), texto in _explicadas(hoja, rellenos):
        celdas |= {(fila, columna)} | {
            (fila, c) for c in range(columna, columna + SALTO + 1) if _texto(hoja, fila, c) == texto
        }
    return celdas


def _explicadas(hoja: Hoja, rellenos: Manchas) -> Iterator[tuple[tuple[int, int], str]]:
    rotuladas = _filas_rotuladas(hoja, rellenos)
    for fila, columna in sorted(rellenos):
        rotulada = columna >= rotuladas.get(fila, columna + 1)
        if texto := next(_explicaciones(hoja, rellenos, fila, columna, rotulada), ""):
            yield (fila, columna), texto


def _explicaciones(hoja: Hoja, rellenos: Manchas, fila: int, columna: int, rotulada: bool) -> Iterator[str]:
    propio = _texto(hoja, fila, columna)
    derecho, pintado = _texto_a_la_derecha(hoja, rellenos, fila, columna)
    if rotulada:
        if derecho and not (pintado and propio):  # lo escrito sobre otro color explica ese otro
            yield derecho
        if propio and not _es_rotulo(propio):
            yield propio
    elif derecho and not pintado and len(propio) < 4 and _dice_un_estado(derecho):
        yield derecho


def _texto_a_la_derecha(hoja: Hoja, rellenos: Manchas, fila: int, columna: int) -> tuple[str, bool]:
    """El primer texto a la derecha de la mancha que termina en esa celda, y si va sobre otro color."""
    if rellenos.get((fila, columna + 1)) == rellenos[fila, columna]:
        return "", False
    for siguiente in ((fila, c) for c in range(columna + 1, columna + 1 + SALTO)):
        if siguiente in hoja.celdas or siguiente in rellenos:
            return _texto(hoja, *siguiente), siguiente in rellenos
    return "", False


def _texto(hoja: Hoja, fila: int, columna: int) -> str:
    celda = hoja.celdas.get((fila, columna))
    texto = junto(celda.valor).strip(" :=-") if celda and isinstance(celda.valor, str) else ""
    return texto if len(llave(texto)) > 1 and len(texto) <= LARGO else ""


def _filas_rotuladas(hoja: Hoja, rellenos: Manchas) -> dict[int, int]:
    """Fila → columna desde la que vale el cuadro: la del rótulo y las que siguen, mientras tengan color."""
    pintadas = {f: {c for _, c in grupo} for f, grupo in groupby(sorted(rellenos), key=lambda lugar: lugar[0])}
    filas: dict[int, int] = {}
    for (fila, columna), celda in hoja.celdas.items():
        if not isinstance(celda.valor, str) or not _es_rotulo(celda.valor):
            continue
        desde, ultima = max(columna - 1, 1), fila
        for f in range(fila, fila + ALTO):
            if max(pintadas.get(f, (0,))) >= desde:
                filas[f], ultima = min(desde, filas.get(f, desde)), f
            elif f - ultima > 1:
                break
    return filas


def _es_rotulo(texto: str) -> bool:
    return len(texto) <= LARGO and llave(texto).startswith(ROTULOS)


def _dice_un_estado(texto: str) -> bool:
    clave, estados = llave(texto), cargar("valores")["estados"].values()
    if not 3 < len(clave) <= LARGO_SUELTO:
        return False
    return clave.startswith(RAICES) or any(clave == llave(estado) for grupo in estados for estado in grupo)
