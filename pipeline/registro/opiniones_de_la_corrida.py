"""Las opiniones de una corrida: las que se leyeron, con su actividad y su corte, y las que ya se recordaban."""

from collections.abc import Sequence
from datetime import date

from pipeline.base.lote import Lote
from pipeline.calculo.opiniones_en_su_corte import ubicar_opiniones
from pipeline.calculo.resultado import Corte
from pipeline.cruces.opiniones import unir_opiniones
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.registro.lo_escrito import CONSERVADO
from pipeline.registro.memoria import Memoria
from pipeline.registro.opiniones import recordar_opiniones
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.opiniones import Opinion


def reunir_opiniones(
    leidos: Sequence[ArchivoInterpretado],
    memoria: Memoria,
    actividades: Sequence[Actividad],
    cortes: Sequence[Corte],
    corrida: Corte,
    hoy: date,
) -> Lote[Opinion]:
    """Completa la memoria y devuelve las de la vigencia hasta el corte de la corrida, con lo que hay que decir.

    Lo escrito en las salidas se lee de último: es lo más reciente. Las recordadas sin actividad se vuelven a buscar.
    """
    nuevas: list[Opinion] = []
    for leido in sorted(leidos, key=lambda leido: leido.papel == CONSERVADO):
        for opinion in leido.opiniones:
            opinion.huella = leido.sha256
            nuevas.append(opinion)
    sueltas = [o for o in memoria.opiniones if o.dimension == "actividad" and not o.metodo and not _vuelve(o, nuevas)]
    hallazgos = ubicar_opiniones(nuevas, [*memoria.opiniones, *memoria.reemplazadas], cortes, corrida)
    de_la_vigencia = {c.fecha for c in cortes}
    hallazgos += unir_opiniones([o for o in (*sueltas, *nuevas) if o.corte in de_la_vigencia], actividades)
    hallazgos += recordar_opiniones(memoria, nuevas, hoy)
    dias = {c.fecha for c in cortes if c.fecha <= corrida.fecha}
    return Lote([o for o in memoria.opiniones if o.corte in dias], hallazgos)


def _vuelve(recordada: Opinion, nuevas: Sequence[Opinion]) -> bool:
    """La misma se volvió a leer en esta corrida: lo que haya que decir de ella se dice una vez."""
    return any((n.huella, n.hoja, n.celda) == (recordada.huella, recordada.hoja, recordada.celda) for n in nuevas)
