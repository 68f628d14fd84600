"""Qué se halló al leer los libros, contado por gravedad, por clase y por dependencia; sin lo que dicen las celdas."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.base.agrupar import agrupar
from pipeline.base.catalogo_por_temas import ROTULOS, sin_datos
from pipeline.base.hallazgo import Gravedad, Hallazgo, Plantilla, catalogo
from pipeline.base.origen import Origen
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.resultado import Resultado

DE_LOS_PLANES, DE_VARIAS, DE_NADIE = "Los libros de los planes", "Archivos de varias dependencias", "Lo demás"
_PALABRAS = {Gravedad.GRAVE: "grave", Gravedad.ERROR: "error", Gravedad.AVISO: "aviso"}


@dataclass(frozen=True, slots=True)
class Clase:
    """Los hallazgos de un mismo código: cuántos son y qué dice de ellos el catálogo."""

    plantilla: Plantilla
    cuantos: int

    @property
    def que_hacer(self) -> str:
        """Qué hacer, sin los datos de cada caso: no nombra celdas ni personas."""
        return sin_datos(self.plantilla.que_hacer)


@dataclass(frozen=True, slots=True)
class DeQuien:
    """Lo hallado en los archivos de una dependencia, por gravedad y por clase."""

    nombre: str
    hallazgos: tuple[Hallazgo, ...]

    def cuantos(self, gravedad: Gravedad) -> int:
        """Los de una gravedad."""
        return sum(h.gravedad is gravedad for h in self.hallazgos)

    @property
    def clases(self) -> list[Clase]:
        """Por clase, primero lo más grave y lo más repetido."""
        return reunir_clases(self.hallazgos)


def decir_que_se_hallo(resultado: Resultado) -> Frase:
    """Cuántos hallazgos de cada gravedad tiene el diagnóstico."""
    veces = Counter(h.gravedad for h in resultado.hallazgos)
    if not veces:
        return decir("El diagnóstico no encontró nada por corregir ni por confirmar.")
    partes = [(g, veces[g]) for g in _PALABRAS if veces[g]]
    trozos: list[Frase] = []
    for i, (gravedad, n) in enumerate(partes):
        union = "" if not i else " y " if i == len(partes) - 1 else ", "
        trozos.append(decir(union, contadas(cuenta(resultado, f"hallazgos: {gravedad}", n), _PALABRAS[gravedad])))
    return decir("El diagnóstico de los archivos leídos tiene ", *trozos, ".")


def reunir_clases(hallazgos: Iterable[Hallazgo]) -> list[Clase]:
    """Una por código, primero lo más grave; dentro de cada gravedad, lo que más se repite."""
    veces = Counter(h.nombre for h in hallazgos if h.nombre in catalogo())
    clases = [Clase(catalogo()[nombre], n) for nombre, n in veces.items()]
    orden = list(ROTULOS)
    return sorted(clases, key=lambda c: (orden.index(c.plantilla.gravedad), -c.cuantos, c.plantilla.codigo))


def reunir_por_dependencia(resultado: Resultado) -> list[DeQuien]:
    """Cada hallazgo, una vez: en la dependencia del reporte o del archivo donde está; después, lo que no es de una."""
    duenos = _duenos(resultado)
    planes = {_archivo(a.origen()) for a in resultado.actividades}
    grupos = agrupar(resultado.hallazgos, lambda h: _dueno(h.origen, duenos, planes))
    ultimos = (DE_VARIAS, DE_LOS_PLANES, DE_NADIE)
    suyas = sorted((n for n in grupos if n not in ultimos), key=lambda n: (-_peso(grupos[n]), n))
    return [DeQuien(n, tuple(grupos[n])) for n in (*suyas, *(u for u in ultimos if u in grupos))]


def _duenos(resultado: Resultado) -> dict[tuple[str, str, int], set[str]]:
    """Las dependencias de cada reporte, por su renglón; con fila 0, las de todo su archivo."""
    duenos: dict[tuple[str, str, int], set[str]] = {}
    for a in (*resultado.avances, *resultado.avances_sin_unir):
        if a.dependencia:
            archivo = _archivo(a.origen())
            duenos.setdefault((archivo, a.hoja, a.fila), set()).add(a.dependencia)
            duenos.setdefault((archivo, "", 0), set()).add(a.dependencia)
    return duenos


def _dueno(lugar: Origen, duenos: dict[tuple[str, str, int], set[str]], planes: set[str]) -> str:
    archivo = _archivo(lugar)
    suyos = duenos.get((archivo, lugar.hoja, lugar.fila)) or duenos.get((archivo, "", 0), set())
    if archivo in planes and (archivo, lugar.hoja, lugar.fila) not in duenos:
        return DE_LOS_PLANES
    if len(suyos) == 1:
        return next(iter(suyos))
    return DE_VARIAS if suyos else DE_NADIE


def _archivo(lugar: Origen) -> str:
    return lugar.ruta or lugar.archivo


def _peso(hallazgos: Sequence[Hallazgo]) -> int:
    """Un grave pesa más que cualquier cuenta de errores, y un error más que los avisos."""
    return sum({Gravedad.GRAVE: 1_000_000, Gravedad.ERROR: 1_000}.get(h.gravedad, 1) for h in hallazgos)
