"""El cumplimiento de la entidad en una frase, con su denominador y lo que tiene la vigencia."""

from pipeline.base.espanol import fecha_larga
from pipeline.calculo.cifras import cifra
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.sin_fechas import nombrar_lo_medido


def decir_el_total(resultado: Resultado) -> Frase:
    """`Cumplimiento al corte: 54 actividades cumplidas de 76 programadas al 31 de agosto de 2026. …`"""
    total = resultado.total
    if not total.aplican:
        cuantas = contadas(cifra(total, "actividades"), "actividad")
        return decir("Ninguna de las ", cuantas, " de la vigencia tiene algo programado a este corte.")
    cumplidas = contadas(cifra(total, "cumplidas"), "actividad cumplida")
    programadas = contadas(cifra(total, "aplican"), nombrar_lo_medido(resultado)[:-1] + "a")
    base = f" {resultado.nota_de_base}; en las demás vale lo reportado." if resultado.nota_de_base else ""
    return decir(
        "Cumplimiento al corte: ", cumplidas, " de ", programadas, f" al {fecha_larga(resultado.corte.fecha)}. ",
        "El plan de la vigencia tiene ", contadas(cifra(total, "actividades"), "actividad"), f" en total.{base}",
    )  # fmt: skip
