"""`encuestas_internas.xlsx`: todas las cuentas de cada pregunta, con sus celdas, y lo que las personas escribieron."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.base.origen import Origen
from pipeline.base.redaccion import redactar
from pipeline.calculo.encuestas import Comparada, Pregunta, comparar_eventos
from pipeline.calculo.resultado import Resultado
from pipeline.lectura.escalas import EN_BLANCO, FUERA, NS_NR
from pipeline.salidas._excel import Columna, Cuadro, Enlace, Valor, abrir_libro, agregar_hoja, poner_tabla
from pipeline.tablas.encuestas import Respuesta

INTERNA = "encuestas_internas.xlsx"
RESUMEN, DETALLE, COMPARACION, ABIERTAS = "Resumen", "Por pregunta", "Comparación", "Respuestas abiertas"
_VOLVER = Enlace(RESUMEN, "← Volver al resumen")
_DEL_RESUMEN = (
    Columna("Evento", 26), Columna("Pregunta", 52), Columna("Escala", 14), Columna("Opinaron (n)", 11, "entero"),
    Columna("Favorables", 12, "porcentaje"), Columna("Promedio (1 a 5)", 11, "cantidad"),
    Columna("NS/NR", 9, "entero"), Columna("En blanco", 9, "entero"), Columna("Fuera de la escala", 11, "entero"),
    Columna("Celda", 34),
)  # fmt: skip
_DEL_DETALLE = (
    Columna("Evento", 26), Columna("Pregunta", 52), Columna("Opción", 28), Columna("Respuestas", 12, "entero"),
    Columna("Parte de n", 11, "porcentaje"), Columna("Celda", 36),
)  # fmt: skip
_DE_COMPARAR = (
    Columna("Pregunta", 52), Columna("Evento", 28), Columna("Opinaron (n)", 11, "entero"),
    Columna("Favorables", 12, "porcentaje"), Columna("Puntos frente al primero", 13, "cambio"),
    Columna("Puntos que mueve una persona", 14, "cantidad"), Columna("Cuidado", 30),
)  # fmt: skip
_DE_ABIERTAS = (Columna("Evento", 26), Columna("Pregunta", 36), Columna("Lo que escribió", 70), Columna("Celda", 34))


def escribir_interna(preguntas: Sequence[Pregunta], resultado: Resultado, ruta: Path) -> None:
    """Escribe el libro. OSError si no se puede."""
    titulo = "Encuestas de satisfacción de los eventos"
    with abrir_libro(ruta, "encuestas", titulo, "Uso interno: cuentas de menos de cinco personas", resultado) as libro:
        poner_tabla(libro, agregar_hoja(libro, RESUMEN), Cuadro(
            "TablaResumen", titulo,
            "Esta hoja contiene una tabla con una fila por pregunta. Favorables y promedio: entre los que opinaron. "
            "Uso interno: hay cuentas de menos de cinco personas.",
            _DEL_RESUMEN, [_fila(p) for p in preguntas], inmoviles=2,
            volver=Enlace(DETALLE, "Ver las respuestas opción por opción →"),
        ))  # fmt: skip
        poner_tabla(libro, agregar_hoja(libro, DETALLE), Cuadro(
            "TablaPorPregunta", "Respuestas a cada pregunta",
            "Esta hoja contiene una tabla con una fila por opción de cada pregunta. Parte de n: de los que opinaron.",
            _DEL_DETALLE, [fila for p in preguntas for fila in _opciones(p)], inmoviles=2, volver=_VOLVER,
        ))  # fmt: skip
        comparadas = [c for grupo in comparar_eventos(preguntas, _parte) for c in grupo]
        poner_tabla(libro, agregar_hoja(libro, COMPARACION), Cuadro(
            "TablaComparacion", "Las mismas preguntas en varios eventos",
            "Esta hoja contiene una tabla con las preguntas que se hicieron en más de un evento con la misma escala.",
            _DE_COMPARAR, [_comparada(c) for c in comparadas], inmoviles=1, volver=_VOLVER,
            vacio="Ninguna pregunta se hizo en más de un evento con la misma escala.",
        ))  # fmt: skip
        poner_tabla(libro, agregar_hoja(libro, ABIERTAS), Cuadro(
            "TablaAbiertas", "Lo que las personas escribieron",
            "Esta hoja contiene una tabla con las respuestas abiertas, sin datos personales. No se publican.",
            _DE_ABIERTAS, [_abierta(a) for a in resultado.abiertas], volver=_VOLVER,
            vacio="Nadie escribió en las preguntas abiertas.",
        ))  # fmt: skip


def _parte(pregunta: Pregunta) -> float | None:
    return pregunta.favorables if pregunta.n else None


def _fila(p: Pregunta) -> list[Valor]:
    favorables = _parte(p) if p.escala.es_de_opinion else None
    promedio = None if p.promedio is None else round(p.promedio, 2)
    return [
        p.encuesta, p.texto, p.escala.nombre, p.n, favorables, promedio, p.sin_opinion - p.en_blanco, p.en_blanco,
        p.otras, _lugar(p.respuestas),
    ]  # fmt: skip


def _opciones(p: Pregunta) -> list[list[Valor]]:
    filas: list[list[Valor]] = [
        [p.encuesta, p.texto, o.nombre, cuantas, cuantas / p.n if p.n else None, _lugar(_de(p, o.nombre))]
        for o, cuantas in zip(p.escala.opciones, p.cuentas, strict=True)
    ]
    aparte = {NS_NR: p.sin_opinion - p.en_blanco, EN_BLANCO: p.en_blanco, FUERA: p.otras}
    return filas + [[p.encuesta, p.texto, que, n, None, _lugar(_de(p, que))] for que, n in aparte.items() if n]


def _de(p: Pregunta, opcion: str) -> list[Respuesta]:
    return [r for r in p.respuestas if r.opcion == opcion]


def _lugar(respuestas: Sequence[Respuesta]) -> str:
    """Las celdas de donde salen unas cuentas: un archivo y hoja por renglón."""
    lugares: dict[str, list[str]] = {}
    for r in respuestas:
        suyas = lugares.setdefault(str(Origen(r.archivo, r.hoja)), [])
        if r.celda and r.celda not in suyas:
            suyas.append(r.celda)
    return "\n".join(" › ".join(p for p in (donde, _resumir(celdas)) if p) for donde, celdas in lugares.items())


def _resumir(celdas: Sequence[str]) -> str:
    """La celda, el rango más amplio que las cubre o, si son sueltas, de la primera a la última."""
    rangos = [c for c in celdas if ":" in c]
    if rangos or len(celdas) < 2:
        return next(iter((*rangos, *celdas)), "")
    return f"{celdas[0]} … {celdas[-1]}"


def _comparada(c: Comparada) -> list[Valor]:
    cuidado = "Pocas respuestas: la diferencia puede ser de una o dos personas." if c.es_poca else ""
    return [c.pregunta.texto, c.pregunta.encuesta, c.pregunta.n, c.parte, c.puntos, c.por_persona, cuidado]


def _abierta(a: object) -> list[Valor]:
    evento, pregunta, texto = (getattr(a, c) for c in ("encuesta", "pregunta", "texto"))
    return [evento, pregunta, redactar(texto).texto, " › ".join(getattr(a, c) for c in ("archivo", "hoja", "celda"))]
