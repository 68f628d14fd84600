"""Las casillas de la cabeza del formato («Entidad:», «Fecha de corte:»): su valor va al lado, debajo o en la raya."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.base.texto import llave
from pipeline.calculo.resultado import Corte
from pipeline.salidas.formato_propio.cortes import corte_de_titulo, dia_de_titulo
from pipeline.salidas.formato_propio.rejilla import Rejilla
from pipeline.salidas.formato_propio.tabla import Tabla
from pipeline.salidas.formato_propio.titulos import Vocabulario
from pipeline.salidas.llenado.hoja import Lugar
from pipeline.salidas.llenado.marcas import Fila, Valor, a_letra

_RAYA = re.compile(r"[_.…\s]{3,}")
_DEL_CORTE = ("corte", "periodo", "nombre_corte")
_DE_LA_CORRIDA = (*_DEL_CORTE, "fecha_seguimiento", "plazo_publicacion", "total.avance")
_HABLA_DE_CORTE = ("corte", "cuatrimestre", "trimestre", "semestre", "seguimiento")
_FILAS_DE_BLOQUE = 2
_DIA_CERO = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class Cabeza:
    """Con qué se llenan las casillas, y si el formato es una entrega anterior del programa."""

    valores: Fila
    vocabulario: Vocabulario
    cortes: Sequence[Corte]
    corte: date
    archivo: str
    es_de_antes: bool


def llenar_casillas(
    rejilla: Rejilla, filas: Iterable[int], tablas: Sequence[Tabla], cabeza: Cabeza
) -> tuple[dict[Lugar, Valor], list[Hallazgo]]:
    """Lo que va en las casillas de unas filas, y las que dicen otro corte."""
    tiene_bloques = any(t.cortes for t in tablas)
    escrituras, de_bloques = fechas_de_bloque(rejilla, tablas[0], cabeza)
    hallazgos: list[Hallazgo] = []
    for fila in filas:
        for columna, texto in rejilla.filas.get(fila, {}).items():
            if (fila, columna) in de_bloques:
                continue
            base, dos_puntos, resto = texto.partition(":")
            campo = cabeza.vocabulario.casilla(base)
            valor = cabeza.valores.get(campo) if campo else None
            if not campo:
                if not tiene_bloques:
                    hallazgos += _otro_corte(rejilla, fila, columna, texto, cabeza)
            elif valor not in (None, ""):
                lugar, dicho = _lugar(rejilla, fila, columna, bool(dos_puntos), resto)
                if lugar is None:
                    hallazgos += _otro_corte(rejilla, fila, columna, f"corte {dicho}", cabeza, campo)
                elif lugar == (fila, columna):
                    escrituras[lugar] = f"{base}: {a_letra(valor)}"
                elif not dicho or (cabeza.es_de_antes and campo in _DE_LA_CORRIDA):
                    escrituras[lugar] = valor
                else:
                    hallazgos += _otro_corte(rejilla, *lugar, f"corte {dicho}", cabeza, campo)
    return escrituras, hallazgos


def fechas_de_bloque(rejilla: Rejilla, tabla: Tabla, cabeza: Cabeza) -> tuple[dict[Lugar, Valor], frozenset[Lugar]]:
    """«Fecha seguimiento:» sobre un bloque: la del corte, en su misma celda; y las de todos los bloques."""
    columnas = [c for c in tabla.columnas if c.corte]
    escrituras: dict[Lugar, Valor] = {}
    rotulos: set[Lugar] = set()
    for fila in range(max(tabla.fila - _FILAS_DE_BLOQUE, 1), tabla.fila_final + 1) if columnas else ():
        for columna, texto in rejilla.filas.get(fila, {}).items():
            base, dos_puntos, resto = texto.partition(":")
            hasta = columna + rejilla.ancho(fila, columna)
            suya = next((c for c in columnas if columna <= c.numero < hasta), None)
            if not dos_puntos or suya is None or cabeza.vocabulario.casilla(base) != "fecha_seguimiento":
                continue
            rotulos.add((fila, columna))
            if suya.corte == cabeza.corte and (not resto.strip() or _RAYA.fullmatch(resto)):
                escrituras[fila, columna] = f"{base}: {a_letra(cabeza.valores.get('fecha_seguimiento'))}"
    return escrituras, frozenset(rotulos)


def _lugar(rejilla: Rejilla, fila: int, columna: int, con_dos_puntos: bool, resto: str) -> tuple[Lugar | None, str]:
    """Dónde va el valor y lo que ya hay ahí; (None, lo dicho) si va en la misma celda y ya está."""
    if resto.strip():
        return ((fila, columna), "") if _RAYA.fullmatch(resto) else (None, resto.strip())
    unida = rejilla.unidas.get((fila, columna), (fila, columna, fila, columna))
    derecha = rejilla.esquina(fila, unida[3] + 1)
    debajo = rejilla.esquina(unida[2] + 1, columna)
    for lugar in (derecha, debajo):
        texto = rejilla.texto(*lugar)
        dibujada = rejilla.estilo(*lugar) != 0 or lugar in rejilla.unidas
        if texto and lugar == derecha and not texto.endswith(":") and (con_dos_puntos or dibujada):
            return (lugar, _a_dia(texto)) if ":" not in texto else (None, "")
        if not texto and not rejilla.formula(*lugar) and (dibujada or (con_dos_puntos and lugar == derecha)):
            return lugar, ""
    return None, ""


def _a_dia(texto: str) -> str:
    """Un número de serie de Excel, como fecha; lo demás, como está."""
    if re.fullmatch(r"[34]\d{4}(?:\.0)?", texto):
        return (_DIA_CERO + timedelta(int(float(texto)))).strftime("%d/%m/%Y")
    return texto


def _otro_corte(
    rejilla: Rejilla, fila: int, columna: int, texto: str, cabeza: Cabeza, campo: str = ""
) -> list[Hallazgo]:
    """Un aviso si un rótulo o una casilla dice un corte que no es el de la corrida."""
    habla = campo in _DEL_CORTE or (not campo and any(p in llave(texto).split() for p in _HABLA_DE_CORTE))
    if not habla:
        return []
    dicho = corte_de_titulo(texto, cabeza.cortes)
    otro = dia_de_titulo(texto, cabeza.corte.year)
    if (dicho is None or dicho == cabeza.corte) and (
        dicho is not None or otro is None or otro.year == cabeza.corte.year
    ):
        return []
    origen = Origen(cabeza.archivo, rejilla.nombre, fila, columna)
    return [anotar("formato_con_otro_corte", origen, rejilla.texto(fila, columna), corte=a_letra(cabeza.corte))]
