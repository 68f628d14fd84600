"""Mirar una entrega entera: cada libro y cada documento, con lo que tenga de malo."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.imagen import defectos
from tests.imagen.convertir import exigir, pasar_a_pdf
from tests.imagen.defectos import DE_TRABAJO, PARA_FIRMAR, Defecto
from tests.imagen.escrito import leer_documento, leer_libro
from tests.imagen.papel import Pagina, leer_hojas, leer_pdf

SE_FIRMA = ("seguimiento_control_interno", "diferencias_de_verificacion", "informe_gestion", "resumen_ejecutivo")


def mirar(archivos: Iterable[Path], taller: Path) -> dict[Path, list[Defecto]]:
    """Los defectos de cada libro, documento o PDF; los que no tienen ninguno también están."""
    exigir("soffice", "pdftoppm", "pdftotext", "pdftohtml")
    archivos = list(archivos)
    pdfs = pasar_a_pdf([a for a in archivos if a.suffix != ".pdf"], taller) if archivos else {}
    pdfs |= {a: a for a in archivos if a.suffix == ".pdf"}
    return {ruta: mirar_uno(ruta, pdfs[ruta], taller / "fotos" / str(i)) for i, ruta in enumerate(archivos)}


def mirar_uno(ruta: Path, pdf: Path, fotos: Path) -> list[Defecto]:
    """Los defectos de un archivo ya pasado a PDF."""
    paginas = leer_pdf(pdf, fotos)
    hallados = mirar_paginas(paginas, PARA_FIRMAR if _se_firma(ruta) else DE_TRABAJO)
    if ruta.suffix == ".docx":
        return hallados + defectos.ver_ausentes(leer_documento(ruta), paginas) + defectos.ver_firmas_solas(paginas)
    if ruta.suffix == ".xlsx":
        return hallados + _mirar_hojas(ruta, paginas, dict(leer_hojas(pdf)))
    return hallados


def mirar_paginas(paginas: list[Pagina], letra: float) -> list[Defecto]:
    """Lo que se ve sin saber qué debería decir."""
    return [
        *defectos.ver_almohadillas(paginas),
        *defectos.ver_cortadas(paginas),
        *defectos.ver_encimadas(paginas),
        *defectos.ver_fuera_del_papel(paginas),
        *defectos.ver_vacias(paginas),
        *defectos.ver_letra_pequena(paginas, letra),
    ]


def _mirar_hojas(ruta: Path, paginas: list[Pagina], comienzos: Mapping[str, int]) -> list[Defecto]:
    """Cada hoja con sus páginas; la que no salió en el papel, si algo decía, es un defecto."""
    hallados = []
    for hoja in leer_libro(ruta):
        suyas = _paginas_de(comienzos.get(hoja.nombre), comienzos, paginas)
        if hoja.textos and not suyas:
            hallados.append(Defecto("hoja sin página", 0, f"«{hoja.nombre}»"))
            continue
        for ver in (defectos.ver_ancha, defectos.ver_sin_encabezado):
            hallados += ver(hoja, suyas)
        hallados += defectos.ver_ausentes(hoja.textos, suyas)
        if hoja.nombre != "Léame" and len(suyas) > 1 and _se_firma(ruta):
            hallados += defectos.ver_firmas_solas(suyas)
    return hallados


def _paginas_de(desde: int | None, comienzos: Mapping[str, int], paginas: list[Pagina]) -> list[Pagina]:
    if desde is None:
        return []
    hasta = min((n for n in comienzos.values() if n > desde), default=len(paginas) + 1)
    return paginas[desde - 1 : hasta - 1]


def _se_firma(ruta: Path) -> bool:
    return ruta.stem.startswith(SE_FIRMA) or ruta.parent.name == "cartas"


def contar(mirados: Mapping[Path, list[Defecto]], raiz: Path) -> list[str]:
    """Un renglón por defecto, con su archivo: lo que una prueba muestra al fallar."""
    return [
        f"{ruta.relative_to(raiz) if ruta.is_relative_to(raiz) else ruta.name} · {defecto}"
        for ruta, suyos in mirados.items()
        for defecto in suyos
    ]
