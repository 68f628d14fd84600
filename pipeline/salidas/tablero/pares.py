"""Hojas auxiliares a la vista: una fila por actividad y dependencia (o etapa), para contar en cada una."""

from pipeline.calculo.por_reportar import buscar_por_reportar, debe_reportar
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.tolerancia import TOLERANCIA
from pipeline.salidas._excel import Columna, Cuadro, Formula, Libro, Valor, agregar_hoja, poner_tabla
from pipeline.salidas.tablero.fuente import Fuente
from pipeline.salidas.tablero.lugares import VOLVER
from pipeline.salidas.tablero.pendientes import Pendientes
from pipeline.tablas.resumen import SIN_NOMBRE
from pipeline.tablas.seguimiento import Seguimiento

_DE_TODO_PAR = ("grupo", "codigo", "actividad", "estado", "cumplida")
_DE_DEPENDENCIA = ("por_reportar", "con_retraso", "por_vencer")
_AL_FINAL = ("n", "aplica", "fila", "peso", "avance_corte", "aporte")
_COLUMNAS = {
    "codigo": Columna("Código", 18),
    "actividad": Columna("Actividad", 54),
    "estado": Columna("Estado", 17, "centro"),
    "aplica": Columna("Aplica al corte", 11, "centro"),
    "cumplida": Columna("Cumplida al corte", 11, "centro"),
    "por_reportar": Columna("Debe el reporte", 11, "centro"),
    "con_retraso": Columna("Con retraso", 11, "centro"),
    "por_vencer": Columna("Entregas que vencen pronto", 12, "entero"),
    "pendiente": Columna("Algo pendiente", 11, "centro"),
    "n": Columna("N.º", 8, "centro"),
    "fila": Columna("Fila", 8, "centro"),
    "peso": Columna("Peso", 9, "cantidad"),
    "avance_corte": Columna("Avance del corte", 11, "porcentaje"),
    "aporte": Columna("Avance × peso", 11, "cantidad"),
}
Par = tuple[str, int, Seguimiento]
"""El grupo, el N.º de la actividad y su seguimiento."""


def columnas_de_par(dimension: str) -> tuple[str, ...]:
    """Las columnas de la hoja de una dimensión; lo que hay por hacer, solo en la de dependencias."""
    if dimension != "dependencia":
        return *_DE_TODO_PAR, *_AL_FINAL
    return *_DE_TODO_PAR, *_DE_DEPENDENCIA, *_AL_FINAL, "pendiente"


def reunir_pares(resultado: Resultado, dimension: str) -> list[Par]:
    """Cada actividad con cada una de sus dependencias o etapas."""
    pares = []
    for n, f in enumerate(resultado.filas, start=1):
        grupos = f.dependencias if dimension == "dependencia" else f.etapas
        pares += [(grupo, n, f) for grupo in dict.fromkeys(grupos or (SIN_NOMBRE[dimension],))]
    orden = {r.nombre: i for i, r in enumerate(resultado.por(dimension))}
    return sorted(pares, key=lambda par: orden.get(par[0], len(orden)))


def escribir_pares(
    libro: Libro, resultado: Resultado, pares: list[Par], fuente: Fuente, actividades: Fuente, pendientes: Pendientes
) -> None:
    """Escribe la hoja: cada fila busca lo suyo en Actividades por su N.º, aunque allá se reordene."""
    titulo = fuente.hoja.split()[-1].capitalize()
    deben = {nombre: {f.codigo for f in filas} for nombre, filas in buscar_por_reportar(resultado).items()}
    poner_tabla(libro, agregar_hoja(libro, fuente.hoja), Cuadro(
        f"Tabla{fuente.hoja.replace(' ', '')}", f"Actividades {fuente.hoja.lower()}",
        f"Esta hoja contiene una tabla: una actividad de varias {titulo.lower()}s tiene una fila en cada una.",
        [_COLUMNAS.get(c) or Columna(titulo, 36) for c in fuente.columnas],
        [
            _fila(resultado, (fuente, actividades), i, par, par[2].codigo in deben.get(par[0], ()), pendientes)
            for i, par in enumerate(pares)
        ],
        volver=VOLVER, impresas=fuente.columnas.index("n"), vertical="pendiente" not in fuente.columnas,
    ))  # fmt: skip


def _fila(
    resultado: Resultado, fuentes: tuple[Fuente, Fuente], i: int, par: Par, debe: bool, pendientes: Pendientes
) -> list[Valor]:
    (fuente, actividades), (grupo, n, f) = fuentes, par
    fila = fuente.celda("fila", i)

    def traer(columna: str, valor: float | str | None) -> Formula:
        return Formula(f"=INDEX({actividades.rango(columna)},{fila})", valor)

    valores: dict[str, Valor] = {
        "grupo": grupo,
        "codigo": f.codigo,
        "actividad": f.actividad,
        "estado": traer("estado", f.estado),
        "aplica": traer("aplica", "Sí" if f.aplica else "No aplica"),
        "cumplida": traer("cumplida", ("Sí" if f.cumplida else "No") if f.aplica else "No aplica"),
        "n": n,
        "fila": Formula(f"=MATCH({fuente.celda('n', i)},{actividades.rango('n')},0)", n),
        "peso": traer("peso", f.peso),
        "avance_corte": traer("avance_corte", f.avance_corte),
        "aporte": traer("aporte", None if f.avance_corte is None else f.avance_corte * f.peso),
    }
    if "pendiente" in fuente.columnas:
        atrasa = pendientes.retraso(n - 1, f)
        vencen, en_ventana = pendientes.faltan[n], pendientes.en_la_ventana[n]
        reportar, retraso, vence = (fuente.celda(c, i) for c in ("por_reportar", "con_retraso", "por_vencer"))
        algo = debe or atrasa == "Sí" or vencen > 0
        valores |= {
            "por_reportar": _deber(
                f, grupo, resultado, f"INDEX({actividades.rango('ejecutado')},{fila})", fuente.celda("cumplida", i)
            ),
            "con_retraso": traer("con_retraso", atrasa),
            "por_vencer": traer("por_vencer", vencen) if en_ventana else 0,
            "pendiente": Formula(
                f'=IF(OR({reportar}="Sí",{retraso}="Sí",{vence}>0),"Sí","No")', "Sí" if algo else "No"
            ),
        }
    return [valores[c] for c in fuente.columnas]


def _deber(f: Seguimiento, nombre: str, resultado: Resultado, ejecutado: str, cumplida: str) -> Formula | str:
    """Si una dependencia debe el reporte. Quien escribe una cantidad donde no había reporte, ya reporta."""
    if f.programado <= TOLERANCIA:
        return "No"
    si_cumplida, si_no = ("Sí" if debe_reportar(f, nombre, resultado, c) else "No" for c in (True, False))
    if not f.reportes and f.base != "verificado" and f.ejecutado <= TOLERANCIA:
        return Formula(f'=IF({ejecutado}<=1E-9,"Sí","No")', si_no)
    if si_cumplida == si_no:
        return si_no
    return Formula(f'=IF({cumplida}="Sí","{si_cumplida}","{si_no}")', si_cumplida if f.cumplida else si_no)
