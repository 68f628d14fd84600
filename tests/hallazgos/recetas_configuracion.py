"""Cómo ocurre cada hallazgo del libro de configuración."""

from collections.abc import Callable, Iterable
from pathlib import Path

from openpyxl import Workbook

from pipeline.base.hallazgo import Hallazgo
from pipeline.declarado import leer_declarado

Hojas = dict[str, list[list[object]]]
TOML = 'nombre = "Alcaldía de Prueba"\nvigencia = 2026\n[cortes]\nplazo = 10\n'
CABEZA: list[object] = ["Ajuste", "Valor", "Para qué sirve", "Clave"]


def _leer(
    carpeta: Path, hojas: Hojas, toml: str = TOML, nombres: Iterable[str] = ("configuracion.xlsx",)
) -> Iterable[Hallazgo]:
    libro = Workbook()
    libro.remove(libro.worksheets[0])
    for titulo, filas in hojas.items():
        hoja = libro.create_sheet(titulo)
        for fila in filas:
            hoja.append(fila)
    for nombre in nombres:
        libro.save(carpeta / nombre)
    (carpeta / "entidad.toml").write_text(toml, encoding="utf-8")
    return leer_declarado(carpeta).hallazgos


def _ajuste(rotulo: str, valor: object) -> Hojas:
    return {"Entidad": [CABEZA, [rotulo, valor, "", ""]]}


def _dos(carpeta: Path) -> Iterable[Hallazgo]:
    return _leer(carpeta, _ajuste("NIT", "1"), nombres=("configuracion.xlsx", "configuracion.xlsm"))


def _solo_en_toml(carpeta: Path) -> Iterable[Hallazgo]:
    toml = TOML + '[[dependencias]]\nnombre = "Oficina de Turismo"\n[[dependencias]]\nnombre = "Hacienda"\n'
    titulos: list[object] = ["Nombre de la dependencia", "Otros nombres (separados por ;)", "Hace parte de",
                             "Es un grupo", "Cargo responsable"]  # fmt: skip
    return _leer(carpeta, {"Dependencias": [titulos, ["Hacienda"]]}, toml)


RECETAS: dict[str, Callable[[Path], Iterable[Hallazgo]]] = {
    "ajuste_desconocido": lambda c: _leer(c, _ajuste("Días que tenemos", 8)),
    "ajuste_no_sirve": lambda c: _leer(c, _ajuste("Plazo para publicar", "diez días")),
    "fila_de_configuracion_incompleta": lambda c: _leer(
        c, {"Calendario": [["Día", "Qué es", "Motivo"], ["20/11/2026", None, "Día cívico"]]}
    ),
    "configuracion_contradice": lambda c: _leer(c, _ajuste("Plazo para publicar", 15)),
    "solo_en_entidad_toml": _solo_en_toml,
    "configuracion_repetida": _dos,
    "hoja_de_configuracion_desconocida": lambda c: _leer(c, {"Dependencias": [["Oficina"], ["Prensa"]]}),
    "columna_de_configuracion_desconocida": lambda c: _leer(
        c, {"Entidad": [[*CABEZA, "Teléfono"], ["NIT", "1", "", "", "555"]]}
    ),
}
LUGARES = {
    "ajuste_desconocido": "configuracion.xlsx › Entidad › B2",
    "ajuste_no_sirve": "configuracion.xlsx › Entidad › B2",
    "fila_de_configuracion_incompleta": "configuracion.xlsx › Calendario › A2",
    "configuracion_contradice": "configuracion.xlsx › Entidad › B2",
    "solo_en_entidad_toml": "configuracion.xlsx › Dependencias",
    "configuracion_repetida": "configuracion.xlsm",
    "hoja_de_configuracion_desconocida": "configuracion.xlsx › Dependencias",
    "columna_de_configuracion_desconocida": "configuracion.xlsx › Entidad › E2",
}
