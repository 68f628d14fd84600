"""Las opiniones de una corrida: las que se leyeron, con su actividad y su corte, y las que ya se recordaban."""

from collections.abc import Mapping, Sequence
from datetime import date

from pipeline.base.lote import Lote
from pipeline.calculo.opiniones_en_su_corte import ubicar_opiniones
from pipeline.calculo.resultado import Corte
from pipeline.cruces.opiniones import unir_opiniones, ya_no_unidas
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.registro.lo_escrito import CONSERVADO
from pipeline.registro.memoria import Memoria
from pipeline.registro.opiniones import recordar_opiniones
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.opiniones import Opinion


def reunir_opiniones(
    leidos: Sequence[ArchivoInterpretado],
    memoria: Memoria,
    por_corte: Mapping[date, Sequence[Actividad]],
    cortes: Sequence[Corte],
    corrida: Corte,
    hoy: date,
) -> Lote[Opinion]:
    """Completa la memoria y devuelve las de la vigencia hasta el corte de la corrida, con lo que hay que decir.

    Lo escrito en las salidas se lee de último: es lo más reciente. Las recordadas cuya actividad no
    está, o está con otro código, se vuelven a buscar. `por_corte`: las actividades que rigen en cada uno.
    """
    nuevas: list[Opinion] = []
    borradas = [o for leido in leidos for o in leido.borradas]
    for leido in sorted(leidos, key=lambda leido: leido.papel == CONSERVADO):
        for opinion in leido.opiniones:
            opinion.huella = leido.sha256
            nuevas.append(opinion)
    copias = {leido.sha256 for leido in leidos if leido.de_salida and leido.papel != CONSERVADO}
    viejas = {leido.sha256 for leido in leidos if leido.de_salida and leido.de_otra_entrega}
    recordadas = [o for o in memoria.opiniones if o.dimension == "actividad" and not _vuelve(o, nuevas)]
    hallazgos = ubicar_opiniones(nuevas, [*memoria.opiniones, *memoria.reemplazadas], cortes, corrida)
    ubicar_opiniones(borradas, (), cortes, corrida)
    de_la_vigencia = {c.fecha for c in cortes}
    for dia in sorted(de_la_vigencia):  # cada una, con el plan que regía en su corte
        suyas = por_corte.get(dia, por_corte[corrida.fecha])
        recientes = [o for o in nuevas if o.corte == dia]
        if dia <= corrida.fecha:
            sueltas = ya_no_unidas([o for o in recordadas if o.corte == dia], suyas)
            hallazgos += unir_opiniones([*sueltas, *recientes], suyas)
        else:  # puede ser de lo que este plan aún no tiene: lo que haya que decir, en su corte
            unir_opiniones(recientes, suyas)
        unir_opiniones([o for o in borradas if o.corte == dia], suyas)
    hallazgos += recordar_opiniones(memoria, nuevas, hoy, borradas, copias, viejas)
    dias = {c.fecha for c in cortes if c.fecha <= corrida.fecha}
    return Lote([o for o in memoria.opiniones if o.corte in dias], hallazgos)


def _vuelve(recordada: Opinion, nuevas: Sequence[Opinion]) -> bool:
    """La misma se volvió a leer en esta corrida: lo que haya que decir de ella se dice una vez."""
    return any((n.huella, n.hoja, n.celda) == (recordada.huella, recordada.hoja, recordada.celda) for n in nuevas)
