"""Hojas por componente, subcomponente, dependencia y etapa: contar en Actividades lo que es de cada grupo."""

from xlsxwriter.utility import xl_col_to_name

from pipeline.calculo.relato.donde_fallamos import decir_por_que
from pipeline.calculo.resultado import Resultado
from pipeline.estilo import PROGRAMADO
from pipeline.salidas._excel import PRIMERA, Cuadro, Enlace, Formula, Libro, Valor, agregar_hoja, poner_tabla
from pipeline.salidas.tablero.bloques import Bloques, ligar, todas
from pipeline.salidas.tablero.cifras import contar_cifras, contar_estados
from pipeline.salidas.tablero.dimensiones import CIFRAS, Grupo, nombrar
from pipeline.salidas.tablero.evolucion import Evolucion, poner_tendencia
from pipeline.salidas.tablero.frases import decir_por_que as por_que_vivo
from pipeline.salidas.tablero.fuente import Condiciones, Fuente
from pipeline.salidas.tablero.lugares import VOLVER
from pipeline.salidas.tablero.semaforo import colorear_zonas
from pipeline.salidas.tablero.tareas import Tareas
from pipeline.tablas.resumen import Resumen
from pipeline.tablas.seguimiento import ESTADOS


def escribir_grupo(
    libro: Libro,
    resultado: Resultado,
    grupo: Grupo,
    fuentes: tuple[Fuente, Fuente],
    bloques: Bloques,
    evolucion: Evolucion,
    tareas: Tareas,
) -> None:
    """Escribe la hoja de una dimensión; el total cuenta cada actividad una sola vez. Cada cifra lleva a sus filas.

    `fuentes`: la hoja donde se cuenta lo del grupo, y Actividades.
    """
    hoja, fuente, actividades = agregar_hoja(libro, grupo.hoja), *fuentes
    resumenes, k = resultado.por(grupo.dimension), len(grupo.titulos)
    propia = grupo.fuente(len(resumenes))
    filas = []
    for i, r in enumerate(resumenes):
        nombres = nombrar(r)
        condiciones = [(c, f"${xl_col_to_name(j)}{PRIMERA + i + 1}") for j, c in enumerate(grupo.columnas)]
        valores = _valores(propia, fuente, i, condiciones, r, evolucion, bloques.get(nombres) or bloques.get(r.nombre))
        valores |= {"orden": _ordenar(propia, i, r), **dict(zip(grupo.titulos, nombres, strict=True))}
        if grupo.dimension == "dependencia":
            valores |= tareas.hacer_cuentas(propia, fuente, i, r.nombre)
        filas.append([valores[c] for c in propia.columnas])
    enlace = todas(actividades)
    total = _valores(propia, actividades, len(filas), (), resultado.total, evolucion, enlace)
    ultima = poner_tabla(libro, hoja, Cuadro(
        f"Tabla{grupo.hoja}", f"Seguimiento por {grupo.dimension}", _describir(grupo, resultado.nota_de_base),
        tuple(grupo.tabla.values()), filas,
        total=["Total de la entidad", *(total.get(c, "") for c in propia.columnas[1:])],
        volver=VOLVER, inmoviles=k, impresas=grupo.impresas,
    ))  # fmt: skip
    colorear_zonas(libro, hoja, (PRIMERA, k + 4, ultima, k + 4))
    hoja.conditional_format(PRIMERA, k + 3, ultima, k + 3, {
        "type": "data_bar", "bar_color": PROGRAMADO, "bar_solid": True, "min_type": "num", "max_type": "num",
        "min_value": 0, "max_value": 1,
    })  # fmt: skip
    columna = propia.columnas.index("tendencia")
    for fila, r in enumerate([*resumenes, resultado.total], start=PRIMERA):
        poner_tendencia(hoja, fila, columna, evolucion.rango(r))


def _describir(grupo: Grupo, nota: str) -> str:
    texto = (
        f"Esta hoja contiene una tabla con una fila por {grupo.dimension}. "
        "Cumplimiento: cumplidas / las que aplican al corte. Un clic en una cifra lleva a sus filas."
    )
    if grupo.columnas == ("grupo",):
        texto += f" La de varias {grupo.dimension}s cuenta en cada una; en el total, una vez."
    return f"{texto} {nota}." if nota else texto


def _valores(
    propia: Fuente,
    fuente: Fuente,
    i: int,
    condiciones: Condiciones,
    r: Resumen,
    evolucion: Evolucion,
    enlace: Enlace | None,
) -> dict[str, Valor]:
    """Lo que se calcula de todo grupo y del total; la fila i es la del grupo en su hoja."""
    cifras = contar_cifras(fuente, condiciones, {c: propia.celda(c, i) for c in CIFRAS}, r)
    estados = dict(zip(ESTADOS, contar_estados(fuente, condiciones, r), strict=True))
    hay = evolucion.hay_anterior
    return {
        **{c: ligar([valor], enlace)[0] for c, valor in (cifras | estados).items()},
        "anterior": evolucion.traer_anterior(r) if hay else "",
        "cambio": evolucion.cambio(r) if hay else "",
        "tendencia": "",
        "por_que": Formula(f"={por_que_vivo({e: propia.celda(e, i) for e in ESTADOS})}", decir_por_que(r)),
    }


def _ordenar(propia: Fuente, i: int, r: Resumen) -> Formula:
    """Del menor cumplimiento al mayor; en un empate, primero el de más actividades; los que no aplican, al final."""
    cumplimiento, aplican = propia.celda("cumplimiento", i), propia.celda("aplican", i)
    valor = 10.0 + i if r.cumplimiento is None else r.cumplimiento - r.aplican * 1e-11 + i * 1e-14
    return Formula(f'=IF({cumplimiento}="",10+{i},{cumplimiento}-{aplican}*1E-11+{i}*1E-14)', valor)
