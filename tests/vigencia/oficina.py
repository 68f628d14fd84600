"""Lo que Planeación y Control Interno escriben en los libros que el programa dejó en salidas/."""

from datetime import date
from pathlib import Path

from openpyxl.comments import Comment
from openpyxl.workbook import Workbook

from tests.dibujo import dibujar
from tests.vigencia import libros, palabras
from tests.vigencia.relato import ACTA, PLAN, RIGE

SEGUIMIENTO = "seguimiento_control_interno.xlsx"


def escribir_en_el_seguimiento(carpeta: Path, corte: date) -> None:
    """Control Interno verifica y Planeación monitorea, cada quien en sus celdas blancas."""

    def verificar(libro: Workbook) -> None:
        resumen = libro["Resumen"]
        for numeral, valores in palabras.EN_EL_DETALLE[corte].items():
            for hoja in (libro["Detalle"], libro["Monitoreo"]):
                suyos = {t: v for t, v in valores.items() if t in libros.titulos(hoja)}
                libros.poner(hoja, _fila_de_codigo(hoja, numeral), suyos)
        for componente, texto in palabras.EN_EL_RESUMEN[corte].items():
            fila = libros.fila_de(resumen, "Componente", componente)
            libros.poner(resumen, fila, {"Observaciones de Control Interno": texto}, "Componente")

    libros.editar(carpeta / SEGUIMIENTO, verificar)


def decidir(carpeta: Path) -> None:
    """Alguien escoge de la lista la actividad del reporte dudoso."""

    def escoger(libro: Workbook) -> None:
        hoja = libro["Por decidir"]
        fila = libros.fila_de(hoja, "Lo que dice el reporte", "Publicar el informe de gestión")
        lista = [c.value for pagina in libro for f in pagina.iter_rows() for c in f if isinstance(c.value, str)]
        elegida = next(t for t in lista if t.startswith("PAAC-2026-3.3.4") and PLAN["3.4"][1] in t)
        libros.poner(hoja, fila, palabras.DECISION | {"Decisión": elegida}, "Decisión")

    libros.editar(carpeta / "por_decidir.xlsx", escoger)


def anotar_en_el_tablero(carpeta: Path) -> None:
    """Una nota al lado de la tabla y un comentario en una cifra: no cambian nada y no se pierden."""

    def anotar(libro: Workbook) -> None:
        libro["Actividades"]["AE9"] = palabras.NOTA_EN_EL_TABLERO
        libro["Componentes"]["E5"].comment = Comment(palabras.COMENTARIO_EN_EL_TABLERO, "Planeación")

    libros.editar(carpeta / "tablero.xlsx", anotar)


def dar_razones(carpeta: Path) -> None:
    """Planeación escribe por qué se hizo cada cambio del plan."""

    def razonar(libro: Workbook) -> None:
        hoja = libro["Modificaciones"]
        columna = libros.titulos(hoja, "Numeral")
        for fila in range(libros.encabezado(hoja, "Numeral") + 1, hoja.max_row + 1):
            razon = palabras.RAZONES.get(str(hoja.cell(fila, columna["Numeral"]).value))
            if razon:
                hoja.cell(fila, columna["Razón del cambio"]).value = razon

    libros.editar(carpeta / "modificaciones_del_plan.xlsx", razonar)


def declarar_las_versiones(configuracion: Path) -> None:
    """En la hoja Planes del libro de configuración: cuál rige desde cuándo, y por qué acta."""

    def declarar(libro: Workbook) -> None:
        hoja = libro["Planes"]
        primera = libros.encabezado(hoja, "Archivo del plan") + 1
        for fila, valores in enumerate((
            {"Archivo del plan": "PAAC 2026.xlsx", "Rige desde": date(2026, 1, 31), "Acta": "Acta 1 del 31 de enero"},
            {"Archivo del plan": "PAAC 2026 modificado.xlsx", "Rige desde": RIGE, "Acta": ACTA},
        ), primera):  # fmt: skip
            libros.poner(hoja, fila, valores, "Archivo del plan")

    libros.editar(configuracion, declarar)


def pedir_lo_verificado(configuracion: Path) -> None:
    """En la hoja Entidad: las cifras oficiales son las que verificó Control Interno."""

    def pedir(libro: Workbook) -> None:
        hoja = libro["Entidad"]
        fila = next(c.row for c in hoja["A"] if c.value == "Las cifras oficiales son")
        hoja.cell(fila, 2).value = "Lo que verificó Control Interno"

    libros.editar(configuracion, pedir)


def dejar_el_hecho_a_mano(entradas: Path) -> None:
    """El seguimiento de abril que Control Interno hizo por su cuenta."""
    renglones = [f"{n} | {PLAN[n][1]} | p:{cuanto} | {dicho}" for n, (cuanto, dicho) in palabras.HECHO_A_MANO.items()]
    dibujar(entradas / "Seguimiento OCI primer cuatrimestre.xlsx", Seguimiento="\n".join([
        "Seguimiento de Control Interno a 30 de abril de 2026",
        "Numeral | Actividad | % verificado | Observaciones de Control Interno", *renglones,
    ]))  # fmt: skip


def _fila_de_codigo(hoja: object, numeral: str) -> int:
    return libros.fila_de(hoja, libros.CLAVE, codigo(numeral))  # type: ignore[arg-type]


def codigo(numeral: str) -> str:
    """La clave que el programa le da a una actividad: el plan, la vigencia, el componente y su numeral."""
    return f"PAAC-2026-{numeral[0]}.{numeral}"
