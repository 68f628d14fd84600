"""Tercer resultado: las metas y los temas de los que se rindió cuentas."""

from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.base.redaccion import redactar
from pipeline.base.texto import con_mayuscula, llave, recortar
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.compromisos import compromisos_de
from pipeline.calculo.evaluacion.al_corte import ver_al_corte
from pipeline.calculo.evaluacion.nombrados import decir_nombrados
from pipeline.calculo.evaluacion.respuesta import ENTERO, Columna, Cuadro, Hallado
from pipeline.calculo.frase import contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.seguimiento import Seguimiento

PRIMEROS = 20


def decir_metas(resultado: Resultado, filas: Sequence[Seguimiento]) -> Hallado:
    """Los temas de los espacios que se hicieron, las metas de los compromisos y lo que nombran los reportes."""
    de_reportes = decir_nombrados(resultado, filas, "temas", "tema", "Temas y metas que nombran los reportes")
    temas = _contar(t for s in ver_al_corte(resultado).hechos for t in s.evento.temas)
    metas = _contar(m for s in compromisos_de(resultado) if (m := s.dicho("meta")))
    frases, cuadros = list(de_reportes.frases), list(de_reportes.cuadros)
    if temas:
        cuantos = contadas(cuenta(resultado, "temas de los espacios realizados", len(temas)), "tema")
        frases.insert(0, decir("En los espacios realizados se trataron ", cuantos, "."))
        titulo = "Temas de los espacios realizados"
        cuadros.insert(0, _cuadro(titulo, "Tema", "Espacios", temas, "los eventos realizados."))
    if metas:
        cuantas = contadas(cuenta(resultado, "metas con compromisos", len(metas)), "meta")
        frases.append(decir("Los compromisos se enlazan con ", cuantas, " del plan de desarrollo."))
        cuadros.append(_cuadro("Metas con compromisos", "Meta", "Compromisos", metas, "el registro de compromisos."))
    return Hallado(tuple(frases), bool(temas or metas or de_reportes.completo), tuple(cuadros))


def _contar(dichos: Iterable[str]) -> list[tuple[str, int]]:
    """Cada cosa dicha y cuántas veces, primero la que más."""
    veces: Counter[str] = Counter()
    escritos: dict[str, str] = {}
    for dicho in dichos:
        veces[llave(dicho)] += 1
        escritos.setdefault(llave(dicho), dicho)
    return [(escritos[c], n) for c, n in sorted(veces.items(), key=lambda v: (-v[1], v[0]))]


def _cuadro(titulo: str, que: str, cuantos: str, contados: list[tuple[str, int]], fuente: str) -> Cuadro:
    quedan = len(contados) - PRIMEROS
    return Cuadro(
        titulo, f"Una fila por {que.lower()}.", (Columna(que, ancho=13.0), Columna(cuantos, ENTERO, 3.0)),
        tuple((con_mayuscula(recortar(redactar(texto).texto, 160)), n) for texto, n in contados[:PRIMEROS]),
        fuente + (f" Se muestran los {PRIMEROS} primeros de {len(contados)}." if quedan > 0 else ""),
    )  # fmt: skip
