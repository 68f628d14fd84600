"""`participacion_control_interno.docx`: eficacia y pertinencia de los mecanismos de participación.

Cada juicio tiene delante las cifras en que se apoya; el juicio lo escribe Control Interno.
"""

from pathlib import Path

from pipeline.base.espanol import fecha_larga
from pipeline.calculo.evaluacion import Mecanismo, reunir_mecanismos
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._word import agregar_bloque, guardar_documento
from pipeline.salidas._word.documento import actualizar_campos
from pipeline.salidas.evaluacion.documento import abrir
from pipeline.salidas.informe.evaluacion import poner_cuadro
from pipeline.salidas.informe.pluma import Pluma

PARTICIPACION = "participacion_control_interno.docx"
_ENTRADA = (
    "Control Interno verifica el cumplimiento de la estrategia y juzga si los mecanismos de participación del "
    "cronograma fueron eficaces y pertinentes. Aquí están las cifras en que se apoya cada juicio y de dónde salen; los "
    "párrafos marcados son para el juicio."
)
_JUICIOS = (
    ("eficacia", "Eficacia: ¿se hicieron los espacios programados y llegó la gente? Escriba aquí el juicio."),
    ("pertinencia", "Pertinencia: ¿eran los espacios y los temas que necesitaban los grupos de valor? Escriba aquí el "
                    "juicio."),
    ("recomendacion", "Escriba aquí lo que recomienda para el siguiente cuatrimestre."),
)  # fmt: skip


def escribir_participacion(resultado: Resultado, entradas: Path, ruta: Path) -> None:
    """Escribe el informe. NoSePuedeEscribir si no se puede."""
    titulo = "Eficacia y pertinencia de los mecanismos de participación"
    pluma = abrir(resultado, entradas, titulo, f"Informe de Control Interno, {resultado.corte.nombre}", "participacion")
    pluma.decir(_ENTRADA)
    hallado = reunir_mecanismos(resultado)
    pluma.titular("Las cifras")
    pluma.decir(*hallado.frases)
    for cuadro in hallado.cuadros:
        poner_cuadro(pluma, cuadro)
    for i, mecanismo in enumerate(hallado.mecanismos, 1):
        _poner_mecanismo(pluma, i, mecanismo)
    pluma.titular("Conclusión de Control Interno")
    for clave, texto in _JUICIOS:
        pluma.pedir(texto, f"participacion_{clave}")
    agregar_bloque(
        pluma.documento,
        "Elaboró: ________________________________    Cargo: ________________________________",
        f"Período: {resultado.corte.nombre}, hasta el {fecha_larga(resultado.corte.fecha)}.",
    )
    actualizar_campos(pluma.documento)
    guardar_documento(pluma.documento, ruta)


def _poner_mecanismo(pluma: Pluma, numero: int, mecanismo: Mecanismo) -> None:
    """Un mecanismo: lo que dicen sus cifras, sus espacios y, si ya debía haber alguno, el lugar de los dos juicios."""
    pluma.titular(mecanismo.nombre)
    pluma.decir(*mecanismo.frases)
    poner_cuadro(pluma, mecanismo.espacios)
    for clave, texto in _JUICIOS[:2] if mecanismo.exigible else ():
        pluma.pedir(texto, f"participacion_{numero}_{clave}")
