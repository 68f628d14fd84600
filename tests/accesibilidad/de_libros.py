"""Lo que se ve y lo que se lee de un libro: sus propiedades, sus colores, su letra, sus vínculos y sus dibujos."""

import re
from collections.abc import Iterator
from typing import Any

from openpyxl.worksheet.worksheet import Worksheet

from pipeline import estilo
from tests.accesibilidad.color import BLANCO, NEGRO, a_rgb, contraste, fondo_de
from tests.accesibilidad.comprobacion import Comprobacion
from tests.accesibilidad.libro_abierto import LibroAbierto

CONTRASTE, LETRA = 4.5, 11
ESCONDIDAS = {"_claves", "_listas", "Listas"}
"""Las hojas que se permiten ocultas: solo traen las listas desplegables."""
_DE_ZONA = {z.fondo.lstrip("#").upper() for z in estilo.ZONAS.values()}
_VAGO = re.compile(r"(?:https?://\S+|aquí|clic aquí|haga clic|ver|ir|más|enlace)", re.IGNORECASE)


def idioma_es_co(libro: LibroAbierto) -> list[str]:
    propias = {p.name: p.value for p in libro.libro.custom_doc_props.props}
    dicho = libro.libro.properties.language or propias.get("idioma") or ""
    return [] if dicho == "es-CO" else [f"idioma «{dicho}»"]


def titulo_asunto_y_autor(libro: LibroAbierto) -> list[str]:
    p = libro.libro.properties
    fallas = [f"sin {que}" for que, valor in (("título", p.title), ("asunto", p.subject)) if not valor]
    return fallas + ([] if p.creator == libro.entidad else [f"autor «{p.creator}»"])


def texto_alternativo(libro: LibroAbierto) -> list[str]:
    return [nombre for nombre, descripcion in libro.dibujos if len(descripcion.strip()) < 15]


def vinculos_con_texto(libro: LibroAbierto) -> list[str]:
    fallas = []
    for hoja in libro.hojas:
        for celda in libro.celdas(hoja):
            if celda.hyperlink and _VAGO.fullmatch(str(celda.value).strip()):
                fallas.append(f"{hoja.title} › {celda.coordinate}: «{celda.value}»")
        con_vinculo = {lugar.ref for lugar in hoja._hyperlinks}
        fallas += [
            f"{hoja.title} › {r}: sin texto" for r in con_vinculo if ":" not in r and hoja[r].value in (None, "")
        ]
    return fallas


def sin_hojas_escondidas(libro: LibroAbierto) -> list[str]:
    return [h.title for h in libro.libro.worksheets if h.sheet_state != "visible" and h.title not in ESCONDIDAS]


def contraste_suficiente(libro: LibroAbierto) -> list[str]:
    vistos: dict[tuple[str, str], str] = {}
    for hoja in libro.hojas:
        for celda in libro.celdas(hoja):
            tinta, fondo = a_rgb(celda.font.color, NEGRO), fondo_de(celda.fill)
            vistos.setdefault((tinta, fondo), f"{hoja.title} › {celda.coordinate}")
        for lugar, tinta, fondo in _condicionales(hoja):
            vistos.setdefault((tinta, fondo), f"{hoja.title} › {lugar} (formato condicional)")
    return [
        f"{lugar}: #{tinta} sobre #{fondo} ({contraste(tinta, fondo):.1f})"
        for (tinta, fondo), lugar in vistos.items()
        if contraste(tinta, fondo) < CONTRASTE
    ]


def letra_de_once_o_mas(libro: LibroAbierto) -> list[str]:
    chicas: dict[float, str] = {}
    for hoja in libro.hojas:
        for celda in libro.celdas(hoja):
            if (celda.font.sz or LETRA) < LETRA:
                chicas.setdefault(celda.font.sz, f"{hoja.title} › {celda.coordinate}: {celda.font.sz:g} puntos")
    return list(chicas.values())


def nada_solo_con_color(libro: LibroAbierto) -> list[str]:
    """Una celda con el color de una zona dice con palabras lo que el color; el color condicional sale de su texto."""
    fallas = []
    for hoja in libro.hojas:
        datos = libro.valores[hoja.title]
        for fila in hoja.iter_rows():
            for celda in fila:
                if fondo_de(celda.fill) in _DE_ZONA and not str(datos[celda.coordinate].value or "").strip():
                    fallas.append(f"{hoja.title} › {celda.coordinate}")
        for rango, reglas in hoja.conditional_formatting._cf_rules.items():
            fallas += [
                f"{hoja.title} › {rango.sqref}: {r.type}" for r in reglas if not _sale_del_texto(r, rango, datos)
            ]
    return fallas


def _sale_del_texto(regla: Any, rango: Any, datos: Worksheet) -> bool:
    """Una barra acompaña a su número; una regla por fórmula vale si no pinta, o si lo que pinta dice algo."""
    pinta = regla.dxf is not None and regla.dxf.fill is not None
    if regla.type != "expression":
        return regla.type in ("cellIs", "containsText", "beginsWith", "dataBar")
    celdas = (datos.cell(f, c) for r in rango.sqref.ranges for f, c in r.cells)
    return not pinta or all(c.value not in (None, "") for c in celdas)


def _condicionales(hoja: Worksheet) -> Iterator[tuple[str, str, str]]:
    for rango, reglas in hoja.conditional_formatting._cf_rules.items():
        for regla in reglas:
            dxf = regla.dxf
            if dxf is not None and dxf.fill is not None:
                fondo = a_rgb(dxf.fill.bgColor, BLANCO)
                yield str(rango.sqref), a_rgb(dxf.font.color if dxf.font else None, estilo.TEXTO.lstrip("#")), fondo


DE_LIBROS = (
    Comprobacion("Idioma es-CO", "El lector de pantalla pronuncia según el idioma que el archivo declara.", idioma_es_co),
    Comprobacion(
        "Título, asunto y autor", "El archivo dice qué es y de qué entidad, sin abrirlo ni depender de su nombre.",
        titulo_asunto_y_autor,
    ),
    Comprobacion(
        "Texto alternativo en cada dibujo", "Quien no ve una gráfica recibe en palabras lo mismo que ella dice.",
        texto_alternativo,
    ),
    Comprobacion(
        "Vínculos con texto", "El texto de un vínculo dice a dónde lleva, aunque se lea fuera de su frase.",
        vinculos_con_texto,
    ),
    Comprobacion(
        "Sin hojas escondidas", "Lo que se entrega está a la vista; solo las listas desplegables van ocultas.",
        sin_hojas_escondidas,
    ),
    Comprobacion(
        "Contraste de 4,5 a 1", "La letra se distingue del fondo con poca vista, con mucha luz y en una copia gris.",
        contraste_suficiente,
    ),
    Comprobacion("Letra de 11 o más", "La letra pequeña deja por fuera a quien más la necesita.", letra_de_once_o_mas),
    Comprobacion(
        "Nada se dice solo con color", "Lo que un color dice está también escrito en su celda.", nada_solo_con_color
    ),
)  # fmt: skip
