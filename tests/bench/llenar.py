"""Cuánto cuesta llenar el formato de una entidad con 300 actividades frente a abrirlo, llenarlo y guardarlo con openpyxl.

Uso: python -m tests.bench.llenar [--veces N]. No es una prueba: muestra razones de tiempo de procesador, con
las vueltas alternadas y la mediana. El de openpyxl escribe las mismas celdas en las mismas filas, y pierde los cuadros de
texto, los minigráficos y el encabezado con imagen.
"""

import argparse
import io
import time
from collections.abc import Callable
from copy import copy
from datetime import date
from functools import partial
from statistics import median
from typing import Any

import openpyxl

from pipeline.base.espanol import numero
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.formato_propio import abrir_formato, llenar_formato
from pipeline.salidas.llenado import Datos, Fila
from pipeline.salidas.valores_seguimiento import reunir_datos
from tests.fabrica import hacer_resultado
from tests.salidas.formato_propio.dibujos import dibujar, por_actividad

CAMPOS = (
    "numeral", "componente", "actividad", "responsable", "fecha_programada", "meta", "programado", "ejecutado", "avance",
    "estado", "reporte", "evidencia",
)  # fmt: skip
PRIMERA, TOTAL = 8, 11


def llenar_aqui(formato: bytes, resultado: Resultado, datos: Datos) -> bytes:
    """Como lo hace el programa: reconoce, escribe en el XML de la hoja y deja lo demás."""
    return llenar_formato(abrir_formato(formato, resultado), resultado, datos, "formato.xlsx")[0]


def copiar_rasgos(celda: Any, modelo: Any) -> None:
    """Como se suele copiar el estilo de una celda a otra."""
    for rasgo in ("font", "border", "fill", "alignment", "protection"):
        setattr(celda, rasgo, copy(getattr(modelo, rasgo)))
    celda.number_format = modelo.number_format


def compartir_estilo(celda: Any, modelo: Any) -> None:
    """Como lo copia quien conoce openpyxl por dentro."""
    celda._style = modelo._style


def llenar_con_openpyxl(
    vestir: Callable[[Any, Any], None], formato: bytes, resultado: Resultado, datos: Datos
) -> bytes:
    """Abre, agrega filas con el estilo de la primera, escribe, corrige los totales y guarda."""
    libro = openpyxl.load_workbook(io.BytesIO(formato))
    hoja = libro["Seguimiento"]
    filas: list[Fila] = datos.tablas["actividad"]
    hoja.insert_rows(TOTAL - 1, len(filas) - (TOTAL - PRIMERA))
    for i, registro in enumerate(filas):
        for columna, campo in enumerate(CAMPOS, 1):
            valor = registro[campo]
            celda = hoja.cell(PRIMERA + i, columna, float(valor) if isinstance(valor, float) else valor)
            if i:
                vestir(celda, hoja.cell(PRIMERA, columna))
            if isinstance(valor, date):
                celda.number_format = "dd/mm/yyyy"
    ultima = PRIMERA + len(filas) - 1
    for columna in "GH":
        hoja[f"{columna}{ultima + 1}"] = f"=SUM({columna}{PRIMERA}:{columna}{ultima})"
    salida = io.BytesIO()
    libro.save(salida)
    return salida.getvalue()


def main() -> None:
    """Mide los dos y dice la razón."""
    opciones = argparse.ArgumentParser(description=__doc__)
    opciones.add_argument("--veces", type=int, default=9)
    opciones.add_argument("--filas", type=int, default=300)
    pedido = opciones.parse_args()
    resultado = hacer_resultado(pedido.filas)
    datos, formato = reunir_datos(resultado), dibujar(por_actividad())
    modos: dict[str, Callable[[bytes, Resultado, Datos], bytes]] = {
        "openpyxl, copiando cada estilo": partial(llenar_con_openpyxl, copiar_rasgos),
        "openpyxl, compartiendo el estilo": partial(llenar_con_openpyxl, compartir_estilo),
        "el programa": llenar_aqui,
    }
    tiempos: dict[str, list[float]] = {nombre: [] for nombre in modos}
    for llenar in modos.values():
        llenar(formato, resultado, datos)  # la primera carga los módulos
    for _ in range(pedido.veces):
        for nombre, llenar in modos.items():
            comienzo = time.process_time()
            llenar(formato, resultado, datos)
            tiempos[nombre].append(time.process_time() - comienzo)
    medianas = {nombre: median(t) for nombre, t in tiempos.items()}
    print(f"Llenar un formato con {pedido.filas} actividades (mediana de {pedido.veces})")
    for nombre, segundos in medianas.items():
        razon = f"  ({numero(segundos / medianas['el programa'], 1)} veces)" if nombre != "el programa" else ""
        print(f"  {nombre:<34} {numero(segundos * 1000, 1):>8} ms{razon}")


if __name__ == "__main__":
    main()
