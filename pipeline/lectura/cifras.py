"""La cifra de un reporte y la escala de su columna (reglas, 3, Ways to write the figure)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.base.texto import llave
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.numeros import NUMERO, PALABRAS, a_numero
from pipeline.lectura.tiempo import plano
from pipeline.tablas.avances import Medida
from pipeline.vocabulario import cargar


@dataclass(frozen=True, slots=True)
class Cifra:
    """`valor` None: no hay cifra. `base` es el 4 de «3 de 4». `faltas`, nombres de hallazgo."""

    valor: float | None = None
    medida: Medida | None = None
    base: float | None = None
    texto: str = ""
    faltas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Escala:
    """Cómo se leen los números sueltos de una columna. `supuesta`: 1 se toma como todo y se anota."""

    es_porcentaje: bool = False
    fraccion: bool = True
    supuesta: bool = False


_PORCENTAJE = re.compile(rf"({NUMERO})\s*(?:%|por ?ciento)")
_EN_LETRAS = re.compile(r"([a-z]+)(?:$|\s*\(\s*(\d+)\s*\))")
_VARIAS_EN_LETRAS = re.compile(r"([a-z]+)\s+(?!de\b)[a-z]{3,}")
_NEXOS_DE_CIFRA = frozenset(
    ["a", "al", "de", "del", "en", "con", "el", "la", "un", "una", "avance", "ejecucion", "cumplimiento", "logro"]
)
_DE = re.compile(rf"({NUMERO})\s*(?:de|/)\s*(?:los |las )?({NUMERO})(?:\s+\D*)?")


def escala_de_columna(celdas: Iterable[Celda], titulo_de_porcentaje: bool) -> Escala:
    """La escala de una columna: de porcentajes si lo dice su título o el formato de la mayoría de sus números."""
    numericas = [c for c in celdas if isinstance(c.valor, float | int) and not isinstance(c.valor, bool)]
    con_formato = [c for c in numericas if c.porcentaje]
    if not titulo_de_porcentaje and len(con_formato) * 2 <= len(numericas):
        return Escala()
    valores = [abs(float(c.valor)) for c in numericas if isinstance(c.valor, float | int)]
    fracciones = bool(con_formato) or any(0 < v < 1 for v in valores)
    enteros = any(v > 1 for c, v in zip(numericas, valores, strict=True) if not c.porcentaje)
    hay_unos = any(v == 1 for c, v in zip(numericas, valores, strict=True) if not c.porcentaje)
    supuesta = (fracciones and enteros) or (not fracciones and not enteros and hay_unos)
    return Escala(True, fracciones or not enteros, supuesta)


def cifra_de_celda(celda: Celda, escala: Escala, estados: Mapping[str, str] | None = None) -> Cifra:
    """La cifra de una celda. `estados`: palabras de la entidad → palabra conocida."""
    valor = celda.valor
    if celda.tipo in (Tipo.ERROR, Tipo.SIN_CALCULAR):
        return Cifra(
            texto=str(valor), faltas=("celda_con_error",) if celda.tipo is Tipo.ERROR else ("formula_sin_valor",)
        )
    if isinstance(valor, bool):
        return Cifra(float(valor), Medida.PROPORCION, None, "Sí" if valor else "No")
    if isinstance(valor, float | int):
        return _de_numero(float(valor), celda.porcentaje, escala)
    if isinstance(valor, str):
        return cifra_de_texto(valor, escala, estados or {})
    return Cifra(texto=str(valor), faltas=("cifra_no_entendida",))


def _de_numero(valor: float, porcentaje: bool, escala: Escala) -> Cifra:
    if porcentaje:
        return Cifra(valor, Medida.PROPORCION, None, f"{valor * 100:g}%")
    if not escala.es_porcentaje:
        return Cifra(valor, Medida.CANTIDAD, None, f"{valor:g}")
    faltas = ("escala_supuesta",) if escala.supuesta and (valor == 1 or (escala.fraccion and valor > 1)) else ()
    entero = not escala.fraccion or abs(valor) > 1
    return Cifra(valor / 100 if entero else valor, Medida.PROPORCION, None, f"{valor:g}", faltas)


def cifra_de_texto(texto: str, escala: Escala = Escala(), estados: Mapping[str, str] | None = None) -> Cifra:
    """`75 %`, `3 de 4`, `Cumplida`, `No iniciada`, `2,5`."""
    frase = plano(texto).strip(" .;:")
    if not frase or frase in ("-", "--", "n/a", "na", "no aplica"):
        return Cifra(texto=texto)
    if hallado := _PORCENTAJE.fullmatch(frase):
        return Cifra((a_numero(hallado[1]) or 0.0) / 100, Medida.PROPORCION, None, texto)
    if hallado := _DE.fullmatch(frase):
        return Cifra(a_numero(hallado[1]), Medida.CANTIDAD, a_numero(hallado[2]), texto)
    if (numero := a_numero(frase)) is not None:
        leida = _de_numero(numero, False, escala)
        return Cifra(leida.valor, leida.medida, None, texto, leida.faltas)
    if (dicho := _porcentaje_con_palabras(frase, estados or {})) is not None:
        return Cifra(dicho / 100, Medida.PROPORCION, None, texto)
    return _de_palabra(texto, estados or {})


def _porcentaje_con_palabras(frase: str, estados: Mapping[str, str]) -> float | None:
    """`Cumplida al 100 %`, `Avance del 60%`: el único porcentaje de una frase que no dice más que su estado."""
    hallados = list(_PORCENTAJE.finditer(frase))
    if len(hallados) != 1:
        return None
    entero = llave(_PORCENTAJE.sub(" ", frase))
    resto = " ".join(p for p in entero.split() if p not in _NEXOS_DE_CIFRA)
    conocidos = {"", *_palabras(), *map(llave, estados)}
    return a_numero(hallados[0][1]) if conocidos & {entero, resto} else None


def _de_palabra(texto: str, estados: Mapping[str, str]) -> Cifra:
    propios = {llave(escrito): conocido for escrito, conocido in estados.items()}
    palabra = llave(propios.get(llave(texto), texto))
    clase = _palabras().get(palabra)
    if clase == "todo":
        return Cifra(1.0, Medida.PROPORCION, None, texto)
    if clase == "nada":
        return Cifra(0.0, Medida.PROPORCION, None, texto)
    if clase == "parcial":
        return Cifra(0.0, Medida.PROPORCION, None, texto, ("en_proceso_sin_cifra",))
    if hallado := re.match(rf"({NUMERO})\s+(?:[a-z]|\([a-z ]+\))", plano(texto)):
        return Cifra(a_numero(hallado[1]), Medida.CANTIDAD, None, texto)
    if (hallado := _EN_LETRAS.match(plano(texto))) and hallado[1] in PALABRAS:
        cifra = float(hallado[2] or PALABRAS[hallado[1]])
        faltas = () if PALABRAS[hallado[1]] == cifra else ("palabra_y_cifra_distintas",)
        return Cifra(cifra, Medida.CANTIDAD, None, texto, faltas)
    if (hallado := _VARIAS_EN_LETRAS.match(plano(texto))) and PALABRAS.get(hallado[1], 0) > 1:
        return Cifra(float(PALABRAS[hallado[1]]), Medida.CANTIDAD, None, texto)
    return Cifra(texto=texto, faltas=("cifra_no_entendida",))


@cache
def _palabras() -> dict[str, str]:
    grupos = cargar("valores")["estados"]
    return {llave(palabra): clase for clase, palabras in grupos.items() for palabra in palabras}
