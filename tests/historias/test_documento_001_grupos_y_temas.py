"""Documento 001: los grupos de valor con lo que necesitan saber, y a cuáles no llega nada."""

from datetime import date
from pathlib import Path

import openpyxl

from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import Tarea
from pipeline.entidad import leer_entidad
from pipeline.entradas import listar_entradas
from pipeline.flujo import calcular_resultado
from pipeline.registro.memoria import Memoria
from pipeline.salidas.grupos_valor import LIBRO, escribir_grupos_valor
from tests.dibujo import dibujar_hojas
from tests.herramientas.dibujar_ejemplo import ENTRADAS
from tests.herramientas.ejemplo.cronograma import dibujar_cronograma
from tests.herramientas.ejemplo.grupos_y_temas import dibujar_grupos_y_temas

EVENTOS = """
    Evento | Fecha del evento | Modalidad | Temas | Grupos de valor | Fecha de realización
    Encuentro de El Carmen | f:2026-03-14 | Presencial | Vías terciarias | Comunidad campesina; juntas de acción comunal | f:2026-03-14
    Foro de comercio | f:2026-06-05 | Virtual | Seguridad del mercado | Comerciantes; taxistas | f:2026-06-05
"""
PUBLICACIONES = """
    Documento o contenido | Fecha | Enlace | Dependencia
    Resultados del presupuesto participativo | f:2026-04-03 | https://www.puertoarrayan.example/pp | Planeación
"""


def filas(ruta: Path, hoja: str) -> list[dict[str, object]]:
    titulos, *resto = openpyxl.load_workbook(ruta)[hoja].iter_rows(min_row=4, values_only=True)
    return [dict(zip(titulos, fila, strict=True)) for fila in resto]


def test_de_la_caracterizacion_a_lo_que_no_se_publica_y_a_quien_no_llega_nada(tmp_path):
    entradas, salidas = tmp_path / "entradas", tmp_path / "salidas"
    salidas.mkdir()
    dibujar_grupos_y_temas(entradas)
    dibujar_cronograma(entradas)
    dibujar_hojas(entradas / "eventos.xlsx", {"Eventos": EVENTOS})
    dibujar_hojas(entradas / "publicaciones.xlsx", {"Publicaciones": PUBLICACIONES})
    entidad = leer_entidad(ENTRADAS.parent / "pipeline" / "formatos" / "entidad.toml")
    leidos = [interpretar_archivo(Tarea(r, nombre, entidad)) for r, nombre in listar_entradas(entradas)]
    resultado = calcular_resultado(leidos, entidad, date(2026, 8, 31), date(2026, 9, 10), Memoria())
    escribir_grupos_valor(resultado, salidas)

    necesidades = {f["Información que necesita"]: f for f in filas(salidas / LIBRO, "Necesidades")}
    presupuesto = necesidades["presupuesto participativo"]
    assert presupuesto["Propuesta"] == "● Cubierta"
    assert presupuesto["Con qué se cubriría"] == "publicación: Resultados del presupuesto participativo"
    assert presupuesto["Su celda"] == "publicaciones.xlsx › Publicaciones › A2"
    assert necesidades["Empleo y cursos"]["Propuesta"] == "■ Sin cubrir"

    llega = {f["Grupo de valor"]: f["Situación"] for f in filas(salidas / LIBRO, "Espacios")}
    assert llega["Comunidad campesina"] == llega["Comerciantes"] == "● Tiene espacio"
    assert llega["Jóvenes"] == llega["Personas con discapacidad"] == "■ Ningún espacio le llega"
    assert llega["taxistas"] == "? No está en la caracterización"

    canales = {f["Canal"]: f["Situación"] for f in filas(salidas / LIBRO, "Canales")}
    assert (canales["Presencial"], canales["WhatsApp"]) == ("● Preferido y usado", "■ Preferido y sin usar")
    sin_canal = [h for h in resultado.hallazgos if "Canales preferidos" in h.mensaje]
    assert [str(h.origen) for h in sin_canal] == ["Caracterización grupos de valor 2026.xlsx › Grupos › F8"]
