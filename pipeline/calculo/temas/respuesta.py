"""Con qué información y en qué espacio se responde a cada tema; el que no tiene ninguno es un vacío."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.calculo.necesidades import (
    EN_PARTE,
    SIN_CUBRIR,
    Cobertura,
    cubrir,
    fuentes_de_espacios,
    fuentes_de_informacion,
)
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.temas.agrupar import TemaAgrupado
from pipeline.vocabulario import cargar

CON_TODO, SIN_ESPACIO, SIN_INFORMACION, SIN_NADA, POR_CONFIRMAR = (
    "Con información y espacio",
    "Con información, sin espacio",
    "Con espacio, sin información",
    "Sin información ni espacio",
    "Cubierto en parte",
)
ORDEN = (SIN_NADA, SIN_INFORMACION, SIN_ESPACIO, POR_CONFIRMAR, CON_TODO)


@dataclass(frozen=True, slots=True)
class Respuesta:
    """Un tema y lo que lo responde: lo que dicen sus filas (declarado) y lo que se propone por sus palabras."""

    tema: TemaAgrupado
    informacion: Cobertura
    espacio: Cobertura
    informacion_dicha: tuple[str, ...] = ()
    espacio_dicho: tuple[str, ...] = ()

    @property
    def situacion(self) -> str:
        """Lo dicho en su fila vale; lo propuesto cuenta si está entero, y si no, «en parte»."""
        informa = bool(self.informacion_dicha) or self.informacion.situacion != SIN_CUBRIR
        reune = bool(self.espacio_dicho) or self.espacio.situacion != SIN_CUBRIR
        if not informa and not reune:
            return SIN_NADA
        if not informa or not reune:
            return SIN_ESPACIO if informa else SIN_INFORMACION
        a_medias = (not self.informacion_dicha and self.informacion.situacion == EN_PARTE) or (
            not self.espacio_dicho and self.espacio.situacion == EN_PARTE
        )
        return POR_CONFIRMAR if a_medias else CON_TODO


def responder(temas: Sequence[TemaAgrupado], resultado: Resultado) -> list[Respuesta]:
    """Una por tema, en su orden."""
    reglas = cargar("listado_grupos_valor")["relleno_de_informacion"], cargar("listado_temas")["relleno"]
    relleno = frozenset(palabra for lista in reglas for palabra in lista)
    informacion, espacios = fuentes_de_informacion(resultado), fuentes_de_espacios(resultado)
    return [
        Respuesta(
            tema,
            cubrir(tema.nombre, informacion, relleno),
            cubrir(tema.nombre, espacios, relleno),
            tuple(dict.fromkeys(m.fila.informacion for m in tema.menciones if m.fila.informacion)),
            tuple(dict.fromkeys(m.fila.espacio for m in tema.menciones if m.fila.espacio)),
        )
        for tema in temas
    ]
