"""`hallazgos.xlsx`: el veredicto de cada archivo, cada falla con su celda, y cómo leerlos."""

from pathlib import Path

from pipeline.base.catalogo_por_temas import ROTULOS
from pipeline.base.hallazgo import Gravedad
from pipeline.calculo.resultado import ArchivoLeido, Resultado
from pipeline.salidas._excel import (
    PRIMERA,
    Columna,
    Cuadro,
    Enlace,
    Formula,
    Libro,
    Valor,
    abrir_libro,
    agregar_hoja,
    poner_tabla,
)
from pipeline.salidas.significados import escribir_significados, reunir_ocurridos, vincular
from pipeline.salidas.tablero.fuente import Condiciones, Fuente, entrecomillar, hay_que_contar_exacto
from pipeline.salidas.tablero.hallazgos import COLORES, COLUMNAS, HOJA, SIN_ARCHIVO, escribir_hallazgos_en

_VOLVER = Enlace("Veredicto", "← Volver al veredicto")
_COMO_LEER = (
    ("■ Grave", "Quedó por fuera un archivo, una hoja o algo entero.",
     "Corríjalo primero: lo que quedó por fuera no cuenta."),
    ("▲ Error", "Un dato, una fila o un reporte no se pudo usar o hay que confirmarlo; puede cambiar las cifras.",
     "Corrija la celda y vuelva a ejecutar."),
    ("○ Aviso", "Se corrigió, se supuso o se pasó por alto algo.",
     "Revise que lo supuesto sea cierto; si lo es, no haga nada."),
    ("Código", "El nombre corto de lo que pasó; es el mismo en la pantalla, en este libro y en los documentos.",
     "Haga clic en él: la hoja «Qué significa cada código» dice por qué importa."),
    ("Celda", "El lugar en el archivo original, contado como lo cuenta Excel.", "Ábralo y vaya a esa celda."),
    ("Valor", "Lo que dice esa celda, tal como está escrito.", "Compárelo con lo que debería decir."),
    ("Celdas reclamadas", "Las que el programa usó o reconoció, de todas las que tienen contenido.",
     "Si el porcentaje es bajo, busque en Hallazgos qué parte del archivo no se reconoció."),
    ("Después de corregir", "Los archivos de origen no se modifican.",
     "Guarde el archivo corregido en el mismo lugar y vuelva a ejecutar."),
)  # fmt: skip


def escribir_hallazgos(resultado: Resultado, ruta: Path) -> None:
    """Escribe `hallazgos.xlsx`. OSError si no se puede escribir."""
    titulo = f"Hallazgos de {resultado.entidad.nombre}"
    with abrir_libro(ruta, "hallazgos", titulo, "Lo que se encontró en los archivos y qué hacer", resultado) as libro:
        ocurridos = reunir_ocurridos(resultado.hallazgos)
        _escribir_veredicto(libro, resultado)
        escribir_hallazgos_en(libro, resultado.hallazgos, _VOLVER, vincular(ocurridos))
        escribir_significados(libro, ocurridos, Fuente(HOJA, tuple(COLUMNAS), len(resultado.hallazgos)))
        _escribir_como_leer(libro)


def _escribir_veredicto(libro: Libro, resultado: Resultado) -> None:
    hoja = agregar_hoja(libro, "Veredicto")
    archivos = [*resultado.archivos, *_otros(resultado)]
    fuente = Fuente(HOJA, tuple(COLUMNAS), len(resultado.hallazgos), hay_que_contar_exacto(a.archivo for a in archivos))
    ultima = poner_tabla(libro, hoja, Cuadro(
        "TablaVeredicto", f"Veredicto por archivo · {resultado.entidad.nombre}",
        "Esta hoja contiene una tabla con lo que se hizo con cada archivo y cuántos hallazgos tiene; "
        "el detalle está en la hoja Hallazgos.",
        (Columna("Archivo", 42), Columna("Papel", 18), Columna("Qué se hizo", 46), Columna("Graves", 11, "entero"),
         Columna("Errores", 11, "entero"), Columna("Avisos", 11, "entero"),
         Columna("Celdas con contenido", 15, "entero"), Columna("Celdas reclamadas", 15, "entero"),
         Columna("% reclamado", 13, "porcentaje")),
        [_fila(resultado, fuente, PRIMERA + i + 1, a) for i, a in enumerate(archivos)],
        total=_total(resultado, fuente, len(archivos)),
        volver=Enlace(HOJA, "Ver cada hallazgo →"), vacio="No se encontró ningún archivo.",
    ))  # fmt: skip
    for columna, rotulo in zip((3, 4), (ROTULOS[Gravedad.GRAVE], ROTULOS[Gravedad.ERROR]), strict=True):
        fondo, tinta = COLORES[rotulo]
        formato = libro.libro.add_format({"bg_color": fondo, "font_color": tinta, "bold": True})
        regla = {"type": "cell", "criteria": ">", "value": 0, "format": formato}
        hoja.conditional_format(PRIMERA, columna, ultima, columna, regla)


def _otros(resultado: Resultado) -> list[ArchivoLeido]:
    leidos = {a.archivo for a in resultado.archivos}
    otros = {h.origen.archivo or SIN_ARCHIVO for h in resultado.hallazgos} - leidos
    return [ArchivoLeido(nombre, nombre, "", "Hallazgos que no son de un libro leído", "") for nombre in sorted(otros)]


def _fila(resultado: Resultado, fuente: Fuente, fila: int, a: ArchivoLeido) -> list[Valor]:
    propios = [h.gravedad for h in resultado.hallazgos if (h.origen.archivo or SIN_ARCHIVO) == a.archivo]
    cuentas = _contar(fuente, propios, (("archivo", f"$A{fila}"),))
    return [a.archivo, a.papel, a.que_se_hizo, *cuentas, *_celdas(fila, a.celdas, a.celdas_reclamadas)]


def _total(resultado: Resultado, fuente: Fuente, n: int) -> list[Valor]:
    todos = [h.gravedad for h in resultado.hallazgos]
    sumas = [sum(a.celdas for a in resultado.archivos), sum(a.celdas_reclamadas for a in resultado.archivos)]
    fila, rango = PRIMERA + max(n, 1) + 1, f"{PRIMERA + 1}:{{0}}{PRIMERA + max(n, 1)}"
    formulas = [Formula(f"=SUM({c}{rango.format(c)})", s) for c, s in zip("GH", sumas, strict=True)]
    return ["Total", "", "", *_contar(fuente, todos, ()), *formulas, _celdas(fila, *sumas)[-1]]


def _contar(fuente: Fuente, gravedades: list[Gravedad], condiciones: Condiciones) -> list[Formula]:
    return [
        Formula(
            f"={fuente.contar((*condiciones, ('gravedad', entrecomillar(rotulo))))}",
            gravedades.count(gravedad),
        )
        for gravedad, rotulo in ROTULOS.items()
    ]


def _celdas(fila: int, celdas: int, reclamadas: int) -> list[Valor]:
    return [celdas, reclamadas, Formula(f'=IF(G{fila}>0,H{fila}/G{fila},"")', reclamadas / celdas if celdas else None)]


def _escribir_como_leer(libro: Libro) -> None:
    poner_tabla(libro, agregar_hoja(libro, "Cómo leer"), Cuadro(
        "TablaComoLeer", "Cómo leer los hallazgos", "Esta hoja contiene una tabla con lo que significa cada palabra.",
        (Columna("Palabra", 24), Columna("Qué significa", 56), Columna("Qué hacer", 56)),
        _COMO_LEER, volver=_VOLVER,
    ))  # fmt: skip
