"""Cuarto resultado: cómo se evaluó cada espacio y qué recomendó la ciudadanía."""

from collections import Counter
from collections.abc import Sequence

from pipeline.base.espanol import fecha
from pipeline.base.texto import recortar
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.encuestas import Publica, publicar, reunir_preguntas
from pipeline.calculo.evaluacion.en_los_reportes import reportes_con
from pipeline.calculo.evaluacion.respuesta import ENTERO, PARTE, Columna, Cuadro, Hallado
from pipeline.calculo.filas_de import filas_de
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.mejora import SITUACIONES, seguir_mejoras, seguir_recomendaciones
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.listados.autoevaluacion import Juicio
from pipeline.tablas.listados.mejoramiento import Mejora
from pipeline.tablas.listados.recomendaciones import Recomendacion
from pipeline.tablas.seguimiento import Seguimiento

_DE_ENCUESTA = (
    Columna("Encuesta", ancho=5.0), Columna("Pregunta", ancho=6.5), Columna("Respuestas (n)", ENTERO, 2.3),
    Columna("Favorables", PARTE, 2.5),
)  # fmt: skip
_DE_SITUACION = (Columna("Qué se hizo con ellas", ancho=11.0), Columna("Recomendaciones", ENTERO, 4.0))
_DE_JUICIOS = (Columna("Clase", ancho=11.0), Columna("Juicios", ENTERO, 4.0))
_DE_LA_ENCUESTA = (
    "las encuestas. Favorables / respuestas con opinión; lo que dejaría ver a menos de cinco personas no se dice."
)


def decir_valoracion(resultado: Resultado, filas: Sequence[Seguimiento]) -> Hallado:
    """Lo que dicen las encuestas, las recomendaciones y la autoevaluación; sin ellas, lo que traen los reportes."""
    partes = (_de_las_encuestas(resultado), _de_las_recomendaciones(resultado), _de_los_juicios(resultado))
    frases = tuple(f for parte in partes for f in parte.frases)
    cuadros = tuple(c for parte in partes for c in parte.cuadros)
    completo = partes[0].completo
    return Hallado(frases + (() if completo else _de_los_reportes(resultado, filas)), completo, cuadros)


def _de_las_encuestas(resultado: Resultado) -> Hallado:
    publicas = [publicar(p) for p in reunir_preguntas(resultado.encuestas) if p.escala.es_de_opinion]
    if not publicas:
        return Hallado()
    encuestas = {p.pregunta.encuesta for p in publicas}
    frase = decir(
        "Se aplicaron ", contadas(cuenta(resultado, "encuestas leídas", len(encuestas)), "encuesta"), " con ",
        contadas(cuenta(resultado, "preguntas de opinión", len(publicas)), "pregunta"), " de opinión.",
    )  # fmt: skip
    cuadro = Cuadro(
        "Cómo evaluaron los asistentes", "Una fila por encuesta y pregunta.", _DE_ENCUESTA,
        tuple(_fila(p) for p in publicas), _DE_LA_ENCUESTA,
    )  # fmt: skip
    return Hallado((frase,), True, (cuadro,))


def _fila(p: Publica) -> tuple[str, str, str | int, str | float]:
    parte = p.parte_favorable
    return (
        recortar(p.pregunta.encuesta, 80), recortar(p.pregunta.texto, 140), "Menos de 5" if p.n is None else p.n,
        "No se dice" if parte is None else parte,
    )  # fmt: skip


def _de_las_recomendaciones(resultado: Resultado) -> Hallado:
    recomendaciones = filas_de(resultado, Recomendacion)
    if not recomendaciones:
        return Hallado()
    seguidas = seguir_recomendaciones(
        recomendaciones, seguir_mejoras(filas_de(resultado, Mejora), resultado.hoy), resultado.hoy
    )
    cuentas = Counter(s.situacion for s in seguidas)
    todas = contadas(cuenta(resultado, "recomendaciones recibidas", len(seguidas)), "recomendación")
    cuadro = Cuadro(
        "Recomendaciones recibidas", "Una fila por lo que se hizo con ellas.", _DE_SITUACION,
        tuple((s, cuentas[s]) for s in SITUACIONES if cuentas[s]),
        f"el registro de recomendaciones y el plan de mejoramiento, al {fecha(resultado.hoy)}; una por una están "
        "en mejora/recomendaciones.xlsx.",
    )  # fmt: skip
    return Hallado((decir("Se recibieron ", todas, " de organismos de control y grupos de valor."),), True, (cuadro,))


def _de_los_juicios(resultado: Resultado) -> Hallado:
    cuentas = Counter(j.clase for j in filas_de(resultado, Juicio))
    if not cuentas:
        return Hallado()
    cuadro = Cuadro(
        "Balance y autoevaluación", "Una fila por clase de juicio.", _DE_JUICIOS, tuple(cuentas.items()),
        "el balance del año anterior y la autoevaluación de los eventos.",
    )  # fmt: skip
    return Hallado((), True, (cuadro,))


def _de_los_reportes(resultado: Resultado, filas: Sequence[Seguimiento]) -> tuple[Frase, ...]:
    """Cuántos reportes traen propuestas."""
    traen, dicen = reportes_con(filas, "propuestas"), reportes_con(filas, "resultado_participacion")
    if not traen and not dicen:
        return ()
    cuantos = contadas(cuenta(resultado, "reportes con propuestas", len(traen)), "reporte")
    otros = cuenta(resultado, "reportes con el resultado de la participación", len(dicen))
    verbos = (" trae" if len(traen) == 1 else " traen"), (" dice" if len(dicen) == 1 else " dicen")
    return (decir(cuantos, verbos[0], " observaciones o propuestas de la ciudadanía y ", otros, verbos[1],
                  " el resultado de la participación; su texto está en datos/avances.csv."),)  # fmt: skip
