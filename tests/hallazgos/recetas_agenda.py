"""Cómo ocurre cada hallazgo de la agenda sectorial, del inventario y del registro de publicaciones."""

from dataclasses import replace
from datetime import date

from tests.dibujo import ENTIDAD
from tests.hallazgos.ayuda import Receta, correr

_AGENDA = "Dependencia | Fase | Tema | Fecha | Público | Canal | Lugar"
_INVENTARIO = "No. | Elemento | Acción | Periodicidad | Menú de transparencia"
_REGISTRO = "No. | Documento publicado | Acción del inventario | Período | Fecha de publicación | Enlace"
_CIERRE = replace(ENTIDAD, vigencia=2027)
_OBRAS = "1.1 | Información | Informe de avance de las obras | Trimestral | 4.7"


def _agenda(*filas: str) -> Receta:
    libros = {"agenda.xlsx": "\n".join((_AGENDA, *filas))}
    return correr(libros, entidad=_CIERRE, corte=date(2027, 8, 31), hoy=date(2027, 9, 15))


def _registro(*filas: str) -> Receta:
    return correr({"registro.xlsx": "\n".join((_REGISTRO, *filas))})


RECETAS: dict[str, Receta] = {
    "encuentro_fuera_de_fase": _agenda(
        "Hacienda | Informe de gestión | Finanzas | f:2027-11-20 | Gremios | Presencial | Auditorio"
    ),
    "dependencia_sin_agenda": _agenda(
        "Hacienda | Empalme | Finanzas | f:2027-11-20 | Gremios | Presencial | Auditorio"
    ),
    "choque_de_encuentros": _agenda(
        "Hacienda | Empalme | Finanzas | f:2027-11-20 | Gremios | Presencial | Auditorio",
        "Planeación | Empalme | El plan | 20 de noviembre | Veedurías | Presencial | AUDITORIO",
    ),
    "enlace_mal_escrito": _registro(r"1 | Informe | | | f:2026-03-10 | C:\Informes\obras.pdf"),
    "enlace_repetido": _registro(
        "1 | Informe | | | f:2026-03-10 | https://www.a.gov.co/i.pdf",
        "2 | Otro | | | f:2026-03-10 | http://A.gov.co/i.pdf",
    ),
    "numeral_de_menu_desconocido": correr(
        {"inventario.xlsx": f"{_INVENTARIO}\n1 | Información | Informe de obras | Anual | 4.71"}
    ),
    "publicacion_fuera_de_vigencia": _registro("1 | Informe | | | f:2024-03-10 | https://a.gov.co"),
    "publicacion_antes_de_tiempo": _registro("1 | Informe | | II trimestre | f:2026-05-10 | https://a.gov.co"),
    "periodicidad_sin_saber": correr(
        {"inventario.xlsx": f"{_INVENTARIO}\n1 | Información | Informe de obras | a veces"}
    ),
    "publicacion_por_enlazar": correr(
        {
            "inventario.xlsx": f"{_INVENTARIO}\n{_OBRAS}",
            "registro.xlsx": f"{_REGISTRO}\n1 | Avance de obras, marzo | | | f:2026-04-10 | https://a.gov.co",
        }
    ),
}
LUGARES = {
    "encuentro_fuera_de_fase": "agenda.xlsx › Hoja1 › D2",
    "choque_de_encuentros": "agenda.xlsx › Hoja1 › D3",
    "enlace_mal_escrito": "registro.xlsx › Hoja1 › F2",
    "enlace_repetido": "registro.xlsx › Hoja1 › F3",
    "numeral_de_menu_desconocido": "inventario.xlsx › Hoja1 › E2",
    "publicacion_fuera_de_vigencia": "registro.xlsx › Hoja1 › E2",
    "publicacion_antes_de_tiempo": "registro.xlsx › Hoja1 › E2",
    "periodicidad_sin_saber": "inventario.xlsx › Hoja1 › D2",
    "publicacion_por_enlazar": "registro.xlsx › Hoja1 › B2",
}
