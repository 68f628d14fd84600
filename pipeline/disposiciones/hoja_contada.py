"""La cuenta de una hoja: cuántas celdas tiene cada destino y, si se pide, el destino de cada una."""

from collections import Counter
from dataclasses import dataclass, field

from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.papel import NADA
from pipeline.lectura.cuenta import HALLAZGO, RUIDO
from pipeline.lectura.hoja import Hoja, Libro
from pipeline.lectura.malla import Lugar

SIN_LEER = "sin leer"


@dataclass(slots=True)
class HojaContada:
    """`cuenta` suma `celdas`. Lo que sigue a `marcas` está vacío si no se pidieron los destinos."""

    nombre: str
    papel: str
    celdas: int = 0
    cuenta: Counter[str] = field(default_factory=Counter)
    marcas: int = 0
    """Celdas vacías que se leyeron como marca por su color: no hacen parte de la suma."""
    hoja: Hoja | None = None
    destinos: dict[Lugar, str] = field(default_factory=dict)
    motivos: dict[Lugar, str] = field(default_factory=dict)
    """El nombre del hallazgo de las celdas remendadas y de las que quedaron sin dueño."""
    colores_leidos: dict[Lugar, str] = field(default_factory=dict)
    colores_sin_leer: dict[Lugar, str] = field(default_factory=dict)

    @property
    def que_es(self) -> str:
        """El papel, como se le dice a una persona."""
        return self.papel if self.papel != NADA else "sin tabla" if self.celdas else "vacía"


def contar_hoja(leida: HojaInterpretada, con_destinos: bool) -> HojaContada:
    """La cuenta de una hoja ya interpretada."""
    reparto = leida.reparto
    contada = HojaContada(leida.nombre, leida.papel, leida.contadas, reparto.resumen(), len(leida.marcas))
    if con_destinos:
        contada.hoja, contada.destinos, contada.motivos = reparto.hoja, reparto.reclamos, reparto.motivos
        contada.colores_leidos, contada.colores_sin_leer = leida.marcas, leida.colores_sin_leer
    return contada


def contar_ruido(hoja: Hoja, regla: str, con_destinos: bool) -> HojaContada:
    """La cuenta de una hoja que es ruido entera, por una regla de `vocabulario/cuenta.toml`."""
    contada = HojaContada(hoja.nombre, SIN_LEER, hoja.contadas, +Counter({RUIDO + regla: hoja.contadas}))
    if con_destinos:
        contada.hoja, contada.destinos = hoja, dict.fromkeys(hoja.celdas, RUIDO + regla)
    return contada


def contar_sin_interpretar(libro: Libro, con_destinos: bool, motivo: str) -> list[HojaContada]:
    """Las hojas de un libro que se abrió y no se interpreta: todo su contenido queda en el hallazgo que lo dice."""
    contadas = []
    for hoja in libro.hojas:
        contada = HojaContada(hoja.nombre, SIN_LEER, hoja.contadas, +Counter({HALLAZGO: hoja.contadas}))
        if con_destinos:
            contada.hoja, contada.destinos = hoja, dict.fromkeys(hoja.celdas, HALLAZGO)
            contada.motivos = dict.fromkeys(hoja.celdas, motivo)
        contadas.append(contada)
    return contadas


def contar_apartadas(libro: Libro) -> list[HojaContada]:
    """Las hojas que el lector dejó fuera enteras: sus celdas también se cuentan."""
    return [
        HojaContada(nombre, SIN_LEER, celdas, +Counter({HALLAZGO: celdas}))
        for nombre, celdas in libro.apartadas.items()
    ]
