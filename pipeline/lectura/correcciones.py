"""Aplica las correcciones de la entidad a las celdas de un libro recién abierto, antes de reconocer nada."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.entidad.correcciones import ARCHIVO, Correccion
from pipeline.lectura.hoja import Hoja, Libro
from pipeline.lectura.valor_corregido import celda_de, dice, texto_de_escrito, texto_en

_CELDA = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})")
_AQUI = Origen(ARCHIVO)


def repartir_correcciones(
    correcciones: Sequence[Correccion], nombres: Sequence[str]
) -> tuple[dict[str, tuple[Correccion, ...]], list[Hallazgo]]:
    """Las de cada archivo, por su ruta; y las que no son de ninguno o de más de uno, o no dicen por qué."""
    de_cada_uno: dict[str, tuple[Correccion, ...]] = {}
    hallazgos = []
    for correccion in correcciones:
        suyos = [n for n in nombres if _mismo(correccion.archivo, n)]
        exactos = [n for n in suyos if _plano(n) == _plano(correccion.archivo)]
        if not correccion.razon.strip():
            hallazgos.append(anotar("correccion_sin_razon", _AQUI, str(correccion)))
        elif len(exactos or suyos) == 1:
            nombre = (exactos or suyos)[0]
            de_cada_uno[nombre] = (*de_cada_uno.get(nombre, ()), correccion)
        else:
            que = "hay más de un archivo con ese nombre" if suyos else "no hay ningún archivo con ese nombre"
            hallazgos.append(anotar("correccion_sin_lugar", _AQUI, str(correccion), que=que))
    return de_cada_uno, hallazgos


def corregir(libro: Libro, correcciones: Iterable[Correccion]) -> list[Hallazgo]:
    """Cambia las celdas que dicen lo esperado; lo que no, se anota y se deja como está."""
    hallazgos = []
    vistas: set[tuple[str, str]] = set()
    for correccion in correcciones:
        hoja = next((h for h in libro.hojas if _plano(h.nombre) == _plano(correccion.hoja)), None)
        lugar = _lugar(correccion.celda)
        if hoja is None or lugar is None:
            que = "esa celda no existe" if hoja else f"el archivo no tiene esa hoja ({_nombrar(libro)})"
            hallazgos.append(anotar("correccion_sin_lugar", _AQUI, str(correccion), que=que))
            continue
        clave = (hoja.nombre, hoja.origen(*lugar).celda)
        nombre = "correccion_repetida" if clave in vistas else ""
        vistas.add(clave)
        hallazgos.append(
            anotar(nombre, hoja.origen(*lugar), str(correccion)) if nombre else _corregir(hoja, lugar, correccion)
        )
    return hallazgos


def _corregir(hoja: Hoja, lugar: tuple[int, int], correccion: Correccion) -> Hallazgo:
    celda, origen = hoja.celdas.get(lugar), hoja.origen(*lugar)
    antes = texto_en(celda)
    if not dice(celda, correccion.esperado):
        datos = {
            "esperado": texto_de_escrito(correccion.esperado),
            "dice": f"dice «{antes}»" if antes else "está vacía",
        }
        return anotar("correccion_no_encontro_lo_esperado", origen, antes, **datos)
    nueva = celda_de(correccion.nuevo, celda)
    hoja.contadas += celda is None
    hoja.celdas[lugar] = nueva
    hoja.corregidas[lugar] = correccion.razon
    datos = {"antes": antes or "vacía", "despues": texto_en(nueva) or "vacía", "motivo": correccion.razon.strip(" .")}
    return anotar("correccion_aplicada", origen, antes, **datos)


def _lugar(celda: str) -> tuple[int, int] | None:
    hallado = _CELDA.fullmatch(celda.strip())
    if not hallado:
        return None
    columna = 0
    for letra in hallado[1].upper():
        columna = columna * 26 + ord(letra) - 64
    return (int(hallado[2]), columna) if int(hallado[2]) <= 1_048_576 and columna <= 16_384 else None


def _nombrar(libro: Libro) -> str:
    return "tiene: " + ", ".join(f"«{h.nombre}»" for h in libro.hojas[:8]) if libro.hojas else "no se pudo leer"


def _mismo(escrito: str, nombre: str) -> bool:
    return _plano(escrito) in (_plano(nombre), _plano(nombre.rsplit("/", 1)[-1]))


def _plano(texto: str) -> str:
    """El nombre como lo compara Windows: sin importar mayúsculas, barras ni cómo se guardaron las tildes."""
    return unicodedata.normalize("NFC", texto.strip().replace("\\", "/")).casefold()
