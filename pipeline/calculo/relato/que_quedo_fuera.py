"""Qué no entró en las cifras, y por qué."""

from pipeline.calculo.cifras import cuenta
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.por_decidir import buscar_por_decidir
from pipeline.calculo.relato.que_se_hallo import Clase, reunir_clases
from pipeline.calculo.resultado import Resultado


def reunir_lo_de_fuera(resultado: Resultado) -> list[Clase]:
    """Las clases de hallazgo que dejaron algo con contenido por fuera."""
    return reunir_clases(h for h in resultado.hallazgos if h.fuera)


def decir_que_quedo_fuera(resultado: Resultado) -> list[Frase]:
    """Lo que se dejó por fuera, los reportes por decidir y las actividades que no entran en el denominador."""
    total, frases = resultado.total, []
    fuera = cuenta(resultado, "hallazgos de lo que quedó por fuera", sum(h.fuera for h in resultado.hallazgos))
    if fuera.valor:
        frases.append(decir("Quedó por fuera de las cifras lo que dicen ", contadas(fuera, "hallazgo"), "."))
    else:
        frases.append(decir("Nada con contenido quedó por fuera de las cifras."))
    if dudosos := len(buscar_por_decidir(resultado)):
        cuantos = contadas(cuenta(resultado, "reportes por decidir", dudosos), "reporte dudoso")
        final = (
            " espera que se diga de qué actividad es" if dudosos == 1 else " esperan que se diga de qué actividad son"
        )
        frases.append(decir(cuantos, final, " y mientras tanto no se cuenta." if dudosos == 1 else
                            " y mientras tanto no se cuentan."))  # fmt: skip
    if no_aplican := total.actividades - total.aplican:
        cuantas = contadas(cuenta(resultado, "actividades que no aplican", no_aplican), "actividad")
        uno = no_aplican == 1
        final = (
            " no tiene nada programado al corte y no entra"
            if uno
            else " no tienen nada programado al corte y no entran"
        )
        frases.append(decir(cuantas, final, " en ningún porcentaje."))
    return frases
