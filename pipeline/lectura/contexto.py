"""Lo que dicen los títulos de una hoja, su nombre y el del archivo: plan, componente, vigencia, corte, dependencia."""

from pathlib import PurePath

from pipeline.lectura.cuenta import RUIDO, TITULO, Cuenta
from pipeline.lectura.dependencias import Catalogo
from pipeline.lectura.etiquetas import leer_etiqueta
from pipeline.lectura.lo_sabido import DE_LISTA, Contexto, completar, tomar_corte
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.membrete import es_casilla, es_membrete, fecha_de_version
from pipeline.lectura.titulos import titulos_de

__all__ = ["Contexto", "leer_contexto"]

FILAS_DE_TITULO = 12


def leer_contexto(malla: Malla, primera_fila: int, catalogo: Catalogo, vigencia: int, cuenta: Cuenta) -> Contexto:
    """Lee los rótulos que están antes de la primera tabla; después, lo que falte, de la hoja y del archivo."""
    contexto = Contexto()
    for fila in [f for f in malla.filas if f < primera_fila]:
        for columna in malla.filas[fila]:
            _leer_rotulo(malla, fila, columna, contexto, catalogo, vigencia, cuenta, primera_fila)
    archivo = PurePath(malla.hoja.archivo).stem
    for texto in (malla.hoja.nombre, archivo):
        completar(contexto, texto, catalogo, vigencia)
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
    if leer_etiqueta(malla, fila, columna, texto, valor, contexto, catalogo, vigencia):
        cuenta.reclamar([(fila, columna), *([valor] if valor and ":" not in texto.rstrip(" :") else [])], TITULO)
        return
    if es_membrete(texto):
        dia = fecha_de_version(texto, malla.texto(*valor) if valor else "", vigencia)
        if dia and (contexto.fecha_version is None or dia > contexto.fecha_version):
            contexto.fecha_version = dia
        cuenta.reclamar([(fila, columna), *([valor] if valor and es_casilla(texto) else [])], RUIDO + "membrete")
        return
    antes, componente = _huella(contexto), contexto.componente
    tomar_corte(contexto, texto, vigencia, (fila, columna))
    completar(contexto, texto, catalogo, vigencia, True)
    if not componente and _es_dato_de_otro(malla, fila, columna, texto):
        contexto.componente = ""
    if antes != _huella(contexto) or _es_titulo(fila, texto, primera):
        cuenta.reclamar([(fila, columna)], TITULO)


def _es_dato_de_otro(malla: Malla, fila: int, columna: int, texto: str) -> bool:
    """«Ley 1712 de 2014 | Transparencia»: lo que sigue a un texto que no pregunta por un componente."""
    if columna == malla.filas[fila][0] or "componente" in texto.casefold():
        return False
    previo = malla.texto(fila, max(c for c in malla.filas[fila] if c < columna))
    return not previo.rstrip().endswith(":") and titulos_de("plan", {}).campo(previo) not in (
        "componente",
        "subcomponente",
    )


def _huella(c: Contexto) -> tuple[object, ...]:
    return (c.instrumento, c.componente, c.vigencia, c.corte, c.fecha_reporte, c.fecha_version, c.dependencia)


def _valor_a_la_derecha(malla: Malla, fila: int, columna: int) -> Lugar | None:
    siguientes = [c for c in malla.filas[fila] if c > malla.rango(fila, columna).columna_final]
    return (fila, siguientes[0]) if siguientes else None


def _es_titulo(fila: int, texto: str, primera: int) -> bool:
    """Un rótulo cercano a la tabla, que no es un renglón de lista."""
    return primera - fila <= FILAS_DE_TITULO and not DE_LISTA.match(texto) and len(texto) < 400
