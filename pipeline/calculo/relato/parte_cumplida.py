"""Qué parte de unas actividades se cumplió, para un conjunto que no es un grupo del resumen."""

from collections.abc import Sequence

from pipeline.calculo.cifras import Cifra, Clave, Dato, cuenta
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.zona import zona_de
from pipeline.tablas.seguimiento import Seguimiento


def decir_cumplidas(resultado: Resultado, filas: Sequence[Seguimiento], cuales: str) -> Frase:
    """`De las actividades de diálogo se cumplió el 62,5 %: 5 de 8 que aplican al corte, de 11 del plan.`"""
    aplican = [f for f in filas if f.aplica]
    todas = cuenta(resultado, f"actividades {cuales}", len(filas))
    if not aplican:
        if len(filas) == 1:
            return decir(f"La única actividad {cuales} no aplica al corte.")
        return decir("Ninguna de las ", contadas(todas, "actividad"), f" {cuales} aplica al corte.")
    cumplidas = sum(f.cumplida for f in aplican)
    parte = cumplidas / len(aplican)
    del_conjunto: dict[str, Dato] = {
        "cumplimiento": parte,
        "cumplidas": cumplidas,
        "aplican": len(aplican),
        "zona": zona_de(parte, resultado.entidad.semaforo),
    }
    medida = {m: Cifra(Clave(resultado.corte.fecha, "actividades", "", cuales, m), v) for m, v in del_conjunto.items()}
    return decir(
        f"De las actividades {cuales} se cumplió el ", medida["cumplimiento"], ": ", medida["cumplidas"], " de ",
        medida["aplican"], " que aplican al corte, de ", todas, " del plan. Zona ", medida["zona"], ".",
    )  # fmt: skip
