"""El objetivo, el reto y las metas: los dice la entidad; lo que no ha dicho queda marcado para escribir."""

import re

from pipeline.base.texto import con_mayuscula
from pipeline.calculo.relato.estrategia import decir_cuanto_programa, decir_de_donde_sale
from pipeline.salidas.informe.pluma import Pluma


def escribir_proposito(pluma: Pluma) -> None:
    """Lo que dice entidad.toml y cuánto se programa para lograrlo."""
    estrategia = pluma.resultado.entidad.estrategia
    pluma.titular("Objetivo", 1)
    _decir_o_pedir(pluma, estrategia.objetivo, "Escriba aquí el objetivo de la estrategia.", "estrategia_objetivo")
    pluma.titular("Reto", 1)
    _decir_o_pedir(pluma, estrategia.reto, "Escriba aquí el reto: qué quiere mejorar este año.", "estrategia_reto")
    pluma.titular("Metas", 1)
    pluma.decir(decir_cuanto_programa(pluma.resultado), decir_de_donde_sale(pluma.resultado))
    metas = [con_mayuscula(meta.strip(" .")) for meta in re.split(r"[;\n]", estrategia.metas) if meta.strip(" .")]
    if metas:
        pluma.decir("Con ellas la entidad se propone:" + "".join(f"\n– {meta}." for meta in metas))
    else:
        pluma.pedir("Escriba aquí las metas de la estrategia, con su número y su fecha.", "estrategia_metas")


def _decir_o_pedir(pluma: Pluma, dicho: str, que: str, clave: str) -> None:
    if dicho.strip():
        pluma.decir(dicho.strip())
    else:
        pluma.pedir(que, clave)
