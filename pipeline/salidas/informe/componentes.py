"""El cumplimiento por componente y por subcomponente."""

from pipeline.calculo.relato import decir_por_grupo
from pipeline.salidas.informe.notas import anotar_cumplimiento
from pipeline.salidas.informe.pluma import Pluma
from pipeline.salidas.informe.tabla_de_grupos import hacer_tabla


def escribir_componentes(pluma: Pluma) -> None:
    """Una tabla por dimensión que el plan tenga."""
    resultado = pluma.resultado
    for dimension in ("componente", "subcomponente"):
        grupos = resultado.por(dimension)
        pluma.titular(f"Por {dimension}", 1)
        pluma.decir(decir_por_grupo(resultado, dimension) if grupos else f"El plan no dice {dimension}s.")
        if grupos:
            tabla = hacer_tabla(f"Cumplimiento por {dimension}", dimension.capitalize(), grupos, resultado.total)
            pluma.tabular(tabla, anotar_cumplimiento(resultado))
