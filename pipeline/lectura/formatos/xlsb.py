"""Libros binarios (.xlsb): los valores los da calamine; los registros, qué celdas hay, combinaciones y lo oculto."""

import struct
from collections.abc import Iterator

from pipeline.base.hallazgo import anotar
from pipeline.entidad import Limites
from pipeline.lectura.formatos.celdas import BLANCA
from pipeline.lectura.formatos.con_calamine import abrir_con_calamine, leer_valores
from pipeline.lectura.formatos.falla import NoSeLee, danado, demasiado_grande
from pipeline.lectura.formatos.numeros import PORCENTAJES_DE_FABRICA, es_porcentaje
from pipeline.lectura.formatos.paquete import Paquete
from pipeline.lectura.formatos.xls import ERRORES
from pipeline.lectura.formatos.xlsx_indice import leer_relaciones
from pipeline.lectura.hoja import Celda, Hoja, Libro, Rango, Tipo

_FILA, _COLUMNAS, _COMBINADA, _HOJA = 0, 60, 176, 156
_ERRORES, _CON_CONTENIDO = (3, 11), {*range(2, 12), 62}
_FORMATO, _ESTILO, _ESTILOS_DE_CELDA, _FIN_DE_ESTILOS = 44, 47, 617, 618
HUECOS = 25


def leer_xlsb(paquete: Paquete, contenido: bytes, libro: Libro, limites: Limites) -> None:
    """Llena el libro. NoSeLee si tiene celdas con contenido que calamine no sabe dar."""
    porcentajes = _leer_porcentajes(paquete.leer("xl/styles.bin") or b"")
    partes = leer_relaciones(paquete, "xl/workbook.bin")
    posicion = -1
    for tipo, datos in _registros(paquete.leer("xl/workbook.bin") or b""):
        if tipo != _HOJA:
            continue
        posicion += 1
        estado, _, largo = struct.unpack_from("<III", datos)
        relacion, resto = datos[12 : 12 + largo * 2].decode("utf-16-le"), datos[12 + largo * 2 :]
        nombre = resto[4:].decode("utf-16-le", "replace")
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
            _poner_valores(hoja, clases, leer_valores(abrir_con_calamine(contenido), posicion, hoja), porcentajes)


Clases = dict[tuple[int, int], tuple[int, int, int]]


def _recorrer_hoja(datos_de_hoja: bytes, hoja: Hoja) -> Clases:
    """Lugar → (registro, estilo, código de error) de cada celda con contenido; anota en la hoja lo oculto."""
    clases: Clases = {}
    fila = 0
    for tipo, datos in _registros(datos_de_hoja):
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


def _poner_valores(hoja: Hoja, clases: Clases, dados: dict[tuple[int, int], Celda], porcentajes: set[int]) -> None:
    hoja.combinadas = list(dict.fromkeys(hoja.combinadas))
    for lugar, (tipo, estilo, error) in clases.items():
        celda = dados.get(lugar, BLANCA)
        if tipo in _ERRORES:
            celda = Celda(ERRORES.get(error, "#ERROR!"), Tipo.ERROR)
        elif celda.tipo is Tipo.NUMERO and estilo in porcentajes:
            celda = celda._replace(porcentaje=True)
        elif celda is BLANCA and tipo in (2, 4, 5):
            raise danado(f"la hoja {hoja.nombre} tiene valores que ningún lector entiende")
        hoja.celdas[lugar] = celda


def _leer_porcentajes(estilos: bytes) -> set[int]:
    propios: dict[int, str] = {}
    de_celda: list[int] = []
    dentro = False
    for tipo, datos in _registros(estilos):
        if tipo == _FORMATO:
            propios[struct.unpack_from("<H", datos)[0]] = datos[6:].decode("utf-16-le", "replace")
        elif tipo in (_ESTILOS_DE_CELDA, _FIN_DE_ESTILOS):
            dentro = tipo == _ESTILOS_DE_CELDA
        elif tipo == _ESTILO and dentro:
            de_celda.append(struct.unpack_from("<H", datos, 2)[0])
    return {
        i
        for i, formato in enumerate(de_celda)
        if (es_porcentaje(propios[formato]) if formato in propios else formato in PORCENTAJES_DE_FABRICA)
    }


def _registros(datos: bytes) -> Iterator[tuple[int, bytes]]:
    """Los registros de una parte binaria: (tipo, datos), con tipo y largo en grupos de siete bits."""
    lugar = 0
    while lugar < len(datos):
        tipo, lugar = _numero(datos, lugar, 2)
        largo, lugar = _numero(datos, lugar, 4)
        yield tipo, datos[lugar : lugar + largo]
        lugar += largo


def _numero(datos: bytes, lugar: int, maximo: int) -> tuple[int, int]:
    valor = 0
    for i in range(maximo):
        if lugar >= len(datos):
            raise NoSeLee("archivo_danado", motivo="una de sus partes está cortada")
        valor |= (datos[lugar] & 0x7F) << (7 * i)
        lugar += 1
        if not datos[lugar - 1] & 0x80:
            break
    return valor, lugar
