"""Lo pintado de una hoja de xlsx: una expresión si tiene la forma que escribe Excel; si no, expat."""

import re

from pipeline.lectura.capa_xml import Atributos, es_si, recorrer
from pipeline.lectura.formatos.paquete import Paquete
from pipeline.lectura.formatos.xlsx_forma import con_la_forma_de_siempre, trozos
from pipeline.lectura.formatos.xlsx_indice import buscar_libro, leer_indice, leer_relaciones
from pipeline.lectura.formatos.xlsx_lugares import (
    COLUMNAS,
    Columnas,
    Filas,
    apartar_combinadas,
    leer_rango,
    numero_de_columna,
)
from pipeline.lectura.pintura import Pintura, Rellenos
from pipeline.lectura.rellenos_estilos import leer_colores_de_estilos

POCOS = 40  # estilos que vale la pena nombrar uno por uno al buscarlos
_FILA_CON_FORMATO = re.compile(r'<row\s(?=[^>]*customFormat="(?:1|true)")[^>]*>')
_ATRIBUTO = re.compile(r"""\s(\w+)\s*=\s*["']([^"']*)""")
_REFERENCIA = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{0,7})$")


def leer_pintura_xlsx(paquete: Paquete, hoja: str, maximo: int) -> Pintura | None:
    """Lo pintado de la hoja de ese nombre; None si no está o pinta más de `maximo` celdas."""
    indice = leer_indice(paquete)
    parte = next((h.parte for h in indice.hojas if h.nombre == hoja and not h.clase), "")
    estilos = paquete.leer(indice.estilos)
    if not parte or parte not in paquete or estilos is None:
        return None
    lector = _Lector(leer_colores_de_estilos(estilos, _buscar_tema(paquete)), maximo)
    texto = con_la_forma_de_siempre(paquete.leer(parte) or b"", "worksheet") if lector.colores else ""
    if lector.colores and not _leer_rapido(texto, lector):
        recorrer(paquete.leer(parte) or b"", lector.abrir)
    return None if len(lector.pintura.celdas) > maximo else lector.pintura


def _buscar_tema(paquete: Paquete) -> bytes | None:
    partes = leer_relaciones(paquete, buscar_libro(paquete)).values()
    return paquete.leer(next((parte for parte, clase in partes if clase == "theme"), "xl/theme/theme1.xml"))


def _leer_rapido(texto: str, lector: "_Lector") -> bool:
    """Llena la pintura de un XML con la forma de siempre; False, sin tocarla, si no la tiene."""
    inicio, fin = (texto.find("<sheetData>"), texto.find("</sheetData>")) if texto else (-1, -1)
    pintadas = _buscar_pintadas(texto, inicio, fin, lector.colores) if 0 <= inicio < fin else None
    if pintadas is None:
        return False
    filas: list[Atributos] = []
    if texto.find("customFormat", inicio, fin) >= 0:
        filas = [dict(_ATRIBUTO.findall(f[0])) for f in _FILA_CON_FORMATO.finditer(texto, inicio, fin)]
    if not all("r" in atributos for atributos in filas):
        return False
    lector.pintura.celdas = pintadas
    for atributos in filas:
        lector.abrir_fila(atributos)
    demas, lector.pintura.combinadas = apartar_combinadas(texto[:inicio] + texto[fin + len("</sheetData>") :])
    recorrer(demas.encode(), lector.abrir)
    return True


def _buscar_pintadas(texto: str, inicio: int, fin: int, colores: dict[str, str]) -> Rellenos | None:
    """Las celdas pintadas; None si alguna no está escrita como las de Excel: `r`, y enseguida `s` si lo tiene."""
    estilos = "|".join(colores) if len(colores) <= POCOS else "[0-9]+"
    celda = re.compile(rf'<c(?: r="([A-Z]*+)([0-9]*+)(?:" s="({estilos})"|(" (?!s=)[^>]*|[^"][^>]*))|((?! r=")[^>]))')
    filas, columnas = Filas(), Columnas()
    otras: set[str] = set()
    pintadas: Rellenos = {}
    for desde, hasta in trozos(texto, inicio, fin):
        for letras, fila, estilo, distinta, rara in celda.findall(texto, desde, hasta):
            if estilo in colores:
                pintadas[filas[fila], columnas[letras]] = colores[estilo]
            else:
                otras.add(distinta or rara)
    # Lo distinto de las demás puede ser que no tengan estilo; si lo tienen en otra parte, no son como las de Excel.
    es_rara = any(not otra.startswith('"') or " s=" in otra for otra in otras if otra)
    return None if es_rara or 0 in filas.values() or 0 in columnas.values() else pintadas


class _Lector:
    """Recoge lo pintado al recorrer la hoja; `colores` son los de cada estilo."""

    def __init__(self, colores: dict[str, str], maximo: int) -> None:
        self.colores, self.maximo = colores, maximo
        self.pintura = Pintura()
        self._fila = self._columna = 0

    def abrir(self, nombre: str, atributos: Atributos) -> None:
        if nombre == "c":
            self._abrir_celda(atributos)
        elif nombre == "row":
            self.abrir_fila(atributos)
        elif nombre == "col" and atributos.get("style") in self.colores:
            desde, hasta = int(atributos.get("min", "1")), min(int(atributos.get("max", "0")), COLUMNAS)
            self.pintura.columnas.update(dict.fromkeys(range(desde, hasta + 1), self.colores[atributos["style"]]))
        elif nombre == "mergeCell":
            rango = leer_rango(atributos.get("ref", ""))
            if rango:
                self.pintura.combinadas.append(rango)

    def abrir_fila(self, atributos: Atributos) -> None:
        """Anota el color de una fila pintada entera, y que de ahí en adelante las celdas son suyas."""
        self._fila, self._columna = int(atributos.get("r") or self._fila + 1), 0
        if es_si(atributos.get("customFormat")) and atributos.get("s") in self.colores:
            self.pintura.filas[self._fila] = self.colores[atributos["s"]]

    def _abrir_celda(self, atributos: Atributos) -> None:
        partes = _REFERENCIA.match(atributos.get("r", ""))
        self._columna = numero_de_columna(partes[1]) if partes else self._columna + 1
        fila = int(partes[2] or 0) if partes else 0
        color = self.colores.get(atributos.get("s", ""))
        if color:
            self.pintar(fila or self._fila or 1, self._columna, color)

    def pintar(self, fila: int, columna: int, color: str) -> None:
        """Anota una celda pintada; pasado el máximo ya no se guardan."""
        if len(self.pintura.celdas) <= self.maximo:
            self.pintura.celdas[fila, columna] = color
