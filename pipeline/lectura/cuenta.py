"""La cuenta de cada celda de una hoja: quién la reclamó. Lo que nadie reclama es un hallazgo."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.lectura.cuenta_regiones import partir_en_regiones, rectangulo
from pipeline.lectura.hoja import Hoja, Tipo
from pipeline.lectura.malla import Lugar, texto_de
from pipeline.vocabulario import cargar

TABLA, TITULO, ENCABEZADO = "valor de una tabla", "título", "encabezado"
REMIENDO, HALLAZGO = "remendada", "hallazgo"
RUIDO = "ruido: "
"""Va seguido del nombre de una regla de `vocabulario/cuenta.toml`."""
CONVENCION = RUIDO + "convenciones"


@dataclass(slots=True)
class Cuenta:
    """Reclamos por celda. El primer dueño queda; «remendada» y «hallazgo» se anotan encima."""

    hoja: Hoja
    reclamos: dict[Lugar, str] = field(default_factory=dict)
    motivos: dict[Lugar, str] = field(default_factory=dict)
    """El nombre del hallazgo de las celdas remendadas y de las que quedaron sin dueño."""

    def reclamar(self, lugares: Iterable[Lugar], dueno: str) -> None:
        """Reclama celdas que existen y nadie ha reclamado."""
        for lugar in lugares:
            if lugar in self.hoja.celdas:
                self.reclamos.setdefault(lugar, dueno)

    def remendar(self, lugares: Iterable[Lugar], hallazgo: str) -> None:
        """Lo escrito en esas celdas se leyó en otro lugar o de otro modo; `hallazgo` es el que lo dice."""
        self._encima(lugares, REMIENDO, hallazgo)

    def dejar(self, lugares: Iterable[Lugar], hallazgo: str) -> None:
        """Lo escrito en esas celdas no se usó; `hallazgo` es el que lo dice."""
        self._encima(lugares, HALLAZGO, hallazgo)

    def _encima(self, lugares: Iterable[Lugar], dueno: str, hallazgo: str) -> None:
        for lugar in lugares:
            if lugar in self.hoja.celdas:
                self.reclamos[lugar], self.motivos[lugar] = dueno, hallazgo

    def apartar(self, lugares: Iterable[Lugar], regla: str) -> None:
        """Esas celdas, ya reclamadas, son ruido por una regla de `vocabulario/cuenta.toml`."""
        for lugar in lugares:
            if lugar in self.reclamos:
                self.reclamos[lugar] = RUIDO + regla

    def sumar(self, otra: "Cuenta") -> None:
        """Los reclamos de otra lectura de la misma hoja, solo en las celdas que en esta quedaron libres."""
        for lugar, dueno in otra.reclamos.items():
            if dueno != HALLAZGO and lugar not in self.reclamos:
                self.reclamos[lugar] = dueno
                self.motivos.update({lugar: otra.motivos[lugar]} if lugar in otra.motivos else {})

    def libre(self, lugar: Lugar) -> bool:
        """La celda existe y nadie la ha reclamado."""
        return lugar in self.hoja.celdas and lugar not in self.reclamos

    def reclamar_blancos(self) -> None:
        """Las celdas con solo espacios son ruido, también en una hoja que no se usa."""
        blancos = (lugar for lugar, c in self.hoja.celdas.items() if c.tipo is Tipo.BLANCO)
        self.reclamar(blancos, RUIDO + "solo espacios")

    def dejar_entera(self, hallazgo: str) -> int:
        """Nada de la hoja se usa: devuelve cuántas celdas dicen algo y quedan en ese hallazgo."""
        self.reclamar_blancos()
        escritas = [lugar for lugar in self.hoja.celdas if lugar not in self.reclamos]
        self.dejar(escritas, hallazgo)
        return len(escritas)

    def seguir_hallazgos(self, hallazgos: Iterable[Hallazgo]) -> None:
        """Pone en su sitio las celdas que un hallazgo dice que se corrigieron o que no se usaron."""
        sin_usar, remiendos = (frozenset(cargar("cuenta")[c]["hallazgos"]) for c in ("sin_usar", "remiendos"))
        for h in hallazgos:
            lugar = (h.origen.fila, h.origen.columna)
            if h.nombre in sin_usar:
                self.dejar([lugar], h.nombre)
            elif h.nombre in remiendos and self.reclamos.get(lugar) != HALLAZGO:
                self.remendar([lugar], h.nombre)

    def cerrar(self) -> list[Hallazgo]:
        """Anota por regiones lo que nadie reclamó: después de esto toda celda tiene dueño."""
        self.reclamar_blancos()
        hallazgos = []
        for region in partir_en_regiones(lugar for lugar in self.hoja.celdas if lugar not in self.reclamos):
            muestra = texto_de(self.hoja.celdas[region[0]])
            hallazgos.append(
                anotar("texto_fuera_de_tabla", rectangulo(self.hoja, region), muestra, cuantas=len(region))
            )
            self.dejar(region, "texto_fuera_de_tabla")
        return hallazgos

    def resumen(self) -> Counter[str]:
        """Cuántas celdas tiene cada dueño. Las que el archivo cuenta y no se pudieron leer son hallazgo."""
        cuenta = Counter(self.reclamos.values())
        cuenta[HALLAZGO] += max(self.hoja.contadas - len(self.hoja.celdas), 0)
        return +cuenta


def familia(destino: str) -> str:
    """El destino sin su regla: `ruido: membrete` es `ruido`."""
    return destino.partition(":")[0]


def reglas_de_ruido() -> Mapping[str, str]:
    """Cada regla de ruido declarada y qué celdas son."""
    reglas: Mapping[str, str] = cargar("cuenta")["ruido"]
    return reglas
