"""Escribe la página: la cifra grande, dónde fallamos, qué vence, quién hace qué y qué hay que decidir."""

from collections.abc import Sequence
from pathlib import Path

from docx.document import Document
from docx.shared import Cm, Pt

from pipeline.base.espanol import fecha, fecha_larga, numero
from pipeline.calculo.cifras import cifra, puntos
from pipeline.calculo.relato.como_vamos import total_anterior
from pipeline.calculo.resultado import Resultado
from pipeline.estilo import ZONAS
from pipeline.graficas.dibujo import Dibujo
from pipeline.salidas._word import (
    Celda,
    Columna,
    Tabla,
    abrir_documento,
    agregar_imagen,
    agregar_parrafo,
    agregar_tabla,
    agregar_titulo,
    guardar_documento,
    leer_logo,
    poner_papeleria,
)
from pipeline.salidas._word.documento import ALTO
from pipeline.salidas._word.estilos import BREVE, LISTA, NOTA
from pipeline.salidas._word.logo import Logo
from pipeline.salidas._word.papeleria import ALTO_DEL_LOGO
from pipeline.salidas._word.propiedades import propiedades_del_corte
from pipeline.salidas.resumen_ejecutivo.alturas import alto_de_texto
from pipeline.salidas.resumen_ejecutivo.contenido import ANCHO, ANCHO_DE_GRAFICA, Contenido, elegir_contenido
from pipeline.salidas.resumen_ejecutivo.partes import Parte

ARCHIVO = "resumen_ejecutivo.docx"
_LADO, _ARRIBA, _ABAJO, _RESERVA = 2.095, 0.8, 1.4, 0.5
_TITULAR = 1.3
_COLUMNAS = (
    Columna("Corte", 2.4, "centro"),
    Columna("Cumplimiento", 3.4, "centro"),
    Columna("Zona", 3.0, "centro"),
    Columna("Cumplidas", 1.9, "centro"),
    Columna("Aplican", 1.7, "centro"),
    Columna("Avance ponderado", 2.0, "centro"),
    Columna("Desde el corte anterior", 3.0, "centro"),
)


def escribir_resumen_ejecutivo(
    resultado: Resultado, entradas: Path, dibujos: Sequence[Dibujo], ruta: Path
) -> Contenido:
    """Escribe la página; devuelve lo que dice. NoSePuedeEscribir si no se puede."""
    titulo = f"Resumen ejecutivo de los planes de {resultado.entidad.vigencia}"
    asunto = "Una página para quien dirige la entidad"
    documento = abrir_documento(
        propiedades_del_corte(resultado, "resumen_ejecutivo", "resumen ejecutivo", titulo, asunto)
    )
    logo, _ = leer_logo(resultado.entidad, entradas)
    poner_papeleria(documento, resultado.entidad, "Resumen ejecutivo", logo)
    _acomodar(documento)
    contenido = elegir_contenido(resultado, dibujos, _alto_libre(resultado, logo))
    _poner_titular(documento, resultado)
    _titular(documento, "Cómo vamos")
    _poner_cifras(documento, resultado)
    dicho = agregar_parrafo(documento, " ".join(map(str, contenido.como_vamos)), estilo=BREVE)
    dicho.paragraph_format.space_before = Pt(4)
    for parte, calla in zip(contenido.partes, contenido.callan, strict=True):
        _poner_parte(documento, parte, calla)
        if contenido.dibujo and parte is contenido.partes[0]:
            _poner_grafica(documento, contenido.dibujo)
    guardar_documento(documento, ruta)
    return contenido


def _acomodar(documento: Document) -> None:
    """Márgenes de una hoja que se llena."""
    seccion = documento.sections[0]
    seccion.left_margin = seccion.right_margin = Cm(_LADO)
    seccion.top_margin = seccion.bottom_margin = Cm(_ABAJO)
    seccion.header_distance, seccion.footer_distance = Cm(_ARRIBA), Cm(0.7)


def _alto_libre(resultado: Resultado, logo: Logo | None) -> float:
    """Lo que queda de la hoja bajo el membrete y el título, con una reserva."""
    membrete = _ARRIBA + alto_de_texto(resultado.entidad.nombre[:200], 13.5, ANCHO) + 0.75
    membrete += (ALTO_DEL_LOGO + 0.1 if logo else 0.0) + (0.42 if resultado.entidad.nit else 0.0)
    return ALTO - _ABAJO - max(membrete, _ABAJO) - _TITULAR - _RESERVA


def _poner_titular(documento: Document, resultado: Resultado) -> None:
    titulo = agregar_titulo(documento, f"Resumen ejecutivo de los planes de {resultado.entidad.vigencia}")
    titulo.paragraph_format.space_before, titulo.paragraph_format.space_after = Pt(0), Pt(1)
    corte = resultado.corte
    agregar_parrafo(documento, f"Corte al {fecha_larga(corte.fecha)} ({corte.nombre}). Hecho el "
                    f"{fecha_larga(resultado.hoy)}.", estilo=BREVE)  # fmt: skip


def _titular(documento: Document, texto: str) -> None:
    titulo = agregar_titulo(documento, texto, 2)
    titulo.paragraph_format.space_before, titulo.paragraph_format.space_after = Pt(4), Pt(1)


def _poner_cifras(documento: Document, resultado: Resultado) -> None:
    """Una fila con la cifra grande, la zona y lo que cambió."""
    total, zona = resultado.total, ZONAS[resultado.total.zona]
    fila: list[str | Celda] = [
        Celda(fecha(resultado.corte.fecha), puntos=12),
        Celda(cifra(total, "cumplimiento").texto, fuerte=True, puntos=22 if total.aplican else 15),
        Celda(zona.rotulo, fuerte=True, fondo=zona.fondo, tinta=zona.tinta, puntos=15),
        *(Celda(cifra(total, m).texto, puntos=12) for m in ("cumplidas", "aplican", "avance")),
        _cambio(resultado),
    ]
    descripcion = "Una fila con las cifras de toda la entidad y lo que cambió el cumplimiento desde el corte anterior."
    agregar_tabla(documento, Tabla("Cifras de la entidad al corte", descripcion, _COLUMNAS, [fila]))


def _cambio(resultado: Resultado) -> Celda:
    antes = total_anterior(resultado)
    diferencia = puntos(antes, resultado.total) if antes else None
    if antes is None or diferencia is None:
        return Celda("Sin con qué comparar", puntos=9)
    signo = "+" if diferencia > 0 else "−" if diferencia < 0 else ""
    unidad = "punto" if abs(diferencia) == 1 else "puntos"
    entonces = (f"era {cifra(antes, 'cumplimiento').texto}", f"al {fecha(antes.corte)}")
    return Celda(f"{signo}{numero(abs(diferencia), 1)} {unidad}", entonces, fuerte=True, puntos=12)


def _poner_parte(documento: Document, parte: Parte, calla: str) -> None:
    _titular(documento, parte.titulo)
    if parte.columnas:
        agregar_parrafo(documento, " ".join(map(str, parte.frases)), estilo=BREVE)
        if parte.filas:
            agregar_tabla(documento, Tabla(parte.titulo, parte.descripcion, parte.columnas, parte.filas))
    else:
        for fila in parte.filas:
            agregar_parrafo(documento, str(fila[0]), estilo=LISTA)
    if calla:
        nota = agregar_parrafo(documento, calla, estilo=NOTA)
        nota.paragraph_format.space_before, nota.paragraph_format.space_after = Pt(2), Pt(0)


def _poner_grafica(documento: Document, dibujo: Dibujo) -> None:
    textos = dibujo.textos
    alternativo = f"{textos.alternativo} {textos.pie}"
    parrafo = agregar_imagen(documento, dibujo.png, ANCHO_DE_GRAFICA, textos.titulo, alternativo)
    parrafo.paragraph_format.space_after = Pt(0)
