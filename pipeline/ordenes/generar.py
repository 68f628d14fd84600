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
from pipeline.registro.memoria import guardar_memoria, leer_memoria


def generar(
    entradas: Path, salidas: Path, formatos: Path | None, corte: date | None, hoy: date, al_terminar: AlTerminar
) -> Corrida:
    """Lee las entradas, calcula, escribe la entrega y, cuando ya está en su sitio, el registro."""
    declarado = leer_declarado(entradas)
    with abrir_taller() as taller:
        precarga = Timer(0.3, _precargar)  # primero arrancan los hijos
        precarga.daemon = True
        precarga.start()
        memoria = leer_memoria(entradas / REGISTRO)
        resultado = hacer_resultado(declarado, entradas, corte, hoy, memoria, al_terminar)
        if not resultado.actividades:
            return escribir_revision(resultado, entradas, salidas)
        from pipeline.salidas.entrega import entregar
        from pipeline.salidas.entregables import escribir_entregables

        huellas, parametros = huellas_de(resultado), parametros_de(resultado, entradas)
        with entregar(salidas, resultado.corte.fecha.isoformat()) as obra:
            resultado = escribir_entregables(resultado, entradas, obra, taller, formatos, huellas, parametros)
        guardar_memoria(entradas / REGISTRO, memoria)
    return Corrida(estado_de(resultado), resultado, salidas / resultado.corte.fecha.isoformat(), obra.conservados)


def _precargar() -> None:
    """Trae lo que pesa (pandas, xlsxwriter, matplotlib) mientras los hijos leen; si falla, falla después a la vista."""
    with suppress(Exception):
        import_module("pipeline.salidas.entregables")
        import_module("pipeline.graficas._dibujo")
