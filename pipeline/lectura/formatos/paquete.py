"""Un ZIP abierto con límites: partes por nombre, sin importar mayúsculas."""

import io
import posixpath
import zipfile
import zlib

from pipeline.entidad import Limites
from pipeline.lectura.formatos.falla import danado, demasiado_grande

MIEMBROS_MAXIMOS = 5000
CIFRADO = 0x1


class Paquete:
    """Las partes de un ZIP. `leer` devuelve None si la parte no está; NoSeLee si está dañado o pasa un límite."""

    def __init__(self, contenido: bytes, limites: Limites) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(contenido))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeDecodeError) as error:
            raise danado("el archivo comprimido está incompleto") from error
        miembros = self._zip.infolist()
        if len(miembros) > MIEMBROS_MAXIMOS:
            raise demasiado_grande(len(miembros), MIEMBROS_MAXIMOS, "partes por dentro")
        # ZipFile nunca entrega más bytes que los declarados: sumar lo declarado acota lo que se infla.
        megabytes = sum(m.file_size for m in miembros) / 2**20
        if megabytes > limites.megabytes_descomprimidos:
            raise demasiado_grande(megabytes, limites.megabytes_descomprimidos, "MB por dentro")
        self.cifrado = any(m.flag_bits & CIFRADO for m in miembros)
        self._miembros = {_normal(m.filename): m for m in miembros}

    @property
    def nombres(self) -> list[str]:
        """Los nombres de las partes, en minúsculas y con `/`."""
        return list(self._miembros)

    def __contains__(self, nombre: str) -> bool:
        return _normal(nombre) in self._miembros

    def leer(self, nombre: str) -> bytes | None:
        """Los bytes de una parte."""
        miembro = self._miembros.get(_normal(nombre))
        if miembro is None:
            return None
        try:
            return self._zip.read(miembro)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
            raise danado(f"no se pudo descomprimir su parte {nombre}") from error


def resolver(base: str, destino: str) -> str:
    """La ruta de una parte que otra nombra; `base` es la parte que la nombra."""
    destino = destino.replace("\\", "/")
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(base), destino)).lstrip("/")


def _normal(nombre: str) -> str:
    return nombre.replace("\\", "/").lstrip("/").lower()
