"""Qué debe decidir o firmar quien dirige la entidad: lo que ninguna dependencia puede resolver sola."""

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.base.texto import contar
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.plazo_de_reporte import reporte_pedido
from pipeline.calculo.por_reportar import buscar_por_reportar
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.seguimiento import INCUMPLIDA


@dataclass(frozen=True, slots=True)
class Asunto:
    """Algo por decidir o firmar: la frase completa y, en pocas palabras y sin cifras, de qué se trata."""

    frase: Frase
    en_corto: str


def reunir_asuntos(resultado: Resultado) -> list[Asunto]:
    """Primero lo que tiene plazo; el primero, la publicación, está siempre."""
    dichos = ((en_corto, decidir(resultado)) for en_corto, decidir in _ASUNTOS.items())
    return [Asunto(frase, en_corto) for en_corto, frase in dichos if frase]


def _publicar(resultado: Resultado) -> Frase:
    dias = (resultado.corte.publicacion - resultado.hoy).days
    plazo = cuenta(resultado, "plazo de publicación", resultado.corte.publicacion)
    if dias < 0:
        return decir("Firmar ya el seguimiento y publicarlo: el plazo venció el ", plazo, ".")
    faltan = "vence hoy" if not dias else f"{'falta' if dias == 1 else 'faltan'} {contar(dias, 'día')}"
    return decir("Firmar el seguimiento y publicarlo a más tardar el ", plazo, f" ({faltan}).")


def _exigir_reportes(resultado: Resultado) -> Frase | None:
    faltan = {f.codigo for suyas in buscar_por_reportar(resultado).values() for f in suyas}
    if not faltan:
        return None
    cuantas = contadas(cuenta(resultado, "actividades por reportar", len(faltan)), "actividad")
    pedido = reporte_pedido(resultado.corte, resultado.entidad, resultado.hoy)
    if pedido is None:
        return decir("Exigir ya, porque el plazo pasó, el reporte que falta de ", cuantas, ".")
    plazo = cuenta(resultado, "plazo de reporte", pedido)
    return decir("Exigir, a más tardar el ", plazo, ", el reporte que falta de ", cuantas, ".")


def _reprogramar(resultado: Resultado) -> Frase | None:
    incumplidas = resultado.total.estados.get(INCUMPLIDA, 0)
    if not incumplidas:
        return None
    cuantas = contadas(cuenta(resultado, f"actividades en estado «{INCUMPLIDA}»", incumplidas), "actividad incumplida")
    return decir("Decidir si se reprograman con acta o se terminan tarde ", cuantas, ", cuya última fecha ya pasó.")


def _aprobar_cambios(resultado: Resultado) -> Frase | None:
    sin_razon = sum(m.propia and not m.razon for m in resultado.modificaciones)
    if not sin_razon:
        return None
    cuantos = contadas(cuenta(resultado, "cambios del plan sin razón", sin_razon), "cambio del plan")
    verbo = " que aún no la tienen." if sin_razon > 1 else " que aún no la tiene."
    return decir("Aprobar con acta, y con su razón escrita, ", cuantos, verbo)


def _nombrar_responsable(resultado: Resultado) -> Frase | None:
    huerfanas = sum(not f.dependencias for f in resultado.filas)
    if not huerfanas:
        return None
    cuantas = contadas(cuenta(resultado, "actividades sin responsable", huerfanas), "actividad")
    verbo = " que en el plan no tienen" if huerfanas > 1 else " que en el plan no tiene"
    return decir("Nombrar quién responde por ", cuantas, f"{verbo} responsable.")


def _pedir_mejora(resultado: Resultado) -> Frase | None:
    bajas = sum(r.zona == "Baja" for r in resultado.por("componente"))
    if not bajas:
        return None
    cuantos = contadas(cuenta(resultado, "componentes en zona Baja por mejorar", bajas), "componente")
    return decir("Pedir un plan de mejora a quienes responden por ", cuantos, " en zona Baja.")


_ASUNTOS: dict[str, Callable[[Resultado], Frase | None]] = {
    "firmar y publicar el seguimiento": _publicar,
    "exigir los reportes que faltan": _exigir_reportes,
    "reprogramar o terminar lo incumplido": _reprogramar,
    "aprobar los cambios del plan": _aprobar_cambios,
    "nombrar a los responsables que faltan": _nombrar_responsable,
    "pedir planes de mejora": _pedir_mejora,
}
