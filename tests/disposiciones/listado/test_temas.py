"""Los temas de interés se reconocen, también como los exporta un formulario, y no se llevan lo que es de otros."""

import pytest

from tests.dibujo import interpretar

PREGUNTA = "¿Sobre qué temas quiere que la alcaldía le rinda cuentas en la audiencia pública de este año?"


@pytest.mark.parametrize("dibujo, filas", [
    ("Organismo de control | Tema | Documento o informe\nContraloría | Vías | Informe", 1),
    ("Tema de interés | Grupo de valor | Comuna | Votos\nVías | Jóvenes | 1 | n:4", 1),
    (f"Marca temporal | {PREGUNTA} | ¿En qué comuna vive?\nf:2026-08-01 | Vías, Salud | 1\nf:2026-08-02 | Vías | 2", 2),
    (f"Marca temporal | {PREGUNTA}\nf:2026-08-01 | Vías, Salud", 1),
])  # fmt: skip
def test_una_tabla_o_un_formulario_de_temas_se_reconoce(dibujo, filas):
    hoja = interpretar(dibujo)
    assert {nombre: len(suyas) for nombre, suyas in hoja.listados.items()} == {"temas": filas}


@pytest.mark.parametrize("dibujo", [
    "Fecha | Tema | Pregunta | Dependencia | Origen\nf:2026-08-01 | Vías | ¿Cuándo? | Hacienda | web",
    "Tema de interés | Actividad | Responsable | Fecha\nVías | Publicar el informe | Hacienda | f:2026-05-01",
    "Tema | Actividad | Meta | Responsable | Fecha programada | Fuente\nVías | Publicar | 1 | Hacienda | f:2026-05-01 | PDM",
    "Marca temporal | ¿Cómo califica la organización? | ¿Sobre qué temas quiere saber más?\nf:2026-08-01 | Buena | Vías",
    "Marca temporal | ¿Sobre qué tema es su pregunta? | Escriba su pregunta\nf:2026-08-01 | Vías | ¿cuándo arreglan la vía de la vereda?",
    "Grupo de valor | Descripción | Territorio | Temas de interés | Canales preferidos\nJuntas | 42 | todo | Vías | WhatsApp",
    "Riesgo | Tema | Fuente | Responsable | Fecha\nx | Vías | y | Hacienda | f:2026-08-01",
])  # fmt: skip
def test_lo_que_es_de_otra_clase_no_se_toma_por_temas(dibujo):
    assert "temas" not in interpretar(dibujo).listados
