"""`analisis_encuesta.docx`: lo que dicen las encuestas, escrito desde las cifras que se pueden publicar."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from pipeline.base.espanol import numero, porcentaje
from pipeline.base.redaccion import redactar
from pipeline.calculo.encuestas import (
    Publica,
    comparar_eventos,
    decir_diferencia,
    decir_lo_reservado,
    decir_mejor_y_peor,
    decir_quienes,
    encuestas_reservadas,
    publicar,
    reunir_preguntas,
)
from pipeline.calculo.frase import Frase
from pipeline.calculo.reserva import MINIMO
from pipeline.calculo.resultado import Resultado
from pipeline.graficas.dibujo import Dibujo
from pipeline.salidas._word import (
    Columna,
    Tabla,
    abrir_documento,
    agregar_bloque,
    guardar_documento,
    leer_logo,
    poner_papeleria,
)
from pipeline.salidas._word.documento import ANCHO_UTIL
from pipeline.salidas._word.propiedades import propiedades_del_corte
from pipeline.salidas.informe.pluma import Pluma

ANALISIS = "analisis_encuesta.docx"
GRAFICA = "encuestas"
_PREGUNTAS = (Columna("Pregunta", 8.6), Columna("Opinaron (n)", 2.2, "centro"), Columna("Favorables", 5.6, "centro"))
_PEDIDOS = {
    "lectura": "Escriba aquí cómo lee la entidad estos resultados: qué explica lo mejor y lo peor valorado.",
    "diferencias": "Escriba aquí por qué cree la entidad que un evento se valoró distinto de otro.",
    "mejoras": "Escriba aquí qué va a cambiar la entidad en el próximo evento, quién responde y para cuándo.",
}


def escribir_analisis(resultado: Resultado, entradas: Path, dibujos: Sequence[Dibujo], ruta: Path) -> None:
    """Escribe el documento si alguien respondió una encuesta. NoSePuedeEscribir si no se pudo."""
    publicas = [publicar(p) for p in reunir_preguntas(resultado.encuestas)]
    if not publicas:
        return
    titulo = "Análisis de las encuestas de los eventos"
    propiedades = propiedades_del_corte(resultado, "analisis_encuesta", "encuestas", titulo, "Para publicar")
    documento = abrir_documento(propiedades)
    logo, _ = leer_logo(resultado.entidad, entradas)
    poner_papeleria(documento, resultado.entidad, titulo, logo)
    suyos = [d for d in dibujos if d.grafica == GRAFICA]
    pluma = Pluma(documento, resultado, suyos, ANCHO_UTIL)
    pluma.titular(titulo)
    agregar_bloque(documento, f"{resultado.entidad.nombre}. Vigencia {resultado.entidad.vigencia}.")
    _poner_quienes(pluma, publicas)
    for nombre, grupo in groupby(publicas, key=lambda p: p.pregunta.encuesta):
        _poner_encuesta(pluma, nombre, [*grupo])
    _poner_graficas(pluma)
    _poner_diferencias(pluma, publicas)
    _cerrar(pluma, publicas)
    guardar_documento(documento, ruta)


def frases_del_analisis(resultado: Resultado) -> list[Frase]:
    """Las que el documento dice, para volver a leerlas de él."""
    publicas = [publicar(p) for p in reunir_preguntas(resultado.encuestas)]
    if not publicas:
        return []
    frases = _quienes(resultado, publicas)
    for _, grupo in groupby(publicas, key=lambda p: p.pregunta.encuesta):
        frases += decir_mejor_y_peor(resultado, [*grupo])
    return [*frases, *_diferencias(resultado, publicas), decir_lo_reservado(resultado, publicas)]


def _quienes(resultado: Resultado, publicas: Sequence[Publica]) -> list[Frase]:
    reservadas = encuestas_reservadas(resultado.encuestas)
    grupos = [(nombre, [*grupo]) for nombre, grupo in groupby(publicas, key=lambda p: p.pregunta.encuesta)]
    return [decir_quienes(resultado, suyas, nombre in reservadas) for nombre, suyas in grupos]


def _diferencias(resultado: Resultado, publicas: Sequence[Publica]) -> list[Frase]:
    partes = {id(p.pregunta): p.parte_favorable for p in publicas}
    grupos = comparar_eventos([p.pregunta for p in publicas], lambda p: partes[id(p)])
    return [frase for grupo in grupos if (frase := decir_diferencia(resultado, grupo))]


def _poner_quienes(pluma: Pluma, publicas: Sequence[Publica]) -> None:
    pluma.titular("Quiénes respondieron", 1)
    for frase in _quienes(pluma.resultado, publicas):
        pluma.decir(frase)


def _poner_encuesta(pluma: Pluma, nombre: str, publicas: Sequence[Publica]) -> None:
    dicho = redactar(nombre).texto
    pluma.titular(dicho, 1)
    for frase in decir_mejor_y_peor(pluma.resultado, publicas):
        pluma.decir(frase)
    filas = [[redactar(p.pregunta.texto).texto, _opinaron(p), _favorables(p)] for p in publicas]
    descripcion = (
        f"Una fila por pregunta de la encuesta de {dicho}: cuántas personas opinaron y qué parte es favorable."
    )
    pluma.tabular(
        Tabla(f"Respuestas a la encuesta de {dicho}", descripcion, _PREGUNTAS, filas),
        "Favorables: entre los que opinaron. El detalle por opción está en encuestas_publicas.xlsx.",
    )
    pluma.pedir(_PEDIDOS["lectura"], f"encuesta_lectura_{dicho[:30]}")


def _opinaron(p: Publica) -> str:
    return f"Menos de {MINIMO}" if p.n is None else numero(p.n)


def _favorables(p: Publica) -> str:
    if not p.pregunta.escala.es_de_opinion:
        return _la_mas_dicha(p)
    if p.parte_favorable is not None:
        return f"{porcentaje(p.parte_favorable)} {p.pregunta.escala.favorables}"
    if p.piso is not None:
        return f"Al menos {porcentaje(p.piso)} {p.pregunta.escala.favorables}"
    return f"Menos de {MINIMO} personas" if p.techo is not None else "Reservado" if p.n != 0 else "Nadie opinó"


def _la_mas_dicha(p: Publica) -> str:
    """De una pregunta en que escoger no es opinar, la opción con más respuestas."""
    dichas = [(c, o.nombre) for o, c in zip(p.pregunta.escala.opciones, p.cuentas, strict=True) if c]
    if not dichas or not p.n:
        return "Reservado"
    cuantas, nombre = max(dichas)
    return f"{nombre}: {porcentaje(cuantas / p.n)}"


def _poner_graficas(pluma: Pluma) -> None:
    if not pluma.dibujos:
        return
    pluma.titular("Gráficas", 1)
    for i, dibujo in enumerate(pluma.dibujos, 1):
        titulo = str(dibujo.textos.titulo)
        pluma.decir(titulo if titulo.endswith(".") else f"{titulo}.")
        pagina = f" (página {i} de {len(pluma.dibujos)})" if len(pluma.dibujos) > 1 else ""
        pluma.dibujar(dibujo, f"Respuestas a las encuestas de los eventos{pagina}")


def _poner_diferencias(pluma: Pluma, publicas: Sequence[Publica]) -> None:
    pluma.titular("En qué se diferencian los eventos", 1)
    frases = _diferencias(pluma.resultado, publicas)
    for frase in frases:
        pluma.decir(frase)
    if frases:
        pluma.pedir(_PEDIDOS["diferencias"], "encuesta_diferencias")
    else:
        pluma.decir("Ninguna pregunta se hizo en más de un evento con la misma escala de modo que se pueda comparar.")


def _cerrar(pluma: Pluma, publicas: Sequence[Publica]) -> None:
    pluma.titular("Lo que se reservó", 1)
    pluma.decir(decir_lo_reservado(pluma.resultado, publicas))
    pluma.anotar(
        f"Una opción de 1 a {MINIMO - 1} personas no se publica, ni las que harían falta para deducirla: "
        "se sabría qué contestó cada quien. Quién respondió cada cuestionario no se usa ni se publica (Ley 1581/2012)."
    )
    pluma.titular("Qué va a mejorar la entidad", 1)
    pluma.pedir(_PEDIDOS["mejoras"], "encuesta_mejoras")
