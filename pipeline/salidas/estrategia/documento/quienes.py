"""Quién responde por la estrategia, y cómo y cuándo se le hace seguimiento."""

from pipeline.base.espanol import fecha, numero
from pipeline.base.texto import enumerar
from pipeline.calculo.cobertura import actividades_de_la_estrategia, elemento_de
from pipeline.calculo.relato.estrategia import decir_responsables, decir_seguimiento
from pipeline.salidas._word import Columna, Tabla
from pipeline.salidas.informe.pluma import Pluma
from pipeline.tablas.actividades import Actividad

_SIN_RESPONSABLE = "(sin responsable)"


def escribir_responsables(pluma: Pluma) -> None:
    """Una fila por dependencia: por cuántas responde y de qué elementos."""
    pluma.decir(decir_responsables(pluma.resultado))
    suyas: dict[str, list[Actividad]] = {}
    for actividad in actividades_de_la_estrategia(pluma.resultado):
        for nombre in actividad.dependencias or (_SIN_RESPONSABLE,):
            suyas.setdefault(nombre, []).append(actividad)
    filas = [
        [nombre, numero(len(a)), enumerar(list(dict.fromkeys(elemento_de(x.subcomponente) for x in a)))]
        for nombre, a in sorted(suyas.items(), key=lambda g: (g[0] == _SIN_RESPONSABLE, -len(g[1]), g[0]))
    ]
    columnas = (Columna("Dependencia", 7.0), Columna("Actividades", 2.4, "derecha"), Columna("Elementos", 7.0))
    tabla = Tabla("Responsables de la estrategia", "Una fila por dependencia responsable.", columnas, filas)
    pluma.tabular(tabla, "Una actividad de varias dependencias cuenta en cada una.")


def escribir_seguimiento(pluma: Pluma) -> None:
    """Los cortes con su fecha de publicación y las reglas con que se mide."""
    resultado = pluma.resultado
    pluma.decir(
        decir_seguimiento(resultado),
        "Cada dependencia reporta lo que hizo desde el 1 de enero, con su soporte; Planeación lo consolida y la "
        "Oficina de Control Interno lo verifica. El cumplimiento es la proporción de actividades cumplidas entre las "
        "que tienen algo programado al corte.",
    )
    columnas = (
        Columna("Corte", 6.0),
        Columna("Se mide lo hecho hasta el", 5.0),
        Columna("Se publica a más tardar", 5.0),
    )
    filas = [[c.nombre, fecha(c.fecha), fecha(c.publicacion)] for c in resultado.cortes]
    tabla = Tabla("Cortes de seguimiento", "Una fila por corte de la vigencia.", columnas, filas)
    pluma.tabular(tabla, "Días hábiles del calendario de Colombia y los que la entidad agrega o quita.")
    pluma.decir(
        "Al terminar la vigencia, la estrategia se evalúa: los espacios realizados, los grupos de valor involucrados, "
        "las metas sobre las que se rindió cuentas, las recomendaciones, el estado de los compromisos y el "
        "cumplimiento de las actividades."
    )
