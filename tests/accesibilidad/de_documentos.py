"""Lo que un documento de Word necesita para oírse y recorrerse: idioma, títulos en orden, tablas y dibujos con texto."""

import re

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from tests.accesibilidad.comprobacion import Comprobacion
from tests.accesibilidad.documento_abierto import DocumentoAbierto, valor

LETRA, EN_TABLA = 11, 9
APARTE = {"Nota", "Caption"}
_NIVEL = re.compile(r"(?:heading|título|titulo) ?(\d)$", re.IGNORECASE)


def idioma_es_co(doc: DocumentoAbierto) -> list[str]:
    de_fabrica = doc.documento.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    fallas = [] if valor(de_fabrica) == "es-CO" else [f"los estilos están en «{valor(de_fabrica)}»"]
    nucleo = doc.documento.core_properties.language
    fallas += [] if nucleo == "es-CO" else [f"las propiedades dicen «{nucleo}»"]
    return fallas + [f"un texto está en «{v}»" for n in doc.todos("w:lang") if (v := valor(n)) not in ("", "es-CO")]


def titulo_y_autor(doc: DocumentoAbierto) -> list[str]:
    p = doc.documento.core_properties
    fallas = [f"sin {que}" for que, dicho in (("título", p.title), ("asunto", p.subject)) if not dicho]
    return fallas + ([] if p.author == doc.entidad else [f"autor «{p.author}»"])


def encabezado_repetido(doc: DocumentoAbierto) -> list[str]:
    tablas = doc.todos("w:tbl")
    return [
        f"tabla {i}" for i, t in enumerate(tablas, 1)
        if t.find(f"{qn('w:tr')}/{qn('w:trPr')}/{qn('w:tblHeader')}") is None
    ]  # fmt: skip


def tablas_descritas(doc: DocumentoAbierto) -> list[str]:
    fallas = []
    for i, tabla in enumerate(doc.todos("w:tbl"), 1):
        for que in ("w:tblCaption", "w:tblDescription"):
            if not valor(tabla.find(f"{qn('w:tblPr')}/{qn(que)}")):
                fallas.append(f"tabla {i} sin {que[2:]}")
    return fallas


def titulos_en_orden(doc: DocumentoAbierto) -> list[str]:
    fallas, antes = [], 0
    for parrafo in doc.documento.paragraphs:
        nombre = (parrafo.style.name or "") if parrafo.style is not None else ""
        if hallado := _NIVEL.search(nombre):
            nivel = int(hallado[1])
            if nivel > antes + 1:
                fallas.append(f"«{parrafo.text[:40]}» es de nivel {nivel} y sigue a uno de nivel {antes}")
            antes = nivel
    return fallas


def texto_alternativo(doc: DocumentoAbierto) -> list[str]:
    dibujos = [n for n in doc.cuerpo.iter() if str(n.tag).endswith("}docPr")]
    return [n.get("name") or "dibujo" for n in dibujos if len(n.get("descr") or "") < 15]


def sin_parrafos_vacios(doc: DocumentoAbierto) -> list[str]:
    fallas = []
    for i, p in enumerate(doc.cuerpo.iterchildren(qn("w:p")), 1):
        dice = "".join(t.text or "" for t in p.iter(qn("w:t"))).strip()
        trae = any(
            p.find(f".//{qn(n)}") is not None for n in ("w:drawing", "w:br", "w:fldSimple", "w:instrText", "w:sectPr")
        )
        if not dice and not trae:
            fallas.append(f"párrafo {i}")
    return fallas


def letra_legible(doc: DocumentoAbierto) -> list[str]:
    """11 puntos en los párrafos; 9 en lo que va en tablas, en notas y en leyendas."""
    tamanos = {e.style_id: float(valor(sz)) / 2 for e in doc.documento.styles if (sz := _tamano(e.element)) is not None}
    fallas = set()
    for parrafo in doc.cuerpo.iter(qn("w:p")):
        clave = valor(parrafo.find(f"{qn('w:pPr')}/{qn('w:pStyle')}"))
        propios = [float(valor(n)) / 2 for n in parrafo.iter(qn("w:sz"))]
        aparte = clave in APARTE or next(parrafo.iterancestors(qn("w:tbl")), None) is not None
        if menor := [t for t in (*propios, tamanos.get(clave, LETRA)) if t < (EN_TABLA if aparte else LETRA)]:
            fallas.add(f"{clave or 'Normal'}: {min(menor):g} puntos")
    return sorted(fallas)


def _tamano(estilo: BaseOxmlElement) -> BaseOxmlElement | None:
    return estilo.find(f"{qn('w:rPr')}/{qn('w:sz')}")


DE_DOCUMENTOS = (
    Comprobacion("Idioma es-CO", "El lector de pantalla y el corrector usan el idioma que el texto declara.", idioma_es_co),
    Comprobacion("Título, asunto y autor", "El archivo dice qué es y de qué entidad.", titulo_y_autor),
    Comprobacion(
        "Encabezado de tabla repetido", "En cada página se sabe de qué columna es cada dato.", encabezado_repetido
    ),
    Comprobacion("Tablas con título y descripción", "Antes de entrar a una tabla se oye qué trae.", tablas_descritas),
    Comprobacion("Títulos en orden", "Los títulos son el mapa del documento: un nivel que se salta lo rompe.", titulos_en_orden),
    Comprobacion(
        "Texto alternativo en cada dibujo", "Quien no ve una gráfica recibe en palabras lo mismo que ella dice.",
        texto_alternativo,
    ),
    Comprobacion(
        "Sin párrafos vacíos", "El espacio lo pone el estilo; un párrafo en blanco se oye como un tropiezo.",
        sin_parrafos_vacios,
    ),
    Comprobacion(
        "Letra de 11 o más (9 en tablas y notas)", "La letra pequeña deja por fuera a quien más la necesita.", letra_legible
    ),
)  # fmt: skip
