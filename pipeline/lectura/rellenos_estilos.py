"""De `styles.xml` y el tema de un xlsx, el color de relleno de cada estilo de celda."""

from pipeline.lectura.capa_xml import Atributos, recorrer
from pipeline.lectura.colores import BLANCO, DENSIDADES, NEGRO, PALETA, TEMA, Colores, mezclar
from pipeline.lectura.devuelto import color_de_origen

_DEL_TEMA = ("lt1", "dk1", "lt2", "dk2", *(f"accent{i}" for i in range(1, 7)), "hlink", "folHlink")
_RAMAS = ("fills", "cellXfs", "indexedColors", "dxfs")


def leer_colores_de_estilos(estilos: bytes, tema: bytes | None) -> dict[str, str]:
    """Estilo (como lo numera el atributo `s`) → color `RRGGBB`; solo los que pintan de algo que no es blanco."""
    lector = _Lector()
    recorrer(estilos, lector.abrir, lector.cerrar)
    colores = Colores(_leer_tema(tema) if tema else TEMA, [*lector.paleta, *PALETA[len(lector.paleta) :]])
    rellenos = [relleno.ver(colores) for relleno in lector.rellenos]
    vistos = {str(i): rellenos[n] for i, n in enumerate(lector.estilos) if n < len(rellenos)}
    return {estilo: color for estilo, color in vistos.items() if color != BLANCO}


class _Relleno:
    """Un `<fill>`: el patrón y sus colores sin resolver. Un degradado se ve de su primer color que no sea blanco."""

    def __init__(self) -> None:
        self.patron = "none"
        self.trazo: Atributos = {}
        self.fondo: Atributos = {}
        self.degradado: list[Atributos] = []

    def ver(self, colores: Colores) -> str:
        """El color que se ve. En un relleno sólido es `fgColor`; en una trama, la mezcla de los dos."""
        if self.degradado:
            vistos = [colores.resolver(c, BLANCO) for c in self.degradado]
            return next((c for c in vistos if c != BLANCO), BLANCO)
        trazo, fondo = colores.resolver(self.trazo, NEGRO), colores.resolver(self.fondo, BLANCO)
        if self.patron == "solid":
            return color_de_origen(trazo, fondo)
        return mezclar(trazo, fondo, DENSIDADES[self.patron]) if self.patron in DENSIDADES else BLANCO


class _Lector:
    """Recorre los estilos; los rellenos de `dxfs` son de formatos condicionales y no cuentan."""

    def __init__(self) -> None:
        self.rellenos: list[_Relleno] = []
        self.estilos: list[int] = []
        self.paleta: list[str] = []
        self._dentro: list[str] = []

    def abrir(self, nombre: str, atributos: Atributos) -> None:
        if nombre in _RAMAS:
            self._dentro.append(nombre)
        rama = self._dentro[0] if self._dentro else ""
        if rama == "fills":
            self._abrir_relleno(nombre, atributos)
        elif rama == "cellXfs" and nombre == "xf":
            self.estilos.append(int(atributos.get("fillId", "0")))
        elif rama == "indexedColors" and nombre == "rgbColor":
            self.paleta.append(Colores().resolver(atributos, NEGRO))

    def cerrar(self, nombre: str) -> None:
        if self._dentro and nombre == self._dentro[-1]:
            self._dentro.pop()

    def _abrir_relleno(self, nombre: str, atributos: Atributos) -> None:
        if nombre == "fill":
            self.rellenos.append(_Relleno())
        elif not self.rellenos:
            return
        elif nombre == "patternFill":
            self.rellenos[-1].patron = atributos.get("patternType", "none")
        elif nombre == "fgColor":
            self.rellenos[-1].trazo = atributos
        elif nombre == "bgColor":
            self.rellenos[-1].fondo = atributos
        elif nombre == "color":
            self.rellenos[-1].degradado.append(atributos)


def _leer_tema(xml: bytes) -> list[str]:
    """Los doce colores del tema, en el orden en que los numera el atributo `theme`."""
    encontrados: dict[str, str] = {}
    actual = ""

    def abrir(nombre: str, atributos: Atributos) -> None:
        nonlocal actual
        if nombre in _DEL_TEMA:
            actual = nombre
        elif nombre in ("srgbClr", "sysClr") and actual:
            valor = atributos.get("val" if nombre == "srgbClr" else "lastClr", "")
            encontrados.setdefault(actual, Colores().resolver({"rgb": valor}, ""))

    def cerrar(nombre: str) -> None:
        nonlocal actual
        actual = "" if nombre == actual else actual

    recorrer(xml, abrir, cerrar)
    return [encontrados.get(nombre) or fabrica for nombre, fabrica in zip(_DEL_TEMA, TEMA, strict=True)]
