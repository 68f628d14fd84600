"""Hojas por componente, subcomponente, dependencia y etapa: contar en Actividades lo que es de cada grupo."""

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.utility import xl_col_to_name

from pipeline.calculo.resultado import Resultado
from pipeline.estilo import PROGRAMADO
from pipeline.salidas._excel import PRIMERA, Columna, Cuadro, Enlace, Formula, Libro, Valor, agregar_hoja, poner_tabla
from pipeline.salidas.tablero.bloques import Bloques, ligar, todas
from pipeline.salidas.tablero.cifras import contar_cifras, contar_estados
from pipeline.salidas.tablero.fuente import Fuente
from pipeline.salidas.tablero.semaforo import colorear_zonas
from pipeline.tablas.resumen import SIN_NOMBRE, Resumen
from pipeline.tablas.seguimiento import ESTADOS, Seguimiento

CIFRAS = (
    Columna("Actividades", 13, "entero"),
    Columna("Aplican", 11, "entero"),
    Columna("Cumplidas", 13, "entero"),
    Columna("Cumplimiento", 15, "porcentaje"),
    Columna("Zona", 14, "centro"),
    Columna("Avance ponderado", 13, "porcentaje"),
)
_ANCHOS = {"Cumplida fuera de término": 15, "Incumplida": 13}


@dataclass(frozen=True, slots=True)
class Grupo:
    """Una dimensión: su hoja, los títulos de las columnas que nombran el grupo y dónde se buscan."""

    dimension: str
    hoja: str
    titulos: tuple[str, ...]
    columnas: tuple[str, ...]


GRUPOS = (
    Grupo("componente", "Componentes", ("Componente",), ("componente",)),
    Grupo("subcomponente", "Subcomponentes", ("Componente", "Subcomponente"), ("componente", "subcomponente")),
    Grupo("dependencia", "Dependencias", ("Dependencia",), ("grupo",)),
    Grupo("etapa", "Etapas", ("Etapa",), ("grupo",)),
)


def escribir_grupo(
    libro: Libro, resultado: Resultado, grupo: Grupo, fuente: Fuente, actividades: Fuente, bloques: Bloques
) -> None:
    """Escribe la hoja de una dimensión; el total cuenta cada actividad una sola vez. Cada cifra lleva a sus filas."""
    hoja = agregar_hoja(libro, grupo.hoja)
    k = len(grupo.titulos)
    resumenes = resultado.por(grupo.dimension)
    filas = [_fila(grupo, fuente, PRIMERA + i + 1, r, bloques) for i, r in enumerate(resumenes)]
    fila_total = PRIMERA + len(filas) + 1
    ultima = poner_tabla(libro, hoja, Cuadro(
        f"Tabla{grupo.hoja}", f"Seguimiento por {grupo.dimension}", _describir(grupo, resultado.nota_de_base),
        (*(Columna(t, 44 if k == 1 else 30) for t in grupo.titulos), *CIFRAS,
         *(Columna(e, _ANCHOS.get(e, 12), "entero") for e in ESTADOS)),
        filas,
        total=["Total de la entidad", *[""] * (k - 1),
               *ligar(_cifras(actividades, (), fila_total, k, resultado.total), todas(actividades))],
        volver=Enlace("Resumen", "← Volver al resumen"), inmoviles=k,
    ))  # fmt: skip
    colorear_zonas(libro, hoja, (PRIMERA, k + 4, ultima, k + 4))
    hoja.conditional_format(PRIMERA, k + 3, ultima, k + 3, {
        "type": "data_bar", "bar_color": PROGRAMADO, "bar_solid": True, "min_type": "num", "max_type": "num",
        "min_value": 0, "max_value": 1,
    })  # fmt: skip


def _describir(grupo: Grupo, nota: str) -> str:
    texto = (
        f"Esta hoja contiene una tabla con una fila por {grupo.dimension}. "
        "Cumplimiento: cumplidas / las que aplican al corte. Un clic en una cifra lleva a sus filas."
    )
    if grupo.columnas == ("grupo",):
        texto += f" Una actividad de varias {grupo.dimension}s cuenta en cada una y una sola vez en el total."
    return f"{texto} {nota}." if nota else texto


def claves_de(grupo: Grupo, filas: Sequence[Seguimiento]) -> list[tuple[str, ...]]:
    """El grupo de cada actividad, como lo nombra `nombrar`."""
    return [tuple(getattr(f, c) or SIN_NOMBRE[c] for c in grupo.columnas) for f in filas]


def _fila(grupo: Grupo, fuente: Fuente, fila: int, r: Resumen, bloques: Bloques) -> list[Valor]:
    nombres = nombrar(r)
    suyas = bloques.get(nombres) or bloques.get(r.nombre)
    condiciones = [(c, f"${xl_col_to_name(j)}{fila}") for j, c in enumerate(grupo.columnas)]
    return [*nombres, *ligar(_cifras(fuente, condiciones, fila, len(nombres), r), suyas)]


def nombrar(r: Resumen) -> tuple[str, ...]:
    """El nombre de un grupo como se ve en el libro; el de un subcomponente lleva delante el de su componente."""
    return (r.grupo or SIN_NOMBRE["componente"], r.nombre) if r.dimension == "subcomponente" else (r.nombre,)


def _cifras(fuente: Fuente, condiciones: Sequence[tuple[str, str]], fila: int, k: int, r: Resumen) -> list[Formula]:
    letras = {c: xl_col_to_name(k + j) for j, c in enumerate(("actividades", "aplican", "cumplidas", "cumplimiento"))}
    cifras = contar_cifras(fuente, condiciones, {c: f"{letra}{fila}" for c, letra in letras.items()}, r)
    return [*cifras.values(), *contar_estados(fuente, condiciones, r)]
