"""La meta en número y su unidad, según cómo la escribe el plan (reglas, 2, Cantidades)."""

import re
from dataclasses import dataclass
from datetime import date

from pipeline.base.espanol import fecha
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.numeros import NUMERO, PALABRAS, a_numero
from pipeline.lectura.tiempo import plano


@dataclass(frozen=True, slots=True)
class Meta:
    """`valor` None si el texto no trae número; `unidad` es `unidad` o `%`; `faltas`, nombres de hallazgo."""

    valor: float | None = None
    unidad: str = ""
    texto: str = ""
    faltas: tuple[str, ...] = ()


_PORCENTAJE_PRIMERO = re.compile(
    rf"(?:(?:minimo|al menos|por lo menos|el|un|>=|≥|>)\s*)*(?P<n>{NUMERO})\s*(?:%|por ?ciento)"
)
_PORCENTAJE = re.compile(rf"(?P<n>{NUMERO})\s*(?:%|por ?ciento)")
_CON_CIFRA = re.compile(r"^(?:(?:minimo|al menos|por lo menos|>=|≥|>)\s*)?(?P<palabra>[a-z]+)\s*\(\s*(?P<n>\d+)\s*\)")
_CIFRA_PRIMERO = re.compile(rf"^(?:(?:minimo|al menos|por lo menos|>=|≥|>)\s*)?(?P<n>{NUMERO})(?![\d).]|\s*[).]\s)\b")
_PALABRA_PRIMERO = re.compile(r"^(?:(?:minimo|al menos|por lo menos)\s*)?(?P<palabra>[a-z]+)\s+[a-z]")


def meta_de_celda(celda: Celda, es_porcentaje: bool = False) -> Meta:
    """La meta de una celda. `es_porcentaje`: la columna de unidad dice que se mide en porcentaje."""
    valor = celda.valor
    if isinstance(valor, date):
        return Meta(texto=fecha(valor), faltas=("meta_con_fecha",))
    if isinstance(valor, bool) or celda.tipo in (Tipo.ERROR, Tipo.SIN_CALCULAR, Tipo.BLANCO):
        return Meta()
    if isinstance(valor, float | int):
        if celda.porcentaje:
            return Meta(round(float(valor) * 100, 9), "%")
        if es_porcentaje:
            return Meta(round(float(valor) * 100, 9) if 0 < valor <= 1 else float(valor), "%")
        return Meta(float(valor), "unidad")
    return meta_de_texto(str(valor), es_porcentaje)


def meta_de_texto(texto: str, es_porcentaje: bool = False) -> Meta:
    """`80 %` → 80 %; `Una (1) audiencia` → 1; `Dos informes` → 2; sin número al comienzo, ninguno."""
    frase = plano(texto).strip(" .;:\"'“”")
    if (solo := a_numero(frase)) is not None:
        return Meta(solo, "%" if es_porcentaje else "unidad")
    if hallado := _PORCENTAJE_PRIMERO.match(frase):
        return Meta(a_numero(hallado["n"]), "%", texto if frase != hallado[0] else "")
    if (hallado := _CON_CIFRA.search(frase)) and hallado["palabra"] in PALABRAS:
        cifra = float(hallado["n"])
        faltas = () if PALABRAS[hallado["palabra"]] == cifra else ("palabra_y_cifra_distintas",)
        return Meta(cifra, "unidad", texto, faltas)
    if hallado := _CIFRA_PRIMERO.search(frase):
        return Meta(a_numero(hallado["n"]), "unidad", texto)
    if (hallado := _PALABRA_PRIMERO.search(frase)) and hallado["palabra"] in PALABRAS:
        return Meta(float(PALABRAS[hallado["palabra"]]), "unidad", texto)
    if hallado := _PORCENTAJE.search(frase):
        return Meta(a_numero(hallado["n"]), "%", texto)
    return Meta(texto=texto)
