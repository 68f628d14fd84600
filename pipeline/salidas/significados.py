"""La hoja que explica los códigos que ocurrieron: qué es cada uno, por qué importa y qué hacer."""

from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.base.catalogo_por_temas import ROTULOS, sin_datos
from pipeline.base.hallazgo import Hallazgo, Plantilla, catalogo
from pipeline.salidas._excel import PRIMERA, Columna, Cuadro, Enlace, Formula, Libro, agregar_hoja, poner_tabla
from pipeline.salidas.tablero.fuente import Fuente
from pipeline.salidas.tablero.hallazgos import COLORES, HOJA

EXPLICACION = "Qué significa cada código"
Ocurrido = tuple[Plantilla, int]


def reunir_ocurridos(hallazgos: Iterable[Hallazgo]) -> list[Ocurrido]:
    """Los hallazgos del catálogo que ocurrieron y cuántas veces: primero los graves; en cada gravedad, por código."""
    veces = Counter(h.nombre for h in hallazgos)
    gravedades = list(ROTULOS)
    ocurridos = [(catalogo()[nombre], cuantas) for nombre, cuantas in veces.items() if nombre in catalogo()]
    return sorted(ocurridos, key=lambda o: (gravedades.index(o[0].gravedad), o[0].codigo))


def vincular(ocurridos: Sequence[Ocurrido]) -> dict[str, Enlace]:
    """El vínculo de cada código a su fila de esta hoja."""
    return {
        p.codigo: Enlace(EXPLICACION, p.codigo, f"{p.titulo}: qué significa", f"A{PRIMERA + i + 1}")
        for i, (p, _) in enumerate(ocurridos)
    }


def escribir_significados(libro: Libro, ocurridos: Sequence[Ocurrido], hallazgos: Fuente) -> None:
    """Agrega la hoja a un libro; `hallazgos` es la hoja donde cada uno está con su celda, y de ahí se cuentan."""
    poner_tabla(libro, agregar_hoja(libro, EXPLICACION), Cuadro(
        "TablaSignificados", EXPLICACION,
        "Esta hoja contiene una tabla con los códigos que aparecen en la hoja Hallazgos y lo que significan.",
        (Columna("Código", 11), Columna("Gravedad", 13, "centro", COLORES), Columna("Qué es", 28),
         Columna("Veces", 10, "entero"), Columna("Por qué importa", 48), Columna("Qué hacer", 48),
         Columna("Un ejemplo", 40)),
        [
            [p.codigo, ROTULOS[p.gravedad], p.titulo, _contar(hallazgos, PRIMERA + i + 1, veces), p.razon,
             sin_datos(p.que_hacer), p.ejemplo]
            for i, (p, veces) in enumerate(ocurridos)
        ],
        volver=Enlace(HOJA, "← Volver a los hallazgos"), vacio="No hubo hallazgos que explicar.", inmoviles=3,
    ))  # fmt: skip


def _contar(hallazgos: Fuente, fila: int, veces: int) -> Formula:
    return Formula(f"={hallazgos.contar((('codigo', f'$A{fila}'),))}", veces)
