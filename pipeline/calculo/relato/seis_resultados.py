"""Los seis resultados que pide la evaluación anual de la estrategia: lo que se sabe de cada uno al corte."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.base.texto import junto, llave
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.relato.parte_cumplida import decir_cumplidas
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.avances import Avance
from pipeline.tablas.seguimiento import Seguimiento
from pipeline.vocabulario import cargar

_SEPARAN = str.maketrans({"\n": ";", ",": ";", "•": ";", "|": ";"})
_DIGITOS_DE_UNA_PERSONA = 6
"""Con tantos o más seguidos, lo escrito puede ser una cédula o un teléfono."""


@dataclass(frozen=True, slots=True)
class Respuesta:
    """Uno de los seis. `falta`: la entrada sin la cual no se puede calcular; `dichos`: lo que nombran los reportes y
    en cuántos; `llenar`: lo que escribe la entidad."""

    numero: int
    titulo: str
    frases: tuple[Frase, ...]
    falta: str
    llenar: str
    dichos: tuple[tuple[str, int], ...] = ()


def responder(resultado: Resultado) -> list[Respuesta]:
    """Las seis respuestas, en el orden en que se piden."""
    vocabulario = cargar("evaluacion")
    filas = filas_de_la_estrategia(resultado)
    return [_responder(i, dicho, resultado, filas) for i, dicho in enumerate(vocabulario["resultados"], start=1)]


def filas_de_la_estrategia(resultado: Resultado) -> list[Seguimiento]:
    """Las actividades de rendición de cuentas, por su componente o por su plan."""
    vocabulario = cargar("evaluacion")
    componentes, planes = {llave(c) for c in vocabulario["componentes"]}, set(vocabulario["instrumentos"])
    return [f for f in resultado.filas if llave(f.componente) in componentes or f.instrumento in planes]


def _responder(numero: int, dicho: dict[str, str], resultado: Resultado, filas: Sequence[Seguimiento]) -> Respuesta:
    frases, hay, dichos = _COMO[dicho["clave"]](resultado, filas, dicho["clave"])
    return Respuesta(numero, dicho["titulo"], frases, "" if hay else dicho["falta"], dicho["llenar"], dichos)


Hallado = tuple[tuple[Frase, ...], bool, tuple[tuple[str, int], ...]]


def _decir_espacios(resultado: Resultado, filas: Sequence[Seguimiento], _: str) -> Hallado:
    """Lo más cercano que dice el plan: sus actividades de diálogo."""
    inicios = tuple(cargar("evaluacion")["dialogo"])
    dialogo = [f for f in filas if llave(f.subcomponente).startswith(inicios)]
    if not dialogo:
        return (), False, ()
    return (decir_cumplidas(resultado, dialogo, "de diálogo"),), False, ()


def _decir_dichos(resultado: Resultado, filas: Sequence[Seguimiento], campo: str) -> Hallado:
    """Lo que los reportes nombran, y en cuántos."""
    veces: Counter[str] = Counter()
    escritos: dict[str, str] = {}
    reportes = _reportes(filas, campo)
    for reporte in reportes:
        nombrados = {llave(t): t for t in reversed(_separar(getattr(reporte, campo)))}
        veces.update(nombrados.keys())
        for clave, texto in nombrados.items():
            escritos.setdefault(clave, texto)
    if not veces:
        return (), False, ()
    dichos = tuple((escritos[c], n) for c, n in sorted(veces.items(), key=lambda v: (-v[1], v[0])))
    cuantos = cuenta(resultado, f"{campo}: distintos", len(dichos))
    de = cuenta(resultado, f"{campo}: reportes", len(reportes))
    que = "grupo de valor" if campo == "grupos_valor" else "tema"
    frase = decir("Los reportes nombran ", contadas(cuantos, que), ", en ", contadas(de, "reporte"), ".")
    return (frase,), True, dichos


def _decir_propuestas(resultado: Resultado, filas: Sequence[Seguimiento], campo: str) -> Hallado:
    traen, dicen = _reportes(filas, campo), _reportes(filas, "resultado_participacion")
    if not traen and not dicen:
        return (), False, ()
    cuantos = contadas(cuenta(resultado, "reportes con propuestas", len(traen)), "reporte")
    otros = cuenta(resultado, "reportes con el resultado de la participación", len(dicen))
    verbos = (" trae" if len(traen) == 1 else " traen"), (" dice" if len(dicen) == 1 else " dicen")
    frase = decir(cuantos, verbos[0], " observaciones o propuestas de la ciudadanía y ", otros, verbos[1],
                  " el resultado de la participación; su texto está en datos/avances.csv.")  # fmt: skip
    return (frase,), False, ()


def _decir_compromisos(resultado: Resultado, filas: Sequence[Seguimiento], campo: str) -> Hallado:
    traen = _reportes(filas, campo)
    if not traen:
        return (), False, ()
    cuantos = contadas(cuenta(resultado, "reportes con compromisos", len(traen)), "reporte")
    verbo = " dice" if len(traen) == 1 else " dicen"
    return (decir(cuantos, verbo, " que se adquirieron compromisos; están en datos/avances.csv."),), False, ()


def _decir_cumplimiento(resultado: Resultado, filas: Sequence[Seguimiento], _: str) -> Hallado:
    if not filas:
        return (), False, ()
    return (decir_cumplidas(resultado, filas, "de la estrategia de rendición de cuentas"),), True, ()


def _reportes(filas: Sequence[Seguimiento], campo: str) -> list[Avance]:
    """Los reportes que cuentan y traen ese contenido; uno que va a dos actividades, una vez."""
    suyos = {(r.archivo, r.hoja, r.fila): r for f in filas for r in f.reportes if str(getattr(r, campo)).strip()}
    return list(suyos.values())


def _separar(texto: str) -> list[str]:
    """Lo nombrado en una celda, sin lo que parezca un dato de una persona (correo, cédula, teléfono)."""
    partes = (junto(p).strip(" .-") for p in texto.translate(_SEPARAN).split(";"))
    return [p for p in partes if llave(p) and "@" not in p and sum(c.isdigit() for c in p) < _DIGITOS_DE_UNA_PERSONA]


_COMO: dict[str, Callable[[Resultado, Sequence[Seguimiento], str], Hallado]] = {
    "espacios": _decir_espacios,
    "grupos_valor": _decir_dichos,
    "temas": _decir_dichos,
    "propuestas": _decir_propuestas,
    "compromisos": _decir_compromisos,
    "cumplimiento": _decir_cumplimiento,
}
