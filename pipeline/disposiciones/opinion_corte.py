"""El corte del que opina un bloque: el que dicen sus rótulos, o el que le toca a «Seguimiento 2» en el calendario."""

import re
from collections.abc import Sequence
from datetime import date

from pipeline.base.texto import llave
from pipeline.disposiciones.quien_opina import sin_quien
from pipeline.entidad import Entidad
from pipeline.lectura.corte_escrito import corte_de_texto
from pipeline.lectura.malla import Lugar
from pipeline.lectura.periodos import codigo, fin_de_mes, ordinal, ultimo_mes

_LETRAS = {"cuatrimestral": "C", "semestral": "S", "trimestral": "T"}
_SEGUIMIENTO = re.compile(r"\b(?:seguimiento|monitoreo|corte|verificacion|evaluacion)s?\b(?: (?:oci|no|n|numero|nro))*")
_FECHA_DE = re.compile(
    r"\bfecha (?:de |del )?(?:seguimiento|publicacion|verificacion|evaluacion|monitoreo|elaboracion)\b"
)


def corte_de_bloque(rotulos: Sequence[tuple[str, Lugar]], entidad: Entidad, vigencia: int) -> tuple[date | None, Lugar]:
    """El corte que dicen unos rótulos, del más cercano a los datos al más lejano, y su celda; None si ninguno."""
    for texto, lugar in rotulos:
        if len(texto) < 160 and not _FECHA_DE.search(llave(texto)) and (dia := corte_dicho(texto, entidad, vigencia)):
            return dia, lugar
    return None, (0, 0)


def corte_dicho(texto: str, entidad: Entidad, vigencia: int) -> date | None:
    """El día de corte de un texto: «II cuatrimestre», «a 31 de agosto», «Seguimiento 2 OCI»."""
    return corte_de_texto(texto, vigencia) or _por_orden(texto, entidad, vigencia)


def fecha_dicha(texto: str, vigencia: int) -> date | None:
    """El día en que se hizo el seguimiento, si un rótulo lo dice: «Fecha seguimiento: 12/05/2026»."""
    return corte_de_texto(texto, vigencia) if _FECHA_DE.search(llave(texto)) else None


def _por_orden(texto: str, entidad: Entidad, vigencia: int) -> date | None:
    """El corte que ocupa ese lugar en el calendario de la entidad: «Primer seguimiento», «Seguimiento No. 2»."""
    clave = llave(texto)
    if "linea" in clave:  # la tercera línea es quien opina, no el tercer corte
        clave = sin_quien(texto)
    hallado = _SEGUIMIENTO.search(clave)
    if not hallado or len(clave) > 80:
        return None
    despues, antes = clave[hallado.end() :].split(), clave[: hallado.start()].split()
    numero = next((n for p in (*despues[:1], *antes[-1:]) if (n := ordinal(p)) and n > 0), None)
    if numero is None:
        return None
    if entidad.cortes.fechas:
        fechas = sorted(set(entidad.cortes.fechas))
        return fechas[numero - 1] if numero <= len(fechas) else None
    periodo = codigo(_LETRAS.get(entidad.cortes.esquema, "C"), numero)
    return fin_de_mes(vigencia, ultimo_mes(periodo)) if periodo else None
