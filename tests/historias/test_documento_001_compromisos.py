"""Documento 001: lo que se prometió en un encuentro se lleva al siguiente, y a los de otro año, hasta que se cumpla."""

from datetime import date
from pathlib import Path

import docx
import openpyxl

from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import Tarea
from pipeline.entidad import leer_entidad
from pipeline.entradas import listar_entradas
from pipeline.flujo import calcular_resultado
from pipeline.registro.memoria import Memoria
from pipeline.salidas.compromisos import INFORME, INTERNO, PUBLICO, escribir_compromisos
from tests.herramientas.dibujar_ejemplo import ENTRADAS
from tests.herramientas.ejemplo.compromisos import CARPETA, EL_PASADO, dibujar_compromisos
from tests.herramientas.ejemplo.cronograma import dibujar_cronograma

CORTE, HOY = date(2026, 8, 31), date(2026, 9, 10)


def correr(entradas: Path, memoria: Memoria, hoy: date = HOY):
    entidad = leer_entidad(ENTRADAS.parent / "pipeline" / "formatos" / "entidad.toml")
    leidos = [interpretar_archivo(Tarea(r, nombre, entidad)) for r, nombre in listar_entradas(entradas)]
    return calcular_resultado(leidos, entidad, CORTE, hoy, memoria)


def filas(ruta: Path, hoja: str) -> list[dict[str, object]]:
    titulos, *resto = openpyxl.load_workbook(ruta)[hoja].iter_rows(min_row=4, values_only=True)
    return [dict(zip(titulos, fila, strict=True)) for fila in resto]


def test_de_los_encuentros_a_la_lista_publica_y_al_informe_del_siguiente(tmp_path):
    entradas, salidas = tmp_path / "entradas", tmp_path / "salidas"
    salidas.mkdir()
    dibujar_compromisos(entradas)
    dibujar_cronograma(entradas)
    memoria = Memoria()
    resultado = correr(entradas, memoria)
    escribir_compromisos(resultado, salidas)

    por_numero = {str(f["N.º"]): f for f in filas(salidas / INTERNO, "Compromisos")}
    escrituras = por_numero["2025-4"]
    assert (escrituras["Encuentro"], escrituras["Cambios de plazo"]) == ("Audiencia pública 2025", 1)
    assert escrituras["Estado"] == "▲ En ejecución" and escrituras["Avance"] == 0.7
    assert (por_numero["2"]["Estado"], por_numero["2"]["Días de vencido"]) == ("■ Vencido", 72)
    assert por_numero["1"]["Actividad del plan"] and por_numero["6"]["ODS"].count("ODS") == 2
    historia = [f for f in filas(salidas / INTERNO, "Historia") if f["N.º"] == "2025-4"]
    assert [f["Estado que decía"] for f in historia] == ["Sin iniciar", "Cumplido"]

    publicas = filas(salidas / PUBLICO, "Compromisos")
    assert len(publicas) == len(resultado.compromisos) == 13
    assert "Solicitante" not in publicas[0] and "Observaciones" not in publicas[0]

    informe = "\n".join(p.text for p in docx.Document(str(salidas / INFORME)).paragraphs)
    assert "De los 13 compromisos con la ciudadanía, se cumplieron 3, no es viable 1 y siguen abiertos 9" in informe

    (entradas / CARPETA / EL_PASADO).unlink()
    despues = correr(entradas, memoria, date(2026, 10, 1))
    traidos = {s.vale.consecutivo: s.situacion for s in despues.compromisos if s.traido}
    assert traidos == {"2025-2": "Vencido", "2025-3": "Cumplido parcialmente"}
    assert sum(h.nombre == "compromiso_traido" for h in despues.hallazgos) == 2
