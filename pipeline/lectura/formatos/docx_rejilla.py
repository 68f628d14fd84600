"""Dónde cae cada celda de una tabla de Word, cuáles se combinan y si la tabla continúa la de antes."""

from pipeline.lectura.capa_xml import Atributos, atributo
from pipeline.lectura.formatos.falla import danado
from pipeline.lectura.hoja import Celda, Rango, Tipo

COLUMNAS = 16384


class Rejilla:
    """Una tabla de Word que se va leyendo. `fila` es la última de la hoja que ocupa; `anchos`, sus columnas."""

    def __init__(self, anterior: "Rejilla | None" = None) -> None:
        self.anchos: list[str] = []
        self.fila: int = anterior.fila if anterior else 0
        self.vacia, self.fila_borrada = True, False
        self._anteriores = anterior.anchos if anterior else []
        self._columna = self._ancho = 1
        self._union = ""
        self._de_la_fila: list[tuple[int, int, str, str]] = []
        self._abiertos: dict[int, list[int]] = {}
        self._rangos: list[list[int]] = []

    @property
    def continua_la_anterior(self) -> bool:
        """Tiene las mismas columnas, con los mismos anchos, que la tabla de antes."""
        return bool(self.anchos) and self.anchos == self._anteriores

    @property
    def no_se_ve(self) -> bool:
        """La celda abierta está en una fila borrada, o debajo de otra con la que se combinó."""
        return self.fila_borrada or self._union == "continue"

    def abrir_fila(self) -> None:
        """Empieza una fila."""
        self.fila += 1
        self.vacia, self.fila_borrada = False, False
        self._columna, self._de_la_fila = 1, []

    def abrir_celda(self) -> None:
        """Empieza una celda, de una columna mientras no diga otra cosa."""
        self._ancho, self._union = 1, ""

    def anotar(self, dentro_de: str, nombre: str, atributos: Atributos) -> None:
        """Una propiedad de la tabla, de la fila o de la celda abierta."""
        valor = atributo(atributos, "val")
        if nombre == "gridCol" and dentro_de == "tblGrid":
            self.anchos.append(atributo(atributos, "w"))
        elif nombre == "gridBefore" and dentro_de == "trPr":
            self._avanzar(_entero(valor, 0))
        elif nombre == "gridSpan" and dentro_de == "tcPr":
            self._ancho = max(_entero(valor, 1), 1)
        elif nombre == "vMerge" and dentro_de == "tcPr":
            self._union = valor or "continue"

    def cerrar_celda(self, texto: str) -> None:
        """Termina la celda abierta, con su texto."""
        self._de_la_fila.append((self._columna, self._ancho, self._union, texto))
        self._avanzar(self._ancho)

    def cerrar_fila(self) -> dict[tuple[int, int], Celda]:
        """Termina la fila y da sus celdas con texto; ninguna si una revisión la borró."""
        if self.fila_borrada:
            self.fila -= 1
            return {}
        abiertos: dict[int, list[int]] = {}
        for columna, ancho, union, _ in self._de_la_fila:
            rango = self._abiertos.get(columna) if union == "continue" else None
            if rango is None:
                rango = [self.fila, columna, self.fila, columna + ancho - 1]
                if union or ancho > 1:
                    self._rangos.append(rango)
            rango[2] = self.fila
            if union:
                abiertos[columna] = rango
        self._abiertos = abiertos
        return {(self.fila, columna): Celda(t, Tipo.TEXTO) for columna, _, _, t in self._de_la_fila if t}

    def combinadas(self) -> list[Rango]:
        """Las combinaciones de más de una celda."""
        return [Rango(*r) for r in self._rangos if r[0] < r[2] or r[1] < r[3]]

    def _avanzar(self, columnas: int) -> None:
        self._columna += columnas
        if self._columna > COLUMNAS + 1:
            raise danado("una de sus tablas tiene más columnas de las que caben en una hoja")


def _entero(valor: str, si_no: int) -> int:
    return min(int(valor[:6]), COLUMNAS + 1) if valor.isdecimal() else si_no
