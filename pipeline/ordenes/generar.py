"""`generar`: la corrida completa de un corte."""

from contextlib import suppress
from datetime import date
from importlib import import_module
from pathlib import Path
from threading import Timer

from pipeline.declarado import leer_declarado
from pipeline.entradas import REGISTRO
from pipeline.flujo import hacer_resultado
from pipeline.graficas.taller import abrir_taller
from pipeline.ordenes.corrida import AlTerminar, Corrida, estado_de, huellas_de, parametros_de
from pipeline.ordenes.revisar import escribir_revision
from pipeline.registro import entregados
from pipeline.registro.carpeta import abrir_registro
from pipeline.registro.historia.guardar import guardar_historia
from pipeline.registro.memoria import apartar_danados, guardar_memoria, leer_memoria
from pipeline.registro.recoger import marcar_leidos, recoger
from pipeline.salidas.pdf.impresora import Impresora


def generar(
    entradas: Path,
    salidas: Path,
    formatos: Path | None,
    corte: date | None,
    hoy: date,
    al_terminar: AlTerminar,
    impresora: Impresora | None = None,
) -> Corrida:
    """Recoge lo escrito en las salidas, lee las entradas, calcula, escribe la entrega, la cuadra y después el registro.

    Lo recogido se da por leído de último: una corrida que se corta en cualquier paso no pierde nada, y la siguiente
    hace lo mismo. `impresora` None: no se pidieron los PDF.
    """
    declarado = leer_declarado(entradas)
    registro = entradas / REGISTRO
    with abrir_registro(registro), abrir_taller() as taller:
        precarga = Timer(0.3, _precargar)  # primero arrancan los hijos
        precarga.daemon = True
        precarga.start()
        memoria = leer_memoria(registro)
        apartar_danados(registro, memoria, hoy)
        recogido = recoger(registro, salidas, declarado.entidad, hoy)
        resultado = hacer_resultado(declarado, entradas, corte, hoy, memoria, al_terminar, recogido)
        if not resultado.actividades and not resultado.hay_listados:
            return escribir_revision(resultado, entradas, salidas, recogido.guardados)
        from pipeline.salidas.entrega import entregar
        from pipeline.salidas.entregables import escribir_entregables
        from pipeline.salidas.sin_plan import escribir_sin_plan

        huellas, parametros = huellas_de(resultado), parametros_de(resultado, entradas)
        nombre = resultado.corte.fecha.isoformat()
        with entregar(salidas, nombre, recogido.guardados) as obra:
            if resultado.actividades:
                resultado, cuadre = escribir_entregables(
                    resultado, entradas, obra, taller, formatos, huellas, parametros, impresora
                )
            else:
                resultado, cuadre = escribir_sin_plan(resultado, entradas, obra, taller, huellas, parametros)
            entregados.preparar(registro, nombre, obra.carpeta)
        guardar_memoria(registro, memoria)
        if resultado.actividades:
            guardar_historia(registro, memoria.historia, resultado, parametros)
        entregados.asentar(registro, nombre, obra.nombre)
        marcar_leidos(registro, recogido.pendientes)
    donde = salidas / obra.nombre
    return Corrida(estado_de(resultado), resultado, donde, obra.conservados, obra.aviso, cuadre.cuentas)


def _precargar() -> None:
    """Trae lo que pesa (pandas, xlsxwriter, docx) mientras los hijos leen; si falla, falla después a la vista."""
    with suppress(Exception):
        import_module("pipeline.salidas.entregables")
        import_module("pipeline.calculo.resumenes")
