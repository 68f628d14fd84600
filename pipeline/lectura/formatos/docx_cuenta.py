"""Cuenta las celdas con texto de un .docx en sus bytes, sin interpretarlas: testigo de lo que da el lector."""

import html
import re

from pipeline.lectura.capa_xml import CODIFICACIONES

_COMENTARIO = re.compile(rb"<!--.*?-->", re.DOTALL)
_MARCA = re.compile(
    rb"<(/?)(?:[\w.-]+:)?(tbl|tr|trPr|tc|del|moveFrom|Fallback|t|sym|noBreakHyphen|\w+Change)"
    rb"(?:\s[^>]*?)?(/?)>([^<]*)"
)
_CALLAN = (b"del", b"moveFrom", b"Fallback")
_CON_TEXTO = (b"t", b"sym", b"noBreakHyphen")


def contar_por_tabla(xml: bytes) -> list[int]:
    """Cuántas celdas con texto tiene cada tabla que no está dentro de otra; sin lo que una revisión borró."""
    for marca, codificacion in CODIFICACIONES:
        if xml.startswith(marca):
            xml = xml.decode(codificacion, "replace").encode()
    tablas: list[int] = []
    callado = hondura = de_la_fila = 0
    llena = borrada = en_propiedades = False
    for cierra, nombre, vacio, texto in _MARCA.findall(_COMENTARIO.sub(b"", xml)):
        if nombre == b"del" and en_propiedades and hondura == 1 and not callado:
            borrada = True
        if nombre in _CALLAN or nombre.endswith(b"Change"):
            callado += 0 if vacio else -1 if cierra else 1
        elif callado:
            continue
        elif nombre == b"tbl" and not vacio:
            hondura += -1 if cierra else 1
            if hondura == 1 and not cierra:
                tablas.append(0)
        elif nombre in _CON_TEXTO and not cierra:
            llena = llena or nombre != b"t" or bool(html.unescape(texto.decode("utf-8", "replace")).strip())
        elif hondura != 1:
            continue
        elif nombre == b"trPr":
            en_propiedades = not cierra and not vacio
        elif nombre == b"tr":
            tablas[-1] += de_la_fila if cierra and not borrada else 0
            de_la_fila, borrada = 0, False
        elif nombre == b"tc":
            de_la_fila += bool(cierra and llena)
            llena = False
    return tablas
