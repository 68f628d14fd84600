"""El cronograma de rendición de cuentas: elementos a la izquierda, etapas y cuatrimestres con X."""

from datetime import date, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from tests.herramientas.ejemplo import a_quien_llega
from tests.herramientas.ejemplo.libro import (
    Estilos,
    abrir,
    alto,
    escribir,
    hacer_estilos,
    poner_membrete,
    poner_pies,
    preparar,
    unir,
)

ARCHIVO, HOJA = "planes/Cronograma Rendición de Cuentas 2026.xlsx", "Cronograma 2026"
ETAPAS = ("Aprestamiento", "Diseño", "Preparación", "Ejecución", "Seguimiento y Evaluación")
ANCHOS = (9, 52, 8, 8, 8, 8, 8, 34, 5, 5, 5, 34, *a_quien_llega.ANCHOS)
_GOBIERNO, _PLANEACION = "Secretaría General y de Gobierno", "Secretaría de Planeación"
_PRENSA, _SOCIAL = "Oficina de Comunicaciones y Prensa", "Secretaría de Desarrollo Social"
_ATENCION, _EQUIPO = "Dirección de Atención al Ciudadano", "Equipo de Rendición de Cuentas"

# elemento, actividad, etapas (A D P E S), meta o producto, cuatrimestres, dependencia responsable
ACTIVIDADES = (
    (
        "INFORMACIÓN",
        "Conformar el equipo líder de la rendición de cuentas y dejar constancia de sus funciones",
        "A",
        "Acta de conformación del equipo",
        "1",
        "Despacho del Alcalde",
    ),
    (
        "INFORMACIÓN",
        "Capacitar al equipo líder en producción de información pública y lenguaje claro",
        "A",
        "2 talleres",
        "12",
        "Dirección de Talento Humano",
    ),
    (
        "INFORMACIÓN",
        "Poner al día el estudio de los habitantes y de las organizaciones del municipio",
        "D",
        "Estudio publicado",
        "1",
        _SOCIAL,
    ),
    (
        "INFORMACIÓN",
        "Relacionar las metas del plan de desarrollo con los temas que más preguntan los habitantes",
        "D",
        "Matriz de temas y metas",
        "2",
        _PLANEACION,
    ),
    (
        "INFORMACIÓN",
        "Fijar el procedimiento para recoger, revisar y divulgar la información de gestión",
        "D",
        "Procedimiento adoptado",
        "1",
        _PLANEACION,
    ),
    ("INFORMACIÓN", "Producir el informe de gestión de cada cuatrimestre", "P", "3 informes", "123", _PLANEACION),
    (
        "INFORMACIÓN",
        "Emitir boletines de prensa sobre el avance de las obras y de la inversión social",
        "E",
        "Dos (3) boletines",
        "123",
        _PRENSA,
    ),
    (
        "INFORMACIÓN",
        "Difundir el informe de gestión en la emisora comunitaria y en las carteleras de las veredas",
        "E",
        "Informe difundido",
        "23",
        None,
    ),
    ("INFORMACIÓN", "Diseñar las piezas gráficas y radiales de la audiencia pública", "PE", "4 piezas", "3", _PRENSA),
    ("DIÁLOGO", "Publicar el calendario de los espacios de diálogo del año", "D", "Calendario publicado", "1", _EQUIPO),
    (
        "DIÁLOGO",
        "Acordar con las juntas de acción comunal los temas de los encuentros",
        "P",
        "Acta de acuerdos",
        "1",
        _GOBIERNO,
    ),
    (
        "DIÁLOGO",
        "Realizar encuentros zonales con las comunidades rurales",
        "E",
        "6 encuentros",
        "123",
        f"{_GOBIERNO}\n{_SOCIAL}",
    ),
    ("DIÁLOGO", "Transmitir en directo sesiones de preguntas y respuestas", "E", "6 transmisiones", "123", _PRENSA),
    (
        "DIÁLOGO",
        "Celebrar la audiencia pública participativa",
        "E",
        "Una (1) audiencia",
        "3",
        f"Despacho del Alcalde - {_PLANEACION}",
    ),
    ("DIÁLOGO", "Instalar mesas de diálogo en las ferias de servicios", "E", "2 ferias", "23", _ATENCION),
    (
        "DIÁLOGO",
        "Responder por escrito, dentro de los quince días, las preguntas que queden abiertas en cada espacio",
        "E",
        "100% de las preguntas",
        "123",
        "Todas las dependencias",
    ),
    (
        "DIÁLOGO",
        "Abrir un buzón de propuestas en el sitio web y en la ventanilla",
        "E",
        "Buzón habilitado",
        "1",
        "Oficina de Tecnologías de la Información",
    ),
    (
        "DIÁLOGO",
        "Llevar el registro de los compromisos que se adquieran en cada espacio",
        "E",
        "Registro actualizado",
        "123",
        _GOBIERNO,
    ),
    (
        "RESPONSABILIDAD",
        "Adoptar el formato interno con que cada dependencia reporta sus actividades",
        "AD",
        "Formato adoptado",
        "1",
        _PLANEACION,
    ),
    (
        "RESPONSABILIDAD",
        "Capacitar a veedurías y organizaciones sociales en control social",
        "P",
        "2 jornadas",
        "23",
        _SOCIAL,
    ),
    (
        "RESPONSABILIDAD",
        "Publicar el avance de los compromisos adquiridos con la ciudadanía",
        "PE",
        "Avance publicado",
        "23",
        _GOBIERNO,
    ),
    (
        "RESPONSABILIDAD",
        "Aplicar la encuesta de percepción después de cada espacio",
        "S",
        "Encuesta aplicada y tabulada",
        "23",
        _ATENCION,
    ),
    (
        "RESPONSABILIDAD",
        "Revisar las recomendaciones de los organismos de control y del Concejo",
        "S",
        "Informe de recomendaciones atendidas",
        "23",
        "Oficina Asesora Jurídica",
    ),
    (
        "RESPONSABILIDAD",
        "Formular el plan de mejoramiento que resulte de la audiencia pública",
        "S",
        "Plan de mejoramiento",
        "3",
        _EQUIPO,
    ),
    (
        "RESPONSABILIDAD",
        "Verificar el cumplimiento de la estrategia y publicar el resultado",
        "S",
        "3 informes",
        "123",
        "Oficina de Control Interno",
    ),
)


def dibujar_cronograma(carpeta: Path) -> None:
    """Escribe el cronograma en la carpeta de entradas."""
    with abrir(carpeta / ARCHIVO, "Cronograma de rendición de cuentas 2026", datetime(2026, 1, 23, 9, 30)) as libro:
        estilos = hacer_estilos(libro, "#2E6B3A", "#E4EFE6")
        hoja = preparar(libro, HOJA, ANCHOS, congelar=8)
        rotulos = ("Código: DE-FR-11", "Versión: 02", "Página 1 de 1")
        poner_membrete(hoja, estilos, (1, 8, 11), "CRONOGRAMA DE LA ESTRATEGIA DE RENDICIÓN DE CUENTAS", rotulos)
        unir(hoja, 4, 0, 4, 11, "VIGENCIA 2026", estilos["grupo"])
        _poner_encabezado(hoja, estilos)
        fin = _poner_actividades(hoja, estilos, 8)
        hoja.write_string(
            fin + 1, 0, "Convenciones: X = etapa o cuatrimestre en que se programa la actividad", estilos["pie"]
        )
        poner_pies(
            hoja,
            fin + 3,
            estilos,
            (
                "Elaboró: Secretaría de Planeación",
                "Revisó: Equipo de Rendición de Cuentas",
                f"Aprobó: Comité Institucional de Gestión y Desempeño, acta 01 del {date(2026, 1, 23):%d/%m/%Y}",
            ),
        )


def _poner_encabezado(hoja: Any, estilos: Estilos) -> None:
    titulo = estilos["encabezado"]
    for columna, texto in (
        (0, "ELEMENTO"),
        (1, "ACTIVIDADES"),
        (7, "META / PRODUCTO"),
        (11, "DEPENDENCIA RESPONSABLE"),
        *enumerate(a_quien_llega.TITULOS, 12),
    ):
        unir(hoja, 6, columna, 7, columna, texto, titulo)
    unir(hoja, 6, 2, 6, 6, "ETAPAS", titulo)
    unir(hoja, 6, 8, 6, 10, "Cuatrimestre", titulo)
    girado = estilos["girado"]
    for columna, etapa in enumerate(ETAPAS, 2):
        unir(hoja, 7, columna, 7, columna, etapa, girado)
    for columna in (8, 9, 10):
        unir(hoja, 7, columna, 7, columna, columna - 7, titulo)
    hoja.set_row(7, 92)


def _poner_actividades(hoja: Any, estilos: Estilos, fila: int) -> int:
    saltos = []
    for elemento, renglones in groupby(ACTIVIDADES, lambda a: a[0]):
        primera = fila
        saltos.append(fila)
        for _, actividad, etapas, meta, cuatrimestres, responsable in renglones:
            marcas = ["X" if letra in etapas else None for letra in "ADPES"]
            periodos = ["X" if numero in cuatrimestres else None for numero in "123"]
            suyos = a_quien_llega.A_QUIEN_LLEGA.get(fila - 8, ("",) * len(a_quien_llega.TITULOS))
            valores = (None, actividad, *marcas, meta, *periodos, responsable, *(texto or None for texto in suyos))
            for columna, valor in enumerate(valores[1:], 1):
                escribir(
                    hoja, fila, columna, valor, estilos, "centro" if columna in (2, 3, 4, 5, 6, 8, 9, 10) else "texto"
                )
            hoja.set_row(fila, alto(valores, ANCHOS))
            fila += 1
        unir(hoja, primera, 0, fila - 1, 0, elemento, estilos["girado"])
    hoja.set_h_pagebreaks(saltos[1:])
    return fila
