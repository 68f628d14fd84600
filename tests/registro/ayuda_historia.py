"""Una entidad pequeña que vive una vigencia: su plan, sus reportes y las corridas que deja en el registro."""

from datetime import date
from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.declarado import leer_declarado
from pipeline.flujo import hacer_resultado
from pipeline.registro.historia.guardar import guardar_historia
from pipeline.registro.memoria import guardar_memoria, leer_memoria
from tests.dibujo import dibujar

ABRIL, AGOSTO, DICIEMBRE = date(2026, 4, 30), date(2026, 8, 31), date(2026, 12, 31)
HOY = date(2026, 9, 10)
ENTIDAD = """
nombre = "Alcaldía de Prueba"
vigencia = 2026
[[dependencias]]
nombre = "Secretaría de Hacienda"
alias = ["Hacienda"]
[[dependencias]]
nombre = "Secretaría de Salud"
alias = ["Salud"]
"""
CABEZA = (
    "PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026\nNumeral | Actividad | Meta | Responsable | Fecha programada"
)
FILAS = (
    "1.1 | Publicar el informe de gestión financiera | 4 | Hacienda | 30/04/2026; 30/08/2026",
    "1.2 | Capacitar a los servidores en integridad | 2 | Salud | 30/08/2026",
    "1.3 | Realizar la audiencia pública del año | 1 | Hacienda | 30/11/2026",
)


def fundar(carpeta: Path, *filas: str) -> Path:
    """La carpeta de entradas con su entidad y su plan."""
    entradas = carpeta / "entradas"
    entradas.mkdir()
    (entradas / "entidad.toml").write_text(ENTIDAD, encoding="utf-8")
    planear(entradas, *(filas or FILAS))
    return entradas


def planear(entradas: Path, *filas: str, nombre: str = "PAAC 2026.xlsx") -> Path:
    return dibujar(entradas / nombre, Plan="\n".join((CABEZA, *filas)))


def reportar(entradas: Path, dependencia: str, corte: str, *filas: str, nombre: str = "") -> Path:
    """Un reporte con el corte que cubre («30 de abril de 2026»)."""
    renglones = (
        f"Dependencia: | {dependencia}",
        f"Corte: | {corte}",
        "Numeral | Actividad | Cantidad acumulada | Fecha de reporte",
    )
    return dibujar(entradas / (nombre or f"{dependencia} {corte}.xlsx"), Avance="\n".join((*renglones, *filas)))


def calcular(entradas: Path, corte: date, hoy: date = HOY) -> Resultado:
    """El resultado, sin dejar nada en el registro."""
    return hacer_resultado(leer_declarado(entradas), entradas, corte, hoy, leer_memoria(entradas / "registro"))


def correr(entradas: Path, corte: date, hoy: date = HOY) -> Resultado:
    """Lo que hace `generar` con el registro: leer, calcular y guardar."""
    memoria = leer_memoria(entradas / "registro")
    resultado = hacer_resultado(leer_declarado(entradas), entradas, corte, hoy, memoria)
    guardar_memoria(entradas / "registro", memoria)
    guardar_historia(entradas / "registro", memoria.historia, resultado, {"hoy": str(hoy), "entidad.toml": "0"})
    return resultado
