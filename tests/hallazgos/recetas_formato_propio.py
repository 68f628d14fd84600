"""El formato de seguimiento que la entidad puso en formatos/, sin marcas, y lo que no se pudo colocar en él."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pipeline.base.hallazgo import Hallazgo
from pipeline.salidas.seguimiento import escribir_seguimiento
from tests.fabrica import hacer_resultado
from tests.hallazgos.ayuda import Receta
from tests.salidas.formato_propio import dibujos

NOMBRE = "F-EI-03.xlsx"
_COMPONENTES = ("COMPONENTE 1: GESTIÓN DEL RIESGO DE CORRUPCIÓN", "COMPONENTE 3: RENDICIÓN DE CUENTAS")


def con(*libros: bytes, nombres: tuple[str, ...] = (NOMBRE, "otro.xlsx")) -> Receta:
    """La entidad pone esos libros en formatos/ y se escribe el seguimiento de doce actividades."""

    def receta(carpeta: Path) -> list[Hallazgo]:
        formatos = carpeta / "formatos"
        formatos.mkdir()
        for nombre, libro in zip(nombres, libros, strict=False):
            (formatos / nombre).write_bytes(libro)
        return escribir_seguimiento(hacer_resultado(12), formatos, carpeta / "seguimiento.xlsx")

    return receta


def tabla(titulos: list[str], *filas: list[Any], antes: Callable[[Any, Any], None] = lambda libro, hoja: None) -> bytes:
    """Un formato con los títulos en la fila 4 y sus filas debajo."""

    def hacer(libro: Any, hoja: Any) -> None:
        antes(libro, hoja)
        marco = libro.add_format({"border": 1})
        hoja.write_row("A4", titulos, marco)
        for i, fila in enumerate(filas):
            hoja.write_row(4 + i, 0, fila, marco)

    return dibujar(hacer)


dibujar = dibujos.dibujar
_CORRIENTE = tabla(["Actividad", "% de avance", "Observaciones OCI"])


def _de_abril(libro: Any, hoja: Any) -> None:
    hoja.write_row("A2", ["Fecha de corte:", "30/04/2026"])


def _con_lista(libro: Any, hoja: Any) -> None:
    hoja.data_validation("B5:B30", {"validate": "list", "source": ["Cumple", "No cumple"]})


def _dos_hojas(libro: Any, hoja: Any) -> None:
    for otra in (hoja, libro.add_worksheet("Copia")):
        otra.write_row("A4", ["Actividad", "% de avance"])


def _con_total_suelto(libro: Any, hoja: Any) -> None:
    hoja.write_formula("B2", "=B5+B6")


def _opinada() -> bytes:
    primera = hacer_resultado(12).filas[0].actividad
    return tabla(["Actividad", "% de avance", "Observaciones OCI"], [primera, 0.5, "Se verificó en abril"])


def _combinado(libro: Any, hoja: Any) -> None:
    hoja.merge_range("C5:C6", None, libro.add_format({"border": 1}))


RECETAS: dict[str, Receta] = {
    "formato_varios": con(_CORRIENTE, _CORRIENTE),
    "formato_de_otro_tipo": con(b"x", nombres=("F-EI-03.xls",)),
    "formato_sin_tabla": con(dibujar(lambda libro, hoja: hoja.write("A1", "Portada"))),
    "formato_columna_desconocida": con(tabla(["Actividad", "% de avance", "Riesgo residual"])),
    "formato_tabla_repetida": con(dibujar(_dos_hojas)),
    "formato_fuera_de_lista": con(tabla(["Actividad", "Estado"], antes=_con_lista)),
    "formato_fila_sin_plan": con(tabla(["Actividad", "% de avance"], ["Sembrar mil árboles en la vereda", 0.4])),
    "formato_sin_bloque": con(
        tabla(["Componente", "Actividades cumplidas a 30 de abril", "% de avance a 30 de abril"])
    ),
    "formato_con_otro_corte": con(tabla(["Actividad", "% de avance"], antes=_de_abril)),
    "formato_con_datos": con(_opinada()),
    "formato_componente_sin_lugar": con(dibujar(dibujos.por_hojas(_COMPONENTES))),
    "formato_componente_agregado": con(dibujar(dibujos.por_bandas(_COMPONENTES))),
    "formato_opinion_de_antes": con(_opinada()),
    "formato_celdas_separadas": con(
        tabla(["Actividad", "% de avance", "Responsable"], ["", ""], ["", ""], antes=_combinado)
    ),
    "formato_total_suelto": con(tabla(["Actividad", "% de avance"], ["", ""], ["", ""], antes=_con_total_suelto)),
}
LUGARES = {
    "formato_varios": NOMBRE,
    "formato_de_otro_tipo": "F-EI-03.xls",
    "formato_sin_tabla": NOMBRE,
    "formato_columna_desconocida": f"{NOMBRE} › Seguimiento › C4",
    "formato_tabla_repetida": f"{NOMBRE} › Copia › 4:4",
    "formato_fuera_de_lista": f"{NOMBRE} › Seguimiento › B5",
    "formato_fila_sin_plan": f"{NOMBRE} › Seguimiento › A5",
    "formato_sin_bloque": f"{NOMBRE} › Seguimiento › 4:4",
    "formato_con_otro_corte": f"{NOMBRE} › Seguimiento › B2",
    "formato_con_datos": f"{NOMBRE} › Seguimiento › 4:4",
    "formato_componente_sin_lugar": f"{NOMBRE} › Comp. 2 › 3:3",
    "formato_componente_agregado": f"{NOMBRE} › Seguimiento › 3:3",
    "formato_opinion_de_antes": f"{NOMBRE} › Seguimiento › C5",
    "formato_celdas_separadas": f"{NOMBRE} › Seguimiento › C5",
    "formato_total_suelto": f"{NOMBRE} › Seguimiento › B2",
}
