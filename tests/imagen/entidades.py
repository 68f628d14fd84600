"""Entidades dibujadas de todos los tamaños: de una actividad a mil quinientas, con sus reportes y su verificación."""

from collections.abc import Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import openpyxl

from pipeline.cli import _correr

CORTES = ("2026-04-30", "2026-08-31", "2026-12-31")
_COLA = (
    "de Desarrollo Económico Agropecuario Ambiente Turismo Emprendimiento y Empleo Digno con sus oficinas de asistencia "
    "técnica rural y de las juntas de acción comunal de los corregimientos y veredas del municipio"
)
_COMPONENTES = (
    "Gestión del riesgo de corrupción", "Racionalización de trámites", "Rendición de cuentas",
    "Mecanismos para mejorar la atención al ciudadano", "Transparencia y acceso a la información",
    "Iniciativas adicionales", "Gobierno en línea", "Bienestar social", "Infraestructura", "Cultura y deporte",
)  # fmt: skip
_MESES = ("28/02/2026", "30/04/2026", "30/06/2026", "31/08/2026", "30/10/2026", "15/12/2026")


@dataclass(frozen=True)
class Escala:
    """Qué tan grande es la entidad. `letras`, el largo de sus nombres; `reportan`, cada cuántas actividades una reporta
    (0: ninguna); `cortes`, cuántos del año ya pasaron, con el esquema de doce si pasan de tres."""

    actividades: int = 24
    dependencias: int = 4
    componentes: int = 3
    letras: int = 0
    reportan: int = 1
    cortes: int = 2
    vence: str = ""
    verificado: bool = False


ESCALAS: Mapping[str, Escala] = {
    "una actividad": Escala(actividades=1, dependencias=1, componentes=1),
    "nada reportado": Escala(reportan=0),
    "nada aplica": Escala(vence="15/12/2026", reportan=0, cortes=1),
    "doce dependencias": Escala(actividades=60, dependencias=12, componentes=6),
    "cuarenta dependencias": Escala(actividades=120, dependencias=40, componentes=8),
    "nombres de doscientas letras": Escala(actividades=12, dependencias=6, letras=200),
    "un corte": Escala(cortes=1),
    "doce cortes": Escala(cortes=12),
    "base verificado": Escala(verificado=True),
    "mil quinientas actividades": Escala(actividades=1500, dependencias=12, componentes=10, reportan=3),
}


def entregar(escala: Escala, carpeta: Path) -> Path:
    """Dibuja la entidad, corre su corte y devuelve la carpeta de salidas."""
    entradas, salidas = carpeta / "entradas", carpeta / "salidas"
    (entradas / "avances").mkdir(parents=True)
    (entradas / "entidad.toml").write_text(_entidad(escala), encoding="utf-8")
    _dibujar_plan(escala, entradas / "Plan de acción 2026.xlsx")
    corte, hoy = _corte(escala)
    for i, dependencia in enumerate(dependencias(escala)):
        _dibujar_reporte(escala, dependencia, corte, entradas / "avances" / f"Reporte {i + 1}.xlsx")
    suyas = ["--corte", corte, "--hoy", hoy, "--entradas", str(entradas), "--salidas", str(salidas)]
    ordenes = ("generar", "formatos") if escala.actividades < 1000 else ("generar",)
    with redirect_stdout(StringIO()) as pantalla:
        estados = [_correr([orden, *suyas]) for orden in ordenes]
    assert set(estados) <= {0, 1}, pantalla.getvalue()
    return salidas


def dependencias(escala: Escala) -> list[str]:
    """Sus nombres, distintos entre sí."""
    return [_largo(f"Secretaría {i + 1:02d}", escala.letras) for i in range(escala.dependencias)]


def _corte(escala: Escala) -> tuple[str, str]:
    if escala.cortes > 3:
        return "2026-12-31", "2027-01-12"
    corte = CORTES[escala.cortes - 1]
    return corte, f"{corte[:5]}{int(corte[5:7]) % 12 + 1:02d}-10"


def _entidad(escala: Escala) -> str:
    largo = _largo("Alcaldía Municipal de San Isidro del Yarumal", escala.letras)
    base = "verificado" if escala.verificado else "reportado"
    fechas = ", ".join(f"2026-{mes:02d}-{dia}" for mes, dia in enumerate(_ultimos_dias(), 1))
    esquema = f'esquema = "libre"\nfechas = [{fechas}]' if escala.cortes > 3 else 'esquema = "cuatrimestral"'
    fijo = f'nombre = "{largo}"\nvigencia = 2026\n\n[cortes]\n{esquema}\n\n[calculo]\nbase = "{base}"\n'
    return fijo + "".join(f'\n[[dependencias]]\nnombre = "{d}"\n' for d in dependencias(escala))


def _ultimos_dias() -> tuple[int, ...]:
    return (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _dibujar_plan(escala: Escala, ruta: Path) -> None:
    libro = openpyxl.Workbook()
    libro.remove(libro.active)  # type: ignore[arg-type]
    nombres = dependencias(escala)
    for c in range(escala.componentes):
        hoja = libro.create_sheet(f"Componente {c + 1}")
        hoja.append([f"Componente {c + 1}: {_largo(_COMPONENTES[c], escala.letras)}"])
        hoja.append(["No.", "Subcomponente", "Actividad", "Meta o producto", "Responsable", "Fecha programada"])
        for i in range(c, escala.actividades, escala.componentes):
            hoja.append([
                _numeral(i, escala), f"Subcomponente {1 + i % 2}", actividad(i, escala), f"{1 + i % 3} informes",
                nombres[i % len(nombres)], escala.vence or _MESES[i % len(_MESES)],
            ])  # fmt: skip
    libro.save(ruta)


def _dibujar_reporte(escala: Escala, dependencia: str, corte: str, ruta: Path) -> None:
    suyas = [
        i
        for i in range(escala.actividades)
        if dependencias(escala)[i % escala.dependencias] == dependencia
        and escala.reportan
        and (i // escala.dependencias) % escala.reportan == 0
    ]
    if not suyas:
        return
    libro = openpyxl.Workbook()
    hoja = libro.active
    assert hoja is not None
    hoja.append([f"Reporte de avance. Dependencia: {dependencia}. Corte: {corte[8:]}/{corte[5:7]}/{corte[:4]}"])
    hoja.append(["No.", "Actividad", "Dependencia", "% de avance", "Descripción del avance", "Evidencia"])
    for i in suyas:
        hecho = (100, 50, 100, 0)[i % 4] / 100
        dicho = _largo(f"Se publicó el informe número {i}", escala.letras)
        hoja.append([_numeral(i, escala), actividad(i, escala), dependencia, hecho, dicho, f"Acta {i}"])
        hoja.cell(hoja.max_row, 4).number_format = "0%"
    libro.save(ruta)


def actividad(i: int, escala: Escala) -> str:
    """El texto de una actividad, distinto del de las demás."""
    return _largo(f"Publicar el informe número {i + 1} de la gestión y darlo a conocer", escala.letras)


def _numeral(i: int, escala: Escala) -> str:
    return f"{1 + i % escala.componentes}.{1 + i // escala.componentes}"


def _largo(texto: str, letras: int) -> str:
    """El texto, alargado con palabras hasta tantas letras."""
    if letras <= len(texto):
        return texto
    return f"{texto} {' '.join([_COLA] * 2)}"[:letras].rsplit(" ", 1)[0]
