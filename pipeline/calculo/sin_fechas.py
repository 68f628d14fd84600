"""El plan que no dice cuándo vence nada: con qué se mide y qué se dice de él (reglas, 2)."""

from pipeline.calculo.cifras import cuenta
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.vencimientos import tiene_fecha


def no_dice_cuando(resultado: Resultado) -> bool:
    """Hay actividades y ninguna trae fecha, periodo ni lapso."""
    return bool(resultado.actividades) and not any(tiene_fecha(a) for a in resultado.actividades)


def cuenta_al_reportarse(resultado: Resultado) -> bool:
    """El plan sin fechas se sigue solo por lo que se reporta (`[calculo] sin_fecha = "reporte"`)."""
    return no_dice_cuando(resultado) and resultado.entidad.calculo.sin_fecha == "reporte"


def nombrar_lo_medido(resultado: Resultado) -> str:
    """De qué son parte las cumplidas: `programado`, o `reportado` si nada tiene fecha."""
    return "reportado" if cuenta_al_reportarse(resultado) else "programado"


def decir_sin_fechas(resultado: Resultado) -> Frase | None:
    """Que el plan no dice cuándo, qué se hizo con eso y de cuántas hay reporte; None si alguna tiene fecha."""
    if not no_dice_cuando(resultado):
        return None
    todas = contadas(cuenta(resultado, "actividades sin fecha", len(resultado.filas)), "actividad")
    reportadas = cuenta(resultado, "actividades con reporte", sum(bool(f.reportes) for f in resultado.filas))
    como = (
        "cada una cuenta desde que se reporta"
        if cuenta_al_reportarse(resultado)
        else f"se toma que vencen el 31 de diciembre de {resultado.entidad.vigencia}"
    )
    return decir("El plan no dice cuándo se hace ninguna de sus ", todas, f": {como}. Con reporte: ", reportadas, ".")
