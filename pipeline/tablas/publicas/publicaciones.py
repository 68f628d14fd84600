"""Una fila es lo que se publica de una publicación del registro: sus columnas son las únicas que salen."""

from dataclasses import dataclass
from datetime import date

from pipeline.base.tabla import ENTERO, FECHA, Tabla, campo


@dataclass(frozen=True, slots=True)
class PublicacionPublica:
    """Con lo personal tapado y el enlace, si sirve."""

    numero: int = campo("Lugar en el registro, por numeral del menú", ENTERO)
    menu: str = campo("Numeral y nombre del menú de transparencia")
    documento: str = campo("Documento publicado")
    periodo: str = campo("Período que cubre")
    publicado: date | None = campo("Día en que se publicó", FECHA)
    enlace: str = campo("Enlace donde está")
    dependencia: str = campo("Dependencia que lo publicó")


PUBLICACIONES_PUBLICAS = Tabla("publicaciones", "una publicación del registro", ("numero",), PublicacionPublica)
