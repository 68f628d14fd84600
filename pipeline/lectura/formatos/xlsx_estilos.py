"""De `styles.xml`, qué estilos de celda muestran porcentaje, cuáles fecha y cuáles solo el mes."""

from collections.abc import Callable

from pipeline.lectura.capa_xml import Atributos, recorrer
from pipeline.lectura.formatos.numeros import (
    FECHAS_DE_FABRICA,
    MES_DE_FABRICA,
    PORCENTAJES_DE_FABRICA,
    es_de_mes,
    es_fecha,
    es_porcentaje,
)


def leer_estilos(xml: bytes) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """(estilos con porcentaje, con fecha, con fecha sin día): como los numera el atributo `s` de una celda."""
    propios: dict[str, str] = {}
    formatos: list[str] = []
    dentro = False

    def abrir(nombre: str, atributos: Atributos) -> None:
        nonlocal dentro
        if nombre == "numFmt":
            propios.setdefault(atributos.get("numFmtId", ""), atributos.get("formatCode", ""))
        elif nombre == "cellXfs":
            dentro = True
        elif nombre == "xf" and dentro:
            formatos.append(atributos.get("numFmtId", "0"))

    def cerrar(nombre: str) -> None:
        nonlocal dentro
        dentro = dentro and nombre != "cellXfs"

    recorrer(xml, abrir, cerrar)
    # Una celda sin estilo, o con `s=""`, tiene el primero.
    numerados = [*((str(i), f) for i, f in enumerate(formatos)), *(("", f) for f in formatos[:1])]
    return (
        frozenset(s for s, f in numerados if _cumple(f, propios, PORCENTAJES_DE_FABRICA, es_porcentaje)),
        frozenset(s for s, f in numerados if _cumple(f, propios, FECHAS_DE_FABRICA, es_fecha)),
        frozenset(s for s, f in numerados if _cumple(f, propios, MES_DE_FABRICA, es_de_mes)),
    )


def _cumple(formato: str, propios: dict[str, str], de_fabrica: frozenset[int], prueba: Callable[[str], bool]) -> bool:
    if formato in propios:
        return prueba(propios[formato])
    return formato.isdecimal() and int(formato) in de_fabrica
