"""`revisar`: la misma lectura; solo se escribe el diagnóstico."""

from contextlib import nullcontext
from datetime import date
from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.declarado import leer_declarado
from pipeline.entradas import REGISTRO
from pipeline.estado_de_salida import NADA_QUE_USAR
from pipeline.flujo import hacer_resultado
from pipeline.ordenes.corrida import AlTerminar, Corrida, estado_de, huellas_de, parametros_de
from pipeline.registro.carpeta import abrir_registro
from pipeline.registro.memoria import leer_memoria
from pipeline.registro.recoger import Recogido, hay_que_recoger, recoger
from pipeline.salidas.entrega.ajenos import Guardados


def revisar(entradas: Path, salidas: Path, corte: date | None, hoy: date, al_terminar: AlTerminar) -> Corrida:
    """La misma lectura; solo se escribe el diagnóstico, en `salidas/<corte>-revision/`.

    No cambia lo que se recuerda: lo que alguien escribió en las salidas lo guarda para que `generar` lo recoja.
    """
    declarado = leer_declarado(entradas)
    registro = entradas / REGISTRO
    hay = hay_que_recoger(registro, salidas)
    with abrir_registro(registro) if hay else nullcontext():
        recogido = recoger(registro, salidas, declarado.entidad, hoy) if hay else Recogido()
        resultado = hacer_resultado(declarado, entradas, corte, hoy, leer_memoria(registro), al_terminar, recogido)
        return escribir_revision(resultado, entradas, salidas, recogido.guardados)


def escribir_revision(
    resultado: Resultado, entradas: Path, salidas: Path, guardados: Guardados = frozenset()
) -> Corrida:
    """Escribe el diagnóstico en su carpeta, que nunca reemplaza un juego completo."""
    from pipeline.salidas.entrega import entregar
    from pipeline.salidas.entregables import escribir_revision as escribir

    nombre = f"{resultado.corte.fecha.isoformat()}-revision"
    with entregar(salidas, nombre, guardados) as obra:
        resultado = escribir(resultado, entradas, obra, huellas_de(resultado), parametros_de(resultado, entradas))
    estado = estado_de(resultado) if resultado.actividades or resultado.hay_listados else NADA_QUE_USAR
    return Corrida(estado, resultado, salidas / obra.nombre, obra.conservados, obra.aviso)
