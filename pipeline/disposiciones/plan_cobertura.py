"""A quién llega una actividad y con qué se relaciona: grupos de valor, ODS, derechos, enfoque y meta del plan."""

from pipeline.disposiciones.nombrados import separar_nombres
from pipeline.lectura.fila import Fila
from pipeline.lectura.hoja import Tipo
from pipeline.tablas.actividades import Actividad

_LISTAS = ("grupos_valor", "ods", "derechos", "enfoques")
DE_COBERTURA = frozenset((*_LISTAS, "meta_pdm"))
"""Los campos que dicen a quién y a qué llega; un plan puede no traer ninguno."""


def poner_cobertura(fila: Fila, actividad: Actividad) -> None:
    """Lo nombrado en cada columna, cada cosa una vez y en su orden; «No aplica» no nombra a nadie."""
    for campo in _LISTAS:
        textos = [v.texto for v in fila.de(campo) if v.celda.tipo is not Tipo.ERROR]
        setattr(actividad, campo, tuple(dict.fromkeys(n for t in textos for n in separar_nombres(t))))
    actividad.meta_pdm = fila.texto("meta_pdm")
