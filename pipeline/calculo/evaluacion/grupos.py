"""Segundo resultado: los grupos de valor que participaron."""

from collections import Counter
from collections.abc import Sequence

from pipeline.base.texto import llave
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.evaluacion.al_corte import ver_al_corte
from pipeline.calculo.evaluacion.nombrados import decir_nombrados
from pipeline.calculo.evaluacion.respuesta import ENTERO, Columna, Cuadro, Hallado
from pipeline.calculo.eventos import Situado
from pipeline.calculo.frase import contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.seguimiento import Seguimiento

_COLUMNAS = (
    Columna("Grupo de valor", ancho=8.5), Columna("Espacios a los que se convocó", ENTERO, 4.0),
    Columna("Espacios a los que asistió", ENTERO, 4.0),
)  # fmt: skip


def decir_grupos(resultado: Resultado, filas: Sequence[Seguimiento]) -> Hallado:
    """Los de los espacios que se hicieron y los que nombran los reportes.

    Aquí van espacios y no personas: cuántas fueron de cada grupo está, con lo que se reserva, en los eventos.
    """
    de_reportes = decir_nombrados(
        resultado, filas, "grupos_valor", "grupo de valor", "Grupos de valor que nombran los reportes"
    )
    convocados, asistieron, nombres = _contar(ver_al_corte(resultado).hechos)
    if not nombres:
        return de_reportes
    frase = decir(
        "A los espacios realizados se convocó a ",
        contadas(cuenta(resultado, "grupos de valor convocados", len(convocados)), "grupo de valor"),
        " y consta la asistencia de ",
        contadas(cuenta(resultado, "grupos de valor con asistencia", len(asistieron)), "grupo"), ".",
    )  # fmt: skip
    en_orden = sorted(nombres, key=lambda g: (-asistieron[g], -convocados[g], nombres[g]))
    cuadro = Cuadro(
        "Grupos de valor en los espacios realizados", "Una fila por grupo de valor.", _COLUMNAS,
        tuple((nombres[g], convocados[g], asistieron[g]) for g in en_orden),
        "los eventos realizados y la asistencia por grupo de valor.",
    )  # fmt: skip
    return Hallado((frase, *de_reportes.frases), True, (cuadro, *de_reportes.cuadros))


def _contar(hechos: Sequence[Situado]) -> tuple[Counter[str], Counter[str], dict[str, str]]:
    """En cuántos espacios se convocó a cada grupo, a cuántos fue, y su nombre como está escrito."""
    convocados, asistieron = Counter[str](), Counter[str]()
    nombres: dict[str, str] = {}
    for s in hechos:
        fueron = [g for g, n in s.grupos.items() if n]
        for cuentas, grupos in ((convocados, s.evento.grupos_valor), (asistieron, fueron)):
            distintos = {llave(g): g for g in reversed(grupos)}
            cuentas.update(distintos.keys())
            for clave, nombre in distintos.items():
                nombres.setdefault(clave, nombre)
    return convocados, asistieron, nombres
