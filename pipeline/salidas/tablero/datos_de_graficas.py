"""Hoja Datos de gráficas: las celdas a la vista de las que leen las gráficas, que siguen a las demás hojas."""

from dataclasses import dataclass

from pipeline.calculo.resultado import Resultado
from pipeline.estilo import ZONAS
from pipeline.salidas._excel import Columna, Cuadro, Formula, Libro, Valor, agregar_hoja, poner_tabla
from pipeline.salidas.tablero.cifras import contar_estado
from pipeline.salidas.tablero.dimensiones import Grupo
from pipeline.salidas.tablero.fuente import Fuente
from pipeline.salidas.tablero.lugares import VOLVER
from pipeline.tablas.resumen import Resumen
from pipeline.tablas.seguimiento import ESTADOS

HOJA = "Datos de gráficas"
COLUMNAS = {
    "grafica": Columna("Gráfica", 30),
    "rotulo": Columna("Rótulo", 60),
    "valor": Columna("Valor", 12, "cantidad"),
    **{z: Columna(f"Zona {z}", 12, "porcentaje_o_nada") for z in ("Alta", "Media", "Baja")},
    "No aplica": Columna("No aplica", 12, "no_aplica_o_nada"),
}
_LARGO = 70  # Más no cabe junto a una barra; el nombre entero está en su hoja.


@dataclass(frozen=True, slots=True)
class Barras:
    """Las filas de una gráfica en esta hoja, desde 0, y los resúmenes que dibuja, del menor cumplimiento al mayor."""

    primera: int
    resumenes: tuple[Resumen, ...] = ()
    filas: int = len(ESTADOS)


def reunir_barras(resultado: Resultado, grupos: list[Grupo]) -> dict[str, Barras]:
    """Dónde queda cada gráfica: la de estados y una por dimensión."""
    barras, fila = {"estado": Barras(0)}, len(ESTADOS)
    for grupo in grupos:
        suyos = resultado.por(grupo.dimension)
        llaves = {id(r): (10.0 + i if r.cumplimiento is None else r.cumplimiento, -r.aplican, i)
                  for i, r in enumerate(suyos)}  # fmt: skip
        barras[grupo.dimension] = Barras(fila, tuple(sorted(suyos, key=lambda r: llaves[id(r)])), len(suyos))
        fila += len(suyos)
    return barras


def escribir_datos_de_graficas(
    libro: Libro, resultado: Resultado, actividades: Fuente, grupos: list[Grupo], barras: dict[str, Barras]
) -> None:
    """Escribe la hoja: cuántas hay en cada estado y el cumplimiento de cada grupo en la columna de su zona."""
    filas: list[list[Valor]] = [
        ["Actividades por estado", e, contar_estado(actividades, (), e, resultado.total), "", "", "", ""]
        for e in ESTADOS
    ]
    for grupo in grupos:
        suyas = barras[grupo.dimension]
        fuente = grupo.fuente(suyas.filas)
        filas += [_fila(grupo, fuente, i, r) for i, r in enumerate(suyas.resumenes, start=1)]
    poner_tabla(libro, agregar_hoja(libro, HOJA), Cuadro(
        "TablaGraficas", HOJA, "Esta hoja contiene una tabla con lo que dibujan las gráficas; se ordena sola.",
        tuple(COLUMNAS.values()), filas, volver=VOLVER, inmoviles=2,
    ))  # fmt: skip


def _fila(grupo: Grupo, fuente: Fuente, i: int, r: Resumen) -> list[Valor]:
    nombre = fuente.ordenada(grupo.titulos[-1], "orden", str(i))
    zona = fuente.ordenada("zona", "orden", str(i))
    cumplimiento = fuente.ordenada("cumplimiento", "orden", str(i))
    corto = r.nombre if len(r.nombre) <= _LARGO else r.nombre[: _LARGO - 1] + "…"
    return [
        f"Cumplimiento por {grupo.dimension}",
        Formula(f'=IF(LEN({nombre})>{_LARGO},LEFT({nombre},{_LARGO - 1})&"…",{nombre})', corto),
        Formula(f"={cumplimiento}", r.cumplimiento),
        *(_en_su_zona(z, zona, cumplimiento, r) for z in ZONAS),
    ]


def _en_su_zona(palabra: str, zona: str, cumplimiento: str, r: Resumen) -> Formula:
    # El cero de las demás zonas no se rotula; el de la propia sí: por eso es un millonésimo.
    cifra = "1E-6" if palabra == "No aplica" else f"MAX({cumplimiento},1E-6)"
    valor = max(r.cumplimiento or 0.0, 1e-6) if r.zona == palabra else 0
    return Formula(f'=IF({zona}="{ZONAS[palabra].rotulo}",{cifra},0)', valor)
