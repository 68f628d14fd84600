"""La hoja Hallazgos, la misma en el tablero y en `hallazgos.xlsx`."""

from collections.abc import Iterable

from pipeline.base.hallazgo import Gravedad, Hallazgo
from pipeline.estilo import PROGRAMADO, TEXTO, ZONAS
from pipeline.salidas._excel import PRIMERA, Columna, Cuadro, Enlace, Libro, Valor, agregar_hoja, colorear, poner_tabla

HOJA = "Hallazgos"
COLUMNAS = {
    "codigo": Columna("Código", 11),
    "gravedad": Columna("Gravedad", 13, "centro"),
    "archivo": Columna("Archivo", 30),
    "hoja": Columna("Hoja", 18),
    "celda": Columna("Celda", 11, "centro"),
    "valor": Columna("Valor", 24),
    "paso": Columna("Qué pasó", 46),
    "hacer": Columna("Qué hacer", 46),
}
ROTULOS = {Gravedad.GRAVE: "■ Grave", Gravedad.ERROR: "▲ Error", Gravedad.AVISO: "○ Aviso"}
SIN_ARCHIVO = "(sin archivo)"
COLORES = {
    ROTULOS[Gravedad.GRAVE]: (ZONAS["Baja"].fondo, ZONAS["Baja"].tinta),
    ROTULOS[Gravedad.ERROR]: (ZONAS["Media"].fondo, ZONAS["Media"].tinta),
    ROTULOS[Gravedad.AVISO]: (PROGRAMADO, TEXTO),
}


def ordenar_hallazgos(hallazgos: Iterable[Hallazgo]) -> list[Hallazgo]:
    """Primero lo grave; dentro de cada gravedad, por archivo, hoja y celda."""
    gravedades = list(ROTULOS)
    return sorted(hallazgos, key=lambda h: (gravedades.index(h.gravedad), h.origen, h.codigo))


def escribir_hallazgos_en(libro: Libro, hallazgos: Iterable[Hallazgo], volver: Enlace) -> None:
    """Agrega la hoja Hallazgos a un libro."""
    hoja = agregar_hoja(libro, HOJA)
    ultima = poner_tabla(libro, hoja, Cuadro(
        "TablaHallazgos", "Hallazgos",
        "Esta hoja contiene una tabla con cada falla o corrección, su celda y qué hacer. Primero lo más grave.",
        tuple(COLUMNAS.values()), [_fila(h) for h in ordenar_hallazgos(hallazgos)],
        volver=volver, vacio="No se encontró nada que corregir.", inmoviles=2,
    ))  # fmt: skip
    colorear(libro, hoja, (PRIMERA, 1, ultima, 1), COLORES)


def _fila(h: Hallazgo) -> list[Valor]:
    lugar = h.origen
    return [
        h.codigo, ROTULOS[h.gravedad], lugar.archivo or SIN_ARCHIVO, lugar.hoja, lugar.celda, h.valor,
        _con_mayuscula(h.mensaje), _con_mayuscula(h.que_hacer),
    ]  # fmt: skip


def _con_mayuscula(texto: str) -> str:
    return texto[:1].upper() + texto[1:]
