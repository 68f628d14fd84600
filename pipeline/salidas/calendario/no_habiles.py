"""Los días que no cuentan en los plazos de una vigencia, con su nombre y con quien lo dice."""

from dataclasses import dataclass
from datetime import date

from pipeline.calculo.plazos import nombres_de_festivos
from pipeline.calculo.resultado import Resultado

_ENTIDAD = "[calendario] de entidad.toml"


@dataclass(frozen=True, slots=True)
class DiaNoHabil:
    """Un día, lo que es y quién lo dice."""

    dia: date
    que: str
    de_quien: str


def listar_no_habiles(resultado: Resultado) -> list[DiaNoHabil]:
    """Los festivos desde el comienzo de la vigencia hasta el mes en que se publica el último corte, y los de la
    entidad; un festivo que ella trabaja se dice como tal."""
    calendario, vigencia = resultado.entidad.calendario, resultado.entidad.vigencia
    ultimo = max([c.publicacion for c in resultado.cortes] + [date(vigencia, 12, 31)])
    festivos = {d: n for anio in range(vigencia, ultimo.year + 1) for d, n in nombres_de_festivos(anio).items()}
    dias = {
        d: DiaNoHabil(d, nombre, "Calendario nacional")
        for d, nombre in festivos.items()
        if (d.year, d.month) <= (ultimo.year, ultimo.month)
    }
    for d in calendario.no_habiles:
        dias[d] = DiaNoHabil(d, f"{festivos[d]}" if d in festivos else "Día no hábil de la entidad", _ENTIDAD)
    for d in calendario.habiles:
        dias[d] = DiaNoHabil(d, f"{festivos.get(d, 'Día')}: la entidad lo trabaja y cuenta como hábil", _ENTIDAD)
    return [dias[d] for d in sorted(dias)]
