"""Una página quieta, que abre sin conexión y que cualquiera puede leer; todo texto entra escapado."""

import re
from html import escape

from pipeline import estilo
from pipeline.salidas._estilo_de_pagina import ESTILO

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


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
        f"<title>{texto(titulo)} · {texto(debajo)}</title>\n<style>{ESTILO}</style>\n</head>\n<body>\n"
        '<a class="saltar" href="#contenido">Saltar al contenido</a>\n'
        f"<header>\n<h1>{texto(titulo)}</h1>\n<p>{texto(debajo)}</p>\n</header>\n"
        f'<main id="contenido" tabindex="-1">\n{cuerpo}</main>\n'
        f"<footer>\n<p>{texto(pie)}</p>\n</footer>\n</body>\n</html>\n"
    )


def _clase(nombre: str, lleva: bool) -> str:
    return f' class="{nombre}"' if lleva else ""
