"""Lo que llega a la carpeta sin venir al caso: un reporte de otro año y un libro que no es de avances."""

from datetime import datetime

from tests.herramientas.ejemplo.avances import Libro, Reporte
from tests.herramientas.ejemplo.libro import Formula, Porcentaje

_OTRO_ANO = Libro("Reporte Talento Humano dic 2025.xlsx", (Reporte(
    "Reporte", ("DIRECCIÓN DE TALENTO HUMANO", "Reporte de avance - vigencia 2025", ("Corte:", "31 de diciembre de 2025")),
    (("Actividad", 54), ("% de avance", 12), ("Evidencia", 30)),
    (
        ("Ejecutar el plan institucional de capacitación", Porcentaje(0.95), "Informe de capacitación 2025"),
        ("Actualizar el directorio de servidores y contratistas", Porcentaje(1), "Directorio 2025"),
    ),
),), hecho=datetime(2026, 1, 9, 9, 0))  # fmt: skip

_SILLAS = Libro("inventario de sillas del auditorio.xlsx", (Reporte(
    "Hoja1", ("Sillas del auditorio municipal",),
    (("Salón", 24), ("Buenas", 10), ("Por reparar", 12), ("Total", 10)),
    (("Auditorio", 120, 8, Formula("=B4+C4", 128)), ("Sala de juntas", 14, 1, Formula("=B5+C5", 15)), ("Patio cubierto", 60, 22, Formula("=B6+C6", 82))),
),), "#6B7280", "#EEF0F2")  # fmt: skip

AJENOS = (_OTRO_ANO, _SILLAS)
