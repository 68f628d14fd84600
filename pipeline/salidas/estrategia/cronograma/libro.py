"""`cronograma.xlsx`: las actividades de la estrategia, una hoja por plan.

No lleva la marca de los libros del programa: quien lo corrige y lo pone en las entradas entrega un plan, y como tal se
lee. Mientras esté en las salidas no se lee, porque de ahí no se lee ningún plan.
"""

from pathlib import Path

from pipeline.calculo.cobertura import actividades_de_la_estrategia
from pipeline.calculo.resultado import Resultado
from pipeline.lectura.dependencias import hacer_catalogo
from pipeline.salidas._excel import abrir_libro, agregar_hoja
from pipeline.salidas.estrategia.cronograma.hoja import poner_hoja
from pipeline.salidas.estrategia.cronograma.renglon import Renglon, hacer_renglones
from pipeline.tablas.actividades import Actividad
from pipeline.vocabulario import cargar, nombre_de_instrumento

CRONOGRAMA = "cronograma.xlsx"
_PROPIO = str(cargar("evaluacion")["instrumentos"][0])


def escribir_cronograma(resultado: Resultado, ruta: Path) -> bool:
    """Escribe el libro si hay actividades de la estrategia; dice si lo escribió. OSError si no se puede."""
    planes = repartir_por_plan(resultado)
    if not planes:
        return False
    entidad = resultado.entidad
    titulo = titular(_PROPIO, entidad.vigencia)
    with abrir_libro(ruta, "", titulo, "Cronograma para aprobar, publicar y volver a leer", resultado) as libro:
        for (instrumento, vigencia), renglones in planes.items():
            hoja = agregar_hoja(libro, f"Plan {instrumento}".strip()[:31])
            poner_hoja(libro, hoja, (entidad.nombre, titular(instrumento, vigencia)), renglones)
    return True


def repartir_por_plan(resultado: Resultado) -> dict[tuple[str, int], list[Renglon]]:
    """Los renglones de cada plan y vigencia, en el orden de los planes."""
    catalogo = hacer_catalogo(resultado.entidad.dependencias)
    planes: dict[tuple[str, int], list[Actividad]] = {}
    for actividad in actividades_de_la_estrategia(resultado):
        plan = actividad.instrumento, actividad.vigencia or resultado.entidad.vigencia
        planes.setdefault(plan, []).append(actividad)
    return {plan: hacer_renglones(suyas, catalogo, plan[1]) for plan, suyas in planes.items()}


def titular(instrumento: str, vigencia: int) -> str:
    """El título por el que se reconoce de qué plan es la hoja y de qué año."""
    if instrumento in ("", _PROPIO):
        return f"Cronograma de la estrategia de rendición de cuentas {vigencia}"
    return f"{nombre_de_instrumento(instrumento)} {vigencia}. Rendición de cuentas"
