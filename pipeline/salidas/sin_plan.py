"""Lo que se entrega cuando la carpeta no trae ningún plan y sí lo demás que lleva la oficina: preguntas, eventos…"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.graficas import SIN_PLAN
from pipeline.graficas.taller import Taller
from pipeline.salidas import encuestas, evaluacion
from pipeline.salidas.cuadre import Cuadre, cuadrar
from pipeline.salidas.cuadre.declarar.encuestas import declarar_encuestas
from pipeline.salidas.datos.escribir import escribir_datos
from pipeline.salidas.de_listados import escribir_de_listados
from pipeline.salidas.devolver import escribir_devoluciones
from pipeline.salidas.empiece_aqui import escribir_empiece_aqui
from pipeline.salidas.entrega import Obra
from pipeline.salidas.entregables import DEVOLVER, ENTREGABLES, MANIFIESTO, PRIMERO
from pipeline.salidas.hallazgos import escribir_hallazgos
from pipeline.salidas.manifiesto import escribir_manifiesto
from pipeline.salidas.para_pegar import escribir_para_pegar


def escribir_sin_plan(
    resultado: Resultado,
    entradas: Path,
    obra: Obra,
    taller: Taller,
    huellas: Mapping[str, str],
    parametros: Mapping[str, str],
) -> tuple[Resultado, Cuadre]:
    """Escribe en la carpeta de la obra lo que no sale del plan; devuelve el resultado con los hallazgos de las salidas.

    No hay seguimiento, tablero ni informe: un cumplimiento de cero actividades parecería una cifra. NoCuadra, como en
    la entrega completa.
    """
    carpeta = obra.carpeta
    graficas = taller.encargar(resultado, carpeta / "graficas", SIN_PLAN)
    nuevos = escribir_devoluciones(resultado, entradas, carpeta / DEVOLVER)
    resultado = replace(resultado, hallazgos=(*resultado.hallazgos, *nuevos))
    escribir_hallazgos(resultado, carpeta / "hallazgos.xlsx")
    escribir_para_pegar(resultado.hallazgos, carpeta / "para_pegar")
    escribir_datos(resultado, carpeta / "datos", con_plan=False)
    escribir_de_listados(resultado, entradas, carpeta)
    evaluacion.escribir_evaluacion(resultado, entradas, carpeta / evaluacion.CARPETA)
    dibujos = graficas.terminar()
    encuestas.escribir_analisis(resultado, entradas, dibujos, carpeta / encuestas.CARPETA / encuestas.ANALISIS)
    if not dibujos:
        (carpeta / "graficas").rmdir()
    escritos = [e for e in ENTREGABLES if e.nombre == MANIFIESTO or (carpeta / e.nombre).exists()]
    escribir_empiece_aqui(resultado, carpeta / PRIMERO, escritos, obra.conservados)
    cuadre = cuadrar(resultado, carpeta, declarar_encuestas(resultado))
    escribir_manifiesto(carpeta, huellas, parametros, cuadre.cuentas)
    return resultado, cuadre
