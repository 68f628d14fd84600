"""El valor que dice una X en su columna: estados, grupos de valor, modalidades, momentos, Sí y No."""

import pytest

from pipeline.lectura.cuenta import familia
from tests.dibujo import hallados, interpretar


def _leer(dibujo: str, nombre: str):
    hoja = interpretar(dibujo)
    assert sum(hoja.cuenta.values()) == hoja.contadas
    return hoja.listados[nombre], hoja


@pytest.mark.parametrize("titulos", [
    "Compromiso | Cumplido | En proceso | Sin iniciar",
    "Compromiso | Estado | < | <\n^ | Cumplido | En proceso | Sin iniciar",
    "Compromiso | Ejecutado | En ejecución | Pendiente",
])  # fmt: skip
def test_los_estados_en_columnas(titulos):
    filas, hoja = _leer(titulos + "\nPodar | X | - | -\nTapar | | ✓ |\nPintar | | | x", "compromisos")
    assert [f.estado for f in filas] == ["Cumplido", "En ejecución", "Sin iniciar"]
    assert [f.origen("estado").celda[0] for f in filas] == ["B", "C", "D"]
    assert "hallazgo" not in {familia(d) for d in hoja.cuenta} and not hoja.hallazgos


def test_con_dos_marcas_no_se_escoge_y_se_anota():
    filas, hoja = _leer("Compromiso | Cumplido | En proceso\nPodar | X | X\nTapar | | X", "compromisos")
    assert [f.estado for f in filas] == ["", "En ejecución"] and filas[0].sin_leer == ("estado",)
    assert hallados(hoja.hallazgos) == [("dos_marcas", "C2", "«Cumplido» y «En ejecución»")]
    assert hoja.cuenta["hallazgo"] == 2


def test_lo_que_no_es_una_marca_se_anota_en_su_celda():
    dibujo = "Compromiso | Cumplido | En proceso\nPodar | X |\nTapar | | X\nA | X |\nB | X |\nPintar | | quizás"
    filas, hoja = _leer(dibujo, "compromisos")
    assert filas[-1].estado == "" and hallados(hoja.hallazgos) == [("si_o_no_de_listado", "C6", "quizás")]


@pytest.mark.parametrize(("titulos", "grupos"), [
    ("Evento | Fecha | Lugar | Mujeres | Jóvenes | JAC", [("Mujeres", "Jóvenes"), ("JAC",)]),
    ("Evento | Fecha | Lugar | Grupos de valor | < | <\n^ | ^ | ^ | Mujeres | Pescadores | Juntas",
     [("Mujeres", "Pescadores"), ("Juntas",)]),
])  # fmt: skip
def test_los_grupos_convocados_en_columnas(titulos, grupos):
    filas, hoja = _leer(
        titulos + "\nForo | f:2026-05-15 | Parque | X | X |\nFeria | f:2026-06-15 | Web | | | X", "eventos"
    )
    assert [f.grupos_valor for f in filas] == grupos
    assert [f.origen("grupos_valor").celda[0] for f in filas] == ["D", "F"] and not hoja.hallazgos
    assert "asistencia" not in hoja.listados, "una X no es una persona"


def test_un_uno_bajo_un_grupo_es_una_persona():
    filas, hoja = _leer("Evento | Fecha | Mujeres | Jóvenes\nForo | f:2026-05-15 | n:1 | n:1", "eventos")
    assert filas[0].grupos_valor == () and [a.cantidad for a in hoja.listados["asistencia"]] == [1, 1]


@pytest.mark.parametrize(("dibujo", "nombre", "campo", "valores"), [
    ("Evento | Fecha | Lugar | Presencial | Virtual\nForo | f:2026-05-15 | Web | | X\nFeria | f:2026-05-15 | Sur | X |",
     "eventos", "modalidad", ["Virtual", "Presencial"]),
    ("Actividad | Antes | Durante | Después | Responsable\nConvocar | X | | | Prensa\nPublicar | | | X | Prensa",
     "espacios", "momento", ["Antes", "Después"]),
    ("Espacio | Paso | Momento | ¿Se hizo? | <\n^ | ^ | ^ | Sí | No\nForo | Citar | Antes | X |\nForo | Oír | Durante | | X",
     "espacios", "hecho", [True, False]),
    ("Aspecto | Descripción | Fortaleza | Debilidad\nSonido | Bueno | X |\nAforo | Poco | | X",
     "autoevaluacion", "clase", ["Fortaleza", "Debilidad"]),
    ("Grupo de valor | Necesidades de información | Canales preferidos | <\n^ | ^ | Radio | Redes\nJAC | obras | X | X\nGremio | tasas | | X",
     "grupos_valor", "canales", [("Radio", "Redes"), ("Redes",)]),
])  # fmt: skip
def test_sirve_para_cualquier_campo_con_opciones_o_cubierto_por_su_titulo(dibujo, nombre, campo, valores):
    filas, hoja = _leer(dibujo, nombre)
    assert [getattr(f, campo) for f in filas] == valores and not hoja.hallazgos
