"""Qué valor va en una celda: el dato de su columna, como lo admite la celda."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TypeGuard

from pipeline.base.origen import letra_de_columna
from pipeline.salidas.formato_propio.listas import Validacion, con_las_palabras_de
from pipeline.salidas.formato_propio.registros import Registros
from pipeline.salidas.formato_propio.tabla import ACTIVIDAD, Columna, Tabla
from pipeline.salidas.formato_propio.valor_de_opinion import COMO_OPINION, NO_ESTA, de_opinion
from pipeline.salidas.llenado import Fila, Proporcion, Valor
from pipeline.salidas.llenado.estilos import Estilos
from pipeline.tablas.opiniones import CONTROL_INTERNO

_EN_NUMERO = {"meta": "meta_numero"}
_EN_PROPORCION = {"ejecutado": "avance", "reporte": "avance"}
_DE_CIFRAS = re.compile(r"[0#]")


class NoCabe(Exception):
    """El valor no está en la lista que la celda admite."""


@dataclass(slots=True)
class Componedor:
    """Compone los valores de una tabla; `validaciones` y `estilos` son los de su hoja y su libro."""

    tabla: Tabla
    registros: Registros
    validaciones: tuple[Validacion, ...]
    estilos: Estilos
    modelo: int
    """La fila que enseña cómo es cada columna."""
    _campos: dict[int, str] = field(default_factory=dict)
    _admiten: dict[tuple[int, int], Validacion | None] = field(default_factory=dict)

    def valor(self, columna: Columna, registro: Fila, fila: int) -> Valor | object:
        """Lo que va en la celda; NO_ESTA si el programa no tiene nada que escribir. NoCabe si su lista no lo admite."""
        if columna.corte and columna.corte != self.registros.corte:
            crudo = self._recordado(columna, registro)
        elif columna.es_opinion:
            quien, _, que = columna.campo.partition(".")
            crudo = de_opinion(self.registros.opinion(self.tabla.clase, registro, quien, self.registros.corte), que)
        else:
            crudo = self._propio(columna, registro)
        return crudo if crudo is NO_ESTA or crudo is None else self._admitido(columna, crudo, fila)

    def directo(self, columna: Columna, fila: int) -> str:
        """El dato que llena la columna tal cual está en el registro; vacío si hay que componerlo celda por celda."""
        suya = columna.corte in (None, self.registros.corte) and not columna.es_opinion
        de_grupo = columna.campo == "observaciones" and self.tabla.clase != ACTIVIDAD
        if not suya or de_grupo or columna.campo == "orden" or self._validacion(fila, columna.numero):
            return ""
        return self._campo(columna)

    def estilo_bajo(self, columna: Columna) -> int:
        """El estilo de una celda bajo un encabezado que no tiene filas dibujadas."""
        rejilla, tabla = self.tabla.rejilla, self.tabla
        encabezado = rejilla.estilo(tabla.fila_final, columna.numero) or rejilla.estilo(tabla.fila, columna.numero)
        return self.estilos.de_cuerpo(encabezado) if encabezado else 0

    def _propio(self, columna: Columna, registro: Fila) -> Valor | object:
        campo = self._campo(columna)
        if campo == "observaciones" and self.tabla.clase != ACTIVIDAD:
            opinion = self.registros.opinion(self.tabla.clase, registro, CONTROL_INTERNO, self.registros.corte)
            if opinion and opinion.observacion:
                return opinion.observacion
        valor = registro.get(campo, NO_ESTA)
        return None if valor == "" else valor

    def _recordado(self, columna: Columna, registro: Fila) -> Valor | object:
        """El bloque de otro corte: solo lo que Control Interno dijo entonces, si está recordado."""
        if not columna.corte or columna.corte > self.registros.corte:
            return NO_ESTA
        quien, punto, propio = columna.campo.partition(".")
        opinion = self.registros.opinion(self.tabla.clase, registro, quien if punto else CONTROL_INTERNO, columna.corte)
        for que in [propio] if punto else COMO_OPINION.get(columna.campo, (columna.campo,)):
            if (dicho := de_opinion(opinion, que)) is not NO_ESTA:
                return dicho
        return NO_ESTA

    def _campo(self, columna: Columna) -> str:
        """El dato de la columna según lo que su celda muestra: un porcentaje, un número o un texto."""
        if columna.numero not in self._campos:
            self._campos[columna.numero] = self._segun_la_celda(columna)
        return self._campos[columna.numero]

    def _segun_la_celda(self, columna: Columna) -> str:
        campo = columna.campo
        rejilla = self.tabla.rejilla
        codigo = self.estilos.codigo(rejilla.estilo(self.modelo, columna.numero))
        validacion = self._validacion(self.modelo, columna.numero)
        if campo == "reporte" and validacion and validacion.tipo == "list":
            return "cumplida"
        if campo in _EN_PROPORCION and "%" in codigo:
            return _EN_PROPORCION[campo]
        if campo == "ejecutado" and validacion and validacion.hasta == 100:
            return "avance"
        letra = re.compile(rf"(?<![A-Za-z]){letra_de_columna(columna.numero)}\$?{self.modelo}(?!\d)")
        usada = any(letra.search(f) for f in rejilla.formulas.get(self.modelo, {}).values())
        numerica = bool(_DE_CIFRAS.search(codigo)) or usada or (validacion and validacion.tipo in ("whole", "decimal"))
        return _EN_NUMERO[campo] if campo in _EN_NUMERO and numerica else campo

    def _admitido(self, columna: Columna, valor: object, fila: int) -> Valor | object:
        validacion = self._validacion(fila, columna.numero)
        if isinstance(valor, Proporcion) and validacion and validacion.hasta > 1:
            return round(float(valor) * 100, 9)
        if (
            validacion
            and validacion.opciones
            and isinstance(valor, str | int | float)
            and not isinstance(valor, Proporcion)
        ):
            texto = str(valor)
            hallada = con_las_palabras_de(validacion.opciones, texto) or con_las_palabras_de(
                validacion.opciones, texto.partition(" (")[0]
            )
            if hallada is None:
                raise NoCabe(texto)
            return valor if hallada == texto else hallada
        return valor

    def _validacion(self, fila: int, columna: int) -> Validacion | None:
        if (fila, columna) not in self._admiten:
            suya = next((v for v in self.validaciones if v.cubre(fila, columna)), None)
            self._admiten[fila, columna] = suya
        return self._admiten[fila, columna]


def es_valor(valor: object) -> TypeGuard[str | int | float | date]:
    """Si hay algo que escribir."""
    return isinstance(valor, str | int | float | date)
