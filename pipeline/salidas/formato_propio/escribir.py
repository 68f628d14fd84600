"""Lleva a las celdas lo que el reparto dice: qué se escribe, qué se respeta y qué no cupo."""

import math
from collections.abc import Iterator
from datetime import date

from pipeline.base.texto import junto
from pipeline.salidas.formato_propio.acomodo import Reparto, Sitio, sitios_de
from pipeline.salidas.formato_propio.mano import DIA_CERO, Mano
from pipeline.salidas.formato_propio.tabla import Columna, Tabla
from pipeline.salidas.formato_propio.valor_de_opinion import NO_ESTA
from pipeline.salidas.formato_propio.valores import NoCabe, es_valor
from pipeline.salidas.llenado import Fila
from pipeline.salidas.llenado.marcas import Valor


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
            hoja.escrituras.setdefault(sitio.destino, {})[primera] = banda
        elif registro:
            mano.orden += 1
            _poner_fila(registro, sitio, mano)


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


def _poner_fila(registro: Fila, sitio: Sitio, mano: Mano) -> None:
    """Escribe las celdas de una fila nueva que están vacías y no son fórmulas."""
    hoja = mano.componedor.tabla.rejilla.hoja
    fila: dict[int, Valor] = {}
    for columna, directo in mano.columnas(sitio):
        if directo:
            valor: Valor | object = registro.get(directo)
        elif columna.campo == "orden" or (columna.campo == "numeral" and mano.numerar):
            valor = mano.orden
        else:
            valor = _pedir(columna, registro, sitio.fuente or sitio.destino, sitio.destino, mano)
        if es_valor(valor) and valor != "":
            fila[columna.numero] = valor
            if not sitio.fuente:
                hoja.estilos_nuevos[sitio.destino, columna.numero] = mano.componedor.estilo_bajo(columna)
    hoja.escrituras[sitio.destino] = fila


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
        rejilla.hoja.escrituras.setdefault(destino, {})[numero] = valor
        mano.cambiadas += bool(escrito) and not _dice_lo_mismo(escrito, valor)
    elif escrito and valor is None and not columna.es_opinion:
        rejilla.hoja.escrituras.setdefault(destino, {})[numero] = None
    elif escrito and columna.es_opinion:
        mano.opiniones.setdefault(numero, []).append((fila, escrito))


def _pedir(columna: Columna, registro: Fila, fila: int, destino: int, mano: Mano) -> Valor | object:
    if not columna.campo:
        return NO_ESTA
    try:
        return mano.componedor.valor(columna, registro, fila)
    except NoCabe as no_cabe:
        mano.no_caben.setdefault((columna.numero, str(no_cabe)), []).append((destino, columna.numero))
        return NO_ESTA


def _dice_lo_mismo(escrito: str, valor: object) -> bool:
    """Si la celda ya decía el valor: un número como número y un texto sin contar sus espacios."""
    if isinstance(valor, date):
        valor = date(valor.year, valor.month, valor.day).toordinal() - DIA_CERO
    if isinstance(valor, int | float):
        return _es_numero(escrito) and math.isclose(float(escrito), valor, abs_tol=1e-9)
    return escrito == junto(str(valor))


def _es_numero(texto: str) -> bool:
    return texto.replace(".", "", 1).replace("-", "", 1).replace("E", "", 1).isdigit()
