"""`diccionario.xlsx`: el diccionario de datos para leerlo en Excel, y cómo está escrita cada copia de las tablas."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import Columna, Cuadro, Enlace, Libro, Valor, abrir_libro, agregar_hoja, poner_tabla
from pipeline.salidas.datos.columnas import columnas_de, llave_de
from pipeline.salidas.datos.tablas import Publicada

_COPIAS = (
    ("Separador de columnas", "Coma", "Punto y coma"),
    ("Decimales", "Punto: 0.5", "Coma: 0,5"),
    ("Fechas", "AAAA-MM-DD: 2026-08-31", "DD/MM/AAAA: 31/08/2026"),
    ("Codificación", "UTF-8 sin marca; cada renglón termina en LF", "UTF-8 con marca (BOM); cada renglón en CRLF"),
    ("Texto", "Como se leyó, sin cambios",
     "El que Excel tomaría por número, fecha o fórmula (1.10, 50%, -, =A1), o que ya comienza por apóstrofo, lleva un "
     "apóstrofo delante. Para volver al original, quite ese apóstrofo."),
    ("Listas", "Sus partes van separadas por |", "Sus partes van separadas por |"),
    ("Vacío", "No hay dato o no aplica; nunca es cero", "No hay dato o no aplica; nunca es cero"),
    ("Para qué", "Publicar, y que lo lea otro programa", "Abrirlo en Excel con doble clic"),
)  # fmt: skip


def escribir_libro_del_diccionario(ruta: Path, publicadas: Sequence[Publicada], resultado: Resultado) -> None:
    """Escribe el libro: tablas, campos y cómo está escrita cada copia. OSError si no se puede escribir."""
    titulo = f"Diccionario de datos de {resultado.entidad.nombre}"
    with abrir_libro(ruta, "diccionario", titulo, "Lo que dice cada campo de datos/", resultado) as libro:
        _poner_tablas(libro, publicadas)
        _poner_campos(libro, publicadas[-1])
        _poner_copias(libro)


def _poner_tablas(libro: Libro, publicadas: Sequence[Publicada]) -> None:
    filas: list[list[Valor]] = [
        [p.tabla.nombre, f"{p.tabla.nombre}.csv", _oracion(p.tabla.cada_fila_es), len(p.filas),
         len(columnas_de(p.tabla)), ", ".join(llave_de(p.tabla))]
        for p in publicadas
    ]  # fmt: skip
    columnas = (Columna("Tabla", 26), Columna("Archivo", 30), Columna("Cada fila es", 46),
                Columna("Filas", 10, "entero"), Columna("Campos", 10, "entero"),
                Columna("Llave: lo que no se repite", 36))  # fmt: skip
    poner_tabla(libro, agregar_hoja(libro, "Tablas"), Cuadro(
        "TablaTablas", "Diccionario de datos: las tablas",
        "Esta hoja contiene una tabla con cada archivo de datos/ (y su copia en datos/excel/).",
        columnas, filas, volver=Enlace("Campos", "Ver cada campo →"),
    ))  # fmt: skip


def _poner_campos(libro: Libro, diccionario: Publicada) -> None:
    nombres = [c.nombre for c in columnas_de(diccionario.tabla) if c.nombre != "cada_fila_es"]
    anchos = (26, 26, 8, 9, 16, 16, 46, 36, 14, 36)
    titulos = ("Tabla", "Campo", "Llave", "Puede faltar", "Tipo", "Unidad", "Significado",
               "Valores que admite", "Tabla que nombra", "Ejemplo")  # fmt: skip
    filas: list[list[Valor]] = [[_visible(getattr(f, n)) for n in nombres] for f in diccionario.filas]
    columnas = [Columna(titulo, ancho) for titulo, ancho in zip(titulos, anchos, strict=True)]
    poner_tabla(libro, agregar_hoja(libro, "Campos"), Cuadro(
        "TablaCampos", "Diccionario de datos: los campos",
        "Esta hoja contiene una tabla con cada campo, lo que dice, lo que admite y un ejemplo de estos datos.",
        columnas, filas, volver=Enlace("Tablas", "← Volver a las tablas"), inmoviles=2,
    ))  # fmt: skip


def _poner_copias(libro: Libro) -> None:
    columnas = (Columna("Qué", 24), Columna("En datos/", 44), Columna("En datos/excel/", 64))
    poner_tabla(libro, agregar_hoja(libro, "Cómo están escritas"), Cuadro(
        "TablaCopias", "Cómo está escrita cada copia",
        "Esta hoja contiene una tabla con lo que cambia entre los CSV de datos/ y los de datos/excel/. Las tablas y "
        "los valores son los mismos.",
        columnas, _COPIAS, volver=Enlace("Tablas", "← Volver a las tablas"),
    ))  # fmt: skip


def _visible(valor: object) -> str:
    return ("Sí" if valor else "No") if isinstance(valor, bool) else str(valor)


def _oracion(texto: str) -> str:
    return texto[:1].upper() + texto[1:]
