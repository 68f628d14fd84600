"""Lo que un libro dice de sí mismo: si lo hizo este programa y cuándo se cambió por última vez."""

from datetime import UTC, datetime

from pipeline.lectura.capa_xml import Atributos, atributo, recorrer
from pipeline.lectura.formatos.falla import NoSeLee
from pipeline.lectura.formatos.paquete import Paquete

PROPIA = "rendicion"
_DE_FECHA = ("modified", "date")
_ESCUCHAR = frozenset({*_DE_FECHA, "lpwstr", "lpstr", "bstr", "user-defined"})


def leer_propiedades(paquete: Paquete) -> tuple[str, datetime | None]:
    """(valor de la propiedad `rendicion`, última modificación en hora universal); ("", None) si no las tiene."""
    propio, fecha = "", ""
    for parte in ("docProps/core.xml", "docProps/custom.xml", "meta.xml"):
        if parte not in paquete:
            continue
        try:
            hallado, fecha_hallada = _leer(paquete.leer(parte) or b"<vacio/>")
        except NoSeLee:  # las propiedades dañadas no estorban para leer las hojas
            continue
        propio, fecha = propio or hallado, fecha or fecha_hallada
    return propio, _a_momento(fecha)


def _leer(xml: bytes) -> tuple[str, str]:
    propio, fecha, nombre_actual = "", "", ""
    partes: list[str] = []

    def abrir(nombre: str, atributos: Atributos) -> None:
        nonlocal nombre_actual
        if nombre in ("property", "user-defined"):
            nombre_actual = atributo(atributos, "name")
        if nombre in _ESCUCHAR:
            partes.clear()

    def cerrar(nombre: str) -> None:
        nonlocal propio, fecha
        if nombre in _DE_FECHA:
            fecha = "".join(partes)
        elif nombre in _ESCUCHAR and nombre_actual == PROPIA:
            propio = "".join(partes)

    recorrer(xml, abrir, cerrar, _ESCUCHAR, partes.append)
    return propio, fecha


def _a_momento(texto: str) -> datetime | None:
    try:
        momento = datetime.fromisoformat(texto.strip()[:26])
    except ValueError:
        return None
    return momento.astimezone(UTC).replace(tzinfo=None) if momento.tzinfo else momento
