"""Dónde fallamos: los componentes por debajo de la zona Alta, y por qué deben las actividades que deben."""

from dataclasses import dataclass

from pipeline.base.texto import a_oracion, junto
from pipeline.calculo.cifras import cifra, cuenta
from pipeline.calculo.frase import Frase, Trozo, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.resumen import Resumen
from pipeline.tablas.seguimiento import ATRASADA, INCUMPLIDA, SIN_REPORTE

DEBEN = {SIN_REPORTE: "sin reporte", INCUMPLIDA: "incumplida", ATRASADA: "atrasada"}
"""Los estados de la actividad que debe entregas al corte, como se dicen contando."""
_SIN_FALLA = ("Alta", "No aplica")


@dataclass(frozen=True, slots=True)
class Falla:
    """Un grupo por debajo de la zona Alta y cuántas de sus actividades deben, por estado."""

    resumen: Resumen
    deben: dict[str, int]

    @property
    def frase(self) -> Frase:
        """`Racionalización de trámites: 20,0 % (1 de 5), zona Baja; 4 incumplidas.`"""
        r = self.resumen
        inicio = decir(
            a_oracion(junto(r.nombre)), ": ", cifra(r, "cumplimiento"), " (", cifra(r, "cumplidas"), " de ",
            cifra(r, "aplican"), "), zona ", cifra(r, "zona"),
        )  # fmt: skip
        return decir(inicio, "; " if self.deben else "", ", ".join(_contar(self.deben)), ".")


def reunir_fallas(resultado: Resultado, dimension: str = "componente") -> list[Falla]:
    """Los grupos por debajo de la zona Alta, primero el de menor cumplimiento."""
    grupos = [r for r in resultado.por(dimension) if r.zona not in _SIN_FALLA]
    return [Falla(r, _deben(r)) for r in sorted(grupos, key=lambda r: (r.cumplimiento or 0.0, -r.aplican))]


def decir_que_falta(resultado: Resultado) -> Frase:
    """Cuántos componentes están por debajo de la zona Alta; si ninguno, eso."""
    fallas, aplican = reunir_fallas(resultado), [r for r in resultado.por("componente") if r.aplican]
    if not aplican:
        return decir("Ningún componente tiene actividades que apliquen al corte.")
    todos = cuenta(resultado, "componentes con actividades que aplican", len(aplican))
    if not fallas:
        return decir("Ningún componente está por debajo de la zona Alta, de ", contadas(todos, "componente"), ".")
    bajo = cuenta(resultado, "componentes por debajo de la zona Alta", len(fallas))
    baja = sum(f.resumen.zona == "Baja" for f in fallas)
    en_baja: tuple[Trozo, ...] = ()
    if baja:
        en_baja = ("; ", cuenta(resultado, "componentes en zona Baja", baja), " en zona Baja")
    verbo = " está" if len(fallas) == 1 else " están"
    return decir(bajo, " de ", contadas(todos, "componente"), verbo, " por debajo de la zona Alta", en_baja, ".")


def decir_lo_que_deben(resultado: Resultado) -> Frase:
    """Cuántas actividades deben entregas al corte y en qué estado están."""
    cuentas = _deben(resultado.total)
    deben = cuenta(resultado, "actividades que deben entregas", sum(cuentas.values()))
    if not cuentas:
        return decir("Ninguna actividad debe entregas al corte.")
    partes: list[Trozo] = []
    for i, (estado, cuantas) in enumerate(cuentas.items()):
        partes.append((" y " if i == len(cuentas) - 1 else ", ") if i else "")
        partes += contadas(cuenta(resultado, f"actividades en estado «{estado}»", cuantas), DEBEN[estado])
    verbo = " debe" if sum(cuentas.values()) == 1 else " deben"
    return decir("Al corte ", contadas(deben, "actividad"), verbo, " entregas: ", tuple(p for p in partes if p), ".")


def decir_por_que(resumen: Resumen) -> str:
    """`1 sin reporte, 4 incumplidas`: cuántas actividades de un grupo deben entregas, por estado."""
    return ", ".join(_contar(_deben(resumen)))


def _deben(resumen: Resumen) -> dict[str, int]:
    return {e: resumen.estados[e] for e in DEBEN if resumen.estados.get(e)}


def _contar(deben: dict[str, int]) -> list[str]:
    return [f"{n} {DEBEN[e] if n == 1 or e == SIN_REPORTE else DEBEN[e] + 's'}" for e, n in deben.items()]
