"""Lo que se dice cuando una cifra no es la misma en todas partes."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.base.texto import contar
from pipeline.calculo.cifras import Cifra
from pipeline.salidas.cuadre.lectura import Lectura
from pipeline.salidas.cuadre.leer_tabla import Sobra
from pipeline.salidas.entrega import Rechazada

A_LA_VISTA = 5
ARCHIVO = "no_cuadra.txt"


@dataclass(frozen=True, slots=True)
class Diferencia:
    """Unas cifras que faltan o no son las oficiales en un lugar, y otro lugar donde se dice la primera."""

    oficial: Cifra
    lugar: str
    dicho: str
    otro: Lectura | None
    cuantas: int = 1

    def __str__(self) -> str:
        mas = f" (y {contar(self.cuantas - 1, 'cifra')} más de ahí)" if self.cuantas > 1 else ""
        otro = f"{self.otro.donde} {self.otro.dicho}" if self.otro else "ningún otro archivo la dice"
        return (
            f"{self.oficial.clave}: debe decir {self.oficial.texto}.\n    {self.lugar}: {self.dicho}{mas}.\n    {otro}."
        )


class NoCuadra(Rechazada):
    """Una cifra no es la misma en todo lo que se escribió: no se entrega."""

    def __init__(self, diferencias: Sequence[Diferencia], sobran: Sequence[Sobra]) -> None:
        dichas = [str(d) for d in diferencias]
        dichas += [f"{s.archivo} › {s.lugar}: hay una fila de más, «{s.nombre}»." for s in sobran]
        self.todas = tuple(dichas)
        super().__init__("\n".join(dichas))

    def __str__(self) -> str:
        vistas = "\n".join(f"  · {d}" for d in self.todas[:A_LA_VISTA])
        resto = len(self.todas) - A_LA_VISTA
        mas = f"\n  … y {contar(resto, 'diferencia')} más, en {ARCHIVO}." if resto > 0 else ""
        quedo = f" Lo que no se entregó se puede mirar en «{self.carpeta}»." if self.carpeta else ""
        return (
            f"El cuadre no dio: {contar(len(self.todas), 'diferencia')} entre los archivos de esta corrida.\n"
            f"{vistas}{mas}\n"
            f"No se entregó nada: la última entrega y el registro quedan como estaban.{quedo} "
            "Qué hacer: vuelva a ejecutar; si se repite, envíe este mensaje a quien mantiene el programa."
        )
