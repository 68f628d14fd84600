"""El dibujo antiguo (VML) de las notas de una hoja: se le agregan las nuevas y lo que tenía queda igual.

No siempre es XML bien escrito (lo de un control de formulario no lo es): se cambia como texto.
"""

import re
from collections.abc import Mapping
from itertools import count

from pipeline.salidas.devolver.marca import Lugar
from pipeline.salidas.devolver.medidas import ANCHO_DE_NOTA, Medidas
from pipeline.salidas.devolver.paquete import NoSeMarca
from pipeline.salidas.llenado.arbol import leer_atributos

_VACIO = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/>'
    "</o:shapelayout></xml>"
)
_ESPACIOS = {"v": "urn:schemas-microsoft-com:vml", "o": "urn:schemas-microsoft-com:office:office",
             "x": "urn:schemas-microsoft-com:office:excel"}  # fmt: skip
_CLASE = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_RAIZ = re.compile(r"<xml(?=[\s>])[^>]*>")
_GRUPOS = re.compile(r"""(<\w+:idmap\s[^>]*?\bdata\s*=\s*)(["'])([0-9,\s]*)\2""")
_IDENTIDAD = re.compile(r"_x0000_s([0-9]+)")
POR_GRUPO = 1024
"""Cuántas identidades tiene cada grupo: un dibujo reserva grupos enteros, que no se repiten en el libro."""


def leer_grupos(texto: str) -> set[int]:
    """Los grupos de identidades que un dibujo tiene reservados o usa."""
    reservados = {int(n) for m in _GRUPOS.finditer(texto) for n in m[3].split(",") if n.strip()}
    return reservados | {int(n) // POR_GRUPO for n in _IDENTIDAD.findall(texto)}


def dibujar_notas(texto: str, notas: Mapping[Lugar, int], medidas: Medidas, ocupados: set[int]) -> str:
    """El dibujo con una nota más por lugar (con su alto en píxeles). `ocupados`: grupos de todo el libro; crece."""
    texto = texto or _VACIO
    texto = _con_espacios(texto)
    cierre = texto.rindex("</xml>")
    libres = (n for n in count(1) if n not in ocupados)
    nuevos = [next(libres) for _ in range(-(-len(notas) // (POR_GRUPO - 1)))]
    ocupados.update(nuevos)
    identidades = (grupo * POR_GRUPO + i for grupo in nuevos for i in range(1, POR_GRUPO))
    clase = "" if 'id="_x0000_t202"' in texto else _CLASE
    formas = "".join(
        _forma(identidad, orden, lugar, notas[lugar], medidas)
        for orden, (identidad, lugar) in enumerate(zip(identidades, sorted(notas), strict=False), 1)
    )
    return _reservar(texto[:cierre], nuevos) + clase + formas + texto[cierre:]


def _con_espacios(texto: str) -> str:
    """El dibujo con los prefijos `v`, `o` y `x` declarados: hay quien usa otros para lo suyo."""
    raiz = _RAIZ.search(texto)
    declarados = leer_atributos(raiz[0]) if raiz else {}
    if raiz is None or "</xml>" not in texto or any(declarados.get(f"xmlns:{p}", u) != u for p, u in _ESPACIOS.items()):
        raise NoSeMarca("sus notas están guardadas de una forma distinta de la usual de Excel")
    faltan = "".join(f' xmlns:{p}="{u}"' for p, u in _ESPACIOS.items() if f"xmlns:{p}" not in declarados)
    return f"{texto[: raiz.end() - 1]}{faltan}{texto[raiz.end() - 1 :]}"


def _reservar(texto: str, nuevos: list[int]) -> str:
    def alargar(grupos: re.Match[str]) -> str:
        todos = [n.strip() for n in grupos[3].split(",") if n.strip()] + [str(n) for n in nuevos]
        return f"{grupos[1]}{grupos[2]}{','.join(todos)}{grupos[2]}"

    return _GRUPOS.sub(alargar, texto, count=1)


def _forma(identidad: int, orden: int, lugar: Lugar, alto: int, medidas: Medidas) -> str:
    fila, columna = lugar
    return (
        f'<v:shape id="_x0000_s{identidad}" type="#_x0000_t202" style=\'position:absolute;margin-left:60pt;'
        f"margin-top:1.5pt;width:{ANCHO_DE_NOTA * 0.75:g}pt;height:{alto * 0.75:g}pt;z-index:{orden};"
        'visibility:hidden\' fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
        '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
        "<v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox>"
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{medidas.anclar(fila, columna, alto)}</x:Anchor><x:AutoFill>False</x:AutoFill>"
        f"<x:Row>{fila - 1}</x:Row><x:Column>{columna - 1}</x:Column></x:ClientData></v:shape>"
    )
