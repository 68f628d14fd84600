"""Las columnas y los renglones que comparten los cuatro bloques de la primera hoja."""

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from pipeline.estilo import BORDE
from pipeline.salidas._excel import Enlace, Formula, Libro, Valor, escribir_celda, poner_vinculo
from pipeline.salidas._excel.medida import calcular_alto, contar_lineas

ANCHOS = (46, 11.5, 11.5, 11.5, 11.5, 13, 13, 44)
ZONA = 6
"""La columna que en algunas listas lleva el color de la zona."""
_CARTA, _MENOS = (554, 713), 0.85
"""Los puntos útiles de la hoja, y cuánto se admite encogerla para que la página quepa entera."""
MAXIMO = 8
"""Cuántas filas se muestran de cada lista; las demás están en su hoja."""


@dataclass(frozen=True, slots=True)
class Lista:
    """Un cuadro de la primera hoja: sus títulos, el formato de cada columna y sus renglones."""

    titulos: Sequence[str]
    formatos: Sequence[str]
    filas: Sequence[Sequence[Formula]]
    cuantas: str
    """Expresión con cuántas hay en total."""
    hay: int
    hoja: str
    con_zona: bool = True


@dataclass(slots=True)
class Pagina:
    """La primera hoja mientras se escribe; `fila` es la siguiente, desde 0."""

    libro: Libro
    hoja: Worksheet
    fila: int = 0
    alto: float = 0.0

    def dar_alto(self, alto: float) -> None:
        """Fija el alto de la fila que se está escribiendo, en puntos."""
        self.hoja.set_row(self.fila, alto)
        self.alto += alto

    @property
    def paginas(self) -> int:
        """Una, si cabe legible en una carta vertical; si no, 0: las que hagan falta."""
        ancho = sum(a * 7 + 5 for a in ANCHOS) * 0.75
        return int(_CARTA[1] / self.alto >= _MENOS * _CARTA[0] / ancho)

    def preguntar(self, pregunta: str, *enlaces: Enlace) -> None:
        """El título de un bloque, con el vínculo a su hoja a la derecha."""
        formatos = self.libro.formatos
        self.hoja.write_string(self.fila, 0, pregunta, formatos["pregunta"])
        for j in range(1, len(ANCHOS)):
            self.hoja.write_blank(self.fila, j, None, formatos["vinculo_de_pregunta"])
        for j, enlace in zip(range(len(ANCHOS) - 1, 0, -3), enlaces, strict=False):
            poner_vinculo(self.hoja, self.fila, j, enlace, formatos["vinculo_de_pregunta"])
        self.dar_alto(28)
        self.fila += 1

    def decir(self, *frases: Valor) -> None:
        """Una frase por renglón, a todo lo ancho."""
        for frase in frases:
            escribir_celda(self.hoja, self.fila, 0, frase, self.libro.formatos["frase"])
            self.dar_alto(18)
            self.fila += 1

    def listar(self, lista: Lista) -> tuple[int, int]:
        """Escribe el cuadro y cuántas más hay; devuelve su primera y su última fila, desde 0."""
        self._encabezar(lista.titulos)
        primera = self.fila
        for valores in lista.filas:
            for j, (valor, formato) in enumerate(zip(valores, lista.formatos, strict=True)):
                escribir_celda(self.hoja, self.fila, j, valor, self.libro.formatos[f"libre_{formato}"])
            lineas = (contar_lineas(str(v.valor or ""), ANCHOS[j]) for j, v in enumerate(valores) if j in (0, 7))
            self.dar_alto(calcular_alto(max(lineas)))
            self.fila += 1
        raya = self.libro.libro.add_format({"bottom": 1, "bottom_color": BORDE})
        # Donde va el color de la zona no hay raya: LibreOffice solo aplica una de las dos.
        tramos = ((0, ZONA - 1), (ZONA + 1, len(ANCHOS) - 1)) if lista.con_zona else ((0, len(ANCHOS) - 1),)
        for desde, hasta in tramos:
            self.hoja.conditional_format(primera, desde, self.fila - 1, hasta, {
                "type": "formula", "criteria": f'=$A{primera + 1}<>""', "format": raya,
            })  # fmt: skip
        self._contar_las_demas(lista)
        return primera, primera + len(lista.filas) - 1

    def _encabezar(self, titulos: Sequence[str]) -> None:
        for j, titulo in enumerate(titulos):
            formato = "rotulo_izquierda" if j in (0, len(titulos) - 1) else "rotulo"
            self.hoja.write_string(self.fila, j, titulo, self.libro.formatos[formato])
        self.dar_alto(calcular_alto(max(contar_lineas(t, ANCHOS[j]) for j, t in enumerate(titulos))))
        self.fila += 1

    def _contar_las_demas(self, lista: Lista) -> None:
        n = len(lista.filas)
        demas = Formula(
            f'=IF({lista.cuantas}>{n},"… y "&({lista.cuantas}-{n})&" más, en la hoja {lista.hoja}.","")',
            f"… y {lista.hay - n} más, en la hoja {lista.hoja}." if lista.hay > n else "",
        )
        escribir_celda(self.hoja, self.fila, 0, demas, self.libro.formatos["nota_con_sangria"])
        self.dar_alto(16 if lista.hay > n else 8)
        self.fila += 1


def cuantas_filas(hay: int, posibles: int) -> int:
    """Las que hay y una más, por si al cambiar algo aparece otra; nunca más de MAXIMO."""
    return min(hay + 1, posibles, MAXIMO)
