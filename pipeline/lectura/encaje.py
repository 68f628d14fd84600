"""Qué tan bien encaja un valor en una columna, y cómo se reparte una fila corrida entre las columnas."""

import re
from functools import lru_cache

from pipeline.lectura.columna import Columna
from pipeline.lectura.dependencias import Catalogo, responsables_de
from pipeline.lectura.grupos import es_grupo_conocido
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.malla import texto_de
from pipeline.lectura.marcas import es_marca
from pipeline.lectura.metas import meta_de_celda
from pipeline.lectura.tiempo import solo_habla_de_tiempo, tiempo_de_celda

NUMERAL = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,4}\.?")
NUMERAL_Y_TEXTO = re.compile(
    r"(?i:(?:actividad|acci[oó]n|act\.)\s*(?:n[o°º.]{0,2}\s*)?(?=\d{1,2}[.:)\-–\s]))?(?:"
    r"(\d{1,2}(?:\.\d{1,2}){1,4})(?:\s*[.)\-–:]{1,2}\s*|\s+)(?=[^\W\d]|[«“\"¿(])"
    r"|(\d{1,2}(?:\.\d{1,2}){1,4})\.?(?=[A-ZÁÉÍÓÚÑ])"
    r"|(\d{1,2})(?:\s*[.)\-–:]{1,2}\s*)(?=[A-ZÁÉÍÓÚÑ]))"
)
LARGO_DE_UN_TIEMPO = 160
"""Caben los doce meses, o doce días, uno tras otro."""


@lru_cache(maxsize=65536)
def clase_de(celda: Celda, vigencia: int, catalogo: Catalogo) -> str:
    """Lo que parece un valor: fecha, marca, numeral, numero, dependencia, corto o texto."""
    if celda.tipo is Tipo.FECHA:
        return "fecha"
    texto = texto_de(celda)
    if es_marca(celda) and not celda.porcentaje and not texto.strip().isdigit():  # 100 % es una cifra
        return "marca"
    if isinstance(celda.valor, float | int) and not isinstance(celda.valor, bool):
        return "numero"
    if NUMERAL.fullmatch(texto):
        return "numeral" if "." in texto else "numero"
    if len(texto) < 8 and meta_de_celda(celda).valor is not None:
        return "numero"
    if not catalogo.vacio and len(texto) < 200:
        hallados = responsables_de(texto, catalogo)
        if hallados.nombres and not hallados.desconocidos:
            return "dependencia"
    if len(texto) < LARGO_DE_UN_TIEMPO and solo_habla_de_tiempo(texto) and tiempo_de_celda(celda, vigencia).dice_algo:
        return "fecha"
    return "texto" if len(texto.split()) > 3 else "corto"


_PUNTOS: dict[str, dict[str, float]] = {
    "actividad": {"texto": 2, "corto": 0.5, "dependencia": -2, "fecha": -4, "numero": -4, "marca": -4, "numeral": -2},
    "numeral": {"numeral": 3, "numero": 2, "corto": -1, "texto": -5, "fecha": -4, "dependencia": -5, "marca": -4},
    "meta_producto": {"numero": 2, "texto": 1, "corto": 1, "marca": -3, "fecha": -1, "dependencia": -2, "numeral": 1},
    "indicador": {"texto": 1.5, "corto": 1, "numero": -2, "numeral": -2, "fecha": -3, "marca": -3, "dependencia": -2},
    "responsable": {
        "dependencia": 3,
        "texto": -1,
        "corto": -0.5,
        "fecha": -4,
        "numero": -4,
        "numeral": -4,
        "marca": -4,
    },
    "fecha": {"fecha": 3, "numero": -1, "texto": -2, "corto": -1, "marca": -3, "numeral": -3, "dependencia": -4},
    "periodo": {"marca": 3, "numero": 1, "corto": -1, "texto": -3, "fecha": -2, "dependencia": -4, "numeral": -2},
    "etapa": {"marca": 3, "numero": -2, "corto": -1, "texto": -3, "fecha": -3, "dependencia": -4, "numeral": -3},
    "subcomponente": {"texto": 1, "corto": 1, "dependencia": -1, "fecha": -4, "numero": -4, "numeral": -4, "marca": -4},
}
_PUNTOS["fecha_inicio"] = _PUNTOS["fecha_fin"] = _PUNTOS["fecha_exacta"] = _PUNTOS["fecha"]
_PUNTOS["componente"] = _PUNTOS["subcomponente"]
_PUNTOS["ejecutado"] = _PUNTOS["periodo"]
_PUNTOS["dependencia"] = _PUNTOS["responsable"]
_PUNTOS["corte"] = _PUNTOS["fecha_reporte"] = _PUNTOS["fecha_ejecucion"] = {**_PUNTOS["fecha"], "corto": 0, "texto": -1}
_PUNTOS["cantidad"] = _PUNTOS["porcentaje"] = {
    "numero": 2,
    "numeral": 1,
    "corto": 0,
    "texto": -1,
    "fecha": -3,
    "dependencia": -4,
}


_CON_NUMERAL = frozenset({"actividad", "subcomponente", "componente"})
"""Los campos cuyo texto puede empezar por su número."""


def campos_con_puntos() -> frozenset[str]:
    """Los campos de los que se sabe qué clase de valores traen."""
    return frozenset(_PUNTOS)


def puntos(columna: Columna, clase: str, celda: Celda) -> float:
    """Cuánto encaja un valor en una columna: positivo si es lo que se espera, negativo si no puede ser."""
    campo = "periodo" if columna.campo == "responsable" and columna.detalle else columna.campo  # solo lleva marcas
    base = _PUNTOS.get(campo, {}).get(clase, 0.0)
    if columna.campo not in _CON_NUMERAL or not (hallado := NUMERAL_Y_TEXTO.match(texto_de(celda))):
        return base
    if columna.campo == "actividad":
        return base + 0.5
    return base if hallado[3] or es_grupo_conocido(texto_de(celda)) else -2.5
