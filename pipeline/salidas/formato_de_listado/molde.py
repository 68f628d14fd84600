"""Para quién es un formato: una entidad en un corte, o cualquiera."""

from dataclasses import dataclass
from datetime import date

from pipeline.base.texto import llave
from pipeline.calculo.compartida import es_colectiva
from pipeline.calculo.resultado import Corte
from pipeline.entidad import Entidad

_ANTES, _DESPUES = 10, 5


@dataclass(frozen=True, slots=True)
class Molde:
    """La entidad y el corte que van en el libro; sin nombre de entidad, se dejan en blanco para quien lo llene."""

    entidad: Entidad
    corte: Corte

    @property
    def es_de_cualquiera(self) -> bool:
        """Nadie ha dicho de qué entidad es."""
        return not self.entidad.nombre

    @property
    def dependencias(self) -> list[str]:
        """Las del catálogo que responden por algo, en orden alfabético."""
        nombres = {d.nombre for d in self.entidad.dependencias if not es_colectiva(d.nombre, self.entidad)}
        return sorted(nombres, key=llave)

    @property
    def dias(self) -> tuple[date, date]:
        """El primero y el último que admite una fecha: un compromiso puede venir de años atrás."""
        if self.es_de_cualquiera:
            return date(2000, 1, 1), date(2099, 12, 31)
        return date(self.entidad.vigencia - _ANTES, 1, 1), date(self.entidad.vigencia + _DESPUES, 12, 31)


EN_BLANCO = Molde(Entidad("", 2026), Corte(date(2026, 1, 1), "", date(2026, 1, 1)))
"""El de cualquier entidad."""
