"""Lo que un plan dice de tiempo, llevado a uno de sus tres lugares: periodos, fechas o lapso (reglas, 2)."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache

from pipeline.base.espanol import fecha
from pipeline.lectura import frases_de_dias, frases_de_meses, frases_de_periodos
from pipeline.lectura.fechas import fecha_de_serie
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.periodos import fin_de_mes, numero_de_mes
from pipeline.lectura.tiempo_leido import Tiempo, vigencia_entera
from pipeline.vocabulario import cargar

__all__ = ["Tiempo", "plano", "solo_habla_de_tiempo", "tiempo_de_celda", "tiempo_de_texto"]

_CONTINUA = re.compile(
    r"permanente|continu[oa]|durante (?:toda )?(?:la vigencia|(?:todo )?el ano)"
    r"|todo el ano|toda la vigencia|vigencia completa|en todo momento|^siempre$"
    r"|(?:durante|todo)(?: el)?(?: ano)? 20\d\d"
)
_DEMANDA = re.compile(
    r"(?:a|por|segun) (?:la )?(?:demanda|requerimiento|solicitud|necesidad)|segun (?:la )?agenda"
    r"|(?:cada vez|cuando) (?:que )?(?:se |lo )?requier|cuando (?:se )?(?:presente|solicite)"
)
_OTRO_ANIO = re.compile(
    r"(?:del? )?(?:la |el )?(?:(proxim[oa]|siguiente|anterior) (?:vigencia|ano)"
    r"|(?:vigencia|ano) (proxim[oa]|siguiente|anterior))\b"
)
_AUSENCIAS = frozenset(" ".join(t.casefold().split()) for t in cargar("valores")["ausencias"]["textos"])


@lru_cache(maxsize=65536)
def plano(texto: str) -> str:
    """Minúsculas, sin tildes y con un espacio entre palabras; conserva los signos."""
    sin_tildes = texto.casefold()
    if not sin_tildes.isascii():
        sin_tildes = "".join([c for c in unicodedata.normalize("NFKD", sin_tildes) if not unicodedata.combining(c)])
    return " ".join(sin_tildes.replace("°", "o").split())


def es_ausencia(texto: str) -> bool:
    """El texto dice que no hay dato: «N/A», «Por definir», un guion."""
    return not texto.strip() or plano(texto) in _AUSENCIAS


def tiempo_de_celda(celda: Celda, vigencia: int) -> Tiempo:
    """Entiende el contenido de una celda de tiempo. Lo que no se entiende se anota; nunca se adivina."""
    valor = celda.valor
    if isinstance(valor, datetime):
        valor = valor.date()
    if isinstance(valor, date) and celda.solo_mes:  # «ago-26»: el mes, como si fuera texto
        dicho = Tiempo(periodos=(f"M{valor.month:02d}",))
        return dicho if valor.year == vigencia else _revisar(_fin_de(valor), fecha(valor), vigencia)
    if isinstance(valor, date):
        return _revisar(Tiempo(fechas=(valor,)), fecha(valor), vigencia)
    if isinstance(valor, bool) or celda.tipo in (Tipo.BLANCO, Tipo.SIN_CALCULAR, Tipo.ERROR):
        return Tiempo()
    if isinstance(valor, float | int):
        return _de_numero(float(valor), vigencia)
    return tiempo_de_texto(str(valor), vigencia)


def _fin_de(mes: date) -> Tiempo:
    return Tiempo(fechas=(fin_de_mes(mes.year, mes.month),))


def tiempo_de_texto(texto: str, vigencia: int) -> Tiempo:
    """Entiende una frase de tiempo con las reglas de la sección 2, de la más precisa a la más general."""
    frase = plano(texto).strip(" .;:")
    if not frase or frase in _AUSENCIAS:
        return Tiempo(faltas=(("sin_fecha", texto),))
    frase = _OTRO_ANIO.sub(lambda h: f"de {vigencia + (-1 if 'anterior' in h.groups() else 1)}", frase)
    reglas: tuple[Callable[[str, int], Tiempo | None], ...] = (
        _numero, frases_de_dias.dias_de_un_mes, frases_de_dias.dia_y_mes, frases_de_dias.parte_del_mes,
        frases_de_dias.fechas, _demanda, _permanente, frases_de_periodos.periodos, frases_de_periodos.frecuencia,
        frases_de_meses.meses, frases_de_periodos.anios,
    )  # fmt: skip
    for regla in reglas:
        if (tiempo := regla(frase, vigencia)) is not None:
            return _revisar(tiempo, texto, vigencia)
        if regla is frases_de_dias.fechas and frases_de_dias.hay_fechas(frase, vigencia):
            break
    return Tiempo(faltas=(("fecha_no_entendida", texto),))


_DE_TIEMPO = re.compile(
    r"\d+|[ivx]+|(?:prim|segund|tercer|cuart|quint|sext|ultim|1er|2d|3er|4t)\w*|(?:bimens|mens|bimestr|trimestr|cuatrimestr|semestr|anual)\w*"
    r"|permanente\w*|continu\w*|vigencia|anos?|mes(?:es)?|dias?|semanas?|todos?|todas?|toda|durante|final\w*|mediados|inicios?|comienzos?|antes"
    r"|mas|tardar|cada|partir|hasta|desde|demanda|segun|agenda|cuando|vez|requier\w*|requerimiento|solicitud|habiles|fecha|corte|al?|del?|el|la|los|las|y|e|o|en|por|que|se"
)


def solo_habla_de_tiempo(texto: str) -> bool:
    """El texto no dice más que tiempo («Finales de noviembre»), salvo a lo sumo una palabra."""
    palabras = re.findall(r"[^\W_]+", plano(texto))
    caben = 1 if len(palabras) > 2 else 0
    for palabra in palabras:
        if not _DE_TIEMPO.fullmatch(palabra) and not numero_de_mes(palabra):
            caben -= 1
            if caben < 0:
                return False
    return True


def _de_numero(numero: float, vigencia: int) -> Tiempo:
    if numero == vigencia:
        return Tiempo(periodos=("A1",))
    dia = fecha_de_serie(numero)
    if dia is None:
        return Tiempo(faltas=(("fecha_no_entendida", f"{numero:g}"),))
    return _revisar(Tiempo(fechas=(dia,)), f"{numero:g}", vigencia)


def _numero(frase: str, vigencia: int) -> Tiempo | None:
    return _de_numero(float(frase), vigencia) if re.fullmatch(r"\d{4,5}(?:\.\d+)?", frase) else None


def _demanda(frase: str, vigencia: int) -> Tiempo | None:
    return Tiempo(a_demanda=True) if _DEMANDA.search(frase) else None


def _permanente(frase: str, vigencia: int) -> Tiempo | None:
    if not _CONTINUA.search(frase) or any(int(a) != vigencia for a in re.findall(r"\b20\d\d\b", frase)):
        return None
    return vigencia_entera(vigencia)


def _revisar(tiempo: Tiempo, texto: str, vigencia: int) -> Tiempo:
    dias = [*tiempo.fechas, *(d for d in (tiempo.inicio, tiempo.fin) if d)]
    if all(d.year == vigencia for d in dias):
        return tiempo
    return replace(tiempo, faltas=tuple(dict.fromkeys((*tiempo.faltas, ("fecha_fuera_de_vigencia", texto)))))
