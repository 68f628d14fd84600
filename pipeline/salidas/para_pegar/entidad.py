"""Las palabras que los libros traen y el programa no conoce, como se enseñan en `entidad.toml`."""

from collections.abc import Iterable, Sequence

from pipeline.base.hallazgo import Hallazgo
from pipeline.base.propuesta import (
    ALIAS,
    DEPENDENCIAS,
    ESTADOS,
    TITULOS,
    Propuesta,
    entre_comillas,
    renglon_de_alias,
    renglon_de_palabra,
)
from pipeline.base.texto import enumerar, llave
from pipeline.salidas.para_pegar.comentario import comentario, titulo
from pipeline.vocabulario import cargar, singular

_CABEZA = (
    "Para pegar al final de entidad.toml, todo o lo que le sirva. No importa que una sección o una dependencia ya "
    "esté: lo de aquí se suma a lo que hay. Revise antes cada línea: lo de la derecha es una propuesta. "
    "Lo que lleva # al comienzo no se lee."
)
_NADA = "Esta vez no hay nada que enseñar: todos los títulos, estados y dependencias con datos se conocen."
_TITULOS = (
    "Títulos de columna. Los que dicen otro no alimentan ninguna cifra. También puede escribir a la derecha un periodo "
    "(Cuatrimestre 1, Enero) o uno de estos nombres: {}."
)
_DE_TITULOS = ("componente", "subcomponente", "numeral", "actividad", "meta_producto", "indicador", "unidad",
               "responsable", "apoyo", "fecha", "fecha_inicio", "fecha_fin", "etapa", "ponderacion", "novedad",
               "observaciones")  # fmt: skip
Lugares = list[tuple[Propuesta, list[Hallazgo]]]


def redactar_entidad(hallazgos: Iterable[Hallazgo]) -> str:
    """El archivo entero, TOML válido; cada propuesta una vez, con los lugares donde hace falta."""
    propuestas = _reunir(hallazgos)
    partes = comentario(_CABEZA if propuestas else _NADA)
    partes += _palabras(TITULOS, "Títulos", [p for p in propuestas if p[0].seccion == TITULOS], _nombres())
    partes += _palabras(ESTADOS, "Estados", [p for p in propuestas if p[0].seccion == ESTADOS], "")
    partes += _alias([p for p in propuestas if p[0].seccion == ALIAS])
    partes += _nuevas([p for p in propuestas if p[0].seccion == DEPENDENCIAS])
    return "\n".join(partes) + "\n"


def _reunir(hallazgos: Iterable[Hallazgo]) -> Lugares:
    """Cada propuesta con los hallazgos que la piden; de dos para una misma palabra, la primera que diga algo."""
    reunidas: dict[tuple[str, str], tuple[Propuesta, list[Hallazgo]]] = {}
    for hallazgo in hallazgos:
        propuesta = hallazgo.propuesta
        if propuesta is None:
            continue
        seccion = DEPENDENCIAS if propuesta.seccion == ALIAS else propuesta.seccion
        clave = (seccion, singular(propuesta.escrito) if seccion == TITULOS else llave(propuesta.escrito))
        antes, lugares = reunidas.setdefault(clave, (propuesta, []))
        lugares.append(hallazgo)
        if antes.conocido in ("", "otro") and propuesta.conocido not in ("", "otro"):
            reunidas[clave] = (propuesta, lugares)
    return list(reunidas.values())


def _palabras(seccion: str, rotulo: str, propuestas: Lugares, nota: str) -> list[str]:
    if not propuestas:
        return []
    renglones = [*titulo(rotulo), *comentario(nota), f"[{seccion}]"]
    for propuesta, lugares in propuestas:
        renglones += ["", *_donde(propuesta, lugares)]
        if propuesta.conocido:
            renglones.append(renglon_de_palabra(propuesta.escrito, propuesta.conocido))
        else:
            renglones += [f"# {renglon_de_palabra(propuesta.escrito, uno)}" for uno in propuesta.opciones]
    return renglones


def _alias(propuestas: Lugares) -> list[str]:
    """Los alias de dependencias que ya están en el catálogo, juntos los de cada una."""
    de_cada_una: dict[str, Lugares] = {}
    for propuesta, lugares in propuestas:
        de_cada_una.setdefault(propuesta.conocido, []).append((propuesta, lugares))
    renglones = titulo("Otros nombres de dependencias del catálogo") if de_cada_una else []
    for nombre, suyas in de_cada_una.items():
        renglones += ["", *(r for propuesta, lugares in suyas for r in _donde(propuesta, lugares))]
        alias = renglon_de_alias(propuesta.escrito for propuesta, _ in suyas)
        renglones += ["[[dependencias]]", f"nombre = {entre_comillas(nombre)}", alias]
    return renglones


def _nuevas(propuestas: Lugares) -> list[str]:
    renglones = titulo("Dependencias que no están en el catálogo") if propuestas else []
    for propuesta, lugares in propuestas:
        renglones += [
            "",
            *_donde(propuesta, lugares),
            "[[dependencias]]",
            f"nombre = {entre_comillas(propuesta.escrito)}",
        ]
    return renglones


def _donde(propuesta: Propuesta, lugares: Sequence[Hallazgo]) -> list[str]:
    """De dónde sale: el primer lugar, cuántos más y por qué se propone."""
    mas = f" y {len(lugares) - 1} más" if len(lugares) > 1 else ""
    return comentario(f"{lugares[0].origen}{mas}: {propuesta.porque}.")


def _nombres() -> str:
    conocidos = cargar("titulos_plan")
    return _TITULOS.format(enumerar([n for n in _DE_TITULOS if n in conocidos]))
