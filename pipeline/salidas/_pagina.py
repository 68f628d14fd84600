"""Una página quieta, que abre sin conexión y que cualquiera puede leer; todo texto entra escapado."""

import re
from html import escape

from pipeline import estilo

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

_ESTILO = f"""
*{{box-sizing:border-box}}
html{{font-size:100%}}
body{{margin:0;color:{estilo.TEXTO};background:#fff;font:1rem/1.5 Calibri,Carlito,"Segoe UI",Arial,sans-serif}}
.saltar{{position:absolute;left:-999em}}
.saltar:focus{{position:static;display:inline-block;padding:.5rem 1rem;background:#fff;color:{estilo.AZUL}}}
a{{color:{estilo.AZUL};display:inline-block;max-width:100%;min-height:24px;overflow-wrap:break-word}}
p a{{display:inline}}
a:focus-visible,[tabindex]:focus-visible{{outline:3px solid {estilo.ZONAS["Media"].fondo};outline-offset:2px}}
header{{background:{estilo.AZUL};color:#fff;padding:1rem}}
header>*,main,footer{{max-width:62rem;margin:0 auto;padding:0 1rem}}
h1{{font-size:1.8rem;line-height:1.2;margin:0 auto .25rem}}
h2{{color:{estilo.AZUL};font-size:1.35rem;margin:1.75rem 0 .5rem;border-bottom:2px solid {estilo.BORDE}}}
h3{{font-size:1.1rem;margin:1.5rem 0 .25rem}}
p{{margin-top:.5rem;margin-bottom:.5rem}}
.grupos{{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:.75rem 2rem}}
.grupos>div{{min-width:0}}
.grupos h3{{margin-top:.75rem}}
.grupos ul{{margin:.25rem 0;padding-left:1.25rem}}
.pasos{{counter-reset:paso}}
.pasos h3::before{{counter-increment:paso;content:counter(paso) ". "}}
.cifra{{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:center;margin:1rem 0}}
.cifra strong{{font-size:2.75rem;line-height:1;color:{estilo.AZUL}}}
.zona{{display:inline-block;padding:.15rem .6rem;border-radius:.25rem;font-weight:700;white-space:nowrap}}
.plazo{{border-left:.4rem solid {estilo.AZUL};background:{estilo.BANDA};padding:.25rem 1rem;margin:.75rem 0}}
.grave{{border-left-color:{estilo.ZONAS["Baja"].fondo}}}
.tabla{{overflow-x:auto;margin:.75rem 0 1rem}}
table{{border-collapse:collapse;width:100%}}
caption{{text-align:left;font-weight:700;padding:.25rem 0}}
th,td{{border:1px solid {estilo.BORDE};padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}}
thead th{{background:{estilo.AZUL};color:#fff;overflow-wrap:normal}}
td{{min-width:6.5rem}}
tbody th{{font-weight:700;background:{estilo.BANDA};min-width:11rem}}
tbody th>a{{overflow-wrap:normal}}
tbody tr.total>*{{font-weight:700;border-top:2px solid {estilo.AZUL}}}
td.numero{{text-align:right;white-space:nowrap;min-width:0}}
li{{margin:.35rem 0}}
@media screen and (max-width:36rem){{
.tabla{{overflow:visible}}
.tabla :is(table,caption,tbody,tr,th,td){{display:block;min-width:0}}
.tabla thead{{position:absolute;left:-999em}}
.tabla tr{{margin:0 0 .75rem;border:1px solid {estilo.BORDE}}}
.tabla tr>*{{border:0;text-align:left}}
.tabla td:empty{{display:none}}
.tabla td::before{{content:attr(data-titulo) ": ";font-weight:700}}
}}
footer{{margin-top:2.5rem;padding:1rem;border-top:1px solid {estilo.BORDE}}}
@media print{{
@page{{size:letter;margin:1.5cm}}
body{{font-size:11pt}}
header{{background:#fff;color:{estilo.TEXTO};padding:0;border-bottom:2px solid {estilo.AZUL}}}
header>*,main,footer{{max-width:none;padding:0}}
.saltar{{display:none}}
.tabla{{overflow:visible}}
.grupos{{display:block}}
thead{{display:table-header-group}}
tr,.plazo,.cifra{{break-inside:avoid}}
h2,h3,caption{{break-after:avoid}}
*{{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
}}
"""


class Html(str):
    """Texto que ya es HTML: no se escapa otra vez."""


def texto(valor: object) -> Html:
    """Cualquier valor como texto de la página, escapado y sin caracteres de control."""
    return valor if isinstance(valor, Html) else Html(escape(_CONTROL.sub("", str(valor))))


def parrafo(*partes: object) -> Html:
    """Un párrafo."""
    return Html(f"<p>{''.join(map(texto, partes))}</p>\n")


def seccion(identidad: str, titulo: str, *partes: Html) -> Html:
    """Una sección con su título."""
    return Html(f'<section aria-labelledby="{identidad}">\n<h2 id="{identidad}">{texto(titulo)}</h2>\n'
                f"{''.join(partes)}</section>\n")  # fmt: skip


def grupo(titulo: str, *partes: Html) -> Html:
    """Una parte de una sección, con lo que la encabeza."""
    return Html(f"<div>\n<h3>{texto(titulo)}</h3>\n{''.join(partes)}</div>\n")


def rejilla(grupos: list[Html], en_orden: bool = False) -> Html:
    """Los grupos, en dos columnas donde quepan. `en_orden`: numerados, porque se hacen uno tras otro."""
    return Html(f'<div class="{"grupos pasos" if en_orden else "grupos"}">\n{"".join(grupos)}</div>\n')


def lista(elementos: list[object], ordenada: bool = False) -> Html:
    """Una lista."""
    etiqueta = "ol" if ordenada else "ul"
    return Html(f"<{etiqueta}>\n{''.join(f'<li>{texto(e)}</li>' for e in elementos)}\n</{etiqueta}>\n")


def tabla(
    titulo: str, columnas: list[str], filas: list[list[object]], numeros: tuple[int, ...] = (), con_total: bool = False
) -> Html:
    """Una tabla con título y encabezados; la primera celda de cada fila la nombra. `numeros`: columnas de cifras.

    En un teléfono cada fila es una tarjeta, y cada celda dice el título de su columna.
    """
    cabeza = "".join(f'<th scope="col">{texto(c)}</th>' for c in columnas)
    cuerpo = "".join(
        f'<tr{_clase("total", con_total and fila is filas[-1])}><th scope="row">{texto(fila[0])}</th>'
        + "".join(
            f'<td{_clase("numero", i in numeros)} data-titulo="{texto(columnas[i])}">{texto(v)}</td>'
            for i, v in enumerate(fila[1:], 1)
        )
        + "</tr>\n"
        for fila in filas
    )
    return Html(f'<div class="tabla" role="region" tabindex="0" aria-label="{texto(titulo)}"><table>\n'
                f"<caption>{texto(titulo)}</caption>\n<thead><tr>{cabeza}</tr></thead>\n<tbody>\n{cuerpo}</tbody>\n"
                "</table></div>\n")  # fmt: skip


def zona(palabra: str) -> Html:
    """Una zona del semáforo con su símbolo, su palabra y su color."""
    suya = estilo.ZONAS[palabra]
    return Html(f'<span class="zona" style="background:{suya.fondo};color:{suya.tinta}">{texto(suya.rotulo)}</span>')


def pagina(titulo: str, debajo: str, cuerpo: Html, pie: str) -> str:
    """La página entera: sin programas, sin nada de afuera."""
    return (
        '<!DOCTYPE html>\n<html lang="es-CO">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "base-uri 'none'; form-action 'none'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{texto(titulo)} · {texto(debajo)}</title>\n<style>{_ESTILO}</style>\n</head>\n<body>\n"
        '<a class="saltar" href="#contenido">Saltar al contenido</a>\n'
        f"<header>\n<h1>{texto(titulo)}</h1>\n<p>{texto(debajo)}</p>\n</header>\n"
        f'<main id="contenido" tabindex="-1">\n{cuerpo}</main>\n'
        f"<footer>\n<p>{texto(pie)}</p>\n</footer>\n</body>\n</html>\n"
    )


def _clase(nombre: str, lleva: bool) -> str:
    return f' class="{nombre}"' if lleva else ""
