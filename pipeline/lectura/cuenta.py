"""La cuenta de cada celda de una hoja: quién la reclamó. Lo que nadie reclama es un hallazgo."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.lectura.hoja import Hoja, Tipo
from pipeline.lectura.malla import Lugar, texto_de

TABLA, TITULO, ENCABEZADO, REMIENDO, HALLAZGO = "tabla", "título", "encabezado", "remiendo", "hallazgo"
RUIDO = "ruido: "


@dataclass(slots=True)
class Cuenta:
    """Reclamos por celda. El primer dueño queda; «remiendo» y «hallazgo» se anotan encima."""

    hoja: Hoja
    reclamos: dict[Lugar, str] = field(default_factory=dict)

    def reclamar(self, lugares: Iterable[Lugar], dueno: str) -> None:
        """Reclama celdas que existen y nadie ha reclamado."""
        for lugar in lugares:
            if lugar in self.hoja.celdas:
                self.reclamos.setdefault(lugar, dueno)

    def libre(self, lugar: Lugar) -> bool:
        """La celda existe y nadie la ha reclamado."""
        return lugar in self.hoja.celdas and lugar not in self.reclamos

    def cerrar(self) -> list[Hallazgo]:
        """Reclama los blancos como ruido y anota por regiones lo que nadie reclamó."""
        self.reclamar(
            (lugar for lugar, c in self.hoja.celdas.items() if c.tipo is Tipo.BLANCO), RUIDO + "solo espacios"
        )
        libres = sorted(lugar for lugar in self.hoja.celdas if lugar not in self.reclamos)
        hallazgos = []
        for region in _regiones(libres):
            origen = _rectangulo(self.hoja, region)
            muestra = texto_de(self.hoja.celdas[region[0]])
            hallazgos.append(anotar("texto_fuera_de_tabla", origen, muestra, cuantas=len(region)))
        self.reclamar(libres, HALLAZGO)
        return hallazgos

    def resumen(self) -> Counter[str]:
        """Cuántas celdas tiene cada dueño."""
        return Counter(self.reclamos.values())


def _regiones(libres: list[Lugar]) -> list[list[Lugar]]:
    """Grupos de celdas de filas seguidas (con a lo sumo dos filas vacías en medio)."""
    regiones: list[list[Lugar]] = []
    for lugar in libres:
        if regiones and lugar[0] - regiones[-1][-1][0] <= 3:
            regiones[-1].append(lugar)
        else:
            regiones.append([lugar])
    return regiones


def _rectangulo(hoja: Hoja, region: list[Lugar]) -> Origen:
    columnas = [c for _, c in region]
    return Origen(hoja.archivo, hoja.nombre, region[0][0], min(columnas), region[-1][0], max(columnas), ruta=hoja.ruta)
