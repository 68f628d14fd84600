"""Lo que dice el cumplimiento por grupos: quién va atrás, o que empatan, o que no hay qué medir."""

from collections.abc import Sequence

from pipeline.base.espanol import redondear
from pipeline.calculo.cifras import cifra, cuenta
from pipeline.calculo.frase import Frase, decir
from pipeline.calculo.resultado import Resultado
from pipeline.graficas._agrupacion import Agrupacion, caben, con_nombre, nombrar, nombrar_juntos
from pipeline.tablas.resumen import Resumen


def titular_cumplimiento(resultado: Resultado, grupos: Sequence[Resumen], como: Agrupacion) -> Frase:
    """Quién va atrás en cumplimiento; si todos empatan, nada aplica o hay uno solo, eso."""
    aplican = con_nombre([g for g in grupos if g.aplican])
    if not aplican:
        return decir(f"{como.ninguno} tiene actividades que apliquen al corte")
    if len(aplican) == 1:
        return _de_uno(aplican[0], len(grupos))
    n = len(aplican)
    todos = como.los_n(resultado, n)
    if all(g.cumplidas == g.aplican for g in aplican):
        return decir(todos, " con actividades al corte las cumplieron todas")
    if not any(g.cumplidas for g in aplican):
        _, *resto = todos.trozos
        return decir(como.ninguno_de, *resto, " con actividades al corte ha cumplido alguna")
    menor = min(map(_mostrado, aplican))
    ultimos = [g for g in aplican if _mostrado(g) == menor]
    if len(ultimos) == n:
        return decir(todos, " empatan en cumplimiento, con ", cifra(ultimos[0], "cumplimiento"))
    if ceros := [g for g in aplican if not g.cumplidas]:
        return _de_ceros(resultado, ceros, todos, como)
    if len(ultimos) == 1:
        return decir(nombrar(ultimos[0]), " tiene el menor cumplimiento, con ", cifra(ultimos[0], "cumplimiento"))
    quienes = _quienes(resultado, ultimos, todos, como, "en el menor cumplimiento")
    return decir(quienes, " comparten el menor cumplimiento: ", cifra(ultimos[0], "cumplimiento"))


def _mostrado(grupo: Resumen) -> float:
    return redondear((grupo.cumplimiento or 0.0) * 100, 1)


def _de_uno(grupo: Resumen, cuantos: int) -> Frase:
    suyo = decir(
        cifra(grupo, "cumplimiento"), " (", cifra(grupo, "cumplidas"), " de ", cifra(grupo, "aplican"), ")"
    )  # fmt: skip
    if cuantos == 1:
        return decir(nombrar(grupo), " cumplió ", suyo, " de lo que aplica al corte")
    return decir("Solo ", nombrar(grupo), " tiene actividades que aplican al corte: cumplió ", suyo)


def _de_ceros(resultado: Resultado, ceros: Sequence[Resumen], todos: Frase, como: Agrupacion) -> Frase:
    if len(ceros) > 1:
        final = "ninguna de las actividades que les aplican" if caben(ceros) else "ninguna"
        return decir(_quienes(resultado, ceros, todos, como, "sin nada cumplido"), f" no han cumplido {final}")
    uno = ceros[0]
    if uno.aplican == 1:
        return decir(nombrar(uno), " no ha cumplido la única actividad que le aplica al corte")
    cuantas = cifra(uno, "aplican")
    return decir(nombrar(uno), " no ha cumplido ninguna de las ", cuantas, " actividades que le aplican al corte")


def _quienes(resultado: Resultado, grupos: Sequence[Resumen], todos: Frase, como: Agrupacion, cuales: str) -> Frase:
    if caben(grupos):
        return decir(nombrar_juntos(grupos))
    cuantos = cuenta(resultado, f"{como.plural} {cuales}", len(grupos))
    los, *resto = todos.trozos
    return decir(cuantos, f" de {str(los).lower()}", *resto, " con actividades al corte")
