"""El inventario de acciones frente a lo publicado: qué se esperaba, qué falta y desde cuándo, y qué enlaces sirven."""

from pipeline.calculo.publicaciones.enlaces_web import problema_del_enlace, sirve_el_enlace
from pipeline.calculo.publicaciones.enlazar import PROPUESTA, Enlazada, enlazar
from pipeline.calculo.publicaciones.esperado import SITUACIONES, Esperado, comparar
from pipeline.calculo.publicaciones.grupos import Grupo, sumar_grupos
from pipeline.calculo.publicaciones.leidas import inventario_de, publicaciones_de
from pipeline.calculo.publicaciones.menu import nombre_del_menu, numeral_de

__all__ = [
    "PROPUESTA",
    "SITUACIONES",
    "Enlazada",
    "Esperado",
    "Grupo",
    "comparar",
    "enlazar",
    "inventario_de",
    "nombre_del_menu",
    "numeral_de",
    "problema_del_enlace",
    "publicaciones_de",
    "sirve_el_enlace",
    "sumar_grupos",
]
