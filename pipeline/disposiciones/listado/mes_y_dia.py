"""La fecha escrita en dos o tres columnas, «Mes | Día» o «Día | Mes | Año»: sin año, es el de la vigencia."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.base.espanol import MESES
from pipeline.base.tabla import FECHA
from pipeline.disposiciones.listado.titulada import es_de_un_plan
from pipeline.lectura.cuenta import TABLA, Cuenta
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.malla import Lugar, Malla, texto_de
from pipeline.lectura.titulos import Titulos
from pipeline.tablas.listado import Listado
from pipeline.vocabulario import cargar, singular

PARTE_DE_FECHA = "parte de una fecha"
"""El campo de una columna que solo dice el mes o el año del día de otra."""
_LARGO = 6
_FORMAS = {"mes": "mes", "dia": "dia", "ano": "anio"}
_DIA = re.compile(r"\D*\b(\d{1,2})\b\D*")
_ANIO = re.compile(r"(20\d\d)(?:\.0)?")


@dataclass(slots=True)
class FechaPartida:
    """Las columnas de una fecha partida y el campo que llenan; vacía si la tabla no la trae."""

    campo: str = ""
    columnas: Mapping[str, int] = field(default_factory=dict)
    dichas: dict[str, Celda] = field(default_factory=dict)
    """El último mes y el último año que se dijeron: la fila que no los repite es del mismo."""

    @property
    def lleva(self) -> int:
        """La columna donde queda la fecha: la del día o, si no la hay, la del mes."""
        return self.columnas.get("dia", self.columnas.get("mes", 0))

    @property
    def campos(self) -> dict[int, str]:
        """El campo de cada una de sus columnas."""
        return {c: self.campo if c == self.lleva else PARTE_DE_FECHA for c in self.columnas.values()}

    def leer(self, malla: Malla, fila: int, cuenta: Cuenta) -> tuple[Lugar, Celda | None]:
        """La celda que dice la fecha entera de una fila (None si la fila no la dice) y el lugar de su día o su mes."""
        propias = {p: celda for p, c in self.columnas.items() if (celda := malla.celda(fila, c))}
        cuenta.reclamar([(fila, self.columnas[p]) for p in propias], TABLA)
        self.dichas.update({p: celda for p, celda in propias.items() if p != "dia"})
        dia, mes, anio = propias.get("dia"), self.dichas.get("mes"), self.dichas.get("anio")
        lugar = (fila, self.lleva if dia else self.columnas["mes"])
        if not dia and "dia" in self.columnas and "mes" not in propias:
            return lugar, None
        es_entera = dia is not None and dia.tipo is Tipo.FECHA
        return lugar, dia if es_entera or mes is None else _juntar(dia, mes, anio)


def buscar_mes_y_dia(
    malla: Malla, listado: Listado, titulos: Titulos, fila: int, campos: Mapping[int, str]
) -> FechaPartida:
    """La de un encabezado, si otra columna no la dice: con día y mes o solo con el mes, donde basta (`en_meses`).

    El mes solo no basta junto a un título de plan («Actividad»).
    """
    columnas: dict[str, int] = {}
    for columna in campos:
        texto = malla.texto(fila, columna)
        if len(texto) <= _LARGO and (parte := _FORMAS.get(singular(texto))):
            columnas.setdefault(parte, columna)
    if "mes" not in columnas:
        return FechaPartida()
    otras = (malla.texto(fila, c) for c, campo in campos.items() if campo == "otro" and c not in columnas.values())
    basta = "" if es_de_un_plan(otras) else cargar(f"listado_{listado.nombre}").get("en_meses", "")
    if not (basta or "dia" in columnas):
        return FechaPartida()
    cubre = titulos.campo(malla.cubre(fila - 1, columnas["mes"])) or ""
    fechas = [c.nombre for c in listado.tabla.campos if c.tipo == FECHA]
    otros = {campo for c, campo in campos.items() if c not in columnas.values()}
    campo = next((f for f in (cubre, basta, *fechas) if f in fechas), "")
    return FechaPartida(campo, columnas) if campo and campo not in otros else FechaPartida()


def _juntar(dia: Celda | None, mes: Celda, anio: Celda | None) -> Celda:
    """«14», «abril» y «2026» son «14 de abril de 2026»; lo que no se entienda queda a la vista."""
    numero = _DIA.fullmatch(texto_de(dia)) if dia else None
    dicho = f" de {a[1]}" if anio and (a := _ANIO.fullmatch(texto_de(anio))) else ""
    if dia and not numero:
        return dia
    return Celda(f"{numero[1]} de {_mes(mes)}{dicho}" if numero else f"{_mes(mes)}{dicho}", Tipo.TEXTO)


def _mes(celda: Celda) -> str:
    texto = texto_de(celda)
    numero = int(texto[3:5]) if celda.tipo is Tipo.FECHA else int(texto) if texto.isdigit() else 0
    return MESES[numero - 1] if 1 <= numero <= 12 else texto
