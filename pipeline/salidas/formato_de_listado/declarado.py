"""Lo que un listado declara de su formato: qué columnas pide, en qué orden y qué va en cada una.

Sale de `[formato]` de `vocabulario/listado_<nombre>.toml`; el listado que no lo trae pide todos sus campos, con lo que
su tabla dice de cada uno.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from pipeline.base.espanol import cantidad, fecha
from pipeline.base.tabla import FECHA, NUMERO, PARTE, SI_NO, Campo
from pipeline.tablas.listado import Listado
from pipeline.vocabulario import cargar

FILAS = 100
_ANCHOS = {FECHA: 13.0, NUMERO: 12.0, SI_NO: 12.0}
_ANCHO, _ANCHO_DEL_ANCLA = 20.0, 44.0
_PASOS = ("Una fila es {cada_fila_es}.",)


@dataclass(frozen=True, slots=True)
class Columna:
    """Una columna por llenar. `opciones`: los nombres entre los que se escoge; `limites`: entre qué números va.

    `hace_falta`: sin ella la fila no se lee. `de_dependencia`: se escoge del catálogo de la entidad.
    `de_lapso`: la fecha puede ser varios días o un mes.
    """

    campo: Campo
    titulo: str
    ancho: float
    pide: str
    ejemplo: str
    opciones: tuple[str, ...] = ()
    limites: tuple[float, float] | None = None
    hace_falta: bool = False
    de_dependencia: bool = False
    de_lapso: bool = False


@dataclass(frozen=True, slots=True)
class Formato:
    """El formato de un listado. `nombre` es el de su tabla; `filas`, cuántas trae en blanco."""

    nombre: str
    titulo: str
    para_que: str
    pasos: tuple[str, ...]
    columnas: tuple[Columna, ...]
    filas: int = FILAS


def formato_de(listado: Listado) -> Formato:
    """El que declara; si no declara ninguno, con todos sus campos."""
    reglas = cargar(f"listado_{listado.nombre}")
    declarado = reglas.get("formato", {})
    titulo = declarado.get("titulo") or _con_mayuscula(str(reglas["papel"]))
    pasos = declarado.get("pasos") or [p.format(cada_fila_es=listado.tabla.cada_fila_es) for p in _PASOS]
    return Formato(
        listado.nombre,
        titulo,
        declarado.get("para_que", f"Para llevar en una sola tabla: {reglas['papel']}."),
        tuple(pasos),
        tuple(_columnas(listado, reglas, declarado.get("columnas", {}))),
        declarado.get("filas", FILAS),
    )


def _columnas(listado: Listado, reglas: dict[str, Any], pedidas: dict[str, Any]) -> list[Columna]:
    titulos = cargar(f"titulos_{listado.nombre}")
    campos = {c.nombre: c for c in listado.tabla.campos if titulos.get(c.nombre)}
    escalas = {f["campo"]: (f["minimo"], f["maximo"]) for f in reglas.get("faltas", ()) if f["clase"] == "escala"}
    return [
        _columna(campos[nombre], str(titulos[nombre][0]), reglas, pedidas.get(nombre, {}), escalas.get(nombre))
        for nombre in (pedidas or campos)
    ]


def _columna(
    campo: Campo, titulo: str, reglas: dict[str, Any], dicho: dict[str, Any], limites: tuple[float, float] | None
) -> Columna:
    es_ancla = campo.nombre in reglas["ancla"]
    opciones = tuple(reglas.get("opciones", {}).get(campo.nombre, ())) or campo.valores
    return Columna(
        campo,
        titulo,
        float(dicho.get("ancho") or _ANCHOS.get(campo.tipo, _ANCHO_DEL_ANCLA if es_ancla else _ANCHO)),
        dicho.get("pide") or f"{campo.descripcion}.",
        _como_se_escribe(dicho.get("ejemplo", ""), campo),
        opciones,
        limites,
        es_ancla and len(reglas["ancla"]) == 1,
        campo.nombre in reglas.get("dependencias", ()),
        campo.nombre in reglas.get("lapsos", ()),
    )


def _como_se_escribe(ejemplo: object, campo: Campo) -> str:
    """El ejemplo como se teclea: `14/03/2026`, `Sí`, `40 %`; lo demás, como se declaró."""
    if isinstance(ejemplo, bool):
        return "Sí" if ejemplo else "No"
    if isinstance(ejemplo, date):
        return fecha(ejemplo)
    if isinstance(ejemplo, int | float) and campo.unidad == PARTE:
        return f"{cantidad(ejemplo * 100 if ejemplo <= 1 else ejemplo)} %"
    return str(ejemplo)


def _con_mayuscula(texto: str) -> str:
    return texto[:1].upper() + texto[1:]
