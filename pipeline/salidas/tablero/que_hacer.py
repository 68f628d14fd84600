"""Lo que una dependencia tiene que hacer, como fórmula de sus tres cuentas."""

from pipeline.base.texto import contar
from pipeline.salidas.tablero.vivas import enumerar, segun, texto, unir

Cuentas = tuple[str, str, str]
"""Las celdas de cuántas le faltan por reportar, cuántas tiene con retraso y cuántas entregas le vencen pronto."""


def decir_que_hacer(cuentas: Cuentas) -> str:
    """`Reportar 3 actividades y poner al día 2 actividades con retraso.`, como expresión."""
    reportar, retraso, vencen = cuentas
    partes = [
        (reportar, _contar("reportar", reportar, "actividad")),
        (retraso, _contar("poner al día", retraso, "actividad con retraso")),
        (vencen, unir(_contar("cumplir", vencen, "entrega"), segun(vencen, " que vence pronto", " que vencen pronto"))),
    ]
    dicho = enumerar(partes)
    # La primera letra va en mayúscula, y depende de cuál de las tres se diga primero.
    inicial = f'IF({reportar}>0,"R",IF({retraso}>0,"P","C"))'
    return f'IF({"+".join(cuentas)}=0,"Nada pendiente.",{inicial}&MID({dicho},2,300)&".")'


def decir_sin_responsable(pendientes: str) -> str:
    """Lo de las actividades por las que nadie responde; `pendientes`, cuántas tienen algo por hacer."""
    frase = unir(texto("Decir en el plan quién responde por "), pendientes, segun(pendientes, *_nombres("actividad")))
    return f'IF({pendientes}=0,"Nada pendiente.",{unir(frase, texto("."))})'


def _contar(verbo: str, cuenta: str, que: str) -> str:
    return unir(texto(f"{verbo} "), cuenta, segun(cuenta, *_nombres(que)))


def _nombres(que: str) -> tuple[str, str]:
    una, varias = (" " + contar(n, que).partition(" ")[2] for n in (1, 2))
    return una, varias
