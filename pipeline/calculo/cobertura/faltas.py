"""Los vacíos de la cobertura que se anotan en el diagnóstico, cada uno con su lugar en el plan."""

from collections.abc import Iterator

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.calculo.cobertura.grupos import caracterizados, nombrados
from pipeline.calculo.cobertura.ods import numeros_de_ods
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.actividades import Actividad


def buscar_vacios(resultado: Resultado) -> list[Hallazgo]:
    """Grupos a los que nada llega y objetivos que no existen; de etapas y elementos, `calculo/faltas/vacios`."""
    return [*_de_los_ods(resultado.actividades), *_de_los_grupos(resultado)]


def _de_los_ods(actividades: tuple[Actividad, ...]) -> Iterator[Hallazgo]:
    for actividad in actividades:
        for escrito in actividad.ods:
            if not numeros_de_ods(escrito):
                yield anotar("ods_fuera_de_rango", actividad.origen("ods"), escrito, escrito=escrito)


def _de_los_grupos(resultado: Resultado) -> Iterator[Hallazgo]:
    """Solo si el plan dice a quién llegan sus actividades: el que no trae la columna no deja a nadie por fuera."""
    if not any(a.grupos_valor for a in resultado.actividades):
        return
    grupos = caracterizados(resultado)
    nombres = [g.grupo_valor for g in grupos]
    llegan = {nombre for a in resultado.actividades for nombre in nombrados(a, nombres)}
    for grupo in grupos:
        if grupo.grupo_valor not in llegan:
            lugar = grupo.origen("grupo_valor")
            yield anotar("grupo_de_valor_sin_actividades", lugar, grupo.grupo_valor, grupo=grupo.grupo_valor)
