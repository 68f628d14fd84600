"""Qué vence: lo que falta por entregar en los días que siguen a la corrida."""

from datetime import timedelta

from pipeline.calculo.cifras import cuenta
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.pendientes import POR_VENCER, VENTANA, Pendiente, buscar_pendientes, situacion
from pipeline.calculo.resultado import Resultado


def reunir_vencimientos(resultado: Resultado) -> list[Pendiente]:
    """Las entregas pendientes que vencen en los VENTANA días siguientes a `hoy`, por fecha."""
    return [p for p in buscar_pendientes(resultado) if situacion(p, resultado) == POR_VENCER]


def decir_que_vence(resultado: Resultado) -> Frase:
    """Cuántas entregas vencen, de cuántas actividades, y cuándo la primera."""
    vencen = reunir_vencimientos(resultado)
    hasta = cuenta(resultado, "fin de la ventana", resultado.hoy + timedelta(days=VENTANA))
    if not vencen:
        return decir("Nada pendiente vence de aquí al ", hasta, ".")
    entregas = cuenta(resultado, "entregas por vencer", len(vencen))
    actividades = cuenta(resultado, "actividades por vencer", len({p.actividad.codigo for p in vencen}))
    primera = cuenta(resultado, "primera por vencer", vencen[0].entrega.fecha)
    verbo = " vence " if len(vencen) == 1 else " vencen "
    donde = ("De aquí al ", hasta, verbo, *contadas(entregas, "entrega"), " de ")
    return decir(donde, contadas(actividades, "actividad"), "; la primera, el ", primera, ".")
