"""Los renglones de una tabla del formato: los que están libres, los escritos, las bandas y dónde acaba."""

from dataclasses import dataclass, field

from pipeline.salidas.formato_propio.componentes import alcance_de
from pipeline.salidas.formato_propio.renglones import (
    banda,
    banda_despues,
    es_ajeno,
    es_total,
    numera_columnas,
    tope_de_formulas,
)
from pipeline.salidas.formato_propio.tabla import ACTIVIDAD, Tabla


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
    es_banda: bool = False
    """Si `cabeza` es una banda que dice el componente, y no el encabezado o la fila anterior."""
    subcomponente: str = ""
    """Lo que el formato trae escrito en esa columna para estas filas; vacío si no la trae escrita."""

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
    con_bandas = any(banda(tabla, f) for f in range(tabla.fila_final + 1, tabla.limite + 1))
    tope = 0 if con_bandas else tope_de_formulas(tabla)
    tramos = [Tramo(tabla.fila_final, tabla.alcance)]
    cuerpo = Cuerpo(tramos)
    fila = tabla.fila_final + 1
    if numera_columnas(rejilla, tabla, fila):
        tramos[0].cabeza, fila = fila, fila + 1
    base = rejilla.estilo(fila, llave_)
    while fila <= tabla.limite:
        if rotulo := banda(tabla, fila):
            tramos.append(Tramo(fila, rotulo, es_banda=True))
            fila += 1
            base = rejilla.estilo(fila, llave_)
            continue
        if es_total(tabla, fila):
            if not (siguiente := banda_despues(tabla, fila)):
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
    """El puesto va al tramo de su componente, si la tabla lo trae escrito para filas libres o en una combinada."""
    tramo = tramos[-1]
    columna = tabla.de("componente")
    if columna and tabla.clase == ACTIVIDAD and not tabla.alcance:
        unida = tabla.rejilla.unidas.get((puesto.fila, columna.numero))
        abarca = unida is not None and unida[2] - unida[0] >= puesto.alto
        dicho = alcance_de(tabla.rejilla.texto(puesto.fila, columna.numero), tabla.componentes)
        if (abarca or not puesto.escrito) and dicho != tramo.alcance:
            if tramo.puestos or tramo.alcance:
                tramo = Tramo(puesto.fila - 1, dicho)
                tramos.append(tramo)
            else:
                tramo.alcance = dicho
    tramo = _del_subcomponente(tabla, tramos, puesto)
    tramo.puestos.append(puesto)


def _del_subcomponente(tabla: Tabla, tramos: list[Tramo], puesto: Puesto) -> Tramo:
    """El último tramo, o uno nuevo si la fila está libre y el formato dice en ella otro subcomponente."""
    tramo, columna = tramos[-1], tabla.de("subcomponente")
    if columna is None or puesto.escrito or tabla.clase != ACTIVIDAD:
        return tramo
    dicho = tabla.rejilla.texto(puesto.fila, columna.numero)
    if not dicho or dicho == tramo.subcomponente:
        return tramo
    if tramo.puestos:
        tramos.append(Tramo(puesto.fila - 1, tramo.alcance, subcomponente=dicho))
    else:
        tramo.subcomponente = dicho
    return tramos[-1]


def _puesto(tabla: Tabla, fila: int, base: int) -> Puesto | None:
    """El puesto que empieza en una fila; None si la fila ya no es de la tabla."""
    rejilla, columna = tabla.rejilla, tabla.llave
    esquina = rejilla.unidas.get((fila, columna))
    alto = esquina[2] - esquina[0] + 1 if esquina and esquina[0] == fila else 1
    textos = rejilla.filas.get(fila, {})
    if rejilla.texto(fila, columna):
        return None if es_ajeno(tabla, fila) else Puesto(fila, alto, True)
    suyas = {c.numero for c in tabla.columnas}
    if any(c not in suyas and not t.replace(".", "").isdigit() for c, t in textos.items()):
        return None
    if len(textos) == 1 and rejilla.ancho(fila, min(textos)) > 1 and min(textos) == min(suyas):
        return None
    tiene_celda = (fila, columna) in rejilla.celdas or bool(esquina)
    if base and not (tiene_celda and rejilla.estilo(fila, columna)):
        return None
    return Puesto(fila, alto)
