"""Lo que un plan dice de tiempo, llevado a uno de sus tres lugares: periodos, fechas o lapso (reglas, 2)."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from pipeline.lectura.fechas import FechaEscrita, fecha_de_serie, fechas_de
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.periodos import FRECUENCIAS, codigo, fin_de_mes, numero_de_mes, ordinal, todos, ultimo_mes
from pipeline.vocabulario import cargar


@dataclass(frozen=True, slots=True)
class Tiempo:
    """El tiempo de una actividad. `faltas` son nombres de hallazgo con el texto que los causa."""

    periodos: tuple[str, ...] = ()
    fechas: tuple[date, ...] = ()
    inicio: date | None = None
    fin: date | None = None
    continua: bool = False
    a_demanda: bool = False
    faltas: tuple[tuple[str, str], ...] = ()

    @property
    def dice_algo(self) -> bool:
        """Hay periodos, fechas, lapso o «a demanda»."""
        return bool(self.periodos or self.fechas or self.inicio or self.fin or self.a_demanda)


_CONTINUA = re.compile(r"permanente|continu[oa]|durante (?:la vigencia|el ano|todo el ano)|todo el ano|toda la vigencia|vigencia completa")
_DEMANDA = re.compile(
    r"(?:a|por|segun) (?:la )?(?:demanda|requerimiento|solicitud|necesidad)|segun (?:la )?agenda|(?:cada vez|cuando) (?:que )?(?:se |lo )?requier|cuando (?:se )?(?:presente|solicite)"
)
_UNE_LAPSO = re.compile(r"\s*(?:-|–|—|\ba\b|\bal\b|\bhasta(?: el)?\b)\s*(?:el\s*)?")
_DIAS_Y_MES = re.compile(r"\b(?:del?\s+)?(?:el\s+)?(?:dias?\s+)?(\d{1,2})((?:\s*,\s*\d{1,2})*)\s*(?:y|e|al?|-|–|hasta el)\s*(?=\d{1,2}(?:\s+de)?\s+[a-z]{3})")
_AUSENCIAS = frozenset(" ".join(t.casefold().split()) for t in cargar("valores")["ausencias"]["textos"])


def plano(texto: str) -> str:
    """Minúsculas, sin tildes y con un espacio entre palabras; conserva los signos."""
    sin_tildes = "".join(c for c in unicodedata.normalize("NFKD", texto.casefold()) if not unicodedata.combining(c))
    return " ".join(sin_tildes.replace("°", "o").split())


def tiempo_de_celda(celda: Celda, vigencia: int) -> Tiempo:
    """Entiende el contenido de una celda de tiempo. Lo que no se entiende se anota; nunca se adivina."""
    valor = celda.valor
    if isinstance(valor, datetime):
        valor = valor.date()
    if isinstance(valor, date):
        return _revisar(Tiempo(fechas=(valor,)), valor.isoformat(), vigencia)
    if isinstance(valor, bool) or celda.tipo in (Tipo.BLANCO, Tipo.SIN_CALCULAR, Tipo.ERROR):
        return Tiempo()
    if isinstance(valor, float | int):
        return _de_numero(float(valor), vigencia)
    return tiempo_de_texto(str(valor), vigencia)


def tiempo_de_texto(texto: str, vigencia: int) -> Tiempo:
    """Entiende una frase de tiempo con las reglas de la sección 2, de la más precisa a la más general."""
    frase = plano(texto).strip(" .;:")
    if not frase or frase in _AUSENCIAS:
        return Tiempo(faltas=(("sin_fecha", texto),))
    reglas: tuple[Callable[[str, int], Tiempo | None], ...] = (
        _numero, _demanda, _dias_de_un_mes, _fechas, _permanente, _periodos, _frecuencia, _meses, _anios,
    )  # fmt: skip
    for regla in reglas:
        if (tiempo := regla(frase, vigencia)) is not None:
            return _revisar(tiempo, texto, vigencia)
    return Tiempo(faltas=(("fecha_no_entendida", texto),))


_DE_TIEMPO = re.compile(
    r"\d+|[ivx]+|(?:prim|segund|tercer|cuart|quint|sext|ultim|1er|2d|3er|4t)\w*|(?:bimens|mens|bimestr|trimestr|cuatrimestr|semestr|anual)\w*"
    r"|permanente\w*|continu\w*|vigencia|anos?|mes(?:es)?|dias?|semanas?|todos?|todas?|toda|durante|final\w*|mediados|inicios?|comienzos?|antes"
    r"|mas|tardar|cada|partir|hasta|desde|demanda|segun|agenda|cuando|vez|requier\w*|requerimiento|solicitud|habiles|fecha|corte|al?|del?|el|la|los|las|y|e|o|en|por|que|se"
)


def solo_habla_de_tiempo(texto: str) -> bool:
    """El texto no dice más que tiempo («Finales de noviembre»), salvo a lo sumo una palabra."""
    palabras = re.findall(r"[^\W_]+", plano(texto))
    otras = [p for p in palabras if not _DE_TIEMPO.fullmatch(p) and not numero_de_mes(p)]
    return len(otras) <= (1 if len(palabras) > 2 else 0)


def _de_numero(numero: float, vigencia: int) -> Tiempo:
    if numero == vigencia:
        return Tiempo(periodos=("A1",))
    dia = fecha_de_serie(numero)
    if dia is None:
        return Tiempo(faltas=(("fecha_no_entendida", f"{numero:g}"),))
    return _revisar(Tiempo(fechas=(dia,)), f"{numero:g}", vigencia)


def _numero(frase: str, vigencia: int) -> Tiempo | None:
    return _de_numero(float(frase), vigencia) if re.fullmatch(r"\d{4,5}", frase) else None


def _demanda(frase: str, vigencia: int) -> Tiempo | None:
    return Tiempo(a_demanda=True) if _DEMANDA.search(frase) else None


def _permanente(frase: str, vigencia: int) -> Tiempo | None:
    return _vigencia_entera(vigencia) if _CONTINUA.search(frase) else None


def _vigencia_entera(vigencia: int) -> Tiempo:
    return Tiempo(inicio=date(vigencia, 1, 1), fin=date(vigencia, 12, 31), continua=True)


def _dias_de_un_mes(frase: str, vigencia: int) -> Tiempo | None:
    """`19 y 20 de abril`, `22 al 28 de abril de 2017`: un lapso dentro del mes."""
    hallado = _DIAS_Y_MES.search(frase)
    if not hallado:
        return None
    resto = fechas_de(frase[hallado.end() :], vigencia)
    if len(resto) != 1 or resto[0].dia is None or fechas_de(frase[: hallado.start()], vigencia):
        return None
    ultimo = resto[0].dia
    try:
        primero = ultimo.replace(day=int(hallado[1]))
    except ValueError:
        return Tiempo(fechas=(ultimo,), faltas=(("fecha_imposible", frase),))
    return Tiempo(inicio=primero, fin=ultimo) if primero <= ultimo else None


def _fechas(frase: str, vigencia: int) -> Tiempo | None:
    escritas = _con_anio_de_la_ultima(fechas_de(frase, vigencia))
    if not escritas:
        return None
    faltas = tuple(("fecha_imposible", e.texto) for e in escritas if e.dia is None)
    dias = [e.dia for e in escritas if e.dia]
    if len(escritas) == 1 and len(dias) == 1 and re.match(r"(?:a partir de|desde)", frase):
        return Tiempo(inicio=dias[0], fin=date(dias[0].year, 12, 31))
    if len(escritas) == 2 and len(dias) == 2:
        union = frase[escritas[0].fin : escritas[1].inicio]
        if _UNE_LAPSO.fullmatch(union) and dias[0] <= dias[1]:
            return Tiempo(inicio=dias[0], fin=dias[1])
    return Tiempo(fechas=tuple(dict.fromkeys(dias)), faltas=faltas)


def _con_anio_de_la_ultima(escritas: list[FechaEscrita]) -> list[FechaEscrita]:
    """En «18 de abril a 5 de mayo de 2017» el año del final vale para las que no lo traen."""
    if not escritas or escritas[-1].sin_anio or escritas[-1].dia is None:
        return escritas
    anio = escritas[-1].dia.year
    return [
        FechaEscrita(_mover(e.dia, anio), e.texto, e.inicio, e.fin, e.sin_anio) if e.sin_anio and e.dia else e for e in escritas
    ]


def _mover(dia: date, anio: int) -> date | None:
    try:
        return dia.replace(year=anio)
    except ValueError:
        return None


def _periodos(frase: str, vigencia: int) -> Tiempo | None:
    """`Segundo semestre`, `I y II trimestre`, `Cuatrimestre 2 de 2026`."""
    hallado = re.search(r"\b(bimestre|trimestre|cuatrimestre|semestre)s?\b", frase)
    if not hallado:
        return None
    letra = hallado[1][0].upper()
    palabras = [p for p in re.findall(r"\w+", frase) if not re.fullmatch(r"\d{4}", p)]
    numeros = [n for p in palabras if (n := ordinal(p)) is not None]
    if not numeros and re.search(r"\b(?:cada|por|todos los|al final de cada)\b", frase):
        return Tiempo(periodos=todos(letra))
    if len(numeros) == 2 and re.search(r"\w+\s*(?:\ba\b|\bal\b|-)\s*\w+", frase) and numeros[0] < numeros[1]:
        numeros = list(range(numeros[0], numeros[1] + 1))
    codigos = tuple(dict.fromkeys(c for n in numeros if (c := codigo(letra, n))))
    return _en_su_anio(codigos, frase, vigencia) if codigos and len(codigos) == len(set(numeros)) else None


def _frecuencia(frase: str, vigencia: int) -> Tiempo | None:
    letras = [
        FRECUENCIAS[raiz]
        for palabra in re.findall(r"[a-z]+", frase)
        if (raiz := re.sub(r"(?:mente|es)$", "", palabra)) in FRECUENCIAS
    ]
    return _en_su_anio(todos(letras[0]), frase, vigencia) if len(set(letras)) == 1 else None


def _meses(frase: str, vigencia: int) -> Tiempo | None:
    """`A junio`, `Junio y diciembre`, `Febrero - Noviembre`, `feb/nov`, `ago.-21`."""
    marcas = [(n, h.start(), h.end()) for h in re.finditer(r"[a-z]+", frase) if (n := numero_de_mes(h[0]))]
    if not marcas:
        return None
    meses = [n for n, _, _ in marcas]
    anios = [int(a) + (2000 if len(a) == 2 else 0) for a in re.findall(r"(?<!\d)(\d{4}|\d{2})(?!\d)", frase)]
    if len(marcas) == 2 and re.search(r"(?:-|–|/|\ba\b|\bal\b|\bhasta\b)\s*(?:\w+ )?(?:de )?$", frase[marcas[0][2] : marcas[1][1]]):
        return _lapso_de_meses(meses, anios, vigencia)
    codigos = tuple(dict.fromkeys(f"M{n:02d}" for n in meses))
    return _en_su_anio(codigos, frase, vigencia)


def _lapso_de_meses(meses: list[int], anios: list[int], vigencia: int) -> Tiempo | None:
    ultimo = anios[-1] if anios else vigencia
    primero = anios[0] if len(anios) == 2 else ultimo
    if (primero, meses[0]) > (ultimo, meses[1]):
        return None
    if meses == [1, 12] and primero == ultimo == vigencia:
        return _vigencia_entera(vigencia)
    return Tiempo(inicio=date(primero, meses[0], 1), fin=fin_de_mes(ultimo, meses[1]))


def _anios(frase: str, vigencia: int) -> Tiempo | None:
    anios = [int(a) for a in re.findall(r"\b(20\d\d)\b", frase)]
    if len(anios) == 2 and anios[0] < anios[1]:
        return Tiempo(inicio=date(anios[0], 1, 1), fin=date(anios[1], 12, 31))
    if anios == [vigencia] and re.fullmatch(r"(?:vigencia|ano|en|durante|el|la|\s)*\d{4}", frase):
        return Tiempo(periodos=("A1",))
    return None


def _en_su_anio(codigos: tuple[str, ...], frase: str, vigencia: int) -> Tiempo:
    """Los periodos son de la vigencia; si la frase nombra otro año, son los últimos días de esos periodos."""
    anios = {int(a) for a in re.findall(r"\b(20\d\d)\b", frase)} | {2000 + int(a) for a in re.findall(r"[a-z.]\s*[-/]\s*(\d\d)\b(?!\d)", frase)}
    if len(anios) != 1 or anios == {vigencia}:
        return Tiempo(periodos=codigos)
    (anio,) = anios
    return Tiempo(fechas=tuple(fin_de_mes(anio, ultimo_mes(c)) for c in codigos))


def _revisar(tiempo: Tiempo, texto: str, vigencia: int) -> Tiempo:
    dias = [*tiempo.fechas, *(d for d in (tiempo.inicio, tiempo.fin) if d)]
    fuera = any(d.year != vigencia for d in dias)
    if not fuera:
        return tiempo
    return Tiempo(
        tiempo.periodos, tiempo.fechas, tiempo.inicio, tiempo.fin, tiempo.continua, tiempo.a_demanda,
        (*tiempo.faltas, ("fecha_fuera_de_vigencia", texto)),
    )  # fmt: skip
