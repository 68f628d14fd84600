"""Los renglones de una tabla del formato: los que están libres, los escritos, las bandas y dónde acaba."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.base.texto import llave
from pipeline.lectura.grupos import componente_de_rotulo, es_grupo_conocido
from pipeline.salidas.formato_propio.rejilla import Rejilla
from pipeline.salidas.formato_propio.tabla import ACTIVIDAD, Tabla
from pipeline.salidas.llenado.referencias import numero_de_columna
from pipeline.vocabulario import cargar

_RANGO = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_COLUMNAS_DE_NUMERACION = 3


@dataclass(frozen=True, slots=True)
class Puesto:
    """El lugar de un registro: su primera fila y cuántas ocupa; `escrito` si ya tiene el de alguien."""

    fila: int
    alto: int = 1
    escrito: bool = False


@dataclass(slots=True)
class Tramo:
    """Puestos seguidos del mismo componente (`alcance`; vacío si es de todos). `cabeza`: la fila de encima."""

    cabeza: int
    alcance: str = ""
    puestos: list[Puesto] = field(default_factory=list)

    @property
    def filas(self) -> range:
        """Las filas que ocupa."""
        if not self.puestos:
            return range(0)
        return range(self.puestos[0].fila, self.puestos[-1].fila + self.puestos[-1].alto)


@dataclass(slots=True)
class Cuerpo:
    """Los tramos de una tabla y la primera fila que ya no es suya (0 si no hay nada debajo)."""

    tramos: list[Tramo]
    despues: int = 0
    con_subtotales: bool = False


def leer_cuerpo(tabla: Tabla) -> Cuerpo:
    """Recorre las filas bajo el encabezado hasta el total, la firma o el final de lo dibujado."""
    rejilla, llave_ = tabla.rejilla, tabla.llave
    tope = _tope_de_formulas(tabla)
    tramos = [Tramo(tabla.fila_final, tabla.alcance)]
    cuerpo = Cuerpo(tramos)
    fila = tabla.fila_final + 1
    if _numera_columnas(rejilla, tabla, fila):
        tramos[0].cabeza, fila = fila, fila + 1
    base = rejilla.estilo(fila, llave_)
    while fila <= tabla.limite:
        if rotulo := _banda(tabla, fila):
            tramos.append(Tramo(fila, rotulo))
            fila += 1
            base = rejilla.estilo(fila, llave_)
            continue
        if _es_total(tabla, fila):
            if not (siguiente := _banda_despues(tabla, fila)):
                break
            cuerpo.con_subtotales, fila = True, siguiente
            continue
        puesto = _puesto(tabla, fila, base)
        if puesto is None or (tope and fila > tope and not puesto.escrito):
            break
        _agregar(tabla, tramos, puesto)
        fila += puesto.alto
    cuerpo.despues = next((f for f in sorted(rejilla.filas) if f >= fila), 0)
    if any(t.puestos or t.alcance for t in tramos[1:]) and not tramos[0].puestos:
        del tramos[0]
    return cuerpo


def _agregar(tabla: Tabla, tramos: list[Tramo], puesto: Puesto) -> None:
    """El puesto va al tramo de su componente, si la tabla lo trae escrito en filas libres."""
    tramo = tramos[-1]
    columna = tabla.de("componente")
    dicho = ""
    if columna and tabla.clase == ACTIVIDAD and not puesto.escrito:
        dicho = componente_de_rotulo(tabla.rejilla.texto(puesto.fila, columna.numero))
    if columna and tabla.clase == ACTIVIDAD and dicho != tramo.alcance and not puesto.escrito and not tabla.alcance:
        if tramo.puestos or tramo.alcance:
            tramo = Tramo(puesto.fila - 1, dicho)
            tramos.append(tramo)
        else:
            tramo.alcance = dicho
    tramo.puestos.append(puesto)


def _puesto(tabla: Tabla, fila: int, base: int) -> Puesto | None:
    """El puesto que empieza en una fila; None si la fila ya no es de la tabla."""
    rejilla, columna = tabla.rejilla, tabla.llave
    esquina = rejilla.unidas.get((fila, columna))
    alto = esquina[2] - esquina[0] + 1 if esquina and esquina[0] == fila else 1
    textos = rejilla.filas.get(fila, {})
    if rejilla.texto(fila, columna):
        return None if _es_ajeno(tabla, fila) else Puesto(fila, alto, True)
    suyas = {c.numero for c in tabla.columnas}
    if any(c not in suyas and not t.replace(".", "").isdigit() for c, t in textos.items()):
        return None
    if len(textos) == 1 and rejilla.ancho(fila, min(textos)) > 1 and min(textos) == min(suyas):
        return None
    tiene_celda = (fila, columna) in rejilla.celdas or bool(esquina)
    if base and not (tiene_celda and rejilla.estilo(fila, columna)):
        return None
    return Puesto(fila, alto)


def _es_ajeno(tabla: Tabla, fila: int) -> bool:
    """Una nota o una firma: un solo texto que no cabe en una columna de la tabla, o que pide un dato."""
    rejilla = tabla.rejilla
    textos = rejilla.filas.get(fila, {})
    esquina = rejilla.esquina(fila, tabla.llave)
    ancha = rejilla.ancho(*esquina) > rejilla.ancho(tabla.fila_final, tabla.llave) and esquina[1] <= tabla.llave
    solo = len(textos) <= 1
    sin_marco = not rejilla.estilo(fila, tabla.llave) and rejilla.estilo(tabla.fila_final + 1, tabla.llave) != 0
    if tabla.clase != ACTIVIDAD and solo and rejilla.texto(fila, tabla.llave).rstrip().endswith(":"):
        return True
    return solo and (ancha or sin_marco)


def _banda(tabla: Tabla, fila: int) -> str:
    """El componente que rotula las filas siguientes; vacío si la fila no es una banda."""
    if tabla.clase != ACTIVIDAD:
        return ""
    rejilla = tabla.rejilla
    textos = rejilla.filas.get(fila, {})
    if len(textos) != 1 or any(rejilla.formula(fila, c.numero) for c in tabla.columnas if c.campo == ACTIVIDAD):
        return ""
    ((columna, texto),) = textos.items()
    ancha = rejilla.ancho(fila, columna) > 1 and rejilla.unidas[fila, columna][3] >= tabla.llave
    alta = (fila, columna) in rejilla.unidas and rejilla.unidas[fila, columna][2] > fila
    if alta or (columna == tabla.llave and not ancha and not es_grupo_conocido(texto)):
        return ""
    componente = tabla.de("componente")
    if componente and columna == componente.numero and not ancha:
        return ""
    return componente_de_rotulo(texto) if ancha or columna <= tabla.llave else ""


def _banda_despues(tabla: Tabla, fila: int) -> int:
    return next((f for f in range(fila + 1, min(fila + 6, tabla.limite + 1)) if _banda(tabla, f)), 0)


def _es_total(tabla: Tabla, fila: int) -> bool:
    """El renglón dice que es un total, o sus fórmulas suman las filas de encima."""
    palabras = cargar("titulos_formato")["renglones"]["total"]
    suyas = {c.numero: c for c in tabla.columnas}
    primeros = [llave(t) for c, t in sorted(tabla.rejilla.filas.get(fila, {}).items()) if c in suyas or len(suyas) > 0][
        :2
    ]
    if any(p == llave(x) or p.startswith(f"{llave(x)} ") for p in primeros for x in palabras):
        return len(primeros[0]) < 60
    return any(f >= tabla.fila_final and f < fila and t < fila for c, f, t in _rangos(tabla.rejilla, fila))


def _rangos(rejilla: Rejilla, fila: int) -> Iterator[tuple[int, int, int]]:
    """`(columna, desde, hasta)` de los rangos de más de una fila que nombran las fórmulas de una fila, en su columna."""
    for columna, formula in rejilla.formulas.get(fila, {}).items():
        for letra, desde, _, hasta in _RANGO.findall(formula):
            if numero_de_columna(letra) == columna:
                yield columna, int(desde), int(hasta)


def _tope_de_formulas(tabla: Tabla) -> int:
    """La última fila que los totales de la hoja suman desde el comienzo de la tabla; 0 si no hay totales."""
    primera = tabla.fila_final + 1
    suyas = {c.numero for c in tabla.columnas}
    topes = [
        int(hasta)
        for formulas in tabla.rejilla.formulas.values()
        for formula in formulas.values()
        if ":" in formula and "!" not in formula
        for letra, desde, _, hasta in _RANGO.findall(formula)
        if numero_de_columna(letra) in suyas and primera <= int(desde) <= primera + 1 and int(hasta) <= tabla.limite
    ]
    return max(topes, default=0)


def _numera_columnas(rejilla: Rejilla, tabla: Tabla, fila: int) -> bool:
    """Bajo los títulos hay un renglón que solo numera las columnas: (1) (2) (3)…"""
    textos = [t.strip("()[] ") for t in rejilla.filas.get(fila, {}).values()]
    letras = [str(i) for i in range(1, len(textos) + 1)], [chr(64 + i) for i in range(1, min(len(textos), 26) + 1)]
    return len(textos) >= _COLUMNAS_DE_NUMERACION and textos in letras
