"""Lo que cada grupo necesita saber y con qué se le responde."""

from dataclasses import dataclass

from pipeline.calculo.filas_de import filas_de
from pipeline.calculo.necesidades import Cobertura, cubrir, fuentes_de_informacion
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.listados.grupos_valor import GrupoDeValor
from pipeline.vocabulario import cargar


@dataclass(frozen=True, slots=True)
class Necesidad:
    """Una necesidad de un grupo, como está escrita, y la cobertura que se propone."""

    grupo: GrupoDeValor
    texto: str
    cobertura: Cobertura


def buscar_necesidades(resultado: Resultado) -> list[Necesidad]:
    """Una por cada información que un grupo necesita, en el orden de los libros."""
    relleno = frozenset(cargar("listado_grupos_valor")["relleno_de_informacion"])
    fuentes = fuentes_de_informacion(resultado)
    return [
        Necesidad(grupo, texto, cubrir(texto, fuentes, relleno))
        for grupo in filas_de(resultado, GrupoDeValor)
        for texto in grupo.necesidades
    ]
