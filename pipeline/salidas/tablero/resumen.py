"""Hoja Resumen: lo que se mira primero, con cada cifra y su denominador."""

from dataclasses import replace
from math import ceil

from xlsxwriter.worksheet import Worksheet

from pipeline.calculo.por_decidir import buscar_por_decidir
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import Enlace, Libro, agregar_hoja, preparar_impresion
from pipeline.salidas.por_decidir import ARCHIVO as POR_DECIDIR
from pipeline.salidas.tablero.bloques import hallar_bloques, ligar, todas
from pipeline.salidas.tablero.datos_de_graficas import poner_estados, poner_zonas
from pipeline.salidas.tablero.fuente import Fuente, hay_que_contar_exacto
from pipeline.salidas.tablero.graficas import HOJA, graficar_cumplimiento, graficar_estados
from pipeline.salidas.tablero.paginas import paginar
from pipeline.salidas.tablero.renglones import ANCHOS, poner_encabezado, poner_renglon
from pipeline.salidas.tablero.semaforo import colorear_zonas
from pipeline.salidas.tablero.tarjetas import TARJETAS, cifras_del_resumen, poner_datos, poner_tarjetas, poner_titulo
from pipeline.tablas.resumen import SIN_NOMBRE

COMPONENTES = TARJETAS + 4
"""La fila, desde 0, del encabezado del cuadro por componente."""
_TITULOS = (
    "Componente", "Actividades", "Aplican", "Cumplidas", "Cumplimiento", "Zona", "Avance ponderado", "Sin reporte",
)  # fmt: skip
_FORMATOS = ("texto", "entero", "entero", "entero", "porcentaje", "centro", "porcentaje", "entero")
_PIXELES_DE_FILA, _ALTO_MINIMO, _ALTO_MAXIMO = 20, 300, 820
_COMO_SE_CALCULA = (
    "Cumplimiento: actividades cumplidas al corte sobre las que aplican al corte. "
    "Aplica la que tenía algo por entregar hasta el corte; la que no aplica no entra en la cuenta.",
    "Un clic en una cifra lleva a las filas de donde sale; de ahí, un clic en el código lleva a sus celdas.",
    "Avance ponderado: promedio del avance (ejecutado / programado, a lo sumo 100 %) de las que aplican, por su peso.",
)


def escribir_resumen(libro: Libro, resultado: Resultado, actividades: Fuente, enlaces: list[Enlace]) -> None:
    """Escribe la primera hoja, que se abre al abrir el libro."""
    hoja = agregar_hoja(libro, HOJA)
    for j, ancho in enumerate(ANCHOS):
        hoja.set_column(j, j, ancho)
    poner_titulo(libro, hoja, resultado, enlaces)
    poner_datos(libro, hoja, resultado)
    poner_tarjetas(libro, hoja, resultado, actividades)
    componentes = [r.nombre for r in resultado.por("componente")]
    total = _poner_componentes(libro, hoja, resultado, actividades)
    graficas = _poner_notas(libro, hoja, resultado, total) + 1
    alto = min(max(_ALTO_MINIMO, 120 + 34 * len(componentes)), _ALTO_MAXIMO)
    estados = graficas + ceil(alto / _PIXELES_DE_FILA) + 1
    zonas = poner_estados(libro, hoja, resultado, actividades, estados) + 2
    ultima = poner_zonas(libro, hoja, resultado, COMPONENTES + 1, zonas)
    if componentes:
        graficar_cumplimiento(libro.libro, hoja, resultado, (graficas, zonas + 1), (650, alto))
    graficar_estados(libro.libro, hoja, resultado, (graficas, estados + 1), (428, _ALTO_MINIMO))
    preparar_impresion(hoja, libro.pie, ultima, len(ANCHOS) - 1)
    paginar(hoja, componentes, total, graficas, estados)


def _poner_componentes(libro: Libro, hoja: Worksheet, resultado: Resultado, actividades: Fuente) -> int:
    poner_encabezado(libro, hoja, COMPONENTES, _TITULOS)
    componentes = resultado.por("componente")
    fuente = replace(actividades, exacta=hay_que_contar_exacto(r.nombre for r in componentes))
    bloques = hallar_bloques(actividades, [f.componente or SIN_NOMBRE["componente"] for f in resultado.filas])
    for fila, r in enumerate(componentes, start=COMPONENTES + 1):
        cifras = ligar(
            cifras_del_resumen(fuente, (("componente", f"$A{fila + 1}"),), fila + 1, r), bloques.get(r.nombre)
        )
        poner_renglon(libro, hoja, fila, (r.nombre, *cifras), _FORMATOS)
    fila = COMPONENTES + len(componentes) + 1
    cifras = ligar(cifras_del_resumen(actividades, (), fila + 1, resultado.total), todas(actividades))
    poner_renglon(libro, hoja, fila, ("Total de la entidad", *cifras), _FORMATOS, "total_")
    colorear_zonas(libro, hoja, (COMPONENTES + 1, 5, fila, 5))
    return fila


def _poner_notas(libro: Libro, hoja: Worksheet, resultado: Resultado, fila: int) -> int:
    notas = list(_COMO_SE_CALCULA)
    if resultado.nota_de_base:
        notas.append(f"{resultado.nota_de_base} por Control Interno; en las demás vale lo reportado.")
    if cuantos := len(buscar_por_decidir(resultado)):
        notas.append(f"Reportes por decidir, que todavía no cuentan: {cuantos}. Están en {POR_DECIDIR}.")
    for nota in notas:
        fila += 1
        hoja.write_string(fila, 0, nota, libro.formatos["nota"])
    return fila
