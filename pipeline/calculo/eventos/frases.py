"""Lo que se dice de los eventos: las mismas frases van a los libros, las actas y las gráficas."""

from collections.abc import Sequence

from pipeline.base.espanol import fecha_larga
from pipeline.base.redaccion import redactar
from pipeline.base.texto import enumerar
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.eventos.cuentas import contar_eventos
from pipeline.calculo.eventos.por_territorio import DelTerritorio
from pipeline.calculo.eventos.situacion import Situado
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.resultado import Resultado

_NOMBRABLES = 3


def decir_eventos(resultado: Resultado, situados: Sequence[Situado]) -> Frase:
    """Cuántos debían haberse hecho, cuántos se hicieron, cuántos faltan por venir y cuántas personas fueron."""
    if not situados:
        return decir("No hay eventos en el calendario.")
    (todos,) = contar_eventos(situados)
    planeados = cuenta(resultado, "eventos planeados", todos.planeados)
    hechos = cuenta(resultado, "eventos realizados", todos.realizados)
    hizo = " se hizo " if todos.realizados == 1 else " se hicieron "
    partes = [decir("Al ", fecha_larga(resultado.hoy), hizo, hechos, " de ", *contadas(planeados, "evento planeado"))]
    if todos.vencidos:
        vencidos = cuenta(resultado, "eventos vencidos sin realizar", todos.vencidos)
        partes.append(decir("; ", vencidos, " se venció" if todos.vencidos == 1 else " se vencieron", " sin hacerse"))
    if todos.asistentes:
        asistentes = cuenta(resultado, "asistentes a los eventos", todos.asistentes)
        partes.append(decir(". Fueron ", *contadas(asistentes, "persona")))
    return decir(*partes, ".")


def decir_sin_espacio(resultado: Resultado, territorios: Sequence[DelTerritorio]) -> Frase:
    """En qué comunas y zonas no se ha hecho ningún espacio; va sin punto, como un título."""
    propios = [t for t in territorios if t.es_lugar]
    sin = [t for t in propios if t.sin_espacio]
    todos = cuenta(resultado, "territorios", len(propios))
    if not propios:
        return decir("Ningún espacio dice en qué parte del municipio se hizo")
    if not sin:
        if len(propios) == 1:
            return decir(f"{redactar(propios[0].nombre).texto} ha tenido espacios de rendición de cuentas")
        return decir("En los ", *contadas(todos, "territorio"), " se ha hecho al menos un espacio")
    if len(sin) == len(propios):
        return decir("Todavía no se ha hecho ningún espacio en los territorios")
    if len(sin) <= _NOMBRABLES:
        return decir(f"En {enumerar([redactar(t.nombre).texto for t in sin])} no se ha hecho ningún espacio")
    cuantos = cuenta(resultado, "territorios sin espacio", len(sin))
    return decir("En ", cuantos, " de ", *contadas(todos, "territorio"), " no se ha hecho ningún espacio")
