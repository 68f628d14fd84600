"""Documentos 001 y 002: de qué quiere la ciudadanía que se rindan cuentas, antes de la audiencia."""

from datetime import date
from pathlib import Path

import openpyxl

from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import Tarea
from pipeline.entidad import leer_entidad
from pipeline.entradas import listar_entradas
from pipeline.flujo import calcular_resultado
from pipeline.graficas import temas as grafica
from pipeline.registro.memoria import Memoria
from pipeline.salidas.temas import INTERNO, PUBLICO, escribir_temas
from tests.herramientas.dibujar_ejemplo import ENTRADAS
from tests.herramientas.ejemplo.cronograma import dibujar_cronograma
from tests.herramientas.ejemplo.grupos_y_temas import dibujar_grupos_y_temas


def filas(ruta: Path, hoja: str) -> list[dict[str, object]]:
    titulos, *resto = openpyxl.load_workbook(ruta)[hoja].iter_rows(min_row=4, values_only=True)
    return [dict(zip(titulos, fila, strict=True)) for fila in resto]


def test_del_formulario_y_los_organismos_a_los_temas_en_orden_y_lo_que_falta(tmp_path):
    entradas, salidas = tmp_path / "entradas", tmp_path / "salidas"
    salidas.mkdir()
    dibujar_grupos_y_temas(entradas)
    dibujar_cronograma(entradas)
    entidad = leer_entidad(ENTRADAS.parent / "pipeline" / "formatos" / "entidad.toml")
    leidos = [interpretar_archivo(Tarea(r, nombre, entidad)) for r, nombre in listar_entradas(entradas)]
    resultado = calcular_resultado(leidos, entidad, date(2026, 8, 31), date(2026, 9, 10), Memoria())
    escribir_temas(resultado, salidas)

    primero, *resto = filas(salidas / INTERNO, "Temas")
    assert (primero["Tema"], primero["Veces"], primero["Respuesta"]) == (
        "Vías rurales",
        9,
        "■ Sin información ni espacio",
    )
    assert primero["Maneras de escribirlo"] == "Vías rurales (8)\narreglo de las vías rurales (1)"
    por_tema = {f["Tema"]: f for f in resto}
    assert por_tema["Parques, andenes y zonas verdes"]["Veces"] == 4
    assert por_tema["Avance de las obras"]["Organismo de control que lo pide"] == "Contraloría departamental"
    assert por_tema["Contratación de obras"]["Respuesta"] == "● Con información y espacio"
    escritas = {f["Como se escribió"]: f for f in filas(salidas / INTERNO, "Escrituras")}
    assert escritas["Seguridda"]["Tema"] == "Seguridad" and "Temas para la audiencia" in escritas["Seguridda"]["Celda"]

    dicho = [str(v) for f in filas(salidas / PUBLICO, "Por grupo de valor") for v in f.values()]
    assert "reservado" in dicho and not {"1", "2", "3", "4"} & set(dicho)
    todo = " ".join(
        str(v)
        for hoja in openpyxl.load_workbook(salidas / PUBLICO)
        for f in hoja.iter_rows(values_only=True)
        for v in f
    )
    assert "Rosa" not in todo and "300 000" not in todo

    (lamina,) = grafica.componer(resultado)
    assert lamina.textos.titulo.startswith("«Vías rurales» es el tema más pedido: lo piden 9 personas")
    assert "Parques" not in lamina.textos.alternativo + str(lamina.textos.descripcion)
