"""Las cifras oficiales de un corte: cada una con la clave por la que se busca en todo lo que se entrega."""

from dataclasses import dataclass
from datetime import date

from pipeline.base.espanol import fecha_larga, numero, porcentaje, redondear
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.resumen import Resumen

MEDIDAS = ("actividades", "aplican", "cumplidas", "cumplimiento", "avance", "zona", "sin_reporte")
"""Lo que se publica de cada grupo, con el nombre de su campo en la tabla `resumen`."""
_PROPORCIONES = ("cumplimiento", "avance", "programado", "ejecutado", "favorables", "oportunidad")

Dato = float | str | date | None


@dataclass(frozen=True, slots=True)
class Clave:
    """De quién es una cifra y qué mide: la fila de `resumen` y su campo, o el nombre de una cuenta de la entidad."""

    corte: date
    dimension: str
    grupo: str
    nombre: str
    medida: str

    def __str__(self) -> str:
        """`componente «Diálogo», cumplimiento`, para decir de qué cifra se habla."""
        nombre = "entidad" if self.dimension == "total" else f"{self.dimension} «{self.nombre}»"
        return f"{nombre}, {self.medida.replace('_', ' ')} al {fecha_larga(self.corte)}"


@dataclass(frozen=True, slots=True)
class Cifra:
    """Una cifra con su valor exacto; `texto` es como se lee. Las proporciones van de 0 a 1, None es «No aplica»."""

    clave: Clave
    valor: Dato

    @property
    def texto(self) -> str:
        """La cifra como se muestra en todas partes: un decimal en los porcentajes, punto de miles, fecha larga."""
        return mostrar(self.clave.medida, self.valor)


def mostrar(medida: str, valor: Dato) -> str:
    """Un valor como se lee, según lo que mide."""
    if isinstance(valor, date):
        return fecha_larga(valor)
    if medida in _PROPORCIONES or valor is None:
        return porcentaje(valor if isinstance(valor, int | float) else None)
    return valor if isinstance(valor, str) else numero(valor, 0 if valor % 1 == 0 else 1)


def cifra(resumen: Resumen, medida: str) -> Cifra:
    """La cifra de un grupo; `medida` es una de MEDIDAS."""
    clave = Clave(resumen.corte, resumen.dimension, resumen.grupo, resumen.nombre, medida)
    return Cifra(clave, getattr(resumen, medida))


def cuenta(resultado: Resultado, que: str, valor: Dato) -> Cifra:
    """Una cifra de la entidad que no es de la tabla `resumen`: las que vencen, las que deben, los puntos que bajó."""
    return Cifra(Clave(resultado.corte.fecha, "total", "", "total", que), valor)


def cuenta_del_grupo(resumen: Resumen, que: str, valor: Dato) -> Cifra:
    """Una cifra de un grupo que no es de la tabla `resumen`: las que debe, las que tiene en un estado."""
    return Cifra(Clave(resumen.corte, resumen.dimension, resumen.grupo, resumen.nombre, que), valor)


def puntos(antes: Resumen, ahora: Resumen, medida: str = "cumplimiento") -> float | None:
    """La diferencia entre dos proporciones, en puntos y con las cifras como se muestran; None si alguna no aplica."""
    uno, otro = getattr(antes, medida), getattr(ahora, medida)
    if uno is None or otro is None:
        return None
    return redondear(redondear(otro * 100, 1) - redondear(uno * 100, 1), 1)


def cifras_del_resumen(resultado: Resultado) -> dict[Clave, Dato]:
    """Todas las de la tabla `resumen`, de todos los cortes."""
    todas = (cifra(r, m) for filas in resultado.resumenes.values() for r in filas for m in MEDIDAS)
    return {c.clave: c.valor for c in todas}
