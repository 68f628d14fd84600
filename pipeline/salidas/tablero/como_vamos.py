"""Primera respuesta: la cifra grande con su zona y su cambio, y las frases que la cuentan."""

from xlsxwriter.utility import xl_rowcol_to_cell

from pipeline.base.espanol import fecha, numero
from pipeline.calculo.cifras import puntos
from pipeline.calculo.relato import decir_como_vamos
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.sin_fechas import nombrar_lo_medido
from pipeline.salidas._excel import Enlace, Formula, Valor, escribir_celda
from pipeline.salidas.tablero import evolucion as hoja_evolucion
from pipeline.salidas.tablero.bloques import ligar, todas
from pipeline.salidas.tablero.cifras import contar_cifras, contar_estado
from pipeline.salidas.tablero.evolucion import Evolucion, poner_tendencia
from pipeline.salidas.tablero.frases import vivir_avance, vivir_cambio, vivir_como_vamos
from pipeline.salidas.tablero.fuente import Fuente
from pipeline.salidas.tablero.pagina import ANCHOS, Pagina
from pipeline.salidas.tablero.semaforo import colorear_zonas
from pipeline.salidas.tablero.vivas import miles
from pipeline.tablas.seguimiento import SIN_REPORTE

COLUMNAS = ("cumplimiento", "zona", "cambio", "cumplidas", "aplican", "avance", "sin_reporte", "tendencia")
_FORMATOS = {
    "cumplimiento": "cifra_enorme", "zona": "cifra_palabra", "cambio": "cifra_cambio", "cumplidas": "cifra",
    "aplican": "cifra", "avance": "cifra_porcentaje", "sin_reporte": "cifra", "tendencia": "cifra",
}  # fmt: skip


def poner_como_vamos(pagina: Pagina, resultado: Resultado, actividades: Fuente, evolucion: Evolucion) -> dict[str, str]:
    """Escribe el bloque; devuelve en qué celda quedó cada cifra del total."""
    pagina.preguntar("Cómo vamos", Enlace(hoja_evolucion.HOJA, "Ver la evolución →", "Ir a la hoja Evolución"))
    fila, total = pagina.fila, resultado.total
    celdas = {c: xl_rowcol_to_cell(fila + 1, j, True, True) for j, c in enumerate(COLUMNAS)}
    cifras = contar_cifras(actividades, (), celdas, total)
    valores: dict[str, Valor] = {c: ligar([v], todas(actividades))[0] for c, v in cifras.items()}
    valores["sin_reporte"] = contar_estado(actividades, (), SIN_REPORTE, total)
    valores["cambio"] = evolucion.cambio(total) if evolucion.hay_anterior else "–"
    rotulos = _rotular(resultado, evolucion, celdas)
    for j, c in enumerate(COLUMNAS):
        arriba, abajo = rotulos[c]
        escribir_celda(pagina.hoja, fila, j, arriba, pagina.libro.formatos["rotulo"])
        escribir_celda(pagina.hoja, fila + 1, j, valores.get(c), pagina.libro.formatos[_FORMATOS[c]])
        escribir_celda(pagina.hoja, fila + 2, j, abajo, pagina.libro.formatos["rotulo"])
    for alto in (20, 54, 34):
        pagina.dar_alto(alto)
        pagina.fila += 1
    colorear_zonas(pagina.libro, pagina.hoja, (fila + 1, 1, fila + 1, 1))
    poner_tendencia(pagina.hoja, fila + 1, len(ANCHOS) - 1, evolucion.rango(total))
    pagina.decir(*_frases(resultado, celdas, evolucion))
    return celdas


def _rotular(resultado: Resultado, evolucion: Evolucion, celdas: dict[str, str]) -> dict[str, tuple[Valor, Valor]]:
    """Lo que va encima y debajo de cada cifra."""
    total = resultado.total
    ninguna = "ninguna aplica todavía"
    cuantas = f'{miles(celdas["cumplidas"])}&" de "&{miles(celdas["aplican"])}&" que aplican"'
    de_cuantas = Formula(
        f'=IF({celdas["aplican"]}=0,"{ninguna}",{cuantas})',
        f"{numero(total.cumplidas)} de {numero(total.aplican)} que aplican" if total.aplican else ninguna,
    )
    dias = list(evolucion.antes)
    desde = f"puntos desde el {fecha(dias[-2])}" if evolucion.hay_anterior else "es el primer corte"
    promedio = "promedio simple" if len({f.peso for f in resultado.filas}) < 2 else "promedio por peso"
    return {
        "cumplimiento": ("Cumplimiento de la entidad", de_cuantas),
        "zona": ("Zona", "según el cumplimiento"),
        "cambio": ("Cambio", desde),
        "cumplidas": ("Cumplidas", "al corte"),
        "aplican": ("Aplican", f"de {numero(total.actividades)} de la vigencia"),
        "avance": ("Avance", f"ponderado, {promedio}"),
        "sin_reporte": ("Sin reporte", "aplican y no reportan"),
        "tendencia": ("Cumplimiento en cada corte", f"una barra por corte, desde el {fecha(dias[0])}"),
    }


def _frases(resultado: Resultado, celdas: dict[str, str], evolucion: Evolucion) -> list[Valor]:
    frases = decir_como_vamos(resultado)
    total = resultado.total
    if not total.aplican:
        return [str(f) for f in frases]
    primera, *cambio, avance = frases
    medido = nombrar_lo_medido(resultado)
    vivas: list[Valor] = [vivir_como_vamos(primera, resultado.corte.fecha, medido, celdas)]
    antes = evolucion.anterior(total) if evolucion.hay_anterior else None
    if cambio and antes and puntos(antes, total) is not None:
        vivas.append(vivir_cambio(cambio[0], antes.corte, evolucion.celda(total, 1), celdas["cumplimiento"]))
    return [*vivas, vivir_avance(avance, celdas["avance"])]
