"""Las encuestas del ejemplo: la de la audiencia, como la exporta un formulario, y el cuadro con las cuentas de la feria.

Traen lo que traen siempre: un 7 en una escala de 1 a 5, respuestas en blanco, NS/NR, un cuestionario sin tabular, datos
de quien contestó y un cuadro con su total.
"""

from datetime import date, timedelta
from pathlib import Path

from tests.herramientas.ejemplo.libro import ENTIDAD, abrir, hacer_estilos

AUDIENCIA = "Encuesta audiencia pública de abril (respuestas).xlsx"
FERIA = "Tabulación encuesta feria de la gestión.xlsx"
LOGISTICA = "¿Cómo califica la organización del evento?"
CLARIDAD = "¿Cómo califica la claridad de la información?"
TIEMPO = "¿Cómo califica el tiempo para preguntar?"
UTILIDAD = "De 1 a 5, ¿qué tan útil fue para usted?"
VOLVERIA = "¿Volvería a participar?"
MEDIO = "¿Cómo se enteró del evento?"
SUGERENCIA = "¿Qué nos sugiere para la próxima?"
_TITULOS = (
    "Marca temporal", "Nombre completo", "Número de documento", "Teléfono o celular", "Sexo", "Barrio o vereda",
    LOGISTICA, CLARIDAD, TIEMPO, UTILIDAD, VOLVERIA, MEDIO, SUGERENCIA,
)  # fmt: skip
_NOMBRES = ("Rosalba", "Eider", "Nubia", "Wilmar", "Yamile", "Fanor", "Consuelo", "Jair", "Leidy", "Argemiro")
_APELLIDOS = ("Quiñonez", "Tafur", "Balanta", "Moncayo", "Riascos", "Ocoró", "Cundumí")
_BARRIOS = ("El Muelle", "Villa Arrayán", "La Ceiba", "Vereda San Isidro", "Centro")
_CALIFICA = ("Excelente", "Bueno", "Regular", "Malo", "Muy malo")
_MEDIOS = (
    "Redes sociales",
    "Página web",
    "A través de la comunidad",
    "Invitación directa",
    "Redes sociales, Página web",
)
_SUGERENCIAS = {
    3: "Que empiece a la hora que dice la invitación.",
    9: "Más sillas y sonido para los de atrás.",
    14: "Mi celular es 300 000 00 00, me interesa el tema de las vías.",
    22: "Que respondan por escrito lo que no alcanzaron a contestar.",
    31: "Hacerla también en las veredas.",
}
_ESCRITAS = {"Excelente": ("Excelente", "excelente", "EXCELENTE"), "Bueno": ("Bueno", "Buena", "bueno ")}
_N = 44
_FERIA = (
    (LOGISTICA, 31, 22, 6, 0, 0, 2),
    (CLARIDAD, 24, 27, 5, 3, 0, 2),
    (TIEMPO, 9, 18, 19, 8, 5, 2),
)


def dibujar_encuestas(carpeta: Path) -> None:
    """Escribe los dos libros en la carpeta de encuestas."""
    _dibujar_audiencia(carpeta / "encuestas" / AUDIENCIA)
    _dibujar_feria(carpeta / "encuestas" / FERIA)


def _dibujar_audiencia(ruta: Path) -> None:
    libro = abrir(ruta, "Respuestas de formulario")
    hoja = libro.add_worksheet("Respuestas de formulario 1")
    dia = libro.add_format({"num_format": "dd/mm/yyyy"})
    negrita = libro.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    hoja.set_column(0, len(_TITULOS) - 2, 20)
    hoja.set_column(len(_TITULOS) - 1, len(_TITULOS) - 1, 58)
    hoja.set_column(len(_TITULOS) - 2, len(_TITULOS) - 2, 28)
    hoja.set_row(0, 46)
    hoja.set_landscape()
    hoja.set_paper(5)
    hoja.fit_to_pages(1, 0)
    hoja.repeat_rows(0)
    hoja.freeze_panes(1, 0)
    for j, titulo in enumerate(_TITULOS):
        hoja.write_string(0, j, titulo, negrita)
    for i in range(_N):
        hoja.write_datetime(i + 1, 0, date(2026, 4, 24) + timedelta(days=i // 30), dia)
        for j, valor in enumerate(_responder(i), 1):
            if isinstance(valor, str) and valor:
                hoja.write_string(i + 1, j, valor)
            elif isinstance(valor, int):
                hoja.write_number(i + 1, j, valor)
    libro.close()


def _responder(i: int) -> tuple[str | int, ...]:
    """Un cuestionario: quién lo contestó y qué contestó. El 40 no se tabuló."""
    quien = f"{_NOMBRES[i % 10]} {_APELLIDOS[i % 7]}"
    datos = (quien, 1_000_000 + 37 * i, f"300 000 00 {i:02d}", "FM"[i % 2], _BARRIOS[i * 3 % 5])
    if i == 40:
        return (*datos, *[""] * 7)
    logistica = _escribir("Excelente" if i % 5 < 2 else "Bueno" if i % 5 < 4 else "Regular", i)
    claridad = "NS/NR" if i in (8, 17, 26, 30, 38) else _escribir(_CALIFICA[0 if i % 3 == 0 else 1 if i % 7 else 2], i)
    tiempo = "" if i in (5, 11, 19, 28, 33) else _escribir(_CALIFICA[(i * 7 + i // 3) % 5], i)
    util = 7 if i == 21 else 5 - (i % 4 == 0) - (i % 6 == 0)
    volveria = "Sí" if i % 3 else "si" if i % 2 else "No"
    return (*datos, logistica, claridad, tiempo, util, volveria, _MEDIOS[i % 5], _SUGERENCIAS.get(i, ""))


def _escribir(opcion: str, i: int) -> str:
    formas = _ESCRITAS.get(opcion, (opcion,))
    return formas[i % len(formas)]


def _dibujar_feria(ruta: Path) -> None:
    libro = abrir(ruta, "Tabulación de la encuesta de la feria")
    estilos = hacer_estilos(libro, "#5B4A7A", "#ECE8F2")
    hoja = libro.add_worksheet("Consolidado")
    hoja.set_column(0, 0, 6)
    hoja.set_column(1, 1, 48)
    hoja.set_column(2, 9, 11)
    hoja.merge_range(0, 0, 0, 9, ENTIDAD, estilos["entidad"])
    hoja.merge_range(
        1, 0, 1, 9, "RESULTADOS DE LA ENCUESTA DE SATISFACCIÓN - FERIA DE LA GESTIÓN 2026", estilos["titulo"]
    )
    for j, titulo in enumerate(("No.", "Pregunta", *_CALIFICA, "NS/NR", "Total", "% Excelente")):
        hoja.write_string(3, j, titulo, estilos["encabezado"])
    for i, (pregunta, *cuentas) in enumerate(_FERIA):
        hoja.write_number(4 + i, 0, i + 1, estilos["centro"])
        hoja.write_string(4 + i, 1, f"{i + 1}. {pregunta}", estilos["texto"])
        for j, cuantas in enumerate((*cuentas, sum(cuentas))):
            hoja.write_number(4 + i, 2 + j, cuantas, estilos["cantidad"])
        hoja.write_number(4 + i, 9, cuentas[0] / sum(cuentas), estilos["porcentaje"])
    hoja.write_string(8, 0, "Elaboró: Oficina de Participación. Encuestas recogidas a la salida.", estilos["pie"])
    libro.close()
