"""Lo que afea o engaña en un papel. Cada función mira una cosa y devuelve lo que halló, en palabras."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from tests.imagen.escrito import Escrito, HojaEscrita
from tests.imagen.papel import PUNTOS_POR_PULGADA, Pagina, Palabra

PARA_FIRMAR, DE_TRABAJO = 6.0, 5.0
"""La letra más pequeña, en puntos del papel, de lo que se firma y de una hoja de trabajo."""
BORDE = 10.0
_ALMOHADILLAS = re.compile(r"^#{3,}$")
_FIRMA = re.compile(r"^((elabor|revis|aprob)(ó|ado)|firmas?|cordialmente|atentamente)\W*$", re.I)
_SE_PARTE_TRAS = "-–—/_.?&=…"
_PALABRA = re.compile(r"^\W*[^\W\d_]{1,22}\W*$")
_LETRAS = re.compile(r"[^\W_]")


@dataclass(frozen=True)
class Defecto:
    """Qué se vio y en qué página, contada desde 1 dentro de su archivo."""

    clase: str
    pagina: int
    detalle: str

    def __str__(self) -> str:
        return f"{self.clase} (p. {self.pagina}): {self.detalle}"


def ver_almohadillas(paginas: Iterable[Pagina]) -> list[Defecto]:
    """Números que no caben en su columna y se ven `###`."""
    return [
        Defecto("###", p.numero, f"en x={w.x:.0f} y={w.y:.0f} pt")
        for p in paginas
        for w in p.palabras
        if _ALMOHADILLAS.match(w.texto)
    ]


def ver_cortadas(paginas: Iterable[Pagina]) -> list[Defecto]:
    """Palabras que el PDF trae y de las que falta tinta: las tapó el borde de su celda."""
    return [Defecto("texto cortado", p.numero, f"«{w.texto}»") for p in paginas for w in p.palabras if _sin_tinta(p, w)]


def ver_encimadas(paginas: Iterable[Pagina]) -> list[Defecto]:
    """Palabras escritas una sobre otra."""
    return [
        Defecto("texto encimado", p.numero, f"«{una.texto}» sobre «{otra.texto}»")
        for p in paginas
        for una, otra in _encimadas(p)
    ]


def ver_fuera_del_papel(paginas: Iterable[Pagina]) -> list[Defecto]:
    """Palabras que llegan al borde de la hoja, donde ninguna impresora escribe."""
    return [
        Defecto("fuera del papel", p.numero, f"«{w.texto}»")
        for p in paginas
        for w in p.palabras
        if w.x < BORDE or w.y < BORDE or w.x2 > p.ancho - BORDE or w.y2 > p.alto - BORDE
    ]


def ver_vacias(paginas: Sequence[Pagina]) -> list[Defecto]:
    """Páginas sin nada propio: ni tres palabras ni un dibujo.

    La que ni pie trae, si las demás lo traen, no es del libro: LibreOffice la intercala al ajustar la escala.
    """
    con_pie = any(w.y >= p.pie for p in paginas for w in p.palabras)
    return [
        Defecto("página vacía", p.numero, f"{len(p.propias)} palabras propias")
        for p in paginas
        if len(p.propias) < 3
        and (p.palabras or not con_pie)
        and len(p.palabras) - len(p.propias) < 60
        and _cuerpo_con_tinta(p) < 0.004
    ]


def ver_letra_pequena(paginas: Iterable[Pagina], minimo: float) -> list[Defecto]:
    """Renglones de letra más pequeña que la que se lee en papel; uno por tamaño y página."""
    hallados: dict[tuple[int, float], str] = {}
    for p in paginas:
        for letra in p.letras:
            pequena = 0 < letra.tamano < minimo - 0.34  # pdftohtml redondea a tercios
            if pequena and letra.y < p.pie and len(_LETRAS.findall(letra.texto)) >= 3:
                hallados.setdefault((p.numero, letra.tamano), letra.texto)
    return [Defecto("letra pequeña", n, f"{t:.1f} puntos: «{texto[:40]}»") for (n, t), texto in hallados.items()]


def ver_firmas_solas(paginas: Sequence[Pagina]) -> list[Defecto]:
    """La página en que solo quedó el bloque de firmas: se firma lo que se tiene a la vista."""
    solas = []
    for p in paginas:
        primera = next((i for i, w in enumerate(p.propias) if _FIRMA.match(w.texto)), None)
        if primera is not None and primera < 3 and len(paginas) > 1:
            solas.append(Defecto("firmas solas", p.numero, " ".join(w.texto for w in p.propias[:6])))
    return solas


def ver_ausentes(textos: Iterable[Escrito], paginas: Sequence[Pagina]) -> list[Defecto]:
    """Palabras escritas en una celda que no están en el papel, o que salieron partidas en dos."""
    textos = list(textos)
    en_papel = Counter(w.texto for p in paginas for w in p.palabras)
    corrido = "\n".join(_renglones(p.palabras) for p in paginas)
    pedidas = Counter(palabra for t in textos for palabra in t.palabras)
    donde = {palabra: t.celda for t in textos for palabra in t.palabras}
    primera = paginas[0].numero if paginas else 0
    defectos = []
    for palabra, veces in pedidas.items():
        if en_papel[palabra] >= veces or corrido.count(palabra) >= veces or not _LETRAS.search(palabra):
            continue
        en_su_sitio = not _PALABRA.match(palabra) or _partida(palabra, en_papel, _SE_PARTE_TRAS)
        if en_su_sitio and _partida(palabra, en_papel):
            continue  # una huella o una dirección web, o un código tras su guion
        clase = "palabra partida" if _partida(palabra, en_papel) else "texto ausente"
        defectos.append(Defecto(clase, primera, f"{donde[palabra]}: «{palabra}»"))
    return defectos


def ver_ancha(hoja: HojaEscrita, paginas: Sequence[Pagina]) -> list[Defecto]:
    """Filas que se reparten entre dos páginas: la hoja no cupo a lo ancho."""
    donde = _indexar(paginas)
    por_fila: dict[int, list[frozenset[int]]] = {}
    for texto in hoja.textos:
        if texto.suelto and sum(map(len, texto.palabras)) >= 5 and (en := _paginas_de(texto, donde)):
            por_fila.setdefault(texto.fila, []).append(en)
    return [
        Defecto("hoja más ancha que la página", min(min(c) for c in celdas), f"fila {fila} de «{hoja.nombre}»")
        for fila, celdas in por_fila.items()
        if not frozenset.intersection(*celdas)
    ]


def ver_sin_encabezado(hoja: HojaEscrita, paginas: Sequence[Pagina]) -> list[Defecto]:
    """Páginas con filas de una tabla y sin los títulos de sus columnas."""
    if hoja.encabezado is None:
        return []
    titulos = {w for t in hoja.textos if t.fila == hoja.encabezado for w in t.palabras if len(w) > 3}
    filas = [t for t in hoja.textos if t.fila > hoja.encabezado and sum(map(len, t.palabras)) >= 12]
    donde = _indexar(paginas)
    con_filas = {n for t in filas if len(en := _paginas_de(t, donde)) == 1 for n in en}
    return [
        Defecto("sin encabezado", p.numero, f"«{hoja.nombre}» no repite: {', '.join(sorted(faltan)[:4])}")
        for p in paginas
        if p.numero in con_filas and len(faltan := titulos - {w.texto for w in p.palabras}) > len(titulos) / 2
    ]


def _indexar(paginas: Sequence[Pagina]) -> dict[str, frozenset[int]]:
    """En qué páginas está cada palabra."""
    donde: dict[str, set[int]] = {}
    for p in paginas:
        for w in p.palabras:
            donde.setdefault(w.texto, set()).add(p.numero)
    return {palabra: frozenset(numeros) for palabra, numeros in donde.items()}


def _paginas_de(texto: Escrito, donde: Mapping[str, frozenset[int]]) -> frozenset[int]:
    """Las páginas en que están todas sus palabras."""
    return frozenset.intersection(*(donde.get(palabra, frozenset()) for palabra in texto.palabras))


def _renglones(palabras: Sequence[Palabra]) -> str:
    """Cada renglón sin espacios: un PDF a veces separa las letras de una palabra o junta dos."""
    pares = zip([None, *palabras], palabras, strict=False)
    return "".join(("" if antes and abs(antes.y - w.y) < 1 else "\n") + w.texto for antes, w in pares)


def _partida(palabra: str, en_papel: Counter[str], tras: str = "") -> bool:
    """Si la palabra está en pedazos; `tras`, los signos en que puede acabar cada uno."""
    return any(
        en_papel[palabra[:i]] and (en_papel[palabra[i:]] or _partida(palabra[i:], en_papel, tras))
        for i in range(len(palabra) - 1, 0, -1)
        if not tras or palabra[i - 1] in tras
    )


def _encimadas(pagina: Pagina) -> list[tuple[Palabra, Palabra]]:
    """Lo girado y lo que no dejó tinta (una columna escondida) no se encima."""
    ordenadas = sorted((w for w in pagina.palabras if _LETRAS.search(w.texto) and not _girada(w)), key=lambda w: w.y)
    pares = []
    for i, una in enumerate(ordenadas):
        for otra in ordenadas[i + 1 :]:
            if otra.y > una.y2:
                break
            if _area_comun(una, otra) > 0.2 and _marcas(pagina, una).any() and _marcas(pagina, otra).any():
                pares.append((una, otra))
    return pares


def _area_comun(una: Palabra, otra: Palabra) -> float:
    """Lo que dos cajas comparten, como parte de la menor; solo cuenta el centro de cada renglón."""
    margen, margen_otra = (una.y2 - una.y) * 0.22, (otra.y2 - otra.y) * 0.22
    ancho = min(una.x2, otra.x2) - max(una.x, otra.x)
    alto = min(una.y2 - margen, otra.y2 - margen_otra) - max(una.y + margen, otra.y + margen_otra)
    if ancho <= 0.5 or alto <= 0:
        return 0.0
    menor = min((w.x2 - w.x) * (w.y2 - w.y) * 0.56 for w in (una, otra))
    return ancho * alto / menor if menor else 0.0


def _sin_tinta(pagina: Pagina, palabra: Palabra) -> bool:
    """Si a la palabra le falta la tinta de un lado, de arriba o de abajo."""
    marcas = _marcas(pagina, palabra)
    if len(_LETRAS.findall(palabra.texto)) < 3 or not marcas.size or palabra.x2 - palabra.x < palabra.y2 - palabra.y:
        return False
    columnas, filas = np.flatnonzero(marcas.any(axis=0)), np.flatnonzero(marcas.any(axis=1))
    if not columnas.size:
        return True
    alto_de_letra = (palabra.y2 - palabra.y) / 1.3 * PUNTOS_POR_PULGADA / 72
    corta = columnas[0] > marcas.shape[1] * 0.3 or columnas[-1] < marcas.shape[1] * 0.7
    return bool(corta or filas[-1] - filas[0] + 1 < alto_de_letra * 0.32)


def _marcas(pagina: Pagina, palabra: Palabra) -> np.ndarray:
    """Los puntos de la caja de una palabra que no son del color de su fondo."""
    recorte = pagina.recorte(palabra)
    fondo = int(np.bincount(recorte.ravel().astype(np.int64), minlength=256).argmax()) if recorte.size else 0
    return np.abs(recorte - fondo) > 45


def _girada(palabra: Palabra) -> bool:
    return len(palabra.texto) > 3 and palabra.x2 - palabra.x < 0.15 * len(palabra.texto) * (palabra.y2 - palabra.y)


def _cuerpo_con_tinta(pagina: Pagina) -> float:
    cuerpo = pagina.tinta[: int(pagina.tinta.shape[0] * 0.93)]
    return float((cuerpo < 200).mean())
