"""`revisar`: la misma lectura; solo se escribe el diagnóstico."""

from datetime import date
from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.declarado import leer_declarado
from pipeline.entradas import REGISTRO
from pipeline.estado_de_salida import NADA_QUE_USAR
from pipeline.flujo import hacer_resultado
from pipeline.ordenes.corrida import AlTerminar, Corrida, estado_de, huellas_de, parametros_de
from pipeline.registro.memoria import leer_memoria


def revisar(entradas: Path, salidas: Path, corte: date | None, hoy: date, al_terminar: AlTerminar) -> Corrida:
    """La misma lectura; solo se escribe el diagnóstico, en `salidas/<corte>-revision/`."""
    declarado = leer_declarado(entradas)
    memoria = leer_memoria(entradas / REGISTRO)
    resultado = hacer_resultado(declarado, entradas, corte, hoy, memoria, al_terminar)
    return escribir_revision(resultado, entradas, salidas)


def escribir_revision(resultado: Resultado, entradas: Path, salidas: Path) -> Corrida:
    """Escribe el diagnóstico en su carpeta, que nunca reemplaza un juego completo."""
    from pipeline.salidas.entrega import entregar
    from pipeline.salidas.entregables import escribir_revision as escribir

    nombre = f"{resultado.corte.fecha.isoformat()}-revision"
    with entregar(salidas, nombre) as obra:
        resultado = escribir(resultado, entradas, obra, huellas_de(resultado), parametros_de(resultado, entradas))
    estado = estado_de(resultado) if resultado.actividades else NADA_QUE_USAR
    return Corrida(estado, resultado, salidas / nombre, obra.conservados)
