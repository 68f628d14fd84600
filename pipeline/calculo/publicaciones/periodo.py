"""El último día del período que cubre una publicación."""

import re
from datetime import date

from pipeline.calculo.periodos import fin_de_periodo
from pipeline.lectura.tiempo import plano, tiempo_de_texto
from pipeline.tablas.listados.publicaciones import Publicacion

_ANIO = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


def fin_del_periodo(publicacion: Publicacion, vigencia: int) -> date | None:
    """None si no lo dice o no se entiende. «2025» es hasta el 31 de diciembre de 2025; sin año, el de la vigencia."""
    frase = plano(publicacion.periodo)
    if not frase:
        return None
    hallado = _ANIO.search(frase)
    anio = int(hallado[1]) if hallado else vigencia
    if re.fullmatch(r"(?:vigencia|ano|anual)?\s*(?:20\d\d)?", frase):
        return date(anio, 12, 31)
    tiempo = tiempo_de_texto(publicacion.periodo, anio)
    dias = [*tiempo.fechas, *(fin_de_periodo(p, anio) for p in tiempo.periodos), *([tiempo.fin] if tiempo.fin else [])]
    return max(dias, default=None)
