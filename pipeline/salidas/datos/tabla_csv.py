"""Una tabla declarada, como CSV."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from pipeline.base.lugar_publico import nombre_publico
from pipeline.base.tabla import Tabla
from pipeline.salidas.datos.columnas import ORDEN, columnas_de
from pipeline.salidas.datos.dialecto import ABIERTO, Dialecto
from pipeline.salidas.entrega.disco import escribir_archivo

_DE_LUGAR = ("archivo", "hoja")


def escribir_tabla(ruta: Path, tabla: Tabla, filas: Sequence[object], dialecto: Dialecto = ABIERTO) -> None:
    """Escribe las filas con los campos de la tabla en su orden; sin filas, queda el solo encabezado.

    El archivo aparece entero o no aparece. NoSePuedeEscribir si no se pudo.
    """
    nombres = [campo.nombre for campo in columnas_de(tabla)]
    propios = [nombre for nombre in nombres if not (tabla.numerada and nombre == ORDEN)]
    renglones = ([dialecto.escribir(_publico(fila, nombre)) for nombre in propios] for fila in filas)
    if tabla.numerada:
        renglones = ([*renglon, str(n)] for n, renglon in enumerate(renglones, 1))
    escribir_renglones(ruta, [nombres, *renglones], dialecto)


def _publico(fila: object, nombre: str) -> object:
    """El valor de un campo; el de un archivo o una hoja, sin lo que nombre a alguien."""
    valor = getattr(fila, nombre)
    return nombre_publico(valor) if nombre.startswith(_DE_LUGAR) and isinstance(valor, str) else valor


def escribir_renglones(ruta: Path, renglones: Iterable[Iterable[str]], dialecto: Dialecto = ABIERTO) -> None:
    """Escribe unos renglones, el primero con los títulos. NoSePuedeEscribir si no se pudo."""
    texto = "".join(_renglon(renglon, dialecto) for renglon in renglones)
    escribir_archivo(ruta, texto.encode(dialecto.codificacion, "replace"))


def _renglon(valores: Iterable[str], dialecto: Dialecto = ABIERTO) -> str:
    """Un renglón; el módulo csv no pone comillas a un retorno de carro suelto, y al leerlo se partiría la fila."""
    pide_comillas = dialecto.pide_comillas.search
    escritos = (_entre_comillas(v) if pide_comillas(v) else v for v in valores)
    return dialecto.separador.join(escritos) + dialecto.fin


def _entre_comillas(valor: str) -> str:
    return '"' + valor.replace('"', '""') + '"'
