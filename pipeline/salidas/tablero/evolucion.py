"""Hoja Evolución: el cumplimiento de cada grupo en cada corte de la vigencia, con su línea de tendencia."""

from dataclasses import dataclass
from datetime import date

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from pipeline.base.espanol import fecha
from pipeline.calculo.cifras import puntos
from pipeline.calculo.resultado import Resultado
from pipeline.estilo import AZUL, PROGRAMADO
from pipeline.salidas._excel import PRIMERA, Columna, Cuadro, Formula, Libro, Valor, agregar_hoja, poner_tabla
from pipeline.salidas.tablero.lugares import VOLVER
from pipeline.tablas.resumen import Resumen

HOJA = "Evolución"
_ANTES = ("Por", "Nombre")
Llave = tuple[str, str, str]
"""La dimensión, el grupo y el nombre de un resumen."""


def llave_de(r: Resumen) -> Llave:
    """La que identifica a un grupo de un corte a otro."""
    return r.dimension, r.grupo, r.nombre


@dataclass(frozen=True, slots=True)
class Evolucion:
    """En qué fila está cada grupo y qué cumplimiento tuvo en cada corte, del primero al de la corrida."""

    resultado: Resultado
    filas: dict[Llave, int]
    antes: dict[date, dict[Llave, Resumen]]

    @property
    def hay_anterior(self) -> bool:
        """Si hay un corte con qué comparar."""
        return len(self.antes) > 1

    def anterior(self, r: Resumen) -> Resumen | None:
        """El mismo grupo en el corte anterior."""
        return list(self.antes.values())[-2].get(llave_de(r)) if self.hay_anterior else None

    def rango(self, r: Resumen) -> str:
        """Las celdas de un grupo, para su línea de tendencia."""
        return _rango(self.filas[llave_de(r)], len(self.antes))

    def celda(self, r: Resumen, atras: int = 0) -> str:
        """La celda de un grupo en el corte de la corrida, o en el de `atras` cortes antes."""
        return f"'{HOJA}'!${self._letra(atras)}${self._fila(r)}"

    def traer_anterior(self, r: Resumen) -> Formula:
        """El cumplimiento del corte anterior."""
        celda, antes = self.celda(r, 1), self.anterior(r)
        return Formula(f'=IF({celda}="","",{celda})', antes.cumplimiento if antes else None)

    def cambio(self, r: Resumen) -> Formula:
        """Los puntos que cambió desde el corte anterior, con las cifras como se muestran."""
        ahora, celda = self.celda(r), self.celda(r, 1)
        antes = self.anterior(r)
        resta = f"(ROUND({ahora}*1000,0)-ROUND({celda}*1000,0))/10"
        return Formula(f'=IF(OR({ahora}="",{celda}=""),"",{resta})', puntos(antes, r) if antes else None)

    def _fila(self, r: Resumen) -> int:
        return PRIMERA + self.filas[llave_de(r)] + 1

    def _letra(self, atras: int) -> str:
        return str(xl_col_to_name(len(_ANTES) + len(self.antes) - 1 - atras))


def reunir_evolucion(resultado: Resultado) -> Evolucion:
    """El total y los grupos del corte de la corrida, en su orden, con lo que fueron en los anteriores."""
    hechos = sorted(dia for dia in resultado.resumenes if dia <= resultado.corte.fecha)
    de_ahora = [r for r in resultado.resumenes[resultado.corte.fecha] if r.dimension != "instrumento"]
    llaves = list(dict.fromkeys(llave_de(r) for r in sorted(de_ahora, key=lambda r: r.dimension != "total")))
    antes = {dia: {llave_de(r): r for r in resultado.resumenes[dia]} for dia in hechos}
    return Evolucion(resultado, {ll: i for i, ll in enumerate(llaves)}, antes)


def escribir_evolucion(libro: Libro, evolucion: Evolucion, actuales: dict[Llave, str]) -> None:
    """Escribe la hoja; `actuales` dice en qué celda está el cumplimiento vivo de cada grupo."""
    hoja = agregar_hoja(libro, HOJA)
    cortes = list(evolucion.antes)
    ultimo = list(evolucion.antes.values())[-1]
    filas: list[list[Valor]] = []
    for llave in evolucion.filas:
        dimension, grupo, nombre = llave
        previos = [evolucion.antes[dia].get(llave) for dia in cortes[:-1]]
        celda = actuales[llave]
        filas.append([
            dimension.capitalize(), f"{grupo} › {nombre}" if grupo else nombre if dimension != "total" else "Entidad",
            *(r.cumplimiento if r else None for r in previos),
            Formula(f'=IF({celda}="","",{celda})', ultimo[llave].cumplimiento), "",
        ])  # fmt: skip
    poner_tabla(libro, hoja, Cuadro(
        "TablaEvolucion", "Evolución del cumplimiento por corte",
        "Esta hoja contiene una tabla con el cumplimiento de cada grupo en cada corte, del primero al actual.",
        (Columna("Por", 15), Columna("Nombre", 56), *(Columna(fecha(dia), 11, "porcentaje") for dia in cortes),
         Columna("Tendencia", 22)),
        filas, volver=VOLVER, inmoviles=2, vertical=len(cortes) <= 6,
    ))  # fmt: skip
    for i in range(len(filas)):
        poner_tendencia(hoja, PRIMERA + i, len(_ANTES) + len(cortes), _rango(i, len(cortes)))


def _rango(i: int, cortes: int) -> str:
    fila = PRIMERA + i + 1
    return f"'{HOJA}'!${xl_col_to_name(2)}${fila}:${xl_col_to_name(1 + cortes)}${fila}"


def poner_tendencia(hoja: Worksheet, fila: int, columna: int, rango: str) -> None:
    """Una barrita por corte, de 0 a 100 %; la del último, más oscura."""
    # El tope pasa de 1 para que las de una fila no toquen las de la de arriba.
    hoja.add_sparkline(fila, columna, {
        "range": rango, "type": "column", "min": 0, "max": 1.25, "last_point": True, "series_color": PROGRAMADO,
        "last_color": AZUL,
    })  # fmt: skip
