"""`formatos`: un libro por dependencia, para que reporte su avance a un corte; con `todos`, también los demás."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.declarado import leer_declarado
from pipeline.entradas import REGISTRO
from pipeline.flujo import hacer_resultado
from pipeline.ordenes.corrida import AlTerminar, Corrida, estado_de, huellas_de, parametros_de
from pipeline.ordenes.revisar import escribir_revision
from pipeline.registro import entregados
from pipeline.registro.carpeta import abrir_registro
from pipeline.registro.memoria import apartar_danados, guardar_memoria, leer_memoria
from pipeline.registro.recoger import recoger
from pipeline.salidas.entrega.ajenos import Guardados

CARPETA = "formatos"


@dataclass(frozen=True, slots=True)
class Formatos:
    """Lo que se escribió: cuántas actividades se piden en cada libro, por su nombre, y cuántas nadie tiene a cargo;
    y los formatos en blanco de lo demás que lleva la oficina."""

    corrida: Corrida
    pedidas: dict[str, int]
    sin_responsable: int = 0
    en_blanco: tuple[str, ...] = ()


def hacer_formatos(
    entradas: Path, salidas: Path, corte: date | None, hoy: date, al_terminar: AlTerminar, todos: bool = False
) -> Formatos:
    """Recoge lo escrito en las salidas, lee las entradas y reemplaza solo `salidas/<corte>/formatos/`.

    Los códigos que llevan los libros quedan en el registro: así se reconocen al volver. Lo recogido no se da por
    leído, para que `generar` lo diga en su diagnóstico. Sin actividades, solo se escribe el diagnóstico, salvo `todos`:
    preguntas, compromisos y espacios no esperan a que haya un plan.
    """
    declarado = leer_declarado(entradas)
    registro = entradas / REGISTRO
    with abrir_registro(registro):
        memoria = leer_memoria(registro)
        apartar_danados(registro, memoria, hoy)
        recogido = recoger(registro, salidas, declarado.entidad, hoy)
        resultado = hacer_resultado(declarado, entradas, corte, hoy, memoria, al_terminar, recogido)
        if not (resultado.actividades or todos):
            return Formatos(escribir_revision(resultado, entradas, salidas, recogido.guardados), {})
        hechos = _entregar(resultado, entradas, salidas, recogido.guardados, todos)
        guardar_memoria(registro, memoria)
    return hechos


def _entregar(resultado: Resultado, entradas: Path, salidas: Path, guardados: Guardados, todos: bool) -> Formatos:
    from pipeline.salidas.entrega import entregar
    from pipeline.salidas.formato_de_avance import SIN_RESPONSABLE, escribir_formatos
    from pipeline.salidas.formatos_en_blanco import CARPETA as EN_BLANCO
    from pipeline.salidas.formatos_en_blanco import Molde, escribir_formatos_en_blanco
    from pipeline.salidas.manifiesto import escribir_manifiesto

    registro, nombre = entradas / REGISTRO, f"{resultado.corte.fecha.isoformat()}/{CARPETA}"
    with entregar(salidas, nombre, guardados) as obra:
        pedidos = escribir_formatos(resultado, obra.carpeta)
        molde = Molde(resultado.entidad, resultado.corte)
        en_blanco = escribir_formatos_en_blanco(molde, obra.carpeta / EN_BLANCO) if todos else []
        escribir_manifiesto(obra.carpeta, huellas_de(resultado), parametros_de(resultado, entradas))
        entregados.preparar(registro, nombre, obra.carpeta)
    entregados.asentar(registro, nombre, obra.nombre)
    corrida = Corrida(estado_de(resultado), resultado, salidas / obra.nombre, obra.conservados, obra.aviso)
    solas = sum(len(p.filas) for p in pedidos.values() if p.dependencia == SIN_RESPONSABLE)
    return Formatos(corrida, {libro: len(p.filas) for libro, p in pedidos.items()}, solas, tuple(en_blanco))
