"""Cómo vamos: el cumplimiento de la entidad, su zona y lo que cambió desde el corte anterior."""

from pipeline.base.espanol import fecha_larga, numero
from pipeline.base.texto import contar
from pipeline.calculo.cifras import cifra, cuenta, puntos
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.sin_fechas import nombrar_lo_medido
from pipeline.tablas.resumen import Resumen


def decir_como_vamos(resultado: Resultado) -> list[Frase]:
    """De una a tres frases; la primera es la cifra oficial con su denominador (reglas, 5)."""
    total = resultado.total
    if not total.aplican:
        return [_nada_aplica(resultado)]
    frases = [
        decir(
            "Al ", fecha_larga(resultado.corte.fecha), " la entidad cumplió el ", cifra(total, "cumplimiento"),
            f" de lo {nombrar_lo_medido(resultado)}: ", contadas(cifra(total, "cumplidas"), "actividad cumplida"),
            " de ", cifra(total, "aplican"), " que aplican al corte. Está en zona ", cifra(total, "zona"), ".",
        )
    ]  # fmt: skip
    if cambio := _cambio(resultado):
        frases.append(cambio)
    frases.append(decir("El avance ponderado de esas actividades es de ", cifra(total, "avance"), "."))
    return frases


def _nada_aplica(resultado: Resultado) -> Frase:
    total, dia = resultado.total, fecha_larga(resultado.corte.fecha)
    if not total.actividades:
        return decir(f"No hay actividades en los planes de {resultado.entidad.vigencia}.")
    vigencia = contadas(cifra(total, "actividades"), "actividad")
    return decir("Al ", dia, " no aplica todavía ninguna de las ", vigencia, " de la vigencia: no hay qué medir.")


def _cambio(resultado: Resultado) -> Frase | None:
    antes = total_anterior(resultado)
    diferencia = puntos(antes, resultado.total) if antes else None
    if antes is None or diferencia is None:
        return None
    dia = fecha_larga(antes.corte)
    if not diferencia:
        return decir("Es el mismo cumplimiento del ", dia, ".")
    cuantos = cuenta(resultado, "puntos desde el corte anterior", numero(abs(diferencia), 1))
    unidad = contar(1 if abs(diferencia) == 1 else 2, "punto").partition(" ")[2]
    como = f" {unidad} {'más' if diferencia > 0 else 'menos'} que al {dia}, cuando era de "
    return decir("Son ", cuantos, como, cifra(antes, "cumplimiento"), ".")


def total_anterior(resultado: Resultado) -> Resumen | None:
    """El de la entidad en el último corte anterior; None si este es el primero."""
    previos = [dia for dia in resultado.resumenes if dia < resultado.corte.fecha]
    if not previos:
        return None
    return next((r for r in resultado.resumenes[max(previos)] if r.dimension == "total"), None)
