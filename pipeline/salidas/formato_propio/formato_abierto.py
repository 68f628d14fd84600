"""El formato de una entidad, abierto: sus hojas, sus estilos y las tablas que se le reconocen."""

from dataclasses import dataclass

from pipeline.calculo.resultado import Resultado
from pipeline.salidas.formato_propio.cuerpo import Cuerpo, leer_cuerpo
from pipeline.salidas.formato_propio.rejilla import Rejilla, hacer_rejilla
from pipeline.salidas.formato_propio.tabla import Tabla
from pipeline.salidas.formato_propio.tablas import buscar_tablas
from pipeline.salidas.formato_propio.titulos import Vocabulario, vocabulario_de
from pipeline.salidas.llenado import FormatoInvalido
from pipeline.salidas.llenado.anexos import leer_listas
from pipeline.salidas.llenado.arbol import XmlInvalido, leer_arbol
from pipeline.salidas.llenado.marcas import hacer_fuente
from pipeline.salidas.llenado.paquete import Partes, abrir_paquete, buscar_libro, leer_parte
from pipeline.salidas.llenado.partes import leer_hojas_del_formato

SIN_DATOS = hacer_fuente({}, {}, {})


@dataclass(frozen=True, slots=True)
class Formato:
    """Un formato abierto: sus partes, sus hojas como rejillas y las tablas que se reconocen en las que se ven."""

    partes: Partes
    libro: str
    rejillas: tuple[Rejilla, ...]
    tablas: tuple[tuple[Tabla, Cuerpo], ...]
    vocabulario: Vocabulario


def abrir_formato(datos: bytes, resultado: Resultado) -> Formato:
    """Lee un formato y busca sus tablas. FormatoInvalido si no es un .xlsx sano; sin tablas, `tablas` está vacía."""
    try:
        partes = abrir_paquete(datos)
        libro = buscar_libro(partes)
        rejillas = tuple(hacer_rejilla(h) for h in leer_hojas_del_formato(partes, libro, SIN_DATOS))
        for rejilla in rejillas:
            rejilla.listas = leer_listas(partes, rejilla.hoja.parte)
        vocabulario = vocabulario_de(resultado.entidad)
        componentes = [r.nombre for r in resultado.por("componente")]
        ocultas = _hojas_ocultas(partes, libro)
        tablas = [
            tabla
            for rejilla in rejillas
            if rejilla.nombre not in ocultas
            for tabla in buscar_tablas(rejilla, vocabulario, resultado.cortes, componentes)
        ]
        return Formato(partes, libro, rejillas, tuple((t, leer_cuerpo(t)) for t in tablas), vocabulario)
    except (XmlInvalido, ValueError, IndexError, RecursionError) as error:
        raise FormatoInvalido("está dañado o usa algo que este programa no entiende") from error


def _hojas_ocultas(partes: Partes, libro: str) -> frozenset[str]:
    hojas = leer_arbol(leer_parte(partes, libro)).todos("sheet")
    return frozenset(h.atributo("name") for h in hojas if h.atributo("state") in ("hidden", "veryHidden"))
