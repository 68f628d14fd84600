"""El componente que dice un título o una referencia: por su nombre, por su número o por las dos cosas."""

import re

from pipeline.base.texto import a_oracion, junto
from pipeline.lectura.componentes import (
    componente_conocido,
    componente_por_numero,
    componente_recortado,
    es_bloque,
)
from pipeline.lectura.instrumento_de_rotulo import instrumento_de_rotulo

COMPONENTE = re.compile(
    r"^\s*componente\s*(?:n[°º.o]*\s*)?(\d{1,2}\b|[ivx]{1,4}\b)?\s*[:.\-–]*\s*(.*)$", re.IGNORECASE | re.DOTALL
)
_COLA_DE_VIGENCIA = re.compile(r"[\s\-–,(:]+(?:vigencia|año)?\s*20\d\d\s*\)?\s*$", re.IGNORECASE)
NUMERO_INICIAL = re.compile(r"^\s*(?:\d{1,2}(?:\.\d{1,2})?|[IVX]{1,5})\s*[.)\-–:]+\s*(?=\S)")


def componente_de_rotulo(texto: str) -> str:
    """El componente que dice un título de hoja o un rótulo («Componente 3: …», «3. RENDICION»); vacío si ninguno."""
    limpio = junto(texto)
    if es_bloque(limpio):
        return nombrar(limpio)
    if (hallado := COMPONENTE.match(limpio)) and (hallado[1] or hallado[2]):
        return componente_dicho(hallado[1], hallado[2])
    if hallado := re.search(r"\bcomp(?:onente)?\.?\s*(\d)\b", limpio, re.IGNORECASE):
        return componente_por_numero(hallado[1], "")
    nombre = NUMERO_INICIAL.sub("", limpio)
    return componente_conocido(nombre) or componente_recortado(nombre)


def componente_de_referencia(texto: str) -> str:
    """El componente al que se refiere una celda de un reporte: su número (`4`), su nombre o «PTEP componente 3»."""
    limpio = junto(texto)
    return componente_por_numero(limpio, "") if limpio.isdigit() else componente_de_rotulo(limpio)


def componente_dicho(numero: str | None, texto: str) -> str:
    """El componente que nombra un rótulo «Componente N: nombre», sin la cola que dice el plan o la vigencia."""
    nombre = texto if componente_conocido(texto) else _sin_plan(texto)
    return componente_conocido(nombre) or componente_por_numero(numero, nombre) or nombrar(nombre)


def _sin_plan(texto: str) -> str:
    """`Rendición de cuentas - PAAC 2026` → `Rendición de cuentas`."""
    sin_anio = _COLA_DE_VIGENCIA.sub("", texto)
    partes = re.split(r"\s+[-–]\s+", sin_anio)
    return " - ".join(partes[:-1]) if len(partes) > 1 and instrumento_de_rotulo(partes[-1]) else sin_anio


def nombrar(texto: str) -> str:
    """Un nombre de grupo como se escribe: en un renglón, sin adornos en los extremos."""
    return a_oracion(junto(texto).strip(" .:-–"))
