"""El formato de avance que se envía, lleno como lo llena una dependencia."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.calculo.resultado import Resultado
from pipeline.salidas.formato_de_avance import escribir_formatos
from tests.dibujo import dibujar
from tests.hallazgos.ayuda import calculado

ENVIO = date(2026, 9, 4)
ENCABEZADO, PRIMERA = 6, 7
TITULOS = (
    "Código rendición", "No.", "Componente", "Actividad", "Meta o producto", "Fecha programada", "Programado al corte",
    "Vencimiento", "Último avance reportado", "Avance acumulado", "Estado", "Fecha de ejecución",
    "Descripción del avance", "Evidencia", "Actividades realizadas", "Grupos de valor", "Temas o metas asociadas",
    "Observaciones y propuestas recibidas", "Resultado de la participación", "Compromisos adquiridos", "Observaciones",
)  # fmt: skip
DADOS = (
    ("1.1", "Gestión del riesgo de corrupción", "Actualizar el mapa de riesgos de corrupción", "1 mapa", "30/06/2026", 1, "Atrasada"),
    ("1.2", "Gestión del riesgo de corrupción", "Publicar el mapa de riesgos en el sitio web", "1 publicación", "31/07/2026", 1, "Vence en este corte"),
    ("1.1", "Rendición de cuentas", "Realizar cuatro diálogos con las juntas de acción comunal", "4 diálogos", "30/11/2026", 0, "Vence después"),
    ("1.10", "Rendición de cuentas", "Responder las preguntas de la audiencia", "80%", "31/08/2026", 1.0, "Vence en este corte"),
    ("1.2", "Rendición de cuentas", "Publicar los informes de gestión en lenguaje claro", "3 informes", "30/08/2026", 3, "Vence en este corte"),
    ("2.1", "Rendición de cuentas", "Capacitar a los servidores en lenguaje claro", "2 talleres", "30/12/2026", 0, "Vence después"),
)  # fmt: skip
"""Numeral, componente, actividad, meta, fecha, programado y vencimiento de cada renglón, como están en el plan."""
CODIGOS = (
    "PAAC-2026-1.1.1",
    "PAAC-2026-1.1.2",
    "PAAC-2026-3.1.1",
    "PAAC-2026-3.1.10",
    "PAAC-2026-3.1.2",
    "PAAC-2026-3.2.1",
)
LLENO: Mapping[str, object] = {CODIGOS[0]: 1, CODIGOS[1]: 0, CODIGOS[2]: 3, CODIGOS[3]: 0.75, CODIGOS[4]: "2 de 3"}
"""Lo que se escribe en «Avance acumulado»; el último renglón queda en blanco."""
ESPERADO = {
    CODIGOS[0]: (1.0, "cantidad"), CODIGOS[1]: (0.0, "cantidad"), CODIGOS[2]: (3.0, "cantidad"),
    CODIGOS[3]: (0.75, "proporción de la meta"), CODIGOS[4]: (2.0, "cantidad"),
}  # fmt: skip
CONTENIDOS = (
    "Diálogo en la vereda",
    "Juntas (30)",
    "Vías terciarias",
    "Arreglar el puente",
    "Entró en octubre",
    "Publicar obras",
)


def hacer_plan(carpeta: Path) -> Path:
    """El plan del que sale el formato, con otra actividad de otra dependencia."""
    renglones = [f"{n} | {c} | {a} | {m} | Secretaría de Hacienda | {f}" for n, c, a, m, f, _, _ in DADOS] + [
        "3.1 | Rendición de cuentas | Hacer la audiencia pública en la plaza | 1 audiencia | Oficina de Prensa | 30/07/2026"
    ]
    titulos = "No. | Componente | Actividad | Meta o producto | Responsable | Fecha programada"
    dibujo = "\n".join(("PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026", titulos, *renglones))
    return dibujar(carpeta / "plan.xlsx", Plan=dibujo)


def hacer_formato(reporte: date | None = ENVIO, dependencia: str = "Secretaría de Hacienda") -> Workbook:
    """El formato que el programa escribe para una dependencia, sin llenar, con su fecha de reporte."""
    libro = openpyxl.load_workbook(BytesIO(_escritos()[dependencia]))
    libro["Avance"]["D5"] = reporte
    return libro


@cache
def _escritos() -> dict[str, bytes]:
    with TemporaryDirectory() as temporal:
        carpeta = Path(temporal)
        pedidos = escribir_formatos(correr(carpeta), carpeta)
        return {pedido.dependencia: (carpeta / nombre).read_bytes() for nombre, pedido in pedidos.items()}


def fila_de(hoja: Worksheet, codigo: str) -> int:
    """La fila de una actividad en el formato."""
    return next(f for f in range(PRIMERA, hoja.max_row + 1) if hoja.cell(f, 1).value == codigo)


def llenar(libro: Workbook, lleno: Mapping[str, object] = LLENO) -> Workbook:
    """Escribe en las casillas blancas lo que se dice de cada código, con su texto y sus contenidos."""
    hoja = libro["Avance"]
    for fila in range(PRIMERA, hoja.max_row + 1):
        codigo = hoja.cell(fila, 1).value
        if codigo in lleno:
            hoja.cell(fila, 10, lleno[codigo])
            hoja.cell(fila, 12, date(2026, 8, 14))
            hoja.cell(fila, 13, f"Lo hecho de {codigo}")
            hoja.cell(fila, 14, "Acta 12")
            for j, texto in enumerate(CONTENIDOS, 15):
                hoja.cell(fila, j, texto)
    return libro


def lleno() -> tuple[Workbook, Worksheet]:
    """El formato lleno y su hoja."""
    libro = llenar(hacer_formato())
    return libro, libro["Avance"]


def correr(carpeta: Path) -> Resultado:
    """La corrida de una carpeta con el plan y lo que haya vuelto."""
    hacer_plan(carpeta)
    return calculado(carpeta)


def reportado(resultado: Resultado) -> dict[str, tuple[float | None, str]]:
    """Lo que se unió: código → cifra y medida."""
    return {a.codigo: (a.valor, str(a.medida)) for a in resultado.avances}
