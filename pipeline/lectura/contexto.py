"""Lo que dicen los títulos de una hoja, su nombre y el del archivo: plan, componente, vigencia, corte, dependencia."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from pipeline.base.texto import llave
from pipeline.lectura.corte_escrito import corte_de_texto
from pipeline.lectura.cuenta import RUIDO, TITULO, Cuenta
from pipeline.lectura.dependencias import Catalogo, responsables_de
from pipeline.lectura.fechas import fechas_de
from pipeline.lectura.grupos import componente_de_rotulo, el_mas_amplio, instrumento_de_rotulo
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.tiempo import plano
from pipeline.vocabulario import cargar

FILAS_DE_TITULO = 12


_VIGENCIA = re.compile(r"\b(?:vigencia|ano|plan|programa|paac|ptep|cronograma|estrategia)\b[^0-9]{0,80}?\b(20\d\d)\b")


_DE_LISTA = re.compile(r"\s*(?:[-•*·]|\d+[.)])\s")


_ANIO = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


_CORTE = re.compile(r"\bcorte\b|\b(?:avances?|seguimiento|reporte) (?:a|al)\b|\bperiodo (?:evaluado|reportado)\b")


_VERSION = re.compile(
    r"\b(?:version|fecha de (?:aprobacion|version|actualizacion|modificacion)|(?:aprob|actualiz|modific)ado(?: el)?"
    r"|vigente desde)\b"
)


_ETIQUETAS = {
    "dependencia": (
        "dependencia",
        "dependencia que reporta",
        "area",
        "oficina",
        "secretaria",
        "dependencia responsable",
        "responsable",
    ),
    "corte": ("corte", "fecha de corte", "con corte a", "corte a", "periodo", "periodo reportado", "periodo evaluado"),
    "fecha_reporte": ("fecha de reporte", "fecha del reporte", "fecha de diligenciamiento", "fecha de envio", "fecha"),
    "vigencia": ("vigencia", "ano", "vigencia fiscal"),
}


@dataclass(slots=True)
class Contexto:
    """Lo que se sabe de una hoja por fuera de sus tablas; vacío o None lo que nadie dijo."""

    instrumento: str = ""
    componente: str = ""
    vigencia: int | None = None
    corte: date | None = None
    corte_texto: str = ""
    lugar_corte: Lugar = (0, 0)
    fecha_reporte: date | None = None
    fecha_version: date | None = None
    dependencia: str = ""


def leer_contexto(malla: Malla, primera_fila: int, catalogo: Catalogo, vigencia: int, cuenta: Cuenta) -> Contexto:
    """Lee los rótulos que están antes de la primera tabla; después, lo que falte, de la hoja y del archivo."""
    contexto = Contexto()
    for fila in [f for f in malla.filas if f < primera_fila]:
        for columna in malla.filas[fila]:
            _leer_rotulo(malla, fila, columna, contexto, catalogo, vigencia, cuenta, primera_fila)
    archivo = PurePath(malla.hoja.archivo).stem
    for texto in (malla.hoja.nombre, archivo):
        _completar(contexto, texto, catalogo, vigencia)
    return contexto


def _leer_rotulo(
    malla: Malla,
    fila: int,
    columna: int,
    contexto: Contexto,
    catalogo: Catalogo,
    vigencia: int,
    cuenta: Cuenta,
    primera: int,
) -> None:
    texto = malla.texto(fila, columna)
    valor = _valor_a_la_derecha(malla, fila, columna)
    if _etiqueta(malla, fila, columna, texto, valor, contexto, catalogo, vigencia):
        cuenta.reclamar([(fila, columna), *([valor] if valor and ":" not in texto.rstrip(" :") else [])], TITULO)
        return
    if _es_membrete(texto):
        if _VERSION.search(plano(texto)):
            _tomar_version(contexto, texto, malla, valor, vigencia)
        cuenta.reclamar(
            [(fila, columna), *([valor] if valor and texto.rstrip().endswith(":") else [])], RUIDO + "membrete"
        )
        return
    antes = _huella(contexto)
    _tomar_corte(contexto, texto, vigencia, (fila, columna))
    _completar(contexto, texto, catalogo, vigencia, True)
    if antes != _huella(contexto) or _es_titulo(malla, fila, columna, texto, primera):
        cuenta.reclamar([(fila, columna)], TITULO)


def _huella(c: Contexto) -> tuple[object, ...]:
    return (c.instrumento, c.componente, c.vigencia, c.corte, c.fecha_reporte, c.fecha_version, c.dependencia)


def _etiqueta(
    malla: Malla,
    fila: int,
    columna: int,
    texto: str,
    valor: Lugar | None,
    contexto: Contexto,
    catalogo: Catalogo,
    vigencia: int,
) -> bool:
    """`Dependencia:` y su valor, en la misma celda o en la siguiente."""
    nombre, _, resto = texto.partition(":")
    clave = llave(nombre)
    campo = next((c for c, formas in _ETIQUETAS.items() if clave in formas), None)
    dicho = resto.strip() or (malla.texto(*valor) if valor else "")
    if campo is None or not dicho or (not resto.strip() and ":" not in texto and len(malla.filas[fila]) > 2):
        return False
    if campo == "dependencia":
        contexto.dependencia = contexto.dependencia or _una_dependencia(dicho, catalogo, True)
    elif campo == "vigencia":
        hallado = _ANIO.search(dicho)
        contexto.vigencia = contexto.vigencia or (int(hallado[1]) if hallado else None)
    elif campo == "corte":
        _tomar_corte(contexto, f"corte {dicho}", vigencia, valor if valor and not resto.strip() else (fila, columna))
    else:
        dias = [f.dia for f in fechas_de(plano(dicho), vigencia) if f.dia]
        contexto.fecha_reporte = contexto.fecha_reporte or (dias[0] if dias else None)
    return True


def _valor_a_la_derecha(malla: Malla, fila: int, columna: int) -> Lugar | None:
    siguientes = [c for c in malla.filas[fila] if c > malla.rango(fila, columna).columna_final]
    return (fila, siguientes[0]) if siguientes else None


def _completar(contexto: Contexto, texto: str, catalogo: Catalogo, vigencia: int, es_rotulo: bool = False) -> None:
    """Toma de un texto lo que el contexto aún no sabe."""
    frase = plano(texto)
    if len(texto) < 200 and (es_rotulo or not contexto.instrumento):
        contexto.instrumento = el_mas_amplio(contexto.instrumento, instrumento_de_rotulo(texto))
    if not contexto.componente and len(texto) < 160:
        contexto.componente = componente_de_rotulo(texto)
    hallado = _VIGENCIA.search(frase) if es_rotulo else _ANIO.search(frase)
    if contexto.vigencia is None and hallado and len(texto) < 200:
        contexto.vigencia = int(hallado[1])
    if contexto.corte is None and not es_rotulo:
        _tomar_corte(contexto, f"corte {texto}", vigencia, (0, 0))
    if not contexto.dependencia and len(texto) < 160 and not _DE_LISTA.match(texto):
        contexto.dependencia = _una_dependencia(texto, catalogo, False)


def _una_dependencia(texto: str, catalogo: Catalogo, exigir: bool) -> str:
    """La única dependencia que nombra un texto; sin catálogo, el texto si se exige."""
    if catalogo.vacio:
        return texto.strip() if exigir else ""
    hallados = responsables_de(texto, catalogo)
    if len(hallados.nombres) == 1:
        return hallados.nombres[0]
    return texto.strip() if exigir and not hallados.nombres else ""


def _tomar_corte(contexto: Contexto, texto: str, vigencia: int, lugar: Lugar) -> None:
    if contexto.corte is not None or (
        not _CORTE.search(plano(texto)) and not re.search(r"cuatrimestre|trimestre|semestre", plano(texto))
    ):
        return
    dia = corte_de_texto(texto, contexto.vigencia or vigencia)
    if dia is not None:
        contexto.corte, contexto.corte_texto, contexto.lugar_corte = dia, texto.removeprefix("corte ").strip(), lugar


def _tomar_version(contexto: Contexto, texto: str, malla: Malla, valor: Lugar | None, vigencia: int) -> None:
    escrito = texto + " " + (malla.texto(*valor) if valor else "")
    dias = [f.dia for f in fechas_de(plano(escrito), vigencia) if f.dia]
    if dias and (contexto.fecha_version is None or dias[-1] > contexto.fecha_version):
        contexto.fecha_version = dias[-1]


def _es_membrete(texto: str) -> bool:
    clave = llave(texto[:40])
    for forma in cargar("valores")["ruido"]["membretes"]:
        palabra = llave(forma)
        if clave == palabra or (
            clave.startswith(palabra + " ") and (":" in texto[:30] or palabra in ("pagina", "version"))
        ):
            return True
    return False


def _es_titulo(malla: Malla, fila: int, columna: int, texto: str, primera: int) -> bool:
    """Un rótulo cercano a la tabla, que no es un renglón de lista."""
    return primera - fila <= FILAS_DE_TITULO and not _DE_LISTA.match(texto) and len(texto) < 400
