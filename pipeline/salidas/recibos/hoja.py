"""La hoja de un recibo: secciones una debajo de otra sobre las mismas columnas, para leer e imprimir en carta."""

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from pipeline.salidas._excel import Libro, Valor, escribir_celda
from pipeline.salidas._excel.cabeza import poner_renglon
from pipeline.salidas._excel.formatos import elegir_formato
from pipeline.salidas._excel.medida import calcular_alto, contar_lineas, encajar

ANCHOS = (17.0, 9.0, 46.0, 18.0, 17.0, 30.0, 14.0)
ULTIMA = len(ANCHOS) - 1
_ALTO_DE_PAGINA, _ANCHO_DE_PAGINA = 532.0, 734.0
"""Puntos que caben en carta horizontal con los márgenes de la casa."""
_PUNTOS_POR_LETRA = 5.25
_APRETADA = 1.3
"""Hasta cuánto más de una página se encoge para que quepa en una."""


@dataclass(slots=True)
class Pagina:
    """La hoja que se va escribiendo hacia abajo; `fila` es la que sigue, desde 0, y `alto`, lo usado en puntos."""

    hoja: Worksheet
    libro: Libro
    fila: int = 0
    alto: float = 0.0

    def escribir(self, valores: Sequence[Valor], formatos: Sequence[str], hasta_el_final: int | None = None) -> None:
        """Un renglón tan alto como su texto más largo; la columna `hasta_el_final` ocupa también las que siguen."""
        lineas = 1
        for j, (valor, nombre) in enumerate(zip(valores, formatos, strict=True)):
            ancho = sum(ANCHOS[j:]) if j == hasta_el_final else ANCHOS[j]
            if isinstance(valor, str):
                valor = encajar(valor, ancho)
                lineas = max(lineas, contar_lineas(valor, ancho))
            formato = self.libro.formatos[elegir_formato(nombre, valor)]
            if j == hasta_el_final:
                self.hoja.merge_range(self.fila, j, self.fila, ULTIMA, "", formato)
            escribir_celda(self.hoja, self.fila, j, valor, formato)
        self.avanzar(calcular_alto(lineas))

    def titular(self, titulo: str, nota: str = "") -> None:
        """El título de una sección y, al lado, lo que hay que saber de ella."""
        self.avanzar(8)
        self.hoja.write_string(self.fila, 0, titulo, self.libro.formatos["subtitulo"])
        self.avanzar(22)
        if nota:
            self.hoja.write_string(self.fila, 0, nota, self.libro.formatos["nota"])
            self.avanzar(17)

    def encabezar(self, titulos: Sequence[str], hasta_el_final: int | None = None) -> None:
        """Los títulos de las columnas de una sección."""
        formatos = ["encabezado" if t in _DE_TEXTO else "encabezado_centro" for t in titulos]
        self.escribir(titulos, formatos, hasta_el_final)

    def poner_a_lo_ancho(self, texto: str, formato: str, alto: float) -> None:
        """Un texto que ocupa la hoja de lado a lado, en los renglones que pida."""
        formatos = self.libro.formatos[formato], self.libro.formatos[f"{formato}_largo"]
        self.avanzar(poner_renglon(self.hoja, self.fila, texto, formatos, ANCHOS, alto))

    def avanzar(self, alto: float) -> None:
        """Deja el alto del renglón y pasa al siguiente."""
        self.hoja.set_row(self.fila, alto)
        self.alto += alto
        self.fila += 1

    def cabe_en_una(self) -> bool:
        """Impresa al ancho de la página, no pasa mucho de una."""
        escala = min(1.0, _ANCHO_DE_PAGINA / (sum(ANCHOS) * _PUNTOS_POR_LETRA))
        return self.alto * escala <= _ALTO_DE_PAGINA * _APRETADA


_DE_TEXTO = frozenset(
    {"Archivo", "Actividad", "Qué se tuvo en cuenta", "Qué pasó", "Qué hacer", "Dónde está en el plan", "¿Cuenta?"}
)
