"""Lo que `entidad.toml` pide y no tiene efecto: se dice, para que nadie crea que sí lo tuvo."""

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.base.texto import llave
from pipeline.entidad import Entidad
from pipeline.vocabulario import cargar, indice, singular


def anotar_decisiones(entidad: Entidad) -> list[Hallazgo]:
    """Los títulos y estados que apuntan a algo que no se conoce, y la base que no se puede usar."""
    aqui = Origen("entidad.toml")
    hallazgos = [
        anotar("decision_desconocida", aqui, conocido, seccion=seccion, escrito=escrito)
        for seccion, propios, conocidos in (
            ("titulos", entidad.titulos, _titulos_conocidos()),
            ("estados", entidad.estados, _estados_conocidos()),
        )
        for escrito, conocido in propios.items()
        if singular(conocido) not in conocidos
    ]
    if entidad.calculo.base == "verificado":
        hallazgos.append(anotar("base_sin_verificar", aqui, "verificado"))
    return hallazgos


def _titulos_conocidos() -> set[str]:
    clases = [cargar(f"titulos_{clase}") for clase in ("plan", "avance")]
    return {forma for crudo in clases for forma in (*indice(crudo), *(singular(campo) for campo in crudo))}


def _estados_conocidos() -> set[str]:
    return {singular(llave(palabra)) for palabras in cargar("valores")["estados"].values() for palabra in palabras}
