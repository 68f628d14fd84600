"""Una hoja del formato vista como rejilla: qué se lee en cada lugar, qué cubre cada combinada, qué es fórmula."""

from dataclasses import dataclass, field

from pipeline.base.texto import junto
from pipeline.salidas.llenado.hoja import Celda, HojaDelFormato, Lugar, Rectangulo


@dataclass(slots=True)
class Rejilla:
    """Los textos de una hoja por (fila, columna); los de una combinada están en su esquina."""

    hoja: HojaDelFormato
    celdas: dict[Lugar, Celda] = field(default_factory=dict)
    unidas: dict[Lugar, Rectangulo] = field(default_factory=dict)
    """La combinada de cada lugar que una cubre."""
    filas: dict[int, dict[int, str]] = field(default_factory=dict)
    """Los textos escritos de cada fila, por columna."""
    formulas: dict[int, dict[int, str]] = field(default_factory=dict)
    """Las fórmulas de cada fila, por columna."""
    listas: tuple[Rectangulo, ...] = ()
    """Lo que ocupan las tablas de Excel de la hoja, sin su fila de totales."""

    @property
    def nombre(self) -> str:
        """El nombre de la hoja."""
        return self.hoja.nombre

    @property
    def ultima(self) -> int:
        """La última fila que la hoja guarda."""
        return max((r.numero for r in self.hoja.renglones), default=0)

    def esquina(self, fila: int, columna: int) -> Lugar:
        """La celda de la que se lee un lugar: la esquina de su combinada, o él mismo."""
        unida = self.unidas.get((fila, columna))
        return (unida[0], unida[1]) if unida else (fila, columna)

    def texto(self, fila: int, columna: int) -> str:
        """Lo que se lee en un lugar, aunque esté escrito en la esquina de una combinada."""
        f, c = self.esquina(fila, columna)
        return self.filas.get(f, {}).get(c, "")

    def formula(self, fila: int, columna: int) -> str:
        """La fórmula de un lugar; vacío si no tiene."""
        return self.formulas.get(fila, {}).get(columna, "")

    def estilo(self, fila: int, columna: int) -> int:
        """El estilo de la celda; 0 si no está."""
        celda = self.celdas.get((fila, columna))
        return celda.estilo if celda else 0

    def ancho(self, fila: int, columna: int) -> int:
        """Cuántas columnas cubre la celda de un lugar."""
        unida = self.unidas.get((fila, columna))
        return unida[3] - unida[1] + 1 if unida else 1


def hacer_rejilla(hoja: HojaDelFormato) -> Rejilla:
    """La rejilla de una hoja ya leída."""
    rejilla = Rejilla(hoja)
    for renglon in hoja.renglones:
        for celda in renglon.celdas:
            rejilla.celdas[renglon.numero, celda.columna] = celda
            if celda.formula:
                rejilla.formulas.setdefault(renglon.numero, {})[celda.columna] = celda.formula
            if texto := junto(celda.escrito):
                rejilla.filas.setdefault(renglon.numero, {})[celda.columna] = texto
    for unida in hoja.combinadas:
        f1, c1, f2, c2 = unida
        if (f2 - f1 + 1) * (c2 - c1 + 1) <= _CASILLAS:
            rejilla.unidas.update(dict.fromkeys(((f, c) for f in range(f1, f2 + 1) for c in range(c1, c2 + 1)), unida))
    return rejilla


_CASILLAS = 20_000
