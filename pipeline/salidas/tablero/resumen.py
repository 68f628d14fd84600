"""Hoja Resumen: una página que dice cómo vamos, dónde fallamos, qué vence y quién tiene que hacer qué."""

from pipeline.base.espanol import fecha_larga
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import Enlace, Libro, agregar_hoja, poner_vinculo, preparar_impresion
from pipeline.salidas._excel.cabeza import abreviar
from pipeline.salidas.tablero.como_vamos import poner_como_vamos
from pipeline.salidas.tablero.evolucion import Evolucion
from pipeline.salidas.tablero.fuente import Fuente
from pipeline.salidas.tablero.graficas import HOJA as GRAFICAS
from pipeline.salidas.tablero.lista_de_fallas import poner_donde_fallamos
from pipeline.salidas.tablero.listas import poner_que_vence, poner_quien_hace_que
from pipeline.salidas.tablero.lugares import LEAME, RESUMEN
from pipeline.salidas.tablero.pagina import ANCHOS, Pagina
from pipeline.salidas.tablero.pendientes import Pendientes

_NOMBRE = 60.0
"""Lo que cabe del nombre de la entidad al lado del enlace que va en su renglón, en caracteres."""


def escribir_resumen(
    libro: Libro,
    resultado: Resultado,
    actividades: Fuente,
    grupos: dict[str, Fuente],
    evolucion: Evolucion,
    pendientes: Pendientes,
) -> None:
    """Escribe la primera hoja, que se abre al abrir el libro. `grupos`: la hoja de cada dimensión que hay."""
    pagina = Pagina(libro, agregar_hoja(libro, RESUMEN))
    for j, ancho in enumerate(ANCHOS):
        pagina.hoja.set_column(j, j, ancho)
    _poner_titulo(pagina, resultado)
    poner_como_vamos(pagina, resultado, actividades, evolucion)
    poner_donde_fallamos(pagina, resultado, actividades, grupos.get("componente"), evolucion)
    poner_que_vence(pagina, resultado, actividades, pendientes)
    poner_quien_hace_que(pagina, resultado, grupos.get("dependencia"))
    preparar_impresion(pagina.hoja, libro.pie, pagina.fila - 1, len(ANCHOS) - 1, vertical=True)
    pagina.hoja.fit_to_pages(1, pagina.paginas)


def _poner_titulo(pagina: Pagina, resultado: Resultado) -> None:
    hoja, formatos = pagina.hoja, pagina.libro.formatos
    titulo = f"Tablero de seguimiento · {resultado.corte.nombre} de {resultado.entidad.vigencia}"
    hoja.write_string(0, 0, titulo, formatos["titulo"])
    pagina.dar_alto(30)
    pagina.fila = 1
    de_quien = f"{abreviar(resultado.entidad.nombre, _NOMBRE)} · Corte al {fecha_larga(resultado.corte.fecha)}"
    hoja.write_string(1, 0, de_quien, formatos["subtitulo"])
    pagina.dar_alto(24)
    ultima = len(ANCHOS) - 1
    poner_vinculo(hoja, 0, ultima, Enlace(GRAFICAS, "Ver las gráficas →"), formatos["vinculo_a_la_derecha"])
    leame = Enlace(LEAME, "Cómo leer este libro y qué hay en cada hoja →")
    poner_vinculo(hoja, 1, ultima, leame, formatos["vinculo_a_la_derecha"])
    pagina.fila = 2
