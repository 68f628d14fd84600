"""Los títulos de una tabla con opiniones: los de la actividad, de un plan o un reporte; los demás, de `opinion`."""

from dataclasses import dataclass
from functools import cache

from pipeline.disposiciones.quien_opina import quien_de, sin_quien
from pipeline.entidad import Entidad
from pipeline.lectura.columna import TIEMPO_DEL_TITULO
from pipeline.lectura.formas_de_titulo import LARGO_DE_TITULO
from pipeline.lectura.tiempo import plano
from pipeline.lectura.titulos import Titulos, titulos_de
from pipeline.tablas.opiniones import PLANEACION

ANCLAS = frozenset({"actividad", "numeral", "codigo"})
DICHOS = frozenset({"porcentaje", "cumplida", "estado", "observacion", "realizado"})
"""Lo que una opinión dice."""
_SE_CONSERVAN = ANCLAS | {"componente", "subcomponente", "dependencia"}
_COMO = {"responsable": "dependencia"}


@dataclass(frozen=True)
class TitulosDeOpinion(Titulos):
    """Los títulos, con o sin el nombre de quien opina."""

    def _exacta(self, titulo: str) -> str:
        """La forma del vocabulario; «Comentarios OCI» es «Comentarios», y «Monitoreo segunda línea», «Monitoreo»."""
        if (hallada := super()._exacta(titulo)) or len(titulo) > LARGO_DE_TITULO:
            return hallada
        quien = quien_de(titulo)
        corto = sin_quien(titulo) if quien else titulo
        if quien == PLANEACION and not corto:
            corto = "Monitoreo"
        sin_tiempo = TIEMPO_DEL_TITULO.sub(" ", plano(corto)).strip(" -–:")
        candidatos = dict.fromkeys(t for t in (corto, sin_tiempo) if t and t != titulo)
        return next((forma for t in candidatos if (forma := super(TitulosDeOpinion, self)._exacta(t))), "")


def titulos_de_opinion(entidad: Entidad) -> TitulosDeOpinion:
    """Los títulos de una tabla con opiniones para una entidad, con los que ella enseñó."""
    return _armar(tuple(sorted(entidad.titulos.items())))


@cache
def _armar(propios: tuple[tuple[str, str], ...]) -> TitulosDeOpinion:
    opinion = titulos_de("opinion", {})
    campos: dict[str, str] = {}
    for clase in ("plan", "avance"):
        for forma, campo in titulos_de(clase, dict(propios)).campos.items():
            suyo = _COMO.get(campo, campo)
            campos[forma] = suyo if suyo in _SE_CONSERVAN else campos.get(forma, "otro")
    return TitulosDeOpinion(campos | dict(opinion.campos), opinion.grupos, opinion.escritos, clase="opinion")
