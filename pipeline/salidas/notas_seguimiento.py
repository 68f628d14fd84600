"""Lo que se imprime debajo de las cifras: método, denominador, zonas y fuente."""

from pipeline.base.espanol import cantidad, numero, redondear
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.sin_fechas import nombrar_lo_medido
from pipeline.entidad import Semaforo
from pipeline.salidas.llenado import Fila


def escribir_notas(resultado: Resultado) -> Fila:
    """Las notas del seguimiento, por el nombre de su marca."""
    total, semaforo = resultado.total, resultado.entidad.semaforo
    media, alta = cantidad(semaforo.media), cantidad(semaforo.alta)
    fuera = total.actividades - total.aplican
    medido = nombrar_lo_medido(resultado)[:-1] + "a"
    return {
        "metodo": _metodo(medido) + _con_punto(resultado.nota_de_base),
        "denominador": f"{plural(total.aplican, f'actividad {medido}', f'actividades {medido}s')} al corte, "
        f"de {plural(total.actividades, 'actividad', 'actividades')} de la vigencia."
        + (f" {no_aplican(fuera)}." if fuera else "")
        + _con_punto(resultado.nota_de_base),
        "zonas": f"● Alta: desde {alta} %. ▲ Media: desde {media} % y menos de {alta} %. ■ Baja: menos de {media} %.",
        "fuente": _fuente(resultado),
        "cifras_de": _cifras_de(resultado),
        "nota_detalle": "Este detalle hace parte del seguimiento que se firma. Una actividad que no "
        "aplica al corte no tiene nada programado hasta esa fecha.",
    }


def _metodo(medido: str) -> str:
    """Con qué se divide; en un plan sin fechas, con lo que se reportó, y se cumple con toda la meta."""
    if medido == "programada":
        return "% de avance = cumplidas ÷ programadas al corte. Cumplida: lo ejecutado iguala o supera lo programado."
    return "% de avance = cumplidas ÷ reportadas: el plan no dice fechas. Cumplida: lo ejecutado iguala la meta."


def rango_de_zona(zona: str, semaforo: Semaforo) -> str:
    """`60 % a 79,9 %`: entre qué porcentajes, como se muestran, está una zona."""
    media, alta = cantidad(semaforo.media), cantidad(semaforo.alta)
    rangos = {
        "Alta": f"{alta} % o más",
        "Media": f"{media} % a {cantidad(redondear(semaforo.alta - 0.1, 1))} %",
        "Baja": f"menos de {media} %",
    }
    return rangos.get(zona, "sin programación")


def _con_punto(nota: str) -> str:
    return f" {nota}." if nota else ""


def _cifras_de(resultado: Resultado) -> str:
    """El título de las cifras del detalle, que con la base verificada no son todas de las dependencias."""
    if resultado.nota_de_base:
        return "Lo verificado por Control Interno; donde no hay, lo reportado por las dependencias"
    return "Lo reportado por las dependencias"


def no_aplican(cuantas: int) -> str:
    """`3 no tienen nada programado al corte`."""
    return f"{numero(cuantas)} no {'tiene' if cuantas == 1 else 'tienen'} nada programado al corte"


def plural(cuantos: int, uno: str, varios: str) -> str:
    """`1 actividad`, `3 actividades`."""
    return f"{numero(cuantos)} {uno if cuantos == 1 else varios}"


def _fuente(resultado: Resultado) -> str:
    """De cuántos libros salen las cifras: solo los planes que rigen y los reportes que se unieron."""
    avances = plural(len({a.archivo for a in resultado.avances}), "archivo", "archivos")
    planes = plural(len({a.archivo for a in resultado.actividades}), "plan", "planes")
    return f"Lo que reportaron las dependencias en {avances} de avance, frente a lo programado en {planes}."
