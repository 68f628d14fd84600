"""Libros binarios (.xlsb): los valores los da calamine; los registros, qué celdas hay, combinaciones y lo oculto."""

import struct

from pipeline.base.hallazgo import anotar
from pipeline.entidad import Limites
from pipeline.lectura.formatos.celdas import BLANCA, de_numero
from pipeline.lectura.formatos.con_calamine import abrir_con_calamine, leer_valores
from pipeline.lectura.formatos.falla import NoSeLee, danado, demasiado_grande
from pipeline.lectura.formatos.paquete import Paquete
from pipeline.lectura.formatos.xls import ERRORES
from pipeline.lectura.formatos.xlsb_comentarios import leer_comentarios
from pipeline.lectura.formatos.xlsb_estilos import leer_estilos
from pipeline.lectura.formatos.xlsb_registros import leer_ancho, recorrer_registros
from pipeline.lectura.formatos.xlsx_indice import leer_relaciones
from pipeline.lectura.hoja import Celda, Hoja, Libro, Lugar, Rango, Tipo

_FILA, _COLUMNAS, _COMBINADA, _HOJA, _LIBRO = 0, 60, 176, 156, 153
_ERRORES, _CON_CONTENIDO = (3, 11), {*range(2, 12), 62}
HUECOS = 25


def leer_xlsb(paquete: Paquete, contenido: bytes, libro: Libro, limites: Limites) -> None:
    """Llena el libro. NoSeLee si tiene celdas con contenido que calamine no sabe dar."""
    estilos = leer_estilos(paquete.leer("xl/styles.bin") or b"")
    partes = leer_relaciones(paquete, "xl/workbook.bin")
    posicion, desde_1904 = -1, False
    for tipo, datos in recorrer_registros(paquete.leer("xl/workbook.bin") or b""):
        if tipo == _LIBRO:
            desde_1904 = bool(datos[:1] and datos[0] & 1)
        if tipo != _HOJA:
            continue
        posicion += 1
        estado = struct.unpack_from("<I", datos)[0]
        relacion, fin = leer_ancho(datos, 8)
        nombre, _ = leer_ancho(datos, fin)
        parte, clase = partes.get(relacion, ("", ""))
        if clase != "worksheet":
            aviso = anotar("hoja_sin_celdas", libro.origen(nombre), clase="de gráficos, diálogos o macros")
            libro.hallazgos.append(aviso)
            continue
        hoja = Hoja(libro.archivo, nombre, estado == 0)
        libro.hojas.append(hoja)
        clases = _recorrer_hoja(paquete.leer(parte) or b"", hoja)
        hoja.contadas = len(clases)
        if clases:
            _comprobar_tamano(hoja, clases, limites)
            dados = leer_valores(abrir_con_calamine(contenido), posicion, hoja)
            _poner_valores(hoja, clases, dados, estilos, desde_1904)
        try:
            hoja.comentarios = leer_comentarios(paquete, parte)
        except NoSeLee:
            libro.hallazgos.append(anotar("comentarios_sin_leer", libro.origen(nombre)))


Clases = dict[Lugar, tuple[int, int, int]]


def _recorrer_hoja(datos_de_hoja: bytes, hoja: Hoja) -> Clases:
    """Lugar → (registro, estilo, código de error) de cada celda con contenido; anota en la hoja lo oculto."""
    clases: Clases = {}
    fila = 0
    for tipo, datos in recorrer_registros(datos_de_hoja):
        if tipo == _FILA:
            fila = struct.unpack_from("<I", datos)[0] + 1
            if len(datos) > 11 and datos[11] & 0x10:
                hoja.filas_ocultas.add(fila)
        elif tipo in _CON_CONTENIDO:
            columna, estilo = struct.unpack_from("<II", datos)
            clases[fila, columna + 1] = (tipo, estilo & 0xFFFFFF, datos[8] if tipo in _ERRORES else 0)
        elif tipo == _COLUMNAS:
            primera, ultima, _, _, banderas = struct.unpack_from("<IIIIH", datos)
            if banderas & 1:
                hoja.columnas_ocultas.update(range(primera + 1, min(ultima, 16383) + 2))
        elif tipo == _COMBINADA:
            f1, f2, c1, c2 = struct.unpack_from("<IIII", datos)
            hoja.combinadas.append(Rango(f1 + 1, c1 + 1, f2 + 1, c2 + 1))
    return clases


def _comprobar_tamano(hoja: Hoja, clases: Clases, limites: Limites) -> None:
    # calamine arma el rectángulo entero: si no cabe, detiene el proceso.
    area = max(f for f, _ in clases) * max(c for _, c in clases)
    if len(clases) > limites.celdas or area > HUECOS * limites.celdas:
        raise demasiado_grande(area, HUECOS * limites.celdas, f"celdas de extensión en la hoja {hoja.nombre}")


def _poner_valores(
    hoja: Hoja, clases: Clases, dados: dict[Lugar, Celda], estilos: tuple[set[int], set[int]], desde_1904: bool
) -> None:
    porcentajes, fechas = estilos
    hoja.combinadas = list(dict.fromkeys(hoja.combinadas))
    for lugar, (tipo, estilo, error) in clases.items():
        celda = dados.get(lugar, BLANCA)
        if tipo in _ERRORES:
            celda = Celda(ERRORES.get(error, "#ERROR!"), Tipo.ERROR)
        elif isinstance(celda.valor, float):
            celda = de_numero(celda.valor, estilo in porcentajes, estilo in fechas, desde_1904)
        elif celda is BLANCA and tipo in (2, 4, 5):
            raise danado(f"la hoja {hoja.nombre} tiene valores que ningún lector entiende")
        hoja.celdas[lugar] = celda
