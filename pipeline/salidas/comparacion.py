"""El libro de una comparación: cuántos cambios hay de cada clase y, uno por uno, el antes y el después con su celda."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.base.lugar_publico import lugar_publico
from pipeline.salidas._excel import (
    PRIMERA,
    Columna,
    Cuadro,
    DeUnCorte,
    Enlace,
    Formula,
    Libro,
    Valor,
    abrir_libro,
    agregar_hoja,
    poner_tabla,
)
from pipeline.tablas import cambios as c
from pipeline.tablas.cambios import CLASES, Cambio, Comparacion

RESUMEN, CAMBIOS, ESTADOS = "Resumen", "Cambios", "Estados"
CELDA_VACIA = "—"
SIGNIFICADOS = {
    c.AVANCE_BAJO: "Ahora hay menos hecho que antes. Pida la razón a la dependencia: el avance se acumula.",
    c.NUEVA: "Antes no estaba en el plan.",
    c.YA_NO_ESTA: "Estaba en el plan y ahora no. Debe haber un acta que lo diga.",
    c.SUSTITUIDA: "El numeral es el mismo y el texto es de otra cosa.",
    c.REESCRITA: "Es la misma actividad, con otras palabras.",
    c.META_BAJO: "Se pide menos que antes. Debe haber un acta que lo diga.",
    c.META_SUBIO: "Se pide más que antes.",
    c.META_DISTINTA: "La meta o el producto se escribió distinto, o se mide en otra unidad.",
    c.FECHAS_MOVIDAS: "Vence otro día. Debe haber un acta que lo diga.",
    c.RESPONSABLE: "Responde otra dependencia.",
    c.DEJO_DE_REPORTAR: "Envió reporte en el corte anterior y en este no.",
    c.NOVEDAD: "Se marcó como eliminada, suspendida o reprogramada, o dejó de estarlo.",
    c.OTRO_LUGAR: "Pasó a otro componente o subcomponente.",
    c.OTRO_NUMERAL: "Es la misma actividad, con otro numeral.",
    c.INDICADOR: "Se mide con otro indicador.",
    c.ETAPAS: "Es de otra etapa.",
    c.PESO: "El plan le da otro peso.",
    c.ESTADO: "El estado al corte es otro; la lista está en la hoja Estados.",
}
_COLUMNAS = (
    Columna("Qué cambió", 17), Columna("Numeral", 9), Columna("Actividad", 38), Columna("Responsable", 20),
    Columna("Antes", 28), Columna("Después", 28), Columna("Dónde estaba", 22), Columna("Dónde está", 22),
    Columna("Código", 17),
)  # fmt: skip


def escribir_comparacion(comparacion: Comparacion, de_quien: DeUnCorte, ruta: Path) -> None:
    """Escribe el libro. OSError si no se puede escribir."""
    titulo = f"Qué cambió: {comparacion.antes} y {comparacion.despues}"
    with abrir_libro(ruta, "comparación", titulo, "Antes y después, con la celda de cada lado", de_quien) as libro:
        _escribir_resumen(libro, comparacion)
        sin_estados = [cambio for cambio in comparacion.cambios if cambio.clase != c.ESTADO]
        _escribir_cambios(libro, CAMBIOS, "Qué cambió", sin_estados, comparacion)
        estados = [cambio for cambio in comparacion.cambios if cambio.clase == c.ESTADO]
        _escribir_cambios(libro, ESTADOS, "Estados que cambiaron", estados, comparacion)


def lugar_de(archivo: str, hoja: str, celda: str) -> str:
    """`Plan.xlsx › Hoja1 › C5`; una raya si la actividad no está en ese lado."""
    return lugar_publico(archivo, hoja, celda) or CELDA_VACIA


def _escribir_resumen(libro: Libro, comparacion: Comparacion) -> None:
    clases = [clase for clase in CLASES if comparacion.contar(clase)]
    ultimas = {hoja: PRIMERA + max(_cuantos(comparacion, hoja), 1) for hoja in (CAMBIOS, ESTADOS)}
    filas: list[list[Valor]] = [
        [clase, _formula(clase, comparacion.contar(clase), ultimas), SIGNIFICADOS[clase]] for clase in clases
    ]
    filas.append(["Sin ningún cambio", comparacion.iguales, "Están en los dos lados y dicen lo mismo."])
    desde, hasta = comparacion.de_donde
    hoja = agregar_hoja(libro, RESUMEN)
    poner_tabla(libro, hoja, Cuadro(
        "TablaResumenDeCambios", f"Qué cambió entre el {comparacion.antes} y el {comparacion.despues}",
        f"Esta hoja contiene una tabla con cuántos cambios hay. Antes: {desde}. Después: {hasta}.",
        (Columna("Qué cambió", 34), Columna("Cuántos", 12, "entero"), Columna("Qué significa", 80)), filas,
        volver=Enlace(CAMBIOS, "Ver cada cambio con sus celdas →"),
    ))  # fmt: skip


def _cuantos(comparacion: Comparacion, hoja: str) -> int:
    return sum((cambio.clase == c.ESTADO) is (hoja == ESTADOS) for cambio in comparacion.cambios)


def _formula(clase: str, cuantos: int, ultimas: dict[str, int]) -> Formula:
    hoja = ESTADOS if clase == c.ESTADO else CAMBIOS
    return Formula(f'=COUNTIF({hoja}!$A${PRIMERA + 1}:$A${ultimas[hoja]},"{clase}")', cuantos)


def _escribir_cambios(
    libro: Libro, nombre: str, titulo: str, cambios: Sequence[Cambio], comparacion: Comparacion
) -> None:
    poner_tabla(libro, agregar_hoja(libro, nombre), Cuadro(
        f"Tabla{nombre}", f"{titulo} entre el {comparacion.antes} y el {comparacion.despues}",
        "Esta hoja contiene una tabla con una fila por cambio: lo que decía, lo que dice y de qué celda sale cada uno.",
        _COLUMNAS, [_fila(cambio) for cambio in cambios],
        volver=Enlace(RESUMEN, "← Volver al resumen"), vacio="No hay cambios que mostrar.", inmoviles=3, impresas=8,
    ))  # fmt: skip


def _fila(cambio: Cambio) -> list[Valor]:
    return [
        cambio.clase,
        cambio.numeral,
        cambio.actividad,
        "\n".join(cambio.dependencias),
        cambio.antes or CELDA_VACIA,
        cambio.despues or CELDA_VACIA,
        lugar_de(cambio.archivo_antes, cambio.hoja_antes, cambio.celda_antes),
        lugar_de(cambio.archivo_despues, cambio.hoja_despues, cambio.celda_despues),
        cambio.codigo,
    ]
