"""Las casillas «Dependencia: X» de una hoja: lo que dicen de ella."""

from pipeline.base.texto import llave
from pipeline.lectura.dependencias import Catalogo
from pipeline.lectura.fechas import fechas_de
from pipeline.lectura.lo_sabido import ANIO, Contexto, tomar_corte, una_dependencia
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.tiempo import plano

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


def leer_etiqueta(
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
        contexto.dependencia = contexto.dependencia or una_dependencia(dicho, catalogo, True)
    elif campo == "vigencia":
        hallado = ANIO.search(dicho)
        contexto.vigencia = contexto.vigencia or (int(hallado[1]) if hallado else None)
    elif campo == "corte":
        tomar_corte(contexto, f"corte {dicho}", vigencia, valor if valor and not resto.strip() else (fila, columna))
    else:
        dias = [f.dia for f in fechas_de(plano(dicho), vigencia) if f.dia]
        contexto.fecha_reporte = contexto.fecha_reporte or (dias[0] if dias else None)
    return True
