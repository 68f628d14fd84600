"""`informe_de_compromisos.docx`: qué se prometió, qué se cumplió y qué está abierto, para abrir el encuentro."""

from collections.abc import Sequence
from pathlib import Path

from docx.document import Document

from pipeline.base.agrupar import SIN_DECIR
from pipeline.base.espanol import fecha, fecha_larga, numero, porcentaje
from pipeline.base.redaccion import redactar
from pipeline.base.texto import contar as contar_cosas
from pipeline.base.texto import recortar
from pipeline.calculo.compromisos.cuentas import Cuenta, contar
from pipeline.calculo.compromisos.decir import decir_grupo, decir_mas_antiguo, decir_total, decir_traidos
from pipeline.calculo.dependencia_publica import nombrar_dependencia
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._word import (
    TABLA,
    Celda,
    Columna,
    Fuerte,
    Logo,
    Propiedades,
    Tabla,
    abrir_documento,
    agregar_leyenda,
    agregar_parrafo,
    agregar_tabla,
    agregar_titulo,
    guardar_documento,
    poner_papeleria,
)
from pipeline.salidas._word.documento import ANCHO_UTIL
from pipeline.salidas._word.estilos import NOTA
from pipeline.salidas.compromisos.orden import TRAMOS, por_urgencia, rotular
from pipeline.tablas.compromisos_seguidos import Seguido
from pipeline.tablas.estados_de_compromiso import CUMPLIDO, NO_VIABLE, VENCIDO

INFORME = "informe_de_compromisos.docx"
_CUENTAS = (
    Columna("Dependencia", 6.0), Columna("Adquiridos", 2.2, "centro"), Columna("Cumplidos", 2.2, "centro"),
    Columna("Abiertos", 2.0, "centro"), Columna("Vencidos", 2.0, "centro"), Columna("No viables", 2.1, "centro"),
)  # fmt: skip
_COMPROMISOS = (
    Columna("Compromiso", 6.6), Columna("Plazo", 2.1, "centro"), Columna("Estado", 2.9, "centro"),
    Columna("Evidencia", 4.9),
)  # fmt: skip
_LARGO_DE_EVIDENCIA = 90


def escribir_informe(seguidos: Sequence[Seguido], resultado: Resultado, logo: Logo | None, ruta: Path) -> None:
    """Escribe el documento. NoSePuedeEscribir si no se puede."""
    propiedades = _hacer_propiedades(resultado)
    documento = abrir_documento(propiedades)
    poner_papeleria(documento, resultado.entidad, propiedades.titulo, logo)
    agregar_titulo(documento, "Compromisos con la ciudadanía: qué se prometió y cómo va")
    agregar_parrafo(documento, Fuerte(str(decir_total(resultado, seguidos))))
    resto = [f for f in (decir_mas_antiguo(resultado, seguidos), decir_traidos(resultado, seguidos)) if f]
    if resto:
        agregar_parrafo(documento, " ".join(map(str, resto)))

    def _dependencia(seguido: Seguido) -> str:
        dicha = seguido.dicho("dependencia")
        return nombrar_dependencia(dicha, resultado.entidad)

    cuentas = contar(seguidos, _dependencia)
    _poner_cuentas(documento, cuentas, resultado)
    for cuenta in cuentas:
        suyos = [s for s in seguidos if (_dependencia(s) or SIN_DECIR) == cuenta.nombre]
        _poner_dependencia(documento, cuenta, suyos, resultado)
    guardar_documento(documento, ruta)


def _nombrar(cuenta: Cuenta) -> str:
    return "Sin dependencia que responda" if cuenta.nombre == SIN_DECIR else recortar(cuenta.nombre, 120)


def _poner_cuentas(documento: Document, cuentas: Sequence[Cuenta], resultado: Resultado) -> None:
    agregar_leyenda(documento, TABLA, "Compromisos de cada dependencia")
    filas = [
        [_nombrar(c), *map(numero, (c.total, c.estados[CUMPLIDO], c.abiertos, c.vencidos, c.estados[NO_VIABLE]))]
        for c in cuentas
    ]
    descripcion = "Una fila por dependencia con los compromisos que adquirió y cómo van."
    agregar_tabla(documento, Tabla("Compromisos de cada dependencia", descripcion, _CUENTAS, filas), ANCHO_UTIL, True)
    agregar_parrafo(
        documento,
        f"Estado al {fecha_larga(resultado.hoy)}. Vencidos: los abiertos con el plazo cumplido. Un compromiso que "
        "se ha llevado de un encuentro a otro cuenta una vez.",
        estilo=NOTA,
    )


def _poner_dependencia(documento: Document, cuenta: Cuenta, suyos: Sequence[Seguido], resultado: Resultado) -> None:
    nombre = _nombrar(cuenta)
    agregar_titulo(documento, nombre, 2)
    agregar_parrafo(documento, str(decir_grupo(resultado, cuenta))).paragraph_format.keep_with_next = True
    ordenados = por_urgencia(suyos)
    partes = (
        ("Lo que está abierto", [s for s in ordenados if s.abierto]),
        ("Lo que se cumplió", [s for s in ordenados if s.situacion == CUMPLIDO]),
        ("Lo que no es viable", [s for s in ordenados if s.situacion == NO_VIABLE]),
    )
    for titulo, filas in partes:
        if filas:
            agregar_titulo(documento, titulo, 3)
            descripcion = f"{titulo}, de {nombre}: una fila por compromiso."
            agregar_tabla(documento, Tabla(titulo, descripcion, _COMPROMISOS, [_fila(s) for s in filas]), ANCHO_UTIL)


def _fila(s: Seguido) -> list[str | Celda]:
    avance = (f"Avance: {porcentaje(s.vale.avance)}",) if s.abierto and s.vale.avance is not None else ()
    evidencia = recortar(redactar(s.dicho("evidencia")).texto, _LARGO_DE_EVIDENCIA)
    return [
        Celda(redactar(s.vale.compromiso).texto, _lugar(s)),
        fecha(s.limite) if s.limite else "Sin plazo",
        Celda(rotular(s.situacion), _cuando(s) or avance, fuerte=s.situacion == VENCIDO, tinta=_tinta(s)),
        evidencia or "–",
    ]


def _tinta(s: Seguido) -> str:
    """Lo vencido, en el color de la zona baja; lo dice también su palabra."""
    return TRAMOS[VENCIDO].fondo if s.situacion == VENCIDO else ""


def _lugar(s: Seguido) -> tuple[str, ...]:
    """En qué encuentro se adquirió y cuándo."""
    partes = [redactar(s.filas[0].espacio).texto, fecha(s.adquirido) if s.adquirido else "sin fecha"]
    return (" · ".join(p for p in partes if p),)


def _cuando(s: Seguido) -> tuple[str, ...]:
    if s.cerrado:
        return (f"el {fecha(s.cerrado)}",)
    if not s.abierto or not s.vencido or s.vencido < 0:
        return ()
    hace = f"hace {contar_cosas(s.vencido, 'día')}"
    return (hace if s.situacion == VENCIDO else f"su plazo venció {hace}",)


def _hacer_propiedades(resultado: Resultado) -> Propiedades:
    entidad = resultado.entidad
    return Propiedades(
        titulo=f"Informe de compromisos con la ciudadanía al {fecha(resultado.hoy)}",
        asunto="Para el encuentro con la ciudadanía",
        autor=entidad.nombre,
        clase="informe_de_compromisos",
        fecha=resultado.hoy,
        corte=resultado.corte.fecha,
        palabras=f"rendición de cuentas, compromisos, {entidad.vigencia}",
    )
