"""De qué corte habla un título: «Seguimiento 1», «corte 30 de abril», «II cuatrimestre»."""

import re
from collections.abc import Sequence
from datetime import date

from pipeline.base.texto import llave
from pipeline.calculo.resultado import Corte
from pipeline.lectura.corte_escrito import corte_de_texto
from pipeline.lectura.periodos import ordinal

_SE_NUMERAN = ("seguimiento", "corte", "monitoreo", "avance", "reporte", "evaluacion", "periodo")
_ADORNOS = ("no", "n", "numero", "nro", "oci", "o", "c", "i", "de", "del", "al")


def corte_de_titulo(texto: str, cortes: Sequence[Corte]) -> date | None:
    """El corte del calendario que un título nombra, por su fecha, su mes o su orden; None si no nombra ninguno."""
    if not texto or not cortes:
        return None
    vigencia = cortes[0].fecha.year
    dicho = corte_de_texto(texto, vigencia)
    mes = dicho.month if dicho and dicho.year == vigencia else 0  # «30 de agosto» es el corte del 31: importa el mes
    if hallado := next((c.fecha for c in cortes if c.fecha.month == mes), None):
        return hallado
    numero = _orden(llave(texto).split())
    return cortes[numero - 1].fecha if 1 <= numero <= len(cortes) else None


def dia_de_titulo(texto: str, vigencia: int) -> date | None:
    """El día que un título nombra, sea o no un corte del calendario."""
    return corte_de_texto(texto, vigencia) if re.search(r"\d|cuatrimestre|trimestre|semestre", llave(texto)) else None


def _orden(palabras: list[str]) -> int:
    """«Seguimiento 2», «2do seguimiento», «Segundo seguimiento OCI» → 2; 0 si no se numera."""
    for i, palabra in enumerate(palabras):
        if palabra not in _SE_NUMERAN:
            continue
        despues = next((p for p in palabras[i + 1 :] if p not in _ADORNOS or p == "i"), "")
        antes = palabras[i - 1] if i else ""
        for vecina in (despues, antes):
            if vecina and (numero := ordinal(vecina)) and 0 < numero < 10:
                return numero
    return 0
