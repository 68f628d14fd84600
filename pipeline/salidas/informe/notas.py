"""Lo que va debajo de cada tabla: fuente, corte y fórmula con su denominador."""

from pipeline.base.espanol import numero
from pipeline.calculo.frase import Frase
from pipeline.calculo.resultado import Resultado
from pipeline.graficas._pie import escribir_pie


def anotar_cumplimiento(resultado: Resultado, *mas: str) -> Frase:
    """La nota de una tabla de cumplimiento."""
    total = resultado.total
    calculo = (
        f"cumplimiento = actividades cumplidas / actividades que aplican al corte (n = {numero(total.aplican)} de "
        f"{numero(total.actividades)}); avance ponderado = promedio del avance de las que aplican"
    )
    no_aplica = "No aplica: ninguna de sus actividades vence al corte." if _hay_sin_aplicar(resultado) else ""
    return escribir_pie(resultado, calculo, no_aplica, *mas)


def _hay_sin_aplicar(resultado: Resultado) -> bool:
    return any(not r.aplican for r in resultado.resumenes[resultado.corte.fecha])
