"""Lleva a las celdas lo que el reparto dice: qué se escribe, qué se respeta y qué no cupo."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.salidas.formato_propio.acomodo import Reparto, Sitio, sitios_de
from pipeline.salidas.formato_propio.tabla import Columna, Tabla
from pipeline.salidas.formato_propio.valores import NO_ESTA, Componedor, NoCabe, es_valor
from pipeline.salidas.llenado import Fila
from pipeline.salidas.llenado.hoja import Escritura
from pipeline.salidas.llenado.marcas import Valor


@dataclass(slots=True)
class Mano:
    """Quién escribe una tabla: su componedor, el archivo que nombran los hallazgos y lo que va dejando."""

    componedor: Componedor
    archivo: str
    orden: int = 0
    numerar: bool = False
    """Si la columna del numeral se llena contando renglones."""
    hallazgos: list[Hallazgo] = field(default_factory=list)


def escribir_reparto(reparto: Reparto, mano: Mano) -> None:
    """Escribe un tramo en su hoja: los renglones que ya estaban y los nuevos."""
    hoja = reparto.tabla.rejilla.hoja
    for fila, registro in sorted(reparto.casados.items()):
        for columna in reparto.tabla.columnas:
            _corregir(reparto.tabla, columna, registro, fila, hoja.mapa.primera(fila), mano)
    mano.orden += sum(p.escrito for p in reparto.tramo.puestos)
    for sitio, registro, banda in _asignar(reparto):
        if banda:
            primera = min(reparto.tabla.rejilla.filas.get(sitio.fuente, {reparto.tabla.llave: ""}))
            hoja.escrituras[sitio.destino, primera] = Escritura(banda)
        elif registro:
            mano.orden += 1
            for columna in reparto.tabla.columnas:
                _poner(reparto.tabla, columna, registro, sitio, mano)


def _asignar(reparto: Reparto) -> Iterator[tuple[Sitio, Fila, str]]:
    """Cada sitio con su registro, o con el componente de su banda."""
    nuevos = iter(enumerate(reparto.nuevos))
    pendiente = next(nuevos, None)
    for sitio in sitios_de(reparto, reparto.tabla.rejilla.hoja.mapa):
        if pendiente is None:
            return
        if sitio.es_copia and reparto.bandas and sitio.fuente == reparto.tramo.cabeza:
            yield sitio, {}, reparto.bandas[pendiente[0]]
            continue
        yield sitio, pendiente[1], ""
        pendiente = next(nuevos, None)


def _poner(tabla: Tabla, columna: Columna, registro: Fila, sitio: Sitio, mano: Mano) -> None:
    """Escribe una celda de un renglón nuevo, si está vacía y no es una fórmula."""
    rejilla, numero = tabla.rejilla, columna.numero
    if sitio.fuente:
        tapada = rejilla.esquina(sitio.fuente, numero) != (sitio.fuente, numero)
        if (
            rejilla.formula(sitio.fuente, numero)
            or tapada
            or (not sitio.es_copia and rejilla.texto(sitio.fuente, numero))
        ):
            return
    if columna.campo == "orden" or (columna.campo == "numeral" and mano.numerar):
        valor: Valor | object = mano.orden
    else:
        valor = _pedir(columna, registro, sitio.fuente or mano.componedor.modelo, sitio.destino, mano)
    if es_valor(valor):
        estilo = None
        if not sitio.fuente:
            encabezado = rejilla.estilo(tabla.fila_final, numero) or rejilla.estilo(tabla.fila, numero)
            estilo = mano.componedor.estilos.de_cuerpo(encabezado) if encabezado else 0
        tabla.rejilla.hoja.escrituras[sitio.destino, numero] = Escritura(_como_valor(valor), estilo)


def _corregir(tabla: Tabla, columna: Columna, registro: Fila, fila: int, destino: int, mano: Mano) -> None:
    """Pone al día una celda de un renglón que ya estaba: lo del plan y las opiniones, solo si hay algo que poner."""
    rejilla, numero = tabla.rejilla, columna.numero
    if rejilla.formula(fila, numero) or rejilla.esquina(fila, numero) != (fila, numero):
        return
    escrito = rejilla.texto(fila, numero)
    de_otro_corte = columna.corte not in (None, mano.componedor.registros.corte)
    if not columna.campo or (escrito and (columna.es_del_plan or de_otro_corte)) or columna.campo == "orden":
        return
    if columna.campo == "numeral" and mano.numerar:
        return
    valor = _pedir(columna, registro, fila, destino, mano)
    if es_valor(valor):
        rejilla.hoja.escrituras[destino, numero] = Escritura(_como_valor(valor))
    elif escrito and valor is None and not columna.es_opinion:
        rejilla.hoja.escrituras[destino, numero] = Escritura(None)
    elif escrito and columna.es_opinion:
        mano.hallazgos.append(anotar("formato_opinion_de_antes", tabla.origen(mano.archivo, fila, numero), escrito))


def _pedir(columna: Columna, registro: Fila, fila: int, destino: int, mano: Mano) -> Valor | object:
    if not columna.campo:
        return NO_ESTA
    try:
        return mano.componedor.valor(columna, registro, fila)
    except NoCabe as no_cabe:
        origen = mano.componedor.tabla.origen(mano.archivo, destino, columna.numero)
        mano.hallazgos.append(anotar("formato_fuera_de_lista", origen, str(no_cabe), titulo=columna.titulo))
        return NO_ESTA


def _como_valor(valor: object) -> Valor:
    return valor if isinstance(valor, str | int | float) or valor is None else valor  # type: ignore[return-value]
